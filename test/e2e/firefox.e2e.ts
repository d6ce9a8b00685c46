/** The same extension in Firefox: it installs, takes the sample organisation and files, and shows badges on a list. */
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { PROJECT } from "../arch/source-files";
import { type FirefoxWithExtension, launchFirefox } from "../browsers/firefox";
import { sampleCustomers } from "../browsers/sample-portal";
import { workbookOf, zipOf } from "../lib/intake/given-containers";
import { sampleVerdicts, writeSampleFiles } from "./sample-files";
import { BADGE_NAME, stateSpokenIn } from "./state-words";

const customers = sampleCustomers();
let firefox: FirefoxWithExtension;

beforeAll(async () => {
  firefox = await launchFirefox({
    extension: join(PROJECT, ".output/firefox-mv3"),
    headless: true,
    portalData: { variant: "nested", customers, rowsPerPage: 10, skeletonMs: 700 },
  });
});
afterAll(() => firefox?.close());

test("the sample organisation is loaded and the customer list shows its badges", async () => {
  const dashboard = await firefox.open(
    `moz-extension://${firefox.extensionHost}/dashboard.html#sample`,
  );
  await expect
    .poll(() => firefox.evaluate(dashboard, "document.body.innerText"), { timeout: 30_000 })
    .toMatch(/Customers\s+60\s/);

  const list = await firefox.open("https://partner.microsoft.com/dashboard/v2/customers/list");
  const badges = async () =>
    (await firefox.namesByRole(list, "button")).filter((name) => BADGE_NAME.test(name));
  await expect.poll(async () => (await badges()).length, { timeout: 30_000 }).toBe(10);

  const verdicts = await sampleVerdicts(writeSampleFiles());
  const shown = customers.toSorted((a, b) => a.name.localeCompare(b.name, "en")).slice(0, 10);
  expect((await badges()).map(stateSpokenIn)).toEqual(
    shown.map((customer) => verdicts.get(customer.tenantId)?.state),
  );
});

test("a workbook and an archive are read, each from the disk, and what is in them is held", async () => {
  const [list = "", details = ""] = writeSampleFiles();
  const rows = readFileSync(list, "utf8")
    .trimEnd()
    .split("\n")
    .map((line) => line.split(",").map((cell) => cell.replaceAll('"', "")));
  const folder = mkdtempSync(join(tmpdir(), "good-standing-firefox-files-"));
  const book = join(folder, "Customers.xlsx");
  // One customer less than the sample, so that it cannot be the sample that is counted.
  writeFileSync(book, workbookOf([{ name: "Export", rows: rows.slice(0, -1) }], { typed: true }));
  const archive = join(folder, "July.zip");
  writeFileSync(archive, zipOf({ [basename(details)]: readFileSync(details) }, Date.now()));

  const page = await firefox.open(`moz-extension://${firefox.extensionHost}/dashboard.html#import`);
  const words = () => firefox.evaluate(page, "document.querySelector('main').innerText");
  await expect.poll(words, { timeout: 30_000 }).toContain("Choose files");
  await firefox.chooseFiles(page, 'input[type="file"]', [book, archive]);
  // Header and last row are no customers. What held before was the sample, and that has gone.
  const held = new RegExp(`Customers\\s+${rows.length - 2}\\s`);
  await expect.poll(words, { timeout: 30_000 }).toMatch(held);
  const said = String(await words());
  expect(said).toContain(`July.zip / ${basename(details)}`);
  expect(said).not.toContain("could not be read");
  const names = await firefox.evaluate(
    page,
    "[...document.querySelectorAll('article')].map(({ ariaLabel }) => ariaLabel).join('; ')",
  );
  expect(names).toBe(`Customers.xlsx / Export; July.zip / ${basename(details)}`);
  for (const report of ["Customer list", "Subscription details"]) expect(said).toContain(report);
});
