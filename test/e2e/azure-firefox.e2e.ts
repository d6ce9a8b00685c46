/** The Azure portal in Firefox, and Entra and Intune, which share its shell: the dock in the top document, badges in a frame of another origin. */
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { PROJECT } from "../arch/source-files";
import { type FirefoxWithExtension, launchFirefox } from "../browsers/firefox";
import { sampleCustomers, sampleSubscriptions } from "../browsers/sample-portal";
import { sampleVerdicts, writeSampleFiles } from "./sample-files";
import { BADGE_NAME, stateSpokenIn } from "./state-words";

const customers = sampleCustomers();
const subscriptions = sampleSubscriptions();
let firefox: FirefoxWithExtension;

beforeAll(async () => {
  firefox = await launchFirefox({
    extension: join(PROJECT, ".output/firefox-mv3"),
    headless: true,
    portalData: { variant: "nested", customers, subscriptions, rowsPerPage: 10, skeletonMs: 100 },
  });
});
afterAll(() => firefox?.close());

/** The frame inside `page`, once it is there. */
async function frameIn(page: string): Promise<string> {
  const frames = async () => {
    const { contexts } = (await firefox.session.send("browsingContext.getTree", {
      root: page,
    })) as {
      contexts: { children: { context: string; url: string }[] }[];
    };
    return (contexts[0]?.children ?? []).filter(({ url }) => url.includes("reactblade"));
  };
  await expect.poll(async () => (await frames()).length, { timeout: 30_000 }).toBe(1);
  return (await frames())[0]?.context ?? "";
}

test("dock, heading and list speak of the directory's customer; so do Entra and Intune", async () => {
  const dashboard = await firefox.open(
    `moz-extension://${firefox.extensionHost}/dashboard.html#sample`,
  );
  await expect
    .poll(() => firefox.evaluate(dashboard, "document.body.innerText"), { timeout: 30_000 })
    .toMatch(/Customers\s+60\s/);
  const verdicts = await sampleVerdicts(writeSampleFiles());
  const owner = customers.find(
    ({ tenantId }) =>
      subscriptions.filter((each) => each.tenantId === tenantId && each.isAzure).length === 1 &&
      subscriptions.filter((each) => each.tenantId === tenantId).length === 1,
  );
  const verdict = verdicts.get(owner?.tenantId ?? "");
  expect(verdict).toBeDefined();

  const page = await firefox.open(
    `https://portal.azure.com/${owner?.domain}#view/Microsoft_Azure_Billing/SubscriptionsBlade`,
  );
  const ours = async (context: string, from: RegExp) =>
    (await firefox.namesByRole(context, "button")).flatMap((name) => {
      if (!from.test(name)) return [];
      const words = /Partner of record: .*/.exec(name)?.[0];
      return words ? [stateSpokenIn(words)] : [];
    });
  // Beside the heading, where the badge names the customer, and on the dock's pill; its panel is closed.
  const IN_SHELL = /^(?:Good Standing: |.+ · ).+\. Partner of record: /;
  await expect
    .poll(() => ours(page, IN_SHELL), { timeout: 30_000 })
    .toEqual([verdict?.state, verdict?.state]);
  const frame = await frameIn(page);
  await expect
    .poll(() => ours(frame, BADGE_NAME), { timeout: 30_000 })
    .toEqual([verdict?.associations[0]?.state]);

  for (const address of [
    `https://entra.microsoft.com/${owner?.domain}#view/Microsoft_AAD_UsersAndTenants/UserManagementMenuBlade/~/AllUsers`,
    `https://intune.microsoft.com/${owner?.domain}#view/Microsoft_Intune_DeviceSettings/DevicesMenu/~/overview`,
  ]) {
    const other = await firefox.open(address);
    await expect
      .poll(() => ours(other, IN_SHELL), { timeout: 30_000 })
      .toEqual([verdict?.state, verdict?.state]);
    expect(await ours(await frameIn(other), BADGE_NAME)).toEqual([]);
  }
});
