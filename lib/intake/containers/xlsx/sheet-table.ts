/** A worksheet as a table, row by row: the first row that holds anything is its header. */

import { digitsOf, isRounded } from "../../normalise/number-text";
import type { Pace } from "../../pace";
import type { ByteSource } from "../../table/byte-source";
import type { UnreadCell } from "../../table/records";
import {
  type TableDamage,
  type TablePart,
  type TableSource,
  trimHeader,
} from "../../table/table-source";
import { dateOfSerial, detached, unescapeText } from "./cell-values";
import { createXmlReader, HugeCell } from "./read-xml";
import { LONGEST_CELL, type Workbook } from "./workbook";

/** Columns that a sheet can have, `A` to `XFD`. */
const MOST_COLUMNS = 16_384;
const MOST_ROWS = 1_048_576;

const LETTER_A = 65;

/** Ten times what any report has. Blank cells are not written, so a few bytes may stand for a row of thousands. */
const WIDEST_TABLE = 1_000;
const CELLS_AT_ONCE = 200_000;

/** `AB12` → 27. `undefined`: not the name of a cell. */
function columnOf(reference: string): number | undefined {
  const letters = /^([A-Z]{1,3})\d+$/i.exec(reference)?.[1];
  if (letters === undefined) return undefined;
  let column = 0;
  for (const letter of letters.toUpperCase()) {
    column = column * 26 + letter.charCodeAt(0) - LETTER_A + 1;
  }
  return column <= MOST_COLUMNS ? column - 1 : undefined;
}

interface Cell {
  readonly column: number;
  readonly type: string;
  readonly style: number;
  text: string;
  hasFormula: boolean;
  hasValue: boolean;
}

interface CellReading {
  readonly text: string;
  readonly unread?: Omit<UnreadCell, "column">;
}

/** A cell that holds something must not look blank, even if that is not a value. */
function notRead(key: string, value: string): CellReading {
  return { text: value === "" ? "=" : value, unread: { key, value } };
}

function readNumber(text: string, style: number, { from1904, dateStyles }: Workbook): CellReading {
  const number = digitsOf(text);
  if (number === undefined) return { text };
  if (dateStyles[style] === true) {
    return { text: dateOfSerial(number.value, from1904) ?? number.digits };
  }
  return isRounded(number.value)
    ? notRead("intake.problem.roundedNumber", number.digits)
    : { text: number.digits };
}

/** Throws where the cell refers to a text that is not there. */
function readCell(cell: Cell, book: Workbook): CellReading {
  const { type, text, style, hasFormula, hasValue } = cell;
  if (hasFormula && !hasValue) return notRead("intake.problem.formulaWithoutValue", "");
  if (text === "") return { text };
  switch (type) {
    case "s": {
      const shared = book.sharedStrings[Number(text)];
      if (shared === undefined) throw new Error("no such shared string");
      return { text: shared };
    }
    case "b":
      return { text: text.trim() === "1" ? "TRUE" : "FALSE" };
    case "e":
      return notRead("intake.problem.errorCell", text);
    case "n":
      return readNumber(text, style, book);
    default:
      return { text: detached(unescapeText(text)) };
  }
}

interface SheetRow {
  readonly line: number;
  readonly cells: string[];
  readonly unread: UnreadCell[];
}

/** Gathers the rows that a piece of the sheet completes. */
function createRowCollector(book: Workbook) {
  let rows: SheetRow[] = [];
  let row: SheetRow | undefined;
  let cell: Cell | undefined;
  let lastLine = 0;
  let lastColumn = -1;
  let isValue = false;
  let isPronunciation = false;
  /** Columns of the table, once the header is known; a row keeps one cell beyond them, to show that there is more. */
  let width = MOST_COLUMNS;
  let hasHeader = false;
  const merges: string[] = [];

  function startRow({ r }: Readonly<Record<string, string>>): void {
    const line = r === undefined ? lastLine + 1 : Number(r);
    if (!(Number.isInteger(line) && line > lastLine && line <= MOST_ROWS)) throw new Error("row");
    lastLine = line;
    lastColumn = -1;
    row = { line, cells: [], unread: [] };
  }

  function startCell({ r, t = "n", s = "0" }: Readonly<Record<string, string>>): void {
    const column = r === undefined ? lastColumn + 1 : columnOf(r);
    if (column === undefined || column <= lastColumn || column >= MOST_COLUMNS) {
      throw new Error("cell");
    }
    lastColumn = column;
    cell = { column, type: t, style: Number(s), text: "", hasFormula: false, hasValue: false };
  }

  function endCell(): void {
    if (row === undefined || cell === undefined) throw new Error("cell outside of a row");
    const { text, unread } = readCell(cell, book);
    const { column } = cell;
    cell = undefined;
    if (text === "" || (column >= width && text.trim() === "")) return;
    const { cells } = row;
    const at = Math.min(column, width);
    while (cells.length < at) cells.push("");
    cells[at] = text;
    if (unread !== undefined && column < width) row.unread.push({ column, ...unread });
  }

  function endRow(ended: SheetRow): void {
    if (!ended.cells.some((text) => text.trim() !== "")) return;
    rows.push(ended);
    if (hasHeader) return;
    hasHeader = true;
    width = trimHeader(ended.cells).length;
  }

  return {
    handlers: {
      openTag(name: string, attributes: () => Readonly<Record<string, string>>) {
        if (name === "row") startRow(attributes());
        else if (name === "c") startCell(attributes());
        else if (name === "mergeCell") merges.push(attributes().ref ?? "");
        else if (cell === undefined) return;
        else if (name === "f") cell.hasFormula = true;
        else if (name === "v") {
          cell.hasValue = true;
          isValue = true;
        } else if (name === "rPh") isPronunciation = true;
        else if (name === "t") {
          cell.hasValue = true;
          isValue = !isPronunciation;
        }
      },
      closeTag(name: string) {
        if (name === "v" || name === "t") isValue = false;
        else if (name === "rPh") isPronunciation = false;
        else if (name === "c") endCell();
        else if (name === "row" && row !== undefined) {
          endRow(row);
          row = undefined;
        }
      },
      text(piece: string) {
        if (!isValue || cell === undefined) return;
        cell.text += piece;
        if (cell.text.length > LONGEST_CELL) throw new HugeCell();
      },
    },
    /** The rows since the last call. */
    take(): SheetRow[] {
      const taken = rows;
      rows = [];
      return taken;
    },
    merges,
  };
}

/** Whether two columns of the header have one cell between them, so that nobody can tell what either is called. */
function isMerged(merges: readonly string[], headerLine: number, width: number): boolean {
  return merges.some((reference) => {
    const [from = "", to = from] = reference.split(":");
    const line = (name: string) => Number(/\d+$/.exec(name)?.[0]);
    if (!(line(from) <= headerLine && line(to) >= headerLine)) return false;
    const first = columnOf(from) ?? 0;
    return first < width && first !== columnOf(to);
  });
}

function partOf(rows: readonly SheetRow[], width: number, bytesRead: number): TablePart {
  const unreadCells = new Map<number, readonly UnreadCell[]>();
  rows.forEach(({ unread }, index) => {
    if (unread.length > 0) unreadCells.set(index, unread);
  });
  const batch = {
    records: rows.map(({ cells }) => {
      // Blank cells at the end of a row are not written.
      while (cells.length < width) cells.push("");
      return cells;
    }),
    lines: rows.map(({ line }) => line),
    badQuotes: new Set<number>(),
    unclosedQuote: false,
    unreadCells,
  };
  return { batch, bytesRead };
}

/** Pieces of a sheet without a row in them after which everything else gets its turn. */
const PIECES_AT_ONCE = 4;

/** Opens a sheet. `undefined`: it is empty. */
export async function openSheet(
  source: ByteSource,
  book: Workbook,
  pace: Pace,
): Promise<TableSource | TableDamage | undefined> {
  const collector = createRowCollector(book);
  const reader = createXmlReader(source, collector.handlers);
  let rows: readonly SheetRow[] = [];
  let given = 0;
  let ended = false;

  /** Reads on until there are rows or nothing more, but no further than somebody would wait for. */
  function readRows(): TableDamage | undefined {
    for (let piece = 0; given === rows.length && !ended && piece < PIECES_AT_ONCE; piece += 1) {
      const state = reader.next();
      rows = collector.take();
      given = 0;
      ended = state === "end";
      if (state !== undefined && state !== "end") return state;
    }
    return undefined;
  }

  while (rows.length === 0 && !ended) {
    const damage = readRows();
    if (damage !== undefined) return damage;
    await pace.pause();
  }
  const [headerRow] = rows;
  if (headerRow === undefined) return undefined;
  given = 1;
  const header = trimHeader(headerRow.cells);
  const width = header.length;
  if (width > WIDEST_TABLE) return "too-many-columns";
  const rowsAtOnce = Math.max(1, Math.floor(CELLS_AT_ONCE / width));

  return {
    header,
    totalBytes: source.total,
    next() {
      const damage = readRows();
      if (damage !== undefined) return damage;
      const some = rows.slice(given, given + rowsAtOnce);
      given += some.length;
      if (some.length > 0 || !ended) return partOf(some, width, reader.done());
      return isMerged(collector.merges, headerRow.line, width) ? "merged-header" : "end";
    },
  };
}
