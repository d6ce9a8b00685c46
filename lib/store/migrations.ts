/**
 * Numbered steps from one version of the database to the next. To change the shape, add a step at the end with the
 * next number; never edit a step that was released, for there are databases that have already taken it.
 */
import type { IDBPDatabase, IDBPTransaction, StoreNames } from "idb";
import type { StoreSchema } from "./database";

export interface Migration {
  /** The version that the database has after this step. */
  readonly to: number;
  /** Runs inside the upgrade transaction: wait for nothing but the database, or the transaction ends too early. */
  migrate(
    database: IDBPDatabase<StoreSchema>,
    transaction: IDBPTransaction<StoreSchema, StoreNames<StoreSchema>[], "versionchange">,
  ): void | Promise<void>;
}

export const MIGRATIONS: readonly Migration[] = [
  {
    to: 1,
    migrate(database) {
      for (const name of [
        "generations",
        "head",
        "shards",
        "lookups",
        "entered",
        "summaries",
      ] as const) {
        database.createObjectStore(name);
      }
    },
  },
  {
    // Shards are packed from here on, see `packed-shard.ts`. Older ones can still be read, so nothing is rewritten; the
    // number keeps a version of the extension that cannot read packed ones away.
    to: 2,
    migrate() {},
  },
  {
    // Names and domains are looked up by their hashes from here on, see `lookup-index.ts`; the same applies.
    to: 3,
    migrate() {},
  },
];
