import fc from "fast-check";
import { openDB } from "idb";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { NO_COMPANY_FACTS } from "../../../lib/rules/company-facts";
import type { CustomerFacts, CustomerKey, Store } from "../../../lib/store/contract";
import { MIGRATIONS } from "../../../lib/store/migrations";
import { lazyStore, openStore } from "../../../lib/store/open-store";
import { cutsFor } from "../../../lib/store/shard-layout";
import { isNamed } from "../../../lib/store/store-errors";
import { everythingOnDisk } from "./disk";
import {
  association,
  customer,
  emptyDisk,
  evidence,
  inTenantOrder,
  NOW,
  report,
  tenant,
} from "./made-facts";

let store: Store;

beforeEach(() => {
  emptyDisk();
  store = lazyStore();
});

afterEach(() => {
  store.close();
  vi.restoreAllMocks();
});

async function allCustomers(): Promise<CustomerFacts[]> {
  const all: CustomerFacts[] = [];
  await store.forEachShard((customers) => {
    all.push(...customers);
  });
  return inTenantOrder(all);
}

async function lookUpOne(key: CustomerKey) {
  const [result] = await store.lookUp([key]);
  return result;
}

describe("an empty store", () => {
  it("says that there is nothing, and finds nobody", async () => {
    expect(await store.current()).toBeNull();
    expect(await store.lookUp([{ tenantId: tenant(1) }, { name: "Larkspur" }])).toEqual([
      { found: "none" },
      { found: "none" },
    ]);
    const visit = vi.fn();
    expect(await store.forEachShard(visit)).toBeNull();
    expect(visit).not.toHaveBeenCalled();
    expect(await store.readCompany()).toEqual(NO_COMPANY_FACTS);
  });
});

describe("opening", () => {
  it("has migrations numbered without gaps from 1", () => {
    expect(MIGRATIONS.map(({ to }) => to)).toEqual(MIGRATIONS.map((_, at) => at + 1));
  });

  it("refuses a database of a newer version, and says what to do", async () => {
    (await openDB("good-standing", (MIGRATIONS.at(-1)?.to ?? 0) + 1)).close();
    await expect(openStore()).rejects.toMatchObject({
      name: "NewerDatabaseError",
      message: expect.stringContaining("Update the extension"),
    });
    await expect(store.current()).rejects.toMatchObject({ name: "NewerDatabaseError" });
  });

  it("steps aside for a newer version in another page, and then says that it is too old", async () => {
    await store.commit([report("customers-csv", "2026-06-30", 1)], { now: NOW });
    const newer = await openDB("good-standing", (MIGRATIONS.at(-1)?.to ?? 0) + 1);
    await expect(store.current()).rejects.toMatchObject({ name: "NewerDatabaseError" });
    newer.close();
  });

  it("opens again after it was closed, and after the browser closed it unasked", async () => {
    await store.commit([report("customers-csv", "2026-06-30", 1)], { now: NOW });
    store.close();
    expect((await store.current())?.customerCount).toBe(1);

    const { transaction } = IDBDatabase.prototype;
    const closed = vi.spyOn(IDBDatabase.prototype, "transaction").mockImplementationOnce(function (
      this: IDBDatabase,
      ...args
    ) {
      this.close();
      return transaction.apply(this, args);
    });
    expect((await store.current())?.customerCount).toBe(1);
    expect(closed.mock.calls.length).toBeGreaterThan(1);
  });

  it("tries again after an opening that failed", async () => {
    vi.spyOn(IDBFactory.prototype, "open").mockImplementationOnce(() => {
      throw new DOMException("not now", "UnknownError");
    });
    await expect(store.current()).rejects.toThrow("not now");
    expect(await store.current()).toBeNull();
  });
});

describe("looking up", () => {
  const from = evidence("customers-csv", "2026-06-30");

  beforeEach(async () => {
    await store.commit(
      [
        {
          report: "customers-csv",
          evidence: [from],
          customers: [
            customer(1, from, { names: [" Wide World  Importers "], domains: ["wwi.example"] }),
            customer(2, from, { names: ["Twin"], domains: ["shared.example", "two.example"] }),
            customer(3, from, { names: ["Twin", "Three"], domains: ["shared.example"] }),
            customer(4, from, { names: ["__proto__", "Four", "Four"], domains: ["constructor"] }),
            customer(5, from, { names: [" "], domains: [""] }),
          ],
          associations: [association(1, from)],
        },
      ],
      { now: NOW },
    );
  });

  it.each<[string, CustomerKey, number]>([
    ["tenant ID", { tenantId: tenant(1) }, 1],
    ["tenant ID in capitals", { tenantId: tenant(1).toUpperCase() }, 1],
    ["domain in any case", { domain: " WWI.Example" }, 1],
    ["second domain", { domain: "two.example" }, 2],
    ["exact name but for spaces around it", { name: "Wide World  Importers" }, 1],
    ["second name", { name: "Three" }, 3],
    ["name that is a word of the language", { name: "__proto__" }, 4],
    ["domain that is a word of the language", { domain: "constructor" }, 4],
    ["name that the customer has twice", { name: "Four" }, 4],
  ])("finds by %s", async (_, key, number) => {
    expect(await lookUpOne(key)).toMatchObject({
      found: "one",
      facts: { customer: { tenantId: tenant(number) } },
    });
  });

  it.each<[string, CustomerKey]>([
    ["a tenant ID that is not there", { tenantId: tenant(99) }],
    ["part of a name", { name: "Wide World" }],
    ["a name in another case", { name: "wide world  importers" }],
    ["a domain above the known one", { domain: "example" }],
    ["an empty name", { name: "" }],
    ["an empty domain", { domain: "  " }],
    ["an inherited property's name", { name: "toString" }],
  ])("finds nobody by %s", async (_, key) => {
    expect(await lookUpOne(key)).toEqual({ found: "none" });
  });

  it("says when a name or a domain fits several", async () => {
    expect(await lookUpOne({ name: "Twin" })).toEqual({ found: "several" });
    expect(await lookUpOne({ domain: "shared.example" })).toEqual({ found: "several" });
  });

  it("keeps the order asked, repeats included", async () => {
    const results = await store.lookUp([
      { name: "Three" },
      { name: "Twin" },
      { tenantId: tenant(1) },
      { name: "nobody" },
      { domain: "two.example" },
      { tenantId: tenant(1) },
    ]);
    expect(
      results.map((result) =>
        result.found === "one" ? result.facts.customer.tenantId : result.found,
      ),
    ).toEqual([tenant(3), "several", tenant(1), "none", tenant(2), tenant(1)]);
  });
});

describe("what is read", () => {
  it("is only the shards and buckets asked for, in one transaction, however many there are", async () => {
    await store.commit([report("customers-csv", "2026-06-30", 4_000)], { now: NOW });
    const { shards = [] } = await everythingOnDisk();
    expect(shards).toHaveLength(cutsFor(4_000));
    expect(shards.length).toBeGreaterThan(16);

    const got = vi.spyOn(IDBObjectStore.prototype, "get");
    const begun = vi.spyOn(IDBDatabase.prototype, "transaction");
    const results = await store.lookUp([
      { tenantId: tenant(1) },
      { tenantId: tenant(1).toUpperCase() },
      { name: "Larkspur Works 1" },
      { domain: "larkspur1.example" },
    ]);
    expect(results.every(({ found }) => found === "one")).toBe(true);
    expect(begun).toHaveBeenCalledOnce();
    const stores = got.mock.contexts.map((context) => (context as IDBObjectStore).name);
    expect(stores.sort()).toEqual(["generations", "head", "lookups", "lookups", "shards"]);
  });

  it("is called damaged when a part of it is missing, and importing again is the way out", async () => {
    await store.commit([report("customers-csv", "2026-06-30", 600)], { now: NOW });
    const disk = await openDB("good-standing");
    await disk.delete("shards", [1, 0]);
    disk.close();

    await expect(store.forEachShard(() => {})).rejects.toMatchObject({
      name: "DamagedGenerationError",
    });
    const found = await Promise.allSettled(
      Array.from({ length: 50 }, (_, number) => lookUpOne({ tenantId: tenant(number) })),
    );
    const failures = found.filter(({ status }) => status === "rejected");
    expect(failures.length).toBeGreaterThan(0);
    expect(failures.length).toBeLessThan(50);

    await store.commit([report("customers-csv", "2026-06-30", 600)], { now: NOW });
    expect(await allCustomers()).toHaveLength(600);
  });

  it("stops when the reader does not want any more", async () => {
    await store.commit([report("customers-csv", "2026-06-30", 2_000)], { now: NOW });
    const stop = new AbortController();
    const visit = vi.fn(() => stop.abort(new Error("enough")));
    await expect(store.forEachShard(visit, stop.signal)).rejects.toThrow("enough");
    expect(visit.mock.calls.length).toBeLessThan(8);
  });
});

describe("committing", () => {
  it("gives back what was put in, whatever the size", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.nat({ max: 5_000 }), { maxLength: 40 }),
        fc.nat({ max: 3 }),
        async (numbers, each) => {
          emptyDisk();
          store.close();
          const from = evidence("subscription-details", "2026-06-30");
          const facts = numbers.map((number) => ({
            customer: customer(number, from, { country: "NZ" }),
            associations: Array.from({ length: each }, (_, at) =>
              association(number, from, { subscriptionId: `${number}-${at}` }),
            ),
          }));
          const { generation } = await store.commit(
            [
              {
                report: "subscription-details",
                evidence: [from],
                customers: facts.map((one) => one.customer),
                associations: facts.flatMap((one) => one.associations),
              },
            ],
            { now: NOW },
          );
          expect(generation).toMatchObject({
            customerCount: numbers.length,
            associationCount: numbers.length * each,
          });
          expect(await allCustomers()).toEqual(inTenantOrder(facts));
          const keys = numbers.flatMap((number): CustomerKey[] => [
            { tenantId: tenant(number) },
            { name: `Larkspur Works ${number}` },
            { domain: `larkspur${number}.example` },
          ]);
          expect(await store.lookUp(keys)).toEqual(
            facts.flatMap((one) => Array(3).fill({ found: "one", facts: one })),
          );
        },
      ),
      { numRuns: 25 },
    );
  });

  it("carries facts over when the number of shards grows and shrinks", async () => {
    const sizes = [10, 3_000, 40];
    for (const [at, size] of sizes.entries()) {
      const asOf = `2026-0${at + 1}-28`;
      const { generation } = await store.commit(
        [report(`report-${at}`, asOf, size), report("shrinking", asOf, size)],
        { now: NOW },
      );
      expect(generation.customerCount).toBe(Math.max(...sizes.slice(0, at + 1)));
    }
    const last = await allCustomers();
    expect(last).toHaveLength(3_000);
    const first = last.find((each) => each.customer.tenantId === tenant(3));
    expect(first?.customer.evidence.map((each) => each.report)).toEqual([
      "report-0",
      "shrinking",
      "report-1",
      "report-2",
    ]);
    expect(first?.associations).toHaveLength(4);
  });

  it("joins what several reports say about one customer", async () => {
    const list = evidence("customers-csv", "2026-06-30");
    const details = evidence("subscription-details", "2026-07-01");
    const facts = {
      list: customer(1, list, { names: ["Larkspur"], relationship: "Cloud Reseller" }),
      details: customer(1, details, {
        names: ["LARKSPUR LTD", "Larkspur"],
        domains: ["larkspur.example"],
        country: "IE",
      }),
    };
    await store.commit(
      [
        { report: list.report, evidence: [list], customers: [facts.list], associations: [] },
        {
          report: details.report,
          evidence: [details],
          customers: [facts.details],
          associations: [],
        },
      ],
      { now: NOW },
    );
    expect((await allCustomers())[0]?.customer).toEqual({
      tenantId: tenant(1),
      names: ["Larkspur", "LARKSPUR LTD"],
      domains: ["larkspur1.example", "larkspur.example"],
      country: "IE",
      relationship: "Cloud Reseller",
      evidence: [list, details],
    });
  });

  it("does not count as added what a first import itself says is absent", async () => {
    const { associations, ...june } = report("subscription-details", "2026-06-30", 3);
    const [gone, ...others] = associations;
    if (gone === undefined) throw new Error("no association");
    const result = await store.commit(
      [{ ...june, associations: [{ ...gone, absentAsOf: "2026-06-30" }, ...others] }],
      { now: NOW },
    );
    expect(result).toMatchObject({ associationsAdded: 2, associationsLost: 0 });
    expect(result.generation.associationCount).toBe(3);
  });

  it("counts what changed, and lists the evidence that is in force", async () => {
    const june = report("subscription-details", "2026-06-30", 10);
    const list = report("customers-csv", "2026-05-31", 12);
    expect(await store.commit([june, list], { now: NOW })).toMatchObject({
      generation: { id: 1, committedAt: NOW.toISOString(), customerCount: 12 },
      customersAdded: 12,
      associationsAdded: 22,
      associationsLost: 0,
    });

    const july = report("subscription-details", "2026-07-31", 13);
    const result = await store.commit([{ ...july, associations: july.associations.slice(4) }], {
      now: NOW,
    });
    expect(result).toMatchObject({
      generation: { id: 2, customerCount: 13, associationCount: 25 },
      customersAdded: 1,
      associationsAdded: 3,
      associationsLost: 4,
    });
    expect(result.generation.evidence).toEqual([
      evidence("customers-csv", "2026-05-31"),
      evidence("subscription-details", "2026-07-31"),
    ]);
    expect(await store.current()).toEqual(result.generation);

    const late = await store.commit([report("customers-csv", "2026-04-30", 12)], { now: NOW });
    expect(late).toMatchObject({ customersAdded: 0, associationsAdded: 0, associationsLost: 0 });
    expect(late.generation.evidence.map(({ asOf }) => asOf)).toEqual([
      "2026-05-31",
      "2026-07-31",
      "2026-04-30",
    ]);
  });

  it("drops a customer that its only report no longer lists", async () => {
    const before = { ...report("customers-csv", "2026-06-30", 3), associations: [] };
    await store.commit([before], { now: NOW });
    const { generation } = await store.commit(
      [{ ...report("customers-csv", "2026-07-31", 2), associations: [] }],
      { now: NOW },
    );
    expect(generation.customerCount).toBe(2);
    expect(await lookUpOne({ name: "Larkspur Works 2" })).toEqual({ found: "none" });
  });

  it("learns which Partner IDs are ours, most frequent first", async () => {
    const from = evidence("subscription-details", "2026-06-30");
    const associations = [
      association(1, from, { partnerId: "565380", globalPartnerId: "4847383" }),
      association(2, from, { partnerId: "565380" }),
      association(3, from, { partnerId: "700001", globalPartnerId: "700001" }),
      association(4, from, { partnerId: "999999", viewpoint: "customer" }),
    ];
    const { generation } = await store.commit(
      [{ report: "subscription-details", evidence: [from], customers: [], associations }],
      { now: NOW },
    );
    expect(generation.partnerIdsSeen).toEqual([
      { id: "565380", associations: 2, isGlobal: false },
      { id: "700001", associations: 1, isGlobal: true },
      { id: "4847383", associations: 0, isGlobal: true },
    ]);
  });

  it("refuses facts stamped as another report's", async () => {
    const wrong = report("customers-csv", "2026-06-30", 1);
    for (const contribution of [
      { ...wrong, report: "subscription-details", associations: [] },
      { ...wrong, report: "subscription-details", customers: [] },
    ]) {
      await expect(store.commit([contribution], { now: NOW })).rejects.toSatisfy((error) =>
        isNamed(error, "ForeignFactError"),
      );
    }
    expect(await store.current()).toBeNull();
  });

  it("keeps no more earlier generations than it is told to", async () => {
    for (let time = 0; time < 4; time++) {
      await store.commit([report("customers-csv", "2026-06-30", 300)], {
        now: NOW,
        keepEarlier: 1,
      });
    }
    const { generations, shards, lookups } = await everythingOnDisk();
    expect(generations?.map(([key]) => key)).toEqual([3, 4]);
    for (const records of [shards, lookups]) {
      expect(new Set(records?.map(([key]) => (key as [number])[0]))).toEqual(new Set([3, 4]));
    }
  });

  it("takes 10,000 customers in a few hundred values, not in one each", async () => {
    const put = vi.spyOn(IDBObjectStore.prototype, "put");
    const { generation } = await store.commit(
      [report("subscription-details", "2026-06-30", 10_000)],
      { now: NOW },
    );
    expect(generation).toMatchObject({ customerCount: 10_000, associationCount: 10_000 });
    expect(put.mock.calls.length).toBeLessThanOrEqual(128 + 2 * 16 + 2);
    expect(await lookUpOne({ name: "Larkspur Works 9999" })).toMatchObject({ found: "one" });
  });

  it("lets other tasks run meanwhile", async () => {
    let turns = 0;
    const ticking = setInterval(() => {
      turns += 1;
    }, 1);
    await store.commit([report("subscription-details", "2026-06-30", 4_000)], { now: NOW });
    clearInterval(ticking);
    expect(turns).toBeGreaterThan(2);
  });
});

describe("what belongs to no generation", () => {
  it("caches one summary of each kind, by generation and what it is of", async () => {
    const key = { generation: 1, kind: "coverage", of: "rules 1, 2026-07-10" } as const;
    const search = { generation: 1, kind: "search", of: "1" } as const;
    expect(await store.getSummary(key)).toBeUndefined();
    await store.putSummary(key, { total: 3 });
    await store.putSummary(search, "names");
    expect(await store.getSummary(key)).toEqual({ total: 3 });
    expect(await store.getSummary({ ...key, generation: 2 })).toBeUndefined();
    expect(await store.getSummary({ ...key, of: "rules 2, 2026-07-10" })).toBeUndefined();
    await store.putSummary({ ...key, of: "rules 2, 2026-07-10" }, { total: 4 });
    expect(await store.getSummary(key)).toBeUndefined();
    expect(await store.getSummary(search)).toBe("names");
  });

  it("lets the summaries of other generations go, newer or older", async () => {
    const key = { generation: 2, kind: "search", of: "1" } as const;
    for (const generation of [1, 3, 2]) await store.putSummary({ ...key, generation }, generation);
    expect(await store.getSummary({ ...key, generation: 1 })).toBeUndefined();
    expect(await store.getSummary({ ...key, generation: 3 })).toBeUndefined();
    expect(await store.getSummary(key)).toBe(2);
  });
});
