import type { SearchOrder } from "../popup/search-messages";
// By query and not by `new URL(…, import.meta.url)`: WXT rewrites `import.meta.url` before Vite looks for workers.
import workerUrl from "../popup/search-worker?worker&url";
import { readRecordContext } from "./record-context";

/** Has the search index made after an import, so that the popup's first search need not wait for it. */
export async function prepareSearch(): Promise<void> {
  const order: SearchOrder = { ask: 1, typed: "", context: await readRecordContext() };
  const worker = new Worker(workerUrl, { type: "module" });
  // Whatever the answer: it is only a cache, and the popup would make it too.
  const end = () => worker.terminate();
  worker.addEventListener("message", end);
  worker.addEventListener("error", end);
  worker.postMessage(order);
}
