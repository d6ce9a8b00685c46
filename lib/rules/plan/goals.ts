/**
 * What a plan has to reach, stripped of programmes: figures that additions raise, requirements that turn figures into
 * points, and goals that ask for enough of them. Designations, competencies and levels are all put this way, so that
 * one search serves them.
 */

/** A figure that additions raise. */
export interface PlannedFigure {
  /** What it is today; `undefined`: not known, and then no addition makes it known. */
  readonly base: number | undefined;
  /** It cannot rise above this, e.g. people above the number of people there are. */
  readonly ceiling?: number;
}

/** By key. */
export type PlannedFigures = ReadonlyMap<string, PlannedFigure>;

/** The figure of a key; `undefined` where it is not known. */
export type ReadPlanned = (figure: string) => number | undefined;

export interface PlannedRequirement {
  readonly id: string;
  /** Names its points: two of the same name earn the very same. `null`: it earns none, and is only reached or not. */
  readonly earns: string | null;
  /** Keys of all figures that `score` reads. */
  readonly figures: readonly string[];
  /** Points below which it fails whatever the others earn. */
  readonly minimum: number;
  /** Points for certain (`low`), and the most that figures not known may make of it (`high`). */
  readonly score: (read: ReadPlanned) => { readonly low: number; readonly high: number };
}

/** Requirements whose points are added up: a track, an option, a level. */
export interface PlannedBlock {
  readonly id: string;
  readonly requirements: readonly PlannedRequirement[];
  readonly minimumTotal: number;
}

export interface PlannedGoal {
  readonly id: string;
  readonly blocks: readonly PlannedBlock[];
  /**
   * `any`: one block reached is enough. `highest-total`: the block with the higher total has to be reached; of equal
   * totals, all of them.
   */
  readonly rule: "any" | "highest-total";
}

/** Something that can be done, in amounts. */
export interface Lever {
  readonly id: string;
  readonly unitCost: number;
  /** What may be added, ascending, all above zero. */
  readonly amounts: readonly number[];
  /** Figures that rise by the amount. */
  readonly figures: readonly string[];
}
