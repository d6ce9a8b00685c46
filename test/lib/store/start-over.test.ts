import { afterEach, beforeEach, expect, it } from "vitest";
import type { Store } from "../../../lib/store/contract";
import { lazyStore } from "../../../lib/store/open-store";
import { emptyDisk, NOW, report } from "./made-facts";

let store: Store;

beforeEach(() => {
  emptyDisk();
  store = lazyStore();
});

afterEach(() => store.close());

it("forgets everything before, so that the sample is never reported as lost by own data", async () => {
  await store.commit([report("subscription-details", "2026-06-30", 5)], { now: NOW });
  await store.commit([report("organisation-file", "2026-06-30", 4)], { now: NOW });
  const own = report("subscription-details", "2026-07-31", 2);

  const result = await store.commit([own], { now: NOW, startOver: true });

  expect(result.generation.customerCount).toBe(2);
  expect(result.associationsLost).toBe(0);
  expect(result.generation.evidence.map(({ report: kind }) => kind)).toEqual([
    "subscription-details",
  ]);
});
