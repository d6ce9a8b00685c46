/** Makes the shards of a new generation, one at a time, out of the old generation's and the incoming facts. */
import type { CommitResult } from "./contract";
import type { Database, Shard, StoredGeneration } from "./database";
import type { IncomingShard, SortedFacts } from "./incoming-facts";
import { isPresent, mergeTenant, type ReportDays } from "./merge-reports";
import { createReadAhead } from "./read-ahead";
import { indexIn, sourceShards } from "./shard-layout";

export interface ShardMerger {
  /** The new shard `index`. Each index is asked for once: its incoming facts are let go afterwards. */
  merge(index: number): Promise<Shard>;
  counts(): Omit<CommitResult, "generation"> & {
    readonly customers: number;
    readonly associations: number;
  };
}

/** Tenant ID → all facts of one side about it. */
type FactsByTenant = Map<string, IncomingShard>;

function byTenant({ parts, associations }: IncomingShard): FactsByTenant {
  const tenants: FactsByTenant = new Map();
  const factsOf = (tenantId: string) => {
    let facts = tenants.get(tenantId);
    if (facts === undefined) {
      facts = { parts: [], associations: [] };
      tenants.set(tenantId, facts);
    }
    return facts;
  };
  for (const part of parts) factsOf(part.customer.tenantId).parts.push(part);
  for (const association of associations) {
    factsOf(association.tenantId).associations.push(association);
  }
  return tenants;
}

export function createShardMerger(
  database: Database,
  base: StoredGeneration | null,
  { shards: incoming, tenants }: SortedFacts,
  days: ReadonlyMap<string, ReportDays>,
): ShardMerger {
  const counts = {
    customers: 0,
    associations: 0,
    customersAdded: 0,
    associationsAdded: 0,
    associationsLost: 0,
  };

  const readHeld =
    base === null ? undefined : createReadAhead(database, base, base.cuts / incoming.length);

  /** The old generation's facts about the tenants that belong into the new shard `index`. */
  async function heldFacts(
    { cuts }: StoredGeneration,
    read: (source: number) => Promise<Shard>,
    index: number,
  ): Promise<FactsByTenant> {
    const belongs = (tenantId: string) =>
      cuts === incoming.length || indexIn(incoming.length, tenantId) === index;
    const found: IncomingShard = { parts: [], associations: [] };
    for (const source of sourceShards(index, incoming.length, cuts)) {
      const shard = await read(source);
      for (const part of shard.customers) {
        if (belongs(part.customer.tenantId)) found.parts.push(part);
      }
      for (const association of shard.associations) {
        if (belongs(association.tenantId)) found.associations.push(association);
      }
    }
    return byTenant(found);
  }

  return {
    async merge(index) {
      const arrived = incoming[index] ?? { parts: [], associations: [] };
      incoming[index] = { parts: [], associations: [] };
      if (base === null || readHeld === undefined) {
        counts.customers = tenants;
        counts.customersAdded = tenants;
        counts.associations += arrived.associations.length;
        for (const each of arrived.associations) if (isPresent(each)) counts.associationsAdded += 1;
        return { customers: arrived.parts, associations: arrived.associations };
      }
      const held = await heldFacts(base, readHeld, index);
      const arrivedByTenant = byTenant(arrived);
      const whole: IncomingShard = { parts: [], associations: [] };
      for (const tenantId of new Set([...held.keys(), ...arrivedByTenant.keys()])) {
        const merged = mergeTenant(held.get(tenantId), arrivedByTenant.get(tenantId), days);
        if (merged === undefined) continue;
        whole.parts.push(...merged.parts);
        whole.associations.push(...merged.associations);
        counts.customers += 1;
        counts.associations += merged.associations.length;
        if (!held.has(tenantId)) counts.customersAdded += 1;
        counts.associationsAdded += merged.added;
        counts.associationsLost += merged.lost;
      }
      return { customers: whole.parts, associations: whole.associations };
    },
    counts: () => ({ ...counts }),
  };
}
