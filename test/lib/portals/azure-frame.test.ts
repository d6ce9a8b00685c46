// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { azure } from "../../../lib/portals/azure";
import { azureFrame } from "../../../lib/portals/azure-frame";
import { entra } from "../../../lib/portals/entra";
import { intune } from "../../../lib/portals/intune";
import type { PageContext, PageCustomerKey } from "../../../lib/portals/portal";

const TENANT = "0f5bcb2e-6d0a-4d53-9c6d-52f1a1c0de01";
const OTHER = "1a5bcb2e-6d0a-4d53-9c6d-52f1a1c0de02";

let count = 0;
/** In which directory a subscription was seen is remembered, so each test has its own. */
function subscription(): string {
  count += 1;
  return `7c1a8b2b-9a6c-4504-909e-${String(count).padStart(12, "0")}`;
}

function pageOf(id: string, customer: PageCustomerKey | null = { tenantId: TENANT }): PageContext {
  const route = azureFrame.routes.find((each) => each.id === id);
  if (!route) throw new Error(`No route ${id}.`);
  return { route, customer };
}

interface Cell {
  readonly text: string;
  readonly key?: string;
  /** Of the column's header. */
  readonly item?: string;
}

/** A list of one row. */
function rowOf(cells: readonly Cell[], link = ""): Element {
  const heads = cells.map(
    ({ item }) => `<div role="columnheader"${item ? ` data-item-key="${item}"` : ""}></div>`,
  );
  const bodies = cells.map(
    ({ text, key }) =>
      `<div role="gridcell"${key ? ` data-automation-key="${key}"` : ""}>${text}</div>`,
  );
  document.body.innerHTML = `<div role="grid"><div role="row">${heads.join("")}</div>
    <div role="row" id="wanted">${bodies.join("")}${link}</div></div>`;
  const row = document.getElementById("wanted");
  if (!row) throw new Error("No row.");
  return row;
}

const read = (row: Element, customer?: PageCustomerKey | null) =>
  azureFrame.readRow(row, pageOf("subscriptions", customer));

beforeEach(() => {
  window.name = "";
});
afterEach(() => {
  window.name = "";
});

test("knows exactly the routes of the shells whose rows may stand in frames, by the same ids", () => {
  for (const shell of [azure, entra, intune]) {
    const wanted = shell.routes
      .filter(({ rows }) => rows)
      .map(({ id, rows, rowsMayBeAbsent }) => ({ id, rows, rowsMayBeAbsent }));
    expect(wanted).not.toEqual([]);
    expect(
      azureFrame.routes.map(({ id, rows, rowsMayBeAbsent }) => ({ id, rows, rowsMayBeAbsent })),
    ).toEqual(wanted);
  }
  expect(azureFrame.routes.filter(({ heading }) => heading)).toEqual([]);
});

describe("what a row says of its subscription", () => {
  const name = { text: "Prod", key: "displayName" };

  test.each<[string, number, (id: string) => Element]>([
    [
      "a link",
      1,
      (id) =>
        rowOf([name], `<a href="https://portal.azure.com/#@x/resource/subscriptions/${id}"></a>`),
    ],
    ["the field of its ID", 2, (id) => rowOf([name, { text: id, key: "subscriptionId" }])],
    [
      "the column of its ID",
      3,
      (id) => rowOf([{ text: "Prod" }, { text: id, item: "subscriptionId" }]),
    ],
    ["the only GUID", 4, (id) => rowOf([{ text: "Prod" }, { text: id }])],
    [
      "the only GUID beside the directory's own",
      4,
      (id) => rowOf([{ text: "Prod" }, { text: id }, { text: TENANT.toUpperCase() }]),
    ],
    [
      "the field of its ID, whatever other GUIDs there are",
      2,
      (id) =>
        rowOf([
          name,
          { text: id, key: "subscription-id" },
          { text: OTHER, key: "managementGroup" },
        ]),
    ],
  ])("%s", (_, rung, make) => {
    const id = subscription();
    const row = make(id.toUpperCase());
    expect(read(row)).toEqual({
      key: { subscriptionId: id, of: { tenantId: TENANT } },
      rung,
      place: row.querySelector('[role="gridcell"]'),
    });
  });

  test.each<[string, (id: string) => Element]>([
    ["a placeholder", () => rowOf([{ text: "" }, { text: "", key: "subscriptionId" }])],
    ["two GUIDs without names", (id) => rowOf([{ text: id }, { text: OTHER }])],
    ["a GUID that is part of a text", (id) => rowOf([{ text: `Prod ${id}` }])],
    ["a second GUID inside a text", (id) => rowOf([{ text: id }, { text: `/tenants/${OTHER}/x` }])],
    ["the directory's own ID", () => rowOf([{ text: "Prod" }, { text: TENANT }])],
    ["a user, by field names", (id) => rowOf([name, { text: id, key: "id" }])],
    ["a device, by column names", (id) => rowOf([{ text: "PC" }, { text: id, item: "deviceId" }])],
    [
      "link and field of two subscriptions",
      (id) =>
        rowOf(
          [name, { text: id, key: "subscriptionId" }],
          `<a href="/subscriptions/${OTHER}"></a>`,
        ),
    ],
    [
      "a link to one and the text of another",
      (id) => rowOf([{ text: id }], `<a href="/subscriptions/${OTHER}"></a>`),
    ],
    ["a link with a longer ID", (id) => rowOf([name], `<a href="/subscriptions/${id}0"></a>`)],
  ])("%s: nothing", (_, make) => {
    expect(read(make(subscription()))).toBeNull();
  });

  test("without a proven customer nothing, with a domain that domain", () => {
    const id = subscription();
    const row = rowOf([name, { text: id, key: "subscriptionId" }]);
    expect(read(row, null)).toBeNull();
    expect(read(row, { domain: "firm.example" })?.key).toEqual({
      subscriptionId: id,
      of: { domain: "firm.example" },
    });
  });

  test("the only GUID in a list of another blade is not a subscription's", () => {
    const row = rowOf([{ text: "Prod" }, { text: subscription() }]);
    window.name = "UserManagementMenuBlade.ReactView";
    expect(read(row)).toBeNull();
    window.name = "SubscriptionsBlade.ReactView";
    expect(read(row)).toMatchObject({ rung: 4 });
  });

  test("a subscription seen in one directory is not said to be in another", () => {
    const row = rowOf([name, { text: subscription(), key: "subscriptionId" }]);
    expect(read(row)).not.toBeNull();
    expect(read(row, { tenantId: OTHER })).toBeNull();
    expect(read(row, { domain: "firm.example" })).toBeNull();
    expect(read(row)).not.toBeNull();
  });

  test("headers and the frame's body are no rows of the list", () => {
    const header = rowOf([name]).previousElementSibling;
    expect(header && read(header)).toBeUndefined();
    expect(read(document.body)).toBeUndefined();
  });

  test("on the partner pages a list's rows are not read", () => {
    const row = rowOf([name, { text: subscription(), key: "subscriptionId" }]);
    expect(azureFrame.readRow(row, pageOf("partner-information"))).toBeUndefined();
  });
});

describe("the Partner ID in a frame", () => {
  const show = (value: string) => {
    document.body.innerHTML = `<dl><dt>Partner ID</dt><dd>${value}</dd></dl>`;
  };

  test("is the link's on the link's page and the subscription's on the other", () => {
    show("4847383");
    const link = azureFrame.readRow(document.body, pageOf("partner-admin-link"));
    expect(link?.key).toMatchObject({ heldBy: "4847383", mechanism: "PAL", labelled: true });
    show("4847383");
    const information = azureFrame.readRow(document.body, pageOf("partner-information"));
    expect(information?.key).toMatchObject({ heldBy: "4847383", mechanism: "DPOR" });
  });

  test.each([
    ["partner-information", "ManagementPartnerBlade.ReactView"],
    ["partner-admin-link", "PartnerInformation.ReactView"],
  ])("on %s it is not read from the frame %s", (route, blade) => {
    show("4847383");
    window.name = blade;
    expect(azureFrame.readRow(document.body, pageOf(route))).toBeUndefined();
  });

  test("of the directory before, it is not read for the next", () => {
    show("4847383");
    const link = (tenantId: string) =>
      azureFrame.readRow(document.body, pageOf("partner-admin-link", { tenantId }));
    expect(link(TENANT)).toBeDefined();
    expect(link(OTHER)).toBeUndefined();
    show("4847383");
    expect(link(OTHER)?.key).toMatchObject({ of: { tenantId: OTHER } });
  });
});
