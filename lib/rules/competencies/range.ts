/**
 * A figure as the range that the facts leave open. A missing figure may be anything, so its range is open at both ends;
 * it is never taken for zero.
 */
import type { IsoDay } from "../calendar-day";
import type { Person } from "../facts";
import type { ProgrammeQuestion } from "../programme-question";
import type { CompetencyThreshold, CompetencyUnit } from "../programmes/competency-schema";
import type { Reading } from "../standing/figures";
import { figuresOfUnit, peopleOfUnit } from "../units";
import type { Message, UnitReference } from "../verdicts";
import { type Listing, listingOf } from "./listed-people";

export interface Range {
  readonly low: number;
  readonly high: number;
  /** Why it is not one number; empty where it is. */
  readonly reasons: readonly Message[];
  /** The oldest day that what was used speaks of. */
  readonly asOf?: IsoDay;
  /** The oldest day of what is too old to be used. */
  readonly staleAsOf?: IsoDay;
}

export interface Figure {
  readonly metric: string;
  readonly unit: CompetencyUnit;
}

export interface UnitFacts {
  readonly rangeOf: (competency: string, figure: Figure) => Range;
  /** As entered, or else as the people listed for the competency tell. */
  readonly peopleRangeOf: (competency: string, asked: PeopleAsked) => Range;
  /** Keys of those who are listed and surely hold a certification, whatever figure was entered. */
  readonly listedFor: (competency: string) => readonly string[];
}

/** A listing tells of a requirement that any certification reaches. Which exams somebody passed it does not tell. */
export type PeopleAsked = Pick<CompetencyThreshold, "metric" | "anyCertification">;

/** Percentages of countries do not add up, and neither do answers. */
function isAdditive(unit: CompetencyUnit): boolean {
  return unit !== "percent" && unit !== "yes-no";
}

export function isKnown({ low, high }: Pick<Range, "low" | "high">): boolean {
  return low === high;
}

function rangeOfReading(reading: Reading): Range {
  if (reading.value !== undefined) {
    return { low: reading.value, high: reading.value, reasons: [], asOf: reading.asOf };
  }
  const { staleAsOf, countriesWithout } = reading;
  const reasons: Message[] = [{ key: "rules.competencies.reason.figureMissing" }];
  if (staleAsOf !== undefined) {
    reasons.push({ key: "rules.competencies.reason.figureTooOld", data: { date: staleAsOf } });
  }
  if (countriesWithout !== undefined) {
    reasons.push({
      key: "rules.competencies.reason.countriesIncomplete",
      count: countriesWithout.length,
      data: { countries: countriesWithout },
    });
  }
  return {
    low: Number.NEGATIVE_INFINITY,
    high: Number.POSITIVE_INFINITY,
    reasons,
    ...(staleAsOf !== undefined && { staleAsOf }),
  };
}

/** A listing of which nothing is current proves nothing. */
function rangeOfListing({ certain, possible, asOf, staleAsOf }: Listing, isTold: boolean): Range {
  const stale = staleAsOf === undefined ? {} : { staleAsOf };
  if (asOf === undefined) return rangeOfReading({ value: undefined, ...stale });
  const open = possible.length - certain.length;
  const reasons: Message[] = [];
  if (!isTold) {
    reasons.push({
      key: "rules.competencies.reason.listingDoesNotTell",
      count: possible.length,
    });
  }
  if (isTold && open > 0) {
    reasons.push({ key: "rules.competencies.reason.listedUnproven", count: open });
  }
  return { low: isTold ? certain.length : 0, high: possible.length, reasons, asOf, ...stale };
}

/** Reads the facts of one unit. */
export function factsOfUnit(unit: UnitReference, question: ProgrammeQuestion<unknown>): UnitFacts {
  const read = figuresOfUnit(unit, question);
  const people: readonly Person[] = peopleOfUnit(unit, question);
  const listing = (competency: string) => listingOf(competency, people, question.asOf);
  return {
    rangeOf: (competency, { metric, unit: counted }) =>
      rangeOfReading(read(competency, metric, isAdditive(counted))),
    peopleRangeOf: (competency, { metric, anyCertification = false }) => {
      const reading = read(competency, metric, true);
      if (reading.value !== undefined) return rangeOfReading(reading);
      const listed = listing(competency);
      return listed === undefined
        ? rangeOfReading(reading)
        : rangeOfListing(listed, anyCertification);
    },
    listedFor: (competency) => listing(competency)?.certain ?? [],
  };
}
