/**
 * The built extension with 100,000 customers against one with 1,000, in ratios within one run: what the popup's first
 * paint waits for, how long a key takes to its answer, and whether anything holds a page up. Needs `npx wxt build`.
 */
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { localDay } from "../../lib/rules/calendar-day";
import { PROJECT } from "../arch/source-files";
import { type ChromiumWithExtension, launchChromium } from "../browsers/chromium";

const MANY = 100_000;
const FEW = 1_000;
const OPENINGS = 11;
const TYPED = "customer 4217";

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function writeExports(count: number): string[] {
  const folder = mkdtempSync(join(tmpdir(), "good-standing-bench-"));
  const month = `${localDay(new Date()).slice(0, 7)}-01`;
  const ids = Array.from(
    { length: count },
    (_, at) =>
      `${(Math.imul(at + 1, 2_654_435_761) >>> 0).toString(16).padStart(8, "0")}-6d0a-4d53-9c6d-${String(at).padStart(12, "0")}`,
  );
  const list = [
    "Microsoft ID,Company name,Primary domain name,Relationship",
    ...ids.map((id, at) => `${id},Customer ${at},customer${at}.example,Cloud Reseller`),
  ];
  const details = [
    "CustomerTenantId,SubscriptionId,SubscriptionState,Month,Product,MPNID,PartnerAttributionType,SalesChannel,IsDuplicateRowForPGA",
    ...ids.flatMap((id, at) =>
      at % 3 === 0
        ? []
        : [
            `${id},5b${id.slice(2)},Active,${month},Microsoft 365,7204128,CSP Tier 2,CSP indirect,0`,
          ],
    ),
  ];
  const paths = [join(folder, "Customers.csv"), join(folder, "SubscriptionDetails.csv")];
  for (const [at, lines] of [list, details].entries()) {
    writeFileSync(paths[at] ?? "", lines.join("\n"));
  }
  return paths;
}

async function imported(count: number): Promise<ChromiumWithExtension> {
  const chromium = await launchChromium({
    extension: join(PROJECT, ".output/chrome-mv3"),
    headless: true,
    portalData: { variant: "nested", customers: [], rowsPerPage: 10, skeletonMs: 700 },
  });
  // A page that is told when the browser counts a task as long, from its first moment on.
  await chromium.context.addInitScript(() => {
    const told = globalThis as { longest?: number };
    told.longest = 0;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) {
        told.longest = Math.max(told.longest ?? 0, duration);
      }
    }).observe({ type: "longtask", buffered: true });
  });
  const page = await chromium.openExtensionPage("dashboard.html#import");
  await page.locator('input[type="file"]').setInputFiles(writeExports(count));
  await page.getByRole("heading", { name: "Imported", exact: true }).waitFor({ timeout: 180_000 });
  await page.close();
  return chromium;
}

const longestIn = (page: Page) =>
  page.evaluate(() => (globalThis as { longest?: number }).longest ?? Number.NaN);

/** Milliseconds from the start of the page's loading until something was painted. */
async function firstPaint(chromium: ChromiumWithExtension): Promise<number> {
  const popup = await chromium.openExtensionPage("popup.html");
  await popup.getByRole("heading", { name: "This tab" }).waitFor();
  const painted = await popup.evaluate(
    () => performance.getEntriesByName("first-contentful-paint")[0]?.startTime,
  );
  await popup.close();
  return painted ?? Number.NaN;
}

/** Types one key after the other; milliseconds until each one's answer stands in the page. */
async function keys(page: Page): Promise<number[]> {
  return page.evaluate(async (typed) => {
    const field = document.querySelector<HTMLInputElement>("[role=combobox]");
    const answer = document.querySelector(".customer-search");
    if (!field || !answer) throw new Error("There is no search field.");
    const took: number[] = [];
    for (let length = 1; length <= typed.length; length++) {
      const start = performance.now();
      const status = answer.querySelector("[role=status]");
      const before = status?.textContent;
      field.value = typed.slice(0, length);
      field.dispatchEvent(new Event("input", { bubbles: true }));
      // An answer that reads like the one before changes nothing; what is measured is what can be seen to change.
      const isFirst = length === 1;
      for (;;) {
        // No function with a name in here: what compiles this file would call for a helper that the page has not.
        await new Promise((resolve) => setTimeout(resolve));
        const words = status?.textContent;
        const elapsed = performance.now() - start;
        if (words !== before && words !== "Looking…") {
          took.push(elapsed);
          break;
        }
        if (elapsed > 300 && !isFirst) break;
      }
    }
    return took;
  }, TYPED);
}

interface Measured {
  readonly paint: number;
  readonly firstKey: number;
  readonly key: number;
  readonly worstKey: number;
  readonly longestInPopup: number;
  readonly listReady: number;
  readonly longestWhileOpening: number;
  readonly longestInList: number;
  readonly longestInExport: number;
}

async function measure(count: number): Promise<Measured> {
  const chromium = await imported(count);
  const warm = await chromium.openExtensionPage("popup.html");
  await warm.getByRole("combobox").fill("customer");
  await warm.getByRole("option").first().waitFor({ timeout: 60_000 });
  await warm.close();

  const paints: number[] = [];
  for (let time = 0; time < OPENINGS; time++) paints.push(await firstPaint(chromium));
  const first: number[] = [];
  const later: number[] = [];
  const longest: number[] = [];
  for (let time = 0; time < 5; time++) {
    const popup = await chromium.openExtensionPage("popup.html");
    await popup.getByRole("heading", { name: "This tab" }).waitFor();
    const [one = Number.NaN, ...others] = await keys(popup);
    first.push(one);
    later.push(...others);
    longest.push(await longestIn(popup));
    await popup.close();
  }

  const start = performance.now();
  const list = await chromium.openExtensionPage("dashboard.html#customers");
  await list.getByRole("table").waitFor({ timeout: 120_000 });
  const listReady = performance.now() - start;
  const longestWhileOpening = await longestIn(list);
  for (const words of ["customer", "customer 4", "customer 42", ""]) {
    await list.getByRole("searchbox").fill(words);
    await list.waitForTimeout(400);
  }
  await list.getByRole("button", { name: "Last page" }).click();
  await list.waitForTimeout(400);
  const longestInList = await longestIn(list);
  const downloading = list.waitForEvent("download", { timeout: 120_000 });
  await list.getByRole("button", { name: "Export as CSV" }).click();
  await downloading;
  const longestInExport = await longestIn(list);
  await chromium.close();
  return {
    paint: median(paints),
    firstKey: median(first),
    key: median(later),
    worstKey: Math.max(...later),
    longestInPopup: Math.max(...longest),
    listReady,
    longestWhileOpening,
    longestInList,
    longestInExport,
  };
}

function tell(what: string, ratio: number, budget: string): void {
  console.log(`${what}: ${ratio.toFixed(2)}x (budget: ${budget})`);
}

const few = await measure(FEW);
const many = await measure(MANY);
const round = (measured: Measured) =>
  JSON.stringify(measured, (_, value) => (typeof value === "number" ? Math.round(value) : value));
console.log(`${FEW} customers, ms: ${round(few)}`);
console.log(`${MANY} customers, ms: ${round(many)}`);
tell("popup's first paint, many against few", many.paint / few.paint, "<= 1.5x");
tell("a key in the popup's search, many against few", many.key / few.key, "<= 5x");
console.log(
  `longest task, popup ${Math.round(many.longestInPopup)} ms, list ${Math.round(many.longestInList)} ms (opening it ${Math.round(many.longestWhileOpening)} ms), with export ${Math.round(many.longestInExport)} ms; with ${FEW} customers ${Math.round(few.longestInPopup)}, ${Math.round(few.longestInList)} and ${Math.round(few.longestInExport)} ms (0: none that a browser calls long; budget: 50 ms)`,
);
