/** The fifth document, a press article of September 2022: each of its facts, but for the split of the points. */
import { describe, expect, test } from "vitest";
import { feeFor } from "../../../../lib/rules/enrolment";
import { DESIGNATION_EDITIONS, designationEditionFor } from "../../../../lib/rules/programmes";
import { MAICPP_RULES } from "../../../../lib/rules/programmes/maicpp-rules";
import { judgeTransition } from "../../../../lib/rules/transition";
import { holding, keysOf } from "../enrolment/sample-facts";

const gold = (id: string, seenOn: string) => holding("competency", id, seenOn, { level: "gold" });
const SIX = [
  "data-ai",
  "digital-app-innovation",
  "infrastructure",
  "business-applications",
  "modern-work",
  "security",
];

describe("seed 4: the Microsoft Partner Network bows out", () => {
  test("it gives way to the Microsoft Cloud Partner Program in October 2022", () => {
    expect(designationEditionFor("2022-09-30")).toBeUndefined();
    expect(designationEditionFor("2022-10-04")?.programme).toBe("MAICPP");
    expect(judgeTransition({ asOf: "2022-09-30" }).phase).toBe("mpn");
    expect(judgeTransition({ asOf: "2022-10-01" }).phase).toBe("between");
  });

  test("the new programme is built on six solution areas", () => {
    expect(
      designationEditionFor("2022-10-04")
        ?.areas.map(({ id }) => id)
        .sort(),
    ).toEqual([...SIX].sort());
  });

  test("partners may renew the network a last time until the end of September", () => {
    const on = (asOf: string) =>
      judgeTransition({
        asOf,
        anniversaryDate: "2022-09-10",
        holdings: [gold("devops", "2022-09-09")],
      }).mpnRenewal;
    expect(on("2022-09-09")).toMatchObject({ state: "later", until: "2022-09-30" });
    expect(on("2022-09-30")).toMatchObject({ state: "now", until: "2022-09-30" });
    expect(on("2022-10-01").state).toBe("no");
    expect(on("2022-09-30").rule.sources).toContain("SEED4");
  });

  test("that renewal brings all benefits and incentives for another 12 months", () => {
    const { mpnRenewal } = judgeTransition({
      asOf: "2022-09-20",
      anniversaryDate: "2022-09-10",
      holdings: [gold("devops", "2022-09-20")],
    });
    expect(mpnRenewal.reasons).toContainEqual({
      key: "rules.transition.mpn.bringsBenefits",
      count: 12,
      data: { date: "2023-09-10" },
    });
  });

  test("for the others, competencies are replaced by designations from October on", () => {
    const verdict = judgeTransition({
      asOf: "2022-10-01",
      anniversaryDate: "2022-12-01",
      holdings: [gold("messaging", "2022-09-30")],
    });
    expect(verdict.rule).toMatchObject({
      id: "MAICPP.legacy.competencies-ended.1v1",
      sources: ["KVFAQ", "SEED4"],
    });
    expect(verdict.competencies).toMatchObject([
      { competency: "messaging", successors: [{ area: "modern-work" }] },
    ]);
    const replaced = MAICPP_RULES.legacyCompetencies.flatMap(({ designations }) => designations);
    expect([...new Set<string>(replaced)].sort()).toEqual([...SIX].sort());
  });

  test("a designation takes at least 70 of 100 points in its solution area", () => {
    for (const { qualification, areas } of DESIGNATION_EDITIONS) {
      expect(qualification.minimumTotal).toBe(70);
      expect(areas).toHaveLength(6);
    }
  });

  test("product benefits take the place of internal use rights", () => {
    expect(
      MAICPP_RULES.legacyBenefits.find(({ id }) => id.startsWith("MAICPP.benefits")),
    ).toMatchObject({
      id: "MAICPP.benefits.product-benefits.1v1",
      inForceFrom: "2022-10-03",
      sources: ["SEED4", "KVFAQ"],
    });
  });

  test("eligibility for incentives stays unchanged from October 2022 to September 2023", () => {
    const incentives = (asOf: string) => judgeTransition({ asOf }).incentives;
    expect(
      ["2022-09-30", "2022-10-01", "2023-09-30", "2023-10-01"].map((asOf) => incentives(asOf)),
    ).toEqual(["not-told", "unchanged", "unchanged", "not-told"]);
    expect(
      MAICPP_RULES.legacyBenefits.find(({ id }) => id.includes("incentives-unchanged")),
    ).toMatchObject({ sources: ["SEED4"], confidence: "secondary" });
  });

  test("the programme is open to every partner of the network", () => {
    const verdict = judgeTransition({ asOf: "2022-10-04", holdings: [] });
    expect(verdict.nextSteps).toEqual([
      { who: "us", what: { key: "rules.transition.next.openToAll", data: { areas: 6 } } },
    ]);
    expect(MAICPP_RULES.legacyBenefits.map(({ id }) => id)).toContain(
      "MAICPP.open-to-every-partner.1v1",
    );
  });

  test("how many partners there are and what Microsoft spends on skills are no rules", () => {
    expect(JSON.stringify(MAICPP_RULES)).not.toMatch(/400[., ]?000|250/);
    expect(feeFor("solutions-partner", "2022-10-04")?.usd).toBe(4730);
  });

  test("a company that renewed keeps its benefits while it works on the designation", () => {
    const verdict = judgeTransition({
      asOf: "2022-11-01",
      anniversaryDate: "2023-09-10",
      holdings: [gold("datacenter", "2022-09-30")],
      standing: { infrastructure: "short" },
    });
    expect(verdict.benefitsUntil).toBe("2023-09-10");
    expect(keysOf(verdict.nextSteps.map(({ what }) => what))).toEqual([
      "rules.transition.next.renewLegacy",
      "rules.transition.next.qualify",
    ]);
  });
});
