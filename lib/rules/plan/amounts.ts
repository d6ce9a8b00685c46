/** In which amounts a figure can usefully rise. */
import { withoutDust } from "../standing/score";
import type { CostModel, PlanUnit } from "./cost-model";

/** What a requirement has use for, from today's figure on. */
export interface Demand {
  /** Above this much more, nothing more is gained; in the figure's unit. Zero or less: nothing is gained at all. */
  readonly most: number;
  /** Less than `most` gains nothing either. */
  readonly allOrNothing: boolean;
}

/** A percentage may rise by any fraction; everything else is counted in wholes. */
export function wholeUnits(amount: number, unit: PlanUnit): number {
  return unit === "percent" ? withoutDust(amount) : Math.ceil(withoutDust(amount));
}

function amountsFor({ most, allOrNothing }: Demand, unit: PlanUnit, step: number): number[] {
  const last = wholeUnits(most, unit);
  if (last <= 0) return [];
  const before = allOrNothing ? 0 : Math.ceil(withoutDust(last / step)) - 1;
  return [...Array.from({ length: before }, (_, at) => (at + 1) * step), last];
}

/** Ascending. Multiples of the step, and exactly what is left to the most that each demand has use for. */
export function amountsOf(
  demands: readonly Demand[],
  unit: PlanUnit,
  { steps }: CostModel,
): readonly number[] {
  const amounts = demands.flatMap((demand) => amountsFor(demand, unit, steps[unit]));
  return [...new Set(amounts)].sort((a, b) => a - b);
}
