import Papa, { type ParseResult } from "papaparse";
import type { Delimiter } from "./delimiter";

/** A cell that holds something and not a value, e.g. a formula that nobody has calculated. */
export interface UnreadCell {
  /** Index of its column. */
  readonly column: number;
  /** Message key of what it holds; the text gets the `value`. */
  readonly key: string;
  readonly value: string;
}

/** Records that were completed by a piece of text. */
export interface RecordBatch {
  readonly records: readonly (readonly string[])[];
  /** The 1-based line that each record starts on. */
  readonly lines: readonly number[];
  /** Indexes of records in which a quote stands where none may. */
  readonly badQuotes: ReadonlySet<number>;
  /** By the record's index: its cells without a value. The cells' texts only show that there is something. */
  readonly unreadCells?: ReadonlyMap<number, readonly UnreadCell[]>;
  /** The text ends inside quotes; only `end` can tell. */
  readonly unclosedQuote: boolean;
}

export interface RecordSplitter {
  /** Takes the next piece of text and gives the records that it completes. */
  push(text: string): RecordBatch;
  /** Gives what is left once there is no more text. */
  end(): RecordBatch;
}

const NO_RECORDS: RecordBatch = {
  records: [],
  lines: [],
  badQuotes: new Set(),
  unclosedQuote: false,
};

function countNewlines(text: string, end: number): number {
  let count = 0;
  for (let at = text.indexOf("\n"); at !== -1 && at < end; at = text.indexOf("\n", at + 1)) {
    count += 1;
  }
  return count;
}

/** Splits text with `\n` line endings into records; `firstLine` is the line that the text starts on. */
export function createRecordSplitter(delimiter: Delimiter, firstLine: number): RecordSplitter {
  const parser = new Papa.Parser({ delimiter, newline: "\n" });
  let pending = "";
  let parseFrom = 0;
  let line = firstLine;

  /** The line of each record, and of what comes after the last one. */
  function linesOf(records: readonly (readonly string[])[], newlines: number): number[] {
    const hasQuotedNewlines = newlines > records.length;
    return records.map((record) => {
      const start = line;
      line += 1;
      if (hasQuotedNewlines) {
        for (const cell of record) {
          if (cell.includes("\n")) line += countNewlines(cell, cell.length);
        }
      }
      return start;
    });
  }

  function split(isLast: boolean): RecordBatch {
    const { data, errors, meta }: ParseResult<string[]> = parser.parse(pending, 0, !isLast);
    const newlines = countNewlines(pending, isLast ? pending.length : meta.cursor);
    const badQuotes = new Set<number>();
    for (const { code, row } of errors) {
      if (code === "InvalidQuotes" && row !== undefined && row < data.length) badQuotes.add(row);
    }
    const unclosedQuote = errors.some(({ code }) => code === "MissingQuotes");
    pending = isLast ? "" : pending.slice(meta.cursor);
    return { records: data, lines: linesOf(data, newlines), badQuotes, unclosedQuote };
  }

  return {
    push(text) {
      pending += text;
      if (pending.length < parseFrom) return NO_RECORDS;
      const batch = split(false);
      // A record longer than a piece is parsed again only when the text has doubled, so its cost stays linear.
      parseFrom = batch.records.length === 0 ? pending.length * 2 : 0;
      return batch;
    },
    end: () => (pending === "" ? NO_RECORDS : split(true)),
  };
}
