/**
 * The bound of the search: what a goal costs at least when it is seen alone, as if a shared lever that is not decided
 * yet cost it only its share. The shares of all goals add up to the whole, so the sum over all goals is never above
 * what a complete plan costs.
 */
import type { GoalModel } from "./goal-model";
import type { Lever } from "./goals";

/** `amounts`: of the shared levers decided so far, by index. */
export type RelaxedCost = (amounts: readonly number[]) => number;

/** `count` is called for every set of amounts that the goal is asked about. */
export function relaxedCostOf(
  goal: GoalModel,
  joint: readonly Lever[],
  goals: readonly GoalModel[],
  count: () => void,
): RelaxedCost {
  const shared = goal.joint.flatMap((index) => {
    const lever = joint[index];
    return lever === undefined
      ? []
      : {
          index,
          amounts: [0, ...lever.amounts],
          share: lever.unitCost / goals.filter((each) => each.joint.includes(index)).length,
        };
  });
  const memory = new Map<string, number>();

  /** `own`: amounts of the first levers of this goal. */
  const least = (own: readonly number[]): number => {
    const key = own.join();
    const before = memory.get(key);
    if (before !== undefined) return before;
    const next = shared[own.length];
    let cost = Number.POSITIVE_INFINITY;
    if (next === undefined) {
      count();
      const amounts: number[] = [];
      for (const [at, { index }] of shared.entries()) amounts[index] = own[at] ?? 0;
      cost = goal.cost(amounts);
    } else {
      for (const amount of next.amounts) {
        cost = Math.min(cost, amount * next.share + least([...own, amount]));
      }
    }
    memory.set(key, cost);
    return cost;
  };

  return (amounts) => {
    const decided = shared.filter(({ index }) => index < amounts.length);
    return least(decided.map(({ index }) => amounts[index] ?? 0));
  };
}
