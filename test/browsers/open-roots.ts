/**
 * The extension with one thing changed: what it draws into portals lives in open shadow roots, so that a test can look
 * into it as it looks into a page.
 */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { PROJECT } from "../arch/source-files";
import { type ChromiumWithExtension, launchChromium } from "./chromium";
import { sampleCustomers } from "./sample-portal";

const CLOSED = /mode:(["'`])closed\1/g;

/** A copy of the built extension. Returns its folder; throws when a content script has no closed root to open. */
function openRootsExtension(built: string): string {
  const copy = mkdtempSync(join(tmpdir(), "good-standing-open-"));
  cpSync(built, copy, { recursive: true });
  const scripts = join(copy, "content-scripts");
  for (const name of readdirSync(scripts)) {
    if (!name.endsWith(".js")) continue;
    const script = readFileSync(join(scripts, name), "utf8");
    const opened = script.replace(CLOSED, 'mode:"open"');
    if (opened === script) throw new Error(`${name} has no closed root.`);
    writeFileSync(join(scripts, name), opened);
  }
  return copy;
}

/** The copy in a browser of its own, with nothing imported, over a portal that lists the sample's customers. */
export async function launchWithOpenRoots(rowsPerPage: number): Promise<ChromiumWithExtension> {
  const extension = openRootsExtension(join(PROJECT, ".output/chrome-mv3"));
  const customers = sampleCustomers();
  const launched = await launchChromium({
    extension,
    headless: true,
    portalData: { variant: "nested", customers, rowsPerPage, skeletonMs: 100 },
  });
  const { close } = launched;
  return Object.assign(launched, {
    async close() {
      await close();
      rmSync(extension, { recursive: true, force: true });
    },
  });
}

/**
 * Writes the words that style draws as text in their places: axe reads text only, where browsers and screen readers read
 * both. A space keeps apart what lies apart.
 */
export function writeDrawnText(page: Page): Promise<void> {
  return page.evaluate(() => {
    for (const host of document.querySelectorAll("[data-good-standing]")) {
      for (const drawn of host.shadowRoot?.querySelectorAll<HTMLElement>("[data-t]") ?? []) {
        drawn.textContent = `${drawn.dataset.t ?? ""} `;
        delete drawn.dataset.t;
      }
    }
  });
}
