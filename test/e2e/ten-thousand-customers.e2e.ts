/** Ten thousand customers: imported while the page stays alive, and badged on a list of five hundred rows. */
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { PROJECT } from "../arch/source-files";
import { type ChromiumWithExtension, launchChromium } from "../browsers/chromium";
import type { FixtureCustomer } from "../portals/fixture-data";
import { allBadged, rowsWhen } from "./portal-page";
import { TODAY } from "./sample-files";
import { stateSpokenIn } from "./state-words";

const COUNT = 10_000;
const ROWS = 500;

const customers: FixtureCustomer[] = Array.from({ length: COUNT }, (_, index) => {
  const number = String(index).padStart(5, "0");
  return {
    tenantId: `0f5bcb2e-6d0a-4d53-9c6d-52f1a1c${number}`.padEnd(36, "0"),
    name: `Customer ${number}`,
    domain: `customer${number}.example`,
    relationship: "Cloud Reseller",
  };
});

/** Every third customer has no subscription with us; the others have one. */
const isOurs = (index: number) => index % 3 !== 0;

function writeExports(): string[] {
  const folder = mkdtempSync(join(tmpdir(), "good-standing-large-"));
  const list = join(folder, "Customers.csv");
  const details = join(folder, "SubscriptionDetails.csv");
  writeFileSync(
    list,
    [
      "Microsoft ID,Company name,Primary domain name,Relationship",
      ...customers.map((each) => `${each.tenantId},${each.name},${each.domain},Cloud Reseller`),
    ].join("\n"),
  );
  writeFileSync(
    details,
    [
      "CustomerTenantId,SubscriptionId,SubscriptionState,Month,Product,MPNID,PartnerAttributionType,SalesChannel,IsDuplicateRowForPGA",
      ...customers.flatMap((each, index) =>
        isOurs(index)
          ? [
              `${each.tenantId},${each.tenantId.replace(/^0f/, "5b")},Active,${TODAY.slice(0, 7)}-01,Microsoft 365,7204128,CSP Tier 2,CSP indirect,0`,
            ]
          : [],
      ),
    ].join("\n"),
  );
  return [list, details];
}

let chromium: ChromiumWithExtension;
beforeAll(async () => {
  chromium = await launchChromium({
    extension: join(PROJECT, ".output/chrome-mv3"),
    headless: true,
    portalData: { variant: "nested", customers, rowsPerPage: ROWS, skeletonMs: 700 },
  });
});
afterAll(() => chromium?.close());

test("the dashboard goes on drawing frames while the exports come in", async () => {
  const page = await chromium.openExtensionPage("dashboard.html#import");
  await page.evaluate(() => {
    const counter = globalThis as { framesDrawn?: number };
    counter.framesDrawn = 0;
    const tick = () => {
      counter.framesDrawn = (counter.framesDrawn ?? 0) + 1;
      requestAnimationFrame(tick);
    };
    tick();
  });
  await page.locator('input[type="file"]').setInputFiles(writeExports());
  await page.getByRole("button", { name: "Cancel" }).waitFor();
  const framesAtStart = await page.evaluate(
    () => (globalThis as { framesDrawn?: number }).framesDrawn,
  );
  await page.getByRole("heading", { name: "Imported", exact: true }).waitFor({ timeout: 60_000 });
  const framesAtEnd = await page.evaluate(
    () => (globalThis as { framesDrawn?: number }).framesDrawn,
  );
  expect((framesAtEnd ?? 0) - (framesAtStart ?? 0)).toBeGreaterThan(5);
  expect(await page.locator("main").innerText()).toMatch(/Customers\s+10,000\s/);
});

test("each of five hundred rows gets its own badge, from a worker that was dead", async () => {
  await chromium.killWorker();
  const page = await chromium.context.newPage();
  await page.goto("https://partner.microsoft.com/dashboard/v2/customers/list");
  const rows = await rowsWhen(page, (now) => now.length === ROWS && allBadged(now), 30_000);
  const seen = rows.map((row) => [row.customer, stateSpokenIn(row.badges[0] ?? "")]);
  const expected = customers
    .slice(0, ROWS)
    .map((each, index) => [each.name, isOurs(index) ? "ours" : "not-seen"]);
  expect(seen).toEqual(expected);
});
