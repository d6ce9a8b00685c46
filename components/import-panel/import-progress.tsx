import { useRef } from "preact/hooks";
import { formatNumber } from "../../lib/texts/reader-locale";
import { text } from "../../lib/texts/text";
import type { ImportStep } from "./import-outcome";
import { nextPace, type PaceTold, paceTold, type ReadingPace } from "./reading-pace";

export interface ImportProgressProps {
  readonly step: ImportStep;
  readonly isCancelling: boolean;
  readonly onCancel: () => void;
}

/** How far the import is. Only the step is announced: figures that run would drown a screen reader. */
export function ImportProgress({ step, isCancelling, onCancel }: ImportProgressProps) {
  const progress = step.step === "reading" ? step.progress : undefined;
  const seen = useRef<{ readonly of: typeof progress; readonly pace: ReadingPace }>(undefined);
  if (progress !== undefined && progress !== seen.current?.of) {
    seen.current = {
      of: progress,
      pace: nextPace(seen.current?.pace, progress, performance.now()),
    };
  }
  const pace = progress && paceTold(seen.current?.pace);
  return (
    <div class="stack">
      <p role="status">{isCancelling ? text("dashboard.import.cancelling") : stepWords(step)}</p>
      <progress
        class="import-bar"
        max={1}
        value={progress?.fraction}
        aria-label={text("dashboard.import.progress")}
      />
      {progress !== undefined && (
        <p class="soft small">
          {text(
            "dashboard.import.rowsRead",
            { number: formatNumber(progress.rowsRead) },
            progress.rowsRead,
          )}
          {pace !== undefined && <> {paceWords(pace)}</>}
        </p>
      )}
      <p>
        <button type="button" class="button" disabled={isCancelling} onClick={onCancel}>
          {text("dashboard.import.cancel")}
        </button>
      </p>
    </div>
  );
}

function paceWords({ rowsPerSecond, secondsLeft }: PaceTold): string {
  const pace = formatNumber(rowsPerSecond);
  return secondsLeft < 60
    ? text("dashboard.import.paceSeconds", { pace }, secondsLeft)
    : text("dashboard.import.paceMinutes", { pace }, Math.round(secondsLeft / 60));
}

function stepWords(step: ImportStep): string {
  if (step.step === "storing") return text("dashboard.import.storing");
  return step.progress === undefined
    ? text("dashboard.import.starting")
    : text("dashboard.import.reading", { file: step.progress.file });
}
