/** "This tab" in the popup, opened with the toolbar's button: what it says of a tab, and what its one button does. */
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { isFramePortal } from "../../lib/browser/portal-hosts";
import { ALL_PORTALS } from "../../lib/portals/all-portals";
import type { RouteExamples } from "../../lib/portals/portal";
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
import { allBadged, dockName, rowsWhen, seenRows } from "./portal-page";

const EXTENSION = join(PROJECT, ".output/chrome-mv3");
const HOST = "partner.microsoft.com";
const PORTAL = `https://${HOST}/dashboard`;
const LIST = `${PORTAL}/v2/customers/list`;
const customers = sampleCustomers();
const ROWS = 10;
let chromium: ChromiumWithExtension;
let popup: ToolbarPopup | undefined;

beforeAll(async () => {
  chromium = await launchChromium({
    extension: EXTENSION,
    headless: true,
    portalData: { variant: "nested", customers, rowsPerPage: ROWS, skeletonMs: 100 },
  });
  await chromium.context.route("https://news.example/", (route) =>
    route.fulfill({ contentType: "text/html", body: "<title>News</title>" }),
  );
  const dashboard = await chromium.openExtensionPage("dashboard.html#sample");
  await dashboard.getByRole("heading", { name: "Imported", exact: true }).waitFor();
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
  await expect.poll(words).toContain("On Microsoft's pages");
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
  await rowsWhen(page, (rows) => rows.length === ROWS && rows.every((row) => row.customer !== ""));
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
    await rowsWhen(
      page,
      (rows) => rows.length === ROWS && rows.every((row) => row.customer !== ""),
    );
    const { words, buttons } = await popupSays(
      page,
      "The browser keeps extensions out of this page",
    );
    expect(await words()).toContain("23 days");
    expect(await words()).toContain(`${customers.length} customers`);
    expect(await buttons()).not.toContain("Reload this tab");
    await nothingOfOurs(page);
    const dashboard = await chromium.openExtensionPage("dashboard.html");
    await dashboard.getByText(`Customers: ${customers.length}.`).first().waitFor();
  });
});

/** A page on an optional host of some portal; all are treated alike. */
async function optionalPages(): Promise<{ host: string; url: string }[]> {
  const pages = ALL_PORTALS.filter(({ id }) => !isFramePortal(id)).map(async (portal) => {
    const [host] = (portal.optionalHosts ?? []).filter((name) => !name.startsWith("*."));
    if (host === undefined) return [];
    const module = await import(`../../lib/portals/${portal.id}.examples.ts`);
    const [examples] = Object.values(module) as [RouteExamples];
    const url = new URL(portal.routes.flatMap(({ id }) => examples[id] ?? [])[0] ?? "");
    url.hostname = host;
    return [{ host, url: url.href }];
  });
  return (await Promise.all(pages)).flat();
}

describe("a host of another cloud", async () => {
  let other: ChromiumWithExtension;
  beforeAll(async () => {
    // Nobody can answer the browser's question here. It asks none about a host that an earlier version was given.
    const extension = mkdtempSync(join(tmpdir(), "good-standing-extension-"));
    cpSync(EXTENSION, extension, { recursive: true });
    const path = join(extension, "manifest.json");
    const manifest = JSON.parse(readFileSync(path, "utf8"));
    const optional: string[] = manifest.optional_host_permissions;
    const earlier = {
      ...manifest,
      host_permissions: [...manifest.host_permissions, ...optional],
      optional_host_permissions: [],
    };
    writeFileSync(path, JSON.stringify(earlier));
    other = await launchChromium({
      extension,
      headless: true,
      portalData: { variant: "nested", customers, rowsPerPage: ROWS, skeletonMs: 100 },
    });
    writeFileSync(path, JSON.stringify(manifest));
    await other.reloadExtension();
  });
  afterAll(() => other?.close());

  const [somePage] = await optionalPages();
  test.each(somePage ? [somePage] : [])(
    "$host is allowed from the popup and taken back in the settings",
    async ({ host, url }) => {
      await other.context.route(`https://${host}/**`, (route) =>
        route.fulfill({ contentType: "text/html", body: "<title>Cloud</title><main></main>" }),
      );
      const page = await other.context.newPage();
      await page.goto(url);
      const registered = async () => {
        const settings = await other.openExtensionPage("popup.html#settings");
        const matches = await settings.evaluate<string[]>(
          "chrome.scripting.getRegisteredContentScripts().then((all) => all.flatMap(({ matches }) => matches))",
        );
        await settings.close();
        return matches;
      };
      const says = async (tab: Page, words: RegExp) => {
        const opened = await openToolbarPopup(other, tab);
        await expect.poll(() => opened.words(), { timeout: 15_000 }).toMatch(words);
        return opened;
      };
      const isRun = /We read this page|Reading this page|We could not read this page/;

      const asking = await says(page, new RegExp(`no permission for ${host}`));
      expect(await registered()).toEqual([]);
      await page.bringToFront();
      await asking.close();
      const again = await says(page, /Not allowed on this host/);
      await again.press(`Allow on ${host}`);
      await expect.poll(() => again.words(), { timeout: 15_000 }).toMatch(isRun);
      await again.close();
      expect(await registered()).toEqual([`https://${host}/*`]);

      // A tab that is opened later gets the registered script by itself.
      const later = await other.context.newPage();
      await later.goto(url);
      await (await says(later, isRun)).close();

      const settings = await other.openExtensionPage("popup.html#settings");
      await settings.getByRole("button", { name: `Remove ${host}` }).click();
      await expect.poll(() => settings.getByText(host, { exact: true }).count()).toBe(0);
      await settings.close();
      await expect.poll(registered).toEqual([]);
      await later.reload();
      await (await says(later, /Not allowed on this host/)).close();
    },
  );
});
