import { beforeEach, describe, expect, it, vi } from "vitest";
import { createFinder } from "../../../lib/customers/find-customers";
import { findInIndex, indexLine, searchIndex } from "../../../lib/customers/search-index";
import { searchTerms, searchText } from "../../../lib/customers/search-text";
import type { RecordContext } from "../../../lib/rules";
import type { CustomerFacts } from "../../../lib/store/contract";
import { lazyStore } from "../../../lib/store/open-store";
import {
  association,
  customer,
  emptyDisk,
  evidence,
  NOW,
  report,
  tenant,
} from "../store/made-facts";

const from = evidence("subscription-details", "2026-06-30");

function facts(number: number, names: string[], domains: string[] = []): CustomerFacts {
  return {
    customer: customer(number, from, { names, domains }),
    associations: [association(number, from, { partnerId: `480000${number}` })],
  };
}

describe("the spelling that is searched", () => {
  it.each([
    ["Société  ÖBB ", "societe obb"],
    ["霧灯精機株式会社", "霧灯精機株式会社"],
    ["ＦＵＬＬ Width", "full width"],
    ["Tab\tand\nline", "tab and line"],
    ["CONTOSO.example", "contoso.example"],
  ])("of %j is %j", (words, expected) => expect(searchText(words)).toBe(expected));

  it("splits what is typed, and finds nothing in spaces", () => {
    expect(searchTerms("  Silver   us ")).toEqual(["silver", "us"]);
    expect(searchTerms(" \t ")).toEqual([]);
  });
});

describe("the search index", () => {
  const index = searchIndex(
    [
      facts(1, ["Silver Otter"], ["silverotter.example"]),
      facts(2, ["Great Silver"], ["gs.example"]),
      facts(3, ["Quicksilver"], ["quick.example"]),
      facts(4, ["Fábrica Sol"], ["soldeambar.example", "ambar.example"]),
      facts(5, ["Silver Otter US"], ["silverotter-us.example"]),
    ].map(indexLine),
  );
  const found = (typed: string, most = 8) => {
    const { tenantIds, total } = findInIndex(index, typed, most);
    const numbers = tenantIds.map((id) => [1, 2, 3, 4, 5].find((number) => tenant(number) === id));
    return [numbers, total];
  };

  it.each([
    ["silver", [1, 5, 2, 3], 4],
    ["SILVER o", [1, 5], 2],
    ["us silver", [5], 1],
    ["fabrica", [4], 1],
    ["ambar.ex", [4], 1],
    ["4800003", [3], 1],
    [tenant(2).toUpperCase(), [2], 1],
    ["nobody", [], 0],
    ["", [], 0],
    ["\n", [], 0],
    ["\t", [], 0],
  ])("finds for %j these, the best first: %j", (typed, numbers, total) =>
    expect(found(typed)).toEqual([numbers, total]),
  );

  it("counts all and answers no more than asked", () => {
    expect(found("silver", 2)).toEqual([[1, 5], 4]);
    expect(found("e", 1)[1]).toBe(5);
  });

  it("is empty without customers", () => {
    expect(findInIndex(searchIndex([]), "a", 8)).toEqual({ tenantIds: [], total: 0 });
  });
});

describe("finding", () => {
  const context: RecordContext = {
    organisation: { name: "Ours", partnerIds: [{ id: "4847383", role: "PLA" }] },
    today: "2026-07-10",
  };
  beforeEach(emptyDisk);

  it("says what is found of whom, after building the index once and keeping it", async () => {
    const store = lazyStore();
    const visited = vi.spyOn(store, "forEachShard");
    const find = createFinder(store, 8);
    expect(await find("lark", context)).toEqual({
      customers: [],
      total: 0,
      isAnythingImported: false,
    });
    const exported = report("subscription-details", "2026-06-30", 30);
    const associations = exported.associations.map((each) => ({ ...each, status: "Active" }));
    await store.commit([{ ...exported, associations }], { now: NOW });
    const [first] = await Promise.all([find("larkspur2", context), find("l", context)]);
    expect(first.total).toBe(11);
    expect(first.customers).toHaveLength(8);
    expect(first.customers[0]).toEqual({
      tenantId: tenant(2),
      name: "Larkspur Works 2",
      domain: "larkspur2.example",
      state: "ours",
    });
    expect(visited).toHaveBeenCalledTimes(1);
    // Another page, another day: the index is on the disk.
    await createFinder(store, 8)("works 7", context);
    expect(visited).toHaveBeenCalledTimes(1);
    store.close();
  });

  it("follows an import", async () => {
    const store = lazyStore();
    const find = createFinder(store, 8);
    await store.commit([report("subscription-details", "2026-06-30", 3)], { now: NOW });
    expect((await find("works", context)).total).toBe(3);
    await store.commit([report("subscription-details", "2026-07-01", 5)], { now: NOW });
    expect((await find("works", context)).total).toBe(5);
    store.close();
  });

  it("recovers after a reading that failed", async () => {
    const store = lazyStore();
    await store.commit([report("subscription-details", "2026-06-30", 3)], { now: NOW });
    const find = createFinder(store, 8);
    vi.spyOn(store, "forEachShard").mockRejectedValueOnce(new Error("made up"));
    await expect(find("works", context)).rejects.toThrow("made up");
    expect((await find("works", context)).total).toBe(3);
    store.close();
  });
});
