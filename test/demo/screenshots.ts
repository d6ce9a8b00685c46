/**
 * `npm run screenshots`: every view of dashboard and popup with the sample organisation, and a portal's list with badges
 * and panel, in three languages, light and dark, to `.output/screenshots/`. For looking at; nothing is compared.
 * `npm run screenshots -- de` takes these languages instead.
 */
import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { VIEWS } from "../../components/dashboard-app/dashboard-place";
import { type ChromiumWithExtension, launchChromium } from "../browsers/chromium";
import { allBadged, pressByName, rowsWhen } from "../e2e/portal-page";
import { demoPortal, LISTS } from "./demo-pages";

const OUTPUT = fileURLToPath(new URL("../../.output", import.meta.url));
const SHOTS = `${OUTPUT}/screenshots`;
const THEMES = ["light", "dark"] as const;

const asked = process.argv.slice(2);
const languages = asked.length > 0 ? asked : ["en", "de", "ja"];

async function photograph(page: Page, language: string, name: string): Promise<void> {
  for (const colorScheme of THEMES) {
    await page.emulateMedia({ colorScheme });
    await page.screenshot({
      path: `${SHOTS}/${language}-${name}-${colorScheme}.png`,
      fullPage: true,
    });
  }
}

/** Nothing is on its way any more. */
async function settled(page: Page): Promise<void> {
  await page.waitForLoadState("networkidle");
  await page.locator("[aria-busy=true]").first().waitFor({ state: "hidden" });
  await page.waitForTimeout(500);
}

async function ownPages({ openExtensionPage }: ChromiumWithExtension, language: string) {
  const first = await openExtensionPage("dashboard.html#overview");
  await settled(first);
  await photograph(first, language, "dashboard-empty");
  await first.close();
  const sample = await openExtensionPage("dashboard.html#sample");
  // Cards and progress come and go; the table of what is held stays.
  await sample.locator("#import-card table").first().waitFor();
  await photograph(sample, language, "dashboard-imported");
  await sample.close();

  const customer = demoPortal.customers[0]?.tenantId ?? "";
  const places = [...VIEWS, `customers/${customer}`];
  for (const place of places) {
    const page = await openExtensionPage(`dashboard.html#${place}`);
    await settled(page);
    await photograph(
      page,
      language,
      `dashboard-${place.split("/").length > 1 ? "customer" : place}`,
    );
    await page.close();
  }
  for (const place of ["", "#settings"]) {
    const page = await openExtensionPage(`popup.html${place}`);
    await page.setViewportSize({ width: 380, height: 700 });
    await settled(page);
    await photograph(page, language, `popup${place.replace("#", "-")}`);
    await page.close();
  }
}

async function portal({ context }: ChromiumWithExtension, language: string) {
  const [list] = LISTS;
  const page = await context.newPage();
  await page.goto(list.url);
  const rows = await rowsWhen(page, allBadged);
  await photograph(page, language, "portal-list");
  const badge = rows[0]?.badges[0] ?? "";
  // By its own full name: the words before the state differ from language to language.
  await pressByName(page, new RegExp(`^${badge.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&")}$`));
  await page.waitForTimeout(500);
  await photograph(page, language, "portal-panel");
}

mkdirSync(SHOTS, { recursive: true });
for (const language of languages) {
  const chromium = await launchChromium({
    extension: `${OUTPUT}/chrome-mv3`,
    headless: true,
    language,
    portalData: demoPortal,
  });
  try {
    await ownPages(chromium, language);
    await portal(chromium, language);
    console.log(`${language}: ${SHOTS}/${language}-*.png`);
  } finally {
    await chromium.close();
  }
}
