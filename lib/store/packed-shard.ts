/** How a shard lies on the disk, and how it is read again; `pack-shard.ts` says why it lies so. */
import type { Association } from "../rules/facts";
import type { CustomerPart, Shard } from "./database";
import { damagedGenerationError } from "./store-errors";

/**
 * Which value each row has: as a text with one character a row, or with one for all when all have the same; as numbers
 * where there are too many values for that; `null` where row n has value n.
 */
export type PackedRows = string | readonly number[] | null;

export type PackedColumn = readonly [field: string, values: readonly unknown[], rows: PackedRows];

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
  /** The tenants with a name, or a domain, that fits; those of whom several reports speak more than once. */
  tenantsNamed(field: "names" | "domains", fits: (text: string) => boolean): readonly string[];
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

function columnOf({ columns }: PackedTable, field: string): PackedColumn | undefined {
  return columns.find(([name]) => name === field);
}

function rowAt({ columns }: PackedTable, at: number): Record<string, unknown> {
  const row: Record<string, unknown> = {};
  for (const [field, values, rows] of columns) {
    const place = placeAt(rows, at);
    if (place !== MISSING) row[field] = values[place];
  }
  return row;
}

/** The rows whose value in a column is wanted, in the order of the rows. A value may stand there more than once. */
function rowsWith<Value>(
  [, values, rows]: PackedColumn,
  count: number,
  isWanted: (value: Value) => boolean,
): number[] {
  const places: number[] = [];
  for (const [place, value] of values.entries()) if (isWanted(value as Value)) places.push(place);
  const found: number[] = [];
  if (places.length === 0) return found;
  for (let at = 0; at < count; at++) if (places.includes(placeAt(rows, at))) found.push(at);
  return found;
}

/** The table's rows; of `tenants` only, where they are given. */
function unpackTable(table: PackedTable, tenants?: ReadonlySet<string>): Record<string, unknown>[] {
  const { count } = table;
  if (tenants === undefined) return Array.from({ length: count }, (_, at) => rowAt(table, at));
  const column = columnOf(table, "tenantId");
  if (column === undefined) return [];
  return rowsWith<string>(column, count, (tenantId) => tenants.has(tenantId)).map((at) =>
    rowAt(table, at),
  );
}

/** Looks only into the two columns: making rows of all just to find one takes longer than reading the shard. */
function tenantsNamed(
  table: PackedTable,
  field: string,
  fits: (text: string) => boolean,
): string[] {
  const lists = columnOf(table, field);
  const tenantIds = columnOf(table, "tenantId");
  if (lists === undefined || tenantIds === undefined) return [];
  const [, tenants, rows] = tenantIds;
  return rowsWith<string[]>(lists, table.count, (texts) => texts.some(fits)).map(
    (at) => tenants[placeAt(rows, at)] as string,
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
      tenantsNamed: (field, fits) =>
        stored.customers
          .filter(({ customer }) => customer[field].some(fits))
          .map(({ customer }) => customer.tenantId),
      facts: () => stored,
    };
  }
  const packed = unlessDamaged(() => JSON.parse(stored) as PackedFacts);
  return {
    tenantsNamed: (field, fits) => unlessDamaged(() => tenantsNamed(packed.customers, field, fits)),
    facts: (tenants) =>
      unlessDamaged(() => ({
        customers: unpackParts(packed.customers, tenants),
        associations: unpackTable(packed.associations, tenants) as unknown as Association[],
      })),
  };
}
