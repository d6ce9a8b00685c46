/** Which certifications can still be earned and still count, and who holds what. */
import type { IsoDay } from "../calendar-day";
import type { Person } from "../facts";
import type { CertificationRetirement } from "../programmes/edition-schema";

export interface RetirementPlan {
  readonly certification: string;
  /** Last day on which it can be earned. */
  readonly retiresOn: IsoDay;
  /** Last day on which it counts. */
  readonly countsUntil: IsoDay;
}

type Retirements = readonly CertificationRetirement[];

/** A certification retires as such, whichever area's page prints it. */
export function canBeEarned(certification: string, day: IsoDay, retirements: Retirements): boolean {
  return retirements.every((each) => each.certification !== certification || day <= each.retiresOn);
}

/** Of several pages that print it, the earliest day. */
export function retirementOf(
  certification: string,
  areas: readonly string[],
  retirements: Retirements,
): RetirementPlan | undefined {
  return retirements
    .filter(
      (each) =>
        each.certification === certification && each.areas.some((area) => areas.includes(area)),
    )
    .sort((a, b) => (a.countsUntil < b.countsUntil ? -1 : 1))
    .map(({ retiresOn, countsUntil }) => ({ certification, retiresOn, countsUntil }))[0];
}

export function countsOn(
  certification: string,
  area: string,
  day: IsoDay,
  retirements: Retirements,
): boolean {
  const retirement = retirementOf(certification, [area], retirements);
  return retirement === undefined || day <= retirement.countsUntil;
}

/** The people with what they hold that still counts in the area on `by`. */
export function peopleOn(
  by: IsoDay,
  area: string,
  people: readonly Person[],
  retirements: Retirements,
): readonly Person[] {
  return people.map((person) => ({
    ...person,
    certifications: person.certifications.filter(
      ({ id, expiresOn = by }) => by <= expiresOn && countsOn(id, area, by, retirements),
    ),
  }));
}
