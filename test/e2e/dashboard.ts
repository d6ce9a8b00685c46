/** What the end-to-end tests of the dashboard's views share. */
import { join } from "node:path";
import axe from "axe-core";
import type { Page } from "playwright-core";
import { PROJECT } from "../arch/source-files";
import { type ChromiumWithExtension, launchChromium } from "../browsers/chromium";

/** The built extension in a browser of its own, in English unless told, with nothing imported. */
export function launchDashboard(language = "en-US"): Promise<ChromiumWithExtension> {
  return launchChromium({
    language,
    extension: join(PROJECT, ".output/chrome-mv3"),
    headless: true,
    portalData: { variant: "nested", customers: [], rowsPerPage: 10, skeletonMs: 100 },
  });
}

/** A dashboard on which the sample organisation was imported. */
export async function openWithSample({ openExtensionPage }: ChromiumWithExtension): Promise<Page> {
  const page = await openExtensionPage("dashboard.html#sample");
  await page.getByRole("heading", { name: "Imported", exact: true }).waitFor();
  return page;
}

/** What axe finds wrong with the page as it is, with the markup it is about. */
export async function axeFindings(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() =>
    (globalThis as unknown as { axe: typeof axe }).axe.run(),
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`),
  );
}
