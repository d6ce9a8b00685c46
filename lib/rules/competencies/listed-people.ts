/** Who is listed for a competency, as the partner listed them in the Partner Membership Center. */
import { addDays, type IsoDay } from "../calendar-day";
import type { Person } from "../facts";
import { STALE_AFTER_DAYS } from "../staleness";

/** Keys of people. */
export interface Listing {
  /** Listed in current evidence, with a certification that was earned by the day and has not expired. */
  readonly certain: readonly string[];
  /** Listed, and nothing proves that all they hold has expired or was earned later. */
  readonly possible: readonly string[];
  /** The oldest day of the current evidence. */
  readonly asOf?: IsoDay;
  /** The oldest day of evidence that is too old. */
  readonly staleAsOf?: IsoDay;
}

type Certification = Person["certifications"][number];

function keysOf(people: readonly Person[]): string[] {
  return [...new Set(people.map(({ key }) => key))];
}

function oldestDay(people: readonly Person[]): IsoDay | undefined {
  return people.map(({ evidence }) => evidence.asOf).sort()[0];
}

/**
 * `people` are the latest records of the day, one day's for each person.
 * `undefined`: nobody is listed, which does not tell that nobody is certified.
 */
export function listingOf(
  competency: string,
  people: readonly Person[],
  asOf: IsoDay,
): Listing | undefined {
  const listed = people.filter(({ listedFor }) => listedFor?.includes(competency));
  if (listed.length === 0) return undefined;
  const staleBefore = addDays(asOf, -STALE_AFTER_DAYS);
  const current = listed.filter(({ evidence }) => evidence.asOf >= staleBefore);
  const stale = listed.filter(({ evidence }) => evidence.asOf < staleBefore);
  const holds = ({ earnedOn, expiresOn = asOf }: Certification) =>
    earnedOn !== undefined && earnedOn <= asOf && asOf <= expiresOn;
  const mayHold = ({ earnedOn = asOf, expiresOn = asOf }: Certification) =>
    earnedOn <= asOf && asOf <= expiresOn;
  const holdsSomething = ({ certifications }: Person) => certifications.some(holds);
  const mayHoldSomething = ({ certifications }: Person) =>
    certifications.length === 0 || certifications.some(mayHold);
  const currentAsOf = oldestDay(current);
  const staleAsOf = oldestDay(stale);
  return {
    certain: keysOf(current.filter(holdsSomething)),
    possible: keysOf(listed.filter(mayHoldSomething)),
    ...(currentAsOf !== undefined && { asOf: currentAsOf }),
    ...(staleAsOf !== undefined && { staleAsOf }),
  };
}
