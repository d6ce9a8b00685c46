/**
 * Figures of people, counted from the people themselves: how many different ones hold a certification that counts.
 *
 * - Of several facts on one person the latest counts; facts of one day are taken together.
 * - What was learnt after the day, or is older than `STALE_AFTER_DAYS`, proves nothing about it: such a person is left
 *   out. With nobody left there is no figure, and never a zero.
 * - A certification counts from the day it was earned to the day it expires, and at most until a year after it retired.
 */
import { addDays, type IsoDay } from "../calendar-day";
import type { Person } from "../facts";
import type { Area, CertificationRetirement, Formula, Input } from "../programmes/edition-schema";
import { STALE_AFTER_DAYS } from "../staleness";

/** A headcount with the oldest day that it rests on, or no figure and the oldest day of what is too old. */
export type Headcount =
  | { readonly value: number; readonly asOf: IsoDay }
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
}

/** The figures of a formula that can be counted from people. */
export function peopleFiguresOf(formula: Formula): readonly PeopleFigure[] {
  switch (formula.kind) {
    case "people":
      return [formula];
    case "gated-people":
      return [...formula.gates, formula.pool];
    default:
      return [];
  }
}

/** By metric: all tracks of an area ask for the same people. */
export function certificationsAskedFor({ tracks }: Area): ReadonlyMap<string, readonly string[]> {
  return new Map(
    Object.values(tracks)
      .flat()
      .flatMap(({ formula }) => peopleFiguresOf(formula))
      .map(({ input, certifications }) => [input.metric, certifications]),
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

  return {
    holding: (certifications, country) => {
      const there = (person: Person) => country === undefined || person.country === country;
      const [asOf] = daysOf(fresh.filter(there));
      if (asOf === undefined) {
        const [staleAsOf] = daysOf(known.filter(there));
        return { value: undefined, ...(staleAsOf !== undefined && { staleAsOf }) };
      }
      const holders = fresh.filter(
        (person) =>
          there(person) &&
          person.certifications.some((each) => certifications.includes(each.id) && counts(each)),
      );
      return { value: new Set(holders.map(({ key }) => key)).size, asOf };
    },
    countries: [...new Set(fresh.flatMap(({ country }) => country ?? []))],
  };
}
