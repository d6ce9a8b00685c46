/** "This tab" in the popup, opened with the toolbar's button: what it says of a tab, and what its one button does. */
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { partnerCenter } from "../../lib/portals/partner-center";
import { PROJECT } from "../arch/source-files";
import { type ChromiumWithExtension, launchChromium } from "../browsers/chromium";
import {
  allowHost,
  setBlockedHosts,
  setEnabled,
  setSiteAccess,
} from "../browsers/extension-settings";
import { sampleCustomers } from "../browsers/sample-portal";
import { openToolbarPopup, type ToolbarPopup } from "../browsers/toolbar-popup";
import { respond } from "../portals/all-fixtures";
import { allBadged, dockName, rowsWhen, type SeenRow, seenRows } from "./portal-page";

const EXTENSION = join(PROJECT, ".output/chrome-mv3");
const HOST = "partner.microsoft.com";
const PORTAL = `https://${HOST}/dashboard`;
const LIST = `${PORTAL}/v2/customers/list`;
const customers = sampleCustomers();
const ROWS = 10;
let chromium: ChromiumWithExtension;
let popup: ToolbarPopup | undefined;

async function launch(extension: string): Promise<ChromiumWithExtension> {
  const launched = await launchChromium({
    extension,
    headless: true,
    portalData: { variant: "nested", customers, rowsPerPage: ROWS, skeletonMs: 100 },
  });
  await launched.context.route("https://news.example/", (route) =>
    route.fulfill({ contentType: "text/html", body: "<title>News</title>" }),
  );
  const dashboard = await launched.openExtensionPage("dashboard.html#sample");
  await dashboard.getByRole("heading", { name: "Imported", exact: true }).waitFor();
  return launched;
}

beforeAll(async () => {
  chromium = await launch(EXTENSION);
});
afterAll(() => chromium?.close());
afterEach(async () => {
  await popup?.close();
  popup = undefined;
  for (const page of chromium.context.pages().slice(1)) await page.close();
});

async function open(url: string): Promise<Page> {
  const page = await chromium.context.newPage();
  await page.goto(url);
  return page;
}

/** Opens the popup over `page` and waits until it says `words`. */
async function popupSays(page: Page, words: string): Promise<ToolbarPopup> {
  await popup?.close();
  const opened = await openToolbarPopup(chromium, page);
  popup = opened;
  await expect.poll(() => opened.words(), { timeout: 15_000 }).toContain(words);
  return opened;
}

async function callExtension<T>(work: string): Promise<T> {
  const page = await chromium.openExtensionPage("popup.html");
  const answer = (await page.evaluate(work)) as T;
  await page.close();
  return answer;
}

const toolbarTexts = () =>
  callExtension<string[]>(
    "chrome.tabs.query({}).then((tabs) => Promise.all(tabs.map(({ id }) => chrome.action.getBadgeText({ tabId: id }))))",
  );

/** The portal has shown its rows, whatever we make of them. */
const allNamed = (rows: readonly SeenRow[]) =>
  rows.length === ROWS && rows.every((row) => row.customer !== "");

const nothingOfOurs = async (page: Page) => {
  expect((await seenRows(page)).flatMap((row) => row.badges)).toEqual([]);
  expect(await dockName(page)).toBe("");
};

test("a page that is read", async () => {
  const page = await open(LIST);
  await rowsWhen(page, allBadged);
  await popupSays(page, `${ROWS} of ${ROWS} rows recognised, ${ROWS} badges shown`);
  expect(await popup?.words()).toContain("We read this page");
});

test("the diagnostics tell how pages were read, and nothing of any customer", async () => {
  const [customer] = customers;
  await open(`${PORTAL}/v2/customers/${customer?.tenantId}/account`);
  const page = await open(LIST);
  await rowsWhen(page, allBadged);
  const tabId = await callExtension<number>(
    `chrome.tabs.query({ url: "${LIST}" }).then(([tab]) => tab.id)`,
  );
  await chromium.context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const diagnosed = await chromium.openExtensionPage(`popup.html?tab=${tabId}`);
  await diagnosed.getByRole("button", { name: "Copy diagnostics" }).click();
  await diagnosed.getByText("Copied. No customer data is in it.").waitFor();
  const copied = await diagnosed.evaluate(() => navigator.clipboard.readText());
  expect(JSON.parse(copied)).toMatchObject({
    hosts: { granted: expect.arrayContaining([HOST]) },
    thisTab: {
      level: "ok",
      portal: "partner-center",
      top: { route: "customer-list", rowsSeen: ROWS, rowsIdentified: ROWS, badgesPlaced: ROWS },
    },
    lastOfEachPage: expect.arrayContaining([
      expect.objectContaining({ route: "customer-list", level: "ok" }),
      expect.objectContaining({ route: "customer-account" }),
    ]),
  });
  const told = customers.flatMap(({ name, domain, tenantId }) => [name, domain, tenantId]);
  expect(told.filter((word) => copied.toLowerCase().includes(word.toLowerCase()))).toEqual([]);
});

test.each([
  ["another page of a portal's host", `https://${HOST}/en-us/community`],
  ["a page of somebody else", "https://news.example/"],
])("%s", async (_, url) => {
  const page = await open(url);
  await popupSays(page, "Not a page we read");
  expect(await popup?.buttons()).not.toContain("Reload this tab");
});

test("a page of the browser's own", async () => {
  await popupSays(await open("chrome://version"), "The browser does not show us this page");
});

test("a page that our scripts cannot make sense of gets a mark on the toolbar until it is left", async () => {
  chromium.portalData = { ...chromium.portalData, variant: "nested", customers: [] };
  const page = await open(LIST);
  await page.evaluate(() => {
    const table = document.createElement("table");
    table.append(document.createElement("tr"));
    table.rows[0]?.append(document.createElement("td"));
    document.body.prepend(table);
  });
  chromium.portalData = { ...chromium.portalData, customers };
  await expect.poll(toolbarTexts, { timeout: 45_000, interval: 1_000 }).toContain("!");
  await popupSays(page, "We could not read this page");
  await page.goto(`${PORTAL}/home`);
  await expect.poll(toolbarTexts, { timeout: 10_000 }).not.toContain("!");
});

test("a portal that is switched off, and the way to switch it on again", async () => {
  const setSwitch = async (on: boolean) => {
    const settings = await chromium.openExtensionPage("popup.html#settings");
    await settings.getByRole("checkbox", { name: "Partner Center" }).setChecked(on);
    await settings.getByRole("button", { name: "Save" }).click();
    await settings.getByText("Saved.").waitFor();
    await settings.close();
  };
  const page = await open(LIST);
  await rowsWhen(page, allBadged);
  await setSwitch(false);
  await rowsWhen(page, (rows) => rows.every((row) => row.badges.length === 0));
  const { words } = await popupSays(page, "Switch Partner Center on in the settings");
  // The head of the popup has a button of the same name; either leads there.
  await popup?.press("Settings");
  await expect.poll(words).toContain("On Microsoft’s pages");
  await setSwitch(true);
  await rowsWhen(page, allBadged);
});

test("a tab that is open while the extension is updated gets its badges anew, once, without a reload", async () => {
  const page = await open(LIST);
  await rowsWhen(page, allBadged);
  await page.evaluate(() => document.body.setAttribute("data-not-reloaded", ""));
  await chromium.reloadExtension();
  // The old copy leaves within a second; what stands there afterwards is the new one's.
  await page.waitForTimeout(2_500);
  await rowsWhen(page, allBadged);
  expect(await page.locator("body[data-not-reloaded]").count()).toBe(1);
  await popupSays(page, "We read this page");
});

/** A page that was loaded while the extension was switched off, which Chromium then brings no script into. */
async function openWithoutUs(url: string): Promise<Page> {
  await setEnabled(chromium, false);
  const page = await open(url);
  await rowsWhen(page, allNamed);
  await setEnabled(chromium, true);
  return page;
}

test("a tab that was open while the extension was off is read at a click", async () => {
  const page = await openWithoutUs(LIST);
  await popupSays(page, "the tab was open before the extension was");
  await nothingOfOurs(page);
  await popup?.press("Read it now");
  await rowsWhen(page, allBadged);
  await expect.poll(() => popup?.words()).toContain("We read this page");
});

describe("a host that the reader keeps for himself", () => {
  afterEach(() => setSiteAccess(chromium, "ON_ALL_SITES"));

  test("is asked for by name, and read without a reload once it is allowed", async () => {
    // Chromium runs what it held back on the page at the first click, so the page has to be older than that.
    const page = await openWithoutUs(LIST);
    await setSiteAccess(chromium, "ON_CLICK");
    await popupSays(page, `no permission for ${HOST}`);
    expect(await popup?.buttons()).toContain(`Allow on ${HOST}`);
    await nothingOfOurs(page);
    // Nobody can answer the browser's question here, so the settings say what the reader would.
    await setSiteAccess(chromium, "ON_SPECIFIC_SITES");
    await allowHost(chromium, `https://${HOST}/*`);
    await page.bringToFront();
    await rowsWhen(page, allBadged);
    await popupSays(page, "We read this page");
  });
});

describe("a host that policy keeps extensions out of", () => {
  let isBlocked = false;
  beforeEach(async () => {
    isBlocked = await setBlockedHosts(chromium, [HOST]);
  });
  afterEach(() => setBlockedHosts(chromium, []));

  test("is said to be blocked, while popup and dashboard tell everything", async () => {
    if (!isBlocked) {
      console.warn(
        "Branded browsers let nobody try policies out: not tested here, see tab-level.test.ts.",
      );
      return;
    }
    const page = await open(LIST);
    await rowsWhen(page, allNamed);
    const { words, buttons } = await popupSays(
      page,
      "The browser keeps extensions out of this page",
    );
    expect(await words()).toContain("23 days");
    expect(await words()).toContain(`${customers.length} customers`);
    expect(await buttons()).not.toContain("Reload this tab");
    await nothingOfOurs(page);
    const dashboard = await chromium.openExtensionPage("dashboard.html#import");
    await dashboard.getByText(`Customers: ${customers.length}.`).first().waitFor();
  });
});

/** Partner Center's first stands for all of them: none of this knows a portal. */
const [anotherCloud] = (partnerCenter.optionalHosts ?? []).map((host) => [host] as const);

describe.each(anotherCloud ?? [])("%s, a host of another cloud,", (host) => {
  let other: ChromiumWithExtension;

  beforeAll(async () => {
    // Nobody can answer the browser's question here, but what an earlier version was given stays given.
    const extension = mkdtempSync(join(tmpdir(), "good-standing-extension-"));
    cpSync(EXTENSION, extension, { recursive: true });
    const path = join(extension, "manifest.json");
    const manifest = JSON.parse(readFileSync(path, "utf8"));
    const earlier = {
      ...manifest,
      host_permissions: [...manifest.host_permissions, ...manifest.optional_host_permissions],
      optional_host_permissions: [],
    };
    writeFileSync(path, JSON.stringify(earlier));
    other = await launch(extension);
    writeFileSync(path, JSON.stringify(manifest));
    await other.reloadExtension();
    await other.context.route(`https://${host}/**`, async (route) => {
      const url = new URL(route.request().url());
      url.hostname = HOST;
      const answer = respond(url, other.portalData);
      await route.fulfill({ ...answer, headers: { ...answer.headers } });
    });
  });
  afterAll(() => other?.close());

  test("is read once it is allowed, and not after it is taken back", async () => {
    const openThere = async () => {
      const page = await other.context.newPage();
      await page.goto(`https://${host}/dashboard/v2/customers/list`);
      await rowsWhen(page, allNamed);
      return page;
    };
    const says = async (page: Page, words: string) => {
      const opened = await openToolbarPopup(other, page);
      await expect.poll(() => opened.words(), { timeout: 15_000 }).toContain(words);
      return opened;
    };
    const page = await openThere();
    await rowsWhen(page, allBadged);
    await (await says(page, "We read this page")).close();

    const settings = await other.openExtensionPage("popup.html#settings");
    await settings.getByRole("button", { name: `Remove ${host}` }).click();
    await expect.poll(() => settings.getByText(host, { exact: true }).count()).toBe(0);
    await settings.close();
    const afterwards = await openThere();
    const asking = await says(afterwards, `no permission for ${host}`);
    expect(await asking.buttons()).toContain(`Allow on ${host}`);
    await asking.close();
    await nothingOfOurs(afterwards);
  });
});
