/**
 * Writes a new generation next to the one in force, then switches to it.
 *
 * Shards are written in many short transactions, so that badges are answered meanwhile; nobody looks at them before
 * the switch, which is one transaction that reaches the disk before it counts. Whatever ends a commit early leaves
 * the old generation in force and at most some unreachable records, which the next commit deletes.
 */
import { breathingSpace } from "./breathing-space";
import { oneAtATime } from "./commit-lock";
import type { CommitResult, Contribution, GenerationInfo } from "./contract";
import type { Database, LookupKind, StoredGeneration } from "./database";
import { cutsForImport, reportDays, sortIntoShards } from "./incoming-facts";
import { createLookupIndex, type LookupIndex, type StoredBucket } from "./lookup-index";
import { deleteLeastMissed, deleteOutdated, deleteUnfinished } from "./old-generations";
import { packShard } from "./pack-shard";
import { createPartnerIdCounter } from "./partner-ids-seen";
import { readCurrent } from "./read-generation";
import { bucketsFor } from "./shard-layout";
import { createShardMerger } from "./shard-merger";
import { isNamed } from "./store-errors";
import { type WriteStep, writeTransaction } from "./write-transaction";

/** Few enough that copying them into the database is no long task on a page. */
const SHARDS_PER_WRITE = 32;
const BUCKETS_PER_WRITE = 128;

export interface CommitOptions {
  readonly now: Date;
  readonly signal?: AbortSignal;
  readonly startOver?: boolean;
  readonly keepEarlier?: number;
}

/** Starts and length of the batches that `count` items are written in. */
function batches(count: number, size: number): { first: number; end: number }[] {
  return Array.from({ length: Math.ceil(count / size) }, (_, at) => ({
    first: at * size,
    end: Math.min((at + 1) * size, count),
  }));
}

/** From here on readers see `next`; the promise resolves once that is on the disk. */
async function switchTo(database: Database, next: StoredGeneration): Promise<void> {
  await writeTransaction(database, ["generations", "head"], "strict", [
    (transaction) => transaction.objectStore("generations").put(next, next.info.id),
    (transaction) => transaction.objectStore("head").put(next.info.id, "current"),
  ]);
}

/** Evidence of the reports that stay, and of those that came; of both where an older export was added to a newer one. */
function evidenceOf(
  base: GenerationInfo | null,
  contributions: readonly Contribution[],
  days: ReturnType<typeof reportDays>,
): GenerationInfo["evidence"] {
  const kept = (base?.evidence ?? []).filter(({ report }) => {
    const day = days.get(report);
    return day === undefined || (day.held !== undefined && day.incoming < day.held);
  });
  const all = [...kept, ...contributions.flatMap(({ evidence }) => evidence)];
  return [...new Map(all.map((entry) => [JSON.stringify(entry), entry])).values()];
}

async function writeBuckets(
  database: Database,
  id: number,
  count: number,
  index: LookupIndex,
  breathe: () => Promise<void> | undefined,
): Promise<void> {
  for (const kind of ["domain", "name"] satisfies LookupKind[]) {
    for (const { first, end } of batches(count, BUCKETS_PER_WRITE)) {
      const buckets: StoredBucket[] = [];
      for (let at = first; at < end; at++) {
        await breathe();
        buckets.push(index.bucket(kind, at));
      }
      await writeTransaction(
        database,
        ["lookups"],
        "relaxed",
        buckets.map(
          (bucket, at): WriteStep =>
            (transaction) =>
              transaction.objectStore("lookups").put(bucket, [id, kind, first + at]),
        ),
      );
    }
  }
}

async function writeGeneration(
  database: Database,
  id: number,
  contributions: readonly Contribution[],
  { now, signal }: CommitOptions,
  from: "generation in force" | "nothing",
): Promise<CommitResult> {
  const breathe = breathingSpace(signal);
  await deleteUnfinished(database);
  const base = from === "nothing" ? null : await readCurrent(database);

  const days = reportDays(contributions, base?.info ?? null, now.toISOString().slice(0, 10));
  const cuts = cutsForImport(contributions, base?.info.customerCount ?? 0);
  const incoming = await sortIntoShards(contributions, cuts, breathe);
  const merger = createShardMerger(database, base, incoming, days);
  const buckets = bucketsFor(cuts);
  const index = createLookupIndex(buckets);
  const partnerIds = createPartnerIdCounter();

  // One batch is written while the next one is made; no more than these two are held at a time.
  let writing: Promise<void> = Promise.resolve();
  for (const { first, end } of batches(cuts, SHARDS_PER_WRITE)) {
    const batch: string[] = [];
    for (let at = first; at < end; at++) {
      await breathe();
      const shard = await merger.merge(at);
      for (const part of shard.customers) index.add(part, at);
      for (const association of shard.associations) partnerIds.add(association);
      batch.push(packShard(shard));
    }
    await writing;
    await breathe();
    writing = writeTransaction(
      database,
      ["shards"],
      "relaxed",
      batch.map(
        (shard, at): WriteStep =>
          (transaction) =>
            transaction.objectStore("shards").put(shard, [id, first + at]),
      ),
    );
    // Whoever awaits it hears of a failure; nobody does while the next batch is made.
    writing.catch(() => {});
  }
  await writing;
  await writeBuckets(database, id, buckets, index, breathe);

  const { customers, associations, ...changes } = merger.counts();
  const info: GenerationInfo = {
    id,
    committedAt: now.toISOString(),
    customerCount: customers,
    associationCount: associations,
    evidence: evidenceOf(base?.info ?? null, contributions, days),
    partnerIdsSeen: partnerIds.seen(),
  };
  signal?.throwIfAborted();
  await switchTo(database, { info, cuts, buckets, before: base?.info.id ?? null });
  return { generation: info, ...changes };
}

/** Writes a generation; while the disk is full, again with one old generation less. */
async function writeMakingRoom(
  database: Database,
  ...write: [
    contributions: readonly Contribution[],
    options: CommitOptions,
    from: "generation in force" | "nothing",
  ]
): Promise<CommitResult> {
  // Once, so that the number of a generation that has to go is not given to another one.
  const id = ((await database.getAllKeys("generations")).at(-1) ?? 0) + 1;
  for (;;) {
    try {
      return await writeGeneration(database, id, ...write);
    } catch (error) {
      if (!isNamed(error, "QuotaExceededError")) throw error;
      // What was written so far goes first, or the room that is made would be filled with it.
      await deleteUnfinished(database);
      if (!(await deleteLeastMissed(database))) throw error;
    }
  }
}

/** See `Store.commit`. */
export async function commit(
  database: Database,
  contributions: readonly Contribution[],
  options: CommitOptions,
): Promise<CommitResult> {
  return oneAtATime(async () => {
    try {
      const result = await writeMakingRoom(
        database,
        contributions,
        options,
        options.startOver === true ? "nothing" : "generation in force",
      ).catch((error) => {
        // Importing again is the way out of a damaged generation, so a commit must not need to read it.
        if (!isNamed(error, "DamagedGenerationError")) throw error;
        return writeMakingRoom(database, contributions, options, "nothing");
      });
      // The import is done, whether or not the old generations can be deleted now: the next commit tries again.
      await deleteOutdated(database, options.keepEarlier).catch(() => {});
      return result;
    } catch (error) {
      // Give the space back at once if we can, above all when the disk was full.
      await deleteUnfinished(database).catch(() => {});
      throw error;
    }
  }, options.signal);
}
