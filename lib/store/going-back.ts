/** Puts an earlier generation in force again, or one that was undone. Nothing is written but which one counts. */
import { oneAtATime } from "./commit-lock";
import type { GenerationHistory, GenerationInfo } from "./contract";
import { bucketCount, type Database, type StoredGeneration } from "./database";
import { readLineage } from "./old-generations";
import { damagedGenerationError, notInForceError } from "./store-errors";
import { writeTransaction } from "./write-transaction";

const LOOKUP_KINDS = 2;

export async function readHistory(database: Database): Promise<GenerationHistory> {
  const { lineage } = await readLineage(database);
  return {
    inForce: lineage?.inForce.info ?? null,
    earlier: lineage?.earlier.map(({ info }) => info) ?? [],
    undone: lineage?.undone.map(({ info }) => info) ?? [],
  };
}

/** Rejects when a part of the generation is missing: what is in force must be whole. */
async function checkWhole(database: Database, generation: StoredGeneration): Promise<void> {
  const { info, cuts } = generation;
  const ofGeneration = IDBKeyRange.bound([info.id], [info.id, []]);
  const [shards, lookups] = await Promise.all([
    database.count("shards", ofGeneration),
    database.count("lookups", ofGeneration),
  ]);
  if (shards !== cuts || lookups !== bucketCount(generation) * LOOKUP_KINDS) {
    throw damagedGenerationError(`generation ${info.id}`);
  }
}

/** From here on readers see `next` instead of `from`; the promise resolves once that is on the disk. */
async function switchBetween(
  database: Database,
  from: StoredGeneration,
  next: StoredGeneration,
): Promise<GenerationInfo> {
  await checkWhole(database, next);
  await writeTransaction(database, ["head", "generations"], "strict", [
    async (transaction) => {
      const head = transaction.objectStore("head");
      const [current, stillThere] = await Promise.all([
        head.get("current"),
        transaction.objectStore("generations").getKey(next.info.id),
      ]);
      if (current !== from.info.id || stillThere === undefined) throw notInForceError(from.info.id);
      await head.put(next.info.id, "current");
    },
  ]);
  return next.info;
}

/** See `Store.goBack`. */
export function goBack(database: Database, from: number): Promise<GenerationInfo> {
  return oneAtATime(async () => {
    const { lineage } = await readLineage(database);
    const before = lineage?.earlier[0];
    if (lineage?.inForce.info.id !== from || before === undefined) throw notInForceError(from);
    return switchBetween(database, lineage.inForce, before);
  });
}

/** See `Store.bringBack`. */
export function bringBack(database: Database, undone: number): Promise<GenerationInfo> {
  return oneAtATime(async () => {
    const { lineage } = await readLineage(database);
    const next = lineage?.undone[0];
    if (lineage === undefined || next?.info.id !== undone) throw notInForceError(undone);
    return switchBetween(database, lineage.inForce, next);
  });
}
