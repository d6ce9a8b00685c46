/** A goal, once the amounts of shared levers are given: the least that finishes it, and all ways within a budget. */
import { modelBlock, type TooDear, type Way } from "./block-model";
import { isAbove, isAtLeast } from "./exact-numbers";
import type { Lever, PlannedBlock, PlannedFigures, PlannedGoal, ReadPlanned } from "./goals";
import { modelRequirement } from "./requirement-options";

export interface GoalModel {
  readonly id: string;
  /** Indices of the shared levers that serve it, ascending. */
  readonly joint: readonly number[];
  /** `amounts`: of all shared levers, by index. Infinite where nothing finishes it. */
  readonly cost: (amounts: readonly number[]) => number;
  /** All ways within the budget, one after the other; the same one may come twice. */
  readonly ways: (amounts: readonly number[], budget: number, tooDear: TooDear) => Iterable<Way>;
}

/** Which levers serve several requirements, and which only one. */
export interface SplitLevers {
  readonly joint: readonly Lever[];
  /** By id of the requirement. */
  readonly local: ReadonlyMap<string, readonly Lever[]>;
}

/** A lever that serves nothing is in neither. Shared ones that serve most come first: they decide most. */
export function splitLevers(levers: readonly Lever[], goals: readonly PlannedGoal[]): SplitLevers {
  const requirements = goals.flatMap(({ blocks }) => blocks.flatMap((block) => block.requirements));
  const joint: { lever: Lever; serves: number }[] = [];
  const local = new Map<string, Lever[]>();
  for (const lever of levers) {
    const served = requirements.filter(({ figures }) =>
      figures.some((key) => lever.figures.includes(key)),
    );
    const [only] = served;
    if (served.length > 1) joint.push({ lever, serves: served.length });
    else if (only !== undefined) local.set(only.id, [...(local.get(only.id) ?? []), lever]);
  }
  return {
    joint: joint.sort((a, b) => b.serves - a.serves).map(({ lever }) => lever),
    local,
  };
}

/** No block's total has to be above this. */
const ANY_TOTAL = Number.NEGATIVE_INFINITY;

export function modelGoal(
  { id, blocks, rule }: PlannedGoal,
  figures: PlannedFigures,
  { joint, local }: SplitLevers,
): GoalModel {
  const models = blocks.map((block) =>
    modelBlock(
      block,
      block.requirements.map((requirement) =>
        modelRequirement(requirement, figures, local.get(requirement.id) ?? [], joint),
      ),
    ),
  );

  /** What one block alone has to be above: under `highest-total` whatever the others may be. */
  const toBeat = (at: number, amounts: readonly number[]): number =>
    rule === "any"
      ? ANY_TOTAL
      : Math.max(
          ANY_TOTAL,
          ...models.flatMap((model, other) =>
            other === at ? [] : model.highWithoutLocal(amounts),
          ),
        );

  const cost: GoalModel["cost"] = (amounts) => {
    const alone = models.map((model, at) => model.cheapest(amounts, toBeat(at, amounts)));
    const all = models.reduce((sum, model) => sum + model.cheapest(amounts, ANY_TOTAL), 0);
    return Math.min(...alone, ...(rule === "any" ? [] : [all]));
  };

  /** Ways to reach every block from `at` on. */
  function* waysOfAll(
    at: number,
    amounts: readonly number[],
    budget: number,
    tooDear: TooDear,
  ): Iterable<Way> {
    const [model, ...others] = models.slice(at);
    if (model === undefined) {
      yield { cost: 0, local: [] };
      return;
    }
    const rest = others.reduce((sum, other) => sum + other.cheapest(amounts, ANY_TOTAL), 0);
    for (const way of model.ways(amounts, ANY_TOTAL, budget - rest, (least) =>
      tooDear(least + rest),
    )) {
      const further = waysOfAll(at + 1, amounts, budget - way.cost, (least) =>
        tooDear(way.cost + least),
      );
      for (const next of further) {
        yield { cost: way.cost + next.cost, local: [...way.local, ...next.local] };
      }
    }
  }

  function* ways(amounts: readonly number[], budget: number, tooDear: TooDear): Iterable<Way> {
    for (const [at, model] of models.entries()) {
      yield* model.ways(amounts, toBeat(at, amounts), budget, tooDear);
    }
    if (rule === "highest-total") yield* waysOfAll(0, amounts, budget, tooDear);
  }

  return {
    id,
    joint: [...new Set(models.flatMap((model) => model.joint))].sort((a, b) => a - b),
    cost,
    ways,
  };
}

function totalOf(block: PlannedBlock, read: ReadPlanned, end: "low" | "high"): number {
  return block.requirements.reduce((sum, { score }) => sum + score(read)[end], 0);
}

/** Whether a block is reached for certain. */
export function isReached(block: PlannedBlock, read: ReadPlanned): boolean {
  return (
    block.requirements.every(({ score, minimum }) => isAtLeast(score(read).low, minimum)) &&
    isAtLeast(totalOf(block, read, "low"), block.minimumTotal)
  );
}

/** The block by which a goal is reached for certain; `undefined` where it is not. */
export function reachedBy(
  { blocks, rule }: PlannedGoal,
  read: ReadPlanned,
): PlannedBlock | undefined {
  const reached = blocks.filter((block) => isReached(block, read));
  if (rule === "any") return reached[0];
  const highest = reached.find((block) =>
    blocks.every(
      (other) =>
        other === block || isAbove(totalOf(block, read, "low"), totalOf(other, read, "high")),
    ),
  );
  return highest ?? (reached.length === blocks.length ? reached[0] : undefined);
}
