/** Collects which tenant a name or a domain stands for, in the buckets in which it goes to disk. */
import { normalDomain, normalName } from "./customer-key";
import type { CustomerPart, LookupBucket, LookupKind } from "./database";
import { indexIn } from "./shard-layout";
import { damagedGenerationError } from "./store-errors";

export interface LookupIndex {
  add(part: CustomerPart): void;
  /** Buckets of one kind by index; empty ones included, so that a missing bucket on disk means damage. */
  bucket(kind: LookupKind, index: number): StoredBucket;
}

/** A bucket as one text, for the same reason as a shard is: see `packed-shard.ts`. Version 1 kept a Map. */
export type StoredBucket = string | LookupBucket;

/** Keys, and the tenant of each. */
type PackedBucket = readonly [keys: readonly string[], tenants: readonly (string | null)[]];

interface Entries {
  readonly keys: string[];
  readonly tenants: string[];
}

/** One entry for each key, `null` where it stands for several tenants. */
function packed({ keys, tenants }: Entries): string {
  const bucket = new Map<string, string | null>();
  for (const [at, key] of keys.entries()) {
    const tenantId = tenants[at] ?? null;
    const known = bucket.get(key);
    if (known === undefined) bucket.set(key, tenantId);
    else if (known !== tenantId) bucket.set(key, null);
  }
  const whole: PackedBucket = [[...bucket.keys()], [...bucket.values()]];
  return JSON.stringify(whole);
}

/** Says which tenant a key stands for: `null` for several, `undefined` for none. */
export type TenantOf = (key: string) => string | null | undefined;

export function unpackBucket(stored: StoredBucket): TenantOf {
  if (typeof stored !== "string") return (key) => stored.get(key);
  try {
    const [keys, tenants] = JSON.parse(stored) as PackedBucket;
    // A page asks a bucket for one key or two; putting them all into a Map first would take longer than looking.
    return (key) => {
      const at = keys.indexOf(key);
      return at < 0 ? undefined : tenants[at];
    };
  } catch {
    throw damagedGenerationError("a bucket that cannot be read");
  }
}

/** An index of `count` buckets of each kind, a power of two. */
export function createLookupIndex(count: number): LookupIndex {
  // Lists until a bucket is written: one Map for each of a thousand buckets, all growing in turns, takes twice as long.
  const empty = () => Array.from({ length: count }, (): Entries => ({ keys: [], tenants: [] }));
  const byKind = { domain: empty(), name: empty() } as const;

  function addTo(kind: LookupKind, key: string, tenantId: string): void {
    if (key === "") return;
    const bucket = byKind[kind][indexIn(count, key)];
    bucket?.keys.push(key);
    bucket?.tenants.push(tenantId);
  }

  return {
    add({ customer: { tenantId, names, domains } }) {
      for (const name of names) addTo("name", normalName(name), tenantId);
      for (const domain of domains) addTo("domain", normalDomain(domain), tenantId);
    },
    bucket: (kind, index) => packed(byKind[kind][index] ?? { keys: [], tenants: [] }),
  };
}
