/**
 * Tells which report a table is, by its columns. Exports leave out whatever columns the user left out, and most reports
 * share most columns, so the report that explains most of them is meant, if it does so clearly: taken for the wrong
 * one, a file would make all that the right one lists look lost.
 */
import type { Message } from "../rules/verdicts";
import { holdsMailAddress, shownValue } from "./normalise/cell";
import { OTHER_REPORTS } from "./other-reports";
import type { TableReport } from "./report-reader";
import { REPORT_READERS } from "./report-readers";
import { headerKey } from "./table/columns";

export type ToldTable =
  | { readonly is: "report"; readonly reader: TableReport }
  | { readonly is: "none"; readonly reason: Message };

interface Candidate {
  readonly name: string;
  readonly columns: ReadonlySet<string>;
  /** Absent: a report that we know and do not read. */
  readonly reader?: TableReport;
  readonly why?: string;
}

interface Scored extends Candidate {
  /** How many of the file's columns are documented for it. */
  readonly explains: number;
}

/** As many columns as a message can list and still be read. */
const COLUMNS_SHOWN = 12;

/** With fewer columns in common a file is any table, not a report of which something is missing. */
const ENOUGH_TO_NAME = 3;

/** More reports than that in one sentence help nobody. */
const REPORTS_NAMED = 4;

const TABLES = REPORT_READERS.filter((reader) => reader.form === "table");

const CANDIDATES: readonly Candidate[] = [
  ...TABLES.map((reader) => ({ name: reader.signature, columns: reader.columns, reader })),
  ...OTHER_REPORTS,
];

/** What all our reports are called, for someone whose file is none of them: listed beside the message, not in it. */
export function expectedReports(): readonly string[] {
  return REPORT_READERS.map(({ signature }) => signature);
}

function none(key: string, data: NonNullable<Message["data"]>): ToldTable {
  return { is: "none", reason: { key: `intake.problem.${key}`, data } };
}

/** Day, GUID or long number: what stands in rows and never in the header of a report. */
const VALUE =
  /^(?:\d{1,4}([-/.])\d{1,2}\1\d{1,4}\b.*|\d{5,}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/i;

/** A first row that is one of values may be about a person, so that no cell of it is repeated. */
function isRowOfValues(header: readonly string[]): boolean {
  return header.some((cell) => holdsMailAddress(cell) || VALUE.test(cell));
}

function unrecognised(header: readonly string[]): ToldTable {
  if (isRowOfValues(header)) return none("valuesForHeader", { expected: expectedReports() });
  const columns = header.slice(0, COLUMNS_SHOWN).map(shownValue).join(", ");
  return none("unrecognised", {
    columns: header.length > COLUMNS_SHOWN ? `${columns}…` : columns,
    expected: expectedReports(),
  });
}

/** The file's columns that any report has, by key, as they stand there. */
function knownColumns(header: readonly string[]): ReadonlyMap<string, string> {
  const known = new Map<string, string>();
  for (const name of header) {
    const key = headerKey(name);
    if (CANDIDATES.some(({ columns }) => columns.has(key))) known.set(key, name);
  }
  return known;
}

/** The report that was found: it can be read, lacks something, or is one that we do not read. */
function found(
  best: Scored,
  header: readonly string[],
  known: ReadonlyMap<string, string>,
): ToldTable {
  const { name, reader, why } = best;
  const lacking = reader?.lacks(header) ?? [];
  if (reader !== undefined && lacking.length === 0) return { is: "report", reader };
  if (best.explains < ENOUGH_TO_NAME) return unrecognised(header);
  if (reader !== undefined) {
    return none("missingColumn", { report: name, columns: lacking.join(", ") });
  }
  if (why !== undefined) return { is: "none", reason: { key: why, data: { report: name } } };
  const rarity = (key: string) => CANDIDATES.filter(({ columns }) => columns.has(key)).length;
  const [rarest = ""] = Array.from(known.keys())
    .filter((key) => best.columns.has(key))
    .toSorted((one, another) => rarity(one) - rarity(another));
  const column = shownValue(known.get(rarest) ?? "");
  return none("otherReport", { report: name, column, expected: expectedReports() });
}

/** Several reports explain the file as well, or a column contradicts the one that explains most of it. */
function doubtful(
  best: Scored,
  scored: readonly Scored[],
  header: readonly string[],
  known: ReadonlyMap<string, string>,
): ToldTable {
  if (best.explains < ENOUGH_TO_NAME) return unrecognised(header);
  for (const [key, column] of known) {
    if (best.columns.has(key)) continue;
    const other = scored.find(({ columns }) => columns.has(key))?.name ?? "";
    return none("foreignColumn", { report: best.name, column: shownValue(column), other });
  }
  const equals = scored.filter(({ explains }) => explains === best.explains);
  if (equals.length > REPORTS_NAMED) return unrecognised(header);
  return none("ambiguousReport", { reports: equals.map(({ name }) => name).join("; ") });
}

/**
 * The report that explains more of the file's columns than any other, and by more than the number of columns that it
 * does not explain; or the one that is meant by default, where it explains them all.
 */
export function tellTable(header: readonly string[]): ToldTable {
  const known = knownColumns(header);
  const keys = Array.from(known.keys());
  const scored = CANDIDATES.map((candidate) => ({
    ...candidate,
    explains: keys.filter((key) => candidate.columns.has(key)).length,
  })).sort((one, another) => another.explains - one.explains);
  for (const { reader, explains } of scored) {
    const isMeant = reader?.meantByDefault === true && explains === keys.length;
    if (isMeant && reader.lacks(header).length === 0) return { is: "report", reader };
  }
  const [best, second] = scored;
  if (best === undefined || second === undefined) return unrecognised(header);
  const isClear = best.explains - second.explains > keys.length - best.explains;
  return isClear ? found(best, header, known) : doubtful(best, scored, header, known);
}
