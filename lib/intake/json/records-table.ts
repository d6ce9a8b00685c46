/** JSON objects of one level as a table, so that a report is the same report whichever way it was saved. */
import { digitsOf, isRounded } from "../normalise/number-text";
import type { UnreadCell } from "../table/records";
import type { TableSource } from "../table/table-source";
import { isObject, type JsonObject } from "./json-values";

const ROWS_AT_ONCE = 5_000;

/** Every one an object: a table's rows, the first of them telling nothing of the others' columns. */
export function asRecords(value: unknown): readonly JsonObject[] | undefined {
  return Array.isArray(value) && value.length > 0 && value.every(isObject) ? value : undefined;
}

function cellOf(value: unknown, column: number): string | UnreadCell {
  if (value === undefined || value === null) return "";
  if (typeof value === "string") return value;
  if (typeof value === "boolean") return String(value);
  if (typeof value !== "number") {
    return { column, key: "intake.problem.nestedValue", value: JSON.stringify(value) };
  }
  const digits = digitsOf(String(value))?.digits ?? String(value);
  return isRounded(value) ? { column, key: "intake.problem.roundedNumber", value: digits } : digits;
}

/** `lines`: where each record stands, where that is known; otherwise they are counted from 1. */
export function tableOfRecords(
  records: readonly JsonObject[],
  lines: readonly number[] | undefined,
): TableSource {
  const header = Array.from(new Set(records.flatMap((record) => Object.keys(record))));
  let done = 0;
  return {
    header,
    totalBytes: records.length,
    next() {
      if (done >= records.length) return "end";
      const some = records.slice(done, done + ROWS_AT_ONCE);
      const first = done;
      done += some.length;
      const unreadCells = new Map<number, UnreadCell[]>();
      const rows = some.map((record, index) =>
        header.map((name, column) => {
          const cell = cellOf(record[name], column);
          if (typeof cell === "string") return cell;
          unreadCells.set(index, [...(unreadCells.get(index) ?? []), cell]);
          return cell.value;
        }),
      );
      const batch = {
        records: rows,
        lines: some.map((_, index) => lines?.[first + index] ?? first + index + 1),
        badQuotes: new Set<number>(),
        unclosedQuote: false,
        unreadCells,
      };
      return { batch, bytesRead: done };
    },
  };
}
