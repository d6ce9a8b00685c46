/**
 * How a shard lies on the disk: its facts as columns, as one text. Facts of a hundred customers repeat most of their
 * values, so each value of a field is written once and rows point at it. That is a fifth of the size, and one text is
 * copied into and out of the database many times faster than thousands of objects.
 *
 * A field is whatever the facts have: a new one needs no change here.
 */
import type { Association } from "../rules/facts";
import type { CustomerPart, Shard } from "./database";
import { damagedGenerationError } from "./store-errors";

/** Values of one field, each once, and which of them each row has. Kept from shard to shard: see `createTable`. */
interface Column {
  readonly field: string;
  values: unknown[];
  /** Text, number and the like → its place among the values; made once there are too many to look through. */
  plain: Map<unknown, number> | undefined;
  /** The same for lists and objects, by what they say. */
  byWords: Map<string, number> | undefined;
  /** The place of each row's value. */
  rows: Int32Array;
  /** How many of them are those of this shard. */
  filled: number;
  /** Most rows say what the row before them said: that is known without a look. */
  last: unknown;
  lastPlace: number;
}

/**
 * Which value each row has: as a text with one character a row, or with one for all when all have the same; as numbers
 * where there are too many values for that; `null` where row n has value n.
 */
type PackedRows = string | readonly number[] | null;

type PackedColumn = readonly [field: string, values: readonly unknown[], rows: PackedRows];

interface PackedTable {
  readonly count: number;
  readonly columns: readonly PackedColumn[];
}

interface PackedFacts {
  /** Parts of customers, each with its report as one more field. */
  readonly customers: PackedTable;
  readonly associations: PackedTable;
}

/** What the store keeps. Databases of version 1 hold shards as they are. */
export type StoredShard = string | Shard;

/** No field of a customer is called so. */
const REPORT_FIELD = "report of the part";
const MISSING = -1;
/** Characters for `MISSING` and up: none that JSON would escape, none that takes more than a byte. */
const FIRST_CHARACTER = 94;
const LAST_CHARACTER = 255;
/** Up to so many values, looking through them takes less time than making a Map. */
const FEW = 16;
/** Rows of a shard of usual size. */
const USUAL_ROWS = 512;

type Row = Readonly<Record<string, unknown>>;

function emptyColumn(field: string): Column {
  return {
    field,
    values: [],
    plain: undefined,
    byWords: undefined,
    rows: new Int32Array(USUAL_ROWS),
    filled: 0,
    last: undefined,
    lastPlace: MISSING,
  };
}

function startAgain(column: Column): void {
  column.values = [];
  column.plain = undefined;
  column.byWords = undefined;
  column.filled = 0;
  column.last = undefined;
  column.lastPlace = MISSING;
}

/** Without a look inside: the evidence that many customers share is in a list of its own for each. */
function areSameLists(one: object, other: unknown): boolean {
  if (!Array.isArray(one) || !Array.isArray(other) || one.length !== other.length) return false;
  for (let at = 0; at < one.length; at++) if (one[at] !== other[at]) return false;
  return true;
}

function placeOfObject(column: Column, value: object): number | undefined {
  if (areSameLists(value, column.last)) return column.lastPlace;
  const words = JSON.stringify(value);
  column.byWords ??= new Map();
  const place = column.byWords.get(words);
  if (place === undefined) column.byWords.set(words, column.values.length);
  return place;
}

function placeOfPlain(column: Column, value: unknown): number | undefined {
  const { values } = column;
  if (values.length < FEW) {
    const place = values.indexOf(value);
    return place < 0 ? undefined : place;
  }
  column.plain ??= new Map(values.map((each, place) => [each, place]));
  const place = column.plain.get(value);
  if (place === undefined) column.plain.set(value, values.length);
  return place;
}

/** The place of `value` among the column's values; it gets one if it has none. */
function placeOf(column: Column, value: unknown): number {
  const { values, filled } = column;
  const next = values.length;
  // Looking for values that never come again is what takes longest: so far each row has had one of its own.
  const areAllDifferent = next >= FEW && next === filled;
  const found = areAllDifferent
    ? undefined
    : typeof value === "object" && value !== null
      ? placeOfObject(column, value)
      : placeOfPlain(column, value);
  if (found === undefined) values.push(value);
  const place = found ?? next;
  column.last = value;
  column.lastPlace = place;
  return place;
}

function push(column: Column, place: number): void {
  if (column.filled === column.rows.length) {
    const longer = new Int32Array(column.rows.length * 2);
    longer.set(column.rows);
    column.rows = longer;
  }
  column.rows[column.filled] = place;
  column.filled += 1;
}

/** Rows without the field up to row `count`. */
function fillUp(column: Column, count: number): void {
  while (column.filled < count) push(column, MISSING);
}

function packedRows({ values, rows: all, filled }: Column): PackedRows {
  const rows = all.subarray(0, filled);
  if (values.length === filled && rows.every((place, row) => place === row)) return null;
  const character = FIRST_CHARACTER - MISSING;
  if (values.length + character > LAST_CHARACTER) return Array.from(rows);
  const [first = MISSING] = rows;
  if (rows.every((place) => place === first)) return String.fromCharCode(first + character);
  for (let row = 0; row < filled; row++) rows[row] = (rows[row] ?? MISSING) + character;
  return String.fromCharCode.apply(null, rows as unknown as number[]);
}

/** Says of each row of a column which value it has. */
function placesOf(rows: PackedRows): (row: number) => number {
  if (rows === null) return (row) => row;
  if (typeof rows !== "string") return (row) => rows[row] ?? MISSING;
  const character = FIRST_CHARACTER - MISSING;
  if (rows.length === 1) {
    const place = rows.charCodeAt(0) - character;
    return () => place;
  }
  return (row) => rows.charCodeAt(row) - character;
}

/** One table after the other: making all columns anew for each of thousands of shards takes longer than filling them. */
function createTable() {
  const columns = new Map<string, Column>();
  /** Facts of one report have their fields in the same order, so the column is mostly where the last row had it. */
  const inOrder: Column[] = [];
  let count = 0;

  function columnOf(field: string): Column {
    let column = columns.get(field);
    if (column === undefined) {
      column = emptyColumn(field);
      columns.set(field, column);
    }
    return column;
  }

  function put(field: string, value: unknown, at: number): void {
    let column = inOrder[at];
    if (column?.field !== field) {
      column = columnOf(field);
      inOrder[at] = column;
    }
    if (column.filled < count) fillUp(column, count);
    // Nothing is the last value of a column that has just begun.
    const isLast = value === column.last && column.lastPlace !== MISSING;
    push(column, isLast ? column.lastPlace : placeOf(column, value));
  }

  return {
    add(row: object, report?: string): void {
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
      const used = Array.from(columns.values()).filter(({ filled }) => filled > 0);
      const packed = used.map((column): PackedColumn => {
        fillUp(column, count);
        return [column.field, column.values, packedRows(column)];
      });
      const whole = { count, columns: packed };
      for (const column of used) startAgain(column);
      count = 0;
      return whole;
    },
  };
}

const parts = createTable();
const rows = createTable();

/** Not to be called while it runs: it uses the same two tables every time. */
export function packShard({ customers, associations }: Shard): StoredShard {
  for (const { report, customer } of customers) parts.add(customer, report);
  for (const association of associations) rows.add(association);
  const facts: PackedFacts = { customers: parts.packed(), associations: rows.packed() };
  return JSON.stringify(facts);
}

/** The table's rows; of `tenants` only, where it is given. */
function unpackTable({ count, columns }: PackedTable, tenants?: ReadonlySet<string>): Row[] {
  const readable = columns.map(([field, values, rows]) => ({
    field,
    values,
    placeIn: placesOf(rows),
  }));
  const tenantIds = readable.find(({ field }) => field === "tenantId");
  const isWanted = tenants && tenantIds?.values.map((tenantId) => tenants.has(tenantId as string));
  const found: Row[] = [];
  for (let at = 0; at < count; at++) {
    if (isWanted !== undefined && !isWanted[tenantIds?.placeIn(at) ?? MISSING]) continue;
    const row: Record<string, unknown> = {};
    for (const { field, values, placeIn } of readable) {
      const place = placeIn(at);
      if (place !== MISSING) row[field] = values[place];
    }
    found.push(row);
  }
  return found;
}

/** The shard as it was packed; only what it holds of `tenants`, where they are given. */
export function unpackShard(stored: StoredShard, tenants?: ReadonlySet<string>): Shard {
  if (typeof stored !== "string") return stored;
  try {
    const packed = JSON.parse(stored) as PackedFacts;
    return {
      customers: unpackTable(packed.customers, tenants).map((row) => {
        const { [REPORT_FIELD]: report, ...customer } = row;
        return { report, customer } as unknown as CustomerPart;
      }),
      associations: unpackTable(packed.associations, tenants) as unknown as Association[],
    };
  } catch {
    throw damagedGenerationError("a shard that cannot be read");
  }
}
