/** The fixture's single-page app: a History-API router over a shell, its lists, customer pages and company pages. */

import type { FixtureCustomer, FixtureData } from "../../fixture-data";
import { make, withRoot } from "../../make-element";
import { capabilityScore, solutionAreas } from "./area-pages";
import type { DataGrid } from "./data-grid";
import {
  claims,
  customerList,
  granularAdminAccess,
  identifiers,
  OTHER_IDENTIFIERS,
  subscriptions,
} from "./grids";

const CHROME_ONLY_MS = 300;
const HEADING_LAG_MS = 150;

const data = JSON.parse(document.getElementById("data")?.textContent ?? "{}") as FixtureData;
const nested = data.variant !== "flat";
const outlet = make("div", { class: "outlet" });
const heading = make("h1");

function go(path: string): void {
  history.pushState(null, "", path);
  render();
}

const CUSTOMER_PATH =
  /^\/(?:dashboard(?:\/v2|\/commerce2)?|commerce|pcv)\/customers\/([0-9a-f-]{36})(?:\/(.*))?$/i;

const pathNow = () => location.pathname.replace(/^\/[a-z]{2}-[a-z]{2}\//, "/");
const tenantNow = () => CUSTOMER_PATH.exec(pathNow())?.[1]?.toLowerCase();

function openCustomer(customer: FixtureCustomer, tab = "account"): void {
  go(`/dashboard/v2/customers/${customer.tenantId}/${tab}`);
}

/** Puts `content` into the page three roots deep or, in the older build, in none. */
function host(app: string, content: HTMLElement[]): HTMLElement {
  const layout = make(`${app}_he-layout`);
  const appElement = make(`${app}-app`);
  if (nested) {
    const section = make("section", {}, ...content);
    withRoot(layout, section);
    withRoot(appElement, layout);
  } else {
    layout.append(make("section", {}, ...content));
    appElement.append(make("div", {}, layout));
  }
  return appElement;
}

let shownApp = "";
function show(app: string, content: () => HTMLElement[]): void {
  if (shownApp === app) return;
  shownApp = app;
  outlet.replaceChildren(host(app, content()));
}

function nextCustomer(): void {
  const index = data.customers.findIndex((customer) => customer.tenantId === tenantNow());
  const next = data.customers[(index + 1) % data.customers.length];
  if (next) openCustomer(next, CUSTOMER_PATH.exec(pathNow())?.[2]);
}

const TABS: readonly (readonly [label: string, path: string])[] = [
  ["Account", "account"],
  ["Subscriptions", "subscriptions"],
  ["Service management", "servicemanagementpage"],
  ["Admin relationships", "adminrelationships"],
];

function customerMenu(): HTMLElement[] {
  const next = make("button", { type: "button" }, "Next customer");
  next.addEventListener("click", nextCustomer);
  const menu = make("nav", { "aria-label": "Customer" });
  for (const [label, path] of TABS) {
    const item = make("he-task-item", { "aria-label": label }, label);
    item.addEventListener("click", () => {
      const customer = data.customers.find(({ tenantId }) => tenantId === tenantNow());
      if (customer) openCustomer(customer, path);
    });
    menu.append(item);
  }
  return [menu, next];
}

let subscriptionGrid: DataGrid | undefined;

/** Account and subscriptions have the customer's name as heading, other pages their own. */
function customerPage(tenantId: string, tab: string): void {
  const customer = data.customers.find((each) => each.tenantId === tenantId);
  const isOwn = tab === "account" || tab === "subscriptions";
  const title = isOwn
    ? (customer?.name ?? "Customer")
    : (TABS.find(([, path]) => tab.startsWith(path))?.[0] ?? "Customer");
  const app = tab === "subscriptions" ? "accexp-subscriptions" : "accexp";
  if (shownApp === app) {
    // The path is the new customer's at once, the heading and the rows follow.
    setTimeout(() => {
      if (tenantNow() === tenantId) heading.textContent = title;
    }, HEADING_LAG_MS);
    if (tab === "subscriptions") subscriptionGrid?.reload();
    return;
  }
  show(app, () => {
    heading.textContent = title;
    if (tab !== "subscriptions") return [heading, ...customerMenu()];
    subscriptionGrid = subscriptions(data, () => tenantNow() ?? "");
    return [heading, ...customerMenu(), subscriptionGrid.element];
  });
}

/** Identifiers as a list of plain items, one kind under each heading. */
function identifierList(): HTMLElement[] {
  const own = (data.identifiers ?? []).map((value) => make("li", {}, make("span", {}, value)));
  const others = OTHER_IDENTIFIERS.map(({ kind, value }) => make("li", {}, `${kind}: ${value}`));
  return [
    make("h2", {}, "Partner IDs"),
    make("ul", {}, ...own),
    make("h2", {}, "Other identifiers"),
    make("ul", {}, ...others),
  ];
}

const drifted = data.variant === "drifted";

/** Pages by what their path ends on; the first that fits. */
const PAGES: readonly (readonly [path: RegExp, app: string, content: () => HTMLElement[]])[] = [
  [
    /\/customers\/list$/,
    drifted ? "v7" : "customer",
    () => [make("h1", {}, "Customers"), customerList(data, openCustomer).element],
  ],
  [
    /\/granularadminaccess(\/list)?$/,
    "customersvcadmin",
    () => [
      make("h1", {}, "Granular admin access"),
      granularAdminAccess(data, openCustomer).element,
    ],
  ],
  [/\/solutionareas(\/overview)?$/, "membership-areas", () => solutionAreas(data)],
  [/\/mpninsights\/solutionspartner$/, "insights", () => capabilityScore(data)],
  [
    /\/membership\/offers(\/billsandpayments)?$/,
    "membership",
    () => [make("h1", {}, "Membership"), make("p", {}, "Your offers, bills and payments.")],
  ],
  [
    /\/incentives\/.*claims$/,
    "incentives",
    () => [
      make("h1", {}, "Customer claims"),
      make("h2", {}, "Claims of your company"),
      claims(data).element,
    ],
  ],
  [
    /\/(legalinfo|identifiers)$/,
    "account",
    () => [
      make("h1", {}, "Identifiers"),
      ...(drifted ? identifierList() : [identifiers(data).element]),
    ],
  ],
  [/.*/, "home", () => [make("h1", {}, "Home"), make("p", {}, "Welcome to the fixture.")]],
];

function render(): void {
  const [, tenantId, tab] = CUSTOMER_PATH.exec(pathNow()) ?? [];
  if (tenantId) {
    customerPage(tenantId.toLowerCase(), (tab ?? "account").toLowerCase());
    return;
  }
  const page = PAGES.find(([path]) => path.test(pathNow()));
  if (page) show(page[1], page[2]);
}

function shell(): HTMLElement {
  const nav = make("nav", { "aria-label": "Partner Center", slot: "aside" });
  const links: [string, string][] = [
    ["Home", "/dashboard/home"],
    ["Customers", "/dashboard/v2/customers/list"],
    ["Granular admin access", "/dashboard/v2/customers/granularadminaccess/list"],
    ["Membership", "/dashboard/v2/membership/offers"],
    ["Claims", "/dashboard/v2/incentives/customer-association/claims"],
  ];
  for (const [label, path] of links) {
    const link = make("a", { href: path }, make("he-task-item", { "aria-label": label }, label));
    link.addEventListener("click", (event) => {
      event.preventDefault();
      go(path);
    });
    nav.append(link);
  }
  const main = make("main", {}, outlet);
  const element = make(nested ? "he-shell" : "he-layout", {}, nav);
  if (nested)
    withRoot(element, make("div", { class: "frame" }, document.createElement("slot"), main));
  else element.append(make("div"), make("div", { class: "frame" }, main));
  nav.removeAttribute("slot");
  return element;
}

document.body.append(make("header", {}, "Partner Center (fixture)"), shell());
window.addEventListener("popstate", render);
setTimeout(render, CHROME_ONLY_MS);
