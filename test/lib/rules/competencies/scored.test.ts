import { describe, expect, it } from "vitest";
import type { Market } from "../../../../lib/rules/programmes/competency-schema";
import { figures, itemOf, keysOf, questionOn, requirementOf } from "./company";
import { CBA, DAY, engagement, FULL, named, SMCS, type Values } from "./scored-partner";

/** The points of one metric with that figure alone. */
function pointsOf(name: keyof typeof FULL, value: number, market?: Market, option?: string) {
  const place = option ?? "customer-engagement";
  const metrics = figures(CBA, DAY, named({ [name]: value }, place));
  const geography = market === undefined ? {} : { market };
  const item = itemOf(questionOn(DAY, { metrics, geography }), CBA, "silver");
  return requirementOf(item, `${name}.${place}`).points;
}

describe("points in proportion, up to the maximum", () => {
  it.each<[keyof typeof FULL, Market, number, number]>([
    ["netNewRevenue", "developed", 300_000, 10],
    ["netNewRevenue", "developed", 150_000, 5],
    ["netNewRevenue", "developed", 600_000, 10],
    ["netNewRevenue", "developed", -1000, 0],
    ["netNewRevenue", "developing", 150_000, 10],
    ["netNewRevenue", "developing", 75_000, 5],
    ["netCustomerAdds", "developed", 7, 7],
    ["netCustomerAdds", "developing", 4, 8],
    ["functionalConsultants", "developed", 14, 14],
    ["functionalConsultants", "developing", 4, 12],
    ["developers", "developed", 4, 4],
    ["developers", "developing", 1, 2.5],
    ["newLargeDeployments", "developed", 4, 16],
    ["newLargeDeployments", "developing", 1, 20],
    ["mauGrowth", "developed", 24, 24],
    ["mauGrowth", "developing", 12.5, 12.5],
  ])("Customer Engagement, %s, %s: %d is worth %d", (name, market, value, points) => {
    expect(pointsOf(name, value, market)).toBe(points);
  });

  it.each<[keyof typeof FULL, Market, number, number]>([
    ["netNewRevenue", "developed", 30_000, 1],
    ["netCustomerAdds", "developed", 3, 10],
    ["netCustomerAdds", "developing", 1, 10],
    ["functionalConsultants", "developed", 1, 1],
    ["developers", "developing", 2, 5],
    ["newLargeDeployments", "developed", 3, 20],
    ["newLargeDeployments", "developing", 1, 20],
    ["mauGrowth", "developed", 25, 25],
  ])("Finance and Operations, %s, %s: %d is worth %d", (name, market, value, points) => {
    expect(pointsOf(name, value, market, "finance-operations")).toBe(points);
  });

  it.each([
    ["netNewRevenue", 15_000, 5],
    ["netCustomerAdds", 9, 9],
    ["functionalConsultants", 1, 6],
    ["functionalConsultants", 2, 12],
    ["developers", 1, 2.5],
    ["newDeployments", 9, 18],
    ["mauGrowth", 14, 10],
  ])("CBA SMB, %s: %d is worth %d", (name, value, points) => {
    const metrics = figures(SMCS, DAY, named({ [name]: value }, "cba-smb"));
    const item = itemOf(questionOn(DAY, { metrics }), SMCS, "silver");
    expect(requirementOf(item, `${name}.cba-smb`).points).toBe(points);
  });

  it("are open between the markets where the market is not said, and zero is zero", () => {
    expect(pointsOf("netCustomerAdds", 4)).toBeUndefined();
    expect(pointsOf("netCustomerAdds", 10)).toBe(10);
    expect(pointsOf("netCustomerAdds", 0)).toBe(0);
    expect(pointsOf("mauGrowth", 10)).toBe(10);
    const item = engagement({ ...FULL, netCustomerAdds: 4 }, "gold", "unsaid");
    const requirement = requirementOf(item, "netCustomerAdds.customer-engagement");
    expect(requirement.reasons).toEqual([{ key: "rules.competencies.reason.marketNotSaid" }]);
  });
});

describe("a scored level", () => {
  // 10 + 10 + 15 + 15 + 5 + 20 + mauGrowth.
  const seventyFive = { ...FULL };
  // Without revenue and deployments: 45 and what mauGrowth earns.
  const fortyFive = { ...FULL, netNewRevenue: 0, newLargeDeployments: 0 };

  it.each<[Values, number, string, string]>([
    [{ ...fortyFive, mauGrowth: 14.9 }, 59.9, "short", "short"],
    [{ ...fortyFive, mauGrowth: 15 }, 60, "met", "short"],
    [{ ...seventyFive, mauGrowth: 4.9 }, 79.9, "met", "short"],
    [{ ...seventyFive, mauGrowth: 5 }, 80, "met", "met"],
    [FULL, 100, "met", "met"],
  ])("%#: %o makes %d", (values, total, silver, gold) => {
    for (const [level, state] of [
      ["silver", silver],
      ["gold", gold],
    ] as const) {
      const item = engagement(values, level);
      expect(item).toMatchObject({ state, option: "customer-engagement", asOf: DAY });
      expect(item.options[0]?.total).toBe(total);
      expect(item.options[1]?.total).toBe(0);
    }
  });

  it("says how many points there are, and how many it takes", () => {
    const item = engagement({ ...fortyFive, mauGrowth: 14.9 }, "silver");
    expect(item.reasons).toEqual([
      { key: "rules.competencies.reason.closestOption", data: { option: "Customer Engagement" } },
      { key: "rules.competencies.reason.total", data: { points: 59.9, needed: 60 } },
    ]);
    expect(item.rule).toEqual({
      id: "MPN.2021-04.cloud-business-applications.silver.1v1",
      sources: ["PCI21", "MSBCOVID"],
      confidence: "verified",
    });
    expect(item.gaps.map(({ metric, state, shortBy }) => [metric, state, shortBy])).toEqual([
      ["netNewRevenue.customer-engagement", "short", 300_000],
      ["newLargeDeployments.customer-engagement", "short", 5],
      ["mauGrowth.customer-engagement", "short", 10.1],
    ]);
    expect(item.gaps[2]).toEqual({
      metric: "mauGrowth.customer-engagement",
      maxPoints: 25,
      points: 14.9,
      state: "short",
      shortBy: 10.1,
      unit: { key: "rules.competencies.unit.percent" },
      reasons: [{ key: "rules.competencies.reason.somePoints", data: { points: 14.9, max: 25 } }],
      rule: {
        id: "MPN.cloud-business-applications.customer-engagement.mauGrowth.1v1",
        sources: ["PCI21", "MSBCOVID"],
        confidence: "verified",
      },
    });
    expect(item.gaps[0]?.reasons).toEqual([
      { key: "rules.competencies.reason.noPoints", data: { points: 0, max: 10 } },
    ]);
    const gold = engagement(FULL);
    expect(gold.gaps).toEqual([]);
    expect(gold.reasons).toEqual([
      { key: "rules.competencies.reason.metByOption", data: { option: "Customer Engagement" } },
      { key: "rules.competencies.reason.total", data: { points: 100, needed: 80 } },
    ]);
  });

  it("calls what is below its maximum met where the level is reached", () => {
    const item = engagement({ ...seventyFive, mauGrowth: 5 });
    const requirement = requirementOf(item, "mauGrowth.customer-engagement");
    expect(requirement).toMatchObject({ state: "met", points: 5 });
    expect(requirement).not.toHaveProperty("shortBy");
    expect(keysOf(requirement.reasons)).toEqual(["somePoints"]);
  });

  it("shows points with two decimals", () => {
    const item = engagement({ ...FULL, netCustomerAdds: 1 / 3, mauGrowth: 0 });
    expect(item.reasons[1]?.data).toEqual({ points: 65.33, needed: 80 });
    const requirement = requirementOf(item, "netCustomerAdds.customer-engagement");
    expect(requirement.reasons[0]?.data).toEqual({ points: 0.33, max: 10 });
  });

  it("is certain as soon as the rest does not matter", () => {
    const { mauGrowth: _, ...withoutGrowth } = FULL;
    const silver = engagement(withoutGrowth, "silver");
    expect(silver.state).toBe("met");
    expect(silver.options[0]).not.toHaveProperty("total");
    expect(requirementOf(silver, "mauGrowth.customer-engagement")).toMatchObject({
      state: "met",
      maxPoints: 25,
      reasons: [{ key: "rules.competencies.reason.figureMissing" }],
    });
    const gold = engagement(withoutGrowth);
    expect(gold.state).toBe("unknown");
    expect(gold.reasons).toEqual([
      { key: "rules.competencies.reason.closestOption", data: { option: "Customer Engagement" } },
      {
        key: "rules.competencies.reason.totalBetween",
        data: { least: 75, most: 100, needed: 80 },
      },
    ]);
    expect(gold.gaps).toEqual([
      {
        metric: "mauGrowth.customer-engagement",
        maxPoints: 25,
        state: "unknown",
        reasons: [{ key: "rules.competencies.reason.figureMissing" }],
        rule: {
          id: "MPN.cloud-business-applications.customer-engagement.mauGrowth.1v1",
          sources: ["PCI21", "MSBCOVID"],
          confidence: "verified",
        },
      },
    ]);
    const outOfReach = engagement({ ...withoutGrowth, newLargeDeployments: 0, netNewRevenue: 0 });
    // 45 and at most 25 more.
    expect(outOfReach.state).toBe("short");
    const atMost = { ...withoutGrowth, newLargeDeployments: 0 };
    expect(engagement(atMost).state).toBe("unknown");
  });

  it("is reached in the best market only where the market is said", () => {
    const values = {
      ...FULL,
      netNewRevenue: 150_000,
      netCustomerAdds: 5,
      newLargeDeployments: 1,
      mauGrowth: 15,
    };
    // 5 + 5 + 15 + 15 + 5 + 4 + 15, or 10 + 10 + ... + 20.
    expect(engagement(values).options[0]?.total).toBe(64);
    expect(engagement(values).state).toBe("short");
    expect(engagement(values, "gold", "developing")).toMatchObject({
      state: "met",
      options: [{}, { total: 0 }],
    });
    expect(engagement(values, "gold", "unsaid").state).toBe("unknown");
    expect(engagement(values, "silver", "unsaid").state).toBe("met");
  });

  it("may be met by either option", () => {
    const metrics = figures(
      CBA,
      DAY,
      named({ ...FULL, netCustomerAdds: 3, newLargeDeployments: 3 }, "finance-operations"),
    );
    const item = itemOf(
      questionOn(DAY, { metrics, geography: { market: "developed" } }),
      CBA,
      "gold",
    );
    expect(item).toMatchObject({ state: "met", option: "finance-operations" });
    expect(item.options.map(({ state }) => state)).toEqual(["unknown", "met"]);
  });

  it("is unknown before April 2021, when the indicators did not decide", () => {
    const metrics = figures(CBA, "2021-03-31", named(FULL, "customer-engagement"));
    const item = itemOf(questionOn("2021-03-31", { metrics }), CBA, "gold");
    expect(item).toMatchObject({ state: "unknown", options: [] });
  });
});

describe("Small and Midmarket Cloud Solutions by CBA SMB", () => {
  const FULL_SMB = {
    netNewRevenue: 30_000,
    netCustomerAdds: 10,
    functionalConsultants: 5,
    developers: 2,
    newDeployments: 10,
    mauGrowth: 35,
  };
  const smb = (values: Partial<typeof FULL_SMB>, day = DAY) =>
    itemOf(
      questionOn(day, { metrics: figures(SMCS, day, named(values, "cba-smb")) }),
      SMCS,
      "gold",
    );

  it("is met by 80 points from 14 January 2021 on", () => {
    const item = smb({ ...FULL_SMB, newDeployments: 0 }, "2021-01-14");
    expect(item).toMatchObject({ state: "met", option: "cba-smb", options: [{ total: 80 }] });
    expect(item.rule.sources).toEqual(["PCISMB"]);
    expect(keysOf(item.reasons)).toEqual(["metByOption", "total"]);
    expect(smb(FULL_SMB, "2021-01-13").state).toBe("unknown");
  });

  it("is never short: the other option is not on record", () => {
    const none = Object.fromEntries(Object.keys(FULL_SMB).map((name) => [name, 0]));
    const item = smb(none);
    expect(item).toMatchObject({ state: "unknown", option: "cba-smb" });
    expect(item.options.map(({ option, state }) => [option, state])).toEqual([
      ["cba-smb", "short"],
    ]);
    expect(keysOf(item.reasons)).toEqual(["closestOption", "total", "otherOptionNotOnRecord"]);
  });
});
