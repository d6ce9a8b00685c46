/** One block of requirements, once the amounts of shared levers are given: what reaches its total, and at what cost. */
import { isAbove, isAtLeast } from "./exact-numbers";
import { type Frontier, frontierOf, merged, NOTHING_TO_DO } from "./frontier";
import type { PlannedBlock } from "./goals";
import type { RequirementModel } from "./requirement-options";

/** A way to finish: the amounts of local levers above zero, by lever. */
export interface Way {
  readonly cost: number;
  readonly local: readonly (readonly [lever: string, amount: number])[];
}

/** Told the cost, or less, of every way that is left out because it is above the budget. */
export type TooDear = (least: number) => void;

export interface BlockModel {
  readonly joint: readonly number[];
  /** The least cost of a total that is enough, and above `above`; infinite where none is. */
  readonly cheapest: (amounts: readonly number[], above: number) => number;
  /** All ways within the budget, one after the other. */
  readonly ways: (
    amounts: readonly number[],
    above: number,
    budget: number,
    tooDear: TooDear,
  ) => Iterable<Way>;
  /** The most that its total may be if nothing is done for it alone. */
  readonly highWithoutLocal: (amounts: readonly number[]) => number;
}

export function modelBlock(
  { minimumTotal }: PlannedBlock,
  requirements: readonly RequirementModel[],
): BlockModel {
  // Those that no shared lever serves come first: their part of the sum is then computed once.
  const ordered = [...requirements].sort((a, b) => a.joint.length - b.joint.length);
  const jointUpTo = ordered.map((_, at) => [
    ...new Set(ordered.slice(0, at + 1).flatMap(({ joint }) => joint)),
  ]);
  const known = ordered.map(() => new Map<string, Frontier>());

  const upTo = (at: number, amounts: readonly number[]): Frontier => {
    const model = ordered[at];
    const memory = known[at];
    if (model === undefined || memory === undefined) return NOTHING_TO_DO;
    const key = (jointUpTo[at] ?? []).map((index) => amounts[index]).join();
    const before = memory.get(key);
    if (before !== undefined) return before;
    const frontier = merged(upTo(at - 1, amounts), frontierOf(model.options(amounts)));
    memory.set(key, frontier);
    return frontier;
  };

  const isEnough = (total: number, above: number) =>
    isAtLeast(total, minimumTotal) && isAbove(total, above);

  /** The least cost in a frontier that lifts `points` to a total that is enough. */
  const cheapestIn = (frontier: Frontier, points: number, above: number): number =>
    frontier.find((worth) => isEnough(points + worth.points, above))?.cost ??
    Number.POSITIVE_INFINITY;

  function* ways(
    amounts: readonly number[],
    above: number,
    budget: number,
    tooDear: TooDear,
  ): Iterable<Way> {
    const options = ordered.map((model) => model.options(amounts));
    const restAfter = options.map((_, at) =>
      options
        .slice(at + 1)
        .map(frontierOf)
        .reduce(merged, NOTHING_TO_DO),
    );

    function* choose(at: number, points: number, cost: number, local: Way["local"]): Iterable<Way> {
      const model = ordered[at];
      const rest = restAfter[at];
      if (model === undefined || rest === undefined) {
        yield { cost, local };
        return;
      }
      for (const option of options[at] ?? []) {
        const total = points + option.points;
        const least = cost + option.cost + cheapestIn(rest, total, above);
        if (isAbove(least, budget)) {
          tooDear(least);
        } else {
          const added = model.localLevers.flatMap(({ id }, index) => {
            const amount = option.local[index] ?? 0;
            return amount > 0 ? [[id, amount] as const] : [];
          });
          yield* choose(at + 1, total, cost + option.cost, [...local, ...added]);
        }
      }
    }
    yield* choose(0, 0, 0, []);
  }

  return {
    joint: [...new Set(requirements.flatMap(({ joint }) => joint))].sort((a, b) => a - b),
    cheapest: (amounts, above) => cheapestIn(upTo(ordered.length - 1, amounts), 0, above),
    ways,
    highWithoutLocal: (amounts) =>
      requirements.reduce((sum, model) => sum + model.untouched(amounts).high, 0),
  };
}
