/** Writes all or nothing. */
import type { IDBPTransaction, StoreNames } from "idb";
import type { Database, StoreSchema } from "./database";
import { isNamed } from "./store-errors";

type Writing = IDBPTransaction<StoreSchema, StoreNames<StoreSchema>[], "readwrite">;

/** Asks for one or several writes; waits for nothing but the transaction's own requests. */
export type WriteStep = (transaction: Writing) => Promise<unknown>;

/**
 * Starts all `steps` in order in one transaction over `stores` and waits until it is complete. When a step throws or
 * rejects, nothing of any step stays and the first error is passed on. `strict`: only complete once it is on the disk
 * itself, with everything written before it.
 */
export async function writeTransaction(
  database: Database,
  stores: StoreNames<StoreSchema>[],
  durability: "relaxed" | "strict",
  steps: readonly WriteStep[],
): Promise<void> {
  const transaction: Writing = database.transaction(stores, "readwrite", { durability });
  const pending: Promise<unknown>[] = [transaction.done];
  try {
    for (const step of steps) pending.push(step(transaction));
    await Promise.all(pending);
  } catch (error) {
    try {
      transaction.abort();
    } catch {
      // It has ended already: the failed request aborted it.
    }
    // The other steps fail with it; only when they have is the transaction out of the way.
    await Promise.allSettled(pending);
    // A request that was swept away by somebody else's failure only says so; the transaction knows the reason.
    throw isNamed(error, "AbortError") ? (transaction.error ?? error) : error;
  }
}
