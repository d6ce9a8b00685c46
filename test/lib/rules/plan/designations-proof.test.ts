/**
 * The standing itself is the judge: it calls the facts with the plan carried out met, and with anything cheaper not.
 * What can be added is written out by hand here, and every combination below the plan's cost is looked at.
 */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Metric } from "../../../../lib/rules/facts";
import { judgeStanding } from "../../../../lib/rules/standing";
import { ask, figures, only, statesOf, TODAY } from "./invented-company";

/** `[metric, step, cost of a step]`, and for people the figures that one certification counts in. */
type Means = readonly [
  touches: readonly (readonly [area: string, track: Metric["track"], metric: string])[],
  step: number,
  cost: number,
];

function metAfter(metrics: readonly Metric[], areas: readonly string[]): boolean {
  const standing = judgeStanding({ metrics, today: TODAY });
  return standing.areas.every(({ area, state }) => !areas.includes(area) || state === "met");
}

/** Is there any combination that costs less than `budget` and is met? */
function somethingCheaper(
  metrics: readonly Metric[],
  areas: readonly string[],
  means: readonly Means[],
  budget: number,
): boolean {
  const look = (at: number, facts: readonly Metric[], left: number): boolean => {
    const next = means[at];
    if (next === undefined) return metAfter(facts, areas);
    const [touches, step, cost] = next;
    for (let times = 0; times * cost < left - 1e-9; times += 1) {
      const raised = facts.map((fact) =>
        touches.some(
          ([area, track, metric]) =>
            fact.area === area && fact.track === track && fact.metric === metric,
        )
          ? { ...fact, value: fact.value + times * step }
          : fact,
      );
      if (look(at + 1, raised, left - times * cost)) return true;
    }
    return false;
  };
  return look(0, metrics, budget);
}

function one(
  area: string,
  track: Metric["track"],
  metric: string,
  step: number,
  cost: number,
): Means {
  return [[[area, track, metric]], step, cost];
}

function expectCheapest(
  metrics: readonly Metric[],
  areas: readonly string[],
  means: readonly Means[],
) {
  const question = ask(areas, metrics);
  const plan = only(question);
  expect(plan.proof).toBe("optimal");
  const after = statesOf(question, plan);
  for (const area of areas) expect(after[area]).toBe("met");
  const states = plan.targets.map(({ state }) => state);
  expect(states.every((state) => state === "reached")).toBe(plan.cost === 0);
  expect(states.filter((state) => state !== "reached" && state !== "planned")).toEqual([]);
  expect(somethingCheaper(metrics, areas, means, plan.cost)).toBe(false);
}

describe("Modern Work, both tracks of which are scored", () => {
  const MW = "modern-work";
  const MEANS: Means[] = [
    one(MW, "enterprise", "netCustomerAdds", 1, 10),
    one(MW, "smb", "netCustomerAdds", 1, 10),
    one(MW, "any", "intermediateCertifications", 1, 1),
    one(MW, "any", "advancedCertifications", 1, 1),
    one(MW, "enterprise", "deployments.CPOR", 1, 5),
    one(MW, "enterprise", "deployments.DPOR", 1, 5),
    one(MW, "smb", "deployments.CPOR", 1, 5),
    one(MW, "smb", "deployments.CSP", 1, 5),
    // One step of 250 is enough to be seen; smaller ones are looked at elsewhere.
    one(MW, "enterprise", "usageGrowth.CPOR", 250, 5),
    one(MW, "smb", "usageGrowth.CPOR", 250, 5),
  ];

  it("is reached, and by nothing cheaper", () => {
    fc.assert(
      fc.property(
        fc.record({
          adds: fc.integer({ min: 0, max: 5 }),
          smbAdds: fc.integer({ min: 0, max: 10 }),
          intermediate: fc.integer({ min: 0, max: 4 }),
          advanced: fc.integer({ min: 0, max: 2 }),
          growth: fc.integer({ min: 2, max: 4 }),
          smbGrowth: fc.integer({ min: 0, max: 2 }),
          deployments: fc.integer({ min: 1, max: 5 }),
          smbDeployments: fc.integer({ min: 0, max: 5 }),
        }),
        (has) => {
          const metrics = [
            ...figures(MW, "any", {
              intermediateCertifications: has.intermediate,
              advancedCertifications: has.advanced,
            }),
            ...figures(MW, "enterprise", {
              netCustomerAdds: has.adds,
              "usageGrowth.CPOR": has.growth * 250,
              "usageGrowth.DPOR": 0,
              "deployments.CPOR": has.deployments,
              "deployments.DPOR": 1,
            }),
            ...figures(MW, "smb", {
              netCustomerAdds: has.smbAdds,
              "usageGrowth.CPOR": has.smbGrowth * 250,
              "usageGrowth.CSP": 0,
              "deployments.CPOR": has.smbDeployments,
              "deployments.CSP": 1,
            }),
          ];
          const plan = only(ask([MW], metrics));
          // Dearer ones would be looked at for too long.
          fc.pre(plan.cost <= 16);
          expectCheapest(metrics, [MW], MEANS);
        },
      ),
      { numRuns: 15 },
    );
  }, 60_000);
});

describe("Security", () => {
  const SEC = "security";
  const GATES = ["AZ-500-or-SC-500", "SC-200"].map((id) => `intermediateCertifications.gate.${id}`);
  const MEANS: Means[] = [
    ...[...GATES, "intermediateCertifications.pool"].map((metric) => one(SEC, "any", metric, 1, 1)),
    ...(["enterprise", "smb"] as const).flatMap((track) => [
      one(SEC, track, "netCustomerAdds", 1, 10),
      one(SEC, track, "deployments", 1, 5),
      one(SEC, track, "usageGrowth.acr", 2500, 2.5),
    ]),
  ];

  it("is reached, gates before pool, and by nothing cheaper", () => {
    fc.assert(
      fc.property(
        fc.record({
          gate: fc.integer({ min: 0, max: 2 }),
          second: fc.integer({ min: 0, max: 2 }),
          pool: fc.integer({ min: 0, max: 6 }),
          adds: fc.integer({ min: 1, max: 5 }),
          deployments: fc.integer({ min: 1, max: 6 }),
          acr: fc.integer({ min: 0, max: 8 }),
        }),
        ({ gate, second, pool, adds, deployments, acr }) => {
          const own = { netCustomerAdds: adds, deployments, "usageGrowth.acr": acr * 2500 };
          const metrics = [
            ...figures(SEC, "any", {
              [GATES[0] ?? ""]: gate,
              [GATES[1] ?? ""]: second,
              "intermediateCertifications.pool": pool,
            }),
            ...figures(SEC, "enterprise", { ...own, "usageGrowth.protectedUsers": 0 }),
            ...figures(SEC, "smb", { ...own, "usageGrowth.protectedUsers": 0 }),
          ];
          const plan = only(ask([SEC], metrics));
          fc.pre(plan.cost <= 11);
          expectCheapest(metrics, [SEC], MEANS);
        },
      ),
      { numRuns: 15 },
    );
  }, 60_000);
});

describe("the Azure areas, which share gates and the figures of customers and usage", () => {
  const AREAS = ["data-ai", "digital-app-innovation", "infrastructure"] as const;
  const INT = "intermediateCertifications";
  const ADV = "advancedCertifications";
  const everywhere = (metric: string, track: Metric["track"]) =>
    AREAS.map((area) => [area, track, metric] as const);
  const MEANS: Means[] = [
    [everywhere("netCustomerAdds", "smb"), 1, 10],
    [everywhere("usageGrowth", "any"), 1, 2],
    [everywhere("deployments", "any"), 1, 3],
    // AZ-104 opens a step in each area, AZ-305 another.
    [everywhere(`${INT}.gate.AZ-104`, "any"), 1, 1],
    [
      [
        ["data-ai", "any", `${INT}.gate.AZ-305`],
        ["digital-app-innovation", "any", `${ADV}.gate.AZ-305`],
        ["infrastructure", "any", `${ADV}.gate.AZ-305`],
      ],
      1,
      1,
    ],
    one("data-ai", "any", `${INT}.pool`, 1, 1),
    one("digital-app-innovation", "any", `${INT}.pool`, 1, 1),
    one("digital-app-innovation", "any", `${ADV}.pool`, 1, 1),
    one("infrastructure", "any", `${INT}.pool`, 1, 1),
    one("infrastructure", "any", `${ADV}.pool`, 1, 1),
  ];

  it("are reached together, and by nothing cheaper", () => {
    fc.assert(
      fc.property(
        fc.record({
          gates: fc.tuple(fc.nat(1), fc.nat(1), fc.nat(1), fc.nat(1), fc.nat(1), fc.nat(1)),
          pools: fc.tuple(fc.nat(8), fc.nat(4), fc.nat(4), fc.nat(4), fc.nat(4)),
          growth: fc.integer({ min: -1, max: 8 }),
          services: fc.integer({ min: 0, max: 5 }),
        }),
        ({ gates, pools, growth, services }) => {
          const shared = { netCustomerAdds: 3 };
          const both = { usageGrowth: growth, deployments: services, smbCustomerShare: 80 };
          const metrics = AREAS.flatMap((area) => [
            ...figures(area, "smb", shared),
            ...figures(area, "any", both),
          ]).concat(
            figures("data-ai", "any", {
              [`${INT}.gate.AZ-104`]: gates[0],
              [`${INT}.gate.AZ-305`]: gates[1],
              [`${INT}.pool`]: pools[0],
            }),
            figures("digital-app-innovation", "any", {
              [`${INT}.gate.AZ-104`]: gates[2],
              [`${INT}.pool`]: pools[1],
              [`${ADV}.gate.AZ-305`]: gates[3],
              [`${ADV}.pool`]: pools[2],
            }),
            figures("infrastructure", "any", {
              [`${INT}.gate.AZ-104`]: gates[4],
              [`${INT}.pool`]: pools[3],
              [`${ADV}.gate.AZ-305`]: gates[5],
              [`${ADV}.pool`]: pools[4],
            }),
          );
          const plan = only(ask(AREAS, metrics));
          fc.pre(plan.cost <= 5);
          expectCheapest(metrics, AREAS, MEANS);
        },
      ),
      { numRuns: 15 },
    );
  }, 60_000);
});
