/**
 * What additions cost, in units of the reader's own: days, money, trouble. No source tells any of it. The numbers below
 * are examples to begin with, so that a plan can be shown at all, and a plan made with them says so.
 */
import type { CompetencyUnit } from "../programmes/competency-schema";
import type { Unit } from "../programmes/edition-schema";

/** `activities`: what earns Partner Points, or else is counted for a membership level. */
export type PlanUnit = Unit | CompetencyUnit | "activities";

export interface CostModel {
  /** For each one; above zero, or a plan may hold what it does not need. `people`: one person, one certification. */
  readonly perUnit: Readonly<Record<PlanUnit, number>>;
  /** By certification, e.g. `AZ-305`; goes before everything else. */
  readonly perCertification: Readonly<Record<string, number>>;
  /** By area and metric, e.g. `modern-work/usageGrowth.CPOR`, or by metric alone. */
  readonly perMetric: Readonly<Record<string, number>>;
  /** Additions are made in multiples of this, and in what is left to the most that earns points. */
  readonly steps: Readonly<Record<PlanUnit, number>>;
}

/** Only what differs from the examples. */
export interface CostChanges {
  readonly perUnit?: Partial<CostModel["perUnit"]>;
  readonly perCertification?: CostModel["perCertification"];
  readonly perMetric?: CostModel["perMetric"];
  readonly steps?: Partial<CostModel["steps"]>;
}

export const EXAMPLE_COSTS: CostModel = {
  perUnit: {
    people: 1,
    customers: 10,
    workloads: 10,
    deployments: 5,
    services: 3,
    percent: 2,
    users: 0.02,
    usd: 0.001,
    references: 2,
    seats: 0.02,
    entitlements: 0.02,
    devices: 2,
    "yes-no": 1,
    activities: 2,
  },
  perCertification: {},
  perMetric: {
    competenciesHeld: 15,
    "certified-individual": 1,
    certifiedPeople: 1,
    "high-customer-satisfaction": 10,
    testedSolutions: 10,
  },
  steps: {
    people: 1,
    customers: 1,
    workloads: 1,
    deployments: 1,
    services: 1,
    percent: 1,
    users: 25,
    usd: 250,
    references: 1,
    seats: 25,
    entitlements: 25,
    devices: 1,
    "yes-no": 1,
    activities: 1,
  },
};

export function costsWith(changes: CostChanges = {}): CostModel {
  return {
    perUnit: { ...EXAMPLE_COSTS.perUnit, ...changes.perUnit },
    perCertification: { ...EXAMPLE_COSTS.perCertification, ...changes.perCertification },
    perMetric: { ...EXAMPLE_COSTS.perMetric, ...changes.perMetric },
    steps: { ...EXAMPLE_COSTS.steps, ...changes.steps },
  };
}

/** For one unit of a figure. */
export function costOfFigure(
  { perMetric, perUnit }: CostModel,
  area: string,
  metric: string,
  unit: PlanUnit,
): number {
  return perMetric[`${area}/${metric}`] ?? perMetric[metric] ?? perUnit[unit];
}

/** For one person to earn it. */
export function costOfCertification(
  { perCertification, perUnit }: CostModel,
  certification: string,
): number {
  return perCertification[certification] ?? perUnit.people;
}
