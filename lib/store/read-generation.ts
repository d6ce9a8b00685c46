/** Reads facts. The head is read inside the same transaction as the facts, so no answer mixes two generations. */
import type { IDBPTransaction, StoreNames } from "idb";
import type {
  CustomerFacts,
  CustomerKey,
  GenerationInfo,
  LookUpResult,
  ShardVisitor,
} from "./contract";
import { type NormalKey, normalKey } from "./customer-key";
import { customersOf } from "./customer-parts";
import {
  bucketCount,
  type Database,
  type LookupKind,
  type StoredGeneration,
  type StoreSchema,
} from "./database";
import { unpackBucket } from "./lookup-index";
import { unpackShard } from "./packed-shard";
import { createReadAhead } from "./read-ahead";
import { indexIn } from "./shard-layout";
import { damagedGenerationError, generationGoneError } from "./store-errors";

type Reading = IDBPTransaction<StoreSchema, StoreNames<StoreSchema>[], "readonly">;

function startReading(database: Database, stores: StoreNames<StoreSchema>[]): Reading {
  const transaction: Reading = database.transaction(stores);
  // Each failed request rejects on its own; nobody waits for the end of a transaction that only reads.
  transaction.done.catch(() => {});
  return transaction;
}

/** The generation that `head` names, read within `transaction`; `null` before the first import. */
async function generationInForce(transaction: Reading): Promise<StoredGeneration | null> {
  const id = await transaction.objectStore("head").get("current");
  if (id === undefined) return null;
  const generation = await transaction.objectStore("generations").get(id);
  if (generation === undefined) throw damagedGenerationError(`generation ${id}`);
  return generation;
}

export async function readCurrent(database: Database): Promise<StoredGeneration | null> {
  return generationInForce(startReading(database, ["head", "generations"]));
}

/** Fetches each distinct index once. */
async function fetchEach<Value>(
  indexes: Iterable<number>,
  fetch: (index: number) => Promise<Value | undefined>,
  what: string,
): Promise<Map<number, Value>> {
  const wanted = [...new Set(indexes)];
  const values = await Promise.all(wanted.map(fetch));
  const found = new Map<number, Value>();
  for (const [at, index] of wanted.entries()) {
    const value = values[at];
    if (value === undefined) throw damagedGenerationError(`${what} ${index}`);
    found.set(index, value);
  }
  return found;
}

/** Names or domains → tenant ID, `null` for several, `undefined` for none. */
async function tenantsByKey(
  transaction: Reading,
  generation: StoredGeneration,
  keys: readonly NormalKey[],
  kind: LookupKind,
): Promise<Map<string, string | null | undefined>> {
  const count = bucketCount(generation);
  const values = keys.filter((key) => key.kind === kind).map((key) => key.value);
  const lookups = transaction.objectStore("lookups");
  const buckets = await fetchEach(
    values.map((value) => indexIn(count, value)),
    async (bucket) => {
      const stored = await lookups.get([generation.info.id, kind, bucket]);
      return stored === undefined ? undefined : unpackBucket(stored);
    },
    `${kind} bucket`,
  );
  return new Map(values.map((value) => [value, buckets.get(indexIn(count, value))?.(value)]));
}

export async function lookUp(
  database: Database,
  keys: readonly CustomerKey[],
): Promise<LookUpResult[]> {
  const transaction = startReading(database, ["head", "generations", "lookups", "shards"]);
  const generation = await generationInForce(transaction);
  if (generation === null) return keys.map(() => ({ found: "none" }));

  const normalKeys = keys.map(normalKey);
  const [byDomain, byName] = await Promise.all([
    tenantsByKey(transaction, generation, normalKeys, "domain"),
    tenantsByKey(transaction, generation, normalKeys, "name"),
  ]);
  const candidates = normalKeys.map(({ kind, value }) => {
    if (kind === "tenantId") return value;
    return (kind === "domain" ? byDomain : byName).get(value);
  });

  const wanted = new Set(candidates.filter((tenantId) => typeof tenantId === "string"));
  const shards = await fetchEach(
    Array.from(wanted, (tenantId) => indexIn(generation.cuts, tenantId)),
    (shard) => transaction.objectStore("shards").get([generation.info.id, shard]),
    "shard",
  );
  const facts = new Map<string, CustomerFacts>();
  for (const shard of shards.values()) {
    for (const customer of customersOf(unpackShard(shard, wanted))) {
      facts.set(customer.customer.tenantId, customer);
    }
  }
  return candidates.map((tenantId) => {
    if (tenantId === null) return { found: "several" };
    const found = tenantId === undefined ? undefined : facts.get(tenantId);
    return found === undefined ? { found: "none" } : { found: "one", facts: found };
  });
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
  return customersOf(unpackShard(shard, new Set([value])))[0] ?? null;
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
