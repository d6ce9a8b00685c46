/** How old the figures behind a score can be on the day they are read. */
import type { DataFreshness } from "./rules-schema";

export const DATA_FRESHNESS: readonly DataFreshness[] = [
  {
    id: "MAICPP.freshness.performance-and-success.1v1",
    scope: "global-account",
    inForceFrom: null,
    inForceTo: null,
    what: ["performance", "customer-success"],
    refresh: { kind: "day-of-month", day: 20 },
    sources: ["KVPCS"],
    confidence: "verified",
    verifiedAsOf: "2023-09-06",
  },
  {
    id: "MAICPP.freshness.skilling.1v1",
    scope: "global-account",
    inForceFrom: null,
    inForceTo: null,
    what: ["skilling"],
    refresh: { kind: "within-days", days: 10 },
    sources: ["KVPCS"],
    confidence: "verified",
    verifiedAsOf: "2023-09-06",
  },
];
