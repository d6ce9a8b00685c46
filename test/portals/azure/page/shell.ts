/**
 * The shell's single-page app: a splash screen, a top bar with the avatar menu, blades in sections, hash routes. React
 * views come late, from another origin, and are replaced with their blade. The directory can be switched in place: the
 * address changes first, then the avatar, then the blade, so that for a while they disagree.
 *
 * `drifted`: classes renamed, no title on the avatar, the older grid without links, and the partner page a React view.
 * What the partner pages look like inside is an assumption.
 */
import type { FixtureCustomer, FixtureData } from "../../fixture-data";
import { inMixedCase } from "../../fixture-data";
import { make } from "../../make-element";
import type { ViewMessage } from "./view-message";

const SPLASH_MS = 250;
const VIEW_LATE_MS = 500;
const AVATAR_LAG_MS = 1_500;
const BLADE_LAG_MS = 3_000;
const VIEW_ORIGIN = "https://sandbox-1.reactblade.portal.azure.net";

const data = JSON.parse(document.getElementById("data")?.textContent ?? "{}") as FixtureData;
const isDrifted = data.variant === "drifted";
/** The shell's own class names, or what they might be called one day. */
const fxs = (name: string) => (isDrifted ? `shl-${name}` : `fxs-${name}`);

function customerNamed(tenant: string | undefined): FixtureCustomer | undefined {
  const wanted = tenant?.toLowerCase();
  return data.customers.find(({ tenantId, domain }) => tenantId === wanted || domain === wanted);
}

const inPath = location.pathname.split("/")[1];
const inHash = () => /^#@([^/]+)/.exec(location.hash)?.[1];
/** Whose directory the session is in. */
let directory = customerNamed(inPath) ?? customerNamed(inHash()) ?? data.customers[0];
let isDark = false;
let current: Window | null = null;

const tenantName = make("div", { class: fxs("avatarmenu-tenant") });
const header = make(
  "div",
  { class: fxs("avatarmenu-header") },
  make("div", { class: fxs("avatarmenu-username") }, "admin@partner.example"),
  tenantName,
);
const journey = make("main", { class: fxs("journey") });

function showAvatar(): void {
  if (!directory) return;
  tenantName.textContent = directory.name;
  if (isDrifted) return;
  const id = inMixedCase(directory.tenantId, 0);
  const lines = ["Name: An admin", "Email: admin@partner.example"];
  header.title = [...lines, `Directory: ${directory.name} (${id})`, "Domain: shared"].join("\n");
}

function tellView(): void {
  const message: ViewMessage = { tenantId: directory?.tenantId ?? "", isDark };
  current?.postMessage(message, VIEW_ORIGIN);
}

function bladeOf(title: string, ...content: Node[]): HTMLElement {
  const heading = make("h2", { class: fxs("blade-title-titleText") }, title);
  return make("section", { class: fxs("blade"), "aria-label": title }, heading, ...content);
}

/** A React view, which takes its time. */
function view(blade: string): HTMLElement {
  const box = make("div", { class: fxs("reactview") }, "Loading…");
  setTimeout(() => {
    const frame = make("iframe", {
      name: `${blade}.ReactView`,
      title: blade,
      class: fxs("reactview-frame-active"),
      src: `${VIEW_ORIGIN}/view/${blade}`,
    }) as HTMLIFrameElement;
    frame.addEventListener("load", () => {
      current = frame.contentWindow;
      tellView();
    });
    box.replaceChildren(frame);
  }, VIEW_LATE_MS);
  return box;
}

function subscriptionsHere() {
  return (data.subscriptions ?? []).filter(({ tenantId }) => tenantId === directory?.tenantId);
}

/** The older list, in a table of the shell's own. */
function olderGrid(): HTMLElement {
  const body = make("tbody");
  for (const [index, { name, subscriptionId }] of subscriptionsHere().entries()) {
    const id = inMixedCase(subscriptionId, index);
    const href = `#@${directory?.domain}/resource/subscriptions/${id}/overview`;
    const named = isDrifted ? make("span", {}, name) : make("a", { href }, name);
    body.append(make("tr", { role: "row" }, make("td", {}, named), make("td", {}, id)));
  }
  const head = make("tr", { role: "row" });
  for (const title of ["Subscription name", "Subscription ID"]) {
    head.append(make("th", { role: "columnheader" }, title));
  }
  const table = make("table", { "aria-label": "Subscriptions" }, make("thead", {}, head), body);
  table.className = isDrifted ? "" : "azc-grid-full";
  return table;
}

function property(label: string, value: string): HTMLElement {
  const name = make("div", {}, make("label", {}, label));
  return make("div", { class: "essentials" }, name, make("div", {}, make("span", {}, value)));
}

function partnerPage(): Node[] {
  if (isDrifted) return [view("ManagementPartnerBlade")];
  const box = make("input", { type: "text", "aria-label": "Link another Partner ID" });
  return [
    property("Microsoft partner ID", data.partnerOfRecord ?? ""),
    property("Partner name", "A partner"),
    box,
  ];
}

/** The blades that an address opens, oldest first. */
function bladesOf(path: string): HTMLElement[] {
  const subscription = /^resource\/subscriptions\/([0-9a-f-]{36})\/?(.*)$/.exec(path);
  const known = data.subscriptions?.find(
    ({ subscriptionId }) => subscriptionId === subscription?.[1],
  );
  if (subscription?.[2]?.startsWith("partner")) {
    return [
      bladeOf(known?.name ?? "Subscription"),
      bladeOf("Partner information", view("PartnerInformation")),
    ];
  }
  if (subscription) {
    const id = property("Subscription ID", subscription[1] ?? "");
    return [
      bladeOf("Subscriptions", view("SubscriptionsBlade")),
      bladeOf(known?.name ?? "Subscription", id),
    ];
  }
  if (path.startsWith("view/microsoft_azure_billing/subscriptionsblade")) {
    return [bladeOf("Subscriptions", view("SubscriptionsBlade"))];
  }
  if (path.startsWith("blade/microsoft_azure_billing/subscriptionsblade")) {
    return [bladeOf("Subscriptions", olderGrid())];
  }
  if (path.includes("/managementpartnerblade")) {
    return [bladeOf("Link to a partner ID", ...partnerPage())];
  }
  if (path.includes("usermanagementmenublade")) {
    return [bladeOf("Users", view("UserManagementMenuBlade"))];
  }
  if (path.includes("devicesmenu")) return [bladeOf("Devices", view("DevicesMenu"))];
  return [make("section", { class: fxs("startboard") }, make("p", {}, "Azure services"))];
}

let shown = "";
function render(): void {
  const path = location.hash
    .toLowerCase()
    .replace(/^#(?:@[^/]*)?\/?/, "")
    .replace(/\?.*$/, "");
  const id = `${directory?.tenantId} ${path}`;
  if (shown === id) return;
  shown = id;
  current = null;
  journey.replaceChildren(...bladesOf(path));
}

/** The address first, then the avatar, then the blades: for a while nobody knows whose directory this is. */
function switchTo(next: FixtureCustomer): void {
  const blade = location.hash.replace(/^#(?:@[^/]*\/?)?/, "");
  const address = inPath ? `/${next.domain}#${blade}` : `#@${next.tenantId}/${blade}`;
  history.replaceState(null, "", address);
  setTimeout(() => {
    directory = next;
    showAvatar();
  }, AVATAR_LAG_MS);
  setTimeout(render, BLADE_LAG_MS);
}

function topBar(): HTMLElement {
  const directories = make("select", { "aria-label": "Directory" }) as HTMLSelectElement;
  for (const { tenantId, name } of data.customers) {
    directories.append(make("option", { value: tenantId }, name));
  }
  directories.value = directory?.tenantId ?? "";
  directories.addEventListener("change", () => {
    const next = customerNamed(directories.value);
    if (next) switchTo(next);
  });
  const dark = make("button", { type: "button" }, "Dark theme");
  dark.addEventListener("click", () => {
    isDark = !isDark;
    document.body.className = fxs(isDark ? "theme-dark" : "theme-light");
    tellView();
  });
  const bar = make("header", { class: fxs("topbar") }, document.title, dark, directories, header);
  const nav = make("nav", { "aria-label": "Portal" });
  const pages = [
    ["Home", "home"],
    ["Subscriptions", "view/Microsoft_Azure_Billing/SubscriptionsBlade"],
    ["Users", "view/Microsoft_AAD_UsersAndTenants/UserManagementMenuBlade/~/AllUsers"],
    ["Link to a partner ID", "blade/Microsoft_Azure_Billing/managementpartnerblade"],
  ];
  for (const [label = "", path] of pages) nav.append(make("a", { href: `#${path}` }, label));
  const box = make("div", {}, bar, nav);
  showAvatar();
  return box;
}

document.body.className = fxs("theme-light");
document.body.append(make("div", { class: fxs("splashscreen") }, "Loading the portal…"));
window.addEventListener("hashchange", render);
setTimeout(() => {
  document.querySelector(`.${fxs("splashscreen")}`)?.remove();
  document.body.append(topBar(), journey);
  render();
}, SPLASH_MS);
