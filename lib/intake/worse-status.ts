import type { Association } from "../rules/facts";
import { statusMeaning } from "../rules/record/status-meanings";

type Standing = Pick<Association, "status" | "mechanism">;

/** 0 current, 1 anything that proves neither (no status and unknown words among it), 2 ended or rejected. */
function badness({ status, mechanism }: Standing): number {
  const meaning = status === undefined ? undefined : statusMeaning(status, mechanism);
  switch (meaning?.kind) {
    case "current":
      return 0;
    case "ended":
    case "rejected":
    case "rejected-final":
      return 2;
    default:
      return 1;
  }
}

/**
 * Of two rows that say different things of one association on the same day nobody can tell which one holds, so the
 * worse one counts: ended before unknown before current. Equally bad ones do not replace each other.
 */
export function isWorse(one: Standing, other: Standing): boolean {
  return one.status !== other.status && badness(one) > badness(other);
}
