/** Which file of a generation would have shown something, had it been there. */
import type { Evidence } from "../rules";
import type { GenerationInfo } from "../store/contract";
import type { ChangeEvidence } from "./change";

export function shown({ file, asOf }: Evidence): ChangeEvidence {
  return { file, asOf };
}

export function newestOf(evidence: readonly Evidence[]): Evidence | undefined {
  return evidence.reduce<Evidence | undefined>(
    (newest, each) => (newest === undefined || each.asOf > newest.asOf ? each : newest),
    undefined,
  );
}

export type NewestByReport = ReadonlyMap<string, ChangeEvidence>;

/** The newest file of each report that a generation is made of. */
export function newestByReport({ evidence }: Pick<GenerationInfo, "evidence">): NewestByReport {
  const newest = new Map<string, Evidence>();
  for (const entry of evidence) {
    const known = newest.get(entry.report);
    if (known === undefined || entry.asOf > known.asOf) newest.set(entry.report, entry);
  }
  return new Map(Array.from(newest, ([report, entry]) => [report, shown(entry)]));
}
