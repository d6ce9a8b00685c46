/** How fast files are being read, and how long it will still take. */
import type { IntakeProgress } from "../../lib/intake/contract";

/** What has been seen so far; times in milliseconds. */
export interface ReadingPace {
  readonly startedAt: number;
  readonly lastAt: number;
  readonly file: string;
  readonly fraction: number;
  /** Rows of the files before this one, and of this one. */
  readonly rowsBefore: number;
  readonly rowsOfFile: number;
}

export interface PaceTold {
  readonly rowsPerSecond: number;
  readonly secondsLeft: number;
}

/** Before that, one slow or fast start would be told as the pace. */
const TOLD_AFTER_MS = 1_000;

/** `now`: milliseconds of any clock that only goes forward. */
export function nextPace(
  pace: ReadingPace | undefined,
  { file, rowsRead, fraction }: IntakeProgress,
  now: number,
): ReadingPace {
  if (pace === undefined) {
    return { startedAt: now, lastAt: now, file, fraction, rowsBefore: 0, rowsOfFile: rowsRead };
  }
  // Two files may be called the same; a count that begins again tells.
  const isSameFile = file === pace.file && rowsRead >= pace.rowsOfFile;
  return {
    ...pace,
    lastAt: now,
    file,
    fraction,
    rowsBefore: isSameFile ? pace.rowsBefore : pace.rowsBefore + pace.rowsOfFile,
    rowsOfFile: rowsRead,
  };
}

/** `undefined` as long as it would be a guess. */
export function paceTold(pace: ReadingPace | undefined): PaceTold | undefined {
  if (pace === undefined) return undefined;
  const { startedAt, lastAt, fraction, rowsBefore, rowsOfFile } = pace;
  const elapsed = lastAt - startedAt;
  const rows = rowsBefore + rowsOfFile;
  if (elapsed < TOLD_AFTER_MS || fraction <= 0 || rows === 0) return undefined;
  return {
    rowsPerSecond: Math.round((rows * 1_000) / elapsed),
    secondsLeft: Math.ceil((elapsed * (1 - fraction)) / fraction / 1_000),
  };
}
