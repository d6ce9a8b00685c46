/** What surrounds the main job: the dock elsewhere, "This tab", going back, bad files, hostile pages, switches for single badges. */
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { PROJECT } from "../arch/source-files";
import { type ChromiumWithExtension, launchChromium } from "../browsers/chromium";
import { sampleCustomers } from "../browsers/sample-portal";
import type { FixtureCustomer } from "../portals/fixture-data";
import { allBadged, dockName, rowsWhen, seenHeading, seenRows } from "./portal-page";

const PORTAL = "https://partner.microsoft.com/dashboard";
const LIST = `${PORTAL}/v2/customers/list`;
const customers = sampleCustomers();
const [first, second] = customers as [FixtureCustomer, FixtureCustomer];
let chromium: ChromiumWithExtension;

beforeAll(async () => {
  chromium = await launchChromium({
    extension: join(PROJECT, ".output/chrome-mv3"),
    headless: true,
    portalData: { variant: "nested", customers, rowsPerPage: 10, skeletonMs: 700 },
  });
});
afterAll(() => chromium?.close());
afterEach(async () => {
  for (const page of chromium.context.pages().slice(1)) await page.close();
});

async function open(url: string): Promise<Page> {
  const page = await chromium.context.newPage();
  await page.goto(url);
  return page;
}

function heldCustomers(page: Page) {
  const table = page.getByRole("table").filter({ hasText: "No longer in your exports" });
  return table.getByRole("row").filter({ hasText: "Customers" }).getByRole("cell").first();
}

test("before anything is imported, lists stay as they are and the dock says what is unknown", async () => {
  const page = await open(LIST);
  await rowsWhen(page, (rows) => rows.length === 10 && rows.every((row) => row.customer !== ""));
  await expect.poll(() => dockName(page)).toContain("Renewal: unknown");
  expect((await seenRows(page)).flatMap((row) => row.badges)).toEqual([]);
});

test("an import while a list is open brings the badges without a reload", async () => {
  const list = await open(LIST);
  await rowsWhen(list, (rows) => rows.length === 10 && rows.every((row) => row.customer !== ""));
  const dashboard = await chromium.openExtensionPage("dashboard.html#sample");
  await expect.poll(() => heldCustomers(dashboard).textContent(), { timeout: 20_000 }).toBe("60");
  await list.bringToFront();
  await rowsWhen(list, allBadged);
});

test("on a page without customers the dock tells gaps and renewal", async () => {
  const page = await open(`${PORTAL}/home`);
  await expect.poll(() => dockName(page)).toMatch(/short.*Renewal: 23 days/);
});

test.each(["popup", "dashboard"])(
  "%s: words come from the package where the browser has lost them",
  async (name) => {
    const page = await chromium.context.newPage();
    // What Chromium's own answer is for as long as a process lives; see `lib/browser/packaged-messages.ts`.
    await page.addInitScript("chrome.i18n.getMessage = () => ''");
    await page.goto(`chrome-extension://${chromium.extensionId}/${name}.html`);
    expect(await page.evaluate("chrome.i18n.getMessage('language_tag')")).toBe("");
    await page.getByRole("heading", { name: "Renewal" }).first().waitFor();
    expect(await page.locator("html").getAttribute("lang")).toBe("en");
  },
);

test("going back and forth between customers shows each one's own badge", async () => {
  const page = await open(`${PORTAL}/v2/customers/${first.tenantId}/account`);
  const shows = (customer: FixtureCustomer) =>
    expect
      .poll(() => seenHeading(page), { timeout: 15_000 })
      .toMatchObject({ customer: customer.name, badges: [expect.any(String)] });
  await shows(first);
  const [badgeOfFirst] = (await seenHeading(page)).badges;
  await page.getByRole("button", { name: "Next customer" }).click();
  await shows(second);
  await page.goBack();
  await shows(first);
  expect((await seenHeading(page)).badges).toEqual([badgeOfFirst]);
});

test("the popup tells that the tab was read, and how much of it", async () => {
  const page = await open(LIST);
  await rowsWhen(page, allBadged);
  const place = chromium.context.pages().indexOf(page);
  const extension = await chromium.openExtensionPage("popup.html");
  const tabId = await extension.evaluate(async (index) => {
    const { tabs } = (
      globalThis as unknown as { chrome: { tabs: { query(q: object): Promise<{ id: number }[]> } } }
    ).chrome;
    return (await tabs.query({}))[index]?.id;
  }, place);
  await extension.goto(`chrome-extension://${chromium.extensionId}/popup.html?tab=${tabId}`);
  await extension.getByText("We read this page", { exact: true }).waitFor();
  await extension.getByText("10 of 10 rows recognised, 10 badges shown").waitFor();
});

test.each([
  ["a file that is something else", "notes.csv", "Wine,Year\nRiesling,2019\n"],
  [
    "a customer list cut off in the middle",
    "Customers.csv",
    'Microsoft ID,Company name,Primary domain name,Relationship\n0f5bcb2e-6d0a-4d53-9c6d-52f1a1c0de01,"Half a na',
  ],
  ["an empty file", "Customers.csv", ""],
])("%s changes nothing and says so", async (_, name, content) => {
  const path = join(mkdtempSync(join(tmpdir(), "good-standing-bad-")), name);
  writeFileSync(path, content);
  const page = await chromium.openExtensionPage("dashboard.html#import");
  const imported = page.getByText(/Customers: 60\. Rows about Partner of Record: \d+\./);
  await imported.waitFor();
  const before = await imported.textContent();
  await page.locator('input[type="file"]').setInputFiles([path]);
  await page.getByText("Not recognised, nothing of it was used.").waitFor();
  await page.reload();
  await imported.waitFor();
  expect(await imported.textContent()).toBe(before);
});

test("a page that removes what is not its own is left alone after a few tries", async () => {
  const page = await open(`${PORTAL}/home`);
  await expect.poll(() => dockName(page)).toContain("Renewal");
  await page.evaluate(() => {
    const counter = globalThis as { removed?: number };
    counter.removed = 0;
    new MutationObserver((records) => {
      for (const record of records)
        for (const node of record.addedNodes) {
          if (node instanceof HTMLDivElement && node.parentElement === document.documentElement) {
            node.remove();
            counter.removed = (counter.removed ?? 0) + 1;
          }
        }
    }).observe(document.documentElement, { childList: true });
    document.querySelector("html > div")?.remove();
  });
  await page.waitForTimeout(2_000);
  const removed = await page.evaluate(() => (globalThis as { removed?: number }).removed ?? -1);
  expect(removed).toBeGreaterThan(0);
  expect(removed).toBeLessThanOrEqual(3);
});

test("each kind of badge can be switched off by itself", async () => {
  const setSwitch = async (label: string, on: boolean) => {
    const popup = await chromium.openExtensionPage("popup.html#settings");
    const box = popup.getByRole("checkbox", { name: label });
    await box.waitFor();
    await box.setChecked(on);
    await popup.getByRole("button", { name: "Save" }).click();
    await popup.getByText("Saved.").waitFor();
    await popup.close();
  };
  const page = await open(LIST);
  await rowsWhen(page, allBadged);
  await setSwitch("Badges in customer lists", false);
  await page.bringToFront();
  await rowsWhen(page, (rows) => rows.flatMap((row) => row.badges).length === 0);
  // All is drawn anew, and the dock asks for its words again.
  await expect.poll(() => dockName(page)).toContain("Renewal");
  await setSwitch("Badges in customer lists", true);
  await setSwitch("Dock in the corner", false);
  await page.bringToFront();
  await rowsWhen(page, allBadged);
  expect(await dockName(page)).toBe("");
  await setSwitch("Dock in the corner", true);
});

test("badges and dock turn dark and light with the page, not with the system", async () => {
  const page = await open(LIST);
  await rowsWhen(page, allBadged);
  const themes = () =>
    page.evaluate(() => {
      const found = new Set<string>();
      const walk = (root: Document | ShadowRoot) => {
        for (const element of root.querySelectorAll("*")) {
          if (element.hasAttribute("data-good-standing")) {
            found.add((element as HTMLElement).dataset.theme ?? "none");
          }
          if (element.shadowRoot) walk(element.shadowRoot);
        }
      };
      walk(document);
      return [...found];
    });
  const paint = (colour: string) =>
    page.evaluate((value) => {
      document.body.style.backgroundColor = value;
    }, colour);
  expect(await themes()).toEqual(["light"]);
  await paint("rgb(17, 17, 17)");
  await expect.poll(themes, { timeout: 15_000 }).toEqual(["dark"]);
  await paint("rgb(255, 255, 255)");
  await expect.poll(themes, { timeout: 15_000 }).toEqual(["light"]);
});
