import type { ClaimMapping } from "../../lib/intake/claims/claim-mapping";
import type { FileReport, RowProblem } from "../../lib/intake/contract";
import { sideBySide } from "../../lib/texts/join-words";
import { formatNumber } from "../../lib/texts/reader-locale";
import { text } from "../../lib/texts/text";
import { wordsOf } from "../../lib/texts/words-of";
import { ClaimsMapper } from "../claims-mapper/claims-mapper";
import { reportName } from "../wording/report-name";

/** More than this nobody reads; the counts above the table are complete. */
const PROBLEMS_SHOWN = 100;

export interface FileResultProps {
  readonly report: FileReport;
  /** Remembers what the columns of an export of customer claims mean, and reads the file again. */
  readonly onMapping: (signature: string, mapping: ClaimMapping) => Promise<void>;
}

/** What became of one file. */
export function FileResult({ report, onMapping }: FileResultProps) {
  const { file, recognisedAs, problems, unusedColumns, claims } = report;
  const isWaiting = recognisedAs === null && claims !== undefined;
  const [first] = problems;
  const expected = recognisedAs === null ? first?.reason.data?.expected : undefined;
  return (
    <article class="file-result stack" aria-label={file}>
      <h4>{file}</h4>
      {recognisedAs === null ? (
        <div class="notice" data-tone={isWaiting ? "warn" : "bad"}>
          <p>
            <strong>
              {text(isWaiting ? "dashboard.claims.needed" : "dashboard.file.notRecognised")}
            </strong>
          </p>
          {first !== undefined && <p>{wordsOf(first.reason)}</p>}
        </div>
      ) : (
        <>
          <p>{text("dashboard.file.recognisedAs", { report: reportName(recognisedAs) })}</p>
          <Counts report={report} />
          {problems.length > 0 && <Problems file={file} problems={problems} />}
        </>
      )}
      {typeof expected === "object" && <KnownReports names={expected} />}
      {claims !== undefined && (
        <ClaimsMapper
          file={file}
          claims={claims}
          onConfirm={(mapping) => onMapping(claims.signature, mapping)}
        />
      )}
      {unusedColumns.length > 0 && (
        <details>
          <summary>{text("dashboard.file.unusedColumns", {}, unusedColumns.length)}</summary>
          <p class="soft small">{sideBySide(unusedColumns)}</p>
        </details>
      )}
    </article>
  );
}

/** What the file could have been, by the names under which the reports are found. */
function KnownReports({ names }: { readonly names: readonly string[] }) {
  return (
    <details>
      <summary>{text("dashboard.file.knownReports", {}, names.length)}</summary>
      <ul class="file-reports small">
        {names.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
    </details>
  );
}

function Counts({ report }: { readonly report: FileReport }) {
  const { rowsRead, kept, merged, skipped } = report;
  const counts = [
    [text("dashboard.file.rowsRead"), rowsRead],
    [text("dashboard.file.kept"), kept],
    [text("dashboard.file.merged"), merged],
    [text("dashboard.file.skipped"), skipped],
  ] as const;
  return (
    <dl class="file-counts">
      {counts.map(([name, count]) => (
        <div key={name}>
          <dt class="soft small">{name}</dt>
          <dd>{formatNumber(count)}</dd>
        </div>
      ))}
    </dl>
  );
}

interface ProblemsProps {
  readonly file: string;
  readonly problems: readonly RowProblem[];
}

function Problems({ file, problems }: ProblemsProps) {
  const more = problems.length - PROBLEMS_SHOWN;
  return (
    <details open={problems.length <= 10}>
      <summary>{text("dashboard.file.problems", {}, problems.length)}</summary>
      <table class="file-problems">
        <caption class="visually-hidden">{text("dashboard.file.problemsIn", { file })}</caption>
        <thead>
          <tr>
            <th scope="col">{text("dashboard.file.file")}</th>
            <th scope="col">{text("dashboard.file.row")}</th>
            <th scope="col">{text("dashboard.file.column")}</th>
            <th scope="col">{text("dashboard.file.reason")}</th>
            <th scope="col">{text("dashboard.file.effect")}</th>
          </tr>
        </thead>
        <tbody>
          {problems.slice(0, PROBLEMS_SHOWN).map((problem) => (
            <ProblemRow key={JSON.stringify(problem)} problem={problem} />
          ))}
        </tbody>
      </table>
      {more > 0 && <p class="soft small">{text("dashboard.file.moreProblems", {}, more)}</p>}
    </details>
  );
}

function ProblemRow({ problem }: { readonly problem: RowProblem }) {
  const { file, row, column, reason, effect } = problem;
  return (
    <tr>
      <td data-label={text("dashboard.file.file")}>{file}</td>
      <td data-label={text("dashboard.file.row")}>
        {row === undefined ? text("dashboard.file.wholeFile") : String(row)}
      </td>
      <td data-label={text("dashboard.file.column")}>{column}</td>
      <td data-label={text("dashboard.file.reason")}>{wordsOf(reason)}</td>
      <td data-label={text("dashboard.file.effect")}>
        {text(effect === "kept" ? "dashboard.file.effectKept" : "dashboard.file.effectSkipped")}
      </td>
    </tr>
  );
}
