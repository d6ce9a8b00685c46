import { describe, expect, it } from "vitest";
import { type PlanQuestion, planFor } from "../../../../lib/rules/plan";
import { MAICPP_2026_07 } from "../../../../lib/rules/programmes/maicpp-2026-07";
import { keysOf } from "../standing/sample-metrics";
import { ADV, INFRASTRUCTURE, INT, infrastructure, plan } from "./infrastructure-plan";
import { ask, brief, designation, figures, only, statesOf, TODAY } from "./invented-company";

describe("nothing missing", () => {
  it("needs nothing: 30 + 20 + 10 + 8 + 4 = 72", () => {
    const question = ask(["infrastructure"], infrastructure({ [`${INT}.pool`]: 2 }));
    const found = plan(question);
    expect(found).toMatchObject({
      supposing: [],
      additions: [],
      cost: 0,
      proof: "optimal",
      alternatives: [],
      moreAlternatives: false,
      changes: [],
    });
    expect(found.targets).toMatchObject([
      {
        target: designation("infrastructure"),
        state: "reached",
        by: "enterprise",
        before: 72,
        after: 72,
        requirements: [
          ["netCustomerAdds", 30, 30],
          ["usageGrowth", 20, 20],
          ["deployments", 10, 10],
          [INT, 8, 20],
          [ADV, 4, 20],
        ].map(([metric, points, max]) => ({
          requirement: `MAICPP.INFRA.ENT.${metric}.1v1`,
          metric,
          before: points,
          after: points,
          max,
        })),
        missing: [],
        reasons: [
          { key: "rules.plan.reason.alreadyReached" },
          { key: "rules.plan.reason.trackMayChange" },
        ],
        rule: {
          id: "MAICPP.qualification.1v1",
          sources: ["KVPCS", "PSAZ", "PSSEC"],
          confidence: "verified",
          conflict: true,
        },
      },
    ]);
    expect(keysOf(found.reasons)).toEqual(["nothingCheaper", "exampleCosts"]);
    expect(planFor(question).asOf).toBe(TODAY);
  });

  it("no target, no plan to make", () => {
    expect(plan(ask([], []))).toMatchObject({ additions: [], cost: 0, targets: [], nodes: 0 });
  });
});

describe("two points short", () => {
  const question = ask(["infrastructure"], infrastructure());

  it("one certified person in a pool, 4 points, closes the gap", () => {
    const found = only(question);
    expect(found.cost).toBe(1);
    expect(found.additions).toEqual([
      {
        kind: "certify",
        what: {
          key: "rules.plan.addition.certifyInAny",
          count: 1,
          data: { certifications: ["AZ-140", "AZ-120"] },
        },
        amount: 1,
        unit: { key: "rules.standing.unit.people" },
        cost: 1,
        certifications: ["AZ-140", "AZ-120"],
        retirements: [],
        mayGoTo: [],
        figures: [
          {
            area: "infrastructure",
            metric: `${ADV}.pool`,
            track: "any",
            label: {
              key: "rules.standing.input.poolPeople",
              data: { certifications: ["AZ-140", "AZ-120"] },
            },
          },
        ],
        serves: ["MAICPP.INFRA.ENT.advancedCertifications.1v1"],
        reasons: [],
      },
    ]);
    expect(found.targets[0]).toMatchObject({
      state: "planned",
      by: "enterprise",
      before: 68,
      after: 72,
      reasons: [
        { key: "rules.plan.reason.pointsMissing", data: { points: 2, minimum: 70 } },
        { key: "rules.plan.reason.trackMayChange" },
      ],
    });
    expect(found.changes).toEqual([
      { area: "infrastructure", metric: `${ADV}.pool`, track: "enterprise", from: 1, to: 2 },
    ]);
    expect(statesOf(question)).toMatchObject({ infrastructure: "short" });
    expect(statesOf(question, found)).toMatchObject({ infrastructure: "met" });
  });

  it("the other pool would do as well, and is listed", () => {
    const found = only(question);
    expect(found.alternatives.map(brief)).toEqual([["AZ-700|AZ-800/801 x1"]]);
    expect(found.moreAlternatives).toBe(false);
  });

  it("costs of the reader's own change the choice", () => {
    const withCosts = (costs: PlanQuestion["costs"]) => {
      const priced = plan({ ...question, ...(costs && { costs }) });
      return {
        cost: priced.cost,
        additions: brief(priced.additions),
        others: priced.alternatives.length,
      };
    };
    expect(withCosts({ perCertification: { "AZ-700": 3, "AZ-800/801": 2 } })).toEqual({
      cost: 1,
      additions: ["AZ-140|AZ-120 x1"],
      others: 0,
    });
    expect(withCosts({ perCertification: { "AZ-700": 0.5 } })).toEqual({
      cost: 0.5,
      additions: ["AZ-700 x1"],
      others: 0,
    });
    // Usage growth and deployments are at their caps, so people it is, at any price.
    expect(withCosts({ perUnit: { people: 500 }, perMetric: { usageGrowth: 0.01 } })).toEqual({
      cost: 500,
      additions: ["AZ-140|AZ-120 x1"],
      others: 1,
    });
    const own = plan({ ...question, costs: {} });
    expect(keysOf(own.reasons)).toEqual(["nothingCheaper", "ownCosts"]);
  });
});

describe("every metric above zero, and at one point to be sure", () => {
  it("a growth of half a percent is half a point, and one percent more is asked for", () => {
    const question = ask(
      ["infrastructure"],
      infrastructure({ usageGrowth: 0.5, [`${INT}.pool`]: 5, [`${ADV}.pool`]: 5 }),
    );
    const found = plan(question);
    expect(found).toMatchObject({ cost: 2, alternatives: [] });
    expect(found.additions).toMatchObject([
      {
        kind: "growth",
        what: { key: "rules.plan.addition.growthPercent", data: { amount: 1 } },
        amount: 1,
        unit: { key: "rules.standing.unit.percent" },
        figures: [{ area: "infrastructure", metric: "usageGrowth", track: "any" }],
        reasons: [],
      },
    ]);
    expect(found.additions[0]).not.toHaveProperty("by");
    expect(found.targets[0]?.reasons[0]).toEqual({
      key: "rules.plan.reason.metricsBelowOne",
      count: 1,
    });
    expect(statesOf(question)).toMatchObject({ infrastructure: "unknown" });
    expect(statesOf(question, found)).toMatchObject({ infrastructure: "met" });
  });

  it("a fall has to be made up first", () => {
    const found = plan(
      ask(
        ["infrastructure"],
        infrastructure({ usageGrowth: -4, [`${INT}.pool`]: 5, [`${ADV}.pool`]: 5 }),
      ),
    );
    expect(brief(found.additions)).toEqual(["usageGrowth x5"]);
    expect(found.changes[0]).toMatchObject({ from: -4, to: 1 });
  });

  it("plenty elsewhere does not make up for a metric at zero", () => {
    const found = plan(
      ask(["infrastructure"], infrastructure({ [`${INT}.pool`]: 9, [`${ADV}.pool`]: 9 }, 0)),
    );
    expect(found.targets[0]).toMatchObject({ before: 70, after: 80 });
    expect(brief(found.additions)).toEqual(["netCustomerAdds x1"]);
    expect(found.additions[0]).toMatchObject({
      kind: "customers",
      what: { key: "rules.plan.addition.customers", count: 1 },
      unit: { key: "rules.standing.unit.customers" },
      cost: 10,
    });
    expect(keysOf(found.targets[0]?.reasons ?? [])).toEqual(["metricsBelowOne", "trackMayChange"]);
  });
});

describe("gates before pools", () => {
  it("a pool of five is worth nothing until the gate is met, and the gate is cheaper than anything", () => {
    const question = ask(
      ["infrastructure"],
      infrastructure({ [`${INT}.gate.AZ-104`]: 1, [`${INT}.pool`]: 5 }),
    );
    const found = plan(question);
    expect(found.additions).toMatchObject([
      {
        certifications: ["AZ-104"],
        amount: 1,
        reasons: [{ key: "rules.plan.reason.opensSteps", count: 1 }],
      },
    ]);
    expect(found.targets[0]).toMatchObject({ before: 64, after: 84 });
    expect(statesOf(question, found)).toMatchObject({ infrastructure: "met" });
  });

  it("one person too few at the gate is worth nothing at all, so both are certified", () => {
    const found = plan(
      ask(["infrastructure"], infrastructure({ [`${INT}.gate.AZ-104`]: 0, [`${INT}.pool`]: 5 })),
    );
    expect(brief(found.additions)).toEqual(["AZ-104 x2"]);
  });

  it("on SMB a gate is worth four points of its own", () => {
    const question = ask(
      ["infrastructure"],
      [
        ...figures("infrastructure", "any", {
          ...INFRASTRUCTURE,
          smbCustomerShare: 80,
          [`${INT}.gate.AZ-104`]: 0,
          [`${INT}.pool`]: 0,
          [`${ADV}.gate.AZ-305`]: 1,
          [`${ADV}.pool`]: 1,
        }),
        ...figures("infrastructure", "smb", { netCustomerAdds: 3 }),
      ],
    );
    const found = plan(question);
    // 30 + 20 + 10 + 4 + (4 + 4)
    expect(found.targets[0]).toMatchObject({ by: "smb", before: 68, after: 72 });
    expect(brief(found.additions)).toEqual(["AZ-104 x1"]);
    expect(statesOf(question, found)).toMatchObject({ infrastructure: "met" });
  });
});

describe("everything from nothing", () => {
  it.each([
    ["enterprise", 20, 9],
    ["smb", 80, 0],
  ])(
    "all six designations on the %s tracks: proven, met, within bounded nodes",
    (track, share, workloads) => {
      const areas = MAICPP_2026_07.areas.map(({ id }) => id);
      const metrics = areas.flatMap((area) =>
        figures(area, "any", { smbCustomerShare: share, workloadsAbove5000: workloads }),
      );
      const question = ask(areas, metrics, { assumeMissingIsZero: true });
      const found = plan(question);
      expect(found.proof).toBe("optimal");
      expect(found.nodes).toBeLessThan(150_000);
      expect(found.alternatives).toHaveLength(10);
      expect(found.moreAlternatives).toBe(true);
      expect(Object.values(statesOf(question, found))).toEqual(Array(6).fill("met"));
      expect(found.targets.slice(0, 4).map(({ by }) => by)).toEqual(Array(4).fill(track));
      expect(found.cost).toBe(track === "enterprise" ? 216 : 197);
      const sum = found.additions.reduce((total, { cost }) => total + cost, 0);
      expect(sum).toBeCloseTo(found.cost, 9);
      for (const other of found.alternatives) {
        expect(other.reduce((total, { cost }) => total + cost, 0)).toBeCloseTo(found.cost, 9);
      }
    },
    60_000,
  );
});
