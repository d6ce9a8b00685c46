/** A page that takes away every node that is not its own, in each frame, under a strict policy: it must win, and be told. */
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { PROJECT } from "../arch/source-files";
import { type ChromiumWithExtension, launchChromium } from "../browsers/chromium";
import { sampleCustomers } from "../browsers/sample-portal";
import { allBadged, dockName, rowsWhen, seenRows } from "./portal-page";

const LIST = "https://partner.microsoft.com/dashboard/v2/customers/list";
const ROWS = 10;
/** By `lib/overlay/loop-guard.ts`: a row or dock that was emptied is drawn again at most three times. */
const MOST_REMOVALS = (ROWS + 1) * 4;
let chromium: ChromiumWithExtension;

beforeAll(async () => {
  chromium = await launchChromium({
    extension: join(PROJECT, ".output/chrome-mv3"),
    headless: true,
    portalData: {
      variant: "nested",
      customers: sampleCustomers(),
      rowsPerPage: ROWS,
      skeletonMs: 100,
    },
  });
  const dashboard = await chromium.openExtensionPage("dashboard.html#sample");
  await dashboard.getByRole("heading", { name: "Imported", exact: true }).waitFor();
});
afterAll(() => chromium?.close());

/** From now on the page removes whatever it does not know, as it draws each frame, and counts. */
async function turnHostile(page: Page): Promise<void> {
  await page.evaluate(() => {
    const known = new WeakSet<Node>();
    const counter = globalThis as { removed?: number; errors?: number };
    counter.removed = 0;
    const walk = (root: Document | ShadowRoot, visit: (element: Element) => void) => {
      for (const element of root.querySelectorAll("*")) {
        visit(element);
        if (element.shadowRoot) walk(element.shadowRoot, visit);
      }
    };
    // Ours look like any other empty element, so the page cannot but take note of all that it has itself.
    walk(document, (element) => {
      if (!element.hasAttribute("data-good-standing")) known.add(element);
    });
    const purge = () => {
      walk(document, (element) => {
        if (known.has(element)) return;
        element.remove();
        counter.removed = (counter.removed ?? 0) + 1;
      });
      requestAnimationFrame(purge);
    };
    purge();
  });
}

const removedOn = (page: Page) =>
  page.evaluate(() => (globalThis as { removed?: number }).removed ?? -1);

test("the overlay gives up after a few tries, the popup tells, and nothing is logged as an error", async () => {
  const page = await chromium.context.newPage();
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(String(error)));
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  await page.goto(LIST);
  await rowsWhen(page, allBadged);
  await turnHostile(page);
  await rowsWhen(page, (rows) => rows.flatMap(({ badges }) => badges).length === 0);
  await page.waitForTimeout(3_000);
  const removed = await removedOn(page);
  expect(removed).toBeGreaterThan(ROWS);
  expect(removed).toBeLessThanOrEqual(MOST_REMOVALS);
  await page.waitForTimeout(2_000);
  // It does not go on and on: what was given up stays given up.
  expect(await removedOn(page)).toBe(removed);

  expect((await seenRows(page)).map(({ customer }) => customer)).toHaveLength(ROWS);
  expect(await dockName(page)).toBe("");
  expect(errors).toEqual([]);

  const worker = chromium.context.serviceWorkers()[0];
  const tabId = await worker?.evaluate(async () => {
    const { tabs } = (
      globalThis as unknown as {
        chrome: { tabs: { query(of: object): Promise<{ id?: number }[]> } };
      }
    ).chrome;
    return (await tabs.query({ url: "https://partner.microsoft.com/*" }))[0]?.id;
  });
  const popup = await chromium.openExtensionPage(`popup.html?tab=${tabId}`);
  await popup.getByText("We could not read this page", { exact: true }).waitFor();
});
