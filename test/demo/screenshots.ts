/**
 * `npm run screenshots`: every view of dashboard and popup in each of its states with the sample organisation, and a
 * portal's list with badges and panel, in three languages, light and dark, to `.output/screenshots/`. For looking at; nothing
 * is compared.
 * `npm run screenshots -- de` takes these languages instead.
 */
import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { accessibilityTree, allByRole } from "../browsers/accessibility-tree";
import { type ChromiumWithExtension, launchChromium } from "../browsers/chromium";
import { setPolicies } from "../browsers/extension-settings";
import { LOCKED_VIEWS, lockByPolicy, type OwnView, openView, SAMPLE_VIEWS } from "../e2e/own-views";
import { pressByName } from "../e2e/portal-page";
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

async function photographViews(
  chromium: ChromiumWithExtension,
  language: string,
  views: readonly OwnView[],
): Promise<void> {
  for (const view of views) {
    const page = await openView(chromium, view);
    if (view.name.startsWith("popup")) await page.setViewportSize({ width: 380, height: 700 });
    // Searches for a plan take their time, and say so meanwhile.
    await page.waitForTimeout(500);
    await photograph(page, language, view.name);
    await page.close();
  }
}

async function ownPages(chromium: ChromiumWithExtension, language: string) {
  await photographViews(chromium, language, [
    { name: "dashboard-empty", path: "dashboard.html#overview" },
    { name: "popup-empty", path: "popup.html" },
  ]);
  const sample = await chromium.openExtensionPage("dashboard.html#sample");
  // Cards and progress come and go; the table of what is held stays.
  await sample.locator("#import-card table").first().waitFor();
  await photograph(sample, language, "dashboard-imported");
  await sample.close();
  await photographViews(chromium, language, SAMPLE_VIEWS);
  if (await lockByPolicy(chromium)) {
    await photographViews(chromium, language, LOCKED_VIEWS);
    await setPolicies(chromium, []);
  }
}

/** A row has its customer's own button first, then ours; how the names of ours begin differs from language to language. */
async function firstBadgeName(page: Page): Promise<string> {
  for (let tries = 0; tries < 100; tries += 1) {
    const rows = allByRole(await accessibilityTree(page), "row").slice(1);
    const badges = rows.map((row) => allByRole([row], "button").at(1)?.name ?? "");
    if (badges[0] && !badges.includes("")) return badges[0];
    await page.waitForTimeout(100);
  }
  throw new Error("The list never got its badges.");
}

async function portal({ context }: ChromiumWithExtension, language: string) {
  const [list] = LISTS;
  const page = await context.newPage();
  await page.goto(list.url);
  const badge = await firstBadgeName(page);
  await photograph(page, language, "portal-list");
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
