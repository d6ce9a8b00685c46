/** The search index of the generation in force: from the cache, or built and cached. */
import { breathingSpace } from "../store/breathing-space";
import type { Store } from "../store/contract";
import { isNamed } from "../store/store-errors";
import { indexLine, searchIndex } from "./search-index";

export interface StoredIndex {
  readonly generation: number;
  /** As `searchIndex` made it. */
  readonly index: string;
}

/** To be raised whenever `searchIndex` or the spelling of `searchText` becomes another. */
const VERSION = "1";

/** Imports end minutes apart at best; being overtaken this often means that something else is wrong. */
const ATTEMPTS = 3;

type Sources = Pick<Store, "current" | "forEachShard" | "getSummary" | "putSummary">;

async function build(store: Sources): Promise<StoredIndex | null> {
  const lines: string[] = [];
  const breathe = breathingSpace();
  const generation = await store.forEachShard((customers) => {
    for (const facts of customers) lines.push(indexLine(facts));
    return breathe();
  });
  return generation && { generation: generation.id, index: searchIndex(lines) };
}

/**
 * `null` before the first import. `known` is answered as it is while its generation is in force. Rejects with the store's
 * named errors.
 */
export async function searchIndexOf(
  store: Sources,
  known?: StoredIndex | null,
): Promise<StoredIndex | null> {
  for (let attempt = 1; ; attempt++) {
    const generation = await store.current();
    if (generation === null) return null;
    if (known?.generation === generation.id) return known;
    const key = { generation: generation.id, kind: "search", of: VERSION } as const;
    const cached = await store.getSummary(key);
    if (typeof cached === "string") return { generation: generation.id, index: cached };
    try {
      const built = await build(store);
      // Only a cache: when there is no room for it, the answer is as good without.
      if (built?.generation === generation.id) {
        await store.putSummary(key, built.index).catch(() => {});
      }
      return built;
    } catch (error) {
      if (attempt === ATTEMPTS || !isNamed(error, "GenerationGoneError")) throw error;
    }
  }
}
