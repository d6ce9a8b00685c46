/** One commit at a time: over all pages and workers of the extension where the browser has Web Locks, else in this one. */

const LOCK_NAME = "good-standing-commit";

let lastInThisContext: Promise<unknown> = Promise.resolve();

/**
 * Runs `work` when every commit before it has ended, well or badly. Rejects with the signal's reason when it is
 * aborted while waiting.
 */
export async function oneAtATime<Result>(
  work: () => Promise<Result>,
  signal?: AbortSignal,
): Promise<Result> {
  const locks: LockManager | undefined = globalThis.navigator?.locks;
  if (locks !== undefined) return locks.request(LOCK_NAME, { ...(signal && { signal }) }, work);
  const mine = lastInThisContext.then(() => {
    signal?.throwIfAborted();
    return work();
  });
  lastInThisContext = mine.catch(() => {});
  return mine;
}
