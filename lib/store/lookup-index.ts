/**
 * Collects in which shards a name or a domain is found, in the buckets in which it goes to disk.
 *
 * An entry is one number: the hash of the name or domain, and a shard. The shard itself says whether the name is there
 * and whose it is. Names and tenants written out take ten times the room, and the time to write it.
 */
import { normalDomain, normalName } from "./customer-key";
import type { CustomerPart, LookupBucket, LookupKind } from "./database";
import { HASH_BITS, hashOf } from "./shard-layout";
import { damagedGenerationError } from "./store-errors";

export interface LookupIndex {
  /** Notes the names and domains of a part that is in shard `shard`. */
  add(part: CustomerPart, shard: number): void;
  /**
   * Buckets of one kind by index, when all is added; empty ones included, so that a missing bucket on disk means damage.
   */
  bucket(kind: LookupKind, index: number): StoredBucket;
}

/**
 * The bucket's entries, sorted. Version 2 of the database kept keys and their tenants as one text, version 1 in a Map;
 * in both, `null` stands for several tenants.
 */
export type StoredBucket = Float64Array | string | LookupBucket;

/** Whose a key is, as far as its bucket tells: `null` is several tenants whom nobody can tell apart. */
export type WhereToLook =
  | { readonly tenantId: string | null }
  | { readonly shards: readonly number[] };

/** What is left of a number for the shard, once the hash is in: far more than any generation has. */
const MOST_SHARDS = 2 ** 20;

/** Place of the first of the sorted `entries` that is not below `least`. */
function firstFrom(entries: Float64Array, least: number): number {
  let [from, to] = [0, entries.length];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((entries[middle] ?? least) < least) from = middle + 1;
    else to = middle;
  }
  return from;
}

/**
 * The least entry of a key, where 2 ** `bits` buckets are. The number of its bucket, the low bits of its hash, comes
 * first, so that sorted entries lie bucket by bucket.
 */
function leastEntry(key: string, bits: number): number {
  const hash = hashOf(key);
  const bucket = hash & (2 ** bits - 1);
  return (bucket * 2 ** (HASH_BITS - bits) + (hash >>> bits)) * MOST_SHARDS;
}

function shardsIn(entries: Float64Array, least: number): WhereToLook {
  const found = entries.subarray(
    firstFrom(entries, least),
    firstFrom(entries, least + MOST_SHARDS),
  );
  return { shards: Array.from(found, (entry) => entry - least) };
}

/** Reads one of `buckets` buckets, of any version. */
export function readBucket(stored: StoredBucket, buckets: number): (key: string) => WhereToLook {
  if (ArrayBuffer.isView(stored))
    return (key) => shardsIn(stored, leastEntry(key, Math.log2(buckets)));
  const tenantAt = (tenantId: string | null | undefined): WhereToLook =>
    tenantId === undefined ? { shards: [] } : { tenantId };
  if (typeof stored !== "string") return (key) => tenantAt(stored.get(key));
  try {
    const [keys, tenants] = JSON.parse(stored) as readonly [string[], (string | null)[]];
    return (key) => tenantAt(tenants[keys.indexOf(key)]);
  } catch {
    throw damagedGenerationError("a bucket that cannot be read");
  }
}

/** The entries of one kind. */
function createEntries(buckets: number) {
  let entries = new Float64Array(1_024);
  let length = 0;
  let sorted: Float64Array | undefined;
  const bits = Math.log2(buckets);
  return {
    add(key: string, shard: number): void {
      if (key === "") return;
      if (length === entries.length) {
        const longer = new Float64Array(length * 2);
        longer.set(entries);
        entries = longer;
      }
      entries[length] = leastEntry(key, bits) + shard;
      length += 1;
    },
    bucket(index: number): Float64Array {
      sorted ??= entries.subarray(0, length).sort();
      const startOf = (bucket: number) => bucket * 2 ** (HASH_BITS - bits) * MOST_SHARDS;
      const own = sorted.subarray(
        firstFrom(sorted, startOf(index)),
        firstFrom(sorted, startOf(index + 1)),
      );
      // Several customers of a shard may have the same name, and several reports name the same customer.
      return own.filter((entry, at) => entry !== own[at - 1]);
    },
  };
}

/** An index of `buckets` buckets of each kind, a power of two. */
export function createLookupIndex(buckets: number): LookupIndex {
  const byKind = { domain: createEntries(buckets), name: createEntries(buckets) } as const;
  return {
    add({ customer: { names, domains } }, shard) {
      for (const name of names) byKind.name.add(normalName(name), shard);
      for (const domain of domains) byKind.domain.add(normalDomain(domain), shard);
    },
    bucket: (kind, index) => byKind[kind].bucket(index),
  };
}
