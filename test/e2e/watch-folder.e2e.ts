/** New downloads in a watched folder are offered, and imported by a click; the folder is a real one of Chromium's own. */
import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { PROJECT } from "../arch/source-files";
import { type ChromiumWithExtension, launchChromium } from "../browsers/chromium";
import { writeSampleFiles } from "./sample-files";

let chromium: ChromiumWithExtension;
let page: Page;

beforeAll(async () => {
  chromium = await launchChromium({
    extension: join(PROJECT, ".output/chrome-mv3"),
    headless: true,
    portalData: { variant: "nested", customers: [], rowsPerPage: 20, skeletonMs: 100 },
  });
  // Nobody is there to choose in the browser's window. What it hands out then is as real as this one.
  await chromium.context.addInitScript(() => {
    const showDirectoryPicker = async () =>
      (await navigator.storage.getDirectory()).getDirectoryHandle("Reports", { create: true });
    Object.assign(globalThis, { showDirectoryPicker });
  });
  page = await chromium.openExtensionPage("dashboard.html#import");
});
afterAll(() => chromium?.close());

/** As a download would arrive. */
const putIntoFolder = (name: string, content: string) =>
  page.evaluate(
    async ([name, content]) => {
      const root = await navigator.storage.getDirectory();
      const folder = await root.getDirectoryHandle("Reports", { create: true });
      const file = await folder.getFileHandle(name, { create: true });
      const writable = await file.createWritable();
      await writable.write(content);
      await writable.close();
    },
    [name, content] as const,
  );
const button = (name: string) => page.getByRole("button", { name, exact: true });
const offered = () => page.getByRole("group", { name: "New files" }).getByRole("checkbox");
const section = () => page.getByRole("region", { name: "Watch a folder" });

describe("a watched folder", () => {
  test("offers on the next visit what came in since, imports it by a click, and is forgotten by another", async () => {
    await putIntoFolder("old.csv", "there before");
    await button("Choose a folder to watch").click();
    await section().getByText("There is nothing new in it.").waitFor();

    const [customers = ""] = writeSampleFiles();
    await putIntoFolder(basename(customers), readFileSync(customers, "utf8"));
    await putIntoFolder("Holiday.csv", "Day,Place\n1,Beach\n");
    await putIntoFolder("photo.png", "no export");
    await page.reload();
    await section().getByText("There are 2 new files").waitFor();
    expect(await offered().count()).toBe(2);
    expect(await page.getByRole("heading", { name: "Imported", exact: true }).count()).toBe(0);

    await page.getByRole("checkbox", { name: /^Holiday\.csv/ }).uncheck();
    await button("Import 1 file").click();
    await page.getByRole("heading", { name: "Imported", exact: true }).waitFor();
    await section().getByText("There is 1 new file").waitFor();
    await page.getByRole("checkbox", { name: /^Holiday\.csv/ }).check();
    await button("Not these").click();
    await section().getByText("There is nothing new in it.").waitFor();
    await page.reload();
    await section().getByText("There is nothing new in it.").waitFor();

    await button("Stop watching").click();
    await button("Choose a folder to watch").waitFor();
    const databases = await page.evaluate(() => indexedDB.databases());
    expect(databases.map(({ name }) => name)).toContain("good-standing-watched-folder");
    await page.reload();
    await button("Choose a folder to watch").waitFor();
  });

  test("is not spoken of where the browser has none", async () => {
    await page.addInitScript(() => Object.assign(globalThis, { showDirectoryPicker: undefined }));
    await page.reload();
    await button("Choose files").waitFor();
    expect(await section().count()).toBe(0);
  });
});
