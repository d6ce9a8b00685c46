import type { Person } from "../facts";
import type { ProgrammeQuestion } from "../programme-question";
import type { UnitReference } from "../verdicts";
import { peopleKnownOn } from "./facts-of-day";
import { scopeOf } from "./scope";

/**
 * The people that belong to a unit, each once and in the order of the facts. A person counts at the location he or she
 * is associated with by the latest record of the day, whatever country the person is said to be in. How old the
 * evidence is, is for the caller to see.
 */
export function peopleOfUnit(
  unit: UnitReference,
  question: ProgrammeQuestion<unknown>,
): readonly Person[] {
  const { locations, countries, hasUnplaced } = scopeOf(unit, question);
  return peopleKnownOn(question.people ?? [], question.asOf).filter(({ location, country }) => {
    if (location !== undefined) return locations.includes(location);
    return country === undefined ? hasUnplaced : countries.includes(country);
  });
}
