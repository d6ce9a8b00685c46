import type { PlannedRequirement, ReadPlanned } from "./goals";

/**
 * A requirement that is reached or not. It adds nothing to the points of its block, and fails it with less than nothing.
 * `isReached` is `undefined` while that cannot be told.
 */
export function reaching(
  id: string,
  figures: readonly string[],
  isReached: (read: ReadPlanned) => boolean | undefined,
): PlannedRequirement {
  return {
    id,
    earns: null,
    figures,
    minimum: 0,
    score: (read) => {
      const reached = isReached(read);
      return { low: reached ? 0 : -1, high: reached === false ? -1 : 0 };
    },
  };
}
