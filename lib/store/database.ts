/** The shape of the database on disk, and how it is opened. */
import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { CompanyKind } from "../rules/company-facts";
import type { Association, Customer } from "../rules/facts";
import type { GenerationInfo } from "./contract";
import type { StoredBucket } from "./lookup-index";
import { MIGRATIONS } from "./migrations";
import type { StoredShard } from "./packed-shard";
import { newerDatabaseError } from "./store-errors";

const DATABASE_NAME = "good-standing";

/** What one report says about one customer. Kept apart by report, so that a newer export can replace just its part. */
export interface CustomerPart {
  readonly report: string;
  readonly customer: Customer;
}

/** About 100 customers with all their associations, as one value: reading and writing few large values is what is fast. */
export interface Shard {
  readonly customers: readonly CustomerPart[];
  readonly associations: readonly Association[];
}

export type LookupKind = "domain" | "name";

/**
 * Name or domain → tenant ID, `null` where it fits several tenants. A Map, because names come from files and
 * `__proto__` is a name as good as any.
 */
export type LookupBucket = ReadonlyMap<string, string | null>;

export interface StoredGeneration {
  readonly info: GenerationInfo;
  /** Into how many shards the generation was cut; a power of two. */
  readonly cuts: number;
  /** Into how many buckets of each kind; a power of two. Absent in version 1, which had one for each shard. */
  readonly buckets?: number;
  /**
   * The generation that it was made out of, which may be deleted by now; `null` when it was made out of nothing.
   * Absent in generations of database version 1: it is not known, so nothing is compared with them.
   */
  readonly before?: number | null;
}

export function bucketCount({ cuts, buckets = cuts }: StoredGeneration): number {
  return buckets;
}

export interface StoreSchema extends DBSchema {
  generations: { key: number; value: StoredGeneration };
  head: { key: "current"; value: number };
  shards: { key: [generation: number, shard: number]; value: StoredShard };
  lookups: {
    key: [generation: number, kind: LookupKind, bucket: number];
    value: StoredBucket;
  };
  /** The company's own facts, a value for each kind. Until the others came it held `metrics` only. */
  entered: { key: CompanyKind; value: unknown };
  summaries: { key: [generation: number, of: string]; value: unknown };
}

export type Database = IDBPDatabase<StoreSchema>;

/**
 * Opens the database and brings it up to the newest version. `onClosed` is called when the connection can no longer
 * be used: the browser ended it, or another page needs it out of the way to upgrade.
 */
export async function openDatabase(onClosed: () => void): Promise<Database> {
  const version = MIGRATIONS.at(-1)?.to ?? 1;
  try {
    const database = await openDB<StoreSchema>(DATABASE_NAME, version, {
      async upgrade(upgrading, oldVersion, _newVersion, transaction) {
        try {
          for (const { to, migrate } of MIGRATIONS) {
            if (to > oldVersion) await migrate(upgrading, transaction);
          }
        } catch (error) {
          // Half a migration must not stay: the version number would say that it was done.
          transaction.abort();
          throw error;
        }
      },
      blocking() {
        database.close();
        onClosed();
      },
      terminated: onClosed,
    });
    return database;
  } catch (error) {
    if (error instanceof DOMException && error.name === "VersionError") {
      throw newerDatabaseError(error);
    }
    throw error;
  }
}
