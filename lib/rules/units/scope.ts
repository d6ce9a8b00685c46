/** Which facts belong to a unit. */
import type { ProgrammeQuestion } from "../programme-question";
import type { UnitReference } from "../verdicts";
import { locationsIn, type Places, placesOf } from "./places";
import { unitsOf } from "./units-of";

export interface Scope {
  readonly places: Places;
  /** Locations whose facts are the unit's. */
  readonly locations: readonly string[];
  /** Countries whose facts are the unit's where they name no location. */
  readonly countries: readonly string[];
  /** Facts that name no place at all are the unit's: it is the only one, or the whole company. */
  readonly hasUnplaced: boolean;
}

function isSame(a: UnitReference, b: UnitReference): boolean {
  return a.kind === b.kind && a.id === b.id;
}

/** A location has what its country has where it is the only one there. */
function scopeOfLocation(
  { id, countries = [] }: UnitReference,
  places: Places,
): Pick<Scope, "locations" | "countries"> {
  return {
    locations: id === undefined ? [] : [id],
    countries: countries.filter((country) => locationsIn(country, places).length <= 1),
  };
}

export function scopeOf(unit: UnitReference, question: ProgrammeQuestion<unknown>): Scope {
  const places = placesOf(question);
  if (unit.kind === "global-account") {
    const locations = [...places.countryOfLocation.keys()];
    return { places, locations, countries: places.countries, hasUnplaced: true };
  }
  const [only, another] = unitsOf(question);
  const hasUnplaced = only !== undefined && another === undefined && isSame(unit, only);
  if (unit.kind === "location") return { places, hasUnplaced, ...scopeOfLocation(unit, places) };
  const { countries = [] } = unit;
  const locations = countries.flatMap((country) => locationsIn(country, places));
  return { places, locations, countries, hasUnplaced };
}
