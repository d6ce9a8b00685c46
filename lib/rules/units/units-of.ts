/** The units that the programme of the day evaluates, and the countries to look at beside them. */
import type { ProgrammeQuestion } from "../programme-question";
import type { UnitReference, UnitVerdict } from "../verdicts";
import { clusterOf, countriesOfCluster } from "./clusters";
import { locationsIn, type Places, placesOf } from "./places";
import { unitVerdictFor } from "./unit-verdict";

function kindOf({
  asOf,
  unitsAsOf = asOf,
  geography,
}: ProgrammeQuestion<unknown>): UnitVerdict["kind"] {
  return unitVerdictFor(unitsAsOf, geography).kind;
}

/** A location whose country is not told cannot be put with others. */
function strayLocations(places: Places): UnitReference[] {
  return locationsIn(undefined, places).map((id) => ({ kind: "location", id }));
}

/** By Partner ID. A country without a known location has one whose Partner ID is not told: the country stands for it. */
function locationUnits(places: Places): UnitReference[] {
  const known = [...places.countryOfLocation].map(
    ([id, country]): UnitReference => ({
      kind: "location",
      id,
      ...(country !== undefined && { countries: [country] }),
    }),
  );
  const standIns = places.countries
    .filter((country) => locationsIn(country, places).length === 0)
    .map((country): UnitReference => ({ kind: "location", id: country, countries: [country] }));
  return [...known, ...standIns];
}

function enrolmentUnits(places: Places): UnitReference[] {
  const accounts = places.countries.map(
    (country): UnitReference => ({
      kind: "enrolment-account",
      id: country,
      countries: [country],
    }),
  );
  return [...accounts, ...strayLocations(places)];
}

/** Countries in alphabetical order; a cluster stands where the first of its countries would. */
function countryUnits(places: Places, { geography }: ProgrammeQuestion<unknown>): UnitReference[] {
  const clusters = geography?.clusters ?? [];
  const units = new Map<string, UnitReference>();
  for (const country of places.countries) {
    const cluster = clusterOf(country, clusters);
    if (cluster === undefined) {
      units.set(country, { kind: "country", id: country, countries: [country] });
    } else {
      const { id, name } = cluster;
      const countries = countriesOfCluster(cluster, clusters);
      units.set(`cluster ${id}`, { kind: "cluster", id, name, countries });
    }
  }
  return [...units.values(), ...strayLocations(places)];
}

/** Never none: a company of which no place is known is evaluated as one. */
function orWhole(
  units: readonly UnitReference[],
  kind: UnitReference["kind"],
): readonly UnitReference[] {
  return units.length === 0 ? [{ kind }] : units;
}

/**
 * All units of the day. None where the unit of the day is `unknown`: nothing can then be judged. A company without any
 * known place is one unit without an id.
 */
export function unitsOf(question: ProgrammeQuestion<unknown>): readonly UnitReference[] {
  const kind = kindOf(question);
  switch (kind) {
    case "unknown":
      return [];
    case "global-account":
      return [{ kind }];
    case "location":
      return orWhole(locationUnits(placesOf(question)), kind);
    case "enrolment-account":
      return orWhole(enrolmentUnits(placesOf(question)), kind);
    case "country":
      return orWhole(countryUnits(placesOf(question), question), kind);
  }
}

/** Countries to be seen on their own where the programme evaluates something else; none where it evaluates by country. */
export function lensUnitsOf(question: ProgrammeQuestion<unknown>): readonly UnitReference[] {
  const kind = kindOf(question);
  if (kind === "country" || kind === "enrolment-account") return [];
  return placesOf(question).countries.map((country) => ({
    kind: "country",
    id: country,
    countries: [country],
  }));
}
