/**
 * Whether there are enough people to carry a solution. A person may hold any number of certifications and counts once
 * per step, so two certifications of one step need two people to count twice.
 */
import { reachedBy } from "./goal-model";
import type { Lever, PlannedFigures, PlannedGoal } from "./goals";
import { readWith } from "./requirement-options";
import type { Solution } from "./search";

/** One of our people: the figures in which he or she counts already. */
export type Head = ReadonlySet<string>;

export interface Staffing {
  readonly heads: readonly Head[];
  /** Levers that certify people; the others need nobody. */
  readonly peopleLevers: readonly Lever[];
  readonly otherLevers: readonly Lever[];
}

function gains({ figures }: Lever, head: Head): number {
  return figures.filter((figure) => !head.has(figure)).length;
}

function identity(head: Head): string {
  return [...head].sort().join("\n");
}

/**
 * Looks for people for every certification of the solution so that the goals are reached with each person counted once
 * per figure. `countNode` is called for every attempt and may throw to end the search.
 */
export function canBeStaffed(
  { heads, peopleLevers, otherLevers }: Staffing,
  goals: readonly PlannedGoal[],
  figures: PlannedFigures,
  { amounts }: Solution,
  countNode: () => void,
): boolean {
  const units = peopleLevers.flatMap((lever) =>
    Array.from({ length: amounts.get(lever.id) ?? 0 }, () => lever),
  );
  const countIn = (all: readonly Head[], figure: string) =>
    all.filter((head) => head.has(figure)).length;

  const suffices = (staffed: readonly Head[]) => {
    const read = readWith(figures, (figure) =>
      otherLevers.reduce(
        (sum, lever) => (lever.figures.includes(figure) ? sum + (amounts.get(lever.id) ?? 0) : sum),
        countIn(staffed, figure) - countIn(heads, figure),
      ),
    );
    return goals.every((goal) => reachedBy(goal, read) !== undefined);
  };

  const staff = (at: number, staffed: readonly Head[]): boolean => {
    countNode();
    const lever = units[at];
    if (lever === undefined) return suffices(staffed);
    // People who count in the same figures are interchangeable: one of each kind is tried.
    const candidates = new Map(staffed.map((head, index) => [identity(head), index]));
    return [...candidates.values()]
      .map((index) => ({ index, gain: gains(lever, staffed[index] ?? new Set()) }))
      .filter(({ gain }) => gain > 0)
      .sort((a, b) => b.gain - a.gain)
      .some(({ index }) =>
        staff(
          at + 1,
          staffed.map((head, each) =>
            each === index ? new Set([...head, ...lever.figures]) : head,
          ),
        ),
      );
  };
  return staff(0, heads);
}
