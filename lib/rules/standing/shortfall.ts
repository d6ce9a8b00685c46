/** What is missing to a requirement's maximum, in the unit that is counted, and in words. */
import type { Formula, Input, Unit } from "../programmes/edition-schema";
import type { Message } from "../verdicts";
import { type ReadFigure, scoreOf, withoutDust } from "./score";

export interface Shortfall {
  /** Absent where a figure that does not matter yet is not known, e.g. a pool behind a gate that is not met. */
  readonly shortBy?: number;
  /** What `shortBy` counts. */
  readonly unit: Message;
  /** At least one. */
  readonly reasons: readonly Message[];
}

export const UNIT_NAMES: Readonly<Record<Unit | "points", Message>> = {
  customers: { key: "rules.standing.unit.customers" },
  workloads: { key: "rules.standing.unit.workloads" },
  deployments: { key: "rules.standing.unit.deployments" },
  services: { key: "rules.standing.unit.services" },
  people: { key: "rules.standing.unit.people" },
  percent: { key: "rules.standing.unit.percent" },
  users: { key: "rules.standing.unit.users" },
  usd: { key: "rules.standing.unit.usd" },
  points: { key: "rules.standing.unit.points" },
};

const MORE_NEEDED: Readonly<Record<Unit, string>> = {
  customers: "rules.standing.short.customers",
  workloads: "rules.standing.short.workloads",
  deployments: "rules.standing.short.deployments",
  services: "rules.standing.short.services",
  people: "rules.standing.short.people",
  percent: "rules.standing.short.percent",
  users: "rules.standing.short.users",
  usd: "rules.standing.short.usd",
};

const MORE_NEEDED_BY_ASSOCIATION = {
  users: "rules.standing.short.usersByAssociation",
  deployments: "rules.standing.short.deploymentsByAssociation",
} as const;

const ENOUGH_ALONE = {
  usd: "rules.standing.short.usdAlone",
  users: "rules.standing.short.usersAlone",
} as const;

/** Whole units, upwards: half a customer is a customer still to be won. */
function whole(units: number): number {
  return Math.max(0, Math.ceil(withoutDust(units)));
}

function ofSingle(input: Input, target: number, read: ReadFigure): Shortfall {
  const missing = target - (read(input) ?? 0);
  const shortBy = input.unit === "percent" ? Math.max(0, withoutDust(missing)) : whole(missing);
  return {
    shortBy,
    unit: UNIT_NAMES[input.unit],
    reasons: [{ key: MORE_NEEDED[input.unit], count: shortBy }],
  };
}

type GatedPeople = Extract<Formula, { kind: "gated-people" }>;

function ofGatedPeople({ gates, pool, rate, maxPoints }: GatedPeople, read: ReadFigure): Shortfall {
  const reasons: Message[] = [];
  let atGates = 0;
  let everyGateKnown = true;
  for (const { input, minPeople, certifications } of gates) {
    const people = read(input);
    if (people === undefined) {
      everyGateKnown = false;
    } else if (people < minPeople) {
      const count = whole(minPeople - people);
      atGates += count;
      reasons.push({
        key: "rules.standing.short.gate",
        count,
        data: { certifications: certifications.join(" / ") },
      });
    }
  }
  const inPool = read(pool.input);
  if (inPool === undefined || !everyGateKnown) return { unit: UNIT_NAMES.people, reasons };
  const poolPoints = maxPoints - gates.reduce((sum, { points }) => sum + points, 0);
  const toPool = whole((poolPoints * rate.units) / rate.points - Math.max(0, inPool));
  if (toPool > 0) reasons.push({ key: "rules.standing.short.pool", count: toPool });
  return { shortBy: atGates + toPool, unit: UNIT_NAMES.people, reasons };
}

type BestOf = Extract<Formula, { kind: "best-of-association" }>;

function ofBestOf({ options }: BestOf, read: ReadFigure): Shortfall {
  const perAssociation = options.map(({ association, threshold, input }) => ({
    association,
    unit: input.unit,
    count: whole(threshold - (read(input) ?? 0)),
  }));
  return {
    shortBy: Math.min(...perAssociation.map(({ count }) => count)),
    unit: UNIT_NAMES[perAssociation[0]?.unit ?? "users"],
    reasons: perAssociation.map(({ association, unit, count }) => ({
      key: MORE_NEEDED_BY_ASSOCIATION[unit],
      count,
      data: { association },
    })),
  };
}

type WeightedSum = Extract<Formula, { kind: "weighted-sum" }>;

/** Its parts have different units, so `shortBy` counts points. */
function ofWeightedSum(formula: WeightedSum, read: ReadFigure): Shortfall {
  const missing = formula.maxPoints - scoreOf(formula, read).low;
  return {
    shortBy: withoutDust(missing),
    unit: UNIT_NAMES.points,
    reasons: formula.parts.map(({ input, unitsPerPoint }) => ({
      key: ENOUGH_ALONE[input.unit],
      // A part that fell has to make up its own fall first.
      count: whole(missing * unitsPerPoint - Math.min(0, read(input) ?? 0)),
    })),
  };
}

type CappedParts = Extract<Formula, { kind: "capped-parts" }>;

function ofCappedParts({ parts }: CappedParts, read: ReadFigure): Shortfall {
  const perPart = parts.map(({ name, maxPoints, rate, input }) => ({
    name,
    count: whole((maxPoints * rate.units) / rate.points - (read(input) ?? 0)),
  }));
  return {
    shortBy: perPart.reduce((sum, { count }) => sum + count, 0),
    unit: UNIT_NAMES.customers,
    reasons: perPart
      .filter(({ count }) => count > 0)
      .map(({ name, count }) => ({
        key: "rules.standing.short.customersOf",
        count,
        data: { product: name },
      })),
  };
}

/** What can be scored at all. */
export type ScorableFormula = Exclude<Formula, { kind: "not-on-record" }>;

/** For a requirement whose points are known and below the maximum. */
export function shortfallOf(formula: ScorableFormula, read: ReadFigure): Shortfall {
  switch (formula.kind) {
    case "points-per-unit":
    case "people": {
      const { rate, maxPoints, input } = formula;
      return ofSingle(input, (maxPoints * rate.units) / rate.points, read);
    }
    case "linear-capped":
      return ofSingle(formula.input, formula.threshold, read);
    case "percentage-growth": {
      const { floorPercent, maxPoints, pointsPerPercent, input } = formula;
      return ofSingle(input, floorPercent + maxPoints / pointsPerPercent, read);
    }
    case "gated-people":
      return ofGatedPeople(formula, read);
    case "best-of-association":
      return ofBestOf(formula, read);
    case "weighted-sum":
      return ofWeightedSum(formula, read);
    case "capped-parts":
      return ofCappedParts(formula, read);
  }
}
