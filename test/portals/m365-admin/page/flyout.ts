/** Flyouts stand in a layer at the end of the body, outside the app. */
import type { FixtureSubscription } from "../../fixture-data";
import { make } from "../../make-element";
import { data, HOOKS, isDrifted } from "./hooks";
import { userById } from "./user-list";
import { WORDS } from "./words";

const LOADING_MS = 200;

const host = make("div", { id: HOOKS.layerHost });
let shownFor = "";

export function appendLayerHost(): void {
  document.body.append(host);
}

function panel(title: string, region: string, content: () => HTMLElement[], onClose: () => void) {
  const close = make("button", { type: "button" }, WORDS.close);
  close.addEventListener("click", onClose);
  const body = make("div", { class: "panel-body" }, make("div", { class: HOOKS.spinner }));
  setTimeout(() => body.replaceChildren(...content()), LOADING_MS);
  host.replaceChildren(
    make(
      "div",
      { class: HOOKS.layer },
      make(
        "div",
        { role: "dialog", "aria-label": title, class: HOOKS.panel, "data-automation-id": region },
        make("div", { class: "panel-head" }, make("h2", {}, title), close),
        body,
      ),
    ),
  );
}

function userContent(userName: string): HTMLElement[] {
  const link = (name: string, words: string) =>
    make(
      "button",
      { type: "button", class: "link", "data-automation-id": `${HOOKS.userPanel},${name}` },
      words,
    );
  return [
    make("p", {}, userName),
    link("ManageEmailLink", WORDS.email),
    link("ManageGroupsLink", WORDS.groups),
  ];
}

function field(label: string, ...value: (Node | string)[]): HTMLElement {
  return make(
    "div",
    { class: "field" },
    make("div", { class: "label" }, label),
    make("div", {}, ...value),
  );
}

function partnerToday(): HTMLElement {
  const { partnerOfRecord } = data;
  const heading = make("h3", {}, WORDS.partnerInformation);
  const section = make("section", { "data-automation-id": HOOKS.partner }, heading);
  if (partnerOfRecord !== undefined) {
    section.append(
      field(WORDS.partnerNetworkId, partnerOfRecord),
      make("button", { type: "button" }, WORDS.remove),
    );
    return section;
  }
  // Nobody is recorded: here the customer types the ID of whom to add.
  const input = make("input", { type: "text", id: "add-partner" });
  section.append(
    make("label", { for: "add-partner" }, WORDS.partnerNetworkId),
    input,
    make("button", { type: "button" }, WORDS.add),
  );
  return section;
}

function productContent(quantity: string): HTMLElement[] {
  if (!isDrifted) {
    return [
      make(
        "section",
        {},
        make("h3", {}, WORDS.settings),
        field(WORDS.billing, WORDS.monthly),
        field(WORDS.quantity, quantity),
      ),
      partnerToday(),
    ];
  }
  return [
    make(
      "dl",
      { "data-automation-id": HOOKS.partner },
      make("dt", {}, WORDS.billing),
      make("dd", {}, WORDS.monthly),
      make("dt", {}, make("span", {}, WORDS.partnerNetworkId)),
      make("dd", {}, make("em", {}, data.partnerOfRecord ?? "–")),
      make("dt", {}, WORDS.quantity),
      make("dd", {}, quantity),
    ),
  ];
}

/** Shows the flyout that the hash names, and takes it away when it names none. */
export function showFlyout(
  route: string,
  products: readonly FixtureSubscription[],
  onClose: () => void,
): void {
  if (route === shownFor) return;
  shownFor = route;
  const [, kind, id = ""] =
    /\/:\/(UserDetails|SubscriptionDetails)\/([0-9a-f-]{36})/i.exec(route) ?? [];
  const user = kind && userById(id);
  const place = products.findIndex((product) => product.subscriptionId === id.toLowerCase());
  const product = products[place];
  if (user) panel(user.name, HOOKS.userPanel, () => userContent(user.userName), onClose);
  else if (product) {
    panel(product.name, HOOKS.productPanel, () => productContent(String(2500 + place)), onClose);
  } else host.replaceChildren();
}
