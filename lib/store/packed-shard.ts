/** How a shard lies on the disk, and how it is read again; `pack-shard.ts` says why it lies so. */
import type { Association } from "../rules/facts";
import type { CustomerPart, Shard } from "./database";
import { damagedGenerationError } from "./store-errors";

/**
 * Which value each row has: as a text with one character a row, or with one for all when all have the same; as numbers
 * where there are too many values for that; `null` where row n has value n.
 */
export type PackedRows = string | readonly number[] | null;

/** A list; or, where all are texts of one length as IDs and days are, these in a row: one text is read faster than many. */
export type PackedValues = readonly unknown[] | { readonly texts: string; readonly length: number };

export type PackedColumn = readonly [field: string, values: PackedValues, rows: PackedRows];

export interface PackedTable {
  readonly count: number;
  readonly columns: readonly PackedColumn[];
}

export interface PackedFacts {
  /** Parts of customers, each with its report as one more field. */
  readonly customers: PackedTable;
  readonly associations: PackedTable;
}

/** What the store keeps. Databases of version 1 hold shards as they are. */
export type StoredShard = string | Shard;

/** A shard that has been looked into, from which more can be taken without reading it again. */
export interface OpenShard {
  /**
   * The tenants with a name, or a domain, that is `sought` when it is made `normal`. Those of whom several reports speak
   * come more than once.
   */
  tenantsNamed(
    field: "names" | "domains",
    sought: string,
    normal: (text: string) => string,
  ): readonly string[];
  /** What it holds, or only what it holds of `tenants`. */
  facts(tenants?: ReadonlySet<string>): Shard;
}

/** No field of a customer is called so. */
export const REPORT_FIELD = "report of the part";
const MISSING = -1;
/** Characters for a row without the field, and up: none that JSON would escape, none that takes more than a byte. */
export const FIRST_CHARACTER = 94;
export const LAST_CHARACTER = 255;
const CHARACTER_OF_FIRST = FIRST_CHARACTER - MISSING;

/** Which of the column's values row `row` has. */
function placeAt(rows: PackedRows, row: number): number {
  if (rows === null) return row;
  if (typeof rows !== "string") return rows[row] ?? MISSING;
  return rows.charCodeAt(rows.length === 1 ? 0 : row) - CHARACTER_OF_FIRST;
}

function isList(values: PackedValues): values is readonly unknown[] {
  return Array.isArray(values);
}

function valueAt(values: PackedValues, place: number): unknown {
  if (isList(values)) return values[place];
  return values.texts.slice(place * values.length, (place + 1) * values.length);
}

function listOf(values: PackedValues): readonly unknown[] {
  if (isList(values)) return values;
  return Array.from({ length: values.texts.length / values.length }, (_, at) =>
    valueAt(values, at),
  );
}

function columnOf({ columns }: PackedTable, field: string): PackedColumn | undefined {
  return columns.find(([name]) => name === field);
}

function rowAt(columns: readonly PackedColumn[], at: number): Record<string, unknown> {
  const row: Record<string, unknown> = {};
  for (const [field, values, rows] of columns) {
    const place = placeAt(rows, at);
    if (place !== MISSING) row[field] = valueAt(values, place);
  }
  return row;
}

/** All places of `what` in a text or a list, looked for by the browser itself. */
function placesIn<Part>(all: { indexOf(what: Part, from: number): number }, what: Part): number[] {
  const found: number[] = [];
  for (let at = all.indexOf(what, 0); at >= 0; at = all.indexOf(what, at + 1)) found.push(at);
  return found;
}

/** Where a value stands among the column's: more than once, maybe. */
function placesOf(values: PackedValues, value: string): number[] {
  if (isList(values)) return placesIn<unknown>(values, value);
  if (value.length !== values.length) return [];
  return placesIn(values.texts, value)
    .filter((at) => at % values.length === 0)
    .map((at) => at / values.length);
}

/** The rows that have one of the column's values, which are told by their places; in the order of the rows. */
function rowsWith(places: readonly number[], rows: PackedRows, count: number): number[] {
  const found = places.flatMap((place) => {
    if (rows === null) return place;
    if (typeof rows !== "string") return placesIn(rows, place);
    const character = String.fromCharCode(place + CHARACTER_OF_FIRST);
    if (rows.length > 1) return placesIn(rows, character);
    return character === rows ? Array.from({ length: count }, (_, at) => at) : [];
  });
  return found.sort((one, other) => one - other);
}

/** The table's rows; of `tenants` only, where they are given. */
function unpackTable(table: PackedTable, tenants?: ReadonlySet<string>): Record<string, unknown>[] {
  const { count, columns } = table;
  if (tenants === undefined) {
    const listed = columns.map(
      ([field, values, rows]): PackedColumn => [field, listOf(values), rows],
    );
    return Array.from({ length: count }, (_, at) => rowAt(listed, at));
  }
  const column = columnOf(table, "tenantId");
  if (column === undefined) return [];
  const [, values, rows] = column;
  const places = Array.from(tenants).flatMap((tenantId) => placesOf(values, tenantId));
  return rowsWith(places, rows, count).map((at) => rowAt(columns, at));
}

/** A plain loop: a page that has just been opened looks through thousands of names. */
function areNamed(
  texts: readonly string[],
  sought: string,
  normal: (text: string) => string,
): boolean {
  for (const text of texts) {
    if (text === sought || normal(text) === sought) return true;
  }
  return false;
}

/** Looks only into the two columns: making rows of all just to find one takes longer than reading the shard. */
function tenantsNamed(
  table: PackedTable,
  field: "names" | "domains",
  sought: string,
  normal: (text: string) => string,
): string[] {
  const lists = columnOf(table, field);
  const tenantIds = columnOf(table, "tenantId");
  if (lists === undefined || tenantIds === undefined) return [];
  const places: number[] = [];
  for (const [place, texts] of (listOf(lists[1]) as string[][]).entries()) {
    if (areNamed(texts, sought, normal)) places.push(place);
  }
  const [, tenants, rows] = tenantIds;
  return rowsWith(places, lists[2], table.count).map(
    (at) => valueAt(tenants, placeAt(rows, at)) as string,
  );
}

function unpackParts(table: PackedTable, tenants?: ReadonlySet<string>): CustomerPart[] {
  return unpackTable(table, tenants).map((row) => {
    const { [REPORT_FIELD]: report, ...customer } = row;
    return { report, customer } as unknown as CustomerPart;
  });
}

/** Runs `read`, which fails on what was never packed. */
function unlessDamaged<Read>(read: () => Read): Read {
  try {
    return read();
  } catch {
    throw damagedGenerationError("a shard that cannot be read");
  }
}

/** Throws `DamagedGenerationError`, now or when something is taken from it. */
export function openShard(stored: StoredShard): OpenShard {
  if (typeof stored !== "string") {
    return {
      tenantsNamed: (field, sought, normal) =>
        stored.customers
          .filter(({ customer }) => areNamed(customer[field], sought, normal))
          .map(({ customer }) => customer.tenantId),
      facts: () => stored,
    };
  }
  const packed = unlessDamaged(() => JSON.parse(stored) as PackedFacts);
  return {
    tenantsNamed: (...asked) => unlessDamaged(() => tenantsNamed(packed.customers, ...asked)),
    facts: (tenants) =>
      unlessDamaged(() => ({
        customers: unpackParts(packed.customers, tenants),
        associations: unpackTable(packed.associations, tenants) as unknown as Association[],
      })),
  };
}
