import { describe, expect, it } from "vitest";
import { amountsOf, wholeUnits } from "../../../../lib/rules/plan/amounts";
import { applyPlan } from "../../../../lib/rules/plan/apply-plan";
import {
  canBeEarned,
  countsOn,
  peopleOn,
  retirementOf,
} from "../../../../lib/rules/plan/certifications";
import {
  costOfCertification,
  costOfFigure,
  costsWith,
  EXAMPLE_COSTS,
} from "../../../../lib/rules/plan/cost-model";
import { isAbove, isAtLeast } from "../../../../lib/rules/plan/exact-numbers";
import { demandsOf } from "../../../../lib/rules/plan/formula-demands";
import { frontierOf, merged, NOTHING_TO_DO } from "../../../../lib/rules/plan/frontier";
import type { Lever } from "../../../../lib/rules/plan/goals";
import { nodeCount } from "../../../../lib/rules/plan/node-count";
import { combinationsOf, thinned } from "../../../../lib/rules/plan/thinning";
import { dayWithin } from "../../../../lib/rules/plan/within-edition";
import type {
  CertificationRetirement,
  Formula,
} from "../../../../lib/rules/programmes/edition-schema";
import { MAICPP_2022_10 } from "../../../../lib/rules/programmes/maicpp-2022-10";
import { MAICPP_2026_07 } from "../../../../lib/rules/programmes/maicpp-2026-07";
import { EVIDENCE, figures, person } from "./invented-company";

describe("numbers", () => {
  it("dust does not decide", () => {
    const sevenths = 15 / 7 + 15 / 7 + 15 / 7 + 15 / 7 + 15 / 7 + 15 / 7 + 15 / 7;
    expect(isAtLeast(sevenths, 15)).toBe(true);
    expect(isAbove(sevenths, 15)).toBe(false);
    expect(isAtLeast(0.1 + 0.2, 0.3)).toBe(true);
    expect(isAbove(0.1 + 0.2, 0.3)).toBe(false);
    expect(isAtLeast(14.99, 15)).toBe(false);
    expect(isAbove(15.01, 15)).toBe(true);
    expect(isAbove(15, 15.01)).toBe(false);
  });
});

describe("amounts", () => {
  it.each([
    [4.2, "percent", 4.2],
    [4.2, "users", 5],
    [4.0000000001, "users", 4],
    [-0.5, "people", -0],
  ] as const)("%d %s are %d", (amount, unit, expected) => {
    expect(wholeUnits(amount, unit)).toBe(expected);
  });

  const costs = costsWith({ steps: { users: 25, percent: 2, customers: 1 } });
  it.each([
    [60, "users", [25, 50, 60]],
    [50, "users", [25, 50]],
    [51, "users", [25, 50, 51]],
    [25, "users", [25]],
    [24.5, "users", [25]],
    [3, "customers", [1, 2, 3]],
    [3.5, "percent", [2, 3.5]],
    [0, "users", []],
    [-7, "users", []],
  ] as const)(
    "%d more %s come in multiples of the step, and in exactly what is left",
    (most, unit, amounts) => {
      expect(amountsOf([{ most, allOrNothing: false }], unit, costs)).toEqual(amounts);
    },
  );

  it("less than a gate asks for is not offered", () => {
    expect(amountsOf([{ most: 2, allOrNothing: true }], "people", costs)).toEqual([2]);
    expect(amountsOf([{ most: 0, allOrNothing: true }], "people", costs)).toEqual([]);
  });

  it("what several demands have use for is offered once, in order", () => {
    const demands = [
      { most: 2, allOrNothing: true },
      { most: 3, allOrNothing: false },
      { most: 10, allOrNothing: true },
    ];
    expect(amountsOf(demands, "people", costs)).toEqual([1, 2, 3, 10]);
    expect(amountsOf([], "people", costs)).toEqual([]);
  });
});

describe("costs", () => {
  it("are examples, each of which can be replaced", () => {
    expect(costsWith()).toEqual(EXAMPLE_COSTS);
    expect(EXAMPLE_COSTS.perUnit).toMatchObject({ people: 1, customers: 10 });
    for (const cost of Object.values(EXAMPLE_COSTS.perUnit)) expect(cost).toBeGreaterThan(0);
    for (const step of Object.values(EXAMPLE_COSTS.steps)) expect(step).toBeGreaterThan(0);
    const changed = costsWith({
      perUnit: { people: 7 },
      perCertification: { "AZ-305": 3 },
      perMetric: { usageGrowth: 4 },
      steps: { usd: 1 },
    });
    expect(changed.perUnit).toEqual({ ...EXAMPLE_COSTS.perUnit, people: 7 });
    expect(changed.perCertification).toEqual({ "AZ-305": 3 });
    expect(changed.perMetric).toEqual({ ...EXAMPLE_COSTS.perMetric, usageGrowth: 4 });
    expect(changed.steps).toEqual({ ...EXAMPLE_COSTS.steps, usd: 1 });
  });

  it("of a figure: for the area's own, for any of that name, for its unit", () => {
    const costs = costsWith({
      perUnit: { customers: 10 },
      perMetric: { netCustomerAdds: 20, "security/netCustomerAdds": 30 },
    });
    expect(costOfFigure(costs, "security", "netCustomerAdds", "customers")).toBe(30);
    expect(costOfFigure(costs, "data-ai", "netCustomerAdds", "customers")).toBe(20);
    expect(costOfFigure(costs, "data-ai", "others", "customers")).toBe(10);
  });

  it("of a certification: its own, or a person's", () => {
    const costs = costsWith({ perUnit: { people: 2 }, perCertification: { "AZ-305": 3 } });
    expect(costOfCertification(costs, "AZ-305")).toBe(3);
    expect(costOfCertification(costs, "AZ-104")).toBe(2);
  });
});

describe("from which figure on a formula brings no more", () => {
  const requirement = (
    area: string,
    track: "enterprise" | "smb",
    metric: string,
    edition = MAICPP_2026_07,
  ) => {
    const found = edition.areas
      .find(({ id }) => id === area)
      ?.tracks[track]?.find((each) => each.metric === metric);
    if (!found) throw new Error(`no ${metric}`);
    return found.formula;
  };
  const table = (formula: Formula) =>
    demandsOf(formula).map(({ input, enough, allOrNothing, people, by }) => [
      input.metric,
      enough,
      allOrNothing,
      people?.role ?? by,
    ]);

  it.each([
    ["infrastructure", "enterprise", "netCustomerAdds", [["netCustomerAdds", 3, false, undefined]]],
    ["infrastructure", "enterprise", "usageGrowth", [["usageGrowth", 20, false, undefined]]],
    ["security", "enterprise", "deployments", [["deployments", 6, false, undefined]]],
    [
      "business-applications",
      "enterprise",
      "advancedCertifications",
      [["advancedCertifications", 7, false, "people"]],
    ],
    [
      "infrastructure",
      "smb",
      "intermediateCertifications",
      [
        ["intermediateCertifications.gate.AZ-104", 1, true, "gate"],
        ["intermediateCertifications.pool", 4, false, "pool"],
      ],
    ],
    [
      "data-ai",
      "smb",
      "intermediateCertifications",
      [
        ["intermediateCertifications.gate.AZ-104", 1, true, "gate"],
        ["intermediateCertifications.gate.AZ-305", 1, true, "gate"],
        ["intermediateCertifications.pool", 8, false, "pool"],
      ],
    ],
    [
      "infrastructure",
      "enterprise",
      "intermediateCertifications",
      [
        ["intermediateCertifications.gate.AZ-104", 2, true, "gate"],
        ["intermediateCertifications.pool", 5, false, "pool"],
      ],
    ],
    [
      "modern-work",
      "smb",
      "usageGrowth",
      [
        ["usageGrowth.CPOR", 500, false, "CPOR"],
        ["usageGrowth.CSP", 2000, false, "CSP"],
      ],
    ],
    [
      "security",
      "smb",
      "usageGrowth",
      [
        ["usageGrowth.acr", 15_000, false, undefined],
        ["usageGrowth.protectedUsers", 1000, false, undefined],
      ],
    ],
  ] as const)("%s, %s, %s", (area, track, metric, expected) => {
    expect(table(requirement(area, track, metric))).toEqual(expected);
  });

  it("people come with what they have to hold", () => {
    const [gate, pool] = demandsOf(requirement("security", "smb", "intermediateCertifications"));
    expect(gate?.people).toEqual({ certifications: ["AZ-500", "SC-500"], role: "gate" });
    expect(gate).not.toHaveProperty("by");
    const [, , last] = demandsOf(requirement("security", "smb", "intermediateCertifications"));
    expect(pool?.people?.certifications).toEqual(["SC-200"]);
    expect(last?.people).toEqual({ certifications: ["SC-100", "SC-300", "SC-401"], role: "pool" });
    const [people] = demandsOf(requirement("modern-work", "smb", "advancedCertifications"));
    expect(people?.people?.certifications).toContain(
      "Microsoft 365 Enterprise Administrator Expert",
    );
  });

  it("parts with a cap of their own, and what is not on record", () => {
    const kinds = MAICPP_2022_10.areas.flatMap(({ tracks }) =>
      Object.values(tracks)
        .flat()
        .map(({ formula }) => formula),
    );
    const parts = kinds.find(({ kind }) => kind === "capped-parts");
    expect(parts && table(parts)).toEqual([
      [expect.any(String), 5, false, "Microsoft 365"],
      [expect.any(String), 5, false, "Azure"],
    ]);
    expect(demandsOf({ kind: "not-on-record", maxPoints: 10 })).toEqual([]);
  });
});

describe("frontier", () => {
  it("keeps what is worth its price", () => {
    expect(
      frontierOf([
        { points: 5, cost: 3 },
        { points: 1, cost: 1 },
        { points: 2, cost: 1 },
        { points: 2, cost: 2 },
        { points: 5.0000000001, cost: 9 },
        { points: 6, cost: 9 },
      ]),
    ).toEqual([
      { points: 2, cost: 1 },
      { points: 5, cost: 3 },
      { points: 6, cost: 9 },
    ]);
    expect(frontierOf([])).toEqual([]);
    expect(frontierOf([{ points: -1, cost: 0 }])).toEqual([{ points: -1, cost: 0 }]);
  });

  it("adds up, and nothing to do changes nothing", () => {
    const one = [
      { points: 0, cost: 0 },
      { points: 4, cost: 1 },
    ];
    const other = [
      { points: 1, cost: 0 },
      { points: 3, cost: 2 },
    ];
    expect(merged(one, other)).toEqual([
      { points: 1, cost: 0 },
      { points: 5, cost: 1 },
      { points: 7, cost: 3 },
    ]);
    expect(merged(NOTHING_TO_DO, other)).toEqual(other);
    expect(merged([], other)).toEqual([]);
  });
});

describe("thinning", () => {
  const lever = (id: string, amounts: number[]): Lever => ({
    id,
    unitCost: 1,
    amounts,
    figures: [],
  });

  it("counts combinations, doing nothing included", () => {
    expect(combinationsOf([])).toBe(1);
    expect(combinationsOf([lever("a", [1, 2]), lever("b", [5])])).toBe(6);
  });

  it("halves the longest list until it fits, and keeps the most of each", () => {
    const levers = [lever("a", [1, 2]), lever("b", [1, 2, 3, 4, 5])];
    expect(thinned(levers, combinationsOf, 18)).toEqual({ levers, isComplete: true });
    const once = thinned(levers, combinationsOf, 17);
    expect(once.isComplete).toBe(false);
    expect(once.levers.map(({ amounts }) => amounts)).toEqual([
      [1, 2],
      [1, 3, 5],
    ]);
    const more = thinned(levers, combinationsOf, 11);
    expect(more.levers.map(({ amounts }) => amounts)).toEqual([
      [1, 2],
      [1, 5],
    ]);
    const least = thinned(levers, combinationsOf, 0);
    expect(least.levers.map(({ amounts }) => amounts)).toEqual([[2], [5]]);
    expect(least.isComplete).toBe(false);
    const single = [lever("a", [4])];
    expect(thinned(single, combinationsOf, 0)).toEqual({ levers: single, isComplete: true });
    expect(thinned([], combinationsOf, 0)).toEqual({ levers: [], isComplete: true });
  });
});

describe("node count", () => {
  it("unwinds at the limit, goes on with another, and lets other errors pass", () => {
    const nodes = nodeCount();
    expect(() => nodes.count()).toThrow();
    const work = (times: number) => () => {
      for (let each = 0; each < times; each += 1) nodes.count();
    };
    expect(nodes.within(3, work(3))).toBe(true);
    expect(nodes.total()).toBe(3);
    expect(nodes.within(2, work(3))).toBe(false);
    expect(nodes.total()).toBe(5);
    expect(nodes.within(0, work(0))).toBe(true);
    expect(() =>
      nodes.within(1, () => {
        throw new Error("something else");
      }),
    ).toThrow("something else");
  });
});

describe("certifications", () => {
  const retirement = (
    certification: string,
    areas: string[],
    retiresOn: string,
    countsUntil: string,
  ): CertificationRetirement => ({
    certification,
    areas,
    retiresOn,
    countsUntil,
    countsUntilIsPrinted: true,
    sources: ["PSSEC"],
    confidence: "verified",
    verifiedAsOf: "2026-07",
  });
  const RETIREMENTS = [
    retirement("X", ["one"], "2026-06-30", "2027-06-30"),
    retirement("X", ["two"], "2026-05-31", "2027-05-31"),
    retirement("Y", ["one"], "2026-12-31", "2027-12-31"),
  ];

  it.each([
    ["X", "2026-05-31", true],
    ["X", "2026-06-01", false],
    ["Y", "2026-12-31", true],
    ["Y", "2027-01-01", false],
    ["Z", "2099-01-01", true],
  ])("%s on %s can be earned: %s", (certification, day, expected) => {
    expect(canBeEarned(certification, day, RETIREMENTS)).toBe(expected);
  });

  it.each([
    ["X", "one", "2027-06-30", true],
    ["X", "one", "2027-07-01", false],
    ["X", "two", "2027-05-31", true],
    ["X", "two", "2027-06-01", false],
    ["X", "three", "2099-01-01", true],
    ["Z", "one", "2099-01-01", true],
  ])("%s in area %s on %s counts: %s", (certification, area, day, expected) => {
    expect(countsOn(certification, area, day, RETIREMENTS)).toBe(expected);
  });

  it("of several areas the earliest end is told", () => {
    const X = { certification: "X" };
    const later = { ...X, retiresOn: "2026-06-30", countsUntil: "2027-06-30" };
    const earlier = { ...X, retiresOn: "2026-05-31", countsUntil: "2027-05-31" };
    expect(retirementOf("X", ["one", "two"], RETIREMENTS)).toEqual(earlier);
    expect(retirementOf("X", ["two", "one"], [...RETIREMENTS].reverse())).toEqual(earlier);
    expect(retirementOf("X", ["one"], RETIREMENTS)).toEqual(later);
    expect(retirementOf("X", ["three"], RETIREMENTS)).toBeUndefined();
    expect(retirementOf("Z", ["one"], RETIREMENTS)).toBeUndefined();
  });

  it("people keep what lasts until the day", () => {
    const ann = {
      ...person("ann"),
      certifications: [
        { id: "X" },
        { id: "A", expiresOn: "2027-06-30" },
        { id: "B", expiresOn: "2027-07-01" },
        { id: "C" },
      ],
    };
    const heldOn = (day: string, area: string) =>
      peopleOn(day, area, [ann], RETIREMENTS).map(({ key, certifications }) => [
        key,
        certifications.map(({ id }) => id),
      ]);
    expect(heldOn("2027-06-30", "one")).toEqual([["ann", ["X", "A", "B", "C"]]]);
    expect(heldOn("2027-07-01", "one")).toEqual([["ann", ["B", "C"]]]);
    expect(heldOn("2027-07-01", "three")).toEqual([["ann", ["X", "B", "C"]]]);
  });
});

describe("a day held against an edition", () => {
  const edition = { inForceFrom: "2017-07-18", inForceTo: "2017-09-14" };
  it.each([
    ["2017-07-17", "2017-07-18"],
    ["2017-07-18", "2017-07-18"],
    ["2017-08-01", "2017-08-01"],
    ["2017-09-14", "2017-09-14"],
    ["2017-09-15", "2017-09-14"],
  ])("%s is %s", (day, expected) => {
    expect(dayWithin(edition, day)).toBe(expected);
  });
});

describe("a plan carried out", () => {
  it("adds figures as of its day and leaves the facts as they are", () => {
    const facts = { metrics: figures("security", "any", { a: 1 }), people: [person("ann")] };
    const applied = applyPlan(
      {
        changes: [
          { area: "security", metric: "a", track: "smb", from: 1, to: 3 },
          { area: "mobility", metric: "b", track: "any", country: "DE", to: 0 },
        ],
      },
      facts,
      "2026-11-22",
    );
    const evidence = { report: "plan", file: "plan", asOf: "2026-11-22" };
    expect(applied).toEqual({
      people: facts.people,
      metrics: [
        { area: "security", metric: "a", track: "any", value: 1, evidence: EVIDENCE },
        { area: "security", metric: "a", track: "smb", value: 3, evidence },
        { area: "mobility", metric: "b", track: "any", country: "DE", value: 0, evidence },
      ],
    });
    expect(facts.metrics).toHaveLength(1);
  });
});
