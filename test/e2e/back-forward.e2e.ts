/** A page that comes out of the back-forward cache was deaf meanwhile: it must show what holds now. */
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { PROJECT } from "../arch/source-files";
import { type ChromiumWithExtension, launchChromium } from "../browsers/chromium";
import { sampleCustomers } from "../browsers/sample-portal";
import { allBadged, dockName, rowsWhen } from "./portal-page";

const PORTAL = "https://partner.microsoft.com/dashboard";
let chromium: ChromiumWithExtension;
let page: Page;

beforeAll(async () => {
  chromium = await launchChromium({
    extension: join(PROJECT, ".output/chrome-mv3"),
    headless: true,
    backForwardCache: true,
    portalData: {
      variant: "nested",
      customers: sampleCustomers(),
      rowsPerPage: 10,
      skeletonMs: 50,
    },
  });
  page = await chromium.context.newPage();
  await page.goto(`${PORTAL}/v2/customers/list`);
});
afterAll(() => chromium?.close());

/** Leaves the list, does `meanwhile`, and comes back to the very page that was left. */
async function comeBackAfter(meanwhile: () => Promise<void>): Promise<void> {
  await page.evaluate(() => {
    window.addEventListener("pageshow", ({ persisted }) => {
      (globalThis as { cameBack?: boolean }).cameBack = persisted;
    });
  });
  await page.goto(`${PORTAL}/home`);
  await meanwhile();
  await page.bringToFront();
  await page.evaluate(() => history.back()).catch(() => {});
  await expect
    .poll(() => page.evaluate(() => (globalThis as { cameBack?: boolean }).cameBack))
    .toBe(true);
}

test("what was imported meanwhile is shown", async () => {
  await expect.poll(() => dockName(page)).toContain("Renewal");
  await rowsWhen(
    page,
    (rows) => rows.length === 10 && rows.every(({ customer }) => customer !== ""),
  );
  await comeBackAfter(async () => {
    const dashboard = await chromium.openExtensionPage("dashboard.html#sample");
    await dashboard.getByRole("heading", { name: "Imported", exact: true }).waitFor();
    await dashboard.close();
  });
  await rowsWhen(page, allBadged);
});

test("what was switched off meanwhile is gone", async () => {
  await comeBackAfter(async () => {
    const popup = await chromium.openExtensionPage("popup.html#settings");
    const box = popup.getByRole("checkbox", { name: "Badges in customer lists" });
    await box.waitFor();
    await box.setChecked(false);
    await popup.getByRole("button", { name: "Save" }).click();
    await popup.getByText("Saved.").waitFor();
    await popup.close();
  });
  await rowsWhen(page, (rows) => rows.every(({ badges }) => badges.length === 0));
});
