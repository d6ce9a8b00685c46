/** Standing and renewal on the dashboard: the matrix, what a cell rests on, older programmes, and the report for paper. */
import { readFileSync } from "node:fs";
import Papa from "papaparse";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { ChromiumWithExtension } from "../browsers/chromium";
import { axeFindings, launchDashboard, openWithSample } from "./dashboard";

let chromium: ChromiumWithExtension;
let page: Page;

beforeAll(async () => {
  chromium = await launchDashboard();
  page = await openWithSample(chromium);
  await page.getByRole("link", { name: "Standing and gaps" }).click();
  await matrix().waitFor();
});
afterAll(() => chromium?.close());

const matrix = () => page.locator("table.matrix");
const cell = (item: string, unit: string) =>
  matrix().getByRole("link", { name: new RegExp(`${item}: ${unit}$`) });

async function chooseDay(day: string) {
  await page.getByLabel("As of", { exact: true }).fill(day);
}

const APPEARANCES = [
  { colorScheme: "light", forcedColors: "none" },
  { colorScheme: "dark", forcedColors: "none" },
  { colorScheme: "light", forcedColors: "active" },
] as const;

/** In all three appearances, everything folded opened, and at 320 px without sideways scrolling. */
async function expectAccessible() {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll("details")) details.open = true;
  });
  for (const media of APPEARANCES) {
    await page.emulateMedia(media);
    expect(await axeFindings(page), JSON.stringify(media)).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: null, forcedColors: null });
  const size = page.viewportSize();
  await page.setViewportSize({ width: 320, height: 640 });
  const tooWide = await page.evaluate(
    () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
  );
  expect(tooWide).toBe(false);
  if (size) await page.setViewportSize(size);
}

test("the matrix sets the company apart from the countries, which are a lens", async () => {
  const groups = matrix().locator("tbody");
  await expect.poll(() => groups.count()).toBe(2);
  expect(await groups.nth(0).innerText()).toContain("Partner global account");
  expect(await groups.nth(1).innerText()).toContain("The programme has no country requirement.");
});

test("by keyboard alone from cell to cell, into what one rests on, and back to that cell", async () => {
  await cell("Modern Work", "The company").focus();
  await page.keyboard.press("ArrowRight");
  const security = cell("Security", "The company");
  expect(await security.evaluate((link) => link === document.activeElement)).toBe(true);
  await page.keyboard.press("Enter");
  const heading = page.getByRole("heading", { name: "Security: The company", exact: true });
  await heading.waitFor();
  expect(await heading.evaluate((each) => each === document.activeElement)).toBe(true);
  await page.getByText("Net customer adds").first().waitFor();
  expect(await page.getByText(/^Rule MAICPP\.\S+ and its sources/).count()).toBeGreaterThan(3);
  await expectAccessible();

  await page.reload();
  await heading.waitFor();
  await page.keyboard.press("Tab");
  await page.getByRole("link", { name: "Back to the whole" }).press("Enter");
  await matrix().waitFor();
  await page.goBack();
  await heading.waitFor();
  await page.getByRole("link", { name: "Back to the whole" }).press("Enter");
  await expect.poll(() => security.evaluate((link) => link === document.activeElement)).toBe(true);
});

test("another day shows the programme of its time, in the address too", async () => {
  await chooseDay("2014-06-01");
  await page
    .getByRole("heading", { name: "Microsoft Partner Network, 2014", exact: true })
    .waitFor();
  expect(page.url()).toContain("day=2014-06-01");
  await page.getByText("Country Qualification").first().waitFor();
  await page.getByRole("columnheader", { name: "Cloud Platform", exact: true }).waitFor();
  await chooseDay("2008-05-01");
  await page.getByRole("heading", { name: "Microsoft Partner Program", exact: true }).waitFor();
  await page.getByRole("columnheader", { name: "Gold Certified Partner" }).waitFor();
  await expectAccessible();
  await page.goBack();
  await page
    .getByRole("heading", { name: "Microsoft Partner Network, 2014", exact: true })
    .waitFor();
  await page.getByRole("link", { name: "Back to today" }).click();
  await page.getByRole("heading", { name: /Microsoft AI Cloud Partner Program/ }).waitFor();
});

test("lists of the competencies held stand side by side, however long their names", async () => {
  await page.goto(page.url().replace(/#.*/, "#standing?day=2014-06-01"));
  const lists = page.locator(".held-fields select");
  await lists.first().waitFor();
  const boxes = await Promise.all((await lists.all()).map((list) => list.boundingBox()));
  const columns = new Set(boxes.map((box) => box?.x)).size;
  expect(columns).toBeGreaterThan(1);
  expect(new Set(boxes.map((box) => box?.y)).size).toBe(Math.ceil(boxes.length / columns));
  await page.getByRole("link", { name: "Back to today" }).click();
  await page.getByRole("heading", { name: /Microsoft AI Cloud Partner Program/ }).waitFor();
});

test("the CSV holds a line for every cell", async () => {
  const cells = await matrix().locator("td a").count();
  const saving = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save as CSV" }).click();
  const text = readFileSync(await (await saving).path(), "utf8");
  expect(Papa.parse(text.trim()).data).toHaveLength(cells + 1);
});

test("on paper every unit has a page of its own, without navigation", async () => {
  const units = await matrix().locator("th.matrix-unit").count();
  await page.getByRole("link", { name: "Report to print" }).click();
  await page.locator(".report-page").first().waitFor();
  await expectAccessible();
  await page.emulateMedia({ media: "print" });
  const breaks = await page
    .locator(".report-page")
    .evaluateAll((all) => all.map((each) => getComputedStyle(each).breakAfter));
  expect(breaks).toEqual([...Array.from({ length: units - 1 }, () => "page"), "auto"]);
  expect(await page.getByRole("navigation").count()).toBe(0);
  expect(await page.getByRole("button").count()).toBe(0);
  const pdf = await page.pdf({ format: "A4" });
  expect(pdf.toString("latin1").match(/\/Type\s*\/Page\b(?!s)/g)?.length).toBeGreaterThanOrEqual(
    units,
  );
  await page.emulateMedia({ media: null });
});

test("what the company says of itself is kept, and changes how it is evaluated", async () => {
  await page.goto(page.url().replace(/#.*/, "#standing?day=2018-06-01"));
  await page.getByText("depends on something that only you can tell").waitFor();
  await page.getByLabel("Moved to Partner Center on").fill("2018-03-01");
  await page.getByRole("button", { name: "Save what the company says" }).click();
  await matrix().getByText("Partner global account").waitFor();
});

/** The languages with the longest words for what is met and what is not. */
test.each(["de", "it"])(
  "in %s the whole matrix is seen in a window of 1280 px that has a scroll bar",
  async (language) => {
    const other = await launchDashboard(language);
    try {
      const dashboard = await other.openExtensionPage("dashboard.html#sample");
      await dashboard.locator("#import-card table").first().waitFor();
      await dashboard.setViewportSize({ width: 1265, height: 800 });
      await dashboard.goto(dashboard.url().replace(/#.*/, "#standing"));
      const scrolled = dashboard.locator(".table-scroll:has(.matrix)");
      await scrolled.waitFor();
      expect(await dashboard.evaluate(() => document.documentElement.lang)).toBe(language);
      expect(await scrolled.locator("thead th").count()).toBe(7);
      expect(await scrolled.evaluate((box) => box.scrollWidth - box.clientWidth)).toBe(0);
    } finally {
      await other.close();
    }
  },
);

test("the renewal shows the same days as a picture and as a list", async () => {
  await page.getByRole("link", { name: "Renewal", exact: true }).click();
  const days = page.locator(".timeline-list > li");
  await days.first().waitFor();
  expect(await page.locator(".timeline-mark").count()).toBe(await days.count());
  expect(await page.locator(".timeline-list").innerText()).toContain("Anniversary date.");
  await page.getByLabel("Anniversary date looked at").fill("2014-01-15");
  await page.getByText("RENEWAL.pmc.1v1").first().waitFor();
  await page.getByText("January 15, 2015").first().waitFor();
});
