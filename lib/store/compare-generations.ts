/** Reads two generations side by side, customer by customer, however differently they were cut. */
import { breathingSpace } from "./breathing-space";
import type { ComparedGenerations, CustomerFacts, CustomerPair, PairVisitor } from "./contract";
import { customersOf } from "./customer-parts";
import type { Database, Shard } from "./database";
import { readLineage } from "./old-generations";
import { createReadAhead } from "./read-ahead";
import { indexIn } from "./shard-layout";

type BySlice = readonly ReadonlyMap<string, CustomerFacts>[];

/**
 * The customers of one shard by tenant, in slices: one for each shard that this shard would be in the finer cut of the
 * two generations, so that the slices of both hold the same tenants.
 */
function sliced(shard: Shard, finest: number, index: number, cuts: number): BySlice {
  const slices = Array.from({ length: finest / cuts }, () => new Map<string, CustomerFacts>());
  for (const facts of customersOf(shard)) {
    const { tenantId } = facts.customer;
    slices[(indexIn(finest, tenantId) - index) / cuts]?.set(tenantId, facts);
  }
  return slices;
}

function pairsOf(
  before: ReadonlyMap<string, CustomerFacts>,
  after: ReadonlyMap<string, CustomerFacts>,
): CustomerPair[] {
  const pairs: CustomerPair[] = [];
  for (const [tenantId, facts] of before) {
    const then = after.get(tenantId);
    pairs.push({ before: facts, ...(then !== undefined && { after: then }) });
  }
  for (const [tenantId, facts] of after) {
    if (!before.has(tenantId)) pairs.push({ after: facts });
  }
  return pairs;
}

/** See `Store.compare`. */
export async function compareGenerations(
  database: Database,
  generation: number,
  visit: PairVisitor,
  signal?: AbortSignal,
): Promise<ComparedGenerations | null> {
  const { lineage } = await readLineage(database);
  const line = lineage && [...lineage.undone.toReversed(), lineage.inForce, ...lineage.earlier];
  const place = line?.findIndex(({ info }) => info.id === generation) ?? -1;
  const [after, before] = [line?.[place], line?.[place + 1]];
  if (after === undefined || before === undefined) return null;

  const compared = { before: before.info, after: after.info };
  const breathe = breathingSpace(signal);
  const coarsest = Math.min(before.cuts, after.cuts);
  const finest = Math.max(before.cuts, after.cuts);
  const sides = [before, after].map((side) => ({
    cuts: side.cuts,
    read: createReadAhead(database, side, side.cuts / coarsest),
  }));
  for (let coarse = 0; coarse < coarsest; coarse++) {
    // The coarser generation's shard is read once and stays while the finer one's are read one after the other.
    const whole = new Map<unknown, BySlice>();
    for (let slice = 0; slice < finest / coarsest; slice++) {
      await breathe();
      const index = coarse + slice * coarsest;
      const [old = new Map(), young = new Map()] = await Promise.all(
        sides.map(async (side) => {
          const { cuts, read } = side;
          if (cuts === finest) return sliced(await read(index), finest, index, cuts)[0];
          const slices = whole.get(side) ?? sliced(await read(coarse), finest, coarse, cuts);
          whole.set(side, slices);
          return slices[slice];
        }),
      );
      await visit(pairsOf(old, young), { index, count: finest }, compared);
    }
  }
  return compared;
}
