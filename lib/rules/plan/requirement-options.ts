/** Every way to meet one requirement by what serves it alone, once the amounts of shared levers are given. */
import { isAtLeast } from "./exact-numbers";
import type { Lever, PlannedFigures, PlannedRequirement, ReadPlanned } from "./goals";

/** One way: `local` holds the amount of each local lever, in their order. */
export interface Option {
  readonly points: number;
  readonly cost: number;
  readonly local: readonly number[];
}

export interface RequirementModel {
  readonly requirement: PlannedRequirement;
  /** Levers that serve nothing else. */
  readonly localLevers: readonly Lever[];
  /** Indices of the shared levers that serve it. */
  readonly joint: readonly number[];
  /** Options that reach the minimum, cheapest first. `amounts`: of all shared levers, by index. */
  readonly options: (amounts: readonly number[]) => readonly Option[];
  /** The score without anything local. */
  readonly untouched: (amounts: readonly number[]) => {
    readonly low: number;
    readonly high: number;
  };
}

/** Reads a figure with what is added to it. */
export function readWith(figures: PlannedFigures, added: (figure: string) => number): ReadPlanned {
  return (key) => {
    const { base, ceiling = Number.POSITIVE_INFINITY } = figures.get(key) ?? { base: undefined };
    return base === undefined ? undefined : Math.max(base, Math.min(base + added(key), ceiling));
  };
}

function combinations(levers: readonly Lever[]): readonly { amounts: number[]; cost: number }[] {
  return levers.reduce<{ amounts: number[]; cost: number }[]>(
    (all, { amounts, unitCost }) =>
      all.flatMap((before) =>
        [0, ...amounts].map((amount) => ({
          amounts: [...before.amounts, amount],
          cost: before.cost + amount * unitCost,
        })),
      ),
    [{ amounts: [], cost: 0 }],
  );
}

function serves({ figures }: Lever, key: string): boolean {
  return figures.includes(key);
}

export function modelRequirement(
  requirement: PlannedRequirement,
  figures: PlannedFigures,
  localLevers: readonly Lever[],
  jointLevers: readonly Lever[],
): RequirementModel {
  const ways = [...combinations(localLevers)].sort((a, b) => a.cost - b.cost);
  const servedBy = new Map(
    requirement.figures.map((key) => [
      key,
      {
        local: [...localLevers.keys()].filter(
          (at) => localLevers[at] && serves(localLevers[at], key),
        ),
        joint: [...jointLevers.keys()].filter(
          (at) => jointLevers[at] && serves(jointLevers[at], key),
        ),
      },
    ]),
  );
  const joint = [...new Set([...servedBy.values()].flatMap((by) => by.joint))].sort(
    (a, b) => a - b,
  );

  const scoreWith = (amounts: readonly number[], local: readonly number[]) =>
    requirement.score(
      readWith(figures, (key) => {
        const by = servedBy.get(key) ?? { local: [], joint: [] };
        return (
          by.joint.reduce((sum, at) => sum + (amounts[at] ?? 0), 0) +
          by.local.reduce((sum, at) => sum + (local[at] ?? 0), 0)
        );
      }),
    );

  const known = new Map<string, readonly Option[]>();
  const options = (amounts: readonly number[]): readonly Option[] => {
    const key = joint.map((at) => amounts[at]).join();
    const before = known.get(key);
    if (before !== undefined) return before;
    const found = ways.flatMap(({ amounts: local, cost }) => {
      const points = scoreWith(amounts, local).low;
      return isAtLeast(points, requirement.minimum) ? [{ points, cost, local }] : [];
    });
    known.set(key, found);
    return found;
  };
  return {
    requirement,
    localLevers,
    joint,
    options,
    untouched: (amounts) => scoreWith(amounts, []),
  };
}
