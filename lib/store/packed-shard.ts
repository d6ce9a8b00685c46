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

/** Values of one field, each once, and which of them each row has. */
interface Column {
  readonly field: string;
  /** Text, number and the like → its place among the values. */
  readonly plain: Map<unknown, number>;
  /** The same for lists and objects, by what they say. */
  readonly byWords: Map<string, number>;
  readonly values: unknown[];
  readonly rows: number[];
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
/** So many different values in as many rows, and a column is taken to have another one in each. */
const DIFFERENT_ENOUGH = 16;

type Row = Readonly<Record<string, unknown>>;

function emptyColumn(field: string): Column {
  return {
    field,
    plain: new Map(),
    byWords: new Map(),
    values: [],
    rows: [],
    last: undefined,
    lastPlace: MISSING,
  };
}

/** The place of `value` among the column's values; it gets one if it has none. */
function placeOf(column: Column, value: unknown): number {
  const { plain, byWords, values, rows } = column;
  const isPlain = typeof value !== "object" || value === null;
  const next = values.length;
  let place: number | undefined;
  // Looking for values that never come again is what takes longest.
  if (next < DIFFERENT_ENOUGH || next < rows.length) {
    const words = isPlain ? "" : JSON.stringify(value);
    place = isPlain ? plain.get(value) : byWords.get(words);
    if (place === undefined && isPlain) plain.set(value, next);
    if (place === undefined && !isPlain) byWords.set(words, next);
  }
  if (place === undefined) {
    place = next;
    values.push(value);
  }
  column.last = value;
  column.lastPlace = place;
  return place;
}

/** Rows without the field up to row `count`. */
function fillUp({ rows }: Column, count: number): void {
  while (rows.length < count) rows.push(MISSING);
}

function packedRows({ values, rows }: Column): PackedRows {
  if (values.length === rows.length && rows.every((place, row) => place === row)) return null;
  const character = FIRST_CHARACTER - MISSING;
  if (values.length + character > LAST_CHARACTER) return rows;
  const [first = MISSING] = rows;
  if (rows.every((place) => place === first)) return String.fromCharCode(first + character);
  return String.fromCharCode(...rows.map((place) => place + character));
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

  return {
    add(row: object): void {
      let next = 0;
      for (const field in row) {
        const value = (row as Row)[field];
        const at = next;
        next += 1;
        if (value === undefined) continue;
        let column = inOrder[at];
        if (column?.field !== field) {
          column = columnOf(field);
          inOrder[at] = column;
        }
        if (column.rows.length < count) fillUp(column, count);
        column.rows.push(value === column.last ? column.lastPlace : placeOf(column, value));
      }
      count += 1;
    },
    packed(): PackedTable {
      return {
        count,
        columns: Array.from(columns.values(), (column) => {
          fillUp(column, count);
          return [column.field, column.values, packedRows(column)];
        }),
      };
    },
  };
}

export function packShard({ customers, associations }: Shard): StoredShard {
  const parts = createTable();
  for (const { report, customer } of customers) parts.add({ ...customer, [REPORT_FIELD]: report });
  const rows = createTable();
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
