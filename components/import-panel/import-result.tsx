import { useEffect, useRef } from "preact/hooks";
import type { CommitResult } from "../../lib/store/contract";
import { formatNumber } from "../../lib/texts/reader-locale";
import { text } from "../../lib/texts/text";
import { FileResult, type FileResultProps } from "./file-result";
import type { ImportOutcome } from "./import-outcome";
import { TakenFactsList } from "./taken-facts-list";
import { TakenSettings } from "./taken-settings-list";

export interface ImportResultProps {
  readonly outcome: ImportOutcome;
  readonly onMapping: FileResultProps["onMapping"];
}

/** What became of an import, as a whole and file by file. */
export function ImportResult({ outcome, onMapping }: ImportResultProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { commit, facts, files, taken, otherwise, aftermathFailed } = outcome;
  const waits = files.some(({ claims }) => claims !== undefined && claims.mapping === undefined);
  const nothing = waits ? "dashboard.import.waits" : "dashboard.import.nothing";
  const nothingWhat = waits ? "dashboard.import.waitsForYou" : "dashboard.import.nothingChanged";
  return (
    <div class="stack">
      <h3 ref={heading} tabIndex={-1}>
        {text(commit === null ? nothing : "dashboard.import.done")}
      </h3>
      {commit === null ? <p>{text(nothingWhat)}</p> : <Changes commit={commit} />}
      {facts.length > 0 && <TakenFactsList facts={facts} />}
      {taken.length > 0 && <TakenSettings lead={text("dashboard.import.taken")} taken={taken} />}
      {otherwise.length > 0 && (
        <TakenSettings lead={text("dashboard.import.saidOtherwise")} taken={otherwise} />
      )}
      {aftermathFailed && (
        <p class="notice" data-tone="warn">
          {text("dashboard.import.aftermathFailed")}
        </p>
      )}
      {files.map((file) => (
        <FileResult key={file.file} report={file} onMapping={onMapping} />
      ))}
    </div>
  );
}

/** The import in figures: what is held now, what came and what went. */
function Changes({ commit }: { readonly commit: CommitResult }) {
  const { generation, customersAdded, associationsAdded, associationsLost } = commit;
  return (
    <>
      <table>
        <caption class="visually-hidden">{text("dashboard.import.done")}</caption>
        <thead>
          <tr>
            <td />
            <th scope="col" class="number">
              {text("dashboard.import.held")}
            </th>
            <th scope="col" class="number">
              {text("dashboard.import.added")}
            </th>
            <th scope="col" class="number">
              {text("dashboard.import.lost")}
            </th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{text("dashboard.import.customers")}</th>
            <td class="number">{formatNumber(generation.customerCount)}</td>
            <td class="number">{formatNumber(customersAdded)}</td>
            <td class="number" />
          </tr>
          <tr>
            <th scope="row">{text("dashboard.import.associations")}</th>
            <td class="number">{formatNumber(generation.associationCount)}</td>
            <td class="number">{formatNumber(associationsAdded)}</td>
            <td class="number">{formatNumber(associationsLost)}</td>
          </tr>
        </tbody>
      </table>
      <p class="soft small">{text("dashboard.import.rowsNote")}</p>
    </>
  );
}
