import { useEffect, useRef } from "preact/hooks";
import { text } from "../../lib/texts/text";
import { formatNumber } from "../wording/reader-locale";
import { FileResult } from "./file-result";
import type { ImportOutcome } from "./import-outcome";
import { TakenSettings } from "./taken-settings-list";

/** What became of an import, as a whole and file by file. */
export function ImportResult({ outcome }: { readonly outcome: ImportOutcome }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { commit, figures, files, taken, aftermathFailed } = outcome;
  return (
    <div class="stack">
      <h3 ref={heading} tabIndex={-1}>
        {text(commit === null ? "dashboard.import.nothing" : "dashboard.import.done")}
      </h3>
      {commit === null ? (
        <p>{text("dashboard.import.nothingChanged")}</p>
      ) : (
        <>
          <p>
            {text("dashboard.import.holds", {
              customers: formatNumber(commit.generation.customerCount),
              associations: formatNumber(commit.generation.associationCount),
            })}
          </p>
          <p>
            {text("dashboard.import.changes", {
              customers: formatNumber(commit.customersAdded),
              associations: formatNumber(commit.associationsAdded),
              lost: formatNumber(commit.associationsLost),
            })}
          </p>
        </>
      )}
      {figures > 0 && (
        <p>{text("dashboard.import.figures", { number: formatNumber(figures) }, figures)}</p>
      )}
      {taken.length > 0 && <TakenSettings taken={taken} />}
      {aftermathFailed && (
        <p class="notice" data-tone="warn">
          {text("dashboard.import.aftermathFailed")}
        </p>
      )}
      {files.map((file) => (
        <FileResult key={file.file} report={file} />
      ))}
    </div>
  );
}
