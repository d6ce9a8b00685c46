/** The Microsoft 365 admin center in Firefox: the customer of the address, from page to page and on to the next one. */
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { CustomerPorVerdict } from "../../lib/rules/index";
import { PROJECT } from "../arch/source-files";
import { type FirefoxWithExtension, launchFirefox } from "../browsers/firefox";
import { sampleCustomers } from "../browsers/sample-portal";
import type { FixtureCustomer } from "../portals/fixture-data";
import { sampleVerdicts, writeSampleFiles } from "./sample-files";
import { stateSpokenIn } from "./state-words";

const customers = sampleCustomers();
let firefox: FirefoxWithExtension;
let verdicts: Map<string, CustomerPorVerdict>;

beforeAll(async () => {
  verdicts = await sampleVerdicts(writeSampleFiles());
  firefox = await launchFirefox({
    extension: join(PROJECT, ".output/firefox-mv3"),
    headless: true,
    portalData: { variant: "nested", customers, rowsPerPage: 10, skeletonMs: 700 },
  });
});
afterAll(() => firefox?.close());

const stateOf = ({ tenantId }: FixtureCustomer) => verdicts.get(tenantId)?.state;

test("badge and dock speak of the customer that the address names, and of no other", async () => {
  const dashboard = await firefox.open(
    `moz-extension://${firefox.extensionHost}/dashboard.html#sample`,
  );
  await expect
    .poll(() => firefox.evaluate(dashboard, "document.body.innerText"), { timeout: 30_000 })
    .toMatch(/Customers\s+60\s/);

  const index = customers.findIndex((customer, at) => {
    const next = customers[at + 1];
    return next && stateOf(customer) === "ours" && stateOf(next) !== "ours";
  });
  const [first, second] = customers.slice(index, index + 2) as [FixtureCustomer, FixtureCustomer];
  const page = await firefox.open(
    `https://admin.cloud.microsoft/?delegatedOrg=${first.domain}#/users`,
  );
  /** What each of our buttons says of a customer: the badge beside the heading, then the dock's pill. */
  const states = async () => {
    const names = await firefox.namesByRole(page, "button");
    return names
      .filter((name) => /partner of record/i.test(name))
      .map((name) => stateSpokenIn(name));
  };
  const expectStates = () => expect.poll(states, { timeout: 30_000 });
  await expectStates().toEqual([stateOf(first), stateOf(first)]);

  await firefox.evaluate(page, "location.hash = '#/licenses'");
  await expect
    .poll(() => firefox.evaluate(page, "document.querySelector('h1').textContent"))
    .toBe("Licenses");
  await expectStates().toEqual([stateOf(first), stateOf(first)]);

  await firefox.evaluate(
    page,
    `history.pushState(null, "", "?delegatedOrg=${second.domain}#/licenses")`,
  );
  await expectStates().toEqual([stateOf(second), stateOf(second)]);

  await firefox.evaluate(page, `history.pushState(null, "", "?#/licenses")`);
  await expectStates().toEqual([]);
});
