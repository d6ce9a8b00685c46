import { describe, expect, test } from "vitest";
import { judgeAssociation } from "../../../../lib/rules/record";
import { association, CONTEXT, english, GERMAN, reasonsOf } from "./invented-facts";

function judge(change: Parameters<typeof association>[0], today: string) {
  const fact = association({ subscriptionEnd: undefined, ...change, asOf: today });
  return judgeAssociation(fact, { ...CONTEXT, today });
}

const FORM = { mechanism: null, attribution: "OSA form" } as const;

describe("a paper form for Online Services Advisor", () => {
  test.each([
    ["2015-03-01", "ours", "oursInExport"],
    ["2015-03-02", "at-risk", "retiringOsaForm"],
    ["2015-12-31", "at-risk", "retiringOsaForm"],
    ["2016-01-01", "retired-mechanism", "retiredOsaForm"],
  ])("on %s is %s", (today, state, reason) => {
    const verdict = judge(FORM, today);
    expect(verdict.state).toBe(state);
    expect(reasonsOf(verdict)[0]).toBe(reason);
    expect(verdict.rule.id).toBe("POR.OSAFORM.1v1");
  });

  test("is to be replaced by its last day", () => {
    const verdict = judge(FORM, "2015-12-01");
    expect(verdict.deadline).toEqual({
      date: "2015-12-31",
      daysLeft: 30,
      what: { key: "rules.por.deadline.formRetires" },
    });
    expect(verdict.reasons[0]?.data).toEqual({ lastDay: "2015-12-31" });
    expect(verdict.nextStep.what).toEqual({
      key: "rules.por.next.replaceRetired",
      data: { partnerId: GERMAN },
    });
    expect(verdict.countsToward.map(({ counts }) => counts)).toEqual([
      "unknown",
      "yes",
      "unknown",
      "yes",
    ]);
    expect(english("rules.por.deadline.formRetires")).toBeTypeOf("string");
  });

  test("says other things of itself, too", () => {
    expect(reasonsOf(judge({ ...FORM, since: "2015-01-01" }, "2015-12-01"))).toContain(
      "creditFromSince",
    );
  });
});

describe("classic forms stand until they are paid no more", () => {
  test.each([
    [{ mechanism: "POR", attribution: "POR" }, "retiredClassic"],
    [{ mechanism: "POR", attribution: "Advisor" }, "retiredAdvisor"],
  ] as const)("%j", (change, reason) => {
    const before = judge(change, "2019-09-30");
    expect(before.state).toBe("ours");
    expect(before.countsToward.slice(0, 3).map(({ counts }) => counts)).toEqual([
      "unknown",
      "unknown",
      "unknown",
    ]);
    const after = judge(change, "2019-10-01");
    expect(after.state).toBe("retired-mechanism");
    expect(reasonsOf(after)[0]).toBe(reason);
    expect(after.countsToward[1]?.counts).toBe("no");
  });

  test.each(["2015-01-01", "2026-07-15"])("access was none of them, also on %s", (today) => {
    expect(judge({ mechanism: "DAP", attribution: "DAP" }, today).state).toBe("retired-mechanism");
  });
});
