/** Writes all or nothing. */
import type { IDBPTransaction, StoreNames } from "idb";
import type { Database, StoreSchema } from "./database";

export type Writing = IDBPTransaction<StoreSchema, StoreNames<StoreSchema>[], "readwrite">;

/**
 * Runs `work` in one transaction over `stores` and waits until it is complete. When `work` throws or rejects, or a
 * request fails, nothing of it stays and the first error is passed on. `strict`: only complete once it is on the disk
 * itself, with everything written before it.
 */
export async function writeTransaction(
  database: Database,
  stores: StoreNames<StoreSchema>[],
  durability: "relaxed" | "strict",
  work: (transaction: Writing) => readonly Promise<unknown>[] | Promise<unknown>,
): Promise<void> {
  const transaction: Writing = database.transaction(stores, "readwrite", { durability });
  transaction.done.catch(() => {});
  try {
    const working = work(transaction);
    await Promise.all([...(Array.isArray(working) ? working : [working]), transaction.done]);
  } catch (error) {
    try {
      transaction.abort();
    } catch {
      // It has ended already: the failed request aborted it.
    }
    throw error;
  }
}
