/** The first minutes: install, three steps, the sample in and out, what is coming up, the calendar file, diagnostics. */
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import axe from "axe-core";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { addDays, localDay } from "../../lib/rules/calendar-day";
import { PROJECT } from "../arch/source-files";
import { type ChromiumWithExtension, launchChromium } from "../browsers/chromium";
import { setPolicies } from "../browsers/extension-settings";
import { writeSampleFiles } from "./sample-files";

const ANNIVERSARY = addDays(localDay(new Date()), 40);
let chromium: ChromiumWithExtension;
let dashboard: Page;

beforeAll(async () => {
  chromium = await launchChromium({
    extension: join(PROJECT, ".output/chrome-mv3"),
    headless: true,
    keepFirstPage: true,
    portalData: { variant: "nested", customers: [], rowsPerPage: 10, skeletonMs: 700 },
  });
});
afterAll(() => chromium?.close());

const APPEARANCES = [
  { colorScheme: "light", forcedColors: "none" },
  { colorScheme: "dark", forcedColors: "none" },
  { colorScheme: "light", forcedColors: "active" },
] as const;

/** What axe finds in each appearance, and whether anything hangs over the edge at 320 px. */
async function findings(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const found: string[] = [];
  for (const media of APPEARANCES) {
    await page.emulateMedia(media);
    const { violations } = await page.evaluate(() =>
      (globalThis as unknown as { axe: typeof axe }).axe.run(),
    );
    found.push(...violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`)));
  }
  await page.emulateMedia({ colorScheme: null, forcedColors: null });
  await page.setViewportSize({ width: 320, height: 640 });
  const tooWide = await page.evaluate(
    () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
  );
  if (tooWide) found.push("too wide at 320 px");
  await page.setViewportSize({ width: 1280, height: 800 });
  return found;
}

const step = (name: string) => dashboard.getByRole("listitem").filter({ hasText: name });
const go = (view: string) => dashboard.getByRole("link", { name: view, exact: true }).click();

const comingUp = () => dashboard.getByRole("region", { name: "Coming up" });
const anniversary = () =>
  comingUp().getByRole("link", { name: "Anniversary date of your membership" });

/** The list begins with its first days only. */
async function showAnniversary(): Promise<void> {
  await comingUp().getByRole("link").first().waitFor();
  const showMore = comingUp().getByRole("button", { name: /^Show \d+ more$/ });
  while ((await anniversary().count()) === 0) await showMore.click();
}

test("a fresh install opens the dashboard, once, with three steps to do", async () => {
  const opened = () => chromium.context.pages().filter((page) => page.url().includes("dashboard"));
  await expect.poll(() => opened().length).toBe(1);
  dashboard = opened()[0] as Page;
  await dashboard.getByText("0 of 3 done").waitFor();
  await dashboard.getByRole("img", { name: /Customers is chosen in the menu/ }).waitFor();
  expect(await findings(dashboard)).toEqual([]);
});

test("the sample is one click away, and one click gone", async () => {
  await dashboard.getByRole("button", { name: "Look around with a sample organisation" }).click();
  await dashboard.getByText("This is the sample organisation. It is made up.").waitFor();
  await showAnniversary();
  expect(await findings(dashboard)).toEqual([]);
  await dashboard.getByRole("button", { name: "Remove the sample" }).click();
  await dashboard.getByText("0 of 3 done").waitFor();
  await comingUp().getByText("Nothing is coming up").waitFor();
  await go("Settings");
  await dashboard.getByLabel("Name", { exact: true }).waitFor();
  expect(await dashboard.getByLabel("Name", { exact: true }).inputValue()).toBe("");
  await go("Overview");
});

test("a step is done when its fact is there, not when it was opened", async () => {
  await dashboard.getByRole("link", { name: "Enter Partner IDs in the settings" }).click();
  await dashboard.getByRole("button", { name: "Add a Partner ID" }).waitFor();
  await go("Overview");
  await dashboard.getByText("0 of 3 done").waitFor();

  await go("Settings");
  await dashboard.getByRole("button", { name: "Add a Partner ID" }).click();
  await dashboard.getByLabel("Partner ID 1").fill("7204110");
  await dashboard.getByRole("button", { name: "Save", exact: true }).click();
  await dashboard.getByText("Saved.").waitFor();
  await go("Overview");
  await dashboard.getByText("1 of 3 done").waitFor();
  expect(await step("Your Partner IDs").textContent()).toContain("Done");

  await go("Settings");
  await dashboard.getByLabel("Anniversary date").fill(ANNIVERSARY);
  await dashboard.getByRole("button", { name: "Save", exact: true }).click();
  await dashboard.getByText("Saved.").waitFor();
  await go("Overview");
  await dashboard.getByText("2 of 3 done").waitFor();

  const exports = writeSampleFiles().filter((path) => path.endsWith(".csv"));
  await go("Import");
  await dashboard.locator('input[type="file"]').first().setInputFiles(exports);
  await dashboard.getByText(/Customers: 60\./).waitFor();
  await go("Overview");
  await comingUp().getByRole("link").first().waitFor();
  expect(await dashboard.getByText("Three steps to start").count()).toBe(0);
});

test("what is coming up is dismissed for good, and can be brought back", async () => {
  const item = anniversary();
  await showAnniversary();
  await dashboard
    .getByRole("button", { name: /^Dismiss: Anniversary date of your membership/ })
    .click();
  await dashboard.getByText("Dismissed.").waitFor();
  await expect.poll(() => item.count()).toBe(0);
  await dashboard.reload();
  const back = dashboard.getByRole("button", { name: "Bring 1 put aside back" });
  await back.waitFor();
  await back.click();
  await dashboard.getByText("All are back in the list.").waitFor();
});

test("the calendar file has the days, and no customer unless asked for", async () => {
  await go("Renewal");
  const save = async () => {
    const download = dashboard.waitForEvent("download");
    await dashboard.getByRole("button", { name: "Save the calendar file" }).click();
    const file = await download;
    expect(file.suggestedFilename()).toBe("good-standing.ics");
    return readFileSync(await file.path(), "utf8").replaceAll("\r\n ", "");
  };
  const plain = await save();
  expect(plain).toContain(`DTSTART;VALUE=DATE:${ANNIVERSARY.replaceAll("-", "")}\r\n`);
  expect(plain).toContain("SUMMARY:Anniversary date of your membership\r\n");
  expect(plain).toMatch(/SUMMARY:Anniversary date of your membership: .*\\, in 30 days\r\n/);
  const ending = /SUMMARY:The subscription ends: (\S.*)\r\n/;
  expect(plain).toContain("SUMMARY:The subscription ends\r\n");
  expect(plain).not.toMatch(ending);

  await dashboard.getByLabel("Name customers").check();
  const named = await save();
  expect(named).toMatch(ending);
  const uids = (content: string) => content.match(/^UID:.*$/gm)?.sort();
  expect(uids(named)).toEqual(uids(plain));
  expect(await findings(dashboard)).toEqual([]);
});

test("settings go out as a file and come in again", async () => {
  await go("Settings");
  const download = dashboard.waitForEvent("download");
  await dashboard.getByRole("button", { name: "Download the settings" }).click();
  const saved = JSON.parse(readFileSync(await (await download).path(), "utf8"));
  expect(saved.settings.partnerIds).toMatchObject([{ id: "7204110" }]);

  const path = join(mkdtempSync(join(tmpdir(), "good-standing-settings-")), "settings.json");
  saved.settings.organisationName = "Lanternfield Cloud";
  writeFileSync(path, JSON.stringify(saved));
  await dashboard.getByLabel("Read settings from a file").setInputFiles(path);
  await dashboard.getByText("The file was read.").waitFor();
  await dashboard.getByRole("button", { name: "Save", exact: true }).click();
  await dashboard.reload();
  await expect
    .poll(() => dashboard.getByLabel("Name", { exact: true }).inputValue())
    .toBe("Lanternfield Cloud");
  await dashboard.getByLabel("Claims and changes of channel partner").waitFor();
  expect(await findings(dashboard)).toEqual([]);
});

test("what policy sets is locked, and the reader's own comes back with its end", async () => {
  const namespace = chromium.extensionId;
  const name = dashboard.getByLabel("Name", { exact: true });
  const policy = { namespace, name: "organisationName", value: "Company under policy" };
  if (!(await setPolicies(chromium, [policy]))) {
    console.warn(
      "Branded browsers let nobody try policies out: not tested here, see policy.test.ts.",
    );
    return;
  }
  await go("Settings");
  await dashboard.reload();
  await expect.poll(() => name.inputValue()).toBe("Company under policy");
  expect(await name.isDisabled()).toBe(true);
  await dashboard.getByText("Set by your company’s policy.").waitFor();
  await setPolicies(chromium, []);
  await dashboard.reload();
  await expect.poll(() => name.inputValue()).toBe("Lanternfield Cloud");
  expect(await name.isDisabled()).toBe(false);
});

test("diagnostics name no customer", async () => {
  await go("Diagnostics");
  await dashboard.getByRole("heading", { name: "What is stored" }).waitFor();
  await dashboard.getByText("Show the text").click();
  const text = (await dashboard.locator("pre").textContent()) ?? "";
  expect(JSON.parse(text)).toMatchObject({ store: { generations: 1, customers: 60 } });
  expect(text).not.toMatch(/7204110|Lanternfield|[0-9a-f]{8}-[0-9a-f]{4}-/);
  expect(await findings(dashboard)).toEqual([]);
});

test("an update opens nothing", async () => {
  const witness = await chromium.context.newPage();
  await chromium.reloadExtension();
  await witness.waitForTimeout(1_500);
  const opened = chromium.context.pages().filter((page) => page.url().includes("dashboard"));
  expect(opened).toEqual([]);
});
