/** The fixture's single-page app: a hash router over a React-like shell, partner context in `delegatedOrg=`. */
import type { FixtureCustomer, FixtureSubscription } from "../../fixture-data";
import { make } from "../../make-element";
import { appendLayerHost, showFlyout } from "./flyout";
import { data, HOOKS, isDrifted } from "./hooks";
import { createUserList } from "./user-list";
import { WORDS } from "./words";

const SPINNER_MS = 400;
const NAME_LAG_MS = 150;
const RENDERS_AGAIN_MS = 3_000;

type PageId = "homepage" | "users" | "licenses" | "subscriptions" | "partners" | "domains";
const PAGES: readonly PageId[] = [
  "homepage",
  "users",
  "licenses",
  "subscriptions",
  "partners",
  "domains",
];

const heading = make("h1");
const organisation = make("span", { class: "organisation" });
const outlet = make("div", { class: "outlet" });
let shown: PageId | "other" | undefined;

/** The app knows its customer from the query before the hash or inside it. */
function customerInAddress(): FixtureCustomer | undefined {
  const inHash = location.hash.replace(/^[^?]*/, "");
  const named = [location.search, inHash]
    .map((query) => new URLSearchParams(query).get("delegatedOrg")?.toLowerCase())
    .find((value) => value !== undefined);
  return data.customers.find(({ domain, tenantId }) => domain === named || tenantId === named);
}

function products(): FixtureSubscription[] {
  const tenantId = (customerInAddress() ?? data.customers[0])?.tenantId;
  return (data.subscriptions ?? []).filter((each) => each.tenantId === tenantId && !each.isAzure);
}

function hashTo(route: string): void {
  location.hash = `#/${route}`;
}

function table(label: string, titles: readonly string[], rows: readonly HTMLElement[][]) {
  const header = make("div", { role: "row", class: "list-header" });
  for (const title of titles) header.append(make("div", { role: "columnheader" }, title));
  const body = rows.map((cells) =>
    make(
      "div",
      { role: "row", class: HOOKS.row, "data-automationid": "DetailsRow" },
      ...cells.map((cell) => make("div", { role: "gridcell" }, cell)),
    ),
  );
  return make("div", { role: "grid", "aria-label": label }, header, ...body);
}

function productTable(): HTMLElement {
  const rows = products().map((product, index) => {
    const name = make("button", { type: "button", class: "link" }, product.name);
    name.addEventListener("click", () =>
      hashTo(`subscriptions/:/SubscriptionDetails/${product.subscriptionId}`),
    );
    return [name, make("span", {}, String(2500 + index))];
  });
  return table(WORDS.subscriptions, [WORDS.product, WORDS.quantity], rows);
}

function tile(name: string, words: string): HTMLElement {
  return make("div", { class: "tile", "data-automation-id": `NEW_PRODUCTS-${name}-Tile` }, words);
}

function contentOf(page: PageId | "other"): HTMLElement[] {
  switch (page) {
    case "homepage":
      return [tile("Users", WORDS.users), tile("Billing", WORDS.subscriptions)];
    case "users":
      return createUserList((user) => hashTo(`users/:/UserDetails/${user.id}`));
    case "licenses":
    case "subscriptions":
      return [productTable()];
    default:
      return [make("p", {}, "…")];
  }
}

/** React puts back what its own tree says: whatever else stands inside these nodes is gone. */
function renderAgain(): void {
  heading.replaceChildren(shown ? WORDS[shown] : "");
  organisation.replaceChildren(customerInAddress()?.name ?? "");
}

function render(): void {
  const route = location.hash.replace(/^#\/?/, "").replace(/\?.*/, "");
  const [first = ""] = route.toLowerCase().split("/");
  const page = first === "" ? "homepage" : (PAGES.find((each) => each === first) ?? "other");
  if (page !== shown || page === "subscriptions" || page === "licenses") {
    shown = page;
    outlet.replaceChildren(...contentOf(page));
  }
  renderAgain();
  showFlyout(route, products(), () => hashTo(first));
}

/** Steps to another customer as the app does: the address at once, its name a little later. */
function nextCustomer(): void {
  const current = customerInAddress()?.tenantId;
  const index = data.customers.findIndex(({ tenantId }) => tenantId === current);
  const next = data.customers[(index + 1) % data.customers.length];
  const query = new URLSearchParams(location.search);
  query.set("delegatedOrg", next?.domain ?? "");
  history.pushState(null, "", `${location.pathname}?${query}${location.hash}`);
  setTimeout(render, NAME_LAG_MS);
}

function leftNav(): HTMLElement {
  const nav = make("nav", { "aria-label": "Navigation" });
  for (const page of PAGES) {
    const link = make(
      "a",
      {
        href: `#/${page}`,
        "data-value": page,
        "data-hint": HOOKS.leftNav,
        ...(!isDrifted && { "data-automation-id": `LeftNav${page}nodeNavToggler` }),
      },
      WORDS[page],
    );
    nav.append(link);
  }
  return nav;
}

const next = make("button", { type: "button" }, WORDS.next);
next.addEventListener("click", nextCustomer);
const app = make(
  "div",
  { id: "root" },
  make("div", { class: HOOKS.spinner, title: WORDS.loading }),
);
document.body.append(app);
appendLayerHost();

setTimeout(() => {
  app.replaceChildren(
    make(
      "header",
      {},
      make("span", {}, "Microsoft 365 admin center (fixture)"),
      organisation,
      next,
    ),
    make("div", { class: "frame" }, leftNav(), make("main", { id: HOOKS.home }, heading, outlet)),
  );
  render();
  window.addEventListener("hashchange", render);
  window.addEventListener("popstate", render);
  setInterval(renderAgain, RENDERS_AGAIN_MS);
}, SPINNER_MS);
