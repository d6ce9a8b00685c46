/** Every view of our own pages in each of its states, reached by address and, in any language, by structure. */
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { VIEWS } from "../../components/dashboard-app/dashboard-place";
import type { ChromiumWithExtension } from "../browsers/chromium";
import { setPolicies } from "../browsers/extension-settings";
import { sampleCustomers } from "../browsers/sample-portal";

export interface OwnView {
  readonly name: string;
  /** Page of the extension, with its hash. */
  readonly path: string;
  /** What a person does on it to see the state. */
  readonly prepare?: (page: Page) => Promise<unknown>;
}

const popup = (name: string, path = ""): OwnView => ({ name, path: `popup.html${path}` });
const dashboard = (name: string, place = name, prepare?: OwnView["prepare"]): OwnView => ({
  name: `dashboard-${name}`,
  path: `dashboard.html#${place}`,
  ...(prepare && { prepare }),
});

/** What a fresh install shows, and shows just the same where nothing answers. */
export const PLAIN_VIEWS: readonly OwnView[] = [
  popup("popup"),
  popup("popup-settings", "#settings"),
  ...VIEWS.map((view) => dashboard(view)),
];

function writtenFile(name: string, content: string): string {
  const path = join(mkdtempSync(join(tmpdir(), "good-standing-views-")), name);
  writeFileSync(path, content);
  return path;
}

/** Which tenant, which subscription and which number are meant is for the reader to say. */
const CLAIMS = [
  "ID,Number,Claim status,Partner ID,Product,Other ID,Status date",
  ...["Approved", "Under review", "Partner action required", "Rejected"].map((status, at) =>
    [
      `ae53164a-8c89-468f-92af-c97bcdb6e54${at}`,
      `CLM-00${at}`,
      status,
      "7204128",
      ["Teams", "Exchange Online", "Intune", "Power BI"][at],
      `668755ae-22f5-4a6e-90f0-cdb468b88eb${at}`,
      `2026-0${at + 1}-17`,
    ].join(","),
  ),
].join("\n");

const CUSTOMERS_WITH_FAULTS = [
  "Microsoft ID,Company name,Primary domain name,Relationship",
  "ae53164a-8c89-468f-92af-c97bcdb6e541,Aurelia Lantern Works,aurelialantern.example,Cloud Reseller",
  "not a tenant,Somebody,somebody.example,Cloud Reseller",
].join("\n");

const choose = (page: Page, ...files: string[]) =>
  page.locator('#import-card input[type="file"]').setInputFiles(files);

async function mapClaims(page: Page): Promise<void> {
  await choose(page, writtenFile("claims.csv", CLAIMS));
  await page.locator("form.claims-mapper").waitFor();
}

const firstCustomer = sampleCustomers()[0]?.tenantId ?? "";

/** With the sample organisation. None of them changes what is stored. */
export const SAMPLE_VIEWS: readonly OwnView[] = [
  ...PLAIN_VIEWS,
  {
    ...popup("popup-search"),
    async prepare(page) {
      await page.getByRole("combobox").fill("er");
      await page.getByRole("option").first().waitFor();
      await page.keyboard.press("ArrowDown");
    },
  },
  dashboard("customer", `customers/${firstCustomer}`),
  dashboard("customer-unknown", "customers/00000000-0000-4000-8000-000000000000"),
  dashboard("customers-none", "customers?find=zzzzzz"),
  dashboard("standing-report", "standing/report"),
  dashboard("standing-2014", "standing?day=2014-06-01"),
  dashboard("standing-2005", "standing?day=2005-06-01"),
  dashboard("standing-before", "standing?day=1999-01-01"),
  dashboard("standing-detail", "standing", (page) => page.locator("a.matrix-cell").first().click()),
  dashboard("plan-target", "plan", (page) => page.locator(".target-add button").click()),
  dashboard("settings-wrong", "settings", async (page) => {
    await page.locator(".partner-id input").first().fill("x");
    await page.locator(".settings-save button").click();
    await page.locator(".field-problem").first().waitFor();
  }),
  dashboard("import-refused", "import", async (page) => {
    await choose(
      page,
      writtenFile("holiday.csv", "a,b\n1,2"),
      writtenFile("broken.zip", "PK\u0003\u0004"),
    );
    await page.locator("#import-card article").nth(1).waitFor();
  }),
  dashboard("import-claims", "import", mapClaims),
  dashboard("import-claims-wrong", "import", async (page) => {
    await mapClaims(page);
    const form = page.locator("form.claims-mapper");
    for (const field of await form.locator("select").all()) await field.selectOption("");
    await form.locator('button[type="submit"]').click();
    await form.locator(".field-problem").first().waitFor();
  }),
];

/** Replaces what the sample left, by files with faults. */
export const PARTLY_IMPORTED: OwnView = dashboard("import-partly", "import", async (page) => {
  await choose(page, writtenFile("Customers.csv", CUSTOMERS_WITH_FAULTS));
  await page.locator("#import-card table").first().waitFor();
});

/** A company's policy that sets everything that there is a field for. */
const POLICY = {
  organisationName: "Lanternfield Cloud",
  homeCountry: "DE",
  partnerIds: [
    { id: "7204110", role: "PGA" },
    { id: "7204128", role: "PLA", country: "DE" },
  ],
  anniversaryDate: "2027-03-01",
  holidays: ["2027-01-01"],
  earlierImportsKept: 6,
  readerIsProgrammeAdministrator: true,
  trustUnverifiedRenewalWindow: false,
  portals: { azure: false },
  badges: { row: true, heading: true, dock: true },
  reminders: { kinds: {}, notify: false },
} as const;

/** Puts the policy in force. Answers whether that can be done: branded browsers let nobody try one out. */
export function lockByPolicy(chromium: ChromiumWithExtension): Promise<boolean> {
  const namespace = chromium.extensionId;
  const policies = Object.entries(POLICY).map(([name, value]) => ({ namespace, name, value }));
  return setPolicies(chromium, policies);
}

export const LOCKED_VIEWS: readonly OwnView[] = [
  popup("popup-locked", "#settings"),
  dashboard("settings-locked", "settings"),
];

/** Nothing is on its way any more. */
export async function settled(page: Page): Promise<void> {
  await page.locator("h1").first().waitFor();
  await page.waitForFunction(() => document.querySelector("[aria-busy=true]") === null);
}

/** Opens the view in a page of its own, as it is when it has come to rest. */
export async function openView(
  { openExtensionPage }: ChromiumWithExtension,
  { path, prepare }: OwnView,
): Promise<Page> {
  const page = await openExtensionPage(path);
  await settled(page);
  await prepare?.(page);
  await settled(page);
  return page;
}
