/**
 * The newcomer's whole way in one test: install, three steps, badges in Partner Center, the customer's page, what to send
 * it, a target and its plan. Every step is taken by what the page before it shows; only the portal is opened by address.
 */
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterEach, beforeEach, expect, test } from "vitest";
import { PROJECT } from "../arch/source-files";
import { accessibilityTree, allByRole } from "../browsers/accessibility-tree";
import { type ChromiumWithExtension, launchChromium } from "../browsers/chromium";
import { sampleCustomers } from "../browsers/sample-portal";
import { allBadged, pressByName, rowsWhen } from "./portal-page";
import { sampleVerdicts, writeSampleFiles } from "./sample-files";
import { BADGE_NAME, stateSpokenIn } from "./state-words";

const LIST = "https://partner.microsoft.com/dashboard/v2/customers/list";
/** Our location accounts: the first entered by hand, the others taken over from the exports, which name them. */
const OUR_IDS = ["7204128", "7204144", "7204152", "7204136"] as const;

const customers = sampleCustomers();
let chromium: ChromiumWithExtension;

// For each try a browser that was never seen before.
beforeEach(async () => {
  chromium = await launchChromium({
    extension: join(PROJECT, ".output/chrome-mv3"),
    headless: true,
    keepFirstPage: true,
    portalData: { variant: "nested", customers, rowsPerPage: 10, skeletonMs: 700 },
  });
  await chromium.context.grantPermissions(["clipboard-read", "clipboard-write"]);
});
afterEach(() => chromium?.close());

const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

/** The page that `act` opens, in front of the others as it is for a person. */
async function opened(act: () => Promise<unknown>): Promise<Page> {
  const opening = chromium.context.waitForEvent("page");
  await act();
  const page = await opening;
  await page.bringToFront();
  return page;
}

/** Goes to a view by the dashboard's own navigation. */
const go = (page: Page, view: string) =>
  page.getByRole("navigation").getByRole("link", { name: view, exact: true }).click();

test("from the installation to a plan, without a dead end", async () => {
  const ownTabs = () =>
    chromium.context.pages().filter((page) => page.url().endsWith("dashboard.html"));
  await expect.poll(() => ownTabs().length).toBe(1);
  const first = ownTabs()[0] as Page;
  const step = (link: string) => first.getByRole("link", { name: link, exact: true }).click();
  const saveSettings = async () => {
    await first.getByRole("button", { name: "Save", exact: true }).click();
    await first.getByText("Saved.").waitFor();
    await go(first, "Overview");
  };
  await first.getByText("0 of 3 done").waitFor();

  await step("Enter Partner IDs in the settings");
  await first.getByRole("button", { name: "Add a Partner ID" }).click();
  await first.getByLabel("Partner ID 1").fill(OUR_IDS[0]);
  await first.getByLabel("Role", { exact: true }).selectOption("Location (PLA)");
  await saveSettings();
  await first.getByText("1 of 3 done").waitFor();

  const exports = writeSampleFiles().filter((path) => path.endsWith(".csv"));
  await step("Import the reports");
  const choosing = first.waitForEvent("filechooser");
  await first.getByRole("button", { name: "Choose files" }).click();
  await (await choosing).setFiles(exports);
  await first.getByRole("heading", { name: "Imported", exact: true }).waitFor();
  await go(first, "Overview");
  await first.getByText("2 of 3 done").waitFor();

  await step("Enter the anniversary date in the settings");
  for (const id of OUR_IDS.slice(1)) {
    await first.getByRole("button", { name: `Add ${id}`, exact: true }).click();
  }
  await first.getByLabel("Anniversary date").fill(`${new Date().getFullYear() + 1}-03-01`);
  await saveSettings();
  await first.getByRole("region", { name: "Coming up" }).getByRole("link").first().waitFor();
  expect(await first.getByText("Three steps to start").count()).toBe(0);

  // Somebody whose subscription names us and ends: they have to enter our ID on the next one.
  const verdicts = await sampleVerdicts(
    exports,
    OUR_IDS.map((id) => ({ id, role: "PLA" })),
  );
  const customer = customers.find(({ tenantId }) => {
    const text = verdicts.get(tenantId)?.lead.nextStep.textForCustomer?.key;
    return text === "rules.por.customerText.dporMicrosoft365Next";
  });
  if (!customer) throw new Error("The sample has no customer to write to.");

  const portal = await chromium.context.newPage();
  await portal.goto(LIST);
  await rowsWhen(portal, allBadged);
  await portal.getByRole("searchbox", { name: "Search" }).fill(customer.domain);
  const [row] = await rowsWhen(portal, (rows) => allBadged(rows) && rows.length === 1);
  expect(row?.customer).toBe(customer.name);
  expect(stateSpokenIn(row?.badges[0] ?? "")).toBe("at-risk");

  const expectInstructions = (text: string) => {
    expect(text).toMatch(/enter our Partner ID 7204128\b/);
    expect(text).toContain("Microsoft 365 admin center open Billing, then Your products");
  };
  const buttons = async () =>
    allByRole(await accessibilityTree(portal), "button").map(({ name }) => name);
  await pressByName(portal, BADGE_NAME);
  await expect.poll(buttons).toContain("Open this customer in the dashboard");
  await pressByName(portal, /^Copy instructions for the customer$/);
  await expect.poll(() => clipboard(portal)).not.toBe("");
  expectInstructions(await clipboard(portal));
  await portal.evaluate(() => navigator.clipboard.writeText(""));

  const dashboard = await opened(() =>
    pressByName(portal, /^Open this customer in the dashboard$/),
  );
  await dashboard.getByRole("heading", { name: new RegExp(`^${customer.name}`) }).waitFor();
  await dashboard
    .getByRole("button", { name: "Copy instructions for the customer" })
    .first()
    .click();
  await dashboard.getByText("Copied to the clipboard.").waitFor();
  expectInstructions(await clipboard(dashboard));

  await go(dashboard, "Plan");
  await dashboard.getByRole("button", { name: "Add a target" }).click();
  await dashboard.getByLabel("What", { exact: true }).selectOption("Security");
  await dashboard.getByRole("button", { name: "Add target", exact: true }).click();
  await dashboard.getByText("Solutions Partner for Security").first().waitFor();

  // No export holds the figures, and the plan says so and leads to where they are entered.
  await dashboard.getByRole("link", { name: "Enter figures" }).click();
  const form = dashboard.getByRole("table", { name: "Security" });
  await dashboard.getByText(/^Security 0 of/).click();
  for (const figure of await form.getByRole("spinbutton").all()) await figure.fill("2");
  await dashboard.getByRole("button", { name: "Save figures" }).click();
  await dashboard.getByText("Saved.").waitFor();

  await go(dashboard, "Plan");
  const plan = dashboard.getByRole("region", { name: "The cheapest way there" });
  const toDo = plan.getByRole("listitem").getByRole("checkbox", { name: /^Certify / });
  await toDo.first().check();
  await plan.getByText(/^Cost in all: /).waitFor();
});
