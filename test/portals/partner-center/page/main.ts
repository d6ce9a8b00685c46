/** The fixture's single-page app: a History-API router over a shell, two lists, customer pages and a home page. */

import type { FixtureCustomer, FixtureData } from "../../fixture-data";
import { make, withRoot } from "../../make-element";
import {
  createDataGrid,
  DOMAIN_COLUMN,
  NAME_COLUMN,
  RELATIONSHIP_COLUMN,
  TENANT_COLUMN,
} from "./data-grid";

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

function openCustomer(customer: FixtureCustomer): void {
  go(`/dashboard/v2/customers/${customer.tenantId}/account`);
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
  const tenantId = location.pathname.match(/customers\/([0-9a-f-]{36})/i)?.[1]?.toLowerCase();
  const index = data.customers.findIndex((customer) => customer.tenantId === tenantId);
  const next = data.customers[(index + 1) % data.customers.length];
  if (next) openCustomer(next);
}

function detailPage(customer: FixtureCustomer | undefined): void {
  const title = customer?.name ?? "Customer";
  if (shownApp === "accexp") {
    // The path is the new customer's at once, the heading follows.
    setTimeout(() => {
      if (customer && location.pathname.includes(customer.tenantId)) heading.textContent = title;
    }, HEADING_LAG_MS);
    return;
  }
  show("accexp", () => {
    heading.textContent = title;
    const next = make("button", { type: "button" }, "Next customer");
    next.addEventListener("click", nextCustomer);
    const menu = make("nav", { "aria-label": "Customer" });
    for (const label of ["Account", "Subscriptions", "Service management", "Admin relationships"]) {
      menu.append(make("he-task-item", { "aria-label": label }, label));
    }
    return [heading, menu, next];
  });
}

function render(): void {
  const path = location.pathname.replace(/^\/[a-z]{2}-[a-z]{2}\//, "/");
  const tenantId = path.match(/^\/dashboard\/(?:v2|commerce2)\/customers\/([0-9a-f-]{36})/i)?.[1];
  const drifted = data.variant === "drifted";
  if (tenantId) {
    detailPage(data.customers.find((customer) => customer.tenantId === tenantId.toLowerCase()));
  } else if (/\/customers\/list$/.test(path)) {
    show(drifted ? "v7" : "customer", () => [
      make("h1", {}, "Customers"),
      createDataGrid({
        data,
        prefix: drifted ? "v7" : "customer",
        label: "Customers",
        columns: [NAME_COLUMN, DOMAIN_COLUMN, RELATIONSHIP_COLUMN],
        onOpen: openCustomer,
      }),
    ]);
  } else if (/\/granularadminaccess(\/list)?$/.test(path)) {
    show("customersvcadmin", () => [
      make("h1", {}, "Granular admin access"),
      createDataGrid({
        data,
        prefix: drifted ? "v8" : "customersvcadmin",
        label: "Granular admin access",
        columns: [NAME_COLUMN, TENANT_COLUMN],
        onOpen: openCustomer,
      }),
    ]);
  } else {
    show("home", () => [make("h1", {}, "Home"), make("p", {}, "Welcome to the fixture.")]);
  }
}

function shell(): HTMLElement {
  const nav = make("nav", { "aria-label": "Partner Center", slot: "aside" });
  const links: [string, string][] = [
    ["Home", "/dashboard/home"],
    ["Customers", "/dashboard/v2/customers/list"],
    ["Granular admin access", "/dashboard/v2/customers/granularadminaccess/list"],
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
