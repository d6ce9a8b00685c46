/**
 * Imports whose worker, or page with it, is gone in the middle: the facts from before stay, byte for byte. That each one
 * was killed before it came into force is no matter of time: the store's head is held from before that until after.
 */
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { PROJECT } from "../arch/source-files";
import { type ChromiumWithExtension, launchChromium } from "../browsers/chromium";
import { TODAY } from "./sample-files";
import { installStoreProbe } from "./store-probe";

/** Enough for more than one batch of shards; few enough for a hundred imports. */
const COUNT = 4_200;
const WORKERS_KILLED = 100;
/** Of the third of them that are held while shards are written: the others came into force before that. */
const HELD_AT_LEAST = 10;
const PAGES_CLOSED = 6;
/** Milliseconds in which an import that has begun to write is through but for the last step. */
const LAST_STEPS = 60;

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

let chromium: ChromiumWithExtension;
beforeAll(async () => {
  chromium = await launchChromium({
    extension: join(PROJECT, ".output/chrome-mv3"),
    headless: true,
    portalData: { variant: "nested", customers: [], rowsPerPage: 1, skeletonMs: 0 },
  });
  await chromium.context.addInitScript(installStoreProbe);
});
afterAll(() => chromium?.close());

/** Imports to the end; milliseconds that it took. */
async function importWhole(page: Page, file: string): Promise<number> {
  const start = performance.now();
  await page.locator('input[type="file"]').setInputFiles(file);
  await page.getByRole("button", { name: "Cancel" }).waitFor();
  await page.getByRole("heading", { name: "Imported", exact: true }).waitFor();
  return performance.now() - start;
}

const inForce = (page: Page) => page.evaluate(() => storeProbe.inForce());

/** From when on nothing can come into force, and how long after that the worker is killed. */
interface Moment {
  readonly held: "from its start" | "from its first shard" | "not at all";
  readonly wait: number;
}

/** Runs one of the page's imports again in a worker of its own, to its end or until it is killed. */
function runAgain(page: Page, which: number, moment: Moment | "to its end", before: number) {
  return page.evaluate(
    async ({ which, moment, before }) => {
      const { url, order } = storeProbe.imports[which] ?? {};
      if (url === undefined) throw new Error("no such import");
      const isHeld = (held: Moment["held"]) => moment !== "to its end" && moment.held === held;
      if (isHeld("from its first shard")) await storeProbe.deleteAfter(before);
      const early = isHeld("from its start") ? await storeProbe.holdHead() : undefined;
      const worker = new Worker(url, { type: "module" });
      const end = new Promise<void>((resolve) => {
        worker.onmessage = ({ data }) => ("step" in data ? undefined : resolve());
      });
      worker.postMessage(order);
      if (isHeld("from its first shard")) await storeProbe.storingAfter(before);
      const hold = isHeld("from its first shard") ? await storeProbe.holdHead() : early;
      if (moment === "to its end") await end;
      else await new Promise((resolve) => setTimeout(resolve, moment.wait));
      worker.terminate();
      await hold?.release();
      return { heldIn: hold?.id, after: await storeProbe.inForce() };
    },
    { which, moment, before },
  );
}

test("an import whose worker is killed at a hundred moments leaves the facts as they were", async () => {
  const dice = createDice(20_260_710);
  const page = await chromium.openExtensionPage("dashboard.html#import");
  await importWhole(page, writeExport("second.csv", "Disabled"));
  const took = await importWhole(page, writeExport("first.csv", "Active"));
  const [second, first] = [0, 1];
  let before = await inForce(page);
  const whole = (await runAgain(page, second, "to its end", before.id)).after;
  expect(whole.facts).not.toBe(before.facts);
  before = (await runAgain(page, first, "to its end", whole.id)).after;

  expect([whole.id, before.id]).toEqual([3, 4]);
  expect(before.facts).not.toBe(whole.facts);

  const ended = { before: 0, after: 0, heldWhileStoring: 0 };
  for (let kill = 0; kill < WORKERS_KILLED; kill += 1) {
    const held = (["from its start", "from its first shard", "not at all"] as const)[kill % 3];
    if (held === undefined) continue;
    const wait = dice() * took * (held === "from its first shard" ? 0.4 : 0.8);
    const moment: Moment = { held, wait };
    const { heldIn, after } = await runAgain(page, second, moment, before.id);
    // While the head was held, the one from before was in force, and so none can have followed it.
    const isHeld = heldIn === before.id;
    if (held === "from its start") expect([moment, isHeld]).toEqual([moment, true]);
    if (held === "from its first shard" && isHeld) ended.heldWhileStoring += 1;
    if (isHeld || after.id === before.id) {
      expect([moment, after]).toEqual([moment, before]);
      ended.before += 1;
    } else {
      // It was faster: then what it brought is whole, and the facts from before are brought back.
      expect([moment, after.facts]).toEqual([moment, whole.facts]);
      const again = await runAgain(page, first, "to its end", after.id);
      expect(again.after.facts).toBe(before.facts);
      before = again.after;
      ended.after += 1;
    }
  }
  expect(ended.before + ended.after).toBe(WORKERS_KILLED);
  expect(ended.heldWhileStoring).toBeGreaterThanOrEqual(HELD_AT_LEAST);

  // What the killed ones left is cleared away by the next one that comes through.
  await importWhole(page, writeExport("second.csv", "Disabled"));
  const last = await inForce(page);
  expect(last.facts).toBe(whole.facts);
  const left = await page.evaluate(() => storeProbe.generationsWithRecords());
  expect(left.at(-1)).toBe(last.id);
  expect(left.length).toBeLessThanOrEqual(4);
  await page.close();
}, 240_000);

test("an import whose page is closed at any moment leaves the facts as they were", async () => {
  const dice = createDice(20_261_130);
  const first = writeExport("first.csv", "Active");
  const second = writeExport("second.csv", "Disabled");
  const watcher = await chromium.openExtensionPage("dashboard.html#import");
  const took = await importWhole(watcher, first);
  let before = await inForce(watcher);
  const holdHead = () => watcher.evaluateHandle(() => storeProbe.holdHead());
  const closed = { reading: 0, storing: 0 };
  while (closed.reading + closed.storing < PAGES_CLOSED) {
    const page = await chromium.openExtensionPage("dashboard.html#import");
    await page.getByRole("button", { name: "Choose files" }).waitFor();
    // Held from its start, an import reads its files and then waits: nothing of it is written.
    const early = closed.reading < PAGES_CLOSED / 2 ? await holdHead() : undefined;
    if (early === undefined) await watcher.evaluate((id) => storeProbe.deleteAfter(id), before.id);
    await page.locator('input[type="file"]').setInputFiles(second);
    if (early === undefined) {
      await watcher.evaluate((id) => storeProbe.storingAfter(id), before.id);
    }
    const hold = early ?? (await holdHead());
    if ((await hold.evaluate(({ id }) => id)) !== before.id) {
      // It was faster, and so it has not been closed in the middle.
      await hold.evaluate(({ release }) => release());
      before = await inForce(watcher);
      await page.close();
    } else {
      await page.waitForTimeout(early ? dice() * took : dice() * LAST_STEPS);
      closed[early ? "reading" : "storing"] += 1;
      await page.close();
      await hold.evaluate(({ release }) => release());
      expect(await inForce(watcher)).toEqual(before);
    }
  }
  await importWhole(watcher, writeExport("third.csv", "Suspended"));
  expect((await inForce(watcher)).facts).not.toBe(before.facts);
  expect(await watcher.locator("main").innerText()).toMatch(/Customers\s+4,200\s/);
}, 120_000);
