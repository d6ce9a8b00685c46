import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Contribution, Store } from "../../../lib/store/contract";
import { lazyStore } from "../../../lib/store/open-store";
import { bucketsFor, cutsFor } from "../../../lib/store/shard-layout";
import { everythingOnDisk, type Failure, failingWrites } from "./disk";
import { association, customer, emptyDisk, evidence, NOW, report, tenant } from "./made-facts";

const CUSTOMERS = 300;
/** Shards, buckets of domains and of names, the generation's record and the head. */
const WRITES = cutsFor(CUSTOMERS) + 2 * bucketsFor(cutsFor(CUSTOMERS)) + 2;
const JUNE = report("subscription-details", "2026-06-30", CUSTOMERS);
const JULY = named(report("subscription-details", "2026-07-31", CUSTOMERS), "July");

/** The same report with names that tell which generation an answer comes from. */
function named(contribution: Contribution, word: string): Contribution {
  return {
    ...contribution,
    customers: contribution.customers.map((each) => ({ ...each, names: [word] })),
  };
}

async function nameOf(store: Store, number: number): Promise<string | undefined> {
  const [result] = await store.lookUp([{ tenantId: tenant(number) }]);
  return result?.found === "one" ? result.facts.customer.names[0] : result?.found;
}

let store: Store;

beforeEach(async () => {
  emptyDisk();
  store = lazyStore();
  await store.commit([JUNE], { now: NOW });
});

afterEach(() => {
  store.close();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe("a commit that fails", () => {
  it.each(["throws", "aborts"] satisfies Failure["how"][])(
    "leaves the disk as it was at whichever write it %s",
    async (how) => {
      const before = await everythingOnDisk();
      let failed = 0;
      for (let at = 1; ; at++) {
        const writes = failingWrites({ at, how });
        const outcome = await store.commit([JULY], { now: NOW }).then(
          () => "done",
          () => "failed",
        );
        writes.restore();
        if (writes.tried() < at) {
          expect(outcome).toBe("done");
          break;
        }
        failed += 1;
        expect(outcome).toBe("failed");
        expect(await everythingOnDisk()).toEqual(before);
        expect(await nameOf(store, 5)).toBe("Larkspur Works 5");
      }
      expect(failed).toBe(WRITES);
      expect(await nameOf(store, 5)).toBe("July");
    },
  );

  it("is overcome when the process dies at any write: old facts stay, the next commit tidies up", async () => {
    const before = await everythingOnDisk();
    for (let at = 1; at <= WRITES; at++) {
      const writes = failingWrites({ at, how: "dies" });
      await expect(store.commit([JULY], { now: NOW })).rejects.toThrow();
      writes.restore();
      store.close();

      store = lazyStore();
      const after = await everythingOnDisk();
      expect(after.head).toEqual(before.head);
      expect(after.generations).toEqual(before.generations);
      for (const kind of ["shards", "lookups"]) {
        expect(after[kind]).toEqual(expect.arrayContaining(before[kind] ?? []));
      }
      expect(await nameOf(store, 5)).toBe("Larkspur Works 5");
    }
    const { generation } = await store.commit([JULY], { now: NOW });
    const { shards = [], lookups = [] } = await everythingOnDisk();
    const left = [...shards, ...lookups].map(([key]) => (key as [number])[0]);
    expect([...new Set(left)].sort()).toEqual([1, generation.id]);
  });

  it("leaves everything as it was when it is cancelled", async () => {
    const before = await everythingOnDisk();
    const stop = new AbortController();
    const { put } = IDBObjectStore.prototype;
    vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(function (
      this: IDBObjectStore,
      value: unknown,
      key?: IDBValidKey,
    ) {
      stop.abort(new Error("changed my mind"));
      return put.call(this, value, key);
    });
    await expect(store.commit([JULY], { now: NOW, signal: stop.signal })).rejects.toThrow(
      "changed my mind",
    );
    vi.restoreAllMocks();
    expect(await everythingOnDisk()).toEqual(before);
  });

  it("does not begin when it was cancelled before its turn", async () => {
    await expect(
      store.commit([JULY], { now: NOW, signal: AbortSignal.abort(new Error("too late")) }),
    ).rejects.toThrow("too late");
    expect(await nameOf(store, 5)).toBe("Larkspur Works 5");
  });
});

describe("a hundred random moments", () => {
  const AUGUST = report("subscription-details", "2026-08-31", 100);
  const JULY_OF_FEW = named(report("subscription-details", "2026-07-31", 100), "July");
  type Ending = Failure["how"] | "cancelled";

  /** Three generations kept, the newest one taken back. */
  async function freshDisk() {
    store.close();
    emptyDisk();
    store = lazyStore();
    for (const contribution of [report("subscription-details", "2026-06-30", 100), JULY_OF_FEW]) {
      await store.commit([contribution], { now: NOW });
    }
    await store.commit([AUGUST], { now: NOW });
    await store.goBack(3);
  }

  /** Ends the process, the transaction or the import at the `at`-th write. */
  function endAt(at: number, how: Ending, stop: AbortController) {
    if (how !== "cancelled") return failingWrites({ at, how });
    let tried = 0;
    const { put } = IDBObjectStore.prototype;
    const puts = vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(function (
      this: IDBObjectStore,
      value: unknown,
      key?: IDBValidKey,
    ) {
      tried += 1;
      if (tried === at) stop.abort(new Error("changed my mind"));
      return put.call(this, value, key);
    });
    return { restore: () => puts.mockRestore() };
  }

  it("leave every kept generation byte for byte, or see the work done", async () => {
    await freshDisk();
    const writes = cutsFor(100) + 2 * bucketsFor(cutsFor(100)) + 2;
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom("commit", "commit", "commit", "go back", "bring back"),
        fc.constantFrom<Ending>("throws", "aborts", "dies", "cancelled"),
        fc.integer({ min: 1, max: writes }),
        async (work, how, at) => {
          const before = await everythingOnDisk();
          const stop = new AbortController();
          const moment = endAt(work === "commit" ? at : 1, how, stop);
          const done = await (work === "commit"
            ? store.commit([AUGUST], { now: NOW, signal: stop.signal })
            : work === "go back"
              ? store.goBack(2)
              : store.bringBack(3)
          ).then(
            () => true,
            () => false,
          );
          moment.restore();
          if (done) {
            // Only a cancellation that came with the last writes, or to a step too short for it, may be too late.
            expect(how).toBe("cancelled");
            await freshDisk();
            return;
          }
          const after = await everythingOnDisk();
          expect(after.head).toEqual(before.head);
          expect(after.generations).toEqual(before.generations);
          for (const kind of ["shards", "lookups"]) {
            // A dead process leaves records that nobody can reach; everybody else tidies up.
            if (how !== "dies") expect(after[kind]).toEqual(before[kind]);
            expect(after[kind]).toEqual(expect.arrayContaining(before[kind] ?? []));
          }
          if (how === "dies") await freshDisk();
          expect(await nameOf(store, 5)).toBe("July");
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe("readers during a commit", () => {
  it("see the old or the new generation, never a mix", async () => {
    const keys = Array.from({ length: 40 }, (_, number) => ({ tenantId: tenant(number * 7) }));
    let committing = true;
    const done = store.commit([JULY], { now: NOW }).finally(() => {
      committing = false;
    });
    const seen: string[] = [];
    while (committing) {
      const results = await store.lookUp(keys);
      const generations = new Set(
        results.map((result) =>
          result.found === "one" && result.facts.customer.names[0] === "July" ? "new" : "old",
        ),
      );
      expect(results.every(({ found }) => found === "one")).toBe(true);
      expect(generations.size).toBe(1);
      seen.push(...generations);
    }
    await done;
    expect(seen[0]).toBe("old");
    expect(await nameOf(store, 5)).toBe("July");
  });

  it("finish streaming the generation they began with, and are told when it is gone", async () => {
    const names = new Set<string | undefined>();
    const read = await store.forEachShard(async (customers, { index }) => {
      if (index === 0) await store.commit([JULY], { now: NOW });
      for (const each of customers) names.add(each.customer.names[0]?.slice(0, 8));
    });
    expect(read?.id).toBe(1);
    expect([...names]).toEqual(["Larkspur"]);

    // Enough shards for a second delivery, which comes too late.
    await store.commit([report("customers-csv", "2026-07-31", 2_000)], { now: NOW });
    await expect(
      store.forEachShard(async (_customers, { index }) => {
        if (index > 0) return;
        await store.commit([JULY], { now: NOW, keepEarlier: 1 });
        await store.commit([JULY], { now: NOW, keepEarlier: 1 });
      }),
    ).rejects.toMatchObject({ name: "GenerationGoneError" });
  });
});

describe("commits at the same time", () => {
  const other: Contribution = {
    report: "customers-csv",
    evidence: [evidence("customers-csv", "2026-07-01")],
    customers: [customer(9_000, evidence("customers-csv", "2026-07-01"))],
    associations: [association(9_000, evidence("customers-csv", "2026-07-01"))],
  };

  it("wait for each other within one page, so that neither loses the other's facts", async () => {
    await Promise.all([
      store.commit([JULY], { now: NOW }),
      lazyStore().commit([other], { now: NOW }),
    ]);
    expect(await nameOf(store, 5)).toBe("July");
    expect(await nameOf(store, 9_000)).toBe("Larkspur Works 9000");
  });

  it("use Web Locks, which span pages, where the browser has them", async () => {
    const request = vi.fn((_name: string, _options: LockOptions, work: () => Promise<unknown>) =>
      work(),
    );
    vi.stubGlobal("navigator", { locks: { request } });
    await store.commit([JULY], { now: NOW });
    expect(request).toHaveBeenCalledOnce();
    expect(request.mock.calls[0]?.[0]).toBe("good-standing-commit");
  });

  it("do not stop for one that failed", async () => {
    const writes = failingWrites({ at: 1, how: "throws" });
    const failing = store.commit([JULY], { now: NOW });
    const next = store.commit([other], { now: NOW });
    await expect(failing).rejects.toThrow("the disk is on fire");
    await next;
    writes.restore();
    expect(await nameOf(store, 9_000)).toBe("Larkspur Works 9000");
  });
});
