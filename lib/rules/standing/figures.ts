/**
 * From facts to the one figure that an input asks for.
 *
 * - What is no number, or no share (0 to 100 percent) where a share is asked for, counts as not entered.
 * - Worldwide: a figure without a country wins, for it is what Microsoft scores. Failing that, countries are added up
 *   where that is sound (`additive`): counts of tenants and people are, percentages and distinct services are not, and
 *   then there is no worldwide figure. Nor is there one while a country that has other figures lacks this one: what
 *   is missing there may be anything, and a net figure may be negative.
 * - A figure older than `STALE_AFTER_DAYS` counts as missing. In place of a worldwide one, countries are added up only
 *   where every country that any fact speaks of has the figure: there was a whole, and a part does not stand for it.
 *   A figure that speaks of a later day says nothing about this one.
 * - Of two figures for the same thing the one with the later *as of* wins. On the same day, one of the track's own wins
 *   over one entered for `any` track; of two of one track, the later in the list.
 * - A single location's figure is neither the world's nor its country's: the programme evaluates no locations. It does
 *   tell that the company is in that country.
 * - Figures of people are counted from the people where none is entered: an entered one is what Microsoft shows. Where
 *   it matters whether a certification has expired, and that is not known, there is no figure.
 */
import { addDays, type IsoDay } from "../calendar-day";
import type { Metric, Person } from "../facts";
import type { Area, CertificationRetirement, Input } from "../programmes/edition-schema";
import { STALE_AFTER_DAYS } from "../staleness";
import type { Track } from "../verdicts";
import { countPeople, peopleAskedFor } from "./counted-people";

interface Known {
  readonly value: number;
  readonly asOf: IsoDay;
  /** Nobody entered it. */
  readonly isCounted?: true;
  /** It was entered, and this is what counting the people gives instead. */
  readonly countedOtherwise?: number;
}

/** No figure, and why although something was entered. */
interface Missing {
  readonly value: undefined;
  /** The day that a figure speaks of which is too old; of several countries' the oldest. */
  readonly staleAsOf?: IsoDay;
  /** Countries that lack the figure while others have it, so that they cannot be added up. */
  readonly countriesWithout?: readonly string[];
  /** People whose certification may have expired, where they would make a difference. */
  readonly perhapsExpired?: number;
}

/** The figure for an input, with the day it speaks of: for a sum the oldest day. */
export type Reading = Known | Missing;
export type ReadingOf = (input: Input, track: Track) => Reading;

export function wasCounted(reading: Reading): boolean {
  return "isCounted" in reading;
}

type AnyTrack = Metric["track"];

/** All figures of one metric and track, by country; the key `""` is the worldwide one. */
type ByCountry = ReadonlyMap<string, Known>;

export interface AreaFigures {
  readonly worldwide: ReadingOf;
  readonly ofCountry: (country: string) => ReadingOf;
  /** Countries that have figures or people of their own, in alphabetical order. */
  readonly countries: readonly string[];
}

export interface CompanyFacts {
  /** May hold other areas' too. */
  readonly metrics: readonly Metric[];
  readonly people: readonly Person[];
}

const WORLDWIDE = "";
const NO_FIGURES: ByCountry = new Map();
const NOT_ENTERED: Missing = { value: undefined };

function indexFigures(metrics: readonly Metric[]): ReadonlyMap<string, ByCountry> {
  const index = new Map<string, Map<string, Known>>();
  for (const { metric, track, country = WORLDWIDE, value, evidence } of metrics) {
    const key = `${track} ${metric}`;
    const byCountry = index.get(key) ?? new Map<string, Known>();
    index.set(key, byCountry);
    const earlier = byCountry.get(country);
    if (earlier === undefined || earlier.asOf <= evidence.asOf) {
      byCountry.set(country, { value, asOf: evidence.asOf });
    }
  }
  return index;
}

function countriesIn(metrics: readonly Metric[]): string[] {
  return [...new Set(metrics.flatMap(({ country }) => country ?? []))].sort();
}

function oldest(days: readonly IsoDay[]): IsoDay | undefined {
  return [...days].sort()[0];
}

/** Adds up what every one of `countries` has; see the head of this file for when that is not sound. */
function sumOf(countries: readonly { country: string; reading: Reading }[]): Reading {
  const entered: Known[] = [];
  const stale: IsoDay[] = [];
  const countriesWithout: string[] = [];
  for (const { country, reading } of countries) {
    if (reading.value !== undefined) entered.push(reading);
    else if (reading.staleAsOf !== undefined) stale.push(reading.staleAsOf);
    else countriesWithout.push(country);
  }
  if (countriesWithout.length === countries.length) return NOT_ENTERED;
  if (countriesWithout.length > 0) return { value: undefined, countriesWithout };
  const staleAsOf = oldest(stale);
  const asOf = oldest(entered.map((figure) => figure.asOf));
  if (staleAsOf !== undefined || asOf === undefined) {
    return { value: undefined, ...(staleAsOf !== undefined && { staleAsOf }) };
  }
  return { value: entered.reduce((sum, { value }) => sum + value, 0), asOf };
}

/** Shares of customers choose a track; other percentages are growth, which may be anything. */
function sharesAskedFor({ trackChoice }: Area): readonly string[] {
  return trackChoice.kind === "classified"
    ? trackChoice.conditions.flatMap(({ input }) => (input.unit === "percent" ? input.metric : []))
    : [];
}

function isPossible({ metric, value }: Metric, shares: readonly string[]): boolean {
  return Number.isFinite(value) && (!shares.includes(metric) || (value >= 0 && value <= 100));
}

interface EnteredFigures {
  readonly worldwide: ReadingOf;
  readonly ofCountry: (country: string) => ReadingOf;
  readonly countries: readonly string[];
}

function enteredFigures(
  metrics: readonly Metric[],
  everyCountry: readonly string[],
  today: IsoDay,
): EnteredFigures {
  const staleBefore = addDays(today, -STALE_AFTER_DAYS);
  const ofNoLocation = metrics.filter(({ location }) => location === undefined);
  const index = indexFigures(ofNoLocation);
  const entered = (metric: string, track: AnyTrack): ByCountry =>
    index.get(`${track} ${metric}`) ?? NO_FIGURES;

  const at =
    (place: string): ReadingOf =>
    ({ metric }, track) => {
      const [latest] = [track, "any" as const]
        .flatMap((each) => entered(metric, each).get(place) ?? [])
        .sort((a, b) => b.asOf.localeCompare(a.asOf));
      if (latest === undefined) return NOT_ENTERED;
      return latest.asOf >= staleBefore ? latest : { value: undefined, staleAsOf: latest.asOf };
    };
  const worldwideAsEntered = at(WORLDWIDE);

  const countries = countriesIn(metrics);
  const countriesOfTrack = (track: Track) =>
    countriesIn(metrics.filter((each) => each.track === track || each.track === "any"));

  const sumOver = (expected: readonly string[], input: Input, track: Track): Reading =>
    input.additive
      ? sumOf(expected.map((country) => ({ country, reading: at(country)(input, track) })))
      : NOT_ENTERED;

  const worldwide: ReadingOf = (input, track) => {
    const asEntered = worldwideAsEntered(input, track);
    if (asEntered.value !== undefined) return asEntered;
    if (asEntered.staleAsOf === undefined) {
      return sumOver(input.sameForBothTracks ? countries : countriesOfTrack(track), input, track);
    }
    const sum = sumOver(everyCountry, input, track);
    return sum.value === undefined ? asEntered : sum;
  };

  return { worldwide, ofCountry: at, countries: countriesIn(ofNoLocation) };
}

/** The figures of one area as of `today`. */
export function figuresOf(
  area: Area,
  { metrics, people }: CompanyFacts,
  retirements: readonly CertificationRetirement[],
  today: IsoDay,
): AreaFigures {
  const shares = sharesAskedFor(area);
  const known = metrics.filter(
    (metric) => metric.evidence.asOf <= today && isPossible(metric, shares),
  );
  const counted = countPeople(area.id, people, retirements, today);
  const entered = enteredFigures(
    known.filter((metric) => metric.area === area.id),
    [...new Set([...countriesIn(known), ...counted.countries])],
    today,
  );
  const asked = peopleAskedFor(area);

  const withPeople =
    (readEntered: ReadingOf, country?: string): ReadingOf =>
    (input, track) => {
      const figure = readEntered(input, track);
      const wanted = asked.get(`${track} ${input.metric}`);
      if (wanted === undefined) return figure;
      const headcount = counted.holding(wanted.certifications, country);
      if (headcount.value === undefined) return figure === NOT_ENTERED ? headcount : figure;
      const { value, asOf, perhapsExpired = 0 } = headcount;
      if (figure.value === undefined) {
        return perhapsExpired === 0 || value >= wanted.enough
          ? { value, asOf, isCounted: true }
          : { ...figure, perhapsExpired };
      }
      return value <= figure.value && figure.value <= value + perhapsExpired
        ? figure
        : { ...figure, countedOtherwise: value };
    };

  return {
    worldwide: withPeople(entered.worldwide),
    ofCountry: (country) => withPeople(entered.ofCountry(country), country),
    countries: [...new Set([...entered.countries, ...counted.countries])].sort(),
  };
}
