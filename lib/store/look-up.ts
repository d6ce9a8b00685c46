/** Finds customers by tenant, domain or name. All is read in one transaction, so no answer mixes two generations. */
import type { CustomerFacts, CustomerKey, LookUpResult } from "./contract";
import { type NormalKey, normalDomain, normalKey, normalName } from "./customer-key";
import { customersOf } from "./customer-parts";
import { bucketCount, type Database, type LookupKind, type StoredGeneration } from "./database";
import { readBucket, type WhereToLook } from "./lookup-index";
import { type OpenShard, openShard } from "./packed-shard";
import { generationInForce, type Reading, startReading } from "./read-generation";
import { indexIn } from "./shard-layout";
import { damagedGenerationError } from "./store-errors";

/** Of the shards where a name may be: two with a tenant each already tell that nobody knows which is meant. */
const SHARDS_AT_A_TIME = 2;

/** Gives for each key what `make` made of it the first time. */
function once<Key, Made>(make: (key: Key) => Made): (key: Key) => Made {
  const made = new Map<Key, Made>();
  return (key) => {
    const known = made.get(key) ?? make(key);
    made.set(key, known);
    return known;
  };
}

function createBuckets(transaction: Reading, generation: StoredGeneration, kind: LookupKind) {
  const count = bucketCount(generation);
  const read = once(async (bucket: number) => {
    const stored = await transaction.objectStore("lookups").get([generation.info.id, kind, bucket]);
    if (stored === undefined) throw damagedGenerationError(`${kind} bucket ${bucket}`);
    return readBucket(stored, count);
  });
  return async (value: string): Promise<WhereToLook> => (await read(indexIn(count, value)))(value);
}

function createShards(transaction: Reading, { info }: StoredGeneration) {
  return once(async (index: number) => {
    const stored = await transaction.objectStore("shards").get([info.id, index]);
    if (stored === undefined) throw damagedGenerationError(`shard ${index}`);
    return openShard(stored);
  });
}

function tenantsNamed(shard: OpenShard, { kind, value }: NormalKey): readonly string[] {
  return kind === "domain"
    ? shard.tenantsNamed("domains", value, normalDomain)
    : shard.tenantsNamed("names", value, normalName);
}

/**
 * Gives a result for each key, in the order asked: one customer, none, or several whom the key does not tell apart.
 * Rejects with `DamagedGenerationError` when a bucket or shard that it needs is missing or cannot be read.
 */
export async function lookUp(
  database: Database,
  keys: readonly CustomerKey[],
): Promise<LookUpResult[]> {
  const transaction = startReading(database, ["head", "generations", "lookups", "shards"]);
  const generation = await generationInForce(transaction);
  if (generation === null) return keys.map(() => ({ found: "none" }));

  const whereIs = {
    domain: createBuckets(transaction, generation, "domain"),
    name: createBuckets(transaction, generation, "name"),
  };
  const shardAt = createShards(transaction, generation);

  /** The tenant that a key stands for: `null` for several, `undefined` for none. */
  async function tenantOf(key: NormalKey): Promise<string | null | undefined> {
    if (key.kind === "tenantId") return key.value;
    const where = await whereIs[key.kind](key.value);
    if ("tenantId" in where) return where.tenantId;
    const tenants = new Set<string>();
    for (let at = 0; at < where.shards.length && tenants.size < 2; at += SHARDS_AT_A_TIME) {
      const some = where.shards.slice(at, at + SHARDS_AT_A_TIME).map(shardAt);
      for (const shard of await Promise.all(some)) {
        for (const tenantId of tenantsNamed(shard, key)) tenants.add(tenantId);
      }
    }
    return tenants.size > 1 ? null : [...tenants][0];
  }

  const tenants = await Promise.all(keys.map((key) => tenantOf(normalKey(key))));
  const wanted = new Map<number, Set<string>>();
  for (const tenantId of tenants) {
    if (typeof tenantId !== "string") continue;
    const index = indexIn(generation.cuts, tenantId);
    wanted.set(index, (wanted.get(index) ?? new Set()).add(tenantId));
  }
  const facts = new Map<string, CustomerFacts>();
  const found = Array.from(wanted, async ([index, some]) => (await shardAt(index)).facts(some));
  for (const shard of await Promise.all(found)) {
    for (const customer of customersOf(shard)) facts.set(customer.customer.tenantId, customer);
  }
  return tenants.map((tenantId) => {
    if (tenantId === null) return { found: "several" };
    const known = tenantId === undefined ? undefined : facts.get(tenantId);
    return known === undefined ? { found: "none" } : { found: "one", facts: known };
  });
}
