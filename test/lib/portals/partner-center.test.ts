// @vitest-environment happy-dom
import { describe, expect, test } from "vitest";
import { partnerCenter } from "../../../lib/portals/partner-center";
import type { PageContext, PageCustomerKey } from "../../../lib/portals/portal";
import { MAICPP_2026_07 } from "../../../lib/rules/programmes/maicpp-2026-07";

const A = "0F5BCB2E-6D0A-4D53-9C6D-52F1A1C0DE01";
const B = "1a5bcb2e-6d0a-4d53-9c6d-52f1a1c0de02";

interface Cell {
  readonly id?: string;
  readonly text?: string;
  readonly href?: string;
  readonly slot?: string;
  readonly header?: boolean;
}

function row(id: string, cells: readonly Cell[]): Element {
  const element = document.createElement("tr");
  element.id = id;
  for (const { id: cellId, text, href, slot, header } of cells) {
    const cell = document.createElement(header ? "th" : "td");
    if (cellId) cell.id = cellId;
    if (text) cell.textContent = text;
    if (href) {
      const link = document.createElement("a");
      link.setAttribute("href", href);
      cell.append(link);
    }
    if (slot) {
      const element = document.createElement("slot");
      element.name = slot;
      cell.append(element);
    }
    element.append(cell);
  }
  document.body.append(element);
  return element;
}

function pageOf(id: string, customer: PageCustomerKey | null = null): PageContext {
  const route = partnerCenter.routes.find((each) => each.id === id);
  if (!route) throw new Error(`Partner Center has no route ${id}.`);
  return { route, customer };
}

const LIST = pageOf("customer-list");
const CLAIMS = pageOf("customer-claims");
const OWNER = "2b5bcb2e-6d0a-4d53-9c6d-52f1a1c0de03";
const SUBSCRIPTIONS = pageOf("customer-subscriptions", { tenantId: OWNER });
const AREAS = pageOf("solution-areas");
const IDENTIFIERS = pageOf("account-identifiers");

/** Elements as a page has them; `html` is this file's own. */
function element(html: string, selector: string): Element {
  const host = document.createElement("div");
  host.innerHTML = html;
  document.body.append(host);
  const found = host.querySelector(selector);
  if (!found) throw new Error(`Nothing is ${selector}.`);
  return found;
}

describe("what a row says of its customer", () => {
  test.each<[string, string, Cell[], object | null]>([
    [
      "the GUID in the row's id, any case",
      `row-${A}`,
      [{ header: true }],
      { key: { tenantId: A.toLowerCase() }, rung: 1 },
    ],
    [
      "the GUID in a link",
      "r_0",
      [{ header: true, href: `/dashboard/v2/customers/${B}/account` }],
      { key: { tenantId: B }, rung: 1 },
    ],
    [
      "the GUID in an absolute link",
      "r_0",
      [{ header: true, href: `https://partner.microsoft.com/en-us/dashboard/v2/customers/${B}` }],
      { key: { tenantId: B }, rung: 1 },
    ],
    [
      "the GUID in a cell's id",
      "r_0",
      [{ header: true, id: `cell-displayName-${B}` }],
      { key: { tenantId: B }, rung: 2 },
    ],
    [
      "the GUID in a slot's name",
      "r_0",
      [{ header: true, slot: `displayName-${B}` }],
      { key: { tenantId: B }, rung: 2 },
    ],
    [
      "the domain, when it is the only one",
      "r_0",
      [{ header: true, text: "Firm" }, { text: "Firm.Example" }],
      { key: { domain: "firm.example" }, rung: 4 },
    ],
    [
      "the name, when there is nothing better",
      "r_0",
      [{ header: true, text: " Firm Ltd " }],
      { key: { name: "Firm Ltd" }, rung: 4 },
    ],
    ["two GUIDs: neither", `row-${A}`, [{ header: true, id: `cell-displayName-${B}` }], null],
    [
      "two links to two customers: neither",
      "r_0",
      [{ href: `/dashboard/v2/customers/${A}` }, { href: `/dashboard/v2/customers/${B}` }],
      null,
    ],
    ["a placeholder", "row-he-row-0", [{ header: true, text: "Firm" }], null],
    ["a numbered placeholder", "row-1", [{ header: true, text: "firm.example" }], null],
    ["a GUID that is one digit too long", `row-${A}0`, [{ header: true, text: "Firm" }], null],
    ["an empty row", "r_0", [], null],
    ["a row without words", "r_0", [{ header: true }], null],
  ])("%s", (_, id, cells, expected) => {
    const reading = partnerCenter.readRow(row(id, cells), LIST);
    if (expected === null) expect(reading).toBeNull();
    else expect(reading).toMatchObject(expected);
  });

  test("a row whose two cells name different domains proves neither and falls back to the name", () => {
    const element = row("r_0", [
      { header: true, text: "Firm" },
      { text: "a.example" },
      { text: "b.example" },
    ]);
    expect(partnerCenter.readRow(element, LIST)?.key).toEqual({ name: "Firm" });
  });

  test("the badge goes into the name's cell", () => {
    const element = row(`row-${A}`, [{ text: "x" }, { header: true, text: "Firm" }]);
    expect(partnerCenter.readRow(element, LIST)?.place).toBe(element.children[1]);
  });
});

describe("what a claim's row says of its customer", () => {
  test.each<[string, string, Cell[], object | null]>([
    [
      "the tenant ID that stands alone in a cell, any case",
      `row-${B}`,
      [{ header: true, text: "Claim one" }, { text: A }],
      { key: { tenantId: A.toLowerCase() }, rung: 4 },
    ],
    [
      "the tenant of a link to the customer's page",
      `row-${B}`,
      [{ header: true, text: "Claim one", href: `/dashboard/v2/customers/${A}/account` }],
      { key: { tenantId: A.toLowerCase() }, rung: 1 },
    ],
    [
      "the only domain",
      `row-${B}`,
      [{ header: true, text: "Claim one" }, { text: "Firm.Example" }],
      { key: { domain: "firm.example" }, rung: 4 },
    ],
    [
      "the claim's own GUID is no tenant",
      `row-${B}`,
      [{ header: true, id: `cell-name-${B}` }],
      null,
    ],
    ["a name may be the claim's", "r_0", [{ header: true, text: "Firm Ltd" }], null],
    [
      "a tenant and a subscription: neither",
      "r_0",
      [{ header: true, text: "Claim one" }, { text: A }, { text: B }],
      null,
    ],
    [
      "two domains: neither",
      "r_0",
      [{ header: true, text: "Claim" }, { text: "a.example" }, { text: "b.example" }],
      null,
    ],
  ])("%s", (_, id, cells, expected) => {
    const reading = partnerCenter.readRow(row(id, cells), CLAIMS);
    if (expected === null) expect(reading).toBeNull();
    else expect(reading).toMatchObject(expected);
  });
});

describe("where a claim's badge goes", () => {
  test.each<[string, Cell]>([
    ["the tenant ID", { text: A }],
    ["the link", { href: `/dashboard/v2/customers/${A}/account` }],
    ["the domain", { text: "firm.example" }],
  ])("to %s, for beside the claim's name it would seem to speak of the claim", (_, cell) => {
    const line = row("r_0", [{ header: true, text: "Claim one" }, { text: "Approved" }, cell]);
    expect(partnerCenter.readRow(line, CLAIMS)?.place).toBe(line.children[2]);
  });
});

describe("what a row says of a subscription", () => {
  const of = { tenantId: OWNER };
  const isA = { subscriptionId: A.toLowerCase(), of };
  const isB = { subscriptionId: B, of };
  const ofOwner = `/dashboard/v2/customers/${OWNER}/subscriptions`;
  test.each<[string, string, Cell[], object | null]>([
    ["the row's id, any case", `row-${A}`, [{ header: true }], { key: isA, rung: 1 }],
    ["a cell's id", "r_0", [{ id: `cell-name-${B}` }], { key: isB, rung: 2 }],
    ["a slot's name", "r_0", [{ slot: `name-${B}` }], { key: isB, rung: 2 }],
    ["its own address", "r_0", [{ href: `${ofOwner}/${B}?tab=1` }], { key: isB, rung: 1 }],
    [
      "a cell's whole text",
      "r_0",
      [{ text: "Copilot" }, { text: ` ${A} ` }],
      { key: isA, rung: 4 },
    ],
    [
      "the same GUID in every place, at the best rung",
      `row-${A}`,
      [{ id: `cell-name-${A}`, href: `${ofOwner}/${A}` }, { text: A.toLowerCase() }],
      { key: isA, rung: 1 },
    ],
    [
      "the customer's tenant beside it is no second one",
      `row-${A}`,
      [{ href: `/dashboard/v2/customers/${OWNER.toUpperCase()}/account` }, { text: OWNER }],
      { key: isA, rung: 1 },
    ],
    ["two GUIDs: neither", `row-${A}`, [{ text: "Copilot" }, { text: B }], null],
    ["only the customer's tenant", `row-${OWNER.toUpperCase()}`, [{ text: OWNER }], null],
    [
      "another customer's row that still stands there",
      "r_0",
      [{ href: `/dashboard/v2/customers/${A}/subscriptions/${B}` }],
      null,
    ],
    [
      "a GUID inside a longer text",
      "r_0",
      [{ text: `Subscription ${B}` }, { text: `${B}.` }],
      null,
    ],
    ["a GUID that is one digit too long", `row-${A}0`, [{ text: `${B}0` }], null],
    ["a name alone", "r_0", [{ header: true, text: "Firm Ltd" }], null],
    ["a domain alone", "r_0", [{ header: true, text: "firm.example" }], null],
    ["a placeholder", "row-he-row-0", [{ header: true }], null],
    ["a row without cells", `row-${A}`, [], null],
  ])("%s", (_, id, cells, expected) => {
    const reading = partnerCenter.readRow(row(id, cells), SUBSCRIPTIONS);
    if (expected === null) expect(reading).toBeNull();
    else expect(reading).toEqual({ ...expected, place: expect.anything() });
  });

  test("without a customer, or with two, nothing is read", () => {
    const line = row(`row-${A}`, [{ header: true }]);
    expect(partnerCenter.readRow(line, pageOf("customer-subscriptions"))).toBeNull();
  });

  test("the badge goes into the name's cell", () => {
    const line = row(`row-${A}`, [{ text: "x" }, { header: true, text: "Copilot" }]);
    expect(partnerCenter.readRow(line, SUBSCRIPTIONS)?.place).toBe(line.children[1]);
  });
});

describe("what a heading, a row or a list item says of a solution area", () => {
  test.each([
    ["Data & AI", "data-ai"],
    ["Data &amp; AI (Azure)", "data-ai"],
    ["Solutions Partner for Data and AI", "data-ai"],
    ["Digital & App Innovation", "digital-app-innovation"],
    ["Solutions Partner for Digital &amp; App Innovation (Azure)", "digital-app-innovation"],
    ["Infrastructure (Azure)", "infrastructure"],
    ["  business\n applications ", "business-applications"],
    ["Modern\u00a0Work", "modern-work"],
    ["Solutions partner for Security", "security"],
  ])("“%s” is one of the programme's areas", (words, area) => {
    expect(MAICPP_2026_07.areas.map(({ id }) => id)).toContain(area);
    const heading = element(`<h3>${words}</h3>`, "h3");
    expect(partnerCenter.readRow(heading, AREAS)).toEqual({
      key: { area },
      rung: 4,
      place: heading,
    });
  });

  test("every area of the programme has a name that is read", () => {
    const names = {
      "data-ai": "Data & AI",
      "digital-app-innovation": "Digital & App Innovation",
      infrastructure: "Infrastructure",
      "business-applications": "Business Applications",
      "modern-work": "Modern Work",
      security: "Security",
    };
    const read = Object.values(names).map((name) => {
      const key = partnerCenter.readRow(element(`<h2>${name}</h2>`, "h2"), AREAS)?.key;
      return key && "area" in key ? key.area : undefined;
    });
    expect(read.sort()).toEqual(MAICPP_2026_07.areas.map(({ id }) => id).sort());
  });

  test.each([
    "AI Business Solutions",
    "Cloud & AI Platforms",
    "Security and compliance",
    "Improve your Security score",
    "Security: 82 points",
    "Modern Work Enterprise",
    "Data & AI, Infrastructure",
    "Sicherheit",
    "Modernes Arbeiten",
    "",
  ])("“%s” is none", (words) => {
    expect(partnerCenter.readRow(element(`<h3>${words}</h3>`, "h3"), AREAS)).toBeUndefined();
  });

  const ROWS: [string, string, string, string | null, string?][] = [
    [
      "a table's row",
      "<table><tr><th>Security</th><td>82</td></tr></table>",
      "tr",
      "security",
      "th",
    ],
    [
      "two areas in one row",
      "<table><tr><th>Security</th><td>Modern Work</td></tr></table>",
      "tr",
      null,
    ],
    ["a card", "<ul><li><h3>Security</h3><p>82 points</p></li></ul>", "li", "security", "h3"],
    [
      "two areas in one card",
      "<ul><li><h3>Security</h3><h4>Modern Work</h4></li></ul>",
      "li",
      null,
    ],
    [
      "the heading of such a card",
      "<ul><li><h3>Security</h3><h4>Data & AI</h4></li></ul>",
      "h3",
      null,
    ],
    ["a card's text", "<ul><li><h3>Your score</h3><p>Security</p></li></ul>", "li", null],
    [
      "the heading inside a card, which the card speaks for",
      "<li><h3>Security</h3></li>",
      "h3",
      null,
    ],
    ["a list that holds cards", "<li><ul><li><h3>Security</h3></li></ul></li>", "li", null],
    ["the page's own heading", '<div role="heading" aria-level="1">Security</div>', "div", null],
    ["a paragraph", "<p>Security</p>", "p", null],
    [
      "a column's header",
      '<table><tr><th role="columnheader">Security</th></tr></table>',
      "tr",
      null,
    ],
  ];
  test.each(ROWS)("%s", (_, html, selector, area, place) => {
    const found = element(html, selector);
    const reading = partnerCenter.readRow(found, AREAS);
    expect(reading?.key ?? null).toEqual(area === null ? null : { area });
    if (place) expect(reading?.place).toBe(found.querySelector(place));
  });

  test("a name that is slotted into its heading is read there, and once", () => {
    const card = document.createElement("x_he-card");
    card.innerHTML = '<span slot="title">Modern Work</span>';
    document.body.append(card);
    const root = card.attachShadow({ mode: "open" });
    root.innerHTML = '<h3><slot name="title"></slot></h3>';
    const heading = root.querySelector("h3") as Element;
    expect(partnerCenter.readRow(heading, AREAS)?.key).toEqual({ area: "modern-work" });
  });
});

describe("what a row or list item says of an identifier", () => {
  test.each<[string, Cell[], string | null]>([
    [
      "a cell's whole text",
      [{ header: true, text: "Partner ID" }, { text: " 4847383 " }],
      "4847383",
    ],
    ["four digits", [{ text: "5653" }], "5653"],
    ["the same ID twice", [{ text: "565380" }, { text: "565380" }], "565380"],
    ["an ID beside a year", [{ text: "4847383" }, { text: "2019" }], "4847383"],
    ["two IDs", [{ text: "4847383" }, { text: "6048879" }], null],
    ["a year", [{ header: true, text: "Founded" }, { text: "1998" }], null],
    ["this century's year", [{ header: true, text: "Since" }, { text: "2026" }], null],
    ["text around it", [{ text: "Partner ID 4847383" }, { text: "4847383 (Germany)" }], null],
    ["a telephone number", [{ text: "+49 89 3176 0" }, { text: "(425) 882-8080" }], null],
    ["a telephone number without spaces", [{ text: "4258828080" }, { text: "08931760" }], null],
    ["a DUNS number", [{ header: true, text: "DUNS" }, { text: "314159265" }], null],
    ["a figure", [{ text: "12.500" }, { text: "1,234" }, { text: "999" }], null],
    ["a GUID", [{ text: B }], null],
  ])("%s", (_, cells, ownPartnerId) => {
    const key = partnerCenter.readRow(row("r_0", cells), IDENTIFIERS)?.key ?? null;
    expect(key).toEqual(ownPartnerId === null ? null : { ownPartnerId });
  });

  test("the badge goes to the identifier", () => {
    const line = row("r_0", [{ header: true, text: "Partner ID" }, { text: "4847383" }]);
    expect(partnerCenter.readRow(line, IDENTIFIERS)?.place).toBe(line.children[1]);
  });

  test.each([
    ["<ul><li>4847383</li></ul>", "li", "4847383"],
    ["<div role=listitem><span>4847383</span></div>", "div", "4847383"],
    ["<ul><li>Partner ID 4847383</li></ul>", "li", null],
    ["<ul><li><ul><li>4847383</li></ul></li></ul>", "li", null],
    ["<h3>4847383</h3>", "h3", null],
  ])("%s", (html, selector, ownPartnerId) => {
    const key = partnerCenter.readRow(element(html, selector), IDENTIFIERS)?.key ?? null;
    expect(key).toEqual(ownPartnerId === null ? null : { ownPartnerId });
  });
});

describe("which row a change belongs to", () => {
  test.each([
    ["a heading inside a table's row", "<table><tr><td><h3><b>x</b></h3></td></tr></table>", "tr"],
    [
      "a list item inside a table's row",
      "<table><tr><td><ul><li><b>x</b></li></ul></td></tr></table>",
      "tr",
    ],
    ["a heading inside a list item", "<ul><li><h3><b>x</b></h3></li></ul>", "li"],
    ["the nearest list item", "<ul><li><ul><li class=in><b>x</b></li></ul></li></ul>", ".in"],
    ["a heading by itself", "<h3><b>x</b></h3>", "h3"],
  ])("%s", (_, html, selector) => {
    const changed = element(html, "b");
    expect(partnerCenter.rowOf(changed)).toBe(changed.closest(selector));
  });

  test("on pages of customers, a heading or list item is no row", () => {
    expect(partnerCenter.readRow(element("<h3>Firm Ltd</h3>", "h3"), LIST)).toBeUndefined();
    expect(
      partnerCenter.readRow(element("<ul><li>firm.example</li></ul>", "li"), LIST),
    ).toBeUndefined();
  });
});
