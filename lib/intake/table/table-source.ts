import { findTableStart, type TableStart } from "./delimiter";
import { createRecordSplitter, type RecordBatch } from "./records";
import type { NextPiece, TextDamage } from "./text-pieces";

/** Why a sheet of a workbook cannot be read. */
export type SheetDamage = "broken-sheet" | "huge-cell" | "merged-header" | "too-many-columns";

/** Why the rest of a table cannot be read. */
export type TableDamage = TextDamage | SheetDamage | "unclosed-quote";

export interface TablePart {
  readonly batch: RecordBatch;
  readonly bytesRead: number;
}

/** A table with its header read and its records still to come. */
export interface TableSource {
  readonly header: readonly string[];
  readonly totalBytes: number;
  /** The next records, `end` after the last ones, or what is wrong with the file. */
  next(): TablePart | "end" | TableDamage;
}

/** No report has a header anywhere near as long; a file without a line ending must not be read to its end to tell. */
const LONGEST_HEADER = 1_000_000;

/** The names of a header's columns. */
export function trimHeader(record: readonly string[]): string[] {
  const header = record.map((name) => name.trim());
  // Spreadsheets leave delimiters behind for columns that were emptied.
  while (header.length > 1 && header.at(-1) === "") header.pop();
  return header;
}

/**
 * Opens a table: finds delimiter and header. `undefined` when it has no header, for instance because it is empty.
 * `text` is what of the file was read already.
 */
export function openTable(
  text: string,
  nextPiece: NextPiece,
  totalBytes: number,
): TableSource | TableDamage | undefined {
  let start: TableStart | undefined;
  let read = text;
  let complete = false;
  let bytesRead = 0;
  for (;;) {
    start = findTableStart(read, complete);
    if (start !== undefined) break;
    if (read.length > LONGEST_HEADER) return undefined;
    const piece = nextPiece();
    if (piece.is === "end") complete = true;
    else if (piece.is !== "text") return piece.is;
    else {
      read += piece.text;
      bytesRead = piece.bytesRead;
    }
  }

  const splitter = createRecordSplitter(start.delimiter, start.headerLine);
  let ended = false;
  function pull(pieceText: string | undefined): TablePart | TableDamage {
    ended = pieceText === undefined;
    const batch = pieceText === undefined ? splitter.end() : splitter.push(pieceText);
    return batch.unclosedQuote ? "unclosed-quote" : { batch, bytesRead };
  }
  function next(): TablePart | "end" | TableDamage {
    if (ended) return "end";
    const piece = complete ? ({ is: "end" } as const) : nextPiece();
    if (piece.is === "end") return pull(undefined);
    if (piece.is !== "text") return piece.is;
    bytesRead = piece.bytesRead;
    return pull(piece.text);
  }

  let first = pull(read.slice(start.headerStart));
  while (typeof first === "object" && first.batch.records.length === 0 && !ended) {
    const following = next();
    if (following === "end") break;
    first = following;
  }
  if (typeof first === "string") return first;
  const [headerRecord, ...records] = first.batch.records;
  if (headerRecord === undefined) return undefined;
  let rest: TablePart | undefined = {
    batch: {
      records,
      lines: first.batch.lines.slice(1),
      badQuotes: new Set(Array.from(first.batch.badQuotes, (index) => index - 1)),
      unclosedQuote: false,
    },
    bytesRead: first.bytesRead,
  };

  return {
    header: trimHeader(headerRecord),
    totalBytes,
    next() {
      if (rest === undefined) return next();
      const part = rest;
      rest = undefined;
      return part;
    },
  };
}

/**
 * The first records of a table, and the table as it was before they were looked at. None where it has no records or
 * cannot be read.
 */
export function peekRecords(table: TableSource): {
  readonly records: RecordBatch["records"];
  readonly table: TableSource;
} {
  const first = table.next();
  let isSeen = false;
  return {
    records: typeof first === "string" ? [] : first.batch.records,
    table: {
      ...table,
      next() {
        if (isSeen) return table.next();
        isSeen = true;
        return first;
      },
    },
  };
}
