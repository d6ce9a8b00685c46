import { formatDay } from "../../lib/texts/reader-locale";
import { text } from "../../lib/texts/text";
import { wordsOf } from "../../lib/texts/words-of";
import { Meter } from "../meter/meter";
import { confidenceWords, sourceWords } from "../rule-note/rule-words";
import { TableScroll } from "../table-scroll/table-scroll";
import type { MatrixEntry, MatrixRow } from "./matrix-model";
import { gapWords, type ShownStanding } from "./standing-exports";
import { programmeOnly, type StandingPlace, standingHref } from "./standing-place";

export interface StandingReportProps {
  readonly shown: ShownStanding;
  readonly place: StandingPlace;
  readonly organisationName: string;
}

/** The standing for paper: a page for each unit, with what it rests on. Paper has no links, so sources are spelled out. */
export function StandingReport({ shown, place, organisationName }: StandingReportProps) {
  const { matrix, judged } = shown;
  return (
    <div class="report">
      <p class="row report-tools">
        <a href={standingHref(programmeOnly(place))}>{text("dashboard.standing.backToMatrix")}</a>
        <button type="button" class="button button-primary" onClick={() => print()}>
          {text("dashboard.share.print")}
        </button>
        <span class="soft small">
          {text("dashboard.share.pages", {}, Math.max(1, matrix.rows.length))}
        </span>
      </p>
      {matrix.rows.length === 0 && (
        <article class="card report-page">
          <ReportHead shown={shown} organisationName={organisationName} />
          {judged.verdict.unit.reasons.map(wordsWithKey).map(([key, words]) => (
            <p key={key}>{words}</p>
          ))}
        </article>
      )}
      {matrix.rows.map((row) => (
        <UnitPage key={row.key} row={row} shown={shown} organisationName={organisationName} />
      ))}
    </div>
  );
}

function wordsWithKey(message: Parameters<typeof wordsOf>[0]): readonly [string, string] {
  const words = wordsOf(message);
  return [words, words];
}

function ReportHead({
  shown: { judged },
  organisationName,
}: Pick<StandingReportProps, "shown" | "organisationName">) {
  const date = formatDay(judged.asOf);
  return (
    <p class="soft">
      {organisationName === ""
        ? text("dashboard.share.head", { edition: judged.edition.name, date })
        : text("dashboard.share.headOf", {
            organisation: organisationName,
            edition: judged.edition.name,
            date,
          })}
    </p>
  );
}

interface UnitPageProps extends Pick<StandingReportProps, "shown" | "organisationName"> {
  readonly row: MatrixRow;
}

function UnitPage({ row, shown, organisationName }: UnitPageProps) {
  const { matrix, judged } = shown;
  const entries = matrix.columns.flatMap(({ area }) => row.cells.get(area) ?? []);
  return (
    <article class="card report-page" aria-label={row.name}>
      <h2>{row.name}</h2>
      <ReportHead shown={shown} organisationName={organisationName} />
      <p>{row.lensNote ?? row.kind}</p>
      <TableScroll label={row.name}>
        <table>
          <thead>
            <tr>
              <th scope="col">{text("dashboard.share.column.item")}</th>
              <th scope="col">{text("dashboard.standing.state")}</th>
              <th scope="col">{text("dashboard.share.column.gaps")}</th>
              <th scope="col">{text("dashboard.share.column.figuresAsOf")}</th>
            </tr>
          </thead>
          <tbody>
            {entries.map((entry) => (
              <tr key={entry.key}>
                <th scope="row">{entry.name}</th>
                <td class="report-meter">
                  <Meter {...entry.reading} />
                </td>
                <td>
                  {gapWords(entry, judged.edition).map((gap) => (
                    <p key={gap}>{gap}</p>
                  ))}
                </td>
                <td>{entry.item.asOf !== undefined && formatDay(entry.item.asOf)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
      <ReportSources entries={entries} />
    </article>
  );
}

/** Every rule that spoke on the page with its confidence, then every source that was read for them. */
function ReportSources({ entries }: { readonly entries: readonly MatrixEntry[] }) {
  const all = entries.flatMap(({ item }) => [item.rule, ...item.gaps.map(({ rule }) => rule)]);
  const rules = [...new Map(all.map((rule) => [rule.id, rule])).values()];
  const doubtful = rules.filter(
    ({ confidence, conflict }) => confidence !== "verified" || conflict === true,
  );
  const sources = [...new Set(rules.flatMap((rule) => rule.sources))].map(sourceWords);
  return (
    <div class="report-sources small">
      {doubtful.length > 0 && (
        <>
          <h3>{text("dashboard.share.doubtful")}</h3>
          <ul>
            {doubtful.map((rule) => (
              <li key={rule.id}>
                {text("dashboard.share.ruleIs", { id: rule.id, confidence: confidenceWords(rule) })}
              </li>
            ))}
          </ul>
        </>
      )}
      <h3>{text("overlay.panel.sources")}</h3>
      <ul>
        {sources.map(({ id, title, ref }) => (
          <li key={id}>{ref === undefined ? title : `${title}. ${ref}`}</li>
        ))}
      </ul>
    </div>
  );
}
