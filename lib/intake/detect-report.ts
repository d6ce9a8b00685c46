/** Tells a file's report by what is in it, never by its name: people rename downloads. */
import type { Message } from "../rules/verdicts";
import type { ReportKind } from "./contract";
import type { ReadContext, ReadOutcome } from "./report-reader";
import { REPORT_READERS } from "./report-readers";
import { damageText } from "./table/read-table";
import { openTable } from "./table/table-source";
import { createTextPieces, type NextPiece } from "./table/text-pieces";
import { expectedReports, tellTable } from "./tell-table";

/** A report that was recognised and can be read, or why not. */
export type Detected =
  | {
      readonly kind: ReportKind;
      readonly rowsAre: (typeof REPORT_READERS)[number]["rowsAre"];
      read(context: ReadContext): Promise<ReadOutcome>;
    }
  | { readonly kind: null; readonly reason: Message };

const STARTS_LIKE_JSON = /^\s*[{[]/;

function unknown(key: string, data?: Message["data"]): Detected {
  return { kind: null, reason: { key, ...(data !== undefined && { data }) } };
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
  return unknown("intake.problem.unknownJson", { expected: expectedReports() });
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
  if (table === undefined)
    return unknown("intake.problem.noHeader", { expected: expectedReports() });
  const told = tellTable(table.header);
  if (told.is === "none") return { kind: null, reason: told.reason };
  const { reader } = told;
  const read = (context: ReadContext) => reader.read(table, context);
  return { kind: reader.kind, rowsAre: reader.rowsAre, read };
}
