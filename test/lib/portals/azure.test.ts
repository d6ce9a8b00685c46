// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from "vitest";
import { azure } from "../../../lib/portals/azure";
import type { PageContext, PageCustomer } from "../../../lib/portals/portal";

const A = "0f5bcb2e-6d0a-4d53-9c6d-52f1a1c0de01";
const B = "1a5bcb2e-6d0a-4d53-9c6d-52f1a1c0de02";
const SUBSCRIPTION = "7c1a8b2b-9a6c-4504-909e-1e2b1e22a250";

let count = 0;
/** Tenants that no test before has seen: what stood together is remembered for as long as the page lives. */
function fresh(): { domain: string; id: string } {
  count += 1;
  const number = String(count).padStart(12, "0");
  return { domain: `firm${count}.example`, id: `5f5bcb2e-6d0a-4d53-9c6d-${number}` };
}

function avatar(...titles: readonly string[]): void {
  document.body.replaceChildren(
    ...titles.map((title) => {
      const header = document.createElement("div");
      header.className = "fxs-avatarmenu-header";
      if (title) header.title = title;
      return header;
    }),
  );
}

const titled = (id: string) =>
  `Name: An admin\nEmail: admin@partner.example\nDirectory: Firm (${id})\nDomain: partner.example`;
const customerAt = (address: string): PageCustomer =>
  azure.customerOf(new URL(`https://portal.azure.com/${address}`), document);

beforeEach(() => avatar());

describe("whose directory the shell shows", () => {
  test.each<[string, string, readonly string[], PageCustomer]>([
    ["nothing", "#home", [], null],
    ["the path's ID", `${A.toUpperCase()}#home`, [], { tenantId: A }],
    ["the path's domain", "Firm.Example#home", [], { domain: "firm.example" }],
    ["the hash's ID", `#@${A}/resource/x`, [], { tenantId: A }],
    ["the hash's domain", "#@firm.example/resource/x", [], { domain: "firm.example" }],
    ["the avatar's ID", "#home", [titled(A.toUpperCase())], { tenantId: A }],
    [
      "the avatar's ID, another language",
      "#home",
      [`名前：A\nディレクトリ：F（${A}）`],
      { tenantId: A },
    ],
    ["both the same", `${A}#@${A}/x`, [titled(A)], { tenantId: A }],
    ["path and hash: two IDs", `${A}#@${B}/x`, [], "unclear"],
    ["path and hash: two domains", "a.example#@b.example/x", [], "unclear"],
    ["address and avatar: two IDs", `${A}#home`, [titled(B)], "unclear"],
    ["two avatars", "#home", [titled(A), titled(B)], "unclear"],
    ["two directories in one avatar", "#home", [`${titled(A)}\n${titled(B)}`], "unclear"],
    ["an avatar without a title", `${A}#home`, [""], { tenantId: A }],
    ["a title without an ID", "#home", ["Directory: Firm"], null],
    ["no tenants: words and queries", `home?tid=${A}&tenant=${B}#@/resource/x`, [], null],
    ["an ID too long", `${A}0#home`, [], null],
  ])("%s", (_, address, titles, expected) => {
    avatar(...titles);
    expect(customerAt(address)).toEqual(expected);
  });

  test("an ID wins over a domain that it may belong to", () => {
    const { domain, id } = fresh();
    avatar(titled(id));
    expect(customerAt(`${domain}#home`)).toEqual({ tenantId: id });
    expect(customerAt("#home")).toEqual({ tenantId: id });
  });

  test.each(["address", "avatar"])("while the %s is ahead in a switch, it is unclear", (ahead) => {
    const [before, after] = [fresh(), fresh()];
    avatar(titled(before.id));
    expect(customerAt(`${before.domain}#home`)).toEqual({ tenantId: before.id });
    if (ahead === "avatar") avatar(titled(after.id));
    expect(customerAt(`${(ahead === "avatar" ? before : after).domain}#home`)).toBe("unclear");
    avatar(titled(after.id));
    expect(customerAt(`${after.domain}#home`)).toEqual({ tenantId: after.id });
  });
});

const routeOf = (id: string) => {
  const route = azure.routes.find((each) => each.id === id);
  if (!route) throw new Error(`No route ${id}.`);
  return route;
};

function pageOf(route: string, tenantId = A): PageContext {
  return { route: routeOf(route), customer: { tenantId } };
}

function bladeOf(html: string): Element {
  // Test pages are ours, so they may be written as they are read.
  const blade = document.createElement("section");
  blade.className = "fxs-blade";
  blade.innerHTML = html;
  document.body.append(blade);
  return blade;
}

describe("the Partner ID in the newest blade", () => {
  const field = (label: string, value: string) =>
    `<div><div><label>${label}</label></div><div><span>${value}</span></div></div>`;
  const read = (html: string, page = pageOf("partner-admin-link")) =>
    azure.readRow(bladeOf(html), page);

  test.each(["Microsoft partner ID", "Partner ID:", "Partner Network ID", "MPN ID"])(
    "beside the label %s",
    (label) => {
      expect(read(field(label, "4847383") + field("Enrollment", "80015838"))?.key).toEqual({
        heldBy: "4847383",
        mechanism: "PAL",
        labelled: true,
        of: { tenantId: A },
      });
    },
  );

  test.each([
    ["term and definition", "<dl><dt>Partner ID</dt><dd>4847383</dd></dl>"],
    ["a table's row", "<table><tr><th>Partner ID</th><td>4847383</td></tr></table>"],
  ])("in %s", (_, html) => {
    expect(read(html)?.key).toMatchObject({ heldBy: "4847383", labelled: true });
  });

  test.each([
    ["a label in another language", field("Partner-ID von Microsoft", "4847383")],
    ["a label that only begins so", field("Partner ID of the reseller", "4847383")],
    ["no label", "<p>4847383</p>"],
  ])("%s: read, but not as labelled", (_, html) => {
    expect(read(html)?.key).toMatchObject({ heldBy: "4847383", labelled: false });
  });

  test.each([
    ["none", field("Partner name", "Firm")],
    ["two numbers without a known label", field("A", "4847383") + field("B", "80015838")],
    ["two with one", field("Partner ID", "4847383") + field("MPN ID", "80015838")],
    ["a number too short", field("Partner ID", "484")],
    ["a number too long", field("Partner ID", "48473831234")],
    ["a number among words", field("Partner ID", "No 4847383")],
    ["a number that is typed", '<label>Partner ID</label><input value="4847383">'],
    ["a number that is typed at length", "<label>Partner ID</label><textarea>4847383</textarea>"],
    ["a number in a list", '<div role="row"><span>Partner ID</span><span>4847383</span></div>'],
  ])("%s: nothing", (_, html) => {
    expect(read(html)).toBeUndefined();
  });

  test("only in the newest blade, on its own pages, for a proven customer", () => {
    const blade = bladeOf(field("Partner ID", "4847383"));
    expect(azure.readRow(blade, pageOf("subscription"))).toBeUndefined();
    const nobody = { route: routeOf("partner-admin-link"), customer: null };
    expect(azure.readRow(blade, nobody)).toBeUndefined();
    bladeOf("<p>Another</p>");
    expect(azure.readRow(blade, pageOf("partner-admin-link"))).toBeUndefined();
  });

  test("speaks of the address's subscription, and not of the next one while it stands", () => {
    const go = (id: string) =>
      history.replaceState(null, "", `#@firm.example/resource/subscriptions/${id}/partnerinfo`);
    const blade = bladeOf(field("Partner ID", "4847383"));
    const page = pageOf("partner-information");
    go(SUBSCRIPTION);
    expect(azure.readRow(blade, page)?.key).toMatchObject({
      mechanism: "DPOR",
      subscriptionId: SUBSCRIPTION,
    });
    go(B);
    expect(azure.readRow(blade, page)).toBeUndefined();
    const value = blade.querySelector("span");
    if (value) value.textContent = "6048879";
    expect(azure.readRow(blade, page)?.key).toMatchObject({ heldBy: "6048879", subscriptionId: B });
    expect(azure.readRow(blade, pageOf("partner-information", B))).toBeUndefined();
  });
});

describe("the older list, in the shell", () => {
  const rowOf = (cells: string): Element => {
    const blade = bladeOf(`<table class="azc-grid-full"><tbody><tr>${cells}</tr></tbody></table>`);
    const row = blade.querySelector("tr");
    if (!row) throw new Error("No row.");
    return row;
  };
  const link = `<a href="#@firm.example/resource/subscriptions/${SUBSCRIPTION.toUpperCase()}/overview">Prod</a>`;

  test("a row is known by its link, and its badge goes beside the name", () => {
    const row = rowOf(`<td>${link}</td><td>${SUBSCRIPTION}</td>`);
    expect(azure.readRow(row, pageOf("subscriptions"))).toEqual({
      key: { subscriptionId: SUBSCRIPTION, of: { tenantId: A } },
      rung: 1,
      place: row.querySelector("td"),
    });
  });

  test("where the list stands in a frame, other rows of the shell are no finding", () => {
    const row = rowOf("<td>A command</td>");
    expect(azure.readRow(row, pageOf("subscriptions"))).toBeUndefined();
    expect(azure.readRow(rowOf(`<td>${link}</td>`), pageOf("users"))).toBeUndefined();
  });

  test("an element inside belongs to its row or, outside of rows, to its blade", () => {
    const row = rowOf(`<td>${link}</td>`);
    const inside = row.querySelector("a");
    expect(inside && azure.rowOf(inside)).toBe(row);
    const table = row.closest("table");
    expect(table && azure.rowOf(table)).toBe(row.closest("section"));
    expect(azure.rowOf(document.body)).toBeNull();
  });
});
