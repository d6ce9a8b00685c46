/**
 * The main job in Chromium, as a person meets it: exports in on the dashboard, right badges on Partner Center. All of it
 * once with the service worker left alone and once with it killed before every step.
 */
import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import type { CustomerPorVerdict, PorState } from "../../lib/rules/index";
import { POR_STATES } from "../../lib/rules/index";
import { PROJECT } from "../arch/source-files";
import { accessibilityTree, allByRole } from "../browsers/accessibility-tree";
import { type ChromiumWithExtension, launchChromium } from "../browsers/chromium";
import { sampleCustomers } from "../browsers/sample-portal";
import type { FixtureCustomer, Variant } from "../portals/fixture-data";
import {
  allBadged,
  dockName,
  pressByName,
  rowsWhen,
  type SeenRow,
  seenHeading,
  seenRows,
} from "./portal-page";
import { sampleVerdicts, writeSampleFiles } from "./sample-files";
import { BADGE_NAME, stateSpokenIn } from "./state-words";

const LIST = "https://partner.microsoft.com/dashboard/v2/customers/list";
const GDAP = "https://partner.microsoft.com/en-us/dashboard/v2/customers/granularadminaccess/list";
const EXTENSION = join(PROJECT, ".output/chrome-mv3");

const customers = sampleCustomers();
let chromium: ChromiumWithExtension;
let files: string[];
let verdicts: Map<string, CustomerPorVerdict>;

beforeAll(async () => {
  if (!existsSync(EXTENSION)) throw new Error("Build the extension first: npx wxt build");
  files = writeSampleFiles();
  verdicts = await sampleVerdicts(files);
  chromium = await launchChromium({
    extension: EXTENSION,
    headless: true,
    portalData: { variant: "nested", customers, rowsPerPage: 10, skeletonMs: 700 },
  });
});
afterAll(() => chromium?.close());
afterEach(async () => {
  for (const page of chromium.context.pages().slice(1)) await page.close();
});

function stateOf(customer: FixtureCustomer): PorState {
  const verdict = verdicts.get(customer.tenantId);
  if (!verdict) throw new Error(`${customer.name} is not in the sample.`);
  return verdict.state;
}

/** Namesakes are told apart by order: the portal and this list are both sorted by name, then by place in the file. */
function expectedRows(shown: readonly FixtureCustomer[]): { customer: string; state: PorState }[] {
  return shown.map((customer) => ({ customer: customer.name, state: stateOf(customer) }));
}

function spoken(rows: readonly SeenRow[]): { customer: string; state: PorState }[] {
  return rows.map((row) => ({ customer: row.customer, state: stateSpokenIn(row.badges[0] ?? "") }));
}

const byName = (a: FixtureCustomer, b: FixtureCustomer) => a.name.localeCompare(b.name, "en");
const sorted = customers.toSorted(byName);

async function openPortal(url: string, variant: Variant, rowsPerPage = 10): Promise<Page> {
  chromium.portalData = { variant, customers, rowsPerPage, skeletonMs: 700 };
  const page = await chromium.context.newPage();
  await page.goto(url);
  return page;
}

test("the exports are imported on the dashboard, and each says what became of it", async () => {
  const page = await chromium.openExtensionPage("dashboard.html#import");
  await page.locator('input[type="file"]').setInputFiles(files);
  const held = page
    .getByRole("row")
    .filter({ has: page.getByRole("rowheader", { name: "Customers", exact: true }) });
  await expect
    .poll(() => held.getByRole("cell").first().textContent(), { timeout: 20_000 })
    .toBe("60");
  const words = await page.locator("main").innerText();
  expect(words).toContain("Recognised as: Customer list");
  expect(words).toContain("Recognised as: Subscription details");
  expect(words).toContain("Recognised as: Organisation file");
});

test("the sample shows every state there is", () => {
  expect(new Set(customers.map(stateOf))).toEqual(new Set(POR_STATES));
});

describe.each(["alive", "killed before each step"] as const)("with the worker %s", (worker) => {
  const step = async () => {
    if (worker !== "alive") await chromium.killWorker();
  };

  describe.each<[Variant, string]>([
    ["nested", LIST],
    ["nested", GDAP],
    ["flat", LIST],
    ["flat", GDAP],
    ["drifted", LIST],
    ["drifted", GDAP],
  ])("%s %s", (variant, url) => {
    test("placeholders get no badge, rows the right one; again after paging, sorting and searching", async () => {
      await step();
      const page = await openPortal(url, variant);
      const first = await rowsWhen(page, (rows) => rows.length > 0);
      if (first[0]?.customer === "") expect(first.flatMap((row) => row.badges)).toEqual([]);

      const start = sorted.slice(0, 10);
      expect(spoken(await rowsWhen(page, allBadged))).toEqual(expectedRows(start));

      for (const pageNumber of [1, 2]) {
        await step();
        await page.getByRole("button", { name: "Next page" }).click();
        const shown = sorted.slice(pageNumber * 10, pageNumber * 10 + 10);
        const rows = await rowsWhen(
          page,
          (now) => allBadged(now) && now[0]?.customer === shown[0]?.name,
        );
        expect(spoken(rows)).toEqual(expectedRows(shown));
      }

      await step();
      await page.getByRole("button", { name: "Previous page" }).click();
      await page.getByRole("button", { name: "Previous page" }).click();
      await page.getByRole("button", { name: "Name", exact: true }).click();
      const backwards = customers.toSorted((a, b) => -byName(a, b)).slice(0, 10);
      const sortedRows = await rowsWhen(
        page,
        (now) => allBadged(now) && now[0]?.customer === backwards[0]?.name,
      );
      expect(spoken(sortedRows)).toEqual(expectedRows(backwards));

      await step();
      const wanted = sorted[33] as FixtureCustomer;
      await page.getByRole("searchbox", { name: "Search" }).fill(wanted.domain);
      const found = await rowsWhen(page, (now) => allBadged(now) && now.length === 1);
      expect(spoken(found)).toEqual(expectedRows([wanted]));
    });
  });

  test("a customer's page says it beside the heading, and the next customer's page its own", async () => {
    await step();
    const page = await openPortal(LIST, "nested");
    await rowsWhen(page, allBadged);
    const index = customers.findIndex((each, at) => {
      const next = customers[at + 1];
      return next !== undefined && stateOf(each) === "ours" && stateOf(next) !== "ours";
    });
    const [first, second] = [customers[index], customers[index + 1]] as [
      FixtureCustomer,
      FixtureCustomer,
    ];
    await page.getByRole("searchbox", { name: "Search" }).fill(first.domain);
    await page.getByText(first.name, { exact: true }).first().click();
    await expect
      .poll(() => seenHeading(page), { timeout: 15_000 })
      .toMatchObject({
        customer: first.name,
        badges: [expect.stringMatching(/^POR: Ours\. Partner of record: Ours, /)],
      });

    await step();
    await page.getByRole("button", { name: "Next customer" }).click();
    const seen: SeenRow[] = [];
    await expect
      .poll(
        async () => {
          const now = await seenHeading(page);
          seen.push(now);
          return now.customer === second.name && now.badges.length === 1;
        },
        { timeout: 15_000, interval: 20 },
      )
      .toBe(true);
    for (const { customer, badges } of seen) {
      const owner = customer === first.name ? first : second;
      for (const badge of badges) expect(stateSpokenIn(badge)).toBe(stateOf(owner));
    }
    await expect.poll(() => dockName(page)).toContain("Renewal");
  });

  test("the popup shows the same figures", async () => {
    await step();
    const page = await chromium.openExtensionPage("popup.html");
    await page.getByText("60 customers").waitFor();
    const counts = new Map<PorState, number>();
    for (const customer of customers) {
      counts.set(stateOf(customer), (counts.get(stateOf(customer)) ?? 0) + 1);
    }
    const table = page.getByRole("table", { name: /Customers by Partner of Record state/ });
    const words: Readonly<Record<PorState, string>> = {
      ours: "Ours",
      "at-risk": "At risk",
      "ours-wrong-id": "Ours, wrong ID",
      pending: "Pending",
      "retired-mechanism": "Retired mechanism",
      "ours-duplicate": "Ours, duplicate",
      "someone-else": "Someone else",
      unknown: "Unknown",
      lost: "Lost",
      "not-seen": "Not seen as ours",
    };
    for (const [state, count] of counts) {
      const row = table.getByRole("row").filter({
        has: page.getByRole("rowheader", { name: words[state], exact: true }),
      });
      expect(await row.getByRole("cell").first().textContent(), state).toBe(String(count));
    }
    expect(await page.getByText(/23 days left/).count()).toBeGreaterThan(0);
    expect(await page.getByText("Urgent").count()).toBe(1);
  });
});

test("rows known by name and domain only are matched where that proves a customer", async () => {
  const page = await openPortal(LIST, "textual");
  const rows = await rowsWhen(page, allBadged);
  expect(spoken(rows)).toEqual(expectedRows(sorted.slice(0, 10)));
});

test("a badge opens the dock's panel for its customer, by keyboard", async () => {
  const page = await openPortal(LIST, "nested");
  await rowsWhen(page, allBadged);
  await pressByName(page, BADGE_NAME);
  await expect.poll(() => dockName(page)).toContain("Partner of record");
  // The panel is out of the tree while it is closed.
  const buttons = allByRole(await accessibilityTree(page), "button").map((button) => button.name);
  expect(buttons).toContain("Close");
});

test("the page's own scripts find nothing of a customer in what we add", async () => {
  const page = await openPortal(LIST, "nested");
  await rowsWhen(page, allBadged);
  const foreign = await page.evaluate(() => {
    const found: string[] = [];
    const walk = (root: Document | ShadowRoot) => {
      for (const element of root.querySelectorAll("*")) {
        if (element.shadowRoot) walk(element.shadowRoot);
        const isEmptyHost = element.childNodes.length === 0 && !element.shadowRoot;
        const known = /^(input|link|slot|meta|br|th|td|script|style|head)$/.test(element.localName);
        if (isEmptyHost && !known) found.push(element.outerHTML);
      }
    };
    walk(document);
    return found;
  });
  // Ten badges and the dock: empty elements with nothing but our mark and the theme's.
  expect(foreign.length).toBe(11);
  for (const html of foreign)
    expect(html).toMatch(/^<(span|div) data-good-standing="" data-theme="(dark|light)"><\/\1>$/);
});

test("switched off for the portal, the page is as it was; switched on, the badges are back", async () => {
  const serialised = (page: Page) =>
    page.evaluate(() => {
      const walk = (node: Element | ShadowRoot): string =>
        [...node.children]
          .map(
            (child) =>
              `${child.localName}#${child.id}(${walk(child)}|${child.shadowRoot ? walk(child.shadowRoot) : ""})`,
          )
          .join(",");
      return walk(document.documentElement);
    });
  const setSwitch = async (on: boolean) => {
    const popup = await chromium.openExtensionPage("popup.html#settings");
    const box = popup.getByRole("checkbox", { name: "Partner Center" });
    await box.waitFor();
    await box.setChecked(on);
    await popup.getByRole("button", { name: "Save" }).click();
    await popup.getByText("Saved.").waitFor();
    await popup.close();
  };
  await setSwitch(false);
  const page = await openPortal(LIST, "nested");
  await rowsWhen(page, (rows) => rows.length === 10 && rows.every((row) => row.customer !== ""));
  const untouched = await serialised(page);
  expect((await seenRows(page)).flatMap((row) => row.badges)).toEqual([]);

  await setSwitch(true);
  await page.bringToFront();
  await rowsWhen(page, allBadged);
  expect(await serialised(page)).not.toBe(untouched);

  await setSwitch(false);
  await page.bringToFront();
  await rowsWhen(page, (rows) => rows.flatMap((row) => row.badges).length === 0);
  expect(await serialised(page)).toBe(untouched);
  await setSwitch(true);
});
