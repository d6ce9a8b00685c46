/** Workbooks and archives in a real browser, where what opens them is loaded by the import's worker when it is needed. */
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { PROJECT } from "../arch/source-files";
import { type ChromiumWithExtension, launchChromium } from "../browsers/chromium";
import { workbookOf, zipOf } from "../lib/intake/given-containers";
import { writeSampleFiles } from "./sample-files";

let chromium: ChromiumWithExtension;

beforeAll(async () => {
  chromium = await launchChromium({
    extension: join(PROJECT, ".output/chrome-mv3"),
    headless: true,
    portalData: { variant: "nested", customers: [], rowsPerPage: 10, skeletonMs: 700 },
  });
});
afterAll(() => chromium?.close());

test("an archive of a workbook and a CSV says what became of each sheet and file", async () => {
  const [customers = "", ...others] = writeSampleFiles();
  const rows = readFileSync(customers, "utf8")
    .trimEnd()
    .split("\n")
    .map((line) => line.split(",").map((cell) => cell.replaceAll('"', "")));
  const entries = Object.fromEntries(others.map((path) => [basename(path), readFileSync(path)]));
  const archive = zipOf(
    { ...entries, "Customers.xlsx": workbookOf([{ name: "Export", rows }]) },
    Date.now(),
  );
  const path = join(mkdtempSync(join(tmpdir(), "good-standing-archive-")), "July.zip");
  writeFileSync(path, archive);

  const page = await chromium.openExtensionPage("dashboard.html#import");
  await page.locator('input[type="file"]').setInputFiles([path]);
  const sheet = page.getByRole("article", { name: "July.zip / Customers.xlsx / Export" });
  await sheet.waitFor();
  await expect.poll(() => sheet.textContent()).toContain("Customer list");
  const details = page.getByRole("article", { name: "July.zip / SubscriptionDetails.csv" });
  expect(await details.textContent()).toContain("Subscription details");
  const table = page.getByRole("table").filter({ hasText: "No longer in your exports" });
  const held = table.getByRole("row").filter({ hasText: "Customers" }).getByRole("cell").first();
  expect(await held.textContent()).toBe(String(rows.length - 1));
});
