/** Reads two generations side by side, customer by customer, however differently they were cut. */
import { breathingSpace } from "./breathing-space";
import type { ComparedGenerations, CustomerFacts, CustomerPair, PairVisitor } from "./contract";
import { customersOf } from "./customer-parts";
import type { Database, StoredGeneration } from "./database";
import { readLineage } from "./old-generations";
import { unpackShard } from "./packed-shard";
import { indexIn } from "./shard-layout";
import { damagedGenerationError, generationGoneError } from "./store-errors";

type BySlice = readonly ReadonlyMap<string, CustomerFacts>[];

/**
 * The customers of one shard by tenant, in slices: one for each shard that this shard would be in the finer cut of the
 * two generations, so that the slices of both hold the same tenants.
 */
function sliced(customers: readonly CustomerFacts[], finest: number, index: number, cuts: number) {
  const slices = Array.from({ length: finest / cuts }, () => new Map<string, CustomerFacts>());
  for (const facts of customers) {
    const { tenantId } = facts.customer;
    slices[(indexIn(finest, tenantId) - index) / cuts]?.set(tenantId, facts);
  }
  return slices;
}

async function readShard(
  database: Database,
  { info, cuts }: StoredGeneration,
  index: number,
  finest: number,
): Promise<BySlice> {
  const transaction = database.transaction(["generations", "shards"]);
  transaction.done.catch(() => {});
  const [stillThere, stored] = await Promise.all([
    transaction.objectStore("generations").getKey(info.id),
    transaction.objectStore("shards").get([info.id, index]),
  ]);
  if (stillThere === undefined) throw generationGoneError(info.id);
  if (stored === undefined) throw damagedGenerationError(`shard ${index}`);
  return sliced(customersOf(unpackShard(stored)), finest, index, cuts);
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
  for (let coarse = 0; coarse < coarsest; coarse++) {
    // The coarser generation's shard is read once and stays while the finer one's are read one after the other.
    const whole = new Map<StoredGeneration, BySlice>();
    for (let slice = 0; slice < finest / coarsest; slice++) {
      await breathe();
      const index = coarse + slice * coarsest;
      const sides = await Promise.all(
        [before, after].map(async (side) => {
          if (side.cuts === finest) return (await readShard(database, side, index, finest))[0];
          const slices = whole.get(side) ?? (await readShard(database, side, coarse, finest));
          whole.set(side, slices);
          return slices[slice];
        }),
      );
      const [old = new Map(), young = new Map()] = sides;
      await visit(pairsOf(old, young), { index, count: finest }, compared);
    }
  }
  return compared;
}
