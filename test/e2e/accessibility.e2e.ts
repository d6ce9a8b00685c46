/** axe over our own pages, empty and filled, in light, dark and forced colours, and at 320 px. */
import { join } from "node:path";
import axe from "axe-core";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { PROJECT } from "../arch/source-files";
import { type ChromiumWithExtension, launchChromium } from "../browsers/chromium";

let chromium: ChromiumWithExtension;
beforeAll(async () => {
  chromium = await launchChromium({
    extension: join(PROJECT, ".output/chrome-mv3"),
    headless: true,
    portalData: { variant: "nested", customers: [], rowsPerPage: 10, skeletonMs: 700 },
  });
});
afterAll(() => chromium?.close());

/** What axe finds, as lines that name the rule and the element. */
async function findings(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() =>
    (globalThis as unknown as { axe: typeof axe }).axe.run(),
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`),
  );
}

async function look(path: string, ready: string): Promise<Page> {
  const page = await chromium.openExtensionPage(path);
  await page.getByText(ready).first().waitFor();
  return page;
}

const APPEARANCES = [
  { name: "light", media: { colorScheme: "light", forcedColors: "none" } },
  { name: "dark", media: { colorScheme: "dark", forcedColors: "none" } },
  { name: "forced colours", media: { colorScheme: "light", forcedColors: "active" } },
] as const;

describe.each(["empty", "filled"] as const)("%s", (state) => {
  beforeAll(async () => {
    if (state === "empty") return;
    const page = await chromium.openExtensionPage("dashboard.html#sample");
    await page.getByRole("heading", { name: "Imported", exact: true }).waitFor();
    await page.close();
  });

  describe.each(APPEARANCES)("in $name", ({ media }) => {
    test.each([
      ["popup.html", "This tab"],
      ["popup.html#settings", "Our Partner IDs"],
      ["dashboard.html", "Solutions Partner gaps"],
      ["dashboard.html#customers", "All customers"],
      ["dashboard.html#standing", "Capability score figures"],
      ["dashboard.html#plan", "What things cost"],
      ["dashboard.html#renewal", "Anniversary date"],
      ["dashboard.html#changes", "import"],
      ["dashboard.html#import", "Load the sample organisation"],
      ["dashboard.html#settings", "Our Partner IDs"],
    ])("axe finds nothing on %s", async (path, ready) => {
      const page = await look(path, ready);
      await page.emulateMedia(media);
      await page.evaluate(() => {
        for (const details of document.querySelectorAll("details")) details.open = true;
      });
      expect(await findings(page)).toEqual([]);
      await page.close();
    });
  });

  test.each([
    "popup.html",
    "popup.html#settings",
    "dashboard.html",
    "dashboard.html#customers",
    "dashboard.html#standing",
    "dashboard.html#plan",
    "dashboard.html#renewal",
    "dashboard.html#changes",
    "dashboard.html#import",
    "dashboard.html#settings",
  ])("%s needs no sideways scrolling at 320 px", async (path) => {
    const page = await look(path, "Settings");
    await page.setViewportSize({ width: 320, height: 640 });
    const tooWide = await page.evaluate(
      () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
    );
    expect(tooWide).toBe(false);
    await page.close();
  });
});
