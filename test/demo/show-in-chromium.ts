import type { Page } from "playwright-core";
import { type ChromiumWithExtension, launchChromium } from "../browsers/chromium";
import { allBadged, dockName, pressByName, rowsWhen, seenHeading } from "../e2e/portal-page";
import { BADGE_NAME } from "../e2e/state-words";
import { type DemoOptions, demoPortal, LISTS, PAGES, PORTAL } from "./demo-pages";

export async function showInChromium(options: DemoOptions): Promise<void> {
  const { say, hasDisplay } = options;
  const chromium = await launchChromium({
    extension: options.extension,
    headless: !hasDisplay,
    portalData: demoPortal,
    say,
  });
  const photograph = async (page: Page, name: string, fullPage = false) => {
    if (hasDisplay) return;
    const path = `${options.screenshots}/${name}.png`;
    await page.screenshot({ path, fullPage });
    say(`  Screenshot: ${path}`);
  };
  try {
    const list = await tour(chromium, say, photograph, !hasDisplay);
    if (hasDisplay) {
      await list.bringToFront();
      say("\nThe browser stays open: the portal pages are fixtures, look around. Close it to end.");
      await new Promise((resolve) => chromium.context.once("close", resolve));
    }
  } finally {
    await chromium.close();
  }
}

async function tour(
  chromium: ChromiumWithExtension,
  say: DemoOptions["say"],
  photograph: (page: Page, name: string, fullPage?: boolean) => Promise<void>,
  isForPhotographs: boolean,
): Promise<Page> {
  const dashboard = await chromium.openExtensionPage("dashboard.html#sample");
  await dashboard.getByRole("heading", { name: "Imported", exact: true }).waitFor();
  say("\nDashboard: the sample organisation is imported.");
  await photograph(dashboard, "dashboard", true);

  const firstList = await chromium.context.newPage();
  for (const list of LISTS) {
    const page = list === LISTS[0] ? firstList : await chromium.context.newPage();
    await page.goto(list.url);
    const rows = await rowsWhen(page, allBadged);
    say(`\n${list.title}:`);
    for (const row of rows) say(`  ${row.customer}: ${row.badges.join(", ")}`);
    say(`  Dock: ${await dockName(page)}`);
    await photograph(page, list.name);
    if (list === LISTS[0]) {
      await pressByName(page, BADGE_NAME);
      await page.waitForTimeout(300);
      await photograph(page, `${list.name}-panel`);
      await page.keyboard.press("Escape");
    }
  }

  const customer = demoPortal.customers[0];
  const page = await chromium.context.newPage();
  await page.goto(`${PORTAL}/${customer?.tenantId}/account`);
  let heading = await seenHeading(page);
  for (let tries = 0; heading.badges.length === 0 && tries < 50; tries += 1) {
    await page.waitForTimeout(100);
    heading = await seenHeading(page);
  }
  say(`\nPartner Center, a customer: ${heading.customer}: ${heading.badges.join(", ")}`);
  await photograph(page, "partner-center-customer");

  for (const { name, title, url } of PAGES) {
    const other = await chromium.context.newPage();
    await other.goto(url);
    let dock = "";
    for (let tries = 0; !dock.includes("Renewal") && tries < 100; tries += 1) {
      await other.waitForTimeout(100);
      dock = await dockName(other);
    }
    // Lists in frames come after everything else.
    if (isForPhotographs) await other.waitForTimeout(3_000);
    say(`\n${title}:\n  ${await dockName(other)}`);
    await photograph(other, name);
  }

  const popup = await chromium.openExtensionPage("popup.html");
  if (isForPhotographs) await popup.setViewportSize({ width: 400, height: 800 });
  await popup.getByText("60 customers").waitFor();
  say(`\nPopup:\n${(await popup.locator("body").innerText()).replaceAll(/^/gm, "  ")}`);
  await photograph(popup, "popup", true);
  if (isForPhotographs) {
    await popup.emulateMedia({ colorScheme: "dark" });
    await photograph(popup, "popup-dark", true);
  }
  return firstList;
}
