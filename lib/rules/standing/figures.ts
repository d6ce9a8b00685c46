/**
 * From metrics as entered to the one figure that an input asks for.
 *
 * - A figure of the track's own wins over one entered for `any` track.
 * - Worldwide: a figure without a country wins, for it is what Microsoft scores. Failing that, countries are added up
 *   where that is sound (`additive`): counts of tenants and people are, percentages and distinct services are not, and
 *   then there is no worldwide figure. The sum is only as complete as the countries entered.
 * - Of two figures for the same thing the one with the later *as of* wins; on the same day, the later in the list.
 */
import type { Metric } from "../facts";
import type { Input, Track } from "../programmes/edition-schema";

/** The figure for an input on a track; `undefined`: not known. */
export type FigureOf = (input: Input, track: Track) => number | undefined;

type AnyTrack = Metric["track"];

interface Entered {
  readonly value: number;
  readonly asOf: string;
}

/** All figures of one metric and track, by country; the key `""` is the worldwide one. */
type ByCountry = ReadonlyMap<string, Entered>;

export interface AreaFigures {
  readonly worldwide: FigureOf;
  readonly ofCountry: (country: string) => FigureOf;
  /** Countries that have a figure of their own, in alphabetical order. */
  readonly countries: readonly string[];
}

const WORLDWIDE = "";
const NO_FIGURES: ByCountry = new Map();

function indexFigures(metrics: readonly Metric[]): ReadonlyMap<string, ByCountry> {
  const index = new Map<string, Map<string, Entered>>();
  for (const { metric, track, country = WORLDWIDE, value, evidence } of metrics) {
    const key = `${track} ${metric}`;
    const byCountry = index.get(key) ?? new Map<string, Entered>();
    index.set(key, byCountry);
    const earlier = byCountry.get(country);
    if (earlier === undefined || earlier.asOf <= evidence.asOf) {
      byCountry.set(country, { value, asOf: evidence.asOf });
    }
  }
  return index;
}

/** The figures of one area. `metrics` may hold other areas' too. */
export function figuresOf(areaId: string, metrics: readonly Metric[]): AreaFigures {
  const ours = metrics.filter(({ area }) => area === areaId);
  const index = indexFigures(ours);
  const entered = (metric: string, track: AnyTrack): ByCountry =>
    index.get(`${track} ${metric}`) ?? NO_FIGURES;

  const at =
    (place: string): FigureOf =>
    ({ metric }, track) =>
      (entered(metric, track).get(place) ?? entered(metric, "any").get(place))?.value;
  const worldwideAsEntered = at(WORLDWIDE);

  const countries = [...new Set(ours.flatMap(({ country }) => country ?? []))].sort();

  const sumOfCountries: FigureOf = (input, track) => {
    if (!input.additive) return undefined;
    const values = countries.flatMap((country) => at(country)(input, track) ?? []);
    return values.length === 0 ? undefined : values.reduce((sum, value) => sum + value, 0);
  };

  return {
    worldwide: (input, track) => worldwideAsEntered(input, track) ?? sumOfCountries(input, track),
    ofCountry: at,
    countries,
  };
}
