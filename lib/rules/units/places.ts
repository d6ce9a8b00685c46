/** Where the company is, as far as the facts tell: its locations with their countries, and its countries. */
import type { ProgrammeQuestion } from "../programme-question";
import { figuresKnownOn, knownOn } from "./facts-of-day";

/** What a figure or a person belongs to: a location, failing that a country, failing that nothing in particular. */
interface Placed {
  readonly location?: string | undefined;
  readonly country?: string | undefined;
}

export interface Places {
  /** Partner IDs in alphabetical order, each with its country where that is told. */
  readonly countryOfLocation: ReadonlyMap<string, string | undefined>;
  /** In alphabetical order; the home country included. */
  readonly countries: readonly string[];
}

/**
 * Our location accounts say where they are; a location that is known from figures or people only is in the country
 * that the first of them names. The headquarters are a place beside the locations (FRPMC), where the global account
 * says in which country they are.
 */
export function placesOf({
  asOf,
  metrics,
  people = [],
  partnerIds = [],
  homeCountry,
}: ProgrammeQuestion<unknown>): Places {
  const accounts = partnerIds
    .filter(({ role, country }) => role === "PLA" || (role === "PGA" && country !== undefined))
    .map(({ id, country }): Placed => ({ location: id, country }));
  const placed: readonly Placed[] = [
    ...accounts,
    ...figuresKnownOn(metrics, asOf),
    ...knownOn(people, asOf),
  ];

  const found = new Map<string, string | undefined>();
  for (const { location, country } of placed) {
    if (location !== undefined) found.set(location, found.get(location) ?? country);
  }
  const countryOfLocation = new Map([...found].sort(([a], [b]) => (a < b ? -1 : 1)));

  const withoutLocation = placed.filter(({ location }) => location === undefined);
  const countries = [
    homeCountry,
    ...countryOfLocation.values(),
    ...withoutLocation.map(({ country }) => country),
  ].filter((country) => country !== undefined);
  return { countryOfLocation, countries: [...new Set(countries)].sort() };
}

/** The locations known to be in a country, or those whose country is not told. */
export function locationsIn(country: string | undefined, { countryOfLocation }: Places): string[] {
  return [...countryOfLocation].filter(([, its]) => its === country).map(([location]) => location);
}
