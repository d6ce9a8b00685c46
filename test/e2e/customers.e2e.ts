/** All customers, as a person meets them: found, filtered, opened, instructed, exported; by hand and by keyboard alone. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import axe from "axe-core";
import Papa from "papaparse";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { CustomerPorVerdict } from "../../lib/rules/index";
import { PROJECT } from "../arch/source-files";
import { type ChromiumWithExtension, launchChromium } from "../browsers/chromium";
import { sampleVerdicts, writeSampleFiles } from "./sample-files";

let chromium: ChromiumWithExtension;
let page: Page;
let verdicts: ReadonlyMap<string, CustomerPorVerdict>;

beforeAll(async () => {
  const files = writeSampleFiles();
  verdicts = await sampleVerdicts(files);
  chromium = await launchChromium({
    extension: join(PROJECT, ".output/chrome-mv3"),
    headless: true,
    portalData: { variant: "nested", customers: [], rowsPerPage: 10, skeletonMs: 700 },
  });
  page = await chromium.openExtensionPage("dashboard.html#customers");
  await page.getByText("No customers are imported yet.").waitFor();
  await page.getByRole("link", { name: "Import reports" }).click();
  await page.locator('input[type="file"]').setInputFiles(files);
  await page.getByRole("heading", { name: "Imported", exact: true }).waitFor();
});
afterAll(() => chromium?.close());

const rowNames = () => page.locator("#customers-card tbody th").allInnerTexts();
const search = () => page.getByRole("searchbox");
const hash = () => page.evaluate(() => location.hash);
const inState = (state: string) =>
  [...verdicts.values()].filter((verdict) => verdict.state === state).length;
/** The clipboard is not to be had without a permission prompt, so what would be written is caught. */
const copied = () => page.evaluate(() => (globalThis as { copied?: string }).copied);
async function catchClipboard() {
  await page.evaluate(() => {
    Object.defineProperty(navigator, "clipboard", {
      configurable: true,
      value: {
        writeText: async (words: string) => {
          (globalThis as { copied?: string }).copied = words;
        },
      },
    });
  });
}

test("a state on the overview leads to its customers, and they are as many as it says", async () => {
  await page.getByRole("link", { name: "Overview" }).click();
  await page.locator("#record-card").getByRole("link", { name: "Lost" }).click();
  await expect.poll(rowNames).toHaveLength(inState("lost"));
  expect(await hash()).toBe("#customers?state=lost");
  await page.getByRole("button", { name: /^At risk/ }).click();
  await expect.poll(rowNames).toHaveLength(inState("lost") + inState("at-risk"));
  await page.goBack();
  await expect.poll(rowNames).toHaveLength(inState("lost"));
});

test("typing finds, and the address brings it back after a reload", async () => {
  await page.getByRole("button", { name: "Show all customers" }).click();
  await expect.poll(rowNames).toHaveLength(50);
  await search().fill("fabrica");
  await expect.poll(rowNames).toEqual(["Fábrica Sol de Ámbar"]);
  await page.reload();
  await expect.poll(rowNames).toEqual(["Fábrica Sol de Ámbar"]);
  expect(await search().inputValue()).toBe("fabrica");
});

test("what is filtered is what is exported", async () => {
  await search().fill("silver otter");
  await expect.poll(rowNames).toEqual(["Silver Otter Logistics", "Silver Otter Logistics"]);
  const downloading = page.waitForEvent("download");
  await page.getByRole("button", { name: "Export as CSV" }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/^good-standing-customers-\d{4}-\d{2}-\d{2}\.csv$/);
  const csv = readFileSync(await download.path(), "utf8").replace(/^\uFEFF/, "");
  const [head, ...rows] = Papa.parse<string[]>(csv).data;
  expect(head?.slice(0, 3)).toEqual(["Customer", "Partner of Record", "Domain"]);
  expect(rows.map((row) => row[2]).sort()).toEqual([
    "silverotter-us.example",
    "silverotter.example",
  ]);
});

test("a customer opens, its instructions are copied, and the way back leads to its row", async () => {
  await search().fill("juniper");
  const link = page.getByRole("link", { name: "Juniper Anvil Foundry" });
  await link.click();
  const heading = page.getByRole("heading", { name: /^Juniper Anvil Foundry/ });
  await heading.waitFor();
  await expect
    .poll(() => heading.evaluate((element) => element === document.activeElement))
    .toBe(true);
  expect(await page.title()).toBe("Juniper Anvil Foundry · Good Standing");
  await page.getByRole("columnheader", { name: /Microsoft 365 E3/ }).waitFor();
  await page.getByRole("rowheader", { name: "Confidence" }).waitFor();
  await catchClipboard();
  await page.getByRole("button", { name: "Copy instructions for the customer" }).click();
  await page.getByText("Copied to the clipboard.").waitFor();
  expect(await copied()).toContain("7204152");
  await page.getByRole("link", { name: "Back to all customers" }).click();
  await expect
    .poll(() => link.evaluate((element) => element === document.activeElement))
    .toBe(true);
  expect(await search().inputValue()).toBe("juniper");
});

test("a customer that nobody knows is said to be unknown, and the list is offered", async () => {
  const stranger = "00000000-0000-4000-8000-000000000000";
  await page.evaluate((id) => {
    location.hash = `#customers/${id}`;
  }, stranger);
  await page.getByText(`tenant ID ${stranger}`).waitFor();
  await page.getByRole("link", { name: "Back to all customers" }).click();
  await expect.poll(rowNames).toHaveLength(50);
});

test("the keyboard alone searches, filters, leafs, sorts, opens and comes back", async () => {
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  const focused = () => page.evaluate(() => document.activeElement?.textContent?.trim() ?? "");
  await search().focus();
  await press("Tab", "Space");
  await expect.poll(rowNames).toHaveLength(Math.min(50, inState("ours")));
  await press("Space");
  await expect.poll(rowNames).toHaveLength(50);
  for (let steps = 0; (await focused()) !== "Next page"; steps++) {
    expect(steps).toBeLessThan(120);
    await press("Tab");
  }
  await press("Enter");
  await expect.poll(rowNames).toHaveLength(verdicts.size - 50);
  await search().focus();
  await page.keyboard.type("zephyrine");
  await expect.poll(rowNames).toEqual(["Zephyrine Parfums"]);
  for (let steps = 0; (await focused()) !== "Zephyrine Parfums"; steps++) {
    expect(steps).toBeLessThan(60);
    await press("Tab");
  }
  await press("Enter");
  await page.getByRole("heading", { name: /^Zephyrine Parfums/ }).waitFor();
  await page.goBack();
  await expect.poll(focused).toBe("Zephyrine Parfums");
});

test("the popup finds a customer as one types, and opens its page", async () => {
  const popup = await chromium.openExtensionPage("popup.html");
  const field = popup.getByRole("combobox", { name: "Find a customer" });
  await field.fill("zephyr");
  await popup.getByRole("option", { name: /Zephyrine Parfums/ }).waitFor();
  const opening = chromium.context.waitForEvent("page");
  await popup.keyboard.press("ArrowDown");
  await popup.keyboard.press("Enter");
  const opened = await opening;
  await opened.getByRole("heading", { name: /^Zephyrine Parfums/ }).waitFor();
  await opened.close();
  await popup.close();
});

describe.each([
  ["light", { colorScheme: "light", forcedColors: "none" }],
  ["dark", { colorScheme: "dark", forcedColors: "none" }],
  ["forced colours", { colorScheme: "light", forcedColors: "active" }],
] as const)("in %s", (_, media) => {
  test.each(["list", "customer", "popup"])("axe finds nothing on the %s", async (what) => {
    const path = {
      list: "dashboard.html#customers",
      customer: `dashboard.html#customers/${[...verdicts.keys()][1]}`,
      popup: "popup.html",
    }[what];
    const looked = await chromium.openExtensionPage(path ?? "");
    await looked.emulateMedia(media);
    if (what === "popup") {
      await looked.getByRole("combobox").fill("er");
      await looked.getByRole("option").first().waitFor();
      await looked.keyboard.press("ArrowDown");
    } else await looked.getByRole("table").first().waitFor();
    await looked.evaluate(() => {
      for (const details of document.querySelectorAll("details")) details.open = true;
    });
    await looked.evaluate(axe.source);
    const { violations } = await looked.evaluate(() =>
      (globalThis as unknown as { axe: typeof axe }).axe.run(),
    );
    expect(
      violations.flatMap(({ id, nodes }) =>
        nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`),
      ),
    ).toEqual([]);
    await looked.setViewportSize({ width: 320, height: 640 });
    const tooWide = await looked.evaluate(
      () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
    );
    expect(tooWide).toBe(false);
    await looked.close();
  });
});
