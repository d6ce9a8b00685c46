import { listedByKey } from "./listed-associations";
import type { FactMaps } from "./report-reader";

/** What a file holds of which nothing was read yet. */
export function noFacts(): FactMaps {
  return {
    customers: new Map(),
    associations: listedByKey(new Map()),
    metrics: new Map(),
    people: new Map(),
    holdings: new Map(),
    scoreHistory: new Map(),
    targets: new Map(),
  };
}
