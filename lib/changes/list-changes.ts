/** The change list of an import: computed from the two generations, never stored. */
import type { RecordContext } from "../rules";
import type { ComparedGenerations, Store } from "../store/contract";
import type { Change } from "./change";
import { type ComparePair, createComparison } from "./compare-pair";

export interface ListedChanges extends ComparedGenerations {
  readonly changes: readonly Change[];
}

/**
 * Compares `generation` with the one before it, shard by shard. `null` when one of the two is not kept. Rejects with
 * the store's named errors, and with the signal's reason once it is aborted.
 */
export async function listChanges(
  store: Pick<Store, "compare">,
  generation: number,
  context: RecordContext,
  signal?: AbortSignal,
): Promise<ListedChanges | null> {
  const changes: Change[] = [];
  let comparePair: ComparePair | undefined;
  const compared = await store.compare(
    generation,
    (pairs, _position, generations) => {
      comparePair ??= createComparison(generations, context);
      for (const pair of pairs) changes.push(...comparePair(pair));
    },
    signal,
  );
  return compared && { ...compared, changes };
}
