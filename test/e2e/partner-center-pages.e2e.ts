/** The rest of Partner Center: subscriptions, solution areas, claims, identifiers and membership, today and drifted. */
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import type { CustomerPorVerdict } from "../../lib/rules/index";
import { PROJECT } from "../arch/source-files";
import {
  type AccessibleNode,
  accessibilityTree,
  allByRole,
  spokenText,
} from "../browsers/accessibility-tree";
import { type ChromiumWithExtension, launchChromium } from "../browsers/chromium";
import { sampleCustomers, sampleSubscriptions } from "../browsers/sample-portal";
import type { FixtureCustomer, FixtureData, Variant } from "../portals/fixture-data";
import { claimsOf } from "../portals/partner-center/fixture-claims";
import { dockName, rowsWhen, seenHeading } from "./portal-page";
import { sampleVerdicts, writeSampleFiles } from "./sample-files";
import { stateSpokenIn } from "./state-words";

const HOST = "https://partner.microsoft.com";
const customers = sampleCustomers();
const subscriptions = sampleSubscriptions();
const identifiers = ["7204110", "7204128", "5653"];
const subscriptionsOf = (customer: FixtureCustomer) =>
  subscriptions.filter(({ tenantId }) => tenantId === customer.tenantId);

/** Two customers that follow each other, with different numbers of subscriptions. */
const at = customers.findIndex((customer, index) => {
  const next = customers[index + 1];
  const [here, there] = [customer, next].map((each) => (each ? subscriptionsOf(each).length : 0));
  return here !== there && (here ?? 0) > 1 && (there ?? 0) > 0;
});
const [first, second] = customers.slice(at, at + 2) as [FixtureCustomer, FixtureCustomer];

let chromium: ChromiumWithExtension;
let verdicts: Map<string, CustomerPorVerdict>;

function portalData(variant: Variant): FixtureData {
  return { variant, customers, subscriptions, identifiers, rowsPerPage: 20, skeletonMs: 300 };
}

beforeAll(async () => {
  const files = writeSampleFiles();
  verdicts = await sampleVerdicts(files);
  chromium = await launchChromium({
    extension: join(PROJECT, ".output/chrome-mv3"),
    headless: true,
    portalData: portalData("nested"),
  });
  const dashboard = await chromium.openExtensionPage("dashboard.html#import");
  await dashboard.locator('input[type="file"]').setInputFiles(files);
  await dashboard.getByRole("heading", { name: "Imported", exact: true }).waitFor();
});
afterAll(() => chromium?.close());
afterEach(async () => {
  for (const page of chromium.context.pages().slice(1)) await page.close();
});

async function open(path: string, variant: Variant): Promise<Page> {
  chromium.portalData = portalData(variant);
  const page = await chromium.context.newPage();
  await page.goto(`${HOST}${path}`);
  return page;
}

const stateOf = ({ tenantId }: FixtureCustomer) => verdicts.get(tenantId)?.state;

/** What the popup says of the portal's only tab. */
async function thisTab(page: Page): Promise<string> {
  const popup = await chromium.openExtensionPage("popup.html");
  const tabId = await popup.evaluate(async (url) => {
    const { tabs } = (
      globalThis as unknown as { chrome: { tabs: { query(q: object): Promise<{ id: number }[]> } } }
    ).chrome;
    return (await tabs.query({ url }))[0]?.id;
  }, `${HOST}/*`);
  await page.bringToFront();
  await popup.goto(`chrome-extension://${chromium.extensionId}/popup.html?tab=${tabId}`);
  await popup
    .getByText(/^(?:Reading|We read|We could not read) this page/)
    .first()
    .waitFor();
  const words = await popup.locator("body").innerText();
  await popup.close();
  return words;
}

/** How many rows of the page the overlay recognised. */
async function rowsRecognised(page: Page): Promise<number> {
  const counts = /(\d+) of \d+ rows recognised/.exec(await thisTab(page));
  return Number(counts?.[1] ?? 0);
}

const recognises = (page: Page, count: number) =>
  expect.poll(() => rowsRecognised(page), { timeout: 20_000, interval: 250 }).toBe(count);

async function seen(page: Page, role: string): Promise<AccessibleNode[]> {
  return allByRole(await accessibilityTree(page), role);
}

const NO_NODE: AccessibleNode = { role: "", name: "", description: "", children: [] };
const buttonsIn = (node: AccessibleNode) => allByRole([node], "button");

/** A node's words without those of buttons, which may be our badges. */
function ownWords(node: AccessibleNode): string {
  const badges = buttonsIn(node).map(spokenText).join(" ");
  return spokenText(node).replace(badges, "").trim();
}

describe.each<Variant>(["nested", "flat", "drifted"])(
  "a customer's subscriptions, %s",
  (variant) => {
    const shows = (page: Page, customer: FixtureCustomer) =>
      rowsWhen(
        page,
        (rows) =>
          JSON.stringify(rows.map((row) => row.customer).sort()) ===
          JSON.stringify(
            subscriptionsOf(customer)
              .map(({ name }) => name)
              .sort(),
          ),
      );

    test("each is recognised, and the next customer's after it", async () => {
      const page = await open(`/dashboard/v2/customers/${first.tenantId}/subscriptions`, variant);
      await shows(page, first);
      await recognises(page, subscriptionsOf(first).length);
      await page.getByRole("button", { name: "Next customer" }).click();
      await shows(page, second);
      await recognises(page, subscriptionsOf(second).length);
      const heading = await seenHeading(page);
      expect(heading.customer).toBe(second.name);
      expect(heading.badges.map(stateSpokenIn)).toEqual([stateOf(second)]);
    });
  },
);

test("subscriptions that the page gives no ID are not recognised", async () => {
  const page = await open(`/dashboard/v2/customers/${first.tenantId}/subscriptions`, "textual");
  const count = subscriptionsOf(first).length;
  await rowsWhen(page, (rows) => rows.length === count && rows.every((row) => row.customer !== ""));
  await expect.poll(async () => (await seenHeading(page)).badges.length).toBe(1);
  expect(await thisTab(page)).toMatch(/\b0 of \d+ rows recognised/);
});

test("on a customer's page whose heading names something else, the badge is the customer's", async () => {
  const path = `/dashboard/v2/customers/${first.tenantId}/servicemanagementpage`;
  const page = await open(path, "nested");
  await expect.poll(async () => (await seenHeading(page)).badges.length).toBe(1);
  const heading = await seenHeading(page);
  expect(heading.customer).toBe("Service management");
  expect(heading.badges.map(stateSpokenIn)).toEqual([stateOf(first)]);
});

describe.each<Variant>(["nested", "drifted"])("company pages, %s", (variant) => {
  const AREAS = [
    "Business Applications",
    "Data & AI",
    "Digital & App Innovation",
    "Infrastructure",
    "Modern Work",
    "Security",
  ];

  test("each solution area is recognised once, also after sorting, and merged badges are not", async () => {
    const page = await open(
      "/dashboard/v2/membership/program/solutionspartner/solutionareas/overview",
      variant,
    );
    await recognises(page, AREAS.length);
    // Other headings are no rows that could not be read; the card that speaks of two areas is.
    const rows = AREAS.length + (variant === "drifted" ? 1 : 0);
    expect(await thisTab(page)).toContain(`${AREAS.length} of ${rows} rows recognised`);
    for (const order of ["sorted", "as before"]) {
      await page.getByRole("button", { name: "Sort" }).click();
      await recognises(page, AREAS.length);
      const [, ...headings] = await seen(page, "heading");
      for (const heading of headings) {
        const words = ownWords(heading)
          .replace("Solutions Partner for ", "")
          .replace(" (Azure)", "")
          .trim();
        // Two of the names stand together in the card that is about both.
        const most = AREAS.includes(words) ? 1 : 0;
        expect(buttonsIn(heading).length, `${words}, ${order}`).toBeLessThanOrEqual(most);
      }
    }
  });

  test("the page of the capability score is recognised area by area", async () => {
    const page = await open("/dashboard/insights/mpninsights/solutionspartner", variant);
    await recognises(page, variant === "drifted" ? 1 : AREAS.length);
    if (variant !== "drifted") return;
    await page.getByRole("button", { name: "Next area" }).click();
    await page.getByRole("heading", { name: "Data & AI" }).waitFor();
    await recognises(page, 1);
  });

  test("claims show the state of their customer, never that of whoever bears the claim's name", async () => {
    const page = await open("/dashboard/v2/incentives/customer-association/claims", variant);
    const expected = claimsOf(customers).map(({ name, customer }) => ({
      name,
      states: customer ? [stateOf(customer)] : [],
    }));
    const badges = expected.flatMap(({ states }) => states).length;
    const rows = await rowsWhen(
      page,
      (now) => now.flatMap((row) => row.badges).length >= badges && now.length === expected.length,
    );
    const byName = (a: { name: string }, b: { name: string }) => (a.name < b.name ? -1 : 1);
    expect(
      rows
        .map((row) => ({ name: row.customer, states: row.badges.map(stateSpokenIn) }))
        .sort(byName),
    ).toEqual(expected.toSorted(byName));
  });

  test("our identifiers are recognised, and no other number on the page", async () => {
    const page = await open("/dashboard/account/v3/organization/legalinfo#mpn", variant);
    await recognises(page, identifiers.length);
    const rows = await seen(page, variant === "drifted" ? "listitem" : "row");
    expect(rows.length).toBeGreaterThan(identifiers.length);
    for (const row of rows) {
      const parts = variant === "drifted" ? [row] : allByRole([row], "gridcell");
      for (const part of parts) {
        const most = identifiers.some((id) => ownWords(part).endsWith(id)) ? 1 : 0;
        expect(buttonsIn(part).length, spokenText(part)).toBeLessThanOrEqual(most);
      }
    }
  });

  test("the membership's heading is waited for or has its renewal beside it", async () => {
    const page = await open("/dashboard/v2/membership/offers", variant);
    await expect.poll(() => dockName(page), { timeout: 10_000 }).toContain("Renewal");
    const heading = async () => (await seen(page, "heading"))[0];
    await expect
      .poll(async () => ownWords((await heading()) ?? NO_NODE), { timeout: 10_000 })
      .toBe("Membership");
    // A badge, or else a page that still waits for one: a page that wants none counts as read at once.
    const isWanted = async () =>
      buttonsIn((await heading()) ?? NO_NODE).length === 1 ||
      !(await thisTab(page)).includes("We read this page\n");
    await expect.poll(isWanted).toBe(true);
  });

  test("a page that nothing is read of is fine as it is", async () => {
    const page = await open("/dashboard/home", variant);
    await expect.poll(() => dockName(page), { timeout: 10_000 }).toContain("Renewal");
    expect(await thisTab(page)).toContain("We read this page\n");
  });
});
