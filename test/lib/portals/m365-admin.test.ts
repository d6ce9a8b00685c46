// @vitest-environment happy-dom
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { m365Admin } from "../../../lib/portals/m365-admin";
import { m365AdminExamples } from "../../../lib/portals/m365-admin.examples";
import type { PageContext } from "../../../lib/portals/portal";
import { make } from "../../portals/make-element";

const A = "0F5BCB2E-6D0A-4D53-9C6D-52F1A1C0DE01";
const B = "1a5bcb2e-6d0a-4d53-9c6d-52f1a1c0de02";
const tenantId = A.toLowerCase();
const HOME = "https://admin.microsoft.com/AdminPortal/Home";
const NEW = "https://admin.cloud.microsoft/";

describe("the customer that an address names", () => {
  test.each<[string, object | string | null]>([
    // Nobody is named.
    [`${HOME}#/users`, null],
    [`${NEW}?#/homepage`, null],
    [`${HOME}?org=firm.example#/users`, null],
    [`${HOME}?xdelegatedOrg=firm.example#/users`, null],
    [`${HOME}#/users/firm.example`, null],
    [`${HOME}#/users/:/UserDetails/${A}`, null],
    [`${HOME}#delegatedOrg=firm.example`, null],
    [`https://admin.microsoft.com/delegatedOrg=firm.example`, null],
    [`${HOME}?returnUrl=${encodeURIComponent(`${HOME}?delegatedOrg=firm.example`)}#/users`, null],
    // A domain or a GUID, before the hash or in it, in any case.
    [`${HOME}?delegatedOrg=firm.example#/users`, { domain: "firm.example" }],
    [`${NEW}?DELEGATEDORG=Firm.OnMicrosoft.com#/users`, { domain: "firm.onmicrosoft.com" }],
    [`${HOME}#/users?delegatedorg=firm.example`, { domain: "firm.example" }],
    [`${HOME}#/users/:/UserDetails/${B}?x=1&delegatedOrg=firm.example`, { domain: "firm.example" }],
    [`${HOME}?delegatedOrg=m%C3%BChle.example`, { domain: "mühle.example" }],
    [`${HOME}?delegatedOrg=firm.xn--p1ai`, { domain: "firm.xn--p1ai" }],
    [`${HOME}?delegatedOrg=${A}#/users`, { tenantId }],
    [
      `https://portal.office.com/Partner/BeginClientSession.aspx?CTID=${A}&CSDEST=o365admincenter`,
      { tenantId },
    ],
    [`https://portal.office.com/partner/x.aspx?ctid=${tenantId}`, { tenantId }],
    // The same twice is one; a GUID beats a domain.
    [
      `${HOME}?delegatedOrg=firm.example#/users?delegatedOrg=FIRM.example`,
      { domain: "firm.example" },
    ],
    [`${HOME}?delegatedOrg=${A}&CTID=${tenantId}#/users`, { tenantId }],
    [`${HOME}?delegatedOrg=firm.example&CTID=${A}#/users`, { tenantId }],
    // Two of a kind.
    [`${HOME}?delegatedOrg=firm.example&delegatedOrg=other.example`, "unclear"],
    [`${HOME}?delegatedOrg=firm.example#/users?delegatedOrg=other.example`, "unclear"],
    [`${HOME}?delegatedOrg=${A}&CTID=${B}`, "unclear"],
    [`${HOME}?CTID=${A}&delegatedOrg=firm.example#/users?delegatedOrg=other.example`, "unclear"],
    // Neither a domain nor a GUID, so that nothing in the address is believed.
    [`${HOME}?delegatedOrg=`, null],
    [`${HOME}?delegatedOrg=firm`, null],
    [`${HOME}?delegatedOrg=10.0.0.1`, null],
    [`${HOME}?delegatedOrg=https://firm.example/`, null],
    [`${HOME}?delegatedOrg=someone@firm.example`, null],
    [`${HOME}?delegatedOrg=firm.example.`, null],
    [`${HOME}?delegatedOrg=-firm.example`, null],
    [`${HOME}?delegatedOrg=firm..example`, null],
    [`${HOME}?delegatedOrg=firm.example%0Aother.example`, null],
    [`${HOME}?delegatedOrg=%3Cb%3Efirm.example`, null],
    [`${HOME}?delegatedOrg=%FF.example`, null],
    [`${HOME}?delegatedOrg=${"a".repeat(64)}.example`, null],
    [`${HOME}?delegatedOrg=${`${"a".repeat(60)}.`.repeat(5)}example`, null],
    [`${HOME}?delegatedOrg=${A}0`, null],
    [`${HOME}?delegatedOrg={${A}}`, null],
    [`${HOME}?CTID=firm.example`, null],
    [`${HOME}?CTID=${A}&delegatedOrg=firm`, null],
    [`${HOME}?delegatedOrg=firm.example&CTID=`, null],
  ])("%s", (url, expected) => {
    expect(m365Admin.customerOf(new URL(url), document)).toEqual(expected);
  });
});

describe("the path that routes are told by", () => {
  test.each<[string, string | null]>([
    [`${HOME}#/users`, "/users"],
    [`${HOME}#/Users/`, "/users"],
    [`${HOME}?#/users`, "/users"],
    [`${HOME}/#/users`, "/users"],
    ["https://admin.microsoft.com/adminportal/home?source=applauncher#/users", "/users"],
    [`${HOME}#/users?delegatedOrg=firm.example`, "/users"],
    [`${HOME}#/users/:/UserDetails/${A}?x=/y`, `/users/:/userdetails/${tenantId}`],
    [
      `${NEW}?#/Settings/Services/:/Settings/L1/Reports`,
      "/settings/services/:/settings/l1/reports",
    ],
    [`${NEW}?delegatedOrg=firm.example`, "/"],
    [`${HOME}#`, "/"],
    [`${HOME}?ref=/BillingAccounts/agreement`, "/"],
    [`${HOME}?ref=/BillingAccounts/agreement#/users`, "/users"],
    [`${HOME}#/users?back=#/licenses?x=1`, "/users"],
    ["https://portal.office.com/AdminPortal#/users", "/users"],
    [
      "https://portal.office.com/Partner/BeginClientSession.aspx?CTID=1",
      "/partner/beginclientsession.aspx",
    ],
    ["https://portal.office.com/?#/users", null],
    ["https://portal.office.com/partners#/users", null],
    ["https://portal.apps.mil/#/users", null],
    ["https://admin.microsoft.com/exchange#/users", null],
    ["https://admin.microsoft.com/AdminPortal/Other#/users", null],
    ["https://admin.microsoft.com//AdminPortal/Home#/users", null],
    ["https://admin.cloud.microsoft/sharepoint?#/users", null],
  ])("%s", (url, expected) => {
    expect(m365Admin.pathOf?.(new URL(url))).toBe(expected);
  });
});

describe("the content script's addresses", () => {
  const patterns = [
    ...readFileSync("entrypoints/m365-admin.content.ts", "utf8").matchAll(/"(https:\/\/[^"]+)"/g),
  ].map(([, pattern]) => pattern ?? "");
  /** As a browser reads a match pattern: hosts in any case, paths in this one. */
  const isMatched = (address: string) => {
    const { host, pathname, search } = new URL(address);
    return patterns.some((pattern) => {
      const [, wantedHost, wantedPath = ""] = /^https:\/\/([^/]+)(\/.*)$/.exec(pattern) ?? [];
      const path = new RegExp(`^${wantedPath.replace(/[.?+]/g, "\\$&").replaceAll("*", ".*")}$`);
      return host === wantedHost && path.test(pathname + search);
    });
  };
  const { none = [], ...routes } = m365AdminExamples;
  const onOwnHosts = (urls: readonly string[]) =>
    urls.filter((url) => m365Admin.hosts.includes(new URL(url).host));

  test("are on the portal's hosts, each of which has some", () => {
    const hosts = patterns.map((pattern) => new URL(pattern.replaceAll("*", "x")).host);
    expect([...new Set(hosts)].sort()).toEqual([...m365Admin.hosts].sort());
  });

  test.each(onOwnHosts(Object.values(routes).flat()))("take in %s", (url) => {
    expect(isMatched(url)).toBe(true);
  });

  test.each([
    ...onOwnHosts(none).filter((url) => new URL(url).host === "portal.office.com"),
    "https://portal.office.com/Home",
    "https://portal.office.com/?next=/AdminPortal/Home",
    "https://portal.office.com/account/AdminPortal/Home",
  ])("leave out %s", (url) => expect(isMatched(url)).toBe(false));
});

const subscriptions = m365Admin.routes.find(({ id }) => id === "subscriptions");
const users = m365Admin.routes.find(({ id }) => id === "users");
if (!subscriptions || !users) throw new Error("A route is missing.");
const customer = { domain: "firm.example" };
const PAGE: PageContext = { route: subscriptions, customer };

type Child = Node | string;
const div = (...children: Child[]) => make("div", {}, ...children);
const span = (...children: Child[]) => make("span", {}, ...children);
const fixed = (value: string, more: Record<string, string> = {}) =>
  make("input", { readonly: "", value, ...more });
const pair = (label: string, ...value: Child[]) => div(span(label), span(...value));

function panelOf(...children: Child[]): Element {
  const panel = make("div", { role: "dialog" }, ...children);
  document.body.replaceChildren(
    make("div", { id: "root" }, div("Your products")),
    make("div", { id: "fluent-default-layer-host" }, make("div", { class: "ms-Layer" }, panel)),
  );
  return panel;
}

const held = (heldBy: string, labelled = true) => ({
  heldBy,
  mechanism: "DPOR",
  labelled,
  of: customer,
});

describe("a field that names the partner of record", () => {
  test.each<[string, () => Child[], string]>([
    ["label and text", () => [pair("Partner Network ID", "7204128")], "7204128"],
    ["any of the known labels", () => [pair("Microsoft Partner Network ID", "5312799")], "5312799"],
    ["in another language", () => [pair("Partner-ID", "5312799")], "5312799"],
    ["spaces and case", () => [pair(" Partner\n  network id ", " 5312799 ")], "5312799"],
    ["four digits", () => [pair("Partner ID", "4847")], "4847"],
    ["ten digits", () => [pair("Partner ID", "4847383111")], "4847383111"],
    [
      "among other fields, with buttons",
      () => [
        pair("Billing frequency", "Monthly"),
        div(
          div(span("Partner ID"), make("button", {}, "?")),
          div(span("7204128"), make("button", {}, "Remove")),
        ),
        pair("Quantity", "2500"),
      ],
      "7204128",
    ],
    [
      "a list of terms",
      () => [
        make(
          "dl",
          {},
          make("dt", {}, "Quantity"),
          make("dd", {}, "2500"),
          make("dt", {}, span("Partner ID")),
          make("dd", {}, span("7204128")),
          make("dt", {}, "Order"),
          make("dd", {}, "9999"),
        ),
      ],
      "7204128",
    ],
    [
      "a table",
      () => [
        make("table", {}, make("tr", {}, make("th", {}, "Partner ID"), make("td", {}, "7204128"))),
      ],
      "7204128",
    ],
    ["a read-only input", () => [div(span("Partner ID"), fixed("7204128"))], "7204128"],
    [
      "a disabled input with a label of its own",
      () => [
        div(
          make("label", { for: "field" }, "Partner ID"),
          make("input", { id: "field", disabled: "", value: "7204128" }),
        ),
      ],
      "7204128",
    ],
    [
      "the same twice",
      () => [pair("Partner ID", "7204128"), pair("Partner ID", "7204128")],
      "7204128",
    ],
  ])("%s", (_, content, partnerId) => {
    const panel = panelOf(...content());
    const reading = m365Admin.readRow(panel, PAGE);
    expect(reading?.key).toEqual(held(partnerId));
    expect(panel.contains(reading?.place ?? null)).toBe(true);
    expect(reading?.place.matches("input")).toBe(false);
  });

  test.each<[string, () => Child[]]>([
    ["nothing", () => []],
    ["no label", () => [pair("Quantity", "7204128")]],
    ["a label that only begins so", () => [pair("Partner ID of your reseller", "7204128")]],
    [
      "a label that goes on in bold",
      () => [div(make("p", {}, "Partner ID", make("b", {}, " of your reseller")), span("7204128"))],
    ],
    ["three digits", () => [pair("Partner ID", "720")]],
    ["eleven digits", () => [pair("Partner ID", "72041281234")]],
    ["a GUID", () => [pair("Partner ID", A)]],
    ["words around it", () => [pair("Partner ID", "7204128 (pending)")]],
    ["digits of another script", () => [pair("Partner ID", "٧٢٠٤١٢٨")]],
    ["a placeholder, then another field's number", () => [pair("Partner ID"), div("2500")]],
    [
      "two numbers",
      () => [pair("Partner ID", make("b", {}, "7204128"), " ", make("b", {}, "5312799"))],
    ],
    [
      "two fields that differ",
      () => [pair("Partner ID", "7204128"), pair("Partner Network ID", "5312799")],
    ],
    [
      "columns of labels and values",
      () => [div(span("Partner ID"), span("Quantity")), div(span("7204128"), span("2500"))],
    ],
    [
      "an input that someone types into",
      () => [div(span("Partner ID"), make("input", { value: "7204128" }))],
    ],
    ["a text area", () => [div(span("Partner ID"), make("textarea", {}, "7204128"))]],
    [
      "text that someone edits",
      () => [div(span("Partner ID"), make("div", { contenteditable: "" }, "7204128"))],
    ],
    [
      "a label of another field",
      () => [
        make("input", { id: "elsewhere" }),
        div(make("label", { for: "elsewhere" }, "Partner ID"), fixed("7204128")),
      ],
    ],
    [
      "two definitions",
      () => [
        make(
          "dl",
          {},
          make("dt", {}, "Partner ID"),
          make("dd", {}, "7204128"),
          make("dd", {}, "5312799"),
        ),
      ],
    ],
    [
      "a term without a definition",
      () => [
        make(
          "dl",
          {},
          make("dt", {}, "Partner ID"),
          make("dt", {}, "Quantity"),
          make("dd", {}, "2500"),
        ),
      ],
    ],
    [
      "a field in a dialog above",
      () => [make("div", { role: "dialog" }, pair("Partner ID", "7204128"))],
    ],
  ])("%s proves nothing", (_, content) => {
    expect(m365Admin.readRow(panelOf(...content()), PAGE)).toBeNull();
  });

  test("an input whose value was changed behind its attribute proves nothing", () => {
    const input = fixed("7204128") as HTMLInputElement;
    const panel = panelOf(div(span("Partner ID"), input));
    expect(m365Admin.readRow(panel, PAGE)).not.toBeNull();
    input.value = "5312799";
    expect(m365Admin.readRow(panel, PAGE)).toBeNull();
  });

  test("without a customer in the address, or on another page, nothing is read", () => {
    const panel = panelOf(pair("Partner ID", "7204128"));
    expect(m365Admin.readRow(panel, { route: subscriptions, customer: null })).toBeNull();
    expect(m365Admin.readRow(panel, { route: users, customer })).toBeNull();
  });

  test("a field inside the page, outside of any panel, is no row", () => {
    const field = pair("Partner ID", "7204128");
    panelOf();
    document.getElementById("root")?.append(field);
    expect(document.querySelectorAll(m365Admin.rowSelector)).toHaveLength(1);
    expect(m365Admin.rowOf(field)).toBeNull();
  });

  test("a change anywhere in the panel is a change of the panel", () => {
    const value = span("7204128");
    const panel = panelOf(div(span("Partner ID"), value));
    expect(m365Admin.rowOf(value)).toBe(panel);
  });

  test("an automation id about the partner is a better anchor than the label alone", () => {
    const field = () => pair("Partner ID", "7204128");
    const hooked = make("section", { "data-automation-id": "Panel,PartnerInformation" }, field());
    expect(m365Admin.readRow(panelOf(hooked), PAGE)?.rung).toBe(2);
    expect(m365Admin.readRow(panelOf(field()), PAGE)?.rung).toBe(4);
  });
});

describe("a number without a known label", () => {
  const hooked = (...children: Child[]) =>
    make("section", { "data-automation-id": "SubscriptionPanel,PartnerInformation" }, ...children);
  const headed = (...children: Child[]) =>
    make("section", {}, make("h3", {}, "Partner information"), ...children);

  test.each<[string, () => Child[], number]>([
    ["where the automation id tells the partner", () => [hooked(pair("Номер", "7204128"))], 2],
    [
      "where the heading tells it",
      () => [headed(pair("Номер", "7204128")), pair("Sitze", "2500")],
      4,
    ],
    ["where both do", () => [hooked(headed(pair("Номер", "7204128")))], 2],
    ["beside short numbers", () => [hooked(pair("Номер", "7204128"), pair("Day", "12 May"))], 2],
    ["in a field that nobody can type into", () => [hooked(fixed("7204128"))], 2],
  ])("is one, %s", (_, content, rung) => {
    const reading = m365Admin.readRow(panelOf(...content()), PAGE);
    expect(reading).toMatchObject({ key: held("7204128", false), rung });
  });

  test.each<[string, () => Child[]]>([
    [
      "an automation id of something else",
      () => [make("section", { "data-automation-id": "Panel,PartnerOffers" }, "7204128")],
    ],
    [
      "a heading of something else",
      () => [make("section", {}, make("h3", {}, "Partner offers"), span("7204128"))],
    ],
    ["a second number", () => [hooked(span("7204128"), span("2500"))]],
    ["a date with a year", () => [hooked(span("7204128"), span("since 12 May 2024"))]],
    ["a phone number", () => [hooked(span("+49 30 7204128"))]],
    ["a longer number", () => [hooked(span("72041281234"))]],
    ["a field to type into", () => [hooked(span("7204128"), make("input"))]],
    [
      "a second heading",
      () => [div(make("h3", {}, "Partner information"), make("h3", {}, "Order"), span("7204128"))],
    ],
    [
      "another number in another such part",
      () => [hooked(span("7204128")), hooked(span("5312799"))],
    ],
    [
      "a known label elsewhere that says nothing",
      () => [hooked(span("7204128")), pair("Partner ID", "–")],
    ],
  ])("%s proves nothing", (_, content) => {
    expect(m365Admin.readRow(panelOf(...content()), PAGE)).toBeNull();
  });
});
