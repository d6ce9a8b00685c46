/** Pages that are late, half-changed or hostile: no badge may ever stand beside a customer it does not speak of. */
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { PROJECT } from "../arch/source-files";
import { type ChromiumWithExtension, launchChromium } from "../browsers/chromium";
import { setEnabled } from "../browsers/extension-settings";
import { sampleCustomers } from "../browsers/sample-portal";
import type { FixtureCustomer, Variant } from "../portals/fixture-data";
import { allBadged, dockName, pressByName, rowsWhen, seenHeading, seenRows } from "./portal-page";
import { BADGE_NAME } from "./state-words";

const PORTAL = "https://partner.microsoft.com/dashboard";
const LIST = `${PORTAL}/v2/customers/list`;
const customers = sampleCustomers();
const [first, second, third] = customers as [FixtureCustomer, FixtureCustomer, FixtureCustomer];
const pathOf = (customer: FixtureCustomer) =>
  `/dashboard/v2/customers/${customer.tenantId}/account`;
let chromium: ChromiumWithExtension;

beforeAll(async () => {
  chromium = await launchChromium({
    extension: join(PROJECT, ".output/chrome-mv3"),
    headless: true,
    portalData: { variant: "nested", customers, rowsPerPage: 10, skeletonMs: 700 },
  });
  const dashboard = await chromium.openExtensionPage("dashboard.html#sample");
  await dashboard.getByRole("heading", { name: "Imported", exact: true }).waitFor();
});
afterAll(() => chromium?.close());
afterEach(async () => {
  for (const page of chromium.context.pages().slice(1)) await page.close();
});

async function open(url: string, variant: Variant = "nested"): Promise<Page> {
  chromium.portalData = { variant, customers, rowsPerPage: 10, skeletonMs: 100 };
  const page = await chromium.context.newPage();
  await page.goto(url);
  return page;
}

/** Changes all elements that match, through open roots, as the page's own code would; `change` names it or is a text. */
async function changePage(page: Page, selector: string, change: string): Promise<void> {
  await page.evaluate(
    ([wanted, body]) => {
      const found: Element[] = [];
      const walk = (root: Document | ShadowRoot) => {
        for (const element of root.querySelectorAll("*")) {
          if (element.matches(wanted ?? "")) found.push(element);
          if (element.shadowRoot) walk(element.shadowRoot);
        }
      };
      walk(document);
      // The fixture's Trusted Types policy forbids code from strings, so changes go by name.
      const [one, another] = found;
      if (body === "empty") {
        for (const each of found) each.replaceChildren();
      } else if (body === "move badge down") {
        const host = one?.querySelector("[data-good-standing]");
        if (host) another?.append(host);
      } else {
        for (const each of found) each.textContent = body ?? "";
      }
    },
    [selector, change],
  );
}

const push = (page: Page, path: string) =>
  page.evaluate((to) => history.pushState(null, "", to), path);

test("from a list to a customer whose heading is late, the list's heading gets no badge", async () => {
  const page = await open(LIST);
  await rowsWhen(page, allBadged);
  await push(page, pathOf(first));
  await page.waitForTimeout(1_200);
  expect(await seenHeading(page)).toEqual({ customer: "Customers", badges: [] });
  await changePage(page, "h1", first.name);
  await expect
    .poll(() => seenHeading(page))
    .toMatchObject({ customer: first.name, badges: [expect.any(String)] });
});

test("two quick steps: the late heading of the customer in between gets no badge", async () => {
  const page = await open(`https://partner.microsoft.com${pathOf(first)}`);
  await expect
    .poll(async () => (await seenHeading(page)).badges.length, { timeout: 10_000 })
    .toBe(1);
  await push(page, pathOf(second));
  await page.waitForTimeout(50);
  await push(page, pathOf(third));
  await page.waitForTimeout(50);
  await changePage(page, "h1", second.name);
  await page.waitForTimeout(1_200);
  expect(await seenHeading(page)).toEqual({ customer: second.name, badges: [] });
  await changePage(page, "h1", third.name);
  await expect
    .poll(() => seenHeading(page))
    .toMatchObject({ customer: third.name, badges: [expect.any(String)] });
});

test("rows whose slotted contents go away lose their badges", async () => {
  const page = await open(LIST, "drifted");
  await rowsWhen(page, allBadged);
  await changePage(page, "v7_he-data-grid", "empty");
  await rowsWhen(page, (rows) => rows.flatMap((row) => row.badges).length === 0, 3_000);
});

test("a badge that the page moves into another row does not stay there", async () => {
  const page = await open(LIST);
  const before = await rowsWhen(page, allBadged);
  await changePage(page, "th[role=rowheader]", "move badge down");
  await expect.poll(() => seenRows(page)).toEqual(before);
});

/** Holds the database, so that the background cannot answer until the function that this answers is called. */
async function holdAnswers(): Promise<() => Promise<void>> {
  const holder = await chromium.openExtensionPage("popup.html");
  await holder.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open("good-standing");
        opening.onsuccess = () => {
          const database = opening.result;
          const transaction = database.transaction([...database.objectStoreNames], "readwrite");
          const spin = () => {
            const { released } = globalThis as { released?: boolean };
            if (released) database.close();
            else transaction.objectStore("head").get("none").onsuccess = spin;
          };
          spin();
          resolve();
        };
      }),
  );
  return () =>
    holder.evaluate(() => {
      (globalThis as { released?: boolean }).released = true;
    });
}

test("the dock never speaks of the customer before while it waits for the next", async () => {
  const page = await open(`https://partner.microsoft.com${pathOf(first)}`);
  await expect.poll(() => dockName(page), { timeout: 10_000 }).toContain("Partner of record");
  const release = await holdAnswers();
  await page.bringToFront();
  await push(page, pathOf(second));
  expect(await dockName(page)).not.toContain("Partner of record");
  await page.waitForTimeout(500);
  expect(await dockName(page)).not.toContain("Partner of record");
  await release();
  await expect.poll(() => dockName(page), { timeout: 10_000 }).toContain("Partner of record");
});

test("searching and selecting, a page's script gets none of our words", async () => {
  const page = await open(LIST);
  await rowsWhen(page, allBadged);
  await pressByName(page, BADGE_NAME);
  await page.waitForTimeout(300);
  const found = await page.evaluate(() => {
    const { find } = window as unknown as { find(words: string): boolean };
    return ["POR", "Next step", "Partner ID", "Ours"].filter((words) => {
      getSelection()?.removeAllRanges();
      return find(words);
    });
  });
  expect(found).toEqual([]);
  const selected = await page.evaluate(() => {
    getSelection()?.selectAllChildren(document.documentElement);
    return getSelection()?.toString() ?? "";
  });
  expect(selected).not.toMatch(/POR|Partner ID|Next step/);
});

test("a page cannot end the overlay, even if it knows the extension's ID", async () => {
  const page = await open(LIST);
  await rowsWhen(page, allBadged);
  await page.evaluate((id) => {
    const type = `${id}:partner-center:wxt:content-script-started`;
    document.dispatchEvent(new CustomEvent(type, { detail: { noScriptStartedPostMessage: true } }));
    postMessage({ type, contentScriptName: "partner-center", messageId: "x" }, "*");
  }, chromium.extensionId);
  await page.waitForTimeout(1_500);
  expect(allBadged(await seenRows(page))).toBe(true);
});

test("closing the panel gives the focus back to the badge that opened it", async () => {
  const page = await open(LIST);
  await rowsWhen(page, allBadged);
  await pressByName(page, BADGE_NAME);
  await page.keyboard.press("Escape");
  const focused = await page.evaluate(() => {
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    return active?.parentElement?.localName;
  });
  expect(focused).toBe("th");
});

test("on the same host but outside the dashboard, nothing is drawn", async () => {
  const page = await open(`${PORTAL}/home`);
  await expect.poll(() => dockName(page)).toContain("Renewal");
  await push(page, "/en-us/community");
  await expect.poll(() => dockName(page)).toBe("");
  await push(page, "/dashboard/home");
  await expect.poll(() => dockName(page)).toContain("Renewal");
});

test("when the extension goes away under an open page, it leaves nothing behind", async () => {
  const page = await open(LIST);
  await rowsWhen(page, allBadged);
  await setEnabled(chromium, false);
  await rowsWhen(page, (rows) => rows.flatMap((row) => row.badges).length === 0, 10_000);
  await expect.poll(() => dockName(page)).toBe("");
  await setEnabled(chromium, true);
  await page.reload();
  await rowsWhen(page, allBadged);
});
