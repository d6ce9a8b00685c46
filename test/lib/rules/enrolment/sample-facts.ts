/** Holdings and score lines for tests: short to write. */
import { addDays, daysBetween } from "../../../../lib/rules/calendar-day";
import type { Holding, Metric, ScoreDay } from "../../../../lib/rules/facts";
import type { Message } from "../../../../lib/rules/verdicts";

export function evidence(asOf: string): Holding["evidence"] {
  return { report: "hand-entry", file: "Entered by hand", asOf };
}

export function holding(
  kind: Holding["kind"],
  id: string,
  seenOn: string,
  more: Partial<Pick<Holding, "since" | "until" | "level">> = {},
): Holding {
  return { kind, id, ...more, evidence: evidence(seenOn) };
}

export function scoreDay(
  day: string,
  total: number,
  qualified?: boolean,
  area = "modern-work",
): ScoreDay {
  return {
    area,
    day,
    total,
    ...(qualified !== undefined && { qualified }),
    evidence: evidence(day),
  };
}

/** A line for every day from `first` to `last`, none of them qualified. */
export function unqualifiedDays(first: string, last: string): ScoreDay[] {
  return Array.from({ length: daysBetween(first, last) + 1 }, (_, index) =>
    scoreDay(addDays(first, index), 60, false),
  );
}

export function figure(metric: string, value: number, asOf: string, country?: string): Metric {
  return {
    area: "training-services",
    metric,
    track: "any",
    value,
    ...(country !== undefined && { country }),
    evidence: evidence(asOf),
  };
}

export function keysOf(messages: readonly Message[]): string[] {
  return messages.map(({ key }) => key);
}
