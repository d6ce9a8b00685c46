/** Leaves out amounts where there are too many combinations to look at: the plan is then not proven to be the cheapest. */
import type { Lever } from "./goals";

export interface Thinned {
  readonly levers: readonly Lever[];
  /** Nothing was left out. */
  readonly isComplete: boolean;
}

/** Every second amount, counted from the largest, which stays. */
function everySecond(lever: Lever): Lever {
  const last = lever.amounts.length - 1;
  return { ...lever, amounts: lever.amounts.filter((_, at) => (last - at) % 2 === 0) };
}

/** How many combinations of amounts there are, doing nothing included. */
export function combinationsOf(levers: readonly Lever[]): number {
  return levers.reduce((product, { amounts }) => product * (amounts.length + 1), 1);
}

/** Halves the longest list of amounts until `size` fits `limit`, or every lever is down to one amount. */
export function thinned(
  levers: readonly Lever[],
  size: (levers: readonly Lever[]) => number,
  limit: number,
): Thinned {
  const longest = Math.max(1, ...levers.map(({ amounts }) => amounts.length));
  if (longest === 1 || size(levers) <= limit) return { levers, isComplete: true };
  const at = levers.findIndex(({ amounts }) => amounts.length === longest);
  const fewer = levers.map((lever, index) => (index === at ? everySecond(lever) : lever));
  return { ...thinned(fewer, size, limit), isComplete: false };
}
