/** The Microsoft 365 admin center in Chromium: the customer of the address, and of no other, on every page and flyout. */
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import type { CustomerPorVerdict, PorState } from "../../lib/rules/index";
import { PROJECT } from "../arch/source-files";
import { accessibilityTree, allByRole, spokenText } from "../browsers/accessibility-tree";
import { type ChromiumWithExtension, launchChromium } from "../browsers/chromium";
import { sampleCustomers, sampleSubscriptions } from "../browsers/sample-portal";
import type { FixtureCustomer, FixtureData, Variant } from "../portals/fixture-data";
import { pressByName } from "./portal-page";
import { sampleVerdicts, writeSampleFiles } from "./sample-files";
import { stateSpokenIn } from "./state-words";

const HOME = "https://admin.microsoft.com/AdminPortal/Home";
const NEW = "https://admin.cloud.microsoft/";

const customers = sampleCustomers();
const subscriptions = sampleSubscriptions();
const portalData: FixtureData = {
  variant: "nested",
  customers,
  subscriptions,
  rowsPerPage: 10,
  skeletonMs: 100,
};
let chromium: ChromiumWithExtension;
let verdicts: Map<string, CustomerPorVerdict>;
/** Two customers next to each other whose states differ, so that one's badge cannot pass for the other's. */
let first: FixtureCustomer;
let second: FixtureCustomer;

function stateOf(customer: FixtureCustomer): PorState {
  const verdict = verdicts.get(customer.tenantId);
  if (!verdict) throw new Error(`${customer.name} is not in the sample.`);
  return verdict.state;
}

beforeAll(async () => {
  verdicts = await sampleVerdicts(writeSampleFiles());
  const hasProduct = ({ tenantId }: FixtureCustomer) =>
    subscriptions.some((each) => each.tenantId === tenantId && !each.isAzure);
  const isAlone = ({ domain }: FixtureCustomer) =>
    customers.filter((each) => each.domain === domain).length === 1;
  const index = customers.findIndex((customer, at) => {
    const next = customers[at + 1];
    if (!next || ![customer, next].every((each) => hasProduct(each) && isAlone(each))) return false;
    return stateOf(customer) === "ours" && stateOf(next) !== "ours";
  });
  [first, second] = customers.slice(index, index + 2) as [FixtureCustomer, FixtureCustomer];
  chromium = await launchChromium({
    extension: join(PROJECT, ".output/chrome-mv3"),
    headless: true,
    portalData,
  });
  const dashboard = await chromium.openExtensionPage("dashboard.html#sample");
  await dashboard.getByRole("heading", { name: "Imported", exact: true }).waitFor();
});
afterAll(() => chromium?.close());
afterEach(async () => {
  for (const page of chromium.context.pages().slice(1)) await page.close();
});

async function open(url: string, data: Partial<FixtureData> = {}): Promise<Page> {
  chromium.portalData = { ...portalData, ...data };
  const page = await chromium.context.newPage();
  await page.goto(url);
  return page;
}

/** The state that a name of ours speaks of, if it is one of a customer. */
function stateIn(name: string): PorState | null {
  return /partner of record/i.test(name) ? stateSpokenIn(name) : null;
}

interface Seen {
  /** The page's first heading, without our badge's words. */
  readonly heading: string;
  /** What our badges beside it say. */
  readonly badges: readonly (PorState | null)[];
  /** What the dock's pill says of a customer; `undefined`: there is no dock. */
  readonly dock: PorState | null | undefined;
}

async function seen(page: Page): Promise<Seen> {
  const tree = await accessibilityTree(page);
  const heading = allByRole(tree, "heading")[0];
  const badges = heading ? allByRole([heading], "button") : [];
  const ours = badges.map(spokenText).join(" ");
  const pill = allByRole(tree, "button").find(({ name }) => name.startsWith("Good Standing:"));
  return {
    heading: heading ? spokenText(heading).replace(ours, "").trim() : "",
    badges: badges.map(({ name }) => stateIn(name)),
    dock: pill && stateIn(pill.name),
  };
}

const speaksOf = (customer: FixtureCustomer, heading: string): Seen => ({
  heading,
  badges: [stateOf(customer)],
  dock: stateOf(customer),
});
const saysNothing = (heading: string): Seen => ({ heading, badges: [], dock: null });
const expectSeen = (page: Page) => expect.poll(() => seen(page), { timeout: 15_000, interval: 50 });

/** All buttons of ours outside of the dock: one for each badge. */
async function badgeCount(page: Page): Promise<number> {
  const buttons = allByRole(await accessibilityTree(page), "button");
  return buttons.filter(({ name }) => /^(?!Good Standing:).*partner of record/i.test(name)).length;
}

const hostsOfOurs = (page: Page) => page.locator("[data-good-standing]").count();

/** What "This tab" in the popup says of `page`. */
async function healthWords(page: Page): Promise<string> {
  const place = chromium.context.pages().indexOf(page);
  const popup = await chromium.openExtensionPage("popup.html");
  const tabId = await popup.evaluate(async (index) => {
    const { tabs } = (
      globalThis as unknown as { chrome: { tabs: { query(q: object): Promise<{ id: number }[]> } } }
    ).chrome;
    return (await tabs.query({}))[index]?.id;
  }, place);
  await popup.goto(`chrome-extension://${chromium.extensionId}/popup.html?tab=${tabId}`);
  const card = popup.getByRole("region", { name: "This tab" });
  await card.getByText(/page/).first().waitFor();
  const words = await card.innerText();
  await popup.close();
  await page.bringToFront();
  return words;
}

describe.each<Variant>(["nested", "drifted"])("%s", (variant) => {
  const show = (url: string, more: Partial<FixtureData> = {}) => open(url, { variant, ...more });

  test.each([
    ["before the hash", () => `${HOME}?delegatedOrg=${first.domain}#/users`],
    ["inside it", () => `${NEW}?#/users?DelegatedOrg=${first.domain.toUpperCase()}`],
    ["as a tenant", () => `${HOME}?CTID=${first.tenantId}#/users`],
  ])("a customer named %s is spoken of by the dock and beside the heading", async (_, url) => {
    const page = await show(url());
    await expectSeen(page).toEqual(speaksOf(first, "Active users"));
    expect(await badgeCount(page)).toBe(1);
  });

  test("where no customer is named, nothing is said of one, also after one was", async () => {
    const page = await show(`${HOME}#/users`);
    await expectSeen(page).toEqual(saysNothing("Active users"));
    await page.evaluate((domain) => {
      location.hash = `#/licenses?delegatedOrg=${domain}`;
    }, first.domain);
    await expectSeen(page).toEqual(speaksOf(first, "Licenses"));
    await page.getByRole("link", { name: "Active users" }).click();
    await expectSeen(page).toEqual(saysNothing("Active users"));
    expect(await hostsOfOurs(page)).toBe(1);
  });

  test("two customers in one address are none, and the dock says so", async () => {
    const page = await show(
      `${HOME}?delegatedOrg=${first.domain}#/users?delegatedOrg=${second.domain}`,
    );
    await expectSeen(page).toEqual(saysNothing("Active users"));
    await pressByName(page, /^Good Standing:/);
    await expect
      .poll(async () => (await accessibilityTree(page)).map(spokenText).join(" "))
      .toMatch(/names two different customers/);
  });

  test.each(["by the app's own step", "by the hash"])(
    "another customer without a reload, %s: never the old one's state again",
    async (how) => {
      const inHash = how === "by the hash";
      const page = await show(
        inHash
          ? `${NEW}#/users?delegatedOrg=${first.domain}`
          : `${NEW}?delegatedOrg=${first.domain}#/users`,
      );
      await expectSeen(page).toEqual(speaksOf(first, "Active users"));
      if (inHash) {
        await page.evaluate((domain) => {
          location.hash = `#/users?delegatedOrg=${domain}`;
        }, second.domain);
      } else {
        await page.getByRole("button", { name: "Next customer" }).click();
      }
      const states = new Set<PorState | null | undefined>();
      await expect
        .poll(
          async () => {
            const now = await seen(page);
            for (const state of [...now.badges, now.dock]) states.add(state);
            return now;
          },
          { timeout: 15_000, interval: 10 },
        )
        .toEqual(speaksOf(second, "Active users"));
      expect(states.has(stateOf(first))).toBe(false);
      // Late answers and the page's own renders must not bring it back.
      const end = Date.now() + 4_000;
      while (Date.now() < end) {
        const { badges, dock } = await seen(page);
        expect(dock).toBe(stateOf(second));
        expect(badges).not.toContain(stateOf(first));
      }
      await expectSeen(page).toEqual(speaksOf(second, "Active users"));
    },
  );

  test("the badge goes along from page to page and back", async () => {
    const page = await show(`${HOME}?delegatedOrg=${first.domain}`);
    await expectSeen(page).toEqual(speaksOf(first, "Home"));
    for (const name of ["Licenses", "Your products", "Partner relationships", "Active users"]) {
      await page.getByRole("link", { name }).click();
      await expectSeen(page).toEqual(speaksOf(first, name));
    }
    await page.getByRole("link", { name: "Domains" }).click();
    await expectSeen(page).toEqual({ ...saysNothing("Domains"), dock: stateOf(first) });
    await page.goBack();
    await expectSeen(page).toEqual(speaksOf(first, "Active users"));
  });

  /** The page wipes its heading now and then; the badge is back soon, and at no moment are there two. */
  async function oneBadge(page: Page): Promise<void> {
    expect(await badgeCount(page)).toBeLessThanOrEqual(1);
    await expectSeen(page).toEqual(speaksOf(first, "Active users"));
    expect(await badgeCount(page)).toBeLessThanOrEqual(1);
  }

  test("a flyout that opens and closes leaves one badge", async () => {
    const page = await show(`${HOME}?delegatedOrg=${first.domain}#/users`);
    await expectSeen(page).toEqual(speaksOf(first, "Active users"));
    for (const name of ["Ilse Quill 1", "Bram Harrow 2"]) {
      await page.getByRole("button", { name, exact: true }).click();
      await page.getByRole("dialog", { name }).getByText("Manage groups").waitFor();
      await oneBadge(page);
      await page.getByRole("button", { name: "Close" }).click();
      await page.getByRole("dialog").waitFor({ state: "detached" });
      await oneBadge(page);
    }
  });

  test("scrolling through the users adds nothing of ours", async () => {
    const page = await show(`${HOME}?delegatedOrg=${first.domain}#/users`);
    await expectSeen(page).toEqual(speaksOf(first, "Active users"));
    const before = await hostsOfOurs(page);
    const scroller = page.locator("[data-is-scrollable]");
    const names = () => page.getByRole("button", { name: /^\w+ \w+ \d+$/ }).allInnerTexts();
    const start = await names();
    for (const top of [3_000, 9_000, 16_800, 0, 8_000]) {
      await scroller.evaluate((element, to) => {
        element.scrollTop = to;
      }, top);
      await page.waitForTimeout(60);
    }
    expect((await names()).filter((name) => start.includes(name))).toEqual([]);
    expect(await hostsOfOurs(page)).toBe(before);
    expect(await badgeCount(page)).toBe(1);
  });

  test("the partner of record in a product's panel is identified, and only there", async () => {
    const product = subscriptions.find((each) => each.tenantId === first.tenantId && !each.isAzure);
    const url = `${HOME}?delegatedOrg=${first.domain}#/subscriptions`;
    const page = await show(url, { partnerOfRecord: "5312799" });
    await expectSeen(page).toEqual(speaksOf(first, "Your products"));
    expect(await healthWords(page)).not.toMatch(/rows recognised/);
    const name = product?.name ?? "";
    await page.getByRole("button", { name, exact: true }).first().click();
    await page.getByRole("dialog", { name }).getByText("5312799").waitFor();
    await expect
      .poll(() => healthWords(page), { timeout: 15_000 })
      .toContain("1 of 1 rows recognised");
    // The label alone proves it after a change of the page, and the popup says that it is not what it was.
    const level = variant === "drifted" ? "We read this page only in part" : "We read this page";
    expect((await healthWords(page)).split("\n")).toContain(level);
    await page.getByRole("button", { name: "Close" }).click();
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await expect.poll(() => healthWords(page)).not.toMatch(/rows recognised/);
    await expectSeen(page).toEqual(speaksOf(first, "Your products"));
  });

  test("in a tenant that the address does not name, the panel is left alone", async () => {
    const page = await show(`${HOME}#/subscriptions`, { partnerOfRecord: "5312799" });
    await page.getByRole("grid").getByRole("button").first().click();
    await page.getByRole("dialog").getByText("5312799").waitFor();
    expect(await healthWords(page)).toContain("0 of 1 rows recognised, 0 badges shown");
    await expectSeen(page).toEqual(saysNothing("Your products"));
  });
});

test("the page in German is read as well, the partner's label included", async () => {
  const page = await open(`${HOME}?language=de&delegatedOrg=${first.domain}#/subscriptions`, {
    partnerOfRecord: "5312799",
  });
  await expectSeen(page).toEqual(speaksOf(first, "Ihre Produkte"));
  await page.getByRole("grid").getByRole("button").first().click();
  await page.getByRole("dialog").getByText("5312799").waitFor();
  await expect
    .poll(() => healthWords(page), { timeout: 15_000 })
    .toContain("1 of 1 rows recognised");
});

test("an ID that somebody types to add a partner is not taken for a recorded one", async () => {
  const page = await open(`${HOME}?delegatedOrg=${first.domain}#/subscriptions`);
  await page.getByRole("grid").getByRole("button").first().click();
  await page.getByRole("textbox", { name: "Partner Network ID" }).fill("7204128");
  await page.getByRole("button", { name: "Add", exact: true }).focus();
  await page.waitForTimeout(1_000);
  expect(await healthWords(page)).toContain("0 of 1 rows recognised");
});

test("a page that wipes the heading again and again is left alone, and the dock stays", async () => {
  const page = await open(`${HOME}?delegatedOrg=${first.domain}#/users`);
  await expectSeen(page).toEqual(speaksOf(first, "Active users"));
  const counted = await page.evaluate(async () => {
    const heading = document.querySelector("h1");
    if (!heading) throw new Error("There is no heading.");
    let drawn = 0;
    let wiped = 0;
    new MutationObserver((records) => {
      for (const { addedNodes } of records)
        for (const node of addedNodes) if (node instanceof HTMLElement) drawn += 1;
    }).observe(heading, { childList: true });
    await new Promise<void>((resolve) => {
      const timer = setInterval(() => {
        heading.replaceChildren("Active users");
        wiped += 1;
        if (wiped < 300) return;
        clearInterval(timer);
        resolve();
      }, 16);
    });
    return { drawn, wiped };
  });
  expect(counted.drawn).toBeGreaterThan(0);
  // One customer's badge is drawn at most 40 times a minute, and put back at most 3 times at one place.
  expect(counted.drawn).toBeLessThanOrEqual(43);
  await page.waitForTimeout(1_000);
  expect(await seen(page)).toEqual({ ...saysNothing("Active users"), dock: stateOf(first) });
});

test.each([
  ["everybody's home page", "https://portal.office.com/"],
  ["the Exchange admin center", "https://admin.cloud.microsoft/exchange#/users"],
])("on %s nothing is drawn", async (_, url) => {
  const page = await open(url);
  await page.getByRole("heading", { name: "Another page" }).waitFor();
  await page.waitForTimeout(1_500);
  expect(await hostsOfOurs(page)).toBe(0);
});

test("on the old host the admin center has its dock", async () => {
  const page = await open(
    `https://portal.office.com/adminportal/home?delegatedOrg=${first.domain}#/users`,
  );
  await expectSeen(page).toEqual(speaksOf(first, "Active users"));
});
