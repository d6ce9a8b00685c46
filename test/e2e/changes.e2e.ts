/** What an import changed, on the dashboard: told, filtered, saved, and taken back, with the portal following. */
import { mkdtempSync, readFileSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Papa from "papaparse";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { CHANGE_KINDS, type Change, type ChangeKind } from "../../lib/changes/change";
import { type ChangeBook, createChangeBook } from "../../lib/changes/change-book";
import { listChanges } from "../../lib/changes/list-changes";
import { lazyStore } from "../../lib/store/open-store";
import { PROJECT } from "../arch/source-files";
import { type ChromiumWithExtension, launchChromium } from "../browsers/chromium";
import { contributionsOf, exportsOf, type Month } from "../lib/changes/exports/exports";
import { emptyDisk } from "../lib/store/made-facts";
import type { FixtureCustomer } from "../portals/fixture-data";
import { allBadged, rowsWhen } from "./portal-page";
import { TODAY } from "./sample-files";
import { stateSpokenIn } from "./state-words";

const LIST = "https://partner.microsoft.com/dashboard/v2/customers/list";

/** The names of the kinds as a person reads them. */
const KIND_WORDS: Readonly<Record<ChangeKind, string>> = {
  verdict: "Partner of Record state",
  "association-lost": "Association lost",
  "association-missed": "Missing in one report",
  "partner-id": "Partner ID changed",
  mechanism: "Mechanism changed",
  claim: "Claim moved",
  status: "Status changed",
  "end-passed": "End date passed",
  "auto-renew-off": "Auto-renew switched off",
  "seats-fell": "Fewer seats",
  "seats-rose": "More seats",
  "association-new": "New association",
  "customer-gone": "Customer gone",
  "customer-new": "New customer",
  country: "Country changed",
  name: "Name changed",
  domain: "Domain changed",
};

function writeExports(month: Month): string[] {
  const folder = mkdtempSync(join(tmpdir(), "good-standing-months-"));
  return exportsOf(month, TODAY).map(({ name, text, day }) => {
    const path = join(folder, name);
    writeFileSync(path, text);
    const downloaded = new Date(`${day}T12:00:00`);
    utimesSync(path, downloaded, downloaded);
    return path;
  });
}

/** The list by the same rules from the same files, without browser, worker and page. */
async function expectedBook(): Promise<ChangeBook> {
  emptyDisk();
  const store = lazyStore();
  for (const month of ["june", "july"] as const) {
    await store.commit(await contributionsOf(month, TODAY), { now: new Date() });
  }
  const organisation = { name: "", partnerIds: [] };
  const listed = await listChanges(store, 2, { organisation, holidays: [], today: TODAY });
  store.close();
  return createChangeBook(listed?.changes ?? [], "en");
}

function portalCustomers(): FixtureCustomer[] {
  const [customers] = exportsOf("june", TODAY);
  return Papa.parse<string[]>((customers?.text ?? "").trim())
    .data.slice(1)
    .map(([tenantId = "", name = "", domain = "", relationship = ""]) => ({
      tenantId,
      name,
      domain,
      relationship,
    }));
}

let chromium: ChromiumWithExtension;
let book: ChangeBook;
let dashboard: Page;

beforeAll(async () => {
  book = await expectedBook();
  chromium = await launchChromium({
    extension: join(PROJECT, ".output/chrome-mv3"),
    headless: true,
    portalData: {
      variant: "nested",
      customers: portalCustomers(),
      rowsPerPage: 20,
      skeletonMs: 100,
    },
  });
  dashboard = await chromium.openExtensionPage("dashboard.html#changes");
});
afterAll(() => chromium?.close());

const section = () => dashboard.getByRole("region", { name: "Changes", exact: true });
const kindButton = (name: string) =>
  section().getByRole("button", { name: new RegExp(`^${name} \\d`) });
const bodyRows = () =>
  section()
    .getByRole("row")
    .filter({ has: dashboard.getByRole("rowheader") });

const goTo = (view: string) => dashboard.getByRole("link", { name: view, exact: true }).click();

async function importFiles(paths: string[]) {
  await goTo("Import");
  await dashboard.locator('input[type="file"]').setInputFiles(paths);
  await dashboard
    .getByRole("heading", { name: "Imported", exact: true })
    .waitFor({ timeout: 20_000 });
  await goTo("Changes");
}

async function customerShown(): Promise<string[]> {
  return (await bodyRows().getByRole("rowheader").allTextContents()).map((name) => name.trim());
}

const all = (filter: Partial<Parameters<ChangeBook["page"]>[0]> = {}): readonly Change[] =>
  book.page({ customer: "", ...filter }, 0, 1_000).changes;

test("before anything is imported it says so, and after the first import that there is nothing before", async () => {
  await section().getByText("Nothing is imported yet.").waitFor();
  await importFiles(writeExports("june"));
  await section().getByText("There is no data before this import").waitFor();
  expect(await section().getByRole("button", { name: "Go back to the data" }).count()).toBe(0);
});

test("the next month's exports are told as exactly these changes", async () => {
  await dashboard.reload();
  await importFiles(writeExports("july"));
  await kindButton("All").waitFor({ timeout: 20_000 });
  await expect.poll(customerShown).toEqual(all().map(({ customer }) => customer));
  for (const kind of CHANGE_KINDS) {
    const count = book.counts[kind] ?? 0;
    const button = kindButton(KIND_WORDS[kind]);
    expect(await button.count(), kind).toBe(count > 0 ? 1 : 0);
    if (count > 0) expect(await button.textContent()).toBe(`${KIND_WORDS[kind]} ${count}`);
  }
  const lost = bodyRows()
    .filter({ hasText: "Osprey Rail" })
    .filter({ hasText: "Association lost" });
  const cells = await lost.getByRole("cell").allInnerTexts();
  expect(cells[0]).toContain("DPOR · 7204128 · Dynamics 365");
  expect(cells[1]).toMatch(/^Listed\s+Subscriptions june\.csv, /);
  expect(cells[2]).toMatch(/^Missing since .*\s+Subscriptions july\.csv, /);
});

describe("the list", () => {
  test("shows one kind, and says how many there are", async () => {
    const lost = kindButton("Association lost");
    await lost.click();
    expect(await lost.getAttribute("aria-pressed")).toBe("true");
    const expected = all({ kind: "association-lost" });
    await expect.poll(customerShown).toEqual(expected.map(({ customer }) => customer));
    const told = section()
      .getByRole("status")
      .filter({ hasText: `${expected.length} changes` });
    await told.waitFor();
  });

  test("finds a customer by a part of its name, within the kind and then in all", async () => {
    const search = section().getByRole("searchbox", { name: "Customer, domain or tenant ID" });
    await search.fill("brinewood");
    await expect.poll(customerShown).toEqual(["Brinewood Cartographers"]);
    await kindButton("All").click();
    await expect
      .poll(customerShown)
      .toEqual(all({ customer: "brinewood" }).map(({ customer }) => customer));
    await search.fill("nobody at all");
    await section().getByText("No change fits this filter.").waitFor();
    await search.fill("");
    await expect.poll(async () => (await customerShown()).length).toBe(book.total);
  });

  test("is saved as a file, what is filtered and nothing else, with no cell that is a formula", async () => {
    await section().getByRole("searchbox").fill("larkspur");
    const expected = all({ customer: "larkspur" });
    await expect.poll(async () => (await customerShown()).length).toBe(expected.length);
    const download = dashboard.waitForEvent("download");
    await section().getByRole("button", { name: "Export as CSV" }).click();
    const file = await download;
    expect(file.suggestedFilename()).toMatch(/^good-standing-changes-\d{4}-\d{2}-\d{2}\.csv$/);
    const text = readFileSync(await file.path(), "utf8").replace(/^\uFEFF/, "");
    const [head, ...lines] = Papa.parse<string[]>(text).data;
    expect(head?.slice(0, 3)).toEqual(["Change", "Customer", "Tenant ID"]);
    expect(lines.map(([kind, customer, tenantId]) => [kind, customer, tenantId])).toEqual(
      expected.map(({ kind, customer, tenantId }) => [KIND_WORDS[kind], `'${customer}`, tenantId]),
    );
    expect(lines.flat().filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
    await section().getByRole("searchbox").fill("");
  });

  test("can be worked by keyboard alone", async () => {
    await kindButton("All").focus();
    await dashboard.keyboard.press("Tab");
    await dashboard.keyboard.press("Space");
    const expected = all({ kind: "verdict" });
    await expect.poll(customerShown).toEqual(expected.map(({ customer }) => customer));
    await dashboard.keyboard.press("Shift+Tab");
    await dashboard.keyboard.press("Enter");
    await expect.poll(async () => (await customerShown()).length).toBe(book.total);
  });
});

describe("going back one import", () => {
  const offer = () =>
    section().getByRole("button", { name: "Go back to the data before this import" });
  const question = () => section().getByRole("group", { name: /^Go back to the data of / });
  let portal: Page;

  async function badgeOf(name: string, state: string) {
    const rows = await rowsWhen(portal, (now) => {
      const row = now.find(({ customer }) => customer === name);
      return allBadged(now) && row !== undefined && stateSpokenIn(row.badges[0] ?? "") === state;
    });
    return rows.length;
  }

  test("asks in the page, and changes nothing when it is not wanted", async () => {
    portal = await chromium.context.newPage();
    await portal.goto(LIST);
    await badgeOf("Brinewood Cartographers", "lost");
    await dashboard.bringToFront();
    await offer().click();
    await question().waitFor();
    const keep = section().getByRole("button", { name: "Keep this import" });
    await keep.click();
    await expect.poll(() => question().count()).toBe(0);
    await expect
      .poll(() => offer().evaluate((button) => button === document.activeElement))
      .toBe(true);
  });

  test("puts the earlier data in force, and an open portal page follows", async () => {
    await offer().click();
    await question().getByRole("button", { name: "Go back", exact: true }).click();
    await section().getByRole("status").filter({ hasText: "is in force again" }).waitFor();
    await section().getByText("There is no data before this import").waitFor();
    await expect.poll(() => offer().count()).toBe(0);
    await portal.bringToFront();
    await badgeOf("Brinewood Cartographers", "ours");
    await dashboard.bringToFront();
  });

  test("is still so after the page was opened anew, and can be taken back", async () => {
    await dashboard.reload();
    await section().getByRole("button", { name: "Bring it back" }).click();
    await section().getByRole("status").filter({ hasText: "is in force again" }).waitFor();
    await expect.poll(async () => (await customerShown()).length).toBe(book.total);
    await portal.bringToFront();
    await badgeOf("Brinewood Cartographers", "lost");
    await dashboard.bringToFront();
  });
});

describe("many changes", () => {
  const COUNT = 12_000;

  test("are leafed through, a page at a time, and the page stays smooth", async () => {
    const folder = mkdtempSync(join(tmpdir(), "good-standing-many-"));
    const path = join(folder, "Customers.csv");
    const rows = Array.from({ length: COUNT }, (_, index) => {
      const number = String(index).padStart(5, "0");
      const tenantId = `0f5bcb2e-6d0a-4d53-9c6d-52f1a1c${number}`;
      return `${tenantId},Many ${number},many${number}.example,Cloud Reseller`;
    });
    writeFileSync(
      path,
      ["Microsoft ID,Company name,Primary domain name,Relationship", ...rows].join("\n"),
    );
    await dashboard.reload();
    await importFiles([path]);
    const shown = section().getByText(/^1 to 50 of 12,/);
    await shown.waitFor({ timeout: 30_000 });
    expect(await bodyRows().count()).toBe(50);

    const longest = await dashboard.evaluate(async () => {
      const lengths: number[] = [];
      const observer = new PerformanceObserver((list) => {
        lengths.push(...list.getEntries().map(({ duration }) => duration));
      });
      observer.observe({ type: "longtask" });
      const search = document.querySelector<HTMLInputElement>('#changes-card input[type="search"]');
      for (const words of ["m", "many 0", "many 012", "", "many"]) {
        if (search) search.value = words;
        search?.dispatchEvent(new Event("input", { bubbles: true }));
        await new Promise((resolve) => setTimeout(resolve, 200));
      }
      observer.disconnect();
      return Math.max(0, ...lengths);
    });
    // Drawing all of them takes seconds; a machine that is busy with other things can make 50 ms out of a page.
    expect(longest).toBeLessThan(500);

    await section()
      .getByText(/^1 to 50 of 12,000 changes/)
      .waitFor();
    const first = await customerShown();
    await section().getByRole("button", { name: "Next" }).click();
    await section()
      .getByText(/^51 to 100 of 12,000 changes/)
      .waitFor();
    const second = await customerShown();
    expect(new Set([...first, ...second]).size).toBe(100);
    await section().getByRole("button", { name: "Previous" }).click();
    await expect.poll(customerShown).toEqual(first);
  });
});
