/** How names and domains are found: by hashes, whoever shares them, and in databases of earlier versions. */
import { openDB } from "idb";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Contribution, CustomerKey, LookUpResult, Store } from "../../../lib/store/contract";
import { readBucket } from "../../../lib/store/lookup-index";
import { lazyStore } from "../../../lib/store/open-store";
import { bucketsFor, cutsFor, hashOf, indexIn } from "../../../lib/store/shard-layout";
import { everythingOnDisk } from "./disk";
import { customer, emptyDisk, evidence, NOW, report, tenant } from "./made-facts";

let store: Store;

beforeEach(() => {
  emptyDisk();
  store = lazyStore();
});

afterEach(() => {
  store.close();
  vi.restoreAllMocks();
});

const JUNE = evidence("customers-csv", "2026-06-30");

const NUMBERS = Array.from({ length: 600 }, (_, number) => number);

/** Customers 0 and up, one for each name, and so many more that they are spread over several shards. */
function named(...names: readonly string[]): Contribution {
  const all = report("customers-csv", "2026-06-30", 600);
  const customers = all.customers.map((each, at) => ({
    ...each,
    names: [names[at] ?? `No ${at}`],
  }));
  return { ...all, customers };
}

/** The tenant found by each key, or why there is none. */
async function tenantsFoundBy(...keys: readonly CustomerKey[]): Promise<string[]> {
  return (await store.lookUp(keys)).map((result: LookUpResult) =>
    result.found === "one" ? result.facts.customer.tenantId : result.found,
  );
}

function shardOf(number: number): number {
  return indexIn(cutsFor(600), tenant(number));
}

describe("a name", () => {
  it.each([
    ["of one shard", NUMBERS.find((at) => at > 0 && shardOf(at) === shardOf(0)) ?? 0],
    ["of two shards", NUMBERS.find((at) => shardOf(at) !== shardOf(0)) ?? 0],
  ])("that two customers %s have stands for several", async (_, other) => {
    const names = NUMBERS.map((at) => (at === 0 || at === other ? "Twin" : `No ${at}`));
    await store.commit([named(...names)], { now: NOW });
    expect(await tenantsFoundBy({ name: "Twin" }, { tenantId: tenant(other) })).toEqual([
      "several",
      tenant(other),
    ]);
  });

  it("that everyone has is given up after two shards, and takes no room for each of them", async () => {
    await store.commit([named(...NUMBERS.map(() => "Hidden"))], { now: NOW });
    const got = vi.spyOn(IDBObjectStore.prototype, "get");
    expect(await tenantsFoundBy({ name: "Hidden" })).toEqual(["several"]);
    const stores = got.mock.contexts.map((context) => (context as IDBObjectStore).name);
    expect(stores.filter((name) => name === "shards")).toHaveLength(2);

    const { lookups = [] } = await everythingOnDisk();
    const entries = lookups.filter(([key]) => (key as unknown[])[1] === "name");
    const count = entries.reduce((sum, [, bucket]) => sum + (bucket as Float64Array).length, 0);
    expect(count).toBe(cutsFor(600));
  });

  it("is not taken for another one with the same hash", async () => {
    // Words with the same FNV-1a hash, which is long known of them.
    const pairs = [
      ["costarring", "liquid"],
      ["declinate", "macallums"],
      ["altarage", "zinke"],
    ] as const;
    for (const [one, other] of pairs) expect(hashOf(one)).toBe(hashOf(other));
    await store.commit([named(...pairs.flat())], { now: NOW });
    const found = await tenantsFoundBy(...pairs.flat().map((name) => ({ name })));
    expect(found).toEqual(pairs.flat().map((_, at) => tenant(at)));

    await store.commit([named("costarring")], { now: NOW });
    expect(await tenantsFoundBy({ name: "liquid" }, { name: "costarring" })).toEqual([
      "none",
      tenant(0),
    ]);
  });

  it("that two reports tell of one customer stands for that customer", async () => {
    const june = evidence("subscription-details", "2026-06-30");
    const other = { ...report("subscription-details", "2026-06-30", 0), evidence: [june] };
    const customers = [customer(3, june, { names: ["No 3 "] })];
    await store.commit([named(), { ...other, customers }], { now: NOW });
    expect(await tenantsFoundBy({ name: " No 3" })).toEqual([tenant(3)]);
  });
});

it("finds all that several reports say of a customer far down in a shard", async () => {
  const july = evidence("subscription-details", "2026-07-31");
  const first = report("customers-csv", "2026-06-30", 60);
  const customers = [customer(40, july, { names: ["Another name"] })];
  await store.commit(
    [first, { report: july.report, evidence: [july], customers, associations: [] }],
    { now: NOW },
  );
  const [found] = await store.lookUp([{ tenantId: tenant(40) }]);
  expect(found).toMatchObject({
    facts: { customer: { names: ["Larkspur Works 40", "Another name"], evidence: [JUNE, july] } },
  });
});

describe("buckets of earlier versions", () => {
  const OLD = [
    ["one.example", tenant(1)],
    ["shared.example", null],
  ] as const;

  it.each([
    ["1, a Map,", new Map(OLD)],
    ["2, a text,", JSON.stringify([OLD.map(([key]) => key), OLD.map(([, value]) => value)])],
  ])("version %s are read", (_, stored) => {
    const whereIs = readBucket(stored, 4);
    expect(whereIs("one.example")).toEqual({ tenantId: tenant(1) });
    expect(whereIs("shared.example")).toEqual({ tenantId: null });
    expect(whereIs("nobody.example")).toEqual({ shards: [] });
  });

  it("that are no longer readable are called damaged", () => {
    expect(() => readBucket("[[", 4)).toThrow(
      expect.objectContaining({ name: "DamagedGenerationError" }),
    );
  });

  it("still find everybody in a database that holds them", async () => {
    await store.commit([report("customers-csv", "2026-06-30", 600)], { now: NOW });
    const count = bucketsFor(cutsFor(600));
    const disk = await openDB("good-standing");
    for (let bucket = 0; bucket < count; bucket++) {
      const keys = NUMBERS.filter(
        (number) => indexIn(count, `larkspur${number}.example`) === bucket,
      );
      const old = [keys.map((number) => `larkspur${number}.example`), keys.map(tenant)];
      await disk.put("lookups", JSON.stringify(old), [1, "domain", bucket]);
    }
    disk.close();
    expect(
      await tenantsFoundBy(
        { domain: "Larkspur7.example" },
        { domain: "larkspur599.example" },
        { domain: "larkspur600.example" },
      ),
    ).toEqual([tenant(7), tenant(599), "none"]);
  });
});
