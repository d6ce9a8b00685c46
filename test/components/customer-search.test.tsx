// @vitest-environment happy-dom
import "./english-texts";

import { act } from "preact/test-utils";
import { afterEach, describe, expect, it, vi } from "vitest";
import { CustomerSearch } from "../../components/customer-search/customer-search";
import type { Found } from "../../lib/customers/find-customers";
import { later, type Mounted, mount } from "./mounted";

let search: Mounted;
afterEach(() => search?.unmount());

const HITS = [
  { tenantId: "id-1", name: "Silver Otter", domain: "silverotter.example", state: "ours" },
  { tenantId: "id-2", name: "Quicksilver", state: "lost" },
] as const;
const found = (customers: Found["customers"], total = customers.length): Found => ({
  customers,
  total,
  isAnythingImported: true,
});

async function opened(find: (typed: string) => Promise<Found>) {
  const onOpenCustomer = vi.fn();
  const onOpenList = vi.fn();
  search = await mount(
    <CustomerSearch find={find} onOpenCustomer={onOpenCustomer} onOpenList={onOpenList} />,
  );
  return { onOpenCustomer, onOpenList };
}

const field = () => search.field("Find a customer") as HTMLInputElement;
const options = () => [...search.root.querySelectorAll("[role=option]")];
const status = () => search.root.querySelector("[role=status]")?.textContent;
const active = () => document.getElementById(field().getAttribute("aria-activedescendant") ?? "");
async function key(name: string) {
  await act(() => {
    field().dispatchEvent(new KeyboardEvent("keydown", { key: name, bubbles: true }));
  });
  await search.settle();
}

describe("the search for a customer", () => {
  it("says nothing before anything is typed", async () => {
    const find = vi.fn(async () => found(HITS));
    await opened(find);
    expect(status()).toBe("");
    expect(field().getAttribute("aria-expanded")).toBe("false");
    expect(find).not.toHaveBeenCalled();
  });

  it("lists who is found, each with its state, and says how many", async () => {
    await opened(async () => found(HITS));
    await search.type("Find a customer", "silver");
    expect(options().map((option) => option.textContent)).toEqual([
      "Silver Ottersilverotter.exampleOurs",
      "QuicksilverLost",
    ]);
    expect(status()).toBe("2 customers found");
    expect(field().getAttribute("aria-expanded")).toBe("true");
  });

  it("is moved through with the arrow keys, round and round, and Enter opens", async () => {
    const { onOpenCustomer, onOpenList } = await opened(async () => found(HITS, 3));
    await search.type("Find a customer", "silver");
    const seen: (string | undefined)[] = [];
    for (let press = 0; press < 5; press++) {
      await key("ArrowDown");
      seen.push(active()?.textContent?.slice(0, 8));
    }
    expect(seen).toEqual(["Silver O", "Quicksil", "Show all", undefined, "Silver O"]);
    await key("ArrowUp");
    expect(active()).toBeNull();
    await key("ArrowDown");
    expect(options().map((option) => option.getAttribute("aria-selected"))).toEqual([
      "true",
      "false",
      "false",
    ]);
    await key("Enter");
    expect(onOpenCustomer).toHaveBeenCalledWith("id-1");
    await key("ArrowUp");
    await key("Enter");
    expect(onOpenList).toHaveBeenCalledWith("silver");
  });

  it("closes its list with Escape, and clears the field with the next", async () => {
    await opened(async () => found(HITS));
    await search.type("Find a customer", "silver");
    await key("Escape");
    expect(field().getAttribute("aria-expanded")).toBe("false");
    expect(field().value).toBe("silver");
    await key("Escape");
    expect(field().value).toBe("");
  });

  it("opens what is pressed", async () => {
    const { onOpenCustomer } = await opened(async () => found(HITS));
    await search.type("Find a customer", "silver");
    await act(() => (options()[1] as HTMLElement).click());
    expect(onOpenCustomer).toHaveBeenCalledWith("id-2");
  });

  it.each([
    [found([], 0), "No customer fits."],
    [{ ...found([]), isAnythingImported: false }, "No customers are imported yet."],
    [found([HITS[0]], 1), "1 customer found"],
    [found(HITS, 1_200), "1,200 customers found, the first 2 are shown"],
  ])("says of %o: %s", async (answer, words) => {
    await opened(async () => answer);
    await search.type("Find a customer", "silver");
    expect(status()).toBe(words);
  });

  it("says when it cannot look, and never shows an older answer over a newer one", async () => {
    const answers = new Map<string, ReturnType<typeof later<Found>>>();
    await opened((typed) => {
      const answer = later<Found>();
      answers.set(typed, answer);
      return answer.promise;
    });
    await search.type("Find a customer", "s");
    expect(status()).toBe("Looking…");
    await search.type("Find a customer", "si");
    answers.get("si")?.resolve(found([HITS[1]]));
    await search.settle();
    answers.get("s")?.resolve(found(HITS));
    await search.settle();
    expect(options()).toHaveLength(1);
    await search.type("Find a customer", "sil");
    answers.get("sil")?.reject(new Error("made up"));
    await search.settle();
    expect(status()).toBe("The customers could not be read.");
    expect(options()).toHaveLength(0);
  });
});
