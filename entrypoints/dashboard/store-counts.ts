import type { StoreCounts } from "../../lib/browser/diagnostics";
import { lazyStore } from "../../lib/store/open-store";

const store = lazyStore();

/** How much is stored, for diagnostics. */
export async function countStore(): Promise<StoreCounts> {
  const { inForce, earlier, undone } = await store.history();
  const { usage = -1 } = (await navigator.storage?.estimate?.()) ?? {};
  return {
    generations: (inForce ? 1 : 0) + earlier.length + undone.length,
    customers: inForce?.customerCount ?? 0,
    associations: inForce?.associationCount ?? 0,
    bytes: usage,
  };
}
