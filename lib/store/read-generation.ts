/** Reads facts. The head is read inside the same transaction as the facts, so no answer mixes two generations. */
import type { IDBPTransaction, StoreNames } from "idb";
import type { CustomerFacts, GenerationInfo, ShardVisitor } from "./contract";
import { normalKey } from "./customer-key";
import { customersOf } from "./customer-parts";
import type { Database, StoredGeneration, StoreSchema } from "./database";
import { openShard } from "./packed-shard";
import { createReadAhead } from "./read-ahead";
import { indexIn } from "./shard-layout";
import { damagedGenerationError, generationGoneError } from "./store-errors";

export type Reading = IDBPTransaction<StoreSchema, StoreNames<StoreSchema>[], "readonly">;

export function startReading(database: Database, stores: StoreNames<StoreSchema>[]): Reading {
  const transaction: Reading = database.transaction(stores);
  // Each failed request rejects on its own; nobody waits for the end of a transaction that only reads.
  transaction.done.catch(() => {});
  return transaction;
}

/** The generation that `head` names, read within `transaction`; `null` before the first import. */
export async function generationInForce(transaction: Reading): Promise<StoredGeneration | null> {
  const id = await transaction.objectStore("head").get("current");
  if (id === undefined) return null;
  const generation = await transaction.objectStore("generations").get(id);
  if (generation === undefined) throw damagedGenerationError(`generation ${id}`);
  return generation;
}

export async function readCurrent(database: Database): Promise<StoredGeneration | null> {
  return generationInForce(startReading(database, ["head", "generations"]));
}

/** One customer of a generation that is kept, in force or not. */
export async function customerIn(
  database: Database,
  generation: number,
  tenantId: string,
): Promise<CustomerFacts | null> {
  const { value } = normalKey({ tenantId });
  const transaction = startReading(database, ["generations", "shards"]);
  const stored = await transaction.objectStore("generations").get(generation);
  if (stored === undefined) throw generationGoneError(generation);
  const index = indexIn(stored.cuts, value);
  const shard = await transaction.objectStore("shards").get([generation, index]);
  if (shard === undefined) throw damagedGenerationError(`shard ${index}`);
  return customersOf(openShard(shard).facts(new Set([value])))[0] ?? null;
}

export async function forEachShard(
  database: Database,
  visit: ShardVisitor,
  signal?: AbortSignal,
): Promise<GenerationInfo | null> {
  const generation = await readCurrent(database);
  if (generation === null) return null;
  const count = generation.cuts;
  const read = createReadAhead(database, generation, 1);
  for (let index = 0; index < count; index++) {
    signal?.throwIfAborted();
    await visit(customersOf(await read(index)), { index, count });
  }
  return generation.info;
}
