/** An import whose page, and with it the worker, is gone in the middle: the facts from before stay, byte for byte. */
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { PROJECT } from "../arch/source-files";
import { type ChromiumWithExtension, launchChromium } from "../browsers/chromium";
import { TODAY } from "./sample-files";

const COUNT = 20_000;
const KILLS = 6;

/** Moments that look random and are the same in every run: a linear congruential generator. */
function createDice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

function writeExport(name: string, status: string): string {
  const folder = mkdtempSync(join(tmpdir(), "good-standing-killed-"));
  const path = join(folder, name);
  const rows = Array.from({ length: COUNT }, (_, index) => {
    const number = String(index).padStart(5, "0");
    const tenant = `0f5bcb2e-6d0a-4d53-9c6d-52f1a1c${number}`.padEnd(36, "0");
    const subscription = tenant.replace(/^0f/, "5b");
    return `${tenant},Customer ${number},${subscription},${status},${TODAY.slice(0, 7)}-01,Microsoft 365,7204128,CSP Tier 2,CSP indirect,0`;
  });
  const header =
    "CustomerTenantId,CustomerName,SubscriptionId,SubscriptionState,Month,Product,MPNID,PartnerAttributionType,SalesChannel,IsDuplicateRowForPGA";
  writeFileSync(path, [header, ...rows].join("\n"));
  return path;
}

/** A digest of the generation in force with all its shards and look-up keys. */
function digestOfFacts(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const settled = <Value>(request: IDBRequest<Value>) =>
      new Promise<Value>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await settled(indexedDB.open("good-standing"));
    const from = database.transaction(["head", "generations", "shards", "lookups"]);
    const id = await settled(from.objectStore("head").get("current"));
    const all = IDBKeyRange.bound([id], [id, []]);
    const whole = await Promise.all([
      settled(from.objectStore("generations").get(id)),
      settled(from.objectStore("shards").getAll(all)),
      settled(from.objectStore("lookups").getAll(all)),
    ]);
    database.close();
    const bytes = new TextEncoder().encode(JSON.stringify([id, ...whole]));
    const digest = await crypto.subtle.digest("SHA-256", bytes);
    return Array.from(new Uint8Array(digest), (byte) => byte.toString(16)).join(" ");
  });
}

let chromium: ChromiumWithExtension;
beforeAll(async () => {
  chromium = await launchChromium({
    extension: join(PROJECT, ".output/chrome-mv3"),
    headless: true,
    portalData: { variant: "nested", customers: [], rowsPerPage: 1, skeletonMs: 0 },
  });
});
afterAll(() => chromium?.close());

/** Imports to the end; milliseconds that it took. */
async function importWhole(page: Page, file: string): Promise<number> {
  await page.locator('input[type="file"]').setInputFiles(file);
  const cancel = page.getByRole("button", { name: "Cancel" });
  await cancel.waitFor();
  const start = performance.now();
  await cancel.waitFor({ state: "detached", timeout: 30_000 });
  const took = performance.now() - start;
  await page.getByRole("heading", { name: "Imported", exact: true }).waitFor();
  return took;
}

test("an import killed at any moment leaves the facts as they were, and the next one comes through", async () => {
  const dice = createDice(20_260_710);
  const first = await chromium.openExtensionPage("dashboard.html#import");
  await importWhole(first, writeExport("first.csv", "Active"));
  // The second one starts warm and has facts to merge with, like those that are killed.
  const took = await importWhole(first, writeExport("again.csv", "Active"));
  let before = await digestOfFacts(first);
  await first.close();

  const second = writeExport("second.csv", "Disabled");
  let inTime = 0;
  for (let kill = 0; kill < KILLS; kill++) {
    const page = await chromium.openExtensionPage("dashboard.html#import");
    await page.locator('input[type="file"]').setInputFiles(second);
    const cancel = page.getByRole("button", { name: "Cancel" });
    await cancel.waitFor();
    // Most of it is left for a machine that has become faster meanwhile, and for closing the page.
    await page.waitForTimeout(dice() * took * 0.35);
    const wasRunning = await cancel.isVisible();
    await page.close();

    const after = await chromium.openExtensionPage("dashboard.html#import");
    const digest = await digestOfFacts(after);
    await after.close();
    if (wasRunning) {
      expect(digest).toBe(before);
      inTime += 1;
    } else before = digest;
  }
  expect(inTime).toBeGreaterThan(0);

  const last = await chromium.openExtensionPage("dashboard.html#import");
  await importWhole(last, second);
  expect(await digestOfFacts(last)).not.toBe(before);
  expect(await last.locator("main").innerText()).toMatch(/Customers\s+20,000\s/);
}, 60_000);
