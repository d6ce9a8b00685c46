/**
 * The Azure portal in Chromium, and Entra and Intune, which share its shell: the dock in the top document, the list of
 * subscriptions in a frame of another origin. What a person meets there is read from each frame's own accessibility
 * tree. Badges are asserted for subscriptions of the sample; the invented ones beside them only fill the list.
 */
import { join } from "node:path";
import type { Frame, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import type { Browser } from "wxt/browser";
import type { HealthReport } from "../../lib/browser/protocol";
import type { CustomerPorVerdict, PorState } from "../../lib/rules/index";
import { PROJECT } from "../arch/source-files";
import { accessibilityTree, allByRole, spokenText } from "../browsers/accessibility-tree";
import { type ChromiumWithExtension, launchChromium } from "../browsers/chromium";
import { sampleCustomers, sampleSubscriptions } from "../browsers/sample-portal";
import type { FixtureCustomer, FixtureSubscription, Variant } from "../portals/fixture-data";
import {
  dockName,
  pressByName,
  rowsWhen,
  type SeenRow,
  seenHeading,
  seenRows,
} from "./portal-page";
import { sampleVerdicts, writeSampleFiles } from "./sample-files";
import { BADGE_NAME, stateSpokenIn } from "./state-words";

const AZURE = "https://portal.azure.com";
const LIST = "view/Microsoft_Azure_Billing/SubscriptionsBlade";
const LINK = "blade/Microsoft_Azure_Billing/managementpartnerblade";
const DEVICES = "view/Microsoft_Intune_DeviceSettings/DevicesMenu/~/overview";
const USERS = "view/Microsoft_AAD_UsersAndTenants/UserManagementMenuBlade/~/AllUsers";

const customers = sampleCustomers();
let chromium: ChromiumWithExtension;
let verdicts: Map<string, CustomerPorVerdict>;
/** Two customers with an Azure subscription each, in different states. */
let first: FixtureCustomer;
let second: FixtureCustomer;
let subscriptions: readonly FixtureSubscription[];

function stateOf({ tenantId }: FixtureCustomer): PorState {
  const verdict = verdicts.get(tenantId);
  if (!verdict) throw new Error("Not a customer of the sample.");
  return verdict.state;
}

/** The state that our facts give a subscription; `undefined`: they do not know it, or not clearly. */
function stateOfSubscription(name: string, { tenantId }: FixtureCustomer): PorState | undefined {
  const id = subscriptions.find((each) => each.tenantId === tenantId && each.name === name);
  const states = new Set(
    verdicts
      .get(tenantId)
      ?.associations.filter(({ subscriptionId }) => subscriptionId === id?.subscriptionId)
      .map(({ state }) => state),
  );
  return states.size === 1 ? [...states][0] : undefined;
}

/** More subscriptions than the list has row elements for. */
function invented({ tenantId }: FixtureCustomer, mark: string): FixtureSubscription[] {
  return Array.from({ length: 30 }, (_, index) => ({
    tenantId,
    subscriptionId: `${mark}0000000-0000-4000-8000-0000000000${String(index).padStart(2, "0")}`,
    name: `Invented ${mark}${index}`,
    isAzure: true,
  }));
}

beforeAll(async () => {
  verdicts = await sampleVerdicts(writeSampleFiles());
  const real = sampleSubscriptions();
  const owners = customers.filter(
    ({ tenantId }) =>
      real.filter((each) => each.tenantId === tenantId).length === 1 &&
      real.some((each) => each.tenantId === tenantId && each.isAzure),
  );
  first = owners[0] as FixtureCustomer;
  second = owners.find((each) => stateOf(each) !== stateOf(first)) as FixtureCustomer;
  subscriptions = [...real, ...invented(first, "a"), ...invented(second, "b")];
  chromium = await launchChromium({
    extension: join(PROJECT, ".output/chrome-mv3"),
    headless: true,
    portalData: { variant: "nested", customers, rowsPerPage: 10, skeletonMs: 100 },
  });
  const dashboard = await chromium.openExtensionPage("dashboard.html#sample");
  await dashboard.getByRole("heading", { name: "Imported", exact: true }).waitFor();
  await dashboard.close();
});
afterAll(() => chromium?.close());
afterEach(async () => {
  for (const page of chromium.context.pages().slice(1)) await page.close();
});

async function open(url: string, variant: Variant = "nested"): Promise<Page> {
  chromium.portalData = {
    variant,
    customers,
    subscriptions,
    partnerOfRecord: "7204128",
    rowsPerPage: 10,
    skeletonMs: 100,
  };
  const page = await chromium.context.newPage();
  await page.goto(url);
  return page;
}

async function viewIn(page: Page, blade: string): Promise<Frame> {
  const find = () =>
    page.frames().find((frame) => frame.url().endsWith(`/view/${blade}`) && !frame.isDetached());
  await expect.poll(() => find() !== undefined, { timeout: 15_000 }).toBe(true);
  return find() as Frame;
}

/** Asks from one of our own pages, as the popup does. */
async function ask<T>(page: Page, kind: "framesOfTab" | "pageHealth"): Promise<T> {
  const popup = await chromium.openExtensionPage("popup.html");
  const answer = await popup.evaluate(
    async ([url, type]) => {
      const { tabs, runtime } = (globalThis as unknown as { chrome: typeof Browser }).chrome;
      const id = (await tabs.query({})).find((tab) => tab.url === url)?.id ?? -1;
      const { res } =
        type === "framesOfTab"
          ? await runtime.sendMessage({ type, data: id })
          : await tabs.sendMessage(id, { type }, { frameId: 0 });
      return res;
    },
    [page.url(), kind] as const,
  );
  await popup.close();
  await page.bringToFront();
  return answer as T;
}

const framesOf = (page: Page) => ask<HealthReport[]>(page, "framesOfTab");

/** What the dock says of the page's customer. */
async function dockState(page: Page): Promise<PorState | ""> {
  const words = /Partner of record: .*/.exec(await dockName(page))?.[0];
  return words ? stateSpokenIn(words) : "";
}

const badgesIn = (rows: readonly SeenRow[]) => rows.flatMap(({ badges }) => badges);
const named = (rows: readonly SeenRow[]) => rows.length > 0 && rows.every((row) => row.customer);

/** Every sample subscription among `rows` has its own badge; answers how many there are. */
function expectRightBadges(rows: readonly SeenRow[], customer: FixtureCustomer): number {
  const judged = rows.filter((row) => stateOfSubscription(row.customer, customer) !== undefined);
  for (const row of judged) {
    expect(row.badges.map(stateSpokenIn), row.customer).toEqual([
      stateOfSubscription(row.customer, customer),
    ]);
  }
  return judged.length;
}

const hasJudged = (customer: FixtureCustomer) => (rows: readonly SeenRow[]) =>
  named(rows) &&
  rows.some(
    (row) => row.badges.length === 1 && stateOfSubscription(row.customer, customer) !== undefined,
  );

const allIdentified = {
  portal: "azure-frame",
  frame: "frame",
  route: "subscriptions",
  rowsSeen: 11,
  rowsIdentified: 11,
};

describe.each(["alive", "killed before each step"] as const)("with the worker %s", (worker) => {
  const step = async () => {
    if (worker !== "alive") await chromium.killWorker();
  };

  test.each<[Variant, number]>([
    ["nested", 2],
    ["drifted", 4],
  ])(
    "%s: the dock speaks of the directory's customer, the list's rows of their subscriptions",
    async (variant, rung) => {
      await step();
      const page = await open(`${AZURE}/${first.domain}#${LIST}`, variant);
      await expect.poll(() => dockState(page), { timeout: 15_000 }).toBe(stateOf(first));
      const view = await viewIn(page, "SubscriptionsBlade");
      expect(expectRightBadges(await rowsWhen(view, hasJudged(first)), first)).toBe(1);
      const level = rung > 2 ? "degraded" : "ok";
      await expect
        .poll(() => framesOf(page), { timeout: 15_000 })
        .toEqual([expect.objectContaining({ ...allIdentified, rung, level })]);

      // Scrolled to the end, the same row elements show other subscriptions.
      await step();
      const before = new Set((await seenRows(view)).map(({ customer }) => customer));
      const scrollTo = (top: number) =>
        view.locator(".ms-Viewport").evaluate((element, to) => element.scrollTo(0, to), top);
      await scrollTo(10_000);
      const after = await rowsWhen(
        view,
        (rows) => named(rows) && !before.has(rows[0]?.customer ?? ""),
      );
      expect(after.filter(({ customer }) => before.has(customer))).toEqual([]);
      await expect.poll(() => framesOf(page)).toEqual([expect.objectContaining(allIdentified)]);
      await scrollTo(0);
      expect(expectRightBadges(await rowsWhen(view, hasJudged(first)), first)).toBe(1);
    },
  );

  test.each<Variant>(["nested", "drifted"])(
    "%s: after a switch of directory no row keeps the old customer's badge",
    async (variant) => {
      const page = await open(`${AZURE}/${first.domain}#${LIST}`, variant);
      const old = await viewIn(page, "SubscriptionsBlade");
      await rowsWhen(old, hasJudged(first));
      await step();
      await page.getByRole("combobox", { name: "Directory" }).selectOption(second.tenantId);
      // Address and avatar disagree, then the old list stands under the new directory: nothing is drawn in either.
      const bare = await rowsWhen(old, (rows) => badgesIn(rows).length === 0, 1_200);
      expect(bare).toHaveLength(11);
      await expect.poll(() => dockState(page), { timeout: 5_000 }).toBe(stateOf(second));
      if (!old.isDetached()) expect(badgesIn(await seenRows(old))).toEqual([]);
      await expect.poll(() => old.isDetached(), { timeout: 10_000 }).toBe(true);

      await step();
      const view = await viewIn(page, "SubscriptionsBlade");
      expect(expectRightBadges(await rowsWhen(view, hasJudged(second)), second)).toBe(1);
      await expect.poll(() => framesOf(page)).toEqual([expect.objectContaining(allIdentified)]);
    },
  );

  test("switched off, nothing is left in the frame either; switched on, all is back", async () => {
    const page = await open(`${AZURE}/${first.tenantId}#${LIST}`);
    const view = await viewIn(page, "SubscriptionsBlade");
    await rowsWhen(view, hasJudged(first));
    const setSwitch = async (on: boolean) => {
      const popup = await chromium.openExtensionPage("popup.html#settings");
      const box = popup.getByRole("checkbox", { name: "Azure portal" });
      await box.setChecked(on);
      await step();
      await popup.getByRole("button", { name: "Save" }).click();
      await popup.getByText("Saved.").waitFor();
      await popup.close();
      await page.bringToFront();
    };
    await setSwitch(false);
    await rowsWhen(view, (rows) => badgesIn(rows).length === 0);
    await expect.poll(() => dockName(page)).toBe("");
    expect(await view.locator("[data-good-standing]").count()).toBe(0);
    await setSwitch(true);
    await rowsWhen(view, hasJudged(first));
    await expect.poll(() => dockState(page)).toBe(stateOf(first));
  });
});

test("where address and avatar name two directories, nothing is drawn and the dock says why", async () => {
  const page = await open(`${AZURE}/${first.tenantId}#@${second.tenantId}/${LIST}`);
  const view = await viewIn(page, "SubscriptionsBlade");
  await rowsWhen(view, named);
  await expect
    .poll(() => framesOf(page), { timeout: 15_000 })
    .toEqual([expect.objectContaining({ rowsSeen: 11, rowsIdentified: 0, badgesPlaced: 0 })]);
  expect(badgesIn(await seenRows(view))).toEqual([]);
  expect((await seenHeading(page)).badges).toEqual([]);
  expect(await dockState(page)).toBe("");
  await pressByName(page, /^Good Standing:/);
  const spoken = async () => (await accessibilityTree(page)).map(spokenText).join(" ");
  await expect.poll(spoken).toMatch(/two different customers/);
});

test("a badge in the frame opens the dock's panel in the page around it", async () => {
  const page = await open(`${AZURE}/${first.domain}#${LIST}`);
  const view = await viewIn(page, "SubscriptionsBlade");
  await rowsWhen(view, hasJudged(first));
  const closers = async () =>
    allByRole(await accessibilityTree(page), "button").filter(({ name }) => name === "Close");
  expect(await closers()).toEqual([]);
  await pressByName(view, BADGE_NAME);
  await expect.poll(closers).toHaveLength(1);
});

test("two tabs at once: each frame is told of its own page's directory", async () => {
  const one = await open(`${AZURE}/${first.domain}#${LIST}`);
  const other = await open(`${AZURE}/${second.domain}#${LIST}`);
  const pages = [
    [one, first],
    [other, second],
  ] as const;
  for (const [page, customer] of pages) {
    await page.bringToFront();
    const view = await viewIn(page, "SubscriptionsBlade");
    expect(expectRightBadges(await rowsWhen(view, hasJudged(customer)), customer)).toBe(1);
  }
});

test("users and their GUIDs are nobody's subscriptions, and a frame that is gone is not reported", async () => {
  const page = await open(`${AZURE}/${first.domain}#${LIST}`);
  await rowsWhen(await viewIn(page, "SubscriptionsBlade"), hasJudged(first));
  await page.getByRole("link", { name: "Users" }).click();
  const view = await viewIn(page, "UserManagementMenuBlade");
  await rowsWhen(view, named);
  await expect
    .poll(() => framesOf(page))
    .toEqual([expect.objectContaining({ level: "unsupported", rowsSeen: 0, badgesPlaced: 0 })]);
  expect(badgesIn(await seenRows(view))).toEqual([]);
  await expect.poll(() => dockState(page)).toBe(stateOf(first));
});

test("a new page in the same tab knows nothing of the directory before", async () => {
  const page = await open(`${AZURE}/${first.domain}#${LIST}`);
  await rowsWhen(await viewIn(page, "SubscriptionsBlade"), hasJudged(first));
  await page.goto(`${AZURE}/${second.domain}#${LIST}`);
  const seen: SeenRow[] = [];
  const view = await viewIn(page, "SubscriptionsBlade");
  await rowsWhen(view, (rows) => {
    seen.push(...rows);
    return hasJudged(second)(rows);
  });
  expectRightBadges(
    seen.filter(({ badges }) => badges.length > 0),
    second,
  );
});

test.each<[Variant, number]>([
  ["nested", 1],
  ["drifted", 4],
])("%s: the older list, in the shell itself", async (variant, rung) => {
  const older = LIST.replace("view", "blade");
  const page = await open(`${AZURE}/${first.domain}#${older}`, variant);
  const total = subscriptions.filter(({ tenantId }) => tenantId === first.tenantId).length;
  await expect
    .poll(() => ask<HealthReport>(page, "pageHealth"), { timeout: 15_000 })
    .toMatchObject({ portal: "azure", rowsSeen: total, rowsIdentified: total, rung });
  await expect
    .poll(async () => (await seenHeading(page)).badges.map(stateSpokenIn))
    .toEqual([stateOf(first)]);
});

test("the Partner ID on the page of the Partner Admin Link is read, in the shell and in a frame", async () => {
  const page = await open(`${AZURE}/${first.domain}#${LINK}`);
  await expect
    .poll(() => ask<HealthReport>(page, "pageHealth"), { timeout: 15_000 })
    .toMatchObject({ route: "partner-admin-link", rowsSeen: 1, rowsIdentified: 1, rung: 3 });
  await page.close();
  const drifted = await open(`${AZURE}/${first.domain}#${LINK}`, "drifted");
  await expect
    .poll(() => framesOf(drifted), { timeout: 15_000 })
    .toEqual([
      expect.objectContaining({ route: "partner-admin-link", rowsIdentified: 1, rung: 3 }),
    ]);
});

test.each([
  ["Entra", "entra.microsoft.com", USERS, "UserManagementMenuBlade"],
  ["Intune", "intune.microsoft.com", DEVICES, "DevicesMenu"],
])(
  "%s: dock and heading speak of the directory's customer, the list in the frame of nobody",
  async (_, host, path, blade) => {
    for (const variant of ["nested", "drifted"] as const) {
      const page = await open(`https://${host}/${first.domain}#${path}`, variant);
      await expect.poll(() => dockState(page), { timeout: 15_000 }).toBe(stateOf(first));
      await expect
        .poll(async () => (await seenHeading(page)).badges.map(stateSpokenIn))
        .toEqual([stateOf(first)]);
      const view = await viewIn(page, blade);
      expect(badgesIn(await rowsWhen(view, named))).toEqual([]);
      await page.close();
    }
  },
);
