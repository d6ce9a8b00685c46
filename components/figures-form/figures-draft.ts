/** The figures for the capability score while somebody types them. */
import type { IsoDay } from "../../lib/rules/calendar-day";
import type { Metric } from "../../lib/rules/facts";
import type { Message } from "../../lib/rules/verdicts";

/** What the form needs to know of an input; `StandingInput` of `lib/rules/standing` fits. */
export interface FigureInput {
  readonly area: string;
  readonly metric: string;
  readonly track: Metric["track"];
  readonly kind: "count" | "people" | "percent" | "amount";
}

/** Text by cell; a cell without a key is empty. */
export type FigureTexts = Readonly<Record<string, string>>;

/** What a number control reports when it holds something that is no number. */
export const UNREADABLE = "unreadable";

/** `country` is empty for the worldwide figure. */
export function cellKey({ area, metric, track }: FigureInput, country: string): string {
  return [area, metric, track, country].join(" ");
}

/** A location's figure is in no cell: the form leaves it as it is. */
function keyOf({ area, metric, track, country = "", location }: Metric): string {
  return [area, metric, track, country, ...(location === undefined ? [] : [location])].join(" ");
}

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

/** Countries that have a figure, in alphabetical order of their codes. */
export function countriesOf(metrics: readonly Metric[]): string[] {
  return [...new Set(metrics.flatMap(({ country }) => country ?? []))].sort();
}

/** What is wrong with one cell, if anything. People are whole and never fewer than none; net figures may fall. */
export function figureProblem(kind: FigureInput["kind"], typed: string): Message | undefined {
  if (typed === "") return undefined;
  const value = Number(typed);
  if (!Number.isFinite(value)) return { key: "dashboard.figures.problem.number" };
  if (kind === "people" && !(Number.isInteger(value) && value >= 0)) {
    return { key: "dashboard.figures.problem.people" };
  }
  if (kind === "count" && !Number.isInteger(value)) {
    return { key: "dashboard.figures.problem.whole" };
  }
  return undefined;
}

export interface SavingContext {
  readonly inputs: readonly FigureInput[];
  readonly countries: readonly string[];
  readonly today: IsoDay;
  /** Name of the evidence for what was typed here. */
  readonly source: string;
  /** Areas whose figures somebody says are still right as of today, where nothing else was typed in. */
  readonly confirmed?: ReadonlySet<string>;
  /** The figures that were on show when the reader said so; without them, those that are stored. */
  readonly shown?: readonly Metric[];
}

/** The oldest day that the stored figures for `inputs` speak of. */
export function oldestAsOf(
  inputs: readonly FigureInput[],
  metrics: readonly Metric[],
): IsoDay | undefined {
  const days = [...currentMetrics(metrics).values()]
    .filter(({ area, metric, track }) =>
      inputs.some((each) => each.area === area && each.metric === metric && each.track === track),
    )
    .map(({ evidence }) => evidence.asOf);
  return days.sort()[0];
}

/**
 * The metrics to store. Only cells that were typed in change: every other figure keeps its evidence, and a figure that
 * an import or another page brought meanwhile is not overwritten with what the form showed before. A figure of a
 * confirmed area keeps its value, and its evidence becomes the word of who confirmed it, if it is the one on show.
 */
export function metricsOf(
  typed: FigureTexts,
  stored: readonly Metric[],
  { inputs, countries, today, source, confirmed = new Set(), shown = stored }: SavingContext,
): Metric[] {
  const current = currentMetrics(stored);
  const seen = currentMetrics(shown);
  const evidence = { report: "entered-by-hand", file: source, asOf: today };
  for (const input of inputs) {
    for (const country of ["", ...countries]) {
      const key = cellKey(input, country);
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
          ...(country !== "" && { country }),
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
