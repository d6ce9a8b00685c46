/** Looks at every combination there is: slow, plain, and nothing like the search that it checks. */
import type { PlannedFigures, PlannedGoal, ReadPlanned } from "../../../../lib/rules/plan/goals";
import type { PlannedLever } from "../../../../lib/rules/plan/solve";

export interface Found {
  readonly cost: number;
  /** `lever=amount`, sorted, of everything that has the least cost. */
  readonly solutions: readonly string[];
}

export function named(amounts: Iterable<readonly [string, number]>): string {
  return [...amounts]
    .map(([lever, amount]) => `${lever}=${amount}`)
    .sort()
    .join(" ");
}

/** The rule for two totals, in the words of the sources: the higher one counts, and it has to qualify. */
export function isReachedByHand({ blocks, rule }: PlannedGoal, read: ReadPlanned): boolean {
  const judged = blocks.map(({ requirements, minimumTotal }) => {
    const scores = requirements.map(({ score }) => score(read));
    const low = scores.reduce((sum, each) => sum + each.low, 0);
    const high = scores.reduce((sum, each) => sum + each.high, 0);
    const isMet =
      low >= minimumTotal - 1e-9 &&
      requirements.every(({ minimum }, at) => (scores[at]?.low ?? 0) >= minimum - 1e-9);
    return { low, high, isMet };
  });
  if (rule === "any") return judged.some(({ isMet }) => isMet);
  if (judged.every(({ isMet }) => isMet)) return true;
  return judged.some(
    (one) => one.isMet && judged.every((other) => other === one || one.low > other.high + 1e-9),
  );
}

function everyChoice<T>(lists: readonly (readonly T[])[]): T[][] {
  return lists.reduce<T[][]>(
    (all, list) => all.flatMap((before) => list.map((each) => [...before, each])),
    [[]],
  );
}

/** How far figures rise when certifications go to people: each person counts once in each figure. */
function countsByHeads(
  heads: readonly ReadonlySet<string>[],
  units: readonly PlannedLever[],
): Map<string, number>[] {
  return everyChoice(units.map(() => heads.map((_, at) => at))).map((assigned) => {
    const after = heads.map((head) => new Set(head));
    units.forEach((lever, at) => {
      for (const figure of lever.figures) after[assigned[at] ?? 0]?.add(figure);
    });
    const rises = new Map<string, number>();
    heads.forEach((before, at) => {
      for (const figure of after[at] ?? []) {
        if (!before.has(figure)) rises.set(figure, (rises.get(figure) ?? 0) + 1);
      }
    });
    return rises;
  });
}

export function bruteForce(
  goals: readonly PlannedGoal[],
  levers: readonly PlannedLever[],
  figures: PlannedFigures,
  heads?: readonly ReadonlySet<string>[],
): Found {
  let cost = Number.POSITIVE_INFINITY;
  let solutions: string[] = [];
  const choices = everyChoice(levers.map(({ amounts }) => [0, ...amounts]));
  const priced = choices
    .map((amounts) => ({
      amounts,
      price: levers.reduce((sum, { unitCost }, at) => sum + (amounts[at] ?? 0) * unitCost, 0),
    }))
    .sort((a, b) => a.price - b.price);
  for (const { amounts, price } of priced) {
    if (price > cost + 1e-9) break;
    const plain = new Map<string, number>();
    const units: PlannedLever[] = [];
    levers.forEach((lever, at) => {
      const amount = amounts[at] ?? 0;
      if (heads !== undefined && lever.takesPeople) {
        for (let each = 0; each < amount; each += 1) units.push(lever);
      } else {
        for (const figure of lever.figures) plain.set(figure, (plain.get(figure) ?? 0) + amount);
      }
    });
    const rises = heads === undefined ? [new Map<string, number>()] : countsByHeads(heads, units);
    const reaches = rises.some((byHeads) => {
      const read: ReadPlanned = (key) => {
        const base = figures.get(key)?.base;
        if (base === undefined) return undefined;
        return base + (plain.get(key) ?? 0) + (byHeads.get(key) ?? 0);
      };
      return goals.every((goal) => isReachedByHand(goal, read));
    });
    if (!reaches) continue;
    cost = price;
    solutions.push(
      named(
        levers.flatMap(({ id }, at) => ((amounts[at] ?? 0) > 0 ? [[id, amounts[at] ?? 0]] : [])),
      ),
    );
  }
  solutions = solutions.sort();
  return { cost, solutions };
}
