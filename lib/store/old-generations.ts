/** Deletes what no reader can reach any more. */
import type { StoreNames } from "idb";
import type { Database, StoreSchema } from "./database";
import { type WriteStep, writeTransaction } from "./write-transaction";

/** The one in force and the one before, which a page may still be streaming. */
const GENERATIONS_KEPT = 2;

/** All records whose key begins with the generation: an array sorts after every number and string. */
function rangeOf(generation: number): IDBKeyRange {
  return IDBKeyRange.bound([generation], [generation, []]);
}

/** Deletes generations with everything that belongs to them, in one transaction. */
export async function deleteGenerations(
  database: Database,
  generations: readonly number[],
): Promise<void> {
  if (generations.length === 0) return;
  await writeTransaction(
    database,
    ["generations", "shards", "lookups", "summaries"],
    "relaxed",
    generations.flatMap((generation): WriteStep[] => [
      (transaction) => transaction.objectStore("generations").delete(generation),
      (transaction) => transaction.objectStore("shards").delete(rangeOf(generation)),
      (transaction) => transaction.objectStore("lookups").delete(rangeOf(generation)),
      (transaction) => transaction.objectStore("summaries").delete(rangeOf(generation)),
    ]),
  );
}

/** Generations that left records in `store`, each found with one step of a cursor. */
async function generationsIn(
  database: Database,
  store: StoreNames<StoreSchema> & ("shards" | "lookups"),
): Promise<number[]> {
  const found: number[] = [];
  let from: IDBKeyRange | undefined;
  for (;;) {
    const cursor = await database.transaction(store).store.openKeyCursor(from);
    if (cursor === null) return found;
    const [generation] = cursor.key;
    found.push(generation);
    from = IDBKeyRange.lowerBound([generation + 1]);
  }
}

/** Deletes what commits that never ended have left. Only to be called while no commit runs: see `commit-lock.ts`. */
export async function deleteUnfinished(database: Database): Promise<void> {
  const finished = new Set(await database.getAllKeys("generations"));
  const written = new Set([
    ...(await generationsIn(database, "shards")),
    ...(await generationsIn(database, "lookups")),
  ]);
  await deleteGenerations(
    database,
    [...written].filter((generation) => !finished.has(generation)),
  );
}

/** Deletes all but the newest two generations. */
export async function deleteOutdated(database: Database): Promise<void> {
  const generations = await database.getAllKeys("generations");
  await deleteGenerations(database, generations.slice(0, -GENERATIONS_KEPT));
}
