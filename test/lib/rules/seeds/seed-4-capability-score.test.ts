/** What the French press reported in September 2022 on the programme to come. */
import { describe, expect, it } from "vitest";
import { DESIGNATION_EDITIONS, designationEditionFor } from "../../../../lib/rules/programmes";
import { MAICPP_2022_10 } from "../../../../lib/rules/programmes/maicpp-2022-10";
import { judgeStanding } from "../../../../lib/rules/standing";
import { areaOf, figures, trackOf } from "../standing/sample-metrics";

/** Points for performance, skilling and customer success of each track of an area. */
function splitsOf(areaId: string, edition = MAICPP_2022_10): number[][] {
  const area = edition.areas.find(({ id }) => id === areaId);
  return Object.values(area?.tracks ?? {}).map((requirements) => {
    const pointsOf = (...metrics: string[]) =>
      requirements
        .filter(({ metric }) => metrics.includes(metric))
        .reduce((sum, { formula }) => sum + formula.maxPoints, 0);
    return [
      pointsOf("netCustomerAdds"),
      pointsOf("intermediateCertifications", "advancedCertifications"),
      pointsOf("usageGrowth", "deployments"),
    ];
  });
}

describe("seed 4: the partner capability score", () => {
  it("the new programme takes over in October 2022, built on six solution areas", () => {
    expect(designationEditionFor("2022-09-30")).toBeUndefined();
    expect(designationEditionFor("2022-10-31")?.id).toBe("MAICPP-2022-10");
    expect(MAICPP_2022_10.name).toBe("Microsoft Cloud Partner Program, October 2022");
    expect(MAICPP_2022_10.areas.map(({ id }) => id)).toEqual([
      "data-ai",
      "digital-app-innovation",
      "infrastructure",
      "business-applications",
      "modern-work",
      "security",
    ]);
  });

  it("a partner needs at least 70 of 100 points", () => {
    for (const { qualification } of DESIGNATION_EDITIONS)
      expect(qualification.minimumTotal).toBe(70);
    const standingWith = (usageGrowth: number) => {
      const metrics = figures(
        "modern-work",
        "enterprise",
        {
          netCustomerAdds: 5,
          intermediateCertifications: 4,
          advancedCertifications: 2,
          "usageGrowth.CPOR": usageGrowth,
          "usageGrowth.DPOR": 0,
          "deployments.CPOR": 1,
          "deployments.DPOR": 0,
        },
        { asOf: "2022-10-31" },
      );
      const smb = figures("modern-work", "smb", { netCustomerAdds: 0 }, { asOf: "2022-10-31" });
      return areaOf(
        [],
        "modern-work",
        judgeStanding({
          metrics: [
            ...metrics,
            ...smb,
            ...figures(
              "modern-work",
              "smb",
              {
                intermediateCertifications: 0,
                advancedCertifications: 0,
                "usageGrowth.CPOR": 0,
                "usageGrowth.CSP": 0,
                "deployments.CPOR": 0,
                "deployments.CSP": 0,
              },
              { asOf: "2022-10-31" },
            ),
          ],
          today: "2022-10-31",
        }),
      );
    };
    // 20 + 25 + 5, and 20 more with growth of two thirds.
    const enough = standingWith(2000 / 3);
    expect(trackOf(enough, "enterprise").total).toBe(70);
    expect(enough).toMatchObject({ state: "met", track: "enterprise", pointsMissing: 0 });
    const less = standingWith(660);
    expect(trackOf(less, "enterprise").total).toBe(69.8);
    expect(less).toMatchObject({ state: "short", pointsMissing: 0.2 });
  });

  it("performance 20, skills 25, customer success 55: the points of Modern Work", () => {
    expect(splitsOf("modern-work")).toEqual([
      [20, 25, 55],
      [20, 25, 55],
    ]);
    for (const edition of DESIGNATION_EDITIONS) {
      for (const split of splitsOf("modern-work", edition)) expect(split).toEqual([20, 25, 55]);
    }
  });

  it.each([
    ["data-ai", [30, 40, 30]],
    ["digital-app-innovation", [30, 40, 30]],
    ["infrastructure", [30, 40, 30]],
    ["business-applications", [15, 35, 50]],
    ["security", [20, 40, 40]],
  ])("the other areas are divided otherwise: %s %j", (area, split) => {
    for (const edition of DESIGNATION_EDITIONS) {
      const splits = splitsOf(area, edition);
      expect(splits.length).toBeGreaterThan(0);
      for (const each of splits) expect(each).toEqual(split);
    }
  });

  it("customer success is growth and deployments", () => {
    const [enterprise = []] = Object.values(
      MAICPP_2022_10.areas.find(({ id }) => id === "modern-work")?.tracks ?? {},
    );
    expect(enterprise.map(({ metric, formula }) => [metric, formula.maxPoints])).toEqual([
      ["netCustomerAdds", 20],
      ["intermediateCertifications", 10],
      ["advancedCertifications", 15],
      ["usageGrowth", 30],
      ["deployments", 25],
    ]);
  });
});
