/** The matrix as shown, to take along: as a table, as data, and as text for a mail. */
import type { ProgrammeEdition } from "../../lib/rules";
import { phrases } from "../../lib/texts/join-words";
import { formatDay } from "../../lib/texts/reader-locale";
import { text } from "../../lib/texts/text";
import { missingWords } from "./item-detail";
import { requirementName, stateName } from "./item-names";
import type { JudgedCompany } from "./judge-company";
import type { Matrix, MatrixEntry, MatrixRow } from "./matrix-model";

export interface ShownStanding {
  readonly judged: JudgedCompany;
  /** With the columns that are shown, and no others. */
  readonly matrix: Matrix;
}

function entriesOf({ matrix }: ShownStanding, row: MatrixRow): MatrixEntry[] {
  return matrix.columns.flatMap(({ area }) => row.cells.get(area) ?? []);
}

/** `Certified people: missing 3 (people)`, one for each requirement that is short or not known. */
export function gapWords({ item }: MatrixEntry, edition: ProgrammeEdition): string[] {
  return item.gaps.map((gap) =>
    text("dashboard.standing.gap", {
      requirement: requirementName(gap.metric, item, edition),
      what: missingWords(gap) ?? stateName(gap.state),
    }),
  );
}

/** One line for each cell, header first; rows that are only a lens say so. */
export function linesOf(shown: ShownStanding): string[][] {
  const { judged, matrix } = shown;
  const heads = [
    "programme",
    "edition",
    "asOf",
    "unit",
    "kindOfUnit",
    "item",
    "state",
    "reached",
    "of",
    "neededFrom",
    "reachedIs",
    "gaps",
    "figuresAsOf",
    "rule",
    "confidence",
  ] as const;
  const lines = matrix.rows.flatMap((row) =>
    entriesOf(shown, row).map(({ name, item, reading, ...entry }) => [
      judged.edition.name,
      judged.edition.id,
      judged.asOf,
      row.name,
      row.isLens ? text("dashboard.standing.lensRow") : row.kind,
      name,
      stateName(reading.state),
      reading.value === undefined ? "" : String(reading.value),
      String(reading.of),
      String(reading.threshold ?? reading.of),
      reading.value === undefined
        ? ""
        : text(reading.isLowerBound ? "dashboard.share.lowerBound" : "dashboard.share.exact"),
      phrases(gapWords({ name, item, reading, ...entry }, judged.edition)),
      item.asOf ?? "",
      item.rule.id,
      item.rule.confidence,
    ]),
  );
  return [heads.map((head) => text(`dashboard.share.column.${head}`)), ...lines];
}

/** The same as data, with ids instead of words where there are ids. */
export function jsonOf(shown: ShownStanding): string {
  const { judged, matrix } = shown;
  const { verdict, edition, asOf } = judged;
  return JSON.stringify(
    {
      programme: verdict.programme,
      edition: { id: edition.id, name: edition.name },
      asOf,
      unitOfEvaluation: verdict.unit,
      units: matrix.rows.map((row) => ({
        unit: row.standing.unit,
        isLens: row.isLens,
        items: entriesOf(shown, row).map(({ key, name, item, reading }) => ({
          id: key,
          name,
          state: item.state,
          reached: reading.value ?? null,
          of: reading.of,
          neededFrom: reading.threshold ?? reading.of,
          reachedIsLowerBound: reading.isLowerBound ?? false,
          figuresAsOf: item.asOf ?? null,
          gaps: item.gaps.map(({ metric, state, shortBy, rule }) => ({
            metric,
            state,
            shortBy: shortBy ?? null,
            rule,
          })),
          rule: item.rule,
        })),
      })),
    },
    null,
    2,
  );
}

/** For a mail: plain lines, no links. */
export function textOf(shown: ShownStanding): string {
  const { judged, matrix } = shown;
  const head = text("dashboard.share.textHead", {
    edition: judged.edition.name,
    date: formatDay(judged.asOf),
  });
  const blocks = matrix.rows.map((row) =>
    [
      text("dashboard.share.textUnit", {
        unit: row.name,
        kind: row.isLens ? text("dashboard.standing.lensRow") : row.kind,
      }),
      ...entriesOf(shown, row).flatMap((entry) => [
        entry.reading.words === ""
          ? `- ${entry.name}: ${stateName(entry.reading.state)}`
          : `- ${entry.name}: ${stateName(entry.reading.state)}, ${entry.reading.words}`,
        ...gapWords(entry, judged.edition).map((gap) => `  ${gap}`),
      ]),
    ].join("\n"),
  );
  const notes = matrix.rows.find(({ isLens }) => isLens)?.lensNote;
  return [head, ...(notes === undefined ? [] : [notes]), ...blocks].join("\n\n");
}
