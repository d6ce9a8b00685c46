// @vitest-environment happy-dom
import "./english-texts";

import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type {
  CustomersDoors,
  CustomersSummary,
  OpenCustomers,
} from "../../components/customers-view/customers-doors";
import { CustomersView } from "../../components/customers-view/customers-view";
import { listPlaceOf, queryOf } from "../../components/customers-view/list-place";
import { hrefOf, placeOf } from "../../components/dashboard-app/dashboard-place";
import { usePlace } from "../../components/dashboard-app/use-place";
import type { WatchFacts } from "../../components/loading/use-watched";
import { createCustomerBook } from "../../lib/customers/customer-book";
import type { CustomerLine } from "../../lib/customers/customer-line";
import type { GenerationInfo } from "../../lib/store/contract";
import { later, type Mounted, mount } from "./mounted";

const generation: GenerationInfo = {
  id: 1,
  committedAt: "2026-07-10T09:00:00Z",
  customerCount: 120,
  associationCount: 120,
  evidence: [],
  partnerIdsSeen: [],
};

const lines = Array.from({ length: 120 }, (_, at): CustomerLine => {
  const number = String(at).padStart(3, "0");
  return {
    tenantId: `id-${number}`,
    name: at === 0 ? "=SUM(A1)" : `Customer ${number}`,
    domain: `customer${number}.example`,
    state: at % 10 === 0 ? "lost" : "ours",
    country: at % 2 === 0 ? "NZ" : "FR",
    mechanism: "DPOR",
    partnerId: "4847383",
    nextStep: { who: "nobody", what: { key: "rules.por.next.freshExport" } },
    attention: at % 10 === 0 ? 1 : 0,
    associations: 1,
    mechanisms: ["DPOR"],
    countsToward: [],
  };
});
const book = createCustomerBook(
  lines.map((line) => ({ line, searched: `${line.name}\n${line.domain}`.toLowerCase() })),
  "en",
);
const summary: CustomersSummary = {
  generation,
  total: book.total,
  countries: book.countries,
  mechanisms: book.mechanisms,
};

function doorsOf(told: Promise<CustomersSummary | null>) {
  const list: OpenCustomers = {
    summary: told,
    page: async (...asked) => book.page(...asked),
    close: vi.fn(),
  };
  return {
    openCustomers: vi.fn((_onShare?: (share: number) => void) => list),
    loadCustomer: vi.fn(async () => null),
    saveFile: vi.fn(async (..._: Parameters<CustomersDoors["saveFile"]>) => {}),
    copyText: vi.fn(async () => {}),
  } satisfies CustomersDoors;
}

let view: Mounted;
beforeEach(() => {
  location.hash = "#customers";
  localStorage.clear();
  window.scrollTo = () => {};
});
afterEach(() => view?.unmount());

async function show(doors: CustomersDoors, watch: WatchFacts = () => {}) {
  function Placed() {
    const { detail, query } = usePlace();
    return <CustomersView doors={{ customers: doors, watch }} detail={detail} query={query} />;
  }
  view = await mount(<Placed />);
  return view;
}

const names = () =>
  [...view.root.querySelectorAll("tbody th")].map((cell) => cell.textContent ?? "");
const words = () => view.root.textContent ?? "";
const button = (words: string) =>
  [...view.root.querySelectorAll("button")].find((each) => each.textContent?.startsWith(words));
/** An address that changes brings a question, its answer and a drawing. */
async function calm() {
  for (let turn = 0; turn < 3; turn++) await view.settle();
}
async function press(name: string) {
  await view.press(name);
  await calm();
}
/** Files are made in turns, with code that is loaded for them: on a busy machine that takes its time. */
const WAITING = { timeout: 10_000 };
const pause = () => new Promise((resolve) => setTimeout(resolve, 160));

describe("the list's address", () => {
  it.each([
    "",
    "find=silver+%26+us&state=unknown%2Clost&mechanism=CSP&country=NZ&counts=incentive&attention=1&sort=-since&page=3",
    "mechanism=unknown&country=none&sort=-name",
  ])("comes out as it went in: %s", (query) => expect(queryOf(listPlaceOf(query))).toBe(query));

  it("leaves out what says nothing known", () => {
    const wrong = "state=mine,lost&mechanism=X&country=Narnia&counts=all&sort=-x&page=-2";
    expect(queryOf(listPlaceOf(wrong))).toBe("state=lost");
  });

  it("is part of the place, beside a customer or without", () => {
    const place = { view: "customers", detail: "id-1", query: "find=a%3Fb" } as const;
    expect(placeOf(hrefOf(place.view, place.detail, place.query))).toEqual(place);
    expect(placeOf("#customers")).toEqual({ view: "customers", detail: "", query: "" });
  });
});

describe("the customers", () => {
  it("tell how far they are, and that there are none", async () => {
    const coming = later<CustomersSummary | null>();
    let tellShare: (share: number) => void = () => {};
    const list = { ...doorsOf(coming.promise).openCustomers(), summary: coming.promise };
    await show({
      ...doorsOf(coming.promise),
      openCustomers(onShare) {
        tellShare = onShare;
        return list;
      },
    });
    tellShare(0.5);
    await calm();
    expect(view.root.querySelector("progress")?.value).toBe(0.5);
    coming.resolve(null);
    await calm();
    expect(words()).toContain("No customers are imported yet.");
    expect(view.find("a", "Import reports").getAttribute("href")).toBe("#import");
  });

  it.each([
    ["DamagedGenerationError", "The stored data is damaged."],
    ["Error", "The customers could not be read."],
  ])("say so after %s, and can be tried again", async (name, expected) => {
    const doors = doorsOf(Promise.reject(Object.assign(new Error("made up"), { name })));
    await show(doors);
    expect(words()).toContain(expected);
    await press("Try again");
    expect(doors.openCustomers).toHaveBeenCalledTimes(2);
  });

  it("stay on screen while they are judged anew, and the worker before is let go", async () => {
    const coming = later<CustomersSummary | null>();
    const doors = doorsOf(Promise.resolve(summary));
    const [first, second] = [doors.openCustomers(), doorsOf(coming.promise).openCustomers()];
    doors.openCustomers.mockReset().mockReturnValueOnce(first).mockReturnValueOnce(second);
    let change: () => void = () => {};
    await show(doors, (onChange) => {
      change = onChange;
    });
    change();
    await calm();
    expect(names()).toHaveLength(50);
    expect(first.close).not.toHaveBeenCalled();
    coming.resolve({ ...summary, total: 1_000 });
    await calm();
    expect(words()).toContain("out of 1,000 customers");
    expect(first.close).toHaveBeenCalledOnce();
    view.unmount();
    await calm();
    expect(second.close).toHaveBeenCalled();
  });

  it("say what is missing where only names were imported", async () => {
    await show(
      doorsOf(Promise.resolve({ ...summary, generation: { ...generation, associationCount: 0 } })),
    );
    expect(words()).toContain("names customers and no associations");
  });

  it("are leafed through, and rows know their place in the whole", async () => {
    await show(doorsOf(Promise.resolve(summary)));
    expect(names()).toHaveLength(50);
    expect(words()).toContain("1 to 50 of 120, out of 120 customers");
    await press("Next page");
    expect(location.hash).toBe("#customers?page=2");
    expect(view.root.querySelector("tbody tr")?.getAttribute("aria-rowindex")).toBe("52");
    expect(view.root.querySelector("table")?.getAttribute("aria-rowcount")).toBe("121");
    await press("Last page");
    expect(names()).toHaveLength(20);
    expect(button("Next page")?.getAttribute("aria-disabled")).toBe("true");
    location.hash = "#customers?page=99";
    await calm();
    expect(location.hash).toBe("#customers?page=3");
    expect(names()).toHaveLength(20);
  });

  it("are found as one types, with the words in the address, and followed back", async () => {
    await show(doorsOf(Promise.resolve(summary)));
    const field = view.root.querySelector<HTMLInputElement>("input[type=search]");
    if (!field) throw new Error("no field");
    field.value = "customer11";
    field.dispatchEvent(new Event("input", { bubbles: true }));
    await pause();
    await calm();
    expect(location.hash).toBe("#customers?find=customer11");
    expect(names()).toEqual(Array.from({ length: 10 }, (_, at) => `Customer 11${at}`));
    location.hash = "#customers?find=nobody";
    await calm();
    expect(field.value).toBe("nobody");
    expect(words()).toContain("No customer fits this search and filter.");
    await press("Show all customers");
    expect(names()).toHaveLength(50);
    expect(field.value).toBe("");
  });

  it("are filtered by state, country and what needs somebody, all together", async () => {
    await show(doorsOf(Promise.resolve(summary)));
    button("Lost")?.click();
    await calm();
    expect(button("Lost")?.getAttribute("aria-pressed")).toBe("true");
    expect(names()).toHaveLength(12);
    const [mechanism, country] = view.root.querySelectorAll("select");
    if (!mechanism || !country) throw new Error("no selects");
    country.value = "FR";
    country.dispatchEvent(new Event("change", { bubbles: true }));
    await calm();
    expect(location.hash).toBe("#customers?state=lost&country=FR");
    expect(words()).toContain("No customer fits");
    country.value = "";
    country.dispatchEvent(new Event("change", { bubbles: true }));
    await calm();
    view.root.querySelector<HTMLInputElement>(".customer-attention input")?.click();
    await calm();
    expect(location.hash).toBe("#customers?state=lost&attention=1");
    expect(names()).toHaveLength(12);
  });

  it("are sorted by a column, and the other way round with the next press", async () => {
    await show(doorsOf(Promise.resolve(summary)));
    await press("Partner of Record");
    expect(location.hash).toBe("#customers?sort=state");
    await press("Partner of Record↑");
    expect(names()[0]).toBe("=SUM(A1)");
    const sorted = view.root.querySelector("th[aria-sort]");
    expect([sorted?.getAttribute("aria-sort"), sorted?.textContent]).toEqual([
      "descending",
      "Partner of Record↓",
    ]);
  });

  it("show the columns that were chosen, also next time", async () => {
    await show(doorsOf(Promise.resolve(summary)));
    const heads = () => [...view.root.querySelectorAll("thead th")].map((th) => th.textContent);
    const box = [...view.root.querySelectorAll<HTMLLabelElement>(".customer-columns label")].find(
      (label) => label.textContent === "Tenant ID",
    );
    box?.querySelector("input")?.click();
    await calm();
    expect(heads()).toContain("Tenant ID");
    view.unmount();
    await show(doorsOf(Promise.resolve(summary)));
    expect(heads()).toContain("Tenant ID");
  });

  it("are saved as filtered, with no cell that is a formula, and copied without links", async () => {
    const doors = doorsOf(Promise.resolve(summary));
    location.hash = "#customers?state=lost";
    await show(doors);
    await press("Export as CSV");
    await vi.waitFor(() => expect(doors.saveFile).toHaveBeenCalledTimes(1), WAITING);
    await calm();
    const [name, type, parts] = doors.saveFile.mock.calls[0] ?? [];
    expect([name, type]).toEqual([
      "good-standing-customers-2026-07-10.csv",
      "text/csv;charset=utf-8",
    ]);
    const rows = (await new Blob([...(parts ?? [])]).text()).split("\r\n");
    expect(rows).toHaveLength(13);
    expect(rows[1]).toMatch(
      /^"?'=SUM\(A1\)"?,Lost,customer000\.example,[^,]+,,DPOR,4847383,,New Zealand,/,
    );
    await press("Export as JSON");
    await vi.waitFor(() => expect(doors.saveFile).toHaveBeenCalledTimes(2), WAITING);
    await calm();
    const [, , json = []] = doors.saveFile.mock.calls[1] ?? [];
    const told = JSON.parse(await new Blob([...json]).text()) as { readonly state: string }[];
    expect(told.map(({ state }) => state)).toEqual(Array(12).fill("lost"));
    await press("Copy as text");
    const [copied] = doors.copyText.mock.calls[0] as unknown as [string];
    expect(copied.split("\n\n")).toHaveLength(12);
    expect(copied).toContain("Partner of Record: Lost");
    expect(copied).not.toMatch(/\.example|https?:/);
    expect(words()).toContain("Copied, without links.");
  });

  it("stay behind a customer's page, and the way back leads to the row", async () => {
    const doors = doorsOf(Promise.resolve(summary));
    location.hash = "#customers?state=lost";
    await show(doors);
    const link = view.find("a", "Customer 010");
    expect(link.getAttribute("href")).toBe("#customers/id-010?state=lost");
    location.hash = "#customers/id-010?state=lost";
    await calm();
    expect(words()).toContain("No import that is kept names a customer with the tenant ID id-010.");
    expect(document.activeElement?.textContent).toBe("Not in your data");
    expect(view.find("a", "Back to all customers").getAttribute("href")).toBe(
      "#customers?state=lost",
    );
    location.hash = "#customers?state=lost";
    await calm();
    expect(document.activeElement).toBe(view.find("a", "Customer 010"));
    expect(doors.openCustomers).toHaveBeenCalledOnce();
  });
});
