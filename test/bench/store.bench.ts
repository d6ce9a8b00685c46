/**
 * The store on a browser's own IndexedDB, as ratios within one run: `npm run bench`. Budgets are in the design's table;
 * a machine that is busy with something else makes single figures jump, so medians are told.
 */
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { chromium, type Page } from "playwright-core";
import { findBrowser } from "../browsers/find-browser";
import type { Measure } from "./store-page/measure";

const CUSTOMERS = 100_000;
const FEW = 1_000;
const WRITES = 3;
const LOOK_UPS = 21;
const IMPORTS = 4;

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function tell(what: string, ratio: number, budget: string): void {
  console.log(`${what}: ${ratio.toFixed(1)}x (budget: ${budget})`);
}

const bundle = await build({
  entryPoints: [fileURLToPath(new URL("store-page/measure.ts", import.meta.url))],
  bundle: true,
  write: false,
  format: "iife",
});
const script = bundle.outputFiles[0]?.text ?? "";
const browser = await chromium.launch({
  executablePath: findBrowser(["chromium"], console.log).path,
  args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
});
const context = await browser.newContext();
await context.route("https://*.example/", (route) =>
  route.fulfill({ contentType: "text/html", body: `<!doctype html><script>${script}</script>` }),
);

/** A page of its own for each measurement: nothing is warm but the disk. */
async function inPage<Result>(host: string, run: (page: Page) => Promise<Result>): Promise<Result> {
  const page = await context.newPage();
  await page.goto(`https://${host}.example/`);
  const result = await run(page);
  await page.close();
  return result;
}

function measured<Name extends keyof Measure>(
  host: string,
  name: Name,
  ...parameters: Parameters<Measure[Name]>
): Promise<number> {
  return inPage(host, (page) =>
    page.evaluate(
      ([which, given]) =>
        (
          globalThis as unknown as {
            measure: Record<string, (...all: unknown[]) => Promise<number>>;
          }
        ).measure[which]?.(...given) ?? Number.NaN,
      [name as string, parameters as unknown[]] as const,
    ),
  );
}

const commits: number[] = [];
const again: number[] = [];
const plain: number[] = [];
for (let time = 0; time < WRITES; time++) {
  plain.push(await measured("large", "oneRecordPerCustomer", CUSTOMERS));
  commits.push(await measured("large", "commit", CUSTOMERS));
  again.push(await measured("large", "commitAgain", CUSTOMERS));
}
const read: number[] = [];
const arrays: number[] = [];
const objects: number[] = [];
for (let time = 0; time < WRITES; time++) {
  arrays.push(await measured("papa", "parseExport", CUSTOMERS, "arrays"));
  read.push(await measured("papa", "readExport", CUSTOMERS));
  objects.push(await measured("papa", "parseExport", CUSTOMERS, "objects"));
}
await measured("small", "commit", FEW);
await measured("small", "commitAgain", FEW);

console.log(`${CUSTOMERS} customers, ${CUSTOMERS * 3} associations, medians in ms:`);
console.log(`  one record per customer ${Math.round(median(plain))}`);
console.log(`  first commit ${Math.round(median(commits))}, second ${Math.round(median(again))}`);
tell("first commit against one record per customer", median(plain) / median(commits), ">= 10x");

console.log(`  reading the export ${Math.round(median(read))}`);
tell("reading against papaparse, rows as arrays", median(read) / median(arrays), "<= 2x");
tell("reading against papaparse, rows as objects", median(read) / median(objects), "<= 2x");

/** Megabytes of the page's heap after each of several imports, once all that can go has gone. */
await inPage("memory", async (page) => {
  const devTools = await context.newCDPSession(page);
  const heaps: number[] = [];
  for (let time = 0; time < IMPORTS; time++) {
    await page.evaluate(
      (count) => (globalThis as unknown as { measure: Measure }).measure.importExport(count),
      CUSTOMERS / 4,
    );
    await devTools.send("HeapProfiler.collectGarbage");
    heaps.push((await devTools.send("Runtime.getHeapUsage")).usedSize / 2 ** 20);
  }
  const each = heaps.map((heap) => heap.toFixed(1)).join(", ");
  console.log(`  heap after each of ${IMPORTS} imports of ${CUSTOMERS / 4} customers, MB: ${each}`);
});

for (const by of ["tenantId", "domain"] as const) {
  const times: Record<string, number[]> = { small: [], large: [] };
  for (let time = 0; time < LOOK_UPS; time++) {
    times.small?.push(await measured("small", "lookUp", FEW, by));
    times.large?.push(await measured("large", "lookUp", CUSTOMERS, by));
  }
  const [small, large] = [median(times.small ?? []), median(times.large ?? [])];
  console.log(`  50 customers by ${by}: ${small.toFixed(1)} of few, ${large.toFixed(1)} of many`);
  tell(`cold look-up by ${by}, many against few`, large / small, "<= 2x");
}
console.log(`  comparing both generations: ${Math.round(await measured("large", "compare"))}`);
await browser.close();
