/** What every table has in common: its header, the shape of its records, and the ways in which a file is damaged. */
import { shownValue } from "../normalise/cell";
import { fileProblem } from "../problem-log";
import type { FactMaps, ReadContext, ReadOutcome, TableReport } from "../report-reader";
import { type ColumnAliases, type Columns, resolveColumns } from "./columns";
import type { TableDamage, TableSource } from "./table-source";

/** Takes the records of one file, in order. */
export interface RowReader {
  /** Uses a record, or logs it as skipped. `line` is where it stands in the file. */
  take(record: readonly string[], line: number): void;
  /** Called once after the last record: the facts, and how many rows were folded into others. */
  finish(): Promise<FactMaps & { readonly merged: number }>;
}

interface TableReportSpec<Field extends string>
  extends Pick<TableReport, "kind" | "signature" | "telling" | "rowsAre" | "newestDayListsAll"> {
  readonly aliases: ColumnAliases<Field>;
  /** Is this the report? Asked with the fields that the file has, and its header. */
  recognises(has: (field: Field) => boolean, header: readonly string[]): boolean;
  open(columns: Columns<Field>, context: ReadContext): RowReader;
}

const DAMAGE_TEXTS: Readonly<Record<TableDamage, string>> = {
  "not-utf8": "intake.problem.notUtf8",
  "not-text": "intake.problem.notText",
  "cut-off": "intake.problem.cutOffInCharacter",
  "unclosed-quote": "intake.problem.unclosedQuote",
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

  function takeRecord(record: readonly string[], line: number, hasBadQuotes: boolean): void {
    if (isBlank(record)) return;
    skipShort();
    rowsRead += 1;
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
    const { records, lines, badQuotes } = part.batch;
    records.forEach((record, index) => {
      takeRecord(record, lines[index] ?? 0, badQuotes.has(index));
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
  const kept = rowsAre.reduce((sum, name) => sum + facts[name].size, 0);
  return { ...facts, rowsRead, kept, unusedColumns };
}

/** Makes a reader of a report that is a table. */
export function tableReport<Field extends string>(spec: TableReportSpec<Field>): TableReport {
  return {
    form: "table",
    kind: spec.kind,
    signature: spec.signature,
    telling: spec.telling,
    rowsAre: spec.rowsAre,
    newestDayListsAll: spec.newestDayListsAll,
    recognises(header) {
      const { at } = resolveColumns(header, spec.aliases);
      return spec.recognises((field) => at[field] >= 0, header);
    },
    async read(table, context) {
      const columns = resolveColumns(table.header, spec.aliases);
      if (columns.ambiguous !== undefined) {
        const reason = {
          key: "intake.problem.columnTwice",
          data: { value: shownValue(columns.ambiguous) },
        };
        const unusable = fileProblem(context.file, reason, shownValue(columns.ambiguous));
        return { unusable, rowsRead: 0, unusedColumns: columns.unused };
      }
      return readRecords(table, columns, context, spec.open(columns, context), spec.rowsAre);
    },
  };
}
