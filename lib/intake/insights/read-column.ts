import { cleanCell } from "../normalise/cell";
import { rememberReadings } from "../normalise/remember-readings";

/** What the cells of one column say. */
export type ReadCell<Reading> = (record: readonly string[]) => Reading;

/** Reads a column in which texts repeat; `index` is -1 where the file does not have it, and all its cells are blank then. */
export function readColumn<Reading>(
  index: number,
  read: (text: string) => Reading,
): ReadCell<Reading> {
  const blank = read("");
  if (index < 0) return () => blank;
  const reading = rememberReadings((cell) => read(cleanCell(cell)));
  return (record) => reading(record[index] ?? "");
}

/** The texts of a column in which they differ from row to row. */
export function columnText(index: number): ReadCell<string> {
  return index < 0 ? () => "" : (record) => cleanCell(record[index] ?? "");
}
