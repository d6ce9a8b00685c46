import { describe, expect, it } from "vitest";
import { cutsFor, hashOf, indexIn, sourceShards } from "../../../lib/store/shard-layout";
import { tenant } from "./made-facts";

describe("shard layout", () => {
  it.each([
    [0, 1],
    [1, 1],
    [128, 1],
    [129, 2],
    [257, 4],
    [100_000, 1024],
  ])("cuts %i customers into %i shards", (customers, shards) => {
    expect(cutsFor(customers)).toBe(shards);
  });

  it("never comes to mean something else: stored generations depend on it", () => {
    // Published FNV-1a values of "" and "a" before our last mix.
    for (const [text, fnv] of [
      ["", 0x811c9dc5],
      ["a", 0xe40c292c],
    ] as const) {
      expect(hashOf(text)).toBe((fnv ^ (fnv >>> 15)) >>> 0);
    }
    const keys = ["contoso.example", "Fabrikam, Inc.", "f1bbcd88-0000-4000-8000-000000000007"];
    expect(keys.map((key) => indexIn(64, key))).toEqual([7, 19, 5]);
  });

  it("spreads tenants evenly enough", () => {
    const sizes = new Array<number>(64).fill(0);
    for (let number = 0; number < 64 * 256; number++) {
      const index = indexIn(64, tenant(number));
      sizes[index] = (sizes[index] ?? 0) + 1;
    }
    expect(Math.min(...sizes)).toBeGreaterThan(128);
    expect(Math.max(...sizes)).toBeLessThan(512);
  });

  it.each([
    [1, 1],
    [1, 8],
    [8, 1],
    [4, 8],
    [8, 4],
    [8, 8],
  ])("finds the old home of every tenant when %i shards become %i", (from, to) => {
    for (let number = 0; number < 200; number++) {
      const sources = sourceShards(indexIn(to, tenant(number)), to, from);
      expect(sources).toContain(indexIn(from, tenant(number)));
      expect(Math.max(...sources)).toBeLessThan(from);
    }
  });
});
