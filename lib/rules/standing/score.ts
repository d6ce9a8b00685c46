/**
 * Points for one requirement, as the range that the known figures leave open. A missing figure may be anything, so it
 * widens the range; it is never taken for zero. Where both ends meet, the points are known although a figure may be
 * missing: one association at its threshold is enough, and a gate that is not met closes the pool.
 */
import type { Formula, Input, Rate } from "../programmes/edition-schema";

export interface Score {
  /** Earned for certain. */
  readonly low: number;
  /** The most it can be. */
  readonly high: number;
  /** Inputs without a figure, in the formula's order. */
  readonly missing: readonly Input[];
}

/** The figure for an input of the track at hand. */
export type ReadFigure = (input: Input) => number | undefined;

function clamp(points: number, maxPoints: number): number {
  return Math.min(maxPoints, Math.max(0, points));
}

function pointsAt(value: number, { points, units }: Rate): number {
  return (value * points) / units;
}

/** Known points, or the whole range up to `maxPoints`. */
function single(points: number | undefined, maxPoints: number, input: Input): Score {
  if (points === undefined) return { low: 0, high: maxPoints, missing: [input] };
  const earned = clamp(points, maxPoints);
  return { low: earned, high: earned, missing: [] };
}

type GatedPeople = Extract<Formula, { kind: "gated-people" }>;

function scoreGatedPeople({ gates, pool, rate, maxPoints }: GatedPeople, read: ReadFigure): Score {
  const missing: Input[] = [];
  let low = 0;
  let high = 0;
  let surelyOpen = true;
  let perhapsOpen = true;
  for (const gate of gates) {
    const people = read(gate.input);
    if (people === undefined) {
      missing.push(gate.input);
      surelyOpen = false;
      high += gate.points;
    } else if (people >= gate.minPeople) {
      low += gate.points;
      high += gate.points;
    } else {
      surelyOpen = false;
      perhapsOpen = false;
    }
  }
  const inPool = read(pool.input);
  if (perhapsOpen) {
    if (inPool === undefined) missing.push(pool.input);
    const poolPoints = inPool === undefined ? undefined : clamp(pointsAt(inPool, rate), maxPoints);
    if (surelyOpen) low += poolPoints ?? 0;
    high += poolPoints ?? maxPoints;
  }
  return { low: clamp(low, maxPoints), high: clamp(high, maxPoints), missing };
}

type BestOf = Extract<Formula, { kind: "best-of-association" }>;

function scoreBestOf({ options, maxPoints }: BestOf, read: ReadFigure): Score {
  const missing: Input[] = [];
  let low = 0;
  for (const { input, threshold } of options) {
    const value = read(input);
    if (value === undefined) missing.push(input);
    else low = Math.max(low, clamp((value * maxPoints) / threshold, maxPoints));
  }
  return { low, high: missing.length === 0 ? low : maxPoints, missing };
}

type WeightedSum = Extract<Formula, { kind: "weighted-sum" }>;

/** Each part's fall earns nothing and takes nothing away: growth below zero earns 0 (KVPCS; the floor is derived). */
function scoreWeightedSum({ parts, maxPoints }: WeightedSum, read: ReadFigure): Score {
  const missing: Input[] = [];
  let low = 0;
  for (const { input, unitsPerPoint } of parts) {
    const value = read(input);
    if (value === undefined) missing.push(input);
    else low += Math.max(0, value / unitsPerPoint);
  }
  const earned = clamp(low, maxPoints);
  return { low: earned, high: missing.length === 0 ? earned : maxPoints, missing };
}

type CappedParts = Extract<Formula, { kind: "capped-parts" }>;

function scoreCappedParts({ parts }: CappedParts, read: ReadFigure): Score {
  const scores = parts.map(({ input, rate, maxPoints }) => {
    const value = read(input);
    return single(value === undefined ? undefined : pointsAt(value, rate), maxPoints, input);
  });
  return {
    low: scores.reduce((sum, { low }) => sum + low, 0),
    high: scores.reduce((sum, { high }) => sum + high, 0),
    missing: scores.flatMap(({ missing }) => missing),
  };
}

export function scoreOf(formula: Formula, read: ReadFigure): Score {
  switch (formula.kind) {
    case "points-per-unit":
    case "people": {
      const value = read(formula.input);
      const points = value === undefined ? undefined : pointsAt(value, formula.rate);
      return single(points, formula.maxPoints, formula.input);
    }
    case "linear-capped": {
      const value = read(formula.input);
      const points =
        value === undefined ? undefined : (value * formula.maxPoints) / formula.threshold;
      return single(points, formula.maxPoints, formula.input);
    }
    case "percentage-growth": {
      const percent = read(formula.input);
      const points =
        percent === undefined
          ? undefined
          : (percent - formula.floorPercent) * formula.pointsPerPercent;
      return single(points, formula.maxPoints, formula.input);
    }
    case "gated-people":
      return scoreGatedPeople(formula, read);
    case "best-of-association":
      return scoreBestOf(formula, read);
    case "weighted-sum":
      return scoreWeightedSum(formula, read);
    case "capped-parts":
      return scoreCappedParts(formula, read);
    case "not-on-record":
      return { low: 0, high: formula.maxPoints, missing: [] };
  }
}

/** Sums and differences of points carry floating-point dust; nine decimals are far finer than any printed score. */
export function withoutDust(points: number): number {
  return Math.round(points * 1e9) / 1e9;
}

export function isKnown({ low, high }: Score): boolean {
  return low === high;
}
