/** Deletes what no reader can reach any more, and earlier generations that are more than the user wants to keep. */
import type { StoreNames } from "idb";
import type { Database, StoreSchema } from "./database";
import { type Lineage, lineageOf } from "./lineage";
import { type WriteStep, writeTransaction } from "./write-transaction";

/** Unless the user wants it otherwise. */
const EARLIER_KEPT = 3;
/** Never fewer: a page may still be streaming the one before, and it is what the newest is compared with. */
const LEAST_EARLIER_KEPT = 1;

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

/** All generations on the disk, and the line of the one in force. */
export async function readLineage(
  database: Database,
): Promise<{ readonly all: readonly number[]; readonly lineage: Lineage | undefined }> {
  const transaction = database.transaction(["head", "generations"]);
  transaction.done.catch(() => {});
  const [head, generations] = await Promise.all([
    transaction.objectStore("head").get("current"),
    transaction.objectStore("generations").getAll(),
  ]);
  return { all: generations.map(({ info }) => info.id), lineage: lineageOf(generations, head) };
}

/**
 * Deletes, once a new generation is in force, what is not of its line, and of its line the oldest beyond `keepEarlier`.
 * What had been undone before the import was never part of that line.
 */
export async function deleteOutdated(
  database: Database,
  keepEarlier = EARLIER_KEPT,
): Promise<void> {
  const { all, lineage } = await readLineage(database);
  if (lineage === undefined) return;
  const { inForce, earlier, undone } = lineage;
  const kept = [
    inForce,
    ...earlier.slice(0, Math.max(keepEarlier, LEAST_EARLIER_KEPT)),
    ...undone,
  ].map(({ info }) => info.id);
  await deleteGenerations(
    database,
    all.filter((id) => !kept.includes(id)),
  );
}

/**
 * Makes room for an import: deletes the one generation that is missed least, first what was undone, then the oldest.
 * False when only the one in force is left, which is never deleted.
 */
export async function deleteLeastMissed(database: Database): Promise<boolean> {
  const { all, lineage } = await readLineage(database);
  if (lineage === undefined) return false;
  const { inForce, earlier, undone } = lineage;
  const line = [inForce, ...earlier, ...undone].map(({ info }) => info.id);
  const least =
    all.find((id) => !line.includes(id)) ?? undone.at(-1)?.info.id ?? earlier.at(-1)?.info.id;
  if (least === undefined) return false;
  await deleteGenerations(database, [least]);
  return true;
}
