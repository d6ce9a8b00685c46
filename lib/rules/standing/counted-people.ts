/**
 * Figures of people, counted from the people themselves: how many different ones hold a certification that counts.
 *
 * - Of several facts on one person the latest counts; facts of one day are taken together.
 * - What was learnt after the day, or is older than `STALE_AFTER_DAYS`, proves nothing about it: such a person is left
 *   out. With nobody left there is no figure, and never a zero.
 * - A certification counts from the day it was earned to the day it expires, and at most until a year after it retired.
 *   Role-based ones have to be renewed every year: earned longer ago, with no day of expiry known, it may have expired,
 *   and nobody is counted for it. (Fundamentals do not expire; nothing in the facts tells which is which.)
 */
import { addDays, type IsoDay } from "../calendar-day";
import { sameDayMonthsBefore } from "../enrolment/months";
import type { Person } from "../facts";
import type { Area, CertificationRetirement, Formula, Input } from "../programmes/edition-schema";
import { ROLE_BASED_VALIDITY } from "../programmes/mpn/people-rules";
import { STALE_AFTER_DAYS } from "../staleness";

/** A headcount with the oldest day that it rests on, or no figure and the oldest day of what is too old. */
export type Headcount =
  | {
      /** Those who hold one for certain. */
      readonly value: number;
      readonly asOf: IsoDay;
      /** Those who hold one unless it has expired. Absent: nobody. */
      readonly perhapsExpired?: number;
    }
  | { readonly value: undefined; readonly staleAsOf?: IsoDay };

export interface CountedPeople {
  /** Those who hold any one of the certifications, in a country or worldwide. */
  readonly holding: (certifications: readonly string[], country?: string) => Headcount;
  /** Countries of people who are not left out. */
  readonly countries: readonly string[];
}

/** A figure of people, and any one of the certifications that they have to hold. */
interface PeopleFigure {
  readonly input: Input;
  readonly certifications: readonly string[];
  /** More people earn nothing more. */
  readonly enough: number;
}

/** The figures of a formula that can be counted from people. */
export function peopleFiguresOf(formula: Formula): readonly PeopleFigure[] {
  switch (formula.kind) {
    case "people": {
      const { input, certifications, maxPoints, rate } = formula;
      return [{ input, certifications, enough: (maxPoints * rate.units) / rate.points }];
    }
    case "gated-people": {
      const { gates, pool, maxPoints, rate } = formula;
      const poolPoints = maxPoints - gates.reduce((sum, { points }) => sum + points, 0);
      return [
        ...gates.map((gate) => ({ ...gate, enough: gate.minPeople })),
        { ...pool, enough: (poolPoints * rate.units) / rate.points },
      ];
    }
    default:
      return [];
  }
}

/** By track and metric, e.g. `smb advancedCertifications`. */
export function peopleAskedFor({ tracks }: Area): ReadonlyMap<string, PeopleFigure> {
  return new Map(
    Object.entries(tracks).flatMap(([track, requirements]) =>
      requirements
        .flatMap(({ formula }) => peopleFiguresOf(formula))
        .map((figure) => [`${track} ${figure.input.metric}`, figure] as const),
    ),
  );
}

type Certification = Person["certifications"][number];

function latestOf(people: readonly Person[]): Person[] {
  const latest = new Map<string, IsoDay>();
  for (const { key, evidence } of people) {
    const known = latest.get(key);
    if (known === undefined || known < evidence.asOf) latest.set(key, evidence.asOf);
  }
  return people.filter(({ key, evidence }) => evidence.asOf === latest.get(key));
}

function daysOf(people: readonly Person[]): IsoDay[] {
  return people.map(({ evidence }) => evidence.asOf).sort();
}

export function countPeople(
  areaId: string,
  people: readonly Person[],
  retirements: readonly CertificationRetirement[],
  today: IsoDay,
): CountedPeople {
  const staleBefore = addDays(today, -STALE_AFTER_DAYS);
  const known = latestOf(people.filter(({ evidence }) => evidence.asOf <= today));
  const fresh = known.filter(({ evidence }) => evidence.asOf >= staleBefore);

  const over = new Set(
    retirements
      .filter(({ areas, countsUntil }) => areas.includes(areaId) && countsUntil < today)
      .map(({ certification }) => certification),
  );
  const counts = ({ id, earnedOn = today, expiresOn = today }: Certification): boolean =>
    !over.has(id) && earnedOn <= today && today <= expiresOn;
  const renewedBy = sameDayMonthsBefore(today, ROLE_BASED_VALIDITY.validMonths);
  const isCertain = ({ earnedOn = today, expiresOn }: Certification): boolean =>
    expiresOn !== undefined || earnedOn >= renewedBy;

  return {
    holding: (certifications, country) => {
      const there = (person: Person) => country === undefined || person.country === country;
      const [asOf] = daysOf(fresh.filter(there));
      if (asOf === undefined) {
        const [staleAsOf] = daysOf(known.filter(there));
        return { value: undefined, ...(staleAsOf !== undefined && { staleAsOf }) };
      }
      const certain = new Set<string>();
      const possible = new Set<string>();
      for (const person of fresh.filter(there)) {
        for (const each of person.certifications) {
          if (!certifications.includes(each.id) || !counts(each)) continue;
          possible.add(person.key);
          if (isCertain(each)) certain.add(person.key);
        }
      }
      const perhapsExpired = possible.size - certain.size;
      return { value: certain.size, asOf, ...(perhapsExpired > 0 && { perhapsExpired }) };
    },
    countries: [...new Set(fresh.flatMap(({ country }) => country ?? []))],
  };
}
