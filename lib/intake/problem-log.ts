import type { Message } from "../rules/verdicts";
import type { RowProblem } from "./contract";

/** Problems kept of one file. A damaged export can have one in every row; nobody reads more than this. */
export const MAX_PROBLEMS = 1_000;

/** Gathers what is wrong in one file. Counts are exact, the list is capped. */
export interface ProblemLog {
  /** A row that is not used; `row` is `undefined` where the file has no lines to count. Call once a row. */
  skip(row: number | undefined, reason: Message, column?: string): void;
  /** Another reason why a row, already counted as skipped, is not used. */
  alsoWrong(row: number | undefined, reason: Message, column?: string): void;
  /**
   * A remark on a row that is used. The same key, column and value are listed once, at their first row; the text gets
   * `count`, the number of rows.
   */
  remark(row: number | undefined, reason: Message, column?: string, rows?: number): void;
  skipped(): number;
  /** In the order of the rows; problems without a row first. */
  list(): RowProblem[];
}

interface Remark {
  readonly row: number | undefined;
  readonly reason: Message;
  readonly column: string | undefined;
  rows: number;
}

function problem(
  file: string,
  row: number | undefined,
  reason: Message,
  column: string | undefined,
  effect: RowProblem["effect"],
): RowProblem {
  return {
    file,
    ...(row !== undefined && { row }),
    ...(column !== undefined && { column }),
    reason,
    effect,
  };
}

/** A problem of the whole file, which is not used. */
export function fileProblem(file: string, reason: Message, column?: string): RowProblem {
  return problem(file, undefined, reason, column, "skipped");
}

export function createProblemLog(file: string): ProblemLog {
  const skips: RowProblem[] = [];
  const remarks = new Map<string, Remark>();
  let skipped = 0;

  function alsoWrong(row: number | undefined, reason: Message, column?: string): void {
    if (skips.length < MAX_PROBLEMS) skips.push(problem(file, row, reason, column, "skipped"));
  }

  return {
    skip(row, reason, column) {
      skipped += 1;
      alsoWrong(row, reason, column);
    },
    alsoWrong,
    remark(row, reason, column, rows = 1) {
      const key = `${reason.key}\n${column ?? ""}\n${reason.data?.value ?? row ?? ""}`;
      const known = remarks.get(key);
      if (known !== undefined) known.rows += rows;
      else if (remarks.size < MAX_PROBLEMS) remarks.set(key, { row, reason, column, rows });
    },
    skipped: () => skipped,
    list() {
      const kept = Array.from(remarks.values(), ({ row, reason, column, rows }) =>
        problem(file, row, { ...reason, count: rows }, column, "kept"),
      );
      return [...skips, ...kept].sort((a, b) => (a.row ?? 0) - (b.row ?? 0)).slice(0, MAX_PROBLEMS);
    },
  };
}
