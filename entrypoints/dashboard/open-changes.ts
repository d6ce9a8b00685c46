/** Hands out the pages of a change list that a worker holds. */
import type { ChangesSummary, OpenChanges } from "../../components/changes-card/changes-doors";
import type { ChangePage } from "../../lib/changes/change-book";
import type { ChangesOrder, FromChangesWorker, ToChangesWorker } from "./changes-messages";
// By query and not by `new URL(…, import.meta.url)`: WXT rewrites `import.meta.url` before Vite looks for workers.
import workerUrl from "./changes-worker?worker&url";

/** `order` may take a moment; until the list is closed the worker lives. */
export function openChanges(order: Promise<ChangesOrder>): OpenChanges {
  const worker = new Worker(workerUrl, { type: "module" });
  const tell = (message: ToChangesWorker) => worker.postMessage(message);
  const asked = new Map<number, (page: ChangePage) => void>();
  let lastAsk = 0;
  const summary = new Promise<ChangesSummary | null>((resolve, reject) => {
    worker.addEventListener("message", ({ data }: MessageEvent<FromChangesWorker>) => {
      if ("opened" in data) return resolve(data.opened);
      if ("failed" in data) return reject(Object.assign(new Error(), data.failed));
      asked.get(data.ask)?.(data.page);
      asked.delete(data.ask);
    });
    worker.addEventListener("error", ({ message }) => reject(new Error(message)));
    order.then((open) => tell({ open }), reject);
  });
  return {
    summary,
    page: (filter, first, count) =>
      new Promise((resolve) => {
        lastAsk += 1;
        asked.set(lastAsk, resolve);
        tell({ page: { ask: lastAsk, filter, first, count } });
      }),
    close: () => worker.terminate(),
  };
}
