/**
 * Packs a shard: its facts as columns, as one text. Facts of a hundred customers repeat most of their values, so each
 * value of a field is written once and rows point at it. That is a fifth of the size, and one text is copied into the
 * database many times faster than thousands of objects.
 *
 * A field is whatever the facts have: a new one needs no change here.
 */
import type { Shard } from "./database";
import {
  FIRST_CHARACTER,
  LAST_CHARACTER,
  type PackedColumn,
  type PackedFacts,
  type PackedRows,
  type PackedTable,
  type PackedValues,
  REPORT_FIELD,
} from "./packed-shard";

/** Values of one field, each once, and which of them each row has. Kept from shard to shard: see `createTable`. */
interface Column {
  readonly field: string;
  values: unknown[];
  /** Text, number and the like → its code; made once there are too many to look through. */
  plain: Map<unknown, number> | undefined;
  /** The same for lists and objects, by what they say. */
  byWords: Map<string, number> | undefined;
  /** The code of each row's value: its place among the values and 1, or 0 for a row without the field. */
  codes: Uint32Array;
  /** Most rows say what the row before them said: that is known without a look. */
  last: unknown;
  lastCode: number;
}

/** The last value of a column that has just begun. */
const NOTHING = Symbol("no row yet");
/** Up to so many values, looking through them takes less time than making a Map. */
const FEW = 16;
/** Rows of a shard of usual size. */
const USUAL_ROWS = 1_024;

type Row = Readonly<Record<string, unknown>>;

/** Without a look inside: the evidence that many customers share is in a list of its own for each. */
function areSameLists(one: object, other: unknown): boolean {
  if (!Array.isArray(one) || !Array.isArray(other) || one.length !== other.length) return false;
  for (let at = 0; at < one.length; at++) if (one[at] !== other[at]) return false;
  return true;
}

function codeOfObject(column: Column, value: object): number | undefined {
  if (areSameLists(value, column.last)) return column.lastCode;
  const words = JSON.stringify(value);
  column.byWords ??= new Map();
  const code = column.byWords.get(words);
  if (code === undefined) column.byWords.set(words, column.values.length + 1);
  return code;
}

function codeOfPlain(column: Column, value: unknown): number | undefined {
  const { values } = column;
  if (values.length < FEW) {
    const place = values.indexOf(value);
    return place < 0 ? undefined : place + 1;
  }
  column.plain ??= new Map(values.map((each, place) => [each, place + 1]));
  const code = column.plain.get(value);
  if (code === undefined) column.plain.set(value, values.length + 1);
  return code;
}

/** The code of the value of row `row`; it gets one if it has none. */
function codeOf(column: Column, value: unknown, row: number): number {
  const { values } = column;
  // Looking for values that never come again is what takes longest: so far each row has had one of its own.
  const areAllDifferent = values.length >= FEW && values.length === row;
  const found = areAllDifferent
    ? undefined
    : typeof value === "object" && value !== null
      ? codeOfObject(column, value)
      : codeOfPlain(column, value);
  const code = found ?? values.push(value);
  column.last = value;
  column.lastCode = code;
  return code;
}

function packedRows({ values, codes }: Column, count: number): PackedRows {
  // Loops instead of `every` and `map`: a call for each of millions of codes would take as long as all the rest.
  const first = codes[0] ?? 0;
  let [areAllSame, areInOrder] = [true, values.length === count];
  for (let row = 0; row < count; row++) {
    if (codes[row] !== first) areAllSame = false;
    if (codes[row] !== row + 1) areInOrder = false;
  }
  if (areInOrder) return null;
  if (areAllSame && first + FIRST_CHARACTER <= LAST_CHARACTER)
    return String.fromCharCode(first + FIRST_CHARACTER);
  const used = codes.subarray(0, count);
  if (values.length + FIRST_CHARACTER > LAST_CHARACTER) return Array.from(used, (code) => code - 1);
  for (let row = 0; row < count; row++) codes[row] = (codes[row] ?? 0) + FIRST_CHARACTER;
  return String.fromCharCode.apply(null, used as unknown as number[]);
}

/** IDs and days are; shorter texts are few, and lists of them as quickly read. */
const SHORTEST_IN_A_ROW = 10;

function packedValues(values: readonly unknown[]): PackedValues {
  const [first] = values;
  if (typeof first !== "string" || first.length < SHORTEST_IN_A_ROW) return values;
  const { length } = first;
  for (const value of values)
    if (typeof value !== "string" || value.length !== length) return values;
  return { texts: values.join(""), length };
}

/** One table after the other: making all columns anew for each of thousands of shards takes longer than filling them. */
function createTable() {
  const columns = new Map<string, Column>();
  /** Facts of one report have their fields in the same order, so the column is mostly where the last row had it. */
  const inOrder: Column[] = [];
  let rows = USUAL_ROWS;
  let count = 0;

  function columnOf(field: string): Column {
    let column = columns.get(field);
    if (column === undefined) {
      const codes = new Uint32Array(rows);
      const byValue = { plain: undefined, byWords: undefined };
      column = { field, values: [], ...byValue, codes, last: NOTHING, lastCode: 0 };
      columns.set(field, column);
    }
    return column;
  }

  function makeRoom(): void {
    rows *= 2;
    for (const column of columns.values()) {
      const codes = new Uint32Array(rows);
      codes.set(column.codes);
      column.codes = codes;
    }
  }

  function put(field: string, value: unknown, at: number): void {
    let column = inOrder[at];
    if (column?.field !== field) {
      column = columnOf(field);
      inOrder[at] = column;
    }
    const isLast = value === column.last;
    column.codes[count] = isLast ? column.lastCode : codeOf(column, value, count);
  }

  return {
    add(row: object, report?: string): void {
      if (count === rows) makeRoom();
      let at = 0;
      for (const field in row) {
        const value = (row as Row)[field];
        if (value !== undefined) put(field, value, at);
        at += 1;
      }
      if (report !== undefined) put(REPORT_FIELD, report, at);
      count += 1;
    },
    /** What was added, and an empty table for the next shard. */
    packed(): PackedTable {
      const packed: PackedColumn[] = [];
      for (const column of columns.values()) {
        if (column.values.length === 0) continue;
        packed.push([column.field, packedValues(column.values), packedRows(column, count)]);
        column.values = [];
        column.plain = undefined;
        column.byWords = undefined;
        column.codes.fill(0, 0, count);
        column.last = NOTHING;
      }
      const whole = { count, columns: packed };
      count = 0;
      return whole;
    },
  };
}

const parts = createTable();
const associationRows = createTable();

/** Not to be called while it runs: it uses the same two tables every time. */
export function packShard({ customers, associations }: Shard): string {
  for (const { report, customer } of customers) parts.add(customer, report);
  for (const association of associations) associationRows.add(association);
  const facts: PackedFacts = {
    customers: parts.packed(),
    associations: associationRows.packed(),
  };
  return JSON.stringify(facts);
}
