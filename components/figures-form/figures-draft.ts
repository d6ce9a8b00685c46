/** The figures of a programme while somebody types them. */
import type { IsoDay } from "../../lib/rules/calendar-day";
import type { Metric } from "../../lib/rules/facts";
import type { Message } from "../../lib/rules/verdicts";

/** `people` and `quantity` are whole and never below zero; of `yes-no`, 1 is yes and 0 is no. */
export type FigureKind = "count" | "people" | "quantity" | "percent" | "amount" | "yes-no";

/** What the form needs to know of an input. */
export interface FigureInput {
  readonly area: string;
  readonly metric: string;
  readonly track: Metric["track"];
  readonly kind: FigureKind;
}

/** Text by cell; a cell without a key is empty. */
export type FigureTexts = Readonly<Record<string, string>>;

/** What a number control reports when it holds something that is no number. */
export const UNREADABLE = "unreadable";

/** `place`: empty for the whole company, a country by its code, a location by its Partner ID, which has digits. */
export function cellKey({ area, metric, track }: Omit<FigureInput, "kind">, place: string): string {
  return [area, metric, track, place].join(" ");
}

function placeKey({ country = "", location = country }: Metric): string {
  return location;
}

function placeOf(key: string): Pick<Metric, "country" | "location"> {
  if (key === "") return {};
  return /^[A-Z]{2}$/.test(key) ? { country: key } : { location: key };
}

const keyOf = (metric: Metric) => cellKey(metric, placeKey(metric));

/** Of two figures for one cell the later one counts, as it does in `lib/rules/standing/figures.ts`. */
function currentMetrics(metrics: readonly Metric[]): Map<string, Metric> {
  const current = new Map<string, Metric>();
  for (const metric of metrics) {
    const earlier = current.get(keyOf(metric));
    if (earlier === undefined || earlier.evidence.asOf <= metric.evidence.asOf) {
      current.set(keyOf(metric), metric);
    }
  }
  return current;
}

/** The stored figures as the form shows them. */
export function textsOf(metrics: readonly Metric[]): FigureTexts {
  const entries = [...currentMetrics(metrics)].map(([key, { value }]) => [key, String(value)]);
  return Object.fromEntries(entries);
}

/** What was typed and is not what is stored. */
export function withoutStored(typed: FigureTexts, metrics: readonly Metric[]): FigureTexts {
  const stored = textsOf(metrics);
  return Object.fromEntries(Object.entries(typed).filter(([key, text]) => stored[key] !== text));
}

/** Countries that have a figure of their own, in alphabetical order of their codes. */
export function countriesOf(metrics: readonly Metric[]): string[] {
  const ofCountries = metrics.filter(({ location }) => location === undefined);
  return [...new Set(ofCountries.flatMap(({ country }) => country ?? []))].sort();
}

/** Locations that have a figure, in the order of their Partner IDs. */
export function locationsOf(metrics: readonly Metric[]): string[] {
  return [...new Set(metrics.flatMap(({ location }) => location ?? []))].sort();
}

/** What is wrong with one cell, if anything. People are whole and never fewer than none; net figures may fall. */
export function figureProblem(kind: FigureInput["kind"], typed: string): Message | undefined {
  if (typed === "") return undefined;
  const value = Number(typed);
  if (!Number.isFinite(value)) return { key: "dashboard.figures.problem.number" };
  const isFromZero = kind === "people" || kind === "quantity" || kind === "yes-no";
  if (isFromZero && !(Number.isInteger(value) && value >= 0)) {
    return { key: "dashboard.figures.problem.people" };
  }
  if (kind === "count" && !Number.isInteger(value)) {
    return { key: "dashboard.figures.problem.whole" };
  }
  return undefined;
}

export interface SavingContext {
  readonly inputs: readonly FigureInput[];
  /** Keys of the places that have a column. */
  readonly places: readonly string[];
  /** The day that what is typed speaks of. */
  readonly asOf: IsoDay;
  /** Name of the evidence for what was typed here. */
  readonly source: string;
  /** Areas whose figures somebody says hold on that day, too, where nothing else was typed in. */
  readonly confirmed?: ReadonlySet<string>;
  /** The figures that were on show when the reader said so; without them, those that are stored. */
  readonly shown?: readonly Metric[];
}

/** By cell, the day of each stored figure for `inputs` that speaks of another day than `asOf`. */
export function otherDaysOf(
  inputs: readonly FigureInput[],
  metrics: readonly Metric[],
  asOf: IsoDay,
): ReadonlyMap<string, IsoDay> {
  const asked = [...currentMetrics(metrics)].filter(
    ([, { area, metric, track, evidence }]) =>
      evidence.asOf !== asOf &&
      inputs.some((each) => each.area === area && each.metric === metric && each.track === track),
  );
  return new Map(asked.map(([key, { evidence }]) => [key, evidence.asOf]));
}

/**
 * The metrics to store. Only cells that were typed in change: every other figure keeps its evidence, and a figure that
 * an import or another page brought meanwhile is not overwritten with what the form showed before. A figure of a
 * confirmed area keeps its value, and its evidence becomes the word of who confirmed it, if it is the one on show.
 */
export function metricsOf(
  typed: FigureTexts,
  stored: readonly Metric[],
  { inputs, places, asOf, source, confirmed = new Set(), shown = stored }: SavingContext,
): Metric[] {
  const current = currentMetrics(stored);
  const seen = currentMetrics(shown);
  const evidence = { report: "entered-by-hand", file: source, asOf };
  for (const input of inputs) {
    for (const place of places) {
      const key = cellKey(input, place);
      const text = typed[key];
      const before = current.get(key);
      if (text === "") {
        current.delete(key);
      } else if (text !== undefined && before?.value !== Number(text)) {
        current.set(key, {
          area: input.area,
          metric: input.metric,
          track: input.track,
          value: Number(text),
          ...placeOf(place),
          // A location may come with its country, which says where it is.
          ...(before?.country !== undefined && { country: before.country }),
          evidence,
        });
      } else if (
        before !== undefined &&
        confirmed.has(input.area) &&
        before.value === seen.get(key)?.value
      ) {
        current.set(key, { ...before, evidence });
      }
    }
  }
  return [...current.values()];
}
