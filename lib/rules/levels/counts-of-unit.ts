/** How many of something an enrolment has, as the range that the facts leave open: a missing count may be anything. */
import { addDays, type IsoDay } from "../calendar-day";
import type { ProgrammeQuestion } from "../programme-question";
import type { LevelEdition } from "../programmes/level-schema";
import { STALE_AFTER_DAYS } from "../staleness";
import { figuresOfUnit, unitsOf } from "../units";
import type { UnitReference } from "../verdicts";

/** What `Metric.area` carries for every figure of the Microsoft Partner Program. */
export const LEVEL_AREA = "partner-points";

export interface Count {
  readonly atLeast: number;
  /** `null`: it may be any number more. */
  readonly atMost: number | null;
  /** The oldest day of what was used. */
  readonly asOf?: IsoDay;
  /** The day of a figure that is too old to be used. */
  readonly staleAsOf?: IsoDay;
  /** Offices that lack the figure while others have it. */
  readonly officesWithout?: readonly string[];
}

export type CountOf = (metric: string) => Count;

interface Held {
  readonly count: number;
  readonly asOf: readonly IsoDay[];
}

/** Competencies of the edition that the company holds on the day, by fresh evidence. */
function heldCompetencies({ edition, asOf, holdings = [] }: ProgrammeQuestion<LevelEdition>): Held {
  const staleBefore = addDays(asOf, -STALE_AFTER_DAYS);
  const names = new Set(edition.competencies.map(({ id }) => id));
  const held = holdings.filter(
    ({ kind, id, since, until, evidence }) =>
      kind === "competency" &&
      names.has(id) &&
      (since === undefined || since <= asOf) &&
      (until === undefined || asOf <= until) &&
      evidence.asOf >= staleBefore,
  );
  return {
    count: new Set(held.map(({ id }) => id)).size,
    asOf: held.map(({ evidence }) => evidence.asOf),
  };
}

function oldest(days: readonly IsoDay[]): { readonly asOf?: IsoDay } {
  const [asOf] = [...days].sort();
  return asOf === undefined ? {} : { asOf };
}

/**
 * Reads the counts of one enrolment. Competencies that the company holds count for its only enrolment, as many as are
 * known and perhaps more; with several enrolments nobody tells whose they are.
 */
export function countsOfUnit(
  unit: UnitReference,
  question: ProgrammeQuestion<LevelEdition>,
): CountOf {
  const read = figuresOfUnit(unit, question);
  const additive = new Map(question.edition.figures.map((each) => [each.metric, each.additive]));
  const nothing: Held = { count: 0, asOf: [] };
  const held = unitsOf(question).length === 1 ? heldCompetencies(question) : nothing;

  return (metric) => {
    const reading = read(LEVEL_AREA, metric, additive.get(metric) === true);
    const known = metric === "competenciesHeld" ? held : nothing;
    if (reading.value !== undefined) {
      const count = Math.max(0, reading.value, known.count);
      return { atLeast: count, atMost: count, ...oldest([reading.asOf, ...known.asOf]) };
    }
    const { staleAsOf, countriesWithout } = reading;
    return {
      atLeast: known.count,
      atMost: null,
      ...oldest(known.asOf),
      ...(staleAsOf !== undefined && { staleAsOf }),
      ...(countriesWithout !== undefined && { officesWithout: countriesWithout }),
    };
  };
}
