/** How many of something an enrolment has, as the range that the facts leave open: a missing count may be anything. */
import { addDays, type IsoDay } from "../calendar-day";
import type { Holding } from "../facts";
import type { ProgrammeQuestion } from "../programme-question";
import type { LevelEdition } from "../programmes/level-schema";
import { STALE_AFTER_DAYS } from "../staleness";
import { figuresOfUnit, knownOn, unitsOf } from "../units";
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
  /** A figure and holdings of one day that tell of different counts; the range is between them. */
  readonly contradiction?: { readonly entered: number; readonly held: number };
}

export type CountOf = (metric: string) => Count;

/** Of each competency the latest records. */
function latestOfEach(holdings: readonly Holding[]): Holding[] {
  return holdings.filter(
    ({ id, evidence }) =>
      !holdings.some((other) => other.id === id && other.evidence.asOf > evidence.asOf),
  );
}

/** Competencies of the edition that the company holds on the day, by fresh evidence. */
function heldCompetencies({
  edition,
  asOf,
  holdings = [],
}: ProgrammeQuestion<LevelEdition>): Holding[] {
  const staleBefore = addDays(asOf, -STALE_AFTER_DAYS);
  const names = new Set(edition.competencies.map(({ id }) => id));
  const competencies = knownOn(holdings, asOf).filter(
    ({ kind, id }) => kind === "competency" && names.has(id),
  );
  return latestOfEach(competencies).filter(
    ({ since, until, evidence }) =>
      (since === undefined || since <= asOf) &&
      (until === undefined || asOf <= until) &&
      evidence.asOf >= staleBefore,
  );
}

function countOf(holdings: readonly Holding[]): number {
  return new Set(holdings.map(({ id }) => id)).size;
}

function oldest(days: readonly IsoDay[]): { readonly asOf?: IsoDay } {
  const [asOf] = [...days].sort();
  return asOf === undefined ? {} : { asOf };
}

/** As many as are held, and perhaps more: nobody says that all are known. */
function atLeastHeld(held: readonly Holding[]): Count {
  const asOf = oldest(held.map(({ evidence }) => evidence.asOf));
  return { atLeast: countOf(held), atMost: null, ...asOf };
}

/** The later evidence wins: a figure unless more was held afterwards. Of one day neither does. */
function enteredOrHeld(value: number, asOf: IsoDay, held: readonly Holding[]): Count {
  const entered = Math.max(0, value);
  const later = held.filter(({ evidence }) => evidence.asOf > asOf);
  if (countOf(later) > entered) return atLeastHeld(later);
  const since = countOf(held.filter(({ evidence }) => evidence.asOf >= asOf));
  return since > entered
    ? { atLeast: entered, atMost: since, asOf, contradiction: { entered, held: since } }
    : { atLeast: entered, atMost: entered, asOf };
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
  const held = unitsOf(question).length === 1 ? heldCompetencies(question) : [];

  return (metric) => {
    const reading = read(LEVEL_AREA, metric, additive.get(metric) === true);
    const known = metric === "competenciesHeld" ? held : [];
    if (reading.value !== undefined) return enteredOrHeld(reading.value, reading.asOf, known);
    const { staleAsOf, countriesWithout } = reading;
    return {
      ...atLeastHeld(known),
      ...(staleAsOf !== undefined && { staleAsOf }),
      ...(countriesWithout !== undefined && { officesWithout: countriesWithout }),
    };
  };
}
