/** Rows of one association find each other, however many associations their customer has. */
import { describe, expect, it } from "vitest";
import { readFiles } from "../../../lib/intake/index";
import { fileOf, guid, isBalanced, only, tableOf } from "./given-files";

const TODAY = "2026-11-20";
const HEADER = [
  "CustomerTenantId",
  "SubscriptionId",
  "Month",
  "SubscriptionState",
  "Product",
  "MPNID",
  "PartnerAttributionType",
  "IsDuplicateRowForPGA",
];

interface Row {
  readonly tenant: string;
  readonly subscription: string;
  readonly month?: string;
  readonly status?: string;
  readonly product?: string;
  readonly partnerId?: string;
  readonly attribution?: string;
  readonly copy?: string;
}

function cellsOf(row: Row): string[] {
  const { tenant, subscription, month = "2026-10-01", status = "Active" } = row;
  const { product = "Azure", partnerId = "4847383", attribution = "DPOR", copy = "0" } = row;
  return [tenant, subscription, month, status, product, partnerId, attribution, copy];
}

async function read(...files: readonly (readonly Row[])[]) {
  const given = files.map((rows, at) =>
    fileOf(`${at}.csv`, tableOf([HEADER, ...rows.map(cellsOf)])),
  );
  const downloaded = given.map((file) => ({ ...file, lastModified: Date.UTC(2026, 10, 16) }));
  const result = await readFiles(downloaded, { today: TODAY });
  expect(result.files.every(isBalanced)).toBe(true);
  return { ...only(result.contributions), files: result.files };
}

const subscriptions = (count: number, change: Partial<Row> = {}): Row[] =>
  Array.from({ length: count }, (_, at) => ({
    tenant: guid(1),
    subscription: guid(100 + at),
    ...change,
  }));

/** Below, at and far above the number of associations that are looked through one by one. */
const COUNTS = [1, 15, 16, 17, 400];

describe.each(COUNTS)("a customer with %i subscriptions", (count) => {
  const rows = subscriptions(count);
  const ids = rows.map(({ subscription }) => subscription);

  it("has each of them once when each is listed twice, in the order of the first rows", async () => {
    const { associations, files } = await read([...rows, ...rows.toReversed()]);
    expect(associations.map(({ subscriptionId }) => subscriptionId)).toEqual(ids);
    expect(only(files)).toMatchObject({ kept: count, merged: count });
  });

  it("gets the worse status of a row that is there twice", async () => {
    const { associations } = await read([...rows, ...subscriptions(count, { status: "Churned" })]);
    expect(associations.map(({ status }) => status)).toEqual(ids.map(() => "Churned"));
  });

  it("keeps the newest of two months in one file and in two", async () => {
    const older = subscriptions(count, { month: "2026-09-01", status: "Disabled" });
    for (const files of [[[...older, ...rows]], [[...rows, ...older]], [older, rows]] as const) {
      const { associations, files: reports } = await read(...files);
      expect(associations.map(({ subscriptionId }) => subscriptionId)).toEqual(ids);
      expect(associations.every(({ status }) => status === "Active")).toBe(true);
      expect(reports.reduce((sum, { merged }) => sum + merged, 0)).toBe(count);
    }
  });

  it.each<[string, Partial<Row>]>([
    ["another Partner ID", { partnerId: "4847384" }],
    ["another mechanism", { attribution: "PAL" }],
    ["an attribution that nobody knows", { attribution: "Something new" }],
    ["no attribution", { attribution: "" }],
    ["a copy for the global account", { copy: "1" }],
    ["another tenant", { tenant: guid(2) }],
    ["no subscription", { subscription: "" }],
  ])("has another association with %s", async (_, change) => {
    const last: Row = { tenant: guid(1), subscription: guid(100 + count - 1) };
    const { associations } = await read([...rows, { ...last, ...change }, { ...last, ...change }]);
    expect(associations).toHaveLength(count + 1);
    const inFiles = await read(rows, [{ ...last, ...change }], [{ ...last, ...change }]);
    expect(inFiles.associations).toHaveLength(count + 1);
  });

  it.each<[string, Partial<Row>, Partial<Row>]>([
    ["spelled otherwise", { attribution: "CSP Tier 2" }, { attribution: "csp tier2" }],
    ["unknown, in another case", { attribution: "Nobody's" }, { attribution: "NOBODY'S" }],
  ])("has one association with an attribution that is %s", async (_, one, other) => {
    const { associations } = await read([
      ...subscriptions(count, one),
      ...subscriptions(count, other),
    ]);
    expect(associations).toHaveLength(count);
    const inFiles = await read(subscriptions(count, one), subscriptions(count, other));
    expect(inFiles.associations).toHaveLength(count);
  });
});

it("tells associations without a subscription by what they are for, many customers or one", async () => {
  const rows = Array.from({ length: 60 }, (_, at) => ({
    tenant: guid(at % 3),
    subscription: "",
    product: `Product ${Math.floor(at / 3)}`,
  }));
  const { associations } = await read([...rows, ...rows]);
  expect(associations).toHaveLength(60);
  expect((await read(rows, rows)).associations).toHaveLength(60);
});

it("finds a customer again whose tenant is spelled in another way", async () => {
  const spelled = (tenant: string) => subscriptions(20, { tenant });
  const { customers, associations } = await read([
    ...spelled(`{${guid(1).toUpperCase()}}`),
    ...spelled(guid(1)),
    ...spelled(guid(1).replaceAll("-", "")),
  ]);
  expect(customers.map(({ tenantId }) => tenantId)).toEqual([guid(1)]);
  expect(associations).toHaveLength(20);
});

it("does not change the evidence of one customer with that of another", async () => {
  const { customers } = await read(
    [
      { tenant: guid(1), subscription: guid(101) },
      { tenant: guid(2), subscription: guid(102) },
      { tenant: guid(3), subscription: guid(103), month: "2026-09-01" },
    ],
    [{ tenant: guid(1), subscription: guid(101), month: "2026-08-01" }],
  );
  const days = customers.map(({ evidence }) => evidence.map(({ file, asOf }) => [file, asOf]));
  expect(days).toEqual([
    [
      ["0.csv", "2026-10-31"],
      ["1.csv", "2026-08-31"],
    ],
    [["0.csv", "2026-10-31"]],
    [["0.csv", "2026-09-30"]],
  ]);
});
