/**
 * Branch and bound over the amounts of levers that serve several requirements. Once they are given, goals are finished
 * apart from each other. First the least cost is found, then everything that has it.
 */
import { isAbove, isAtLeast } from "./exact-numbers";
import type { GoalModel } from "./goal-model";
import type { Lever } from "./goals";
import { nodeCount } from "./node-count";
import { relaxedCostOf } from "./relaxed-cost";

export interface SearchProblem {
  readonly joint: readonly Lever[];
  readonly goals: readonly GoalModel[];
  /** No amounts were left out of the levers. */
  readonly isComplete: boolean;
}

/** Amounts above zero, by lever. */
export type Amounts = ReadonlyMap<string, number>;

export interface Solution {
  readonly cost: number;
  readonly amounts: Amounts;
}

export interface SearchResult {
  /** All of the same least cost; empty where there is none, or none was found within the limit. */
  readonly solutions: readonly Solution[];
  /** More solutions of that cost exist, or the limit kept them from being looked for. */
  readonly more: boolean;
  /** `optimal`: nothing cheaper exists; with no solution: none exists at all. */
  readonly proof: "optimal" | "not-proven";
  readonly nodes: number;
  /** Goals that nothing finishes; then there is no solution either. */
  readonly unreachable: readonly string[];
}

export interface SearchOptions {
  /** Nodes for finding the least cost, and as many again for listing what has it. */
  readonly nodeLimit: number;
  /** How many solutions of the same cost are listed. */
  readonly solutionLimit: number;
  /** Conditions that no goal knows of, such as enough heads; absent: everything is accepted. */
  readonly accepts?: (solution: Solution, countNode: () => void) => boolean;
}

/** Shared levers decided one after the other. */
interface Branch {
  readonly amounts: readonly number[];
  readonly spent: number;
  /** Never above what a complete plan costs that goes on from here. */
  readonly bound: number;
}

function keyOf(amounts: Amounts): string {
  return JSON.stringify([...amounts].sort(([a], [b]) => (a < b ? -1 : 1)));
}

export function search(problem: SearchProblem, options: SearchOptions): SearchResult {
  const { joint, goals, isComplete } = problem;
  const { nodeLimit, solutionLimit, accepts = () => true } = options;
  const nodes = nodeCount();
  const relaxed = goals.map((goal) => relaxedCostOf(goal, joint, goals, nodes.count));

  const branch = (amounts: readonly number[], spent: number): Branch => ({
    amounts,
    spent,
    bound: relaxed.reduce((sum, costOf) => sum + costOf(amounts), spent),
  });

  /** What can be decided next, most promising first; `undefined` where everything is. */
  const branches = ({ amounts, spent }: Branch): readonly Branch[] | undefined => {
    const lever = joint[amounts.length];
    return (
      lever &&
      [0, ...lever.amounts]
        .map((amount) => {
          nodes.count();
          return branch([...amounts, amount], spent + amount * lever.unitCost);
        })
        .sort((a, b) => a.bound - b.bound)
    );
  };

  let best: Branch | undefined;
  const descend = (from: Branch): void => {
    // Goals that each can be reached may yet exclude each other, where more people change which track counts.
    if (!isAbove(best?.bound ?? Number.MAX_VALUE, from.bound)) return;
    const next = branches(from);
    if (next === undefined) best = from;
    else next.forEach(descend);
  };

  const found = new Map<string, Solution>();
  let more = false;
  let dearerFrom = Number.POSITIVE_INFINITY;
  const tooDear = (least: number): void => {
    dearerFrom = Math.min(dearerFrom, least);
  };

  const keep = (solution: Solution): void => {
    const key = keyOf(solution.amounts);
    if (found.has(key) || !accepts(solution, nodes.count)) return;
    if (found.size < solutionLimit) found.set(key, solution);
    else more = true;
  };

  /** All ways to finish all goals within `budget` once every shared lever is decided. */
  const finish = ({ amounts, spent }: Branch, budget: number): void => {
    const least = goals.map((goal) => goal.cost(amounts));
    const choose = (at: number, cost: number, chosen: readonly (readonly [string, number])[]) => {
      nodes.count();
      const goal = goals[at];
      if (goal === undefined) {
        keep({ cost, amounts: new Map(chosen.filter(([, amount]) => amount > 0)) });
        return;
      }
      const rest = least.slice(at + 1).reduce((sum, each) => sum + each, cost);
      for (const way of goal.ways(amounts, budget - rest, (own) => tooDear(own + rest))) {
        choose(at + 1, cost + way.cost, [...chosen, ...way.local]);
        if (more) return;
      }
    };
    choose(
      0,
      spent,
      joint.map(({ id }, at) => [id, amounts[at] ?? 0]),
    );
  };

  const collect = (from: Branch, budget: number): void => {
    if (more) return;
    if (isAbove(from.bound, budget)) {
      tooDear(from.bound);
      return;
    }
    const next = branches(from);
    if (next === undefined) finish(from, budget);
    else for (const each of next) collect(each, budget);
  };

  let unreachable: readonly string[] = [];
  const isSettled = nodes.within(nodeLimit, () => {
    unreachable = goals.flatMap(({ id }, at) => (Number.isFinite(relaxed[at]?.([])) ? [] : id));
    if (unreachable.length === 0) descend(branch([], 0));
  });

  const isListed = nodes.within(nodeLimit, () => {
    if (best === undefined) return;
    // First, so that it is there where the limit ends the listing.
    finish(best, best.bound);
    for (let budget = best.bound; Number.isFinite(budget) && !more; budget = dearerFrom) {
      dearerFrom = Number.POSITIVE_INFINITY;
      collect(branch([], 0), budget);
      if (found.size > 0) return;
    }
  });

  const least = Math.min(...[...found.values()].map(({ cost }) => cost));
  return {
    solutions: [...found.values()].filter(({ cost }) => isAtLeast(least, cost)),
    more: more || !isListed,
    proof: isComplete && isSettled && (isListed || found.size > 0) ? "optimal" : "not-proven",
    nodes: nodes.total(),
    unreachable,
  };
}
