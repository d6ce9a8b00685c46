import { describe, expect, it } from "vitest";
import { type Input, UNITS, type Unit } from "../../../../lib/rules/programmes/edition-schema";
import { METRIC_NAMES } from "../../../../lib/rules/standing";
import { ageOfFigures } from "../../../../lib/rules/standing/age-of-figures";
import {
  type ScorableFormula,
  shortfallOf,
  UNIT_NAMES,
} from "../../../../lib/rules/standing/shortfall";

function input<U extends Unit>(metric: string, unit: U): Input & { readonly unit: U } {
  return {
    metric,
    unit,
    label: { key: "rules.standing.label" },
    sameForBothTracks: false,
    additive: true,
  };
}

const reading =
  (values: Readonly<Record<string, number>>) =>
  ({ metric }: Input) =>
    values[metric];

describe("what is missing, in words", () => {
  it.each(UNITS)("counts %s by their own name", (unit) => {
    const formula: ScorableFormula = {
      kind: "points-per-unit",
      maxPoints: 20,
      rate: { points: 2, units: 1 },
      input: input("some", unit),
    };
    expect(shortfallOf(formula, reading({ some: 4 }))).toEqual({
      shortBy: 6,
      unit: { key: `rules.standing.unit.${unit}` },
      reasons: [{ key: `rules.standing.short.${unit}`, count: 6 }],
    });
  });

  it("has a name for points and for each metric", () => {
    expect(UNIT_NAMES.points).toEqual({ key: "rules.standing.unit.points" });
    for (const metric of [
      "netCustomerAdds",
      "intermediateCertifications",
      "advancedCertifications",
      "usageGrowth",
      "deployments",
    ]) {
      expect(METRIC_NAMES[metric]).toEqual({ key: `rules.standing.metric.${metric}` });
    }
  });

  it("takes a figure that is not known for none of it", () => {
    const formula: ScorableFormula = {
      kind: "linear-capped",
      maxPoints: 10,
      threshold: 5,
      input: input("some", "deployments"),
    };
    expect(shortfallOf(formula, reading({})).shortBy).toBe(5);
  });

  it("rounds things up and leaves shares as they are", () => {
    const half = (unit: Unit): ScorableFormula => ({
      kind: "linear-capped",
      maxPoints: 10,
      threshold: 5,
      input: input("some", unit),
    });
    expect(shortfallOf(half("customers"), reading({ some: 2.5 })).shortBy).toBe(3);
    expect(shortfallOf(half("percent"), reading({ some: 2.5 })).shortBy).toBe(2.5);
    expect(shortfallOf(half("percent"), reading({ some: 7 })).shortBy).toBe(0);
  });

  it("reaches for the growth that earns all points", () => {
    const formula: ScorableFormula = {
      kind: "percentage-growth",
      maxPoints: 20,
      floorPercent: 0,
      pointsPerPercent: 2,
      input: input("growth", "percent"),
    };
    expect(shortfallOf(formula, reading({ growth: 9 })).shortBy).toBe(1);
  });
});

describe("people behind gates", () => {
  const formula: ScorableFormula = {
    kind: "gated-people",
    maxPoints: 20,
    rate: { points: 3, units: 1 },
    gates: [
      {
        input: input("first", "people"),
        certifications: ["AZ-500", "SC-500"],
        minPeople: 3,
        points: 5,
      },
      { input: input("second", "people"), certifications: ["SC-200"], minPeople: 1, points: 3 },
    ],
    pool: { input: input("pool", "people"), certifications: ["SC-300"] },
  };

  it("are missing at each gate and in the pool, whose points are what the gates leave", () => {
    // 20 - 5 - 3 points at 3 a person: 4 people.
    expect(shortfallOf(formula, reading({ first: 1, second: 1, pool: 1 }))).toEqual({
      shortBy: 2 + 3,
      unit: { key: "rules.standing.unit.people" },
      reasons: [
        {
          key: "rules.standing.short.gate",
          count: 2,
          data: { certifications: "AZ-500 / SC-500" },
        },
        { key: "rules.standing.short.pool", count: 3 },
      ],
    });
  });

  it("are not missing where there are enough", () => {
    expect(shortfallOf(formula, reading({ first: 3, second: 1, pool: 4 }))).toEqual({
      shortBy: 0,
      unit: { key: "rules.standing.unit.people" },
      reasons: [],
    });
  });

  it("cannot be added up while a gate or the pool is not known", () => {
    const gate = { key: "rules.standing.short.gate", count: 1, data: { certifications: "SC-200" } };
    const unknownGate = shortfallOf(formula, reading({ second: 0, pool: 1 }));
    expect(unknownGate).toEqual({ unit: UNIT_NAMES.people, reasons: [gate] });
    const unknownPool = shortfallOf(formula, reading({ first: 3, second: 0 }));
    expect(unknownPool).toEqual({ unit: UNIT_NAMES.people, reasons: [gate] });
  });
});

describe("several ways to the same points", () => {
  it("name each association's own threshold, the nearest one first in number", () => {
    const formula: ScorableFormula = {
      kind: "best-of-association",
      maxPoints: 20,
      options: [
        { association: "CPOR", threshold: 5, input: input("cpor", "deployments") },
        { association: "DPOR", threshold: 10, input: input("dpor", "deployments") },
      ],
    };
    expect(shortfallOf(formula, reading({ cpor: 1, dpor: 8 }))).toEqual({
      shortBy: 2,
      unit: { key: "rules.standing.unit.deployments" },
      reasons: [
        {
          key: "rules.standing.short.deploymentsByAssociation",
          count: 4,
          data: { association: "CPOR" },
        },
        {
          key: "rules.standing.short.deploymentsByAssociation",
          count: 2,
          data: { association: "DPOR" },
        },
      ],
    });
  });

  it("say what each part of a sum would need alone, a fall included", () => {
    const formula: ScorableFormula = {
      kind: "weighted-sum",
      maxPoints: 20,
      parts: [
        { input: input("acr", "usd"), unitsPerPoint: 1_000 },
        { input: input("users", "users"), unitsPerPoint: 100 },
      ],
    };
    expect(shortfallOf(formula, reading({ acr: 5_000, users: -50 }))).toEqual({
      shortBy: 15,
      unit: { key: "rules.standing.unit.points" },
      reasons: [
        { key: "rules.standing.short.usdAlone", count: 15_000 },
        { key: "rules.standing.short.usersAlone", count: 1_550 },
      ],
    });
  });

  it("name the parts that are not full yet", () => {
    const formula: ScorableFormula = {
      kind: "capped-parts",
      maxPoints: 15,
      parts: [
        {
          name: "Dynamics 365",
          maxPoints: 10,
          rate: { points: 5, units: 1 },
          input: input("dynamics", "customers"),
        },
        {
          name: "Power Platform",
          maxPoints: 5,
          rate: { points: 1, units: 2 },
          input: input("power", "customers"),
        },
      ],
    };
    expect(shortfallOf(formula, reading({ dynamics: 2, power: 3 }))).toEqual({
      shortBy: 7,
      unit: { key: "rules.standing.unit.customers" },
      reasons: [
        {
          key: "rules.standing.short.customersOf",
          count: 7,
          data: { product: "Power Platform" },
        },
      ],
    });
  });
});

describe("the age of figures", () => {
  it("is the oldest of those used, and of those too old to be used", () => {
    expect(
      ageOfFigures([
        { value: 1, asOf: "2026-10-31" },
        { value: 2, asOf: "2026-09-30" },
        { value: undefined, staleAsOf: "2026-03-31" },
        { value: undefined, staleAsOf: "2026-01-31" },
        { value: undefined },
      ]),
    ).toEqual({ asOf: "2026-09-30", staleAsOf: "2026-01-31" });
  });

  it("is not told where there are none", () => {
    expect(Object.keys(ageOfFigures([{ value: undefined }]))).toEqual([]);
    expect(Object.keys(ageOfFigures([{ value: 0, asOf: "2026-10-31" }]))).toEqual(["asOf"]);
  });
});
