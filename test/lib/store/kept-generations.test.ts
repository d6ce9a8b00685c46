import { openDB } from "idb";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Contribution, CustomerPair, Store } from "../../../lib/store/contract";
import { lazyStore } from "../../../lib/store/open-store";
import { everythingOnDisk, type Failure, failingWrites } from "./disk";
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

/** A month's export, whose customers are called by it. */
function month(number: number, count = 10): Contribution {
  const asOf = `2026-0${number}-28`;
  const from = evidence("subscription-details", asOf);
  return {
    ...report("subscription-details", asOf, count),
    customers: Array.from({ length: count }, (_, each) =>
      customer(each, from, { names: [`Month ${number}`] }),
    ),
  };
}

async function importMonths(...numbers: number[]): Promise<void> {
  for (const number of numbers) await store.commit([month(number)], { now: NOW });
}

async function nameNow(): Promise<string | undefined> {
  const [result] = await store.lookUp([{ tenantId: tenant(3) }]);
  return result?.found === "one" ? result.facts.customer.names[0] : undefined;
}

async function idsKept() {
  const { inForce, earlier, undone } = await store.history();
  const ids = (infos: readonly { readonly id: number }[]) => infos.map(({ id }) => id);
  return { inForce: inForce?.id ?? null, earlier: ids(earlier), undone: ids(undone) };
}

/** Shows that nothing is left on the disk of generations other than these. */
async function expectOnDisk(...ids: number[]): Promise<void> {
  const { generations, shards, lookups } = await everythingOnDisk();
  expect(generations?.map(([key]) => key)).toEqual(ids);
  for (const records of [shards, lookups]) {
    const found = new Set(records?.map(([key]) => (key as [number])[0]));
    expect([...found].sort((a, b) => a - b)).toEqual(ids);
  }
}

async function tamper(work: (disk: Awaited<ReturnType<typeof openDB>>) => Promise<unknown>) {
  const disk = await openDB("good-standing");
  await work(disk);
  disk.close();
}

describe("earlier generations", () => {
  it("are none in an empty store", async () => {
    expect(await idsKept()).toEqual({ inForce: null, earlier: [], undone: [] });
  });

  it.each([
    [undefined, [5, 4, 3]],
    [1, [5]],
    [4, [5, 4, 3, 2]],
    [12, [5, 4, 3, 2, 1]],
    // One is always kept: pages may still be reading it.
    [0, [5]],
  ])("are kept to a limit of %s", async (keepEarlier, earlier) => {
    for (const number of [1, 2, 3, 4, 5, 6]) {
      await store.commit([month(number)], {
        now: NOW,
        keepEarlier: number < 6 ? 12 : (keepEarlier as number),
      });
    }
    expect(await idsKept()).toEqual({ inForce: 6, earlier, undone: [] });
    await expectOnDisk(...earlier.toReversed(), 6);
  });

  it("end where somebody started over, and take their data with them", async () => {
    await importMonths(1, 2);
    await store.commit([month(3)], { now: NOW, startOver: true });
    expect(await idsKept()).toEqual({ inForce: 3, earlier: [], undone: [] });
    await expectOnDisk(3);
    expect(await store.compare(3, () => {})).toBeNull();
    await expect(store.goBack(3)).rejects.toMatchObject({ name: "NotInForceError" });
  });

  it("that a version before this one wrote are not taken for what came before", async () => {
    await importMonths(1, 2);
    await tamper(async (disk) => {
      const { before: _, ...old } = await disk.get("generations", 2);
      await disk.put("generations", old, 2);
    });
    expect(await idsKept()).toEqual({ inForce: 2, earlier: [], undone: [] });
  });
});

describe("going back one", () => {
  it("puts the data before the import in force, and keeps the import as undone", async () => {
    await importMonths(1, 2, 3);
    expect(await store.goBack(3)).toMatchObject({ id: 2 });
    expect(await nameNow()).toBe("Month 2");
    expect((await store.current())?.id).toBe(2);
    expect(await idsKept()).toEqual({ inForce: 2, earlier: [1], undone: [3] });
    await store.goBack(2);
    expect(await idsKept()).toEqual({ inForce: 1, earlier: [], undone: [2, 3] });
    expect(await nameNow()).toBe("Month 1");
  });

  it("and forth again leaves everything byte for byte", async () => {
    await importMonths(1, 2, 3);
    const before = await everythingOnDisk();
    await store.goBack(3);
    await store.goBack(2);
    expect(await store.bringBack(2)).toMatchObject({ id: 2 });
    await store.bringBack(3);
    expect(await everythingOnDisk()).toEqual(before);
  });

  it("is what the next import builds on, and what was undone goes then", async () => {
    await importMonths(1);
    const other = report("customers-csv", "2026-02-28", 20);
    await store.commit([other], { now: NOW });
    await store.goBack(2);
    const { generation } = await store.commit([month(3)], { now: NOW });
    expect(generation.id).toBe(3);
    expect(generation.customerCount).toBe(10);
    expect(await idsKept()).toEqual({ inForce: 3, earlier: [1], undone: [] });
    await expectOnDisk(1, 3);
  });

  it("takes the import that was undone last, should one from before still lie around", async () => {
    await importMonths(1, 2);
    await store.goBack(2);
    const deletions = vi.spyOn(IDBObjectStore.prototype, "delete").mockImplementation(() => {
      throw new Error("not now");
    });
    await importMonths(3);
    deletions.mockRestore();
    await store.goBack(3);
    expect(await idsKept()).toEqual({ inForce: 1, earlier: [], undone: [3] });
    await importMonths(4);
    await expectOnDisk(1, 4);
  });

  it.each<[string, () => Promise<unknown>]>([
    ["from the first import", () => store.goBack(1)],
    ["from one that is not in force", () => store.goBack(7)],
    ["to what was never undone", () => store.bringBack(2)],
  ])("does nothing %s", async (_, step) => {
    await importMonths(1);
    const before = await everythingOnDisk();
    await expect(step()).rejects.toMatchObject({ name: "NotInForceError" });
    expect(await everythingOnDisk()).toEqual(before);
  });

  it("waits for an import that is running, and then does nothing, for that is in force now", async () => {
    await importMonths(1, 2);
    const [importing, goingBack] = [store.commit([month(3)], { now: NOW }), store.goBack(2)];
    await expect(goingBack).rejects.toMatchObject({ name: "NotInForceError" });
    await importing;
    expect((await idsKept()).inForce).toBe(3);
  });

  it.each<Failure["how"]>(["throws", "aborts", "dies"])(
    "leaves the disk as it was when its write %s",
    async (how) => {
      await importMonths(1, 2);
      const before = await everythingOnDisk();
      const writes = failingWrites({ at: 1, how });
      await expect(store.goBack(2)).rejects.toThrow();
      writes.restore();
      expect(await everythingOnDisk()).toEqual(before);
    },
  );

  it.each(["shards", "lookups"] as const)(
    "refuses data of which a part of the %s is missing",
    async (where) => {
      await importMonths(1, 2);
      await tamper(async (disk) => {
        const [key] = await disk.getAllKeys(where);
        if (key !== undefined) await disk.delete(where, key);
      });
      await expect(store.goBack(2)).rejects.toMatchObject({ name: "DamagedGenerationError" });
      expect(await nameNow()).toBe("Month 2");
    },
  );
});

describe("comparing", () => {
  async function pairs(generation: number) {
    const found = new Map<string, CustomerPair>();
    const compared = await store.compare(generation, (batch) => {
      for (const pair of batch) {
        const tenantId = (pair.before ?? pair.after)?.customer.tenantId ?? "";
        expect(found.has(tenantId)).toBe(false);
        found.set(tenantId, pair);
      }
    });
    return { found, compared };
  }

  it.each([
    ["grew", 30, 1_500],
    ["shrank", 1_500, 30],
    ["stayed", 700, 700],
  ])("pairs every customer once when the number of customers %s", async (_, first, second) => {
    const list = (asOf: string, count: number) => ({
      ...report("customers-csv", asOf, count),
      associations: [],
    });
    await store.commit([list("2026-06-30", first)], { now: NOW });
    // A generation is cut for the larger of what was and what comes, so only a third one is cut more coarsely.
    await store.commit([list("2026-07-31", second)], { now: NOW });
    await store.commit([list("2026-08-31", second)], { now: NOW });
    for (const [generation, was, is] of [
      [2, first, second],
      [3, second, second],
    ] as const) {
      const { found, compared } = await pairs(generation);
      expect(compared).toMatchObject({ before: { id: generation - 1 }, after: { id: generation } });
      expect(found.size).toBe(Math.max(was, is));
      for (const number of [0, 7, 29, 600, 1_499]) {
        const pair = found.get(tenant(number));
        expect(pair?.before !== undefined).toBe(number < was);
        expect(pair?.after !== undefined).toBe(number < is);
      }
    }
  });

  it("works for kept and undone generations, and says when one of the two is not there", async () => {
    await importMonths(1, 2, 3);
    await store.goBack(3);
    expect((await pairs(3)).compared).toMatchObject({ before: { id: 2 }, after: { id: 3 } });
    expect((await pairs(2)).compared).toMatchObject({ before: { id: 1 }, after: { id: 2 } });
    expect((await pairs(1)).compared).toBeNull();
    expect((await pairs(99)).compared).toBeNull();
  });

  it("is all that a damaged older generation stops", async () => {
    await importMonths(1, 2);
    await tamper((disk) => disk.put("shards", '{"customers":', [1, 0]));
    await expect(store.compare(2, () => {})).rejects.toMatchObject({
      name: "DamagedGenerationError",
    });
    expect(await nameNow()).toBe("Month 2");
    await importMonths(3);
    expect((await pairs(3)).found.size).toBe(10);
    await tamper((disk) => disk.delete("shards", [1, 0]));
    await importMonths(4);
    expect((await idsKept()).earlier).toEqual([3, 2, 1]);
  });

  it("ends when the generation goes meanwhile, or when the reader has seen enough", async () => {
    await store.commit([month(1, 1_500)], { now: NOW });
    await store.commit([month(2, 1_500)], { now: NOW });
    await expect(
      store.compare(2, async (_pairs, { index }) => {
        if (index === 0) await store.commit([month(3, 5)], { now: NOW, startOver: true });
      }),
    ).rejects.toMatchObject({ name: "GenerationGoneError" });

    await importMonths(4);
    const stop = new AbortController();
    stop.abort(new Error("enough"));
    await expect(store.compare(4, () => {}, stop.signal)).rejects.toThrow("enough");
  });
});

describe("a full disk", () => {
  /** A disk that takes no more shards while more than `room` whole generations are on it. */
  function fullBeyond(room: number) {
    const { put } = IDBObjectStore.prototype;
    const onDisk = new Set<number>();
    const { delete: remove } = IDBObjectStore.prototype;
    vi.spyOn(IDBObjectStore.prototype, "delete").mockImplementation(function (
      this: IDBObjectStore,
      query: IDBValidKey | IDBKeyRange,
    ) {
      if (this.name === "generations") onDisk.delete(query as number);
      return remove.call(this, query);
    });
    vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(function (
      this: IDBObjectStore,
      value: unknown,
      key?: IDBValidKey,
    ) {
      if (this.name === "shards" && onDisk.size >= room) {
        throw new DOMException("full", "QuotaExceededError");
      }
      if (this.name === "generations") onDisk.add(key as number);
      return put.call(this, value, key);
    });
    return onDisk;
  }

  it("lets the oldest generations go before an import fails", async () => {
    const onDisk = fullBeyond(3);
    await importMonths(1, 2, 3);
    expect(onDisk.size).toBe(3);
    await importMonths(4);
    expect(await idsKept()).toEqual({ inForce: 4, earlier: [3, 2], undone: [] });
    expect(await nameNow()).toBe("Month 4");
  });

  it("lets go what was undone before anything else", async () => {
    fullBeyond(3);
    await importMonths(1, 2, 3);
    await store.goBack(3);
    await importMonths(4);
    expect(await idsKept()).toEqual({ inForce: 4, earlier: [2, 1], undone: [] });
  });

  it("fails by its name, and keeps what is in force, when nothing else is left to go", async () => {
    fullBeyond(1);
    await importMonths(1);
    await expect(store.commit([month(2)], { now: NOW })).rejects.toMatchObject({
      name: "QuotaExceededError",
    });
    expect(await nameNow()).toBe("Month 1");
    await expectOnDisk(1);
  });
});
