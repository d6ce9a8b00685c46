/** Collects which tenants a name or a domain stands for, and cuts the collection into buckets. */
import { normalKey } from "./customer-key";
import type { CustomerPart, LookupBucket, LookupKind } from "./database";
import { bucketCountFor, indexIn } from "./shard-layout";

export interface LookupIndex {
  add(part: CustomerPart): void;
  /** Buckets of one kind by index; empty ones included, so that a missing bucket on disk means damage. */
  buckets(kind: LookupKind): LookupBucket[];
}

/** Two tenants already mean "several": a placeholder name shared by thousands must not cost a list of thousands. */
const ENOUGH_TO_BE_SEVERAL = 2;

function addTo(index: Map<string, string[]>, key: string, tenantId: string): void {
  if (key === "") return;
  const tenants = index.get(key);
  if (tenants === undefined) {
    index.set(key, [tenantId]);
  } else if (tenants.length < ENOUGH_TO_BE_SEVERAL && !tenants.includes(tenantId)) {
    tenants.push(tenantId);
  }
}

export function createLookupIndex(): LookupIndex {
  const tenantsBy = {
    domain: new Map<string, string[]>(),
    name: new Map<string, string[]>(),
  } as const;
  return {
    add({ customer: { tenantId, names, domains } }) {
      for (const name of names) addTo(tenantsBy.name, normalKey({ name }).value, tenantId);
      for (const domain of domains) {
        addTo(tenantsBy.domain, normalKey({ domain }).value, tenantId);
      }
    },
    buckets(kind) {
      const index = tenantsBy[kind];
      const buckets = Array.from(
        { length: bucketCountFor(index.size) },
        () => new Map<string, readonly string[]>(),
      );
      for (const [key, tenants] of index) buckets[indexIn(buckets.length, key)]?.set(key, tenants);
      return buckets;
    },
  };
}
