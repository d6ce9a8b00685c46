/** The same extension in Firefox: it installs, takes the sample organisation and shows badges on a list. */
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { PROJECT } from "../arch/source-files";
import { type FirefoxWithExtension, launchFirefox } from "../browsers/firefox";
import { sampleCustomers } from "../browsers/sample-portal";
import { sampleVerdicts, writeSampleFiles } from "./sample-files";
import { stateSpokenIn } from "./state-words";

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
    (await firefox.namesByRole(list, "button")).filter((name) =>
      name.startsWith("Partner of record"),
    );
  await expect.poll(async () => (await badges()).length, { timeout: 30_000 }).toBe(10);

  const verdicts = await sampleVerdicts(writeSampleFiles());
  const shown = customers.toSorted((a, b) => a.name.localeCompare(b.name, "en")).slice(0, 10);
  expect((await badges()).map(stateSpokenIn)).toEqual(
    shown.map((customer) => verdicts.get(customer.tenantId)?.state),
  );
});
