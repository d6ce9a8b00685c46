/** The cheapest cost of every total that is worth its price. */
import { isAbove } from "./exact-numbers";

export interface Worth {
  readonly points: number;
  readonly cost: number;
}

/** Cheapest first; each one dearer than the one before it and worth more points. */
export type Frontier = readonly Worth[];

export const NOTHING_TO_DO: Frontier = [{ points: 0, cost: 0 }];

export function frontierOf(options: readonly Worth[]): Frontier {
  const sorted = [...options].sort((a, b) => a.cost - b.cost || b.points - a.points);
  const frontier: Worth[] = [];
  let best = Number.NEGATIVE_INFINITY;
  for (const { points, cost } of sorted) {
    if (isAbove(points, best)) {
      frontier.push({ points, cost });
      best = points;
    }
  }
  return frontier;
}

/** Points and costs of both, added up. */
export function merged(one: Frontier, other: Frontier): Frontier {
  return frontierOf(
    one.flatMap((a) => other.map((b) => ({ points: a.points + b.points, cost: a.cost + b.cost }))),
  );
}
