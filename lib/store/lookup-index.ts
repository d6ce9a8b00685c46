/** Collects which tenant a name or a domain stands for, in the buckets in which it goes to disk. */
import { normalDomain, normalName } from "./customer-key";
import type { CustomerPart, LookupBucket, LookupKind } from "./database";
import { indexIn } from "./shard-layout";

export interface LookupIndex {
  add(part: CustomerPart): void;
  /** Buckets of one kind by index; empty ones included, so that a missing bucket on disk means damage. */
  buckets(kind: LookupKind): readonly LookupBucket[];
}

type Buckets = readonly Map<string, string | null>[];

function addTo(buckets: Buckets, key: string, tenantId: string): void {
  if (key === "") return;
  const bucket = buckets[indexIn(buckets.length, key)];
  const known = bucket?.get(key);
  if (known === undefined) bucket?.set(key, tenantId);
  else if (known !== tenantId) bucket?.set(key, null);
}

/** An index of `count` buckets of each kind, a power of two. */
export function createLookupIndex(count: number): LookupIndex {
  const emptyBuckets = () => Array.from({ length: count }, () => new Map<string, string | null>());
  const byKind = { domain: emptyBuckets(), name: emptyBuckets() } as const;
  return {
    add({ customer: { tenantId, names, domains } }) {
      for (const name of names) addTo(byKind.name, normalName(name), tenantId);
      for (const domain of domains) addTo(byKind.domain, normalDomain(domain), tenantId);
    },
    buckets: (kind) => byKind[kind],
  };
}
