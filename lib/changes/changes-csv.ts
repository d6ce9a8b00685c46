/** Tables for spreadsheets. */
import Papa from "papaparse";

/** Spreadsheets take a cell that begins so for a formula; Papa's own pattern misses cells of several lines. */
const FORMULA = /^[=+\-@\t\r]/;
/** Without it, Excel reads UTF-8 as something else. */
const BYTE_ORDER_MARK = "\uFEFF";

/** CSV of texts, header first. A cell that would be a formula gets an apostrophe, which makes it a text. */
export function csvOf(lines: readonly (readonly string[])[]): string {
  return BYTE_ORDER_MARK + csvPart(lines);
}

/** The same without the mark, for a table that is put together from parts: each but the first after a line break. */
export function csvPart(lines: readonly (readonly string[])[]): string {
  const table = lines.map((line) => [...line]);
  return Papa.unparse(table, { escapeFormulae: FORMULA as never });
}
