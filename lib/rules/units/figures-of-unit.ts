/**
 * The figures of one unit, for programmes that know no tracks.
 *
 * - A figure entered for the unit itself wins. Failing that its parts are added up where that is sound (`additive`):
 *   the locations of a country, the countries of a cluster or of the company. A part that has other figures of the
 *   same area and lacks this one leaves the sum open: what is missing there may be anything.
 * - The only location of a country has the country's figure, the only unit of a company has the company's.
 * - Only figures of any track, or of a single one, are read: others are of a programme that knows tracks.
 * - A figure of a later day, or that is no finite number, counts as not entered.
 * - A figure older than `STALE_AFTER_DAYS` counts as missing, and the next one that would do takes its place.
 * - Of two figures for the same thing the one with the later *as of* wins; on the same day, the later in the list.
 */
import { addDays, type IsoDay } from "../calendar-day";
import type { Metric } from "../facts";
import type { ProgrammeQuestion } from "../programme-question";
import { STALE_AFTER_DAYS } from "../staleness";
import type { Reading } from "../standing/figures";
import type { UnitReference } from "../verdicts";
import { figuresKnownOn } from "./facts-of-day";
import { locationsIn } from "./places";
import { scopeOf } from "./scope";

const NOT_ENTERED: Reading = { value: undefined };
const UNPLACED = "";
const TRACKS: readonly Metric["track"][] = ["any", "single"];

type Entered = Extract<Reading, { value: number }>;

interface Part {
  /** Country, or Partner ID of a location. */
  readonly name: string;
  readonly reading: Reading;
}

/** Where a figure was entered: a country and a Partner ID cannot be taken for each other, one has no digits. */
function placeOf({ location, country }: Metric): string {
  return location ?? country ?? UNPLACED;
}

/** Nothing was entered, so there is not even a reason to give. */
function isSilent(reading: Reading): boolean {
  return (
    reading.value === undefined &&
    reading.staleAsOf === undefined &&
    reading.countriesWithout === undefined
  );
}

/** The first that has a value; failing that the first that tells why it has none. */
function firstKnown(readings: readonly Reading[]): Reading {
  return (
    readings.find(({ value }) => value !== undefined) ??
    readings.find((reading) => !isSilent(reading)) ??
    NOT_ENTERED
  );
}

/** `countriesWithout` of the answer names countries, or Partner IDs where locations are added up. */
function sumOf(parts: readonly Part[]): Reading {
  if (parts.every(({ reading }) => isSilent(reading))) return NOT_ENTERED;
  const entered: Entered[] = [];
  const stale: IsoDay[] = [];
  const countriesWithout: string[] = [];
  for (const { name, reading } of parts) {
    if (reading.value !== undefined) entered.push(reading);
    else if (reading.staleAsOf !== undefined) stale.push(reading.staleAsOf);
    else countriesWithout.push(...(reading.countriesWithout ?? [name]));
  }
  if (countriesWithout.length > 0) return { value: undefined, countriesWithout };
  const [staleAsOf] = stale.sort();
  if (staleAsOf !== undefined) return { value: undefined, staleAsOf };
  return entered.reduce((sum, { value, asOf }) => ({
    value: sum.value + value,
    asOf: asOf < sum.asOf ? asOf : sum.asOf,
  }));
}

type ReadPlace = (place: string) => Reading;

function readerOf(metrics: readonly Metric[], staleBefore: IsoDay): ReadPlace {
  const latest = new Map<string, Metric>();
  for (const metric of metrics) {
    const place = placeOf(metric);
    const earlier = latest.get(place);
    if (earlier === undefined || earlier.evidence.asOf <= metric.evidence.asOf) {
      latest.set(place, metric);
    }
  }
  return (place) => {
    const found = latest.get(place);
    if (found === undefined) return NOT_ENTERED;
    const { asOf } = found.evidence;
    return asOf < staleBefore
      ? { value: undefined, staleAsOf: asOf }
      : { value: found.value, asOf };
  };
}

/** Reads a figure of the unit: `area` and `metric` as in `Metric`. */
export function figuresOfUnit(
  unit: UnitReference,
  question: ProgrammeQuestion<unknown>,
): (area: string, metric: string, additive: boolean) => Reading {
  const { places, locations, countries, hasUnplaced } = scopeOf(unit, question);
  const staleBefore = addDays(question.asOf, -STALE_AFTER_DAYS);
  const known = figuresKnownOn(question.metrics, question.asOf).filter(({ track }) =>
    TRACKS.includes(track),
  );

  return (area, metric, additive) => {
    const ofArea = known.filter((figure) => figure.area === area);
    const entered = new Set(ofArea.map(placeOf));
    const read = readerOf(
      ofArea.filter((figure) => figure.metric === metric),
      staleBefore,
    );
    const partOf = (name: string): Part => ({ name, reading: read(name) });
    const sum = (parts: readonly Part[]) => (additive ? sumOf(parts) : NOT_ENTERED);

    const locationsWithFigures = (country: string | undefined) =>
      locationsIn(country, places).filter((location) => entered.has(location));
    const ofCountry = (country: string): Part => ({
      name: country,
      reading: firstKnown([read(country), sum(locationsWithFigures(country).map(partOf))]),
    });
    const withFigures = (names: readonly string[]) =>
      names.filter((name) => entered.has(name) || locationsWithFigures(name).length > 0);
    const ofWhole = hasUnplaced ? [read(UNPLACED)] : [];

    switch (unit.kind) {
      case "global-account": {
        const stray = locationsWithFigures(undefined).map(partOf);
        return firstKnown([...ofWhole, sum([...withFigures(countries).map(ofCountry), ...stray])]);
      }
      case "cluster":
        return firstKnown([sum(withFigures(countries).map(ofCountry)), ...ofWhole]);
      case "location":
        return firstKnown([...locations.map(read), ...countries.map(read), ...ofWhole]);
      default:
        return firstKnown([...countries.map((country) => ofCountry(country).reading), ...ofWhole]);
    }
  };
}
