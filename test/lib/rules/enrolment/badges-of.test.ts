import fc from "fast-check";
import { beforeAll, describe, expect, it, test } from "vitest";
import { type BadgeQuestion, badgesOf } from "../../../../lib/rules/enrolment";
import { englishTexts, messagesIn } from "../standing/english-texts";
import { holding } from "./sample-facts";

const CLOUD = "Solutions Partner for Microsoft Cloud";
const BUSINESS = "AI Business Solutions";
const PLATFORMS = "Cloud & AI Platforms";
const SECURITY = "Security";
const FRONTIER = "Frontier Partner";
const SIX = [
  "data-ai",
  "digital-app-innovation",
  "infrastructure",
  "business-applications",
  "modern-work",
  "security",
];
const ASOF = "2026-11-22";
const said = (name: string) => `rules.enrolment.badge.${name}`;

let problemsOf: Awaited<ReturnType<typeof englishTexts>>;
beforeAll(async () => {
  problemsOf = await englishTexts();
});

const designations = (ids: readonly string[], asOf = ASOF) =>
  ids.map((id) => holding("designation", id, asOf));
const specializations = (ids: readonly string[], asOf = ASOF) =>
  ids.map((id) => holding("specialization", id, asOf));

function badge(name: string, question: Partial<BadgeQuestion>) {
  const all = badgesOf({ asOf: ASOF, ...question });
  expect(messagesIn(all).flatMap(problemsOf)).toEqual([]);
  expect(all.map((each) => each.badge)).toEqual([CLOUD, BUSINESS, PLATFORMS, SECURITY, FRONTIER]);
  const found = all.find((each) => each.badge === name);
  if (found === undefined) throw new Error(name);
  return found;
}

describe("Solutions Partner for Microsoft Cloud", () => {
  it("needs all six designations", () => {
    expect(badge(CLOUD, { holdings: designations(SIX) })).toEqual({
      badge: CLOUD,
      state: "met",
      reasons: [{ key: said("allHeld") }],
      rule: { id: "MAICPP.badge.microsoft-cloud.1v1", sources: ["KVFAQ"], confidence: "verified" },
    });
    for (const missing of SIX) {
      const holdings = designations(SIX.filter((each) => each !== missing));
      expect(badge(CLOUD, { holdings })).toMatchObject({
        state: "short",
        reasons: [{ key: said("designationsMissing"), count: 1 }],
      });
    }
    expect(badge(CLOUD, { holdings: [] }).reasons).toEqual([
      { key: said("designationsMissing"), count: 6 },
    ]);
  });

  it("is unknown where one of them is, and short by what is surely missing", () => {
    const old = holding("designation", "security", "2026-01-01");
    expect(badge(CLOUD, { holdings: [...designations(SIX.slice(0, 5)), old] })).toMatchObject({
      state: "unknown",
      reasons: [{ key: said("holdingsUnknown") }],
    });
    expect(badge(CLOUD, { holdings: [...designations(SIX.slice(0, 4)), old] })).toMatchObject({
      state: "short",
      reasons: [{ count: 1 }],
    });
    expect(badge(CLOUD, {}).state).toBe("unknown");
    // The anniversary date carries old evidence through its term.
    const holdings = [...designations(SIX.slice(0, 5)), old];
    expect(badge(CLOUD, { holdings, anniversaryDate: "2026-12-01" }).state).toBe("met");
  });

  it("does not exist before 3 October 2022", () => {
    const at = (asOf: string) => badge(CLOUD, { asOf, holdings: designations(SIX, asOf) });
    expect(at("2022-10-03").state).toBe("met");
    expect(at("2022-10-02")).toMatchObject({
      state: "not-applicable",
      reasons: [{ key: said("notAtThatTime"), data: { date: "2022-10-02" } }],
    });
  });
});

describe("three badges from August 2026", () => {
  test.each([
    [BUSINESS, ["business-applications", "modern-work"]],
    [PLATFORMS, ["data-ai", "digital-app-innovation", "infrastructure"]],
  ])("%s stands for %j", (name, areas) => {
    expect(badge(name, { holdings: designations(areas) }).state).toBe("met");
    expect(badge(name, { holdings: designations(areas.slice(0, 1)) })).toMatchObject({
      state: "unknown",
      reasons: [{ key: said("someEnoughNotTold") }],
    });
    const others = SIX.filter((each) => !areas.includes(each));
    expect(badge(name, { holdings: designations(others) })).toMatchObject({
      state: "short",
      reasons: [{ key: said("designationsMissing"), count: areas.length }],
    });
  });

  it("Security stands for one", () => {
    expect(badge(SECURITY, { holdings: designations(["security"]) })).toMatchObject({
      state: "met",
      rule: {
        id: "MAICPP.badge.security.1v1",
        sources: ["KL26"],
        confidence: "secondary",
        conflict: true,
      },
    });
    expect(badge(SECURITY, { holdings: [] }).state).toBe("short");
  });

  it.each([
    ["2026-06-30", "not-applicable"],
    ["2026-07-01", "unknown"],
    ["2026-08-31", "unknown"],
    ["2026-09-01", "met"],
  ])("on %s: %s, for the month is all that is told", (asOf, state) => {
    const verdict = badge(SECURITY, { asOf, holdings: designations(["security"], asOf) });
    expect(verdict.state).toBe(state);
    if (state === "unknown") {
      expect(verdict.reasons).toEqual([
        { key: said("startNotSure"), data: { date: "2026-08-31" } },
      ]);
    }
  });
});

describe("Frontier Partner badge: three designations and three specializations", () => {
  const with3 = [...designations(SIX.slice(0, 3)), ...specializations(["sap", "sales", "finance"])];
  const data = { designations: 3, ofDesignations: 3, specializations: 3, ofSpecializations: 3 };

  it("is met by three of each", () => {
    expect(badge(FRONTIER, { holdings: with3 })).toMatchObject({
      state: "met",
      reasons: [{ key: said("numbersHeld"), data }],
      rule: { id: "MAICPP.badge.frontier-partner.1v1", confidence: "derived" },
    });
  });

  it("is short by two of either, and the same one twice counts once", () => {
    const two = { ...data, specializations: 2 };
    const holdings = [
      ...designations(SIX.slice(0, 3)),
      ...specializations(["sap", "sales", "sales"]),
    ];
    expect(badge(FRONTIER, { holdings })).toMatchObject({
      state: "short",
      reasons: [{ key: said("numbersHeld"), data: two }],
    });
    expect(
      badge(FRONTIER, {
        holdings: [
          ...designations(SIX.slice(0, 2)),
          ...specializations(["sap", "sales", "finance"]),
        ],
      }).reasons,
    ).toEqual([{ key: said("numbersHeld"), data: { ...data, designations: 2 } }]);
  });

  it("is unknown where old evidence might fill it", () => {
    const old = holding("specialization", "service", "2026-01-01");
    const holdings = [...designations(SIX.slice(0, 3)), ...specializations(["sap", "sales"]), old];
    const verdict = badge(FRONTIER, { holdings });
    expect(verdict.state).toBe("unknown");
    expect(verdict.reasons.map(({ key }) => key)).toEqual([
      said("numbersHeld"),
      said("holdingsUnknown"),
    ]);
    expect(badge(FRONTIER, { holdings: holdings.slice(1) }).state).toBe("short");
    expect(badge(FRONTIER, {}).reasons).toEqual([{ key: said("holdingsUnknown") }]);
  });

  it.each([
    ["2026-07-31", "unknown"],
    ["2026-08-01", "met"],
    ["2027-06-30", "met"],
    ["2027-07-01", "not-applicable"],
  ])("on %s: %s", (asOf, state) => {
    const holdings = [
      ...designations(SIX.slice(0, 3), asOf),
      ...specializations(["sap", "sales", "finance"], asOf),
    ];
    expect(badge(FRONTIER, { asOf, holdings }).state).toBe(state);
  });
});

describe("specializations that may not count for the Frontier Partner badge", () => {
  const ask = (third: string, asOf = ASOF, until?: string) =>
    badge(FRONTIER, {
      asOf,
      holdings: [
        ...designations(SIX.slice(0, 3), asOf),
        ...specializations(["sap", "sales"], asOf),
        holding("specialization", third, asOf, until === undefined ? {} : { until }),
      ],
    });

  it("leaves those unknown that have ended, and those that are not on record", () => {
    expect(ask("finance").state).toBe("met");
    for (const third of ["analytics", "adoption-change-management", "made-up"]) {
      expect(ask(third)).toMatchObject({
        state: "unknown",
        reasons: [
          { key: said("numbersHeld"), data: { specializations: 2 } },
          { key: said("holdingsUnknown") },
        ],
      });
    }
    expect(ask("made-up", ASOF, "2026-11-21").state).toBe("short");
  });

  it("is not met by three that became one", () => {
    const merged = ["analytics", "data-warehouse-migration", "business-intelligence"];
    const holdings = [...designations(SIX.slice(0, 3)), ...specializations(merged)];
    expect(badge(FRONTIER, { holdings }).state).toBe("unknown");
  });
});

describe("after an anniversary date with a disputed window", () => {
  const ask = (anniversaryDate: string, asOf: string, seenOn: string) =>
    badge(SECURITY, { asOf, anniversaryDate, holdings: designations(["security"], seenOn) });

  it.each([
    ["2026-11-01", "2026-11-01", "2026-10-20", false],
    ["2026-11-01", "2026-11-02", "2026-10-20", true],
    ["2026-11-01", "2026-11-02", "2026-11-01", true],
    // Seen after the anniversary date: held by either reading.
    ["2026-11-01", "2026-11-03", "2026-11-02", false],
    ["2026-11-01", "2026-12-01", "2026-10-20", true],
    ["2026-10-15", "2026-10-31", "2026-10-10", false],
    ["2026-10-15", "2026-11-01", "2026-10-10", true],
    ["2026-10-01", "2026-10-31", "2026-09-20", false],
  ])("of %s, on %s, seen on %s: said %s", (date, asOf, seenOn, said) => {
    const verdict = ask(date, asOf, seenOn);
    expect(verdict.state).toBe("met");
    expect(verdict.reasons.slice(1)).toEqual(
      said ? [{ key: "rules.enrolment.reason.renewalDisputed", data: { date } }] : [],
    );
    expect(verdict.rule.sources).toEqual(said ? ["KL26", "KL26D"] : ["KL26"]);
  });

  it("makes an undisputed badge a disputed one", () => {
    const cloud = badge(CLOUD, {
      anniversaryDate: "2026-11-01",
      holdings: designations(SIX, "2026-10-20"),
    });
    expect(cloud).toMatchObject({
      state: "met",
      rule: { sources: ["KVFAQ", "KL26D"], confidence: "verified", conflict: true },
    });
  });
});

test("taking a holding away never earns a badge", () => {
  const all = [...designations(SIX), ...specializations(["sap", "sales", "finance", "service"])];
  fc.assert(
    fc.property(fc.subarray(all), fc.nat(), (holdings, index) => {
      const fewer = holdings.filter((_, each) => each !== index % Math.max(1, holdings.length));
      const before = badgesOf({ asOf: ASOF, holdings });
      const after = badgesOf({ asOf: ASOF, holdings: fewer });
      for (const [place, { state }] of after.entries()) {
        expect(state === "met" && before[place]?.state !== "met").toBe(false);
      }
    }),
  );
});
