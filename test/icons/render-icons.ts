/**
 * Renders `public/icon/icon.svg` into the PNG sizes that browsers ask for. Run after the drawing was changed; the PNG
 * files are committed, so that a build needs no browser. `CHROMIUM` names another browser than /usr/bin/chromium.
 */
import { readFile, writeFile } from "node:fs/promises";
import { chromium } from "playwright-core";

const SIZES = [16, 24, 32, 48, 128] as const;
const folder = new URL("../../public/icon/", import.meta.url);

async function renderIcons(): Promise<void> {
  const drawing = await readFile(new URL("icon.svg", folder), "base64");
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: ["--no-sandbox"],
  });
  try {
    for (const size of SIZES) {
      const page = await browser.newPage({ viewport: { width: size, height: size } });
      await page.setContent(
        `<style>body{margin:0}img{display:block;width:${size}px;height:${size}px}</style>` +
          `<img alt="" src="data:image/svg+xml;base64,${drawing}">`,
      );
      const picture = await page.screenshot({ omitBackground: true });
      await writeFile(new URL(`${size}.png`, folder), picture);
      await page.close();
    }
  } finally {
    await browser.close();
  }
}

await renderIcons();
