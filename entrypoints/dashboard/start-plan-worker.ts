import type { FromPlanWorker, ToPlanWorker } from "./plan-messages";
// By query and not by `new URL(…, import.meta.url)`: WXT rewrites `import.meta.url` before Vite looks for workers.
import workerUrl from "./plan-worker?worker&url";

/** One question after the other; one that failed, or had no answer when the worker was ended, rejects. */
export function startPlanWorker() {
  const worker = new Worker(workerUrl, { type: "module" });
  const waiting: { resolve(answer: FromPlanWorker): void; reject(error: Error): void }[] = [];
  worker.addEventListener("message", ({ data }: MessageEvent<FromPlanWorker>) => {
    const next = waiting.shift();
    if ("failed" in data) next?.reject(new Error(data.failed));
    else next?.resolve(data);
  });
  const rejectAll = (why: string) => {
    for (const { reject } of waiting.splice(0)) reject(new Error(why));
  };
  worker.addEventListener("error", ({ message }) => rejectAll(message));
  return {
    ask: (message: ToPlanWorker) =>
      new Promise<FromPlanWorker>((resolve, reject) => {
        waiting.push({ resolve, reject });
        worker.postMessage(message);
      }),
    end: () => {
      worker.terminate();
      rejectAll("ended");
    },
  };
}
