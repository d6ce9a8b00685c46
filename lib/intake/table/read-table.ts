/** What every table has in common: its header, the shape of its records, and the ways in which a file is damaged. */
import type { Message } from "../../rules/verdicts";
import { shownValue } from "../normalise/cell";
import { fileProblem } from "../problem-log";
import type {
  FactMaps,
  OrganisationFacts,
  ReadContext,
  ReadOutcome,
  TableReport,
} from "../report-reader";
import { type ColumnAliases, type Columns, headerKey, resolveColumns } from "./columns";
import type { UnreadCell } from "./records";
import type { TableDamage, TableSource } from "./table-source";

/** Takes the records of one file, in order. */
export interface RowReader {
  /** Uses a record, or logs it as skipped. `line` is where it stands in the file. */
  take(record: readonly string[], line: number): void;
  /** Called once after the last record: the facts, and how many rows were folded into others. */
  finish(): Promise<
    FactMaps & { readonly merged: number; readonly organisation?: OrganisationFacts }
  >;
}

interface TableReportSpec<Field extends string>
  extends Pick<TableReport, "kind" | "signature" | "rowsAre" | "lists"> {
  /** Its columns as Microsoft documents them, used or not. */
  readonly documented: readonly string[];
  readonly meantByDefault?: true;
  readonly aliases: ColumnAliases<Field>;
  /** Fields without which it says nothing of use. */
  readonly needs: readonly Field[];
  /** Of these, at least one. */
  readonly needsOneOf?: readonly Field[];
  /** For a report that calls two columns the same: what to find each of the header's columns by. */
  readonly nameColumns?: (header: readonly string[]) => readonly string[];
  /** Why the file cannot be used, although its columns are right. */
  readonly refuses?: (context: ReadContext) => Message | undefined;
  open(columns: Columns<Field>, context: ReadContext): RowReader;
}

const DAMAGE_TEXTS: Readonly<Record<TableDamage, string>> = {
  "not-utf8": "intake.problem.notUtf8",
  "not-text": "intake.problem.notText",
  "cut-off": "intake.problem.cutOffInCharacter",
  "unclosed-quote": "intake.problem.unclosedQuote",
  "damaged-archive": "intake.problem.damagedArchive",
  "expands-too-much": "intake.problem.expandsTooMuch",
  "broken-sheet": "intake.problem.brokenSheet",
  "huge-cell": "intake.problem.hugeCell",
  "merged-header": "intake.problem.mergedHeader",
  "too-many-columns": "intake.problem.tooManyColumns",
};

/** The text for a file that cannot be read as a table. */
export function damageText(damage: TableDamage): string {
  return DAMAGE_TEXTS[damage];
}

function isBlank(record: readonly string[]): boolean {
  return record.every((cell) => cell.trim() === "");
}

function isTooLong(record: readonly string[], width: number): boolean {
  return record.length > width && !isBlank(record.slice(width));
}

/** Headers that stand in the file twice, are not used, and so do no harm; said because they hint at a broken export. */
function remarkOnDoubles(unused: readonly string[], context: ReadContext): void {
  const seen = new Set<string>();
  for (const header of unused) {
    const key = header.toLowerCase();
    if (seen.has(key)) {
      const reason = { key: "intake.problem.unusedColumnTwice", data: { value: shownValue(key) } };
      context.problems.remark(undefined, reason, shownValue(header));
    }
    seen.add(key);
  }
}

async function readRecords<Field extends string>(
  table: TableSource,
  columns: Columns<Field>,
  context: ReadContext,
  rows: RowReader,
  rowsAre: TableReport["rowsAre"],
): Promise<ReadOutcome> {
  const { problems, file } = context;
  const width = table.header.length;
  const unusedColumns = columns.unused;
  let rowsRead = 0;
  // Whether a short record is the last one, so that the file was cut off, is only known when no other follows.
  const short: { line: number; cells: number }[] = [];

  function skipShort(): void {
    const record = short.pop();
    if (record === undefined) return;
    const data = { cells: record.cells, expected: width };
    problems.skip(record.line, { key: "intake.problem.shortRow", data });
  }

  function takeRecord(
    record: readonly string[],
    line: number,
    hasBadQuotes: boolean,
    unreadCells: readonly UnreadCell[] | undefined,
  ): void {
    if (isBlank(record)) return;
    skipShort();
    rowsRead += 1;
    const unread = unreadCells?.find(({ column }) => columns.used.has(column));
    if (unread !== undefined) {
      const reason = { key: unread.key, data: { value: shownValue(unread.value) } };
      problems.skip(line, reason, table.header[unread.column]);
      return;
    }
    if (hasBadQuotes) problems.skip(line, { key: "intake.problem.badQuotes" });
    else if (record.length < width) short.push({ line, cells: record.length });
    else if (isTooLong(record, width)) {
      const data = { cells: record.length, expected: width };
      problems.skip(line, { key: "intake.problem.longRow", data });
    } else rows.take(record, line);
  }

  for (;;) {
    const part = table.next();
    if (part === "end") break;
    if (typeof part === "string") {
      return { unusable: fileProblem(file, { key: damageText(part) }), rowsRead, unusedColumns };
    }
    const { records, lines, badQuotes, unreadCells } = part.batch;
    records.forEach((record, index) => {
      takeRecord(record, lines[index] ?? 0, badQuotes.has(index), unreadCells?.get(index));
    });
    context.progress(rowsRead, part.bytesRead / Math.max(1, table.totalBytes));
    await context.pace.pause();
  }
  const last = short.pop();
  if (last !== undefined) {
    const data = { line: last.line, cells: last.cells, expected: width };
    const reason = { key: "intake.problem.lastRowShort", data };
    return { unusable: fileProblem(file, reason), rowsRead, unusedColumns };
  }

  remarkOnDoubles(unusedColumns, context);
  const facts = await rows.finish();
  const ownIds = facts.organisation?.partnerIds.length ?? 0;
  const kept = rowsAre.reduce((sum, name) => sum + facts[name].size, ownIds);
  return { ...facts, rowsRead, kept, unusedColumns };
}

/** Keys of the documented columns, and of every other name of a field that one of them stands for. */
function keysOf<Field extends string>(
  documented: readonly string[],
  aliases: ColumnAliases<Field>,
): ReadonlySet<string> {
  const keys = new Set(documented.map(headerKey));
  for (const names of Object.values<readonly string[]>(aliases)) {
    const spellings = names.map(headerKey);
    if (spellings.some((key) => keys.has(key))) for (const key of spellings) keys.add(key);
  }
  return keys;
}

/** Makes a reader of a report that is a table. */
export function tableReport<Field extends string>(spec: TableReportSpec<Field>): TableReport {
  const { aliases, needs, needsOneOf = [], nameColumns } = spec;
  const resolve = (header: readonly string[]) =>
    resolveColumns(header, aliases, nameColumns?.(header));

  function unusable(context: ReadContext, columns: Columns<Field>): ReadOutcome | undefined {
    const { ambiguous, unused: unusedColumns } = columns;
    if (ambiguous !== undefined) {
      const value = shownValue(ambiguous);
      const reason = { key: "intake.problem.columnTwice", data: { value } };
      return { unusable: fileProblem(context.file, reason, value), rowsRead: 0, unusedColumns };
    }
    const reason = spec.refuses?.(context);
    return reason && { unusable: fileProblem(context.file, reason), rowsRead: 0, unusedColumns };
  }

  return {
    form: "table",
    kind: spec.kind,
    signature: spec.signature,
    columns: keysOf(spec.documented, aliases),
    meantByDefault: spec.meantByDefault ?? false,
    rowsAre: spec.rowsAre,
    lists: spec.lists,
    lacks(header) {
      const { at } = resolve(header);
      const bestName = (field: Field) => aliases[field][0] ?? field;
      const lacking = needs.filter((field) => at[field] < 0).map(bestName);
      if (needsOneOf.length === 0 || needsOneOf.some((field) => at[field] >= 0)) return lacking;
      return [...lacking, needsOneOf.map(bestName).join(" / ")];
    },
    async read(table, context) {
      const columns = resolve(table.header);
      return (
        unusable(context, columns) ??
        readRecords(table, columns, context, spec.open(columns, context), spec.rowsAre)
      );
    },
  };
}
