/** Holdings and score lines for tests: short to write. */
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

/** A line on the 10th of each month from `year`-`first` to `year`-`last`, none of them qualified. */
export function unqualifiedMonths(year: number, first: number, last: number): ScoreDay[] {
  return Array.from({ length: last - first + 1 }, (_, index) =>
    scoreDay(`${year}-${String(first + index).padStart(2, "0")}-10`, 60, false),
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
