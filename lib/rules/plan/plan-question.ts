/** What a plan is asked for. */
import type { Target } from "../facts";
import type { ProgrammeQuestion } from "../programme-question";
import type { Edition } from "../programmes";
import type { CompetencyEdition } from "../programmes/competency-schema";
import type { LevelEdition } from "../programmes/level-schema";
import type { CostChanges } from "./cost-model";

export interface PlanQuestion extends Omit<ProgrammeQuestion<never>, "edition"> {
  readonly targets: readonly Target[];
  /** What designations are planned by; absent: they cannot be. */
  readonly designations?: Edition;
  readonly competencies?: CompetencyEdition;
  readonly levels?: LevelEdition;
  /** Absent: the examples of `EXAMPLE_COSTS`. */
  readonly costs?: CostChanges;
  /**
   * How many people there are to hold certifications, those of `people` included; for designations. Absent: as many as
   * it takes. Where people are entered as a number only, they are taken to be the same ones in every step.
   */
  readonly peopleAvailable?: number;
  /** Plan as if every figure that is missing were zero. Absent: what is missing stays unknown, and no plan rests on it. */
  readonly assumeMissingIsZero?: boolean;
  /** Nodes of the search for each group of targets that share something. */
  readonly searchLimit?: number;
}

/** Enough for all six designations from nothing; see the tests. */
export const DEFAULT_SEARCH_LIMIT = 250_000;

/** How many plans of the same cost are listed beside the first. */
export const ALTERNATIVES_LISTED = 10;
