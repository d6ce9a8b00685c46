/** Ten times over: leaving the dashboard, switching the portal off, updating the extension. Nothing of ours may pile up. */
import { statSync } from "node:fs";
import { join } from "node:path";
import type { CDPSession, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { PROJECT } from "../arch/source-files";
import { type ChromiumWithExtension, launchChromium } from "../browsers/chromium";
import { COPIES, writeEmptyExtension } from "../browsers/empty-extension";
import { sampleCustomers } from "../browsers/sample-portal";
import { allBadged, dockName, rowsWhen } from "./portal-page";

const LIST = "https://partner.microsoft.com/dashboard/v2/customers/list";
const EXTENSION = join(PROJECT, ".output/chrome-mv3");
const CONTENT_SCRIPT = join(EXTENSION, "content-scripts/partner-center.js");
const ROUNDS = 10;
const EARLY = 3;
/** What a browser keeps for itself for a while; the same things in every round would be ten of each. */
const SLACK = { nodes: 60, listeners: 8, heap: 1.15 };
let chromium: ChromiumWithExtension;

const launch = (extension: string, keepFirstPage = false) =>
  launchChromium({
    extension,
    headless: true,
    keepFirstPage,
    portalData: {
      variant: "nested",
      customers: sampleCustomers(),
      rowsPerPage: 10,
      skeletonMs: 50,
    },
  });

beforeAll(async () => {
  chromium = await launch(EXTENSION);
  const dashboard = await chromium.openExtensionPage("dashboard.html#sample");
  await dashboard.getByRole("heading", { name: "Imported", exact: true }).waitFor();
  await dashboard.close();
});
afterAll(() => chromium?.close());

interface Held {
  readonly nodes: number;
  readonly listeners: number;
  readonly heap: number;
}

/** What the renderer holds after a collection, isolated worlds of extensions included. */
async function held(session: CDPSession): Promise<Held> {
  await session.send("HeapProfiler.collectGarbage");
  await session.send("HeapProfiler.collectGarbage");
  const { nodes, jsEventListeners } = await session.send("Memory.getDOMCounters");
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  return { nodes, listeners: jsEventListeners, heap: usedSize };
}

/** Our nodes in the page, at any depth of open roots. */
const ownNodes = (page: Page) =>
  page.evaluate(() => {
    let count = 0;
    const walk = (root: Document | ShadowRoot) => {
      for (const element of root.querySelectorAll("*")) {
        if (element.hasAttribute("data-good-standing")) count += 1;
        if (element.shadowRoot) walk(element.shadowRoot);
      }
    };
    walk(document);
    return count;
  });

/** Does `round` ten times; tells what is held after the third and after the last. */
async function tenTimes(
  page: Page,
  round: () => Promise<void>,
): Promise<{ early: Held; late: Held }> {
  const session = await page.context().newCDPSession(page);
  let early: Held | undefined;
  for (let count = 1; count <= ROUNDS; count += 1) {
    await round();
    if (count === EARLY) early = await held(session);
  }
  const late = await held(session);
  await session.detach();
  if (!early) throw new Error("There was no third round.");
  return { early, late };
}

function expectNothingLeft({ early, late }: { early: Held; late: Held }): void {
  expect(late.nodes - early.nodes).toBeLessThanOrEqual(SLACK.nodes);
  expect(late.listeners - early.listeners).toBeLessThanOrEqual(SLACK.listeners);
}

function expectFlatHeap({ early, late }: { early: Held; late: Held }): void {
  expect(late.heap / early.heap).toBeLessThanOrEqual(SLACK.heap);
}

/** Bytes that each round after the third adds. */
const addedByRound = ({ early, late }: { early: Held; late: Held }) =>
  (late.heap - early.heap) / (ROUNDS - EARLY);

async function openList(): Promise<Page> {
  const page = await chromium.context.newPage();
  await page.goto(LIST);
  await rowsWhen(page, allBadged);
  return page;
}

const push = (page: Page, path: string) =>
  page.evaluate((to) => {
    history.pushState(null, "", to);
    dispatchEvent(new PopStateEvent("popstate"));
  }, path);

test("leaving the dashboard and coming back", async () => {
  const page = await openList();
  const measured = await tenTimes(page, async () => {
    await push(page, "/en-us/community");
    await expect.poll(() => ownNodes(page)).toBe(0);
    await push(page, "/dashboard/v2/customers/list");
    await rowsWhen(page, allBadged);
  });
  expectNothingLeft(measured);
  expectFlatHeap(measured);
  await page.close();
});

test("switching the portal off and on", async () => {
  const page = await openList();
  const popup = await chromium.openExtensionPage("popup.html#settings");
  const box = popup.getByRole("checkbox", { name: "Partner Center" });
  const save = async (on: boolean) => {
    await popup.bringToFront();
    await box.setChecked(on);
    await popup.getByRole("button", { name: "Save" }).click();
    await popup.getByText("Saved.").waitFor();
    await page.bringToFront();
  };
  await box.waitFor();
  const measured = await tenTimes(page, async () => {
    await save(false);
    await expect.poll(() => ownNodes(page)).toBe(0);
    await save(true);
    await rowsWhen(page, allBadged);
  });
  expectNothingLeft(measured);
  expectFlatHeap(measured);
  await popup.close();
  await page.close();
});

/** What Chromium itself adds to the heap of a page with each update of an extension, whatever that one does. */
async function addedByEmptyExtension(): Promise<number> {
  const empty = writeEmptyExtension("https://partner.microsoft.com/*");
  const browser = await launch(empty.folder, true);
  try {
    const page = await browser.context.newPage();
    await page.goto(LIST);
    const copies = () => page.locator("html").getAttribute(COPIES);
    await expect.poll(copies).toBe("1");
    return addedByRound(
      await tenTimes(page, async () => {
        const before = Number(await copies());
        await browser.reloadExtension();
        await expect.poll(copies).toBe(String(before + 1));
      }),
    );
  } finally {
    await browser.close();
    empty.remove();
  }
}

test("updating the extension: the old copy goes, the new one comes, without a reload", async () => {
  const page = await openList();
  const round = async () => {
    await chromium.reloadExtension();
    // The new copy may be faster than the old one is at leaving: what counts is one badge a row in the end.
    await page.waitForTimeout(1_500);
    await rowsWhen(page, allBadged);
    await expect.poll(() => ownNodes(page)).toBe(11);
    await expect.poll(() => dockName(page)).toContain("Renewal");
  };
  const measured = await tenTimes(page, round);
  expectNothingLeft(measured);
  // Chromium keeps the world of every old copy, with the code that ran in it, for as long as the page stays: some
  // 200 KB even of an extension without any. What ours may add to that is its code.
  const code = 2 * statSync(CONTENT_SCRIPT).size;
  expect(addedByRound(measured)).toBeLessThanOrEqual((await addedByEmptyExtension()) + code);
  await page.close();
});
