import type { Found } from "../../lib/customers/find-customers";
import { readRecordContext } from "../dashboard/record-context";
import type { SearchAnswer, SearchOrder } from "./search-messages";
// By query and not by `new URL(…, import.meta.url)`: WXT rewrites `import.meta.url` before Vite looks for workers.
import workerUrl from "./search-worker?worker&url";

const worker = new Worker(workerUrl, { type: "module" });
const context = readRecordContext();
const asked = new Map<number, PromiseWithResolvers<Found>>();
let lastAsk = 0;

worker.addEventListener("message", ({ data }: MessageEvent<SearchAnswer>) => {
  const waiting = asked.get(data.ask);
  asked.delete(data.ask);
  if ("found" in data) waiting?.resolve(data.found);
  else waiting?.reject(new Error(data.failed));
});
worker.addEventListener("error", ({ message }) => {
  for (const { reject } of asked.values()) reject(new Error(message));
});

/** The best customers for what was typed; nothing typed finds nobody, and gets everything ready. */
export async function findCustomers(typed: string): Promise<Found> {
  const order: SearchOrder = { ask: ++lastAsk, typed, context: await context };
  const answer = Promise.withResolvers<Found>();
  asked.set(order.ask, answer);
  worker.postMessage(order);
  return answer.promise;
}
