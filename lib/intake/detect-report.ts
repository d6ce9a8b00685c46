/** Tells a file's report by what is in it, never by its name: people rename downloads. */
import type { Message } from "../rules/verdicts";
import type { ReportKind } from "./contract";
import { shownValue } from "./normalise/cell";
import { columnsOf, otherReport } from "./other-reports";
import type { ReadContext, ReadOutcome, TableReport } from "./report-reader";
import { REPORT_READERS } from "./report-readers";
import { damageText } from "./table/read-table";
import { openTable } from "./table/table-source";
import { createTextPieces, type NextPiece } from "./table/text-pieces";

/** A report that was recognised and can be read, or why not. */
export type Detected =
  | {
      readonly kind: ReportKind;
      readonly rowsAre: (typeof REPORT_READERS)[number]["rowsAre"];
      read(context: ReadContext): Promise<ReadOutcome>;
    }
  | { readonly kind: null; readonly reason: Message };

/** As many columns as a message can list and still be read. */
const COLUMNS_SHOWN = 12;

const STARTS_LIKE_JSON = /^\s*[{[]/;

function unknown(key: string, data?: Message["data"]): Detected {
  return { kind: null, reason: { key, ...(data !== undefined && { data }) } };
}

/** Names and columns of the reports, for someone whose file is none of them. */
function expected(): string {
  return REPORT_READERS.map(({ signature }) => signature).join("; ");
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04;
}

function detectJson(start: string, nextPiece: NextPiece): Detected {
  const pieces = [start];
  for (let piece = nextPiece(); piece.is !== "end"; piece = nextPiece()) {
    if (piece.is !== "text") return unknown(damageText(piece.is));
    pieces.push(piece.text);
  }
  let value: unknown;
  try {
    value = JSON.parse(pieces.join(""));
  } catch {
    return unknown("intake.problem.brokenJson");
  }
  for (const reader of REPORT_READERS) {
    if (reader.form === "json" && reader.recognises(value)) {
      const read = (context: ReadContext) => reader.read(value, context);
      return { kind: reader.kind, rowsAre: reader.rowsAre, read };
    }
  }
  return unknown("intake.problem.unknownJson", { expected: expected() });
}

/**
 * The report that most of the file's columns tell of, the first of equals; `undefined` where a report that we do not
 * read has as many. Taken for the wrong one, a file would make all that the right one lists look lost.
 */
function bestReader(header: readonly string[], columnsOfOther: number): TableReport | undefined {
  let best: TableReport | undefined;
  let most = -1;
  for (const reader of REPORT_READERS) {
    if (reader.form !== "table" || !reader.recognises(header)) continue;
    const { columns } = columnsOf(reader.telling, header);
    if (columns > most) [best, most] = [reader, columns];
  }
  return most > columnsOfOther || columnsOfOther === 0 ? best : undefined;
}

/** Looks at the start of a file, or at all of it when it is JSON. Never throws for what is in `bytes`. */
export function detectReport(bytes: Uint8Array): Detected {
  // The spreadsheet's own format is a zip archive of XML.
  if (isZip(bytes)) return unknown("intake.problem.spreadsheet");
  const nextPiece = createTextPieces(bytes);
  let text = "";
  let isBlank = true;
  let piece = nextPiece();
  while (piece.is === "text" && isBlank) {
    text += piece.text;
    isBlank = piece.text.trim() === "";
    if (isBlank) piece = nextPiece();
  }
  if (piece.is !== "text" && piece.is !== "end") return unknown(damageText(piece.is));
  if (isBlank) return unknown("intake.problem.empty");
  if (STARTS_LIKE_JSON.test(text)) return detectJson(text, nextPiece);

  const table = openTable(text, nextPiece, bytes.length);
  if (typeof table === "string") return unknown(damageText(table));
  if (table === undefined) return unknown("intake.problem.noHeader", { expected: expected() });
  const other = otherReport(table.header);
  const reader = bestReader(table.header, other?.columns ?? 0);
  if (reader !== undefined) {
    const read = (context: ReadContext) => reader.read(table, context);
    return { kind: reader.kind, rowsAre: reader.rowsAre, read };
  }
  if (other !== undefined) {
    const data = { report: other.name, column: shownValue(other.column), expected: expected() };
    return unknown("intake.problem.otherReport", data);
  }
  const columns = table.header.slice(0, COLUMNS_SHOWN).map(shownValue).join(", ");
  return unknown("intake.problem.unrecognised", {
    columns: table.header.length > COLUMNS_SHOWN ? `${columns}…` : columns,
    expected: expected(),
  });
}
