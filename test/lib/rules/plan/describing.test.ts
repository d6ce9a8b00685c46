import { describe, expect, it } from "vitest";
import type { FigureAddition } from "../../../../lib/rules/plan";
import { additionsOf } from "../../../../lib/rules/plan/describe-additions";
import { describeTargets } from "../../../../lib/rules/plan/describe-targets";
import type { PlannedRequirement } from "../../../../lib/rules/plan/goals";
import {
  EMPTY_PART,
  type FigureInfo,
  type LeverKind,
  NO_RULE,
  type PlanPart,
  type RequirementInfo,
} from "../../../../lib/rules/plan/plan-part";
import { designation, TODAY } from "./invented-company";

const FIGURE: FigureInfo = {
  base: 1,
  origin: "known",
  written: { area: "infrastructure", metric: "m", track: "smb" },
  shown: { area: "infrastructure", metric: "m", track: "smb" },
  label: { key: "label" },
};

function additionOf(does: LeverKind, unit: string, amount: number) {
  const part: PlanPart = {
    ...EMPTY_PART,
    levers: [
      {
        id: "lever",
        unitCost: 2,
        amounts: [1],
        figures: ["m"],
        takesPeople: false,
        unit: { key: unit },
        does,
      },
    ],
    figures: new Map([["m", FIGURE]]),
  };
  return additionsOf(part, new Map([["lever", amount]]), [])[0];
}

describe("what is to be added, in words", () => {
  const STANDING = "rules.standing.unit";
  const COMPETENCIES = "rules.competencies.unit";

  it.each<[FigureAddition["kind"], string, string]>([
    ["customers", `${STANDING}.customers`, "customers"],
    ["customers", `${STANDING}.workloads`, "workloads"],
    ["deployments", `${STANDING}.deployments`, "deployments"],
    ["deployments", `${STANDING}.services`, "services"],
    ["people", `${STANDING}.people`, "people"],
    ["references", `${COMPETENCIES}.references`, "references"],
    ["devices", `${COMPETENCIES}.devices`, "devices"],
    ["activity", "rules.levels.unit.points", "activity"],
  ])("%s in %s are counted: %s", (kind, unit, word) => {
    expect(additionOf({ kind }, unit, 3)).toMatchObject({
      kind,
      what: { key: `rules.plan.addition.${word}`, count: 3 },
      unit: { key: unit },
      amount: 3,
      cost: 6,
    });
  });

  it.each<[string, string]>([
    [`${STANDING}.percent`, "growthPercent"],
    [`${STANDING}.usd`, "growthUsd"],
    [`${STANDING}.users`, "growthUsers"],
    [`${COMPETENCIES}.percent`, "growthPercent"],
    [`${COMPETENCIES}.usd`, "growthUsd"],
    [`${COMPETENCIES}.seats`, "growthSeats"],
    [`${COMPETENCIES}.entitlements`, "growthEntitlements"],
    ["rules.levels.unit.points", "growth"],
  ])("growth in %s may be a fraction: %s", (unit, word) => {
    expect(additionOf({ kind: "growth" }, unit, 0.5)?.what).toEqual({
      key: `rules.plan.addition.${word}`,
      data: { amount: 0.5 },
    });
  });

  it("a statement is made once", () => {
    expect(additionOf({ kind: "statement" }, `${COMPETENCIES}.statements`, 1)?.what).toEqual({
      key: "rules.plan.addition.statement",
    });
  });

  it("one certification is named, several are a choice", () => {
    const certify = (...certifications: string[]) =>
      additionOf({ kind: "certify", certifications, retirements: [] }, `${STANDING}.people`, 2);
    expect(certify("AZ-104")?.what).toEqual({
      key: "rules.plan.addition.certify",
      count: 2,
      data: { certifications: ["AZ-104"] },
    });
    expect(certify("AZ-104", "AZ-305")?.what).toEqual({
      key: "rules.plan.addition.certifyInAny",
      count: 2,
      data: { certifications: ["AZ-104", "AZ-305"] },
    });
  });
});

describe("what becomes of a target", () => {
  const requirement: PlannedRequirement = {
    id: "r",
    earns: null,
    figures: ["m"],
    minimum: 5,
    score: (read) => ({ low: read("m") ?? 0, high: read("m") ?? 9 }),
  };

  function described(
    change: Partial<RequirementInfo>,
    failures: Parameters<typeof describeTargets>[2] = new Map(),
  ) {
    const info: RequirementInfo = {
      metric: "m",
      name: { key: "name" },
      rule: NO_RULE,
      isScored: false,
      measure: (read) => read("m"),
      ...change,
    };
    const part: PlanPart = {
      ...EMPTY_PART,
      goals: [
        {
          id: "goal",
          rule: "any",
          blocks: [{ id: "block", requirements: [requirement], minimumTotal: 5 }],
        },
      ],
      figures: new Map([["m", FIGURE]]),
      requirements: new Map([["r", info]]),
      targets: [
        { target: designation("infrastructure"), goal: "goal", reasons: [], rule: NO_RULE },
      ],
    };
    const [target] = describeTargets(part, new Map(), failures, TODAY);
    if (target === undefined) throw new Error("no target");
    return target;
  }

  it("what only has to reach thresholds tells no points", () => {
    const target = described({});
    expect(target.reasons).toEqual([{ key: "rules.plan.reason.requirementsShort", count: 1 }]);
    expect(target).not.toHaveProperty("before");
    expect(described({ isScored: true }).reasons).toEqual([
      { key: "rules.plan.reason.pointsMissing", data: { points: 4, minimum: 5 } },
      { key: "rules.plan.reason.metricsBelowOne", count: 1 },
    ]);
  });

  it("a figure that is not known, and one without an end, are left out", () => {
    expect(described({ max: 9 }).requirements).toStrictEqual([
      {
        requirement: "r",
        metric: "m",
        name: { key: "name" },
        before: 1,
        after: 1,
        max: 9,
        rule: NO_RULE,
      },
    ]);
    expect(described({ measure: () => undefined }).requirements).toStrictEqual([
      { requirement: "r", metric: "m", name: { key: "name" }, rule: NO_RULE },
    ]);
  });

  it.each([
    ["impossible", "impossible", "cannotBeReached"],
    ["not-together", "impossible", "notTogether"],
    ["not-found", "not-found", "searchEnded"],
    ["unknown", "unknown", "restsOnMissing"],
  ] as const)("%s is %s: %s", (failure, state, reason) => {
    const target = described({}, new Map([["goal", failure]]));
    expect(target.state).toBe(state);
    expect(target.reasons).toEqual([{ key: `rules.plan.reason.${reason}` }]);
  });
});
