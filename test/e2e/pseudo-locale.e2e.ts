/** Our pages in a language that nobody speaks: no English is left, nothing is cut off, and right to left fits, too. */
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import Papa from "papaparse";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { COUNTRY_CODES } from "../../components/country-select/country-codes";
import { PORTAL_NAMES } from "../../components/wording/portal-name";
import { SOURCES } from "../../lib/rules";
import { PROJECT } from "../arch/source-files";
import { type ChromiumWithExtension, launchChromium } from "../browsers/chromium";
import { clipped } from "../browsers/page-faults";
import { readMessages } from "../texts/locales";
import { pseudoExtension, pseudoMessage } from "../texts/pseudo-locale";

const english = readMessages("en");
const pseudo = (key: string) => pseudoMessage(english.get(key) ?? "");

const PAGES = [
  "popup.html",
  "popup.html#settings",
  ...[...english.keys()]
    .filter((key) => key.startsWith("dashboard.view."))
    .map((key) => `dashboard.html#${key.slice("dashboard.view.".length)}`),
];
const WIDTHS = [1400, 320];

describe.each(["ltr", "rtl"] as const)("%s", (direction) => {
  let extension: string;
  let chromium: ChromiumWithExtension;
  beforeAll(async () => {
    extension = pseudoExtension(join(PROJECT, ".output/chrome-mv3"), direction);
    chromium = await launchChromium({
      extension,
      headless: true,
      portalData: { variant: "nested", customers: [], rowsPerPage: 10, skeletonMs: 700 },
    });
    const page = await chromium.openExtensionPage("dashboard.html#sample");
    await page
      .getByRole("heading", { name: pseudo("dashboard.import.done"), exact: true })
      .waitFor();
    await page.close();
  });
  afterAll(async () => {
    await chromium?.close();
    rmSync(extension, { recursive: true, force: true });
  });

  async function look(path: string): Promise<Page> {
    const page = await chromium.openExtensionPage(path);
    await page.locator("h2:visible").first().waitFor();
    const loading = page.getByText(pseudo("popup.loading.busy"));
    await expect.poll(() => loading.count()).toBe(0);
    await page.evaluate(() => {
      for (const details of document.querySelectorAll("details")) details.open = true;
    });
    return page;
  }

  test.each(PAGES)("%s", async (path) => {
    const page = await look(path);
    expect(await page.evaluate(() => document.documentElement.dir)).toBe(direction);
    if (direction === "ltr") expect(englishLeft(await shownWords(page))).toEqual([]);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 800 });
      expect({ width, clipped: await clipped(page) }).toEqual({ width, clipped: [] });
    }
    await page.close();
  });
});

/** Every text that a person sees or hears, other than in lists of countries and what was typed. */
function shownWords(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const words: string[] = [document.title];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const element = node as HTMLElement;
      if (element.closest("script, style, option, pre")) continue;
      for (const name of ["aria-label", "title", "placeholder", "alt"]) {
        words.push(element.getAttribute(name) ?? "");
      }
      const own = [...element.childNodes].filter((child) => child.nodeType === Node.TEXT_NODE);
      words.push(own.map((child) => child.textContent).join(""));
    }
    return words;
  });
}

/** What stands outside of the brackets and is neither a number, a date nor a name. */
function englishLeft(shown: readonly string[]): string[] {
  const months = Array.from({ length: 12 }, (_, month) =>
    new Intl.DateTimeFormat("en", { month: "long" }).format(new Date(2026, month, 1)),
  ).join("|");
  const data = new RegExp(`\\b(${months}|AM|PM|at|kB|MB|GB|bytes?)\\b`, "g");
  return [...new Set(shown)]
    .map((words) => withoutBrackets(words).replace(data, "").trim())
    .filter((words) => /\p{L}{2}/u.test(words) && !DATA.has(words) && !NO_SENTENCE.test(words));
}

const COUNTRIES = new Intl.DisplayNames("en", { type: "region" });

/** Names of files, portals, countries, programmes and sources, and the cells of the sample organisation. */
const DATA: ReadonlySet<string> = new Set([
  "Sample Customers.csv",
  "Sample SubscriptionDetails.csv",
  "Sample organisation.json",
  ...Object.values(PORTAL_NAMES),
  ...COUNTRY_CODES.map((code) => COUNTRIES.of(code) ?? code),
  ...Object.values(SOURCES).flatMap(({ title, ref, date }) => [title, ref, date]),
  ...["Customers.csv", "SubscriptionDetails.csv"].flatMap((file) =>
    Papa.parse<string[]>(readFileSync(join(PROJECT, "public/sample", file), "utf8")).data.flat(),
  ),
]);

/** An address, a host, a rule's id: one word with dots in it. A programme and its year. The browser and its system. */
const NO_SENTENCE = /^\S+[.:]\S+$|^Microsoft .*, *\d{4}$|^\S+ (other|x86-\d\d|arm64|aarch64)$/;

function withoutBrackets(words: string): string {
  const rest = words.replace(/\[[^[\]]*\]/g, "");
  return rest === words ? rest : withoutBrackets(rest);
}
