/** Lets the page paint and answer clicks in the middle of long work. */

/** Well under the 50 ms from which a browser counts a task as long. */
const BUDGET_MS = 12;

function nextTask(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: { yield?: () => Promise<void> } };
  if (scheduler?.yield !== undefined) return scheduler.yield();
  return new Promise((resolve) => setTimeout(resolve, 0));
}

/**
 * Gives a function to await now and then: it returns at once while the budget lasts, else after other tasks had their
 * turn. Rejects with the signal's reason once it is aborted. Never call it inside a transaction, which would end.
 */
export function breathingSpace(signal?: AbortSignal): () => Promise<void> | undefined {
  let since = performance.now();
  return () => {
    signal?.throwIfAborted();
    if (performance.now() - since < BUDGET_MS) return undefined;
    return nextTask().then(() => {
      since = performance.now();
      signal?.throwIfAborted();
    });
  };
}
