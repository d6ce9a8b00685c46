/** Reads a generation's shards in order, several with each request: a request costs more than the shard it brings. */
import type { Database, Shard, StoredGeneration } from "./database";
import { openShard, type StoredShard } from "./packed-shard";
import { damagedGenerationError, generationGoneError } from "./store-errors";

/** Few enough that one delivery does not hold a page up. */
const SHARDS_PER_READ = 8;

/** Shards `first` to `last` as they are stored. Rejects when the generation is gone, or one of them. */
export async function readShards(
  database: Database,
  generation: number,
  first: number,
  last: number,
): Promise<StoredShard[]> {
  const transaction = database.transaction(["generations", "shards"]);
  // Each failed request rejects on its own; nobody waits for the end of a transaction that only reads.
  transaction.done.catch(() => {});
  const [stillThere, shards] = await Promise.all([
    transaction.objectStore("generations").getKey(generation),
    transaction
      .objectStore("shards")
      .getAll(IDBKeyRange.bound([generation, first], [generation, last])),
  ]);
  if (stillThere === undefined) throw generationGoneError(generation);
  if (shards.length !== last - first + 1) {
    throw damagedGenerationError(`shards ${first} to ${last}`);
  }
  return shards;
}

/**
 * Gives shards by index. Asking for one after the other brings `SHARDS_PER_READ` at a time; `stride` above 1 says that
 * the next one asked for is not the next one stored, and brings each alone.
 */
export function createReadAhead(
  database: Database,
  { info, cuts }: StoredGeneration,
  stride: number,
): (index: number) => Promise<Shard> {
  const ahead = stride > 1 ? 1 : SHARDS_PER_READ;
  let first = 0;
  let shards: StoredShard[] = [];
  return async (index) => {
    if (shards[index - first] === undefined) {
      shards = await readShards(database, info.id, index, Math.min(index + ahead, cuts) - 1);
      first = index;
    }
    const stored = shards[index - first];
    if (stored === undefined) throw damagedGenerationError(`shard ${index}`);
    return openShard(stored).facts();
  };
}
