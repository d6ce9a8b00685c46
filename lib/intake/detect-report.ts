/** Tells a document's report by what is in it, never by its name: people rename downloads. */
import type { Message } from "../rules/verdicts";
import type { ClaimColumns, ClaimMappings } from "./claims/claim-mapping";
import { claimColumnsOf } from "./claims/claims-table";
import type { ReportKind } from "./contract";
import type { DocumentContent } from "./documents";
import { field, isObject } from "./json/json-values";
import { type JsonContent, readJson } from "./json/read-json";
import { asRecords, tableOfRecords } from "./json/records-table";
import { shownValue } from "./normalise/cell";
import type { Pace } from "./pace";
import type { ReadContext, ReadOutcome } from "./report-reader";
import { REPORT_READERS } from "./report-readers";
import { customerClaims } from "./reports/customer-claims";
import { headerKey } from "./table/columns";
import { damageText } from "./table/read-table";
import { openTable, peekRecords, type TableSource } from "./table/table-source";
import { createTextPieces } from "./table/text-pieces";
import { expectedReports, type ToldTable, tellTable } from "./tell-table";

/** A report that was recognised and can be read, or why not. */
export type Detected =
  | {
      readonly kind: ReportKind;
      read(context: ReadContext): Promise<ReadOutcome>;
      /** Of an export of customer claims, and by which mapping it is read. */
      readonly claims?: ClaimColumns;
    }
  /** With `claims`: an export of customer claims of which nobody has said yet what its columns mean. */
  | { readonly kind: null; readonly reason: Message; readonly claims?: ClaimColumns };

const STARTS_LIKE_JSON = /^\s*[{[]/;

function unknown(key: string, data?: Message["data"]): Detected {
  return { kind: null, reason: { key, ...(data !== undefined && { data }) } };
}

/**
 * Customer claims have no documented columns, so they are told by what is in them: in a table of no other report, and in
 * one whose columns were taken for another's, where that report has no column for the statuses of claims.
 */
function mayBeClaims(told: ToldTable, { header, guesses }: ClaimColumns): boolean {
  if (told.is === "none") return true;
  const { column, candidates } = guesses.status;
  const statuses = column === null ? candidates : [column];
  return statuses.every((index) => !told.reader.columns.has(headerKey(header[index] ?? "")));
}

function detectClaims(table: TableSource, claims: ClaimColumns): Detected {
  const { mapping } = claims;
  if (mapping === undefined) {
    return { kind: null, reason: { key: "intake.problem.claimsNotMapped" }, claims };
  }
  const read = (context: ReadContext) => customerClaims.read(table, mapping, context);
  return { kind: customerClaims.kind, read, claims };
}

function detectTable(opened: TableSource, claimMappings: ClaimMappings): Detected {
  const { records, table } = peekRecords(opened);
  const told = tellTable(table.header);
  const claims = claimColumnsOf(table.header, records, claimMappings);
  if (claims !== undefined && mayBeClaims(told, claims)) return detectClaims(table, claims);
  if (told.is === "none") return { kind: null, reason: told.reason };
  const { reader } = told;
  return { kind: reader.kind, read: (context) => reader.read(table, context) };
}

/** Services answer with an error in JSON too, and a tool that saves answers saves that as well. */
function errorCode(value: unknown): string | undefined {
  const error = field(value, "error") ?? value;
  const code = field(error, "code");
  const hasWords = field(error, "message") ?? field(error, "description");
  if (typeof hasWords !== "string") return undefined;
  return typeof code === "string" || typeof code === "number" ? String(code) : undefined;
}

function detectJson({ value, lines }: JsonContent, claimMappings: ClaimMappings): Detected {
  for (const reader of REPORT_READERS) {
    if (reader.form === "json" && reader.recognises(value)) {
      return { kind: reader.kind, read: (context) => reader.read(value, context, lines) };
    }
  }
  const records = asRecords(value);
  if (records !== undefined) {
    const detected = detectTable(tableOfRecords(records, lines), claimMappings);
    // Most JSON is no table at all, and its fields are then no columns to be told about.
    if (detected.kind !== null || detected.reason.key !== "intake.problem.unrecognised") {
      return detected;
    }
  }
  const code = isObject(value) ? errorCode(value) : undefined;
  if (code !== undefined) return unknown("intake.problem.errorAnswer", { value: shownValue(code) });
  return unknown("intake.problem.unknownJson", { expected: expectedReports() });
}

/** Looks at the start of a document, or at all of it when it is JSON. Never throws for what is in it. */
export async function detectReport(
  content: DocumentContent,
  pace: Pace,
  claimMappings: ClaimMappings = {},
): Promise<Detected> {
  if (content.is === "unusable") return { kind: null, reason: content.reason };
  if (content.is === "table") return detectTable(content.table, claimMappings);
  const { bytes } = content;
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
  if (STARTS_LIKE_JSON.test(text)) {
    const json = await readJson(text, nextPiece, pace);
    return "key" in json ? { kind: null, reason: json } : detectJson(json, claimMappings);
  }

  const table = openTable(text, nextPiece, bytes.total);
  if (typeof table === "string") return unknown(damageText(table));
  if (table === undefined)
    return unknown("intake.problem.noHeader", { expected: expectedReports() });
  return detectTable(table, claimMappings);
}
