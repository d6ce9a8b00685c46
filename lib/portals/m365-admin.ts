/**
 * Microsoft 365 admin center: a React app in light DOM behind a hash router (`/AdminPortal/Home#/users`, the case of
 * `AdminPortal` varies; `admin.cloud.microsoft/?#/users`). `/:/` in the hash marks a flyout over the page. A customer is
 * named by the address alone: `delegatedOrg=` or, older, `CTID=`. Without either, the page is our own tenant or one
 * that nobody told us, and nothing is said of any customer.
 *
 * Assumed, because no source shows it: that the partner of record of a subscription stands in a dialog over "Your
 * products" (its elements, automation ids and route are not on record), and that pages have one `h1`. So only a label
 * that Microsoft's documentation prints proves the field, and everything else stays silent.
 */
import type { PageContext, PageCustomer, Portal, RowReading } from "./portal";

const GUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const DOMAIN = /^(?=.{4,253}$)(?:(?!-)[\p{L}\p{N}-]{1,63}(?<!-)\.)+\p{L}[\p{L}\p{N}-]+$/u;

/** The hash route in lower case, flyouts included; `/partner/…` for the legacy pages that switch to a customer. */
function pathOf({ hostname, pathname, hash }: URL): string | null {
  const path = pathname.toLowerCase();
  if (path.startsWith("/partner/")) return path;
  // Exchange, SharePoint and Teams have admin centers of their own on these hosts, told by their path; and on hosts of
  // another name the bare address is everybody's home page.
  const isApp =
    /^\/adminportal(?:\/home)?\/?$/.test(path) || (path === "/" && hostname.startsWith("admin."));
  if (!isApp) return null;
  const route = hash.toLowerCase().replace(/^#|\?.*/gs, "");
  return `/${route.replace(/^\/+|\/+$/g, "")}`;
}

function customerOf({ search, hash }: URL): PageCustomer {
  const tenantIds = new Set<string>();
  const domains = new Set<string>();
  for (const [name, text] of new URLSearchParams(search + hash.replace(/^[^?]*\??/, "&"))) {
    const isDelegated = /^delegatedOrg$/i.test(name);
    if (!isDelegated && !/^CTID$/i.test(name)) continue;
    const value = text.toLowerCase();
    if (GUID.test(value)) tenantIds.add(value);
    else if (isDelegated && DOMAIN.test(value)) domains.add(value);
    else return null;
  }
  if (tenantIds.size > 1 || domains.size > 1) return "unclear";
  const [tenantId] = tenantIds;
  const [domain] = domains;
  // A domain and a GUID cannot be compared here; the GUID is the stronger name.
  if (tenantId) return { tenantId };
  return domain ? { domain } : null;
}

/**
 * Labels of the field that holds the partner of record, in lower case, as printed in "Add, change, or delete a
 * subscription advisor partner" (learn.microsoft.com, microsoft-365/admin/misc/add-partner): English of 2025, and
 * the German edition of 2021. Other languages' editions are machine translations that need not be what the page says.
 */
const LABELS = ["partner network id", "microsoft partner network id", "partner id", "partner-id"];
/** Above the field, from the same pages. */
const HEADINGS = ["partner information", "partnerinformationen"];
/** Automation ids are the same in every language. How these two are spelled is a guess, so they never label a field. */
const HOOKED = '[data-automation-id*="PartnerInfo" i],[data-automation-id*="PartnerNetwork" i]';

const PANEL = '[role="dialog"],.ms-Panel';
const BUTTON = 'button,a,[role="button"]';

/** A text that the panel shows, and the element that holds it. */
interface Shown {
  readonly text: string;
  readonly place: Element | null;
}

const wordsOf = (node: Node) => (node.textContent ?? "").replace(/\s+/g, " ").trim().toLowerCase();

/** Elements below `panel` that hold one of `words` and no other text. */
function withWords(panel: Element, words: readonly string[]): Element[] {
  return [...panel.querySelectorAll("*")].filter((element) => {
    const text = element.firstChild?.nodeType === Node.TEXT_NODE && wordsOf(element.firstChild);
    return text && words.includes(text) && wordsOf(element) === text;
  });
}

/**
 * What `box` shows besides `label` and the words of buttons. Empty when something in it can be changed: what is typed
 * into a field is not recorded yet.
 */
function valuesIn(box: Element, label?: Element): Shown[] {
  const values: Shown[] = [];
  const walker = document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const place = walker.currentNode.parentElement;
    const text = wordsOf(walker.currentNode);
    const isSaid = label?.contains(place) || (!/\d/.test(text) && place?.closest(BUTTON));
    if (text && !isSaid) values.push({ text, place });
  }
  for (const field of box.querySelectorAll("input,select,textarea,[contenteditable]")) {
    const { readOnly, disabled, value, parentElement } = field as HTMLInputElement;
    // The attribute has to say the same, for no mutation tells when the value alone changes.
    if (!(readOnly || disabled) || field.getAttribute("value") !== value) return [];
    values.push({ text: value, place: parentElement });
  }
  return values;
}

/** The smallest element around `label` that has room for something besides it; icons and buttons are nothing. */
function boxOf(label: Element): Element | null {
  const { parentElement: box, nextElementSibling: next } = label;
  if (label.matches("dt")) {
    return next?.matches("dd") && !next.nextElementSibling?.matches("dd") ? next : null;
  }
  if (!box || label.matches(PANEL)) return null;
  const isAlone = [...box.childNodes].every(
    (node) =>
      node === label ||
      (node instanceof Element ? node.matches(`svg,i,${BUTTON}`) : wordsOf(node) === ""),
  );
  return isAlone ? boxOf(box) : box;
}

/** The only value in the field that `label` names. */
function labelledValue(label: Element): Shown | undefined {
  const box = boxOf(label);
  const control = label.closest("label")?.control;
  if (!box || (control && !box.contains(control))) return undefined;
  const values = valuesIn(box, label);
  return values.length === 1 ? values[0] : undefined;
}

/** The only number in a part of the panel that is about the partner. */
function onlyNumberIn(part: Element | null): Shown | undefined {
  // Under a second heading a number may be about something else.
  if (!part || part.querySelectorAll("h1,h2,h3,h4,h5,h6,[role=heading]").length > 1) return;
  const values = valuesIn(part);
  const numbers = values.flatMap(({ text }) => text.match(/\d{4,}/g) ?? []);
  return numbers.length === 1 ? values.find(({ text }) => text === numbers[0]) : undefined;
}

/**
 * The partner of record that a subscription's panel shows. Without a customer in the address nothing is read: the
 * verdict is about a customer's tenant, and whose this one is would be a guess. Two numbers prove neither.
 */
function readRow(panel: Element, { route, customer }: PageContext): RowReading | null {
  if (!route.rows || !customer) return null;
  const labels = withWords(panel, LABELS);
  const labelled = labels.length > 0;
  const shown = labelled
    ? labels.map(labelledValue)
    : [...panel.querySelectorAll(HOOKED), ...withWords(panel, HEADINGS).map(boxOf)].map(
        onlyNumberIn,
      );
  const [first, ...others] = shown.filter((each) => each !== undefined);
  const place = first?.place;
  if (!place || !/^\d{4,10}$/.test(first.text) || place.closest(PANEL) !== panel) return null;
  if (others.some(({ text }) => text !== first.text)) return null;
  return {
    key: { heldBy: first.text, mechanism: "DPOR", labelled, of: customer },
    rung: place.closest(HOOKED) ? 2 : 4,
    place,
  };
}

/** A page, its subpages and its flyouts. */
const at = (path: string, id = path) => ({ id, path: new RegExp(`^/${path}(?:/|$)`) });
/** Pages that a partner opens for a customer; their headings do not name it. */
const withBadge = (path: string) => ({ ...at(path), heading: "context" }) as const;

export const m365Admin: Portal = {
  id: "m365-admin",
  hosts: ["admin.cloud.microsoft", "admin.microsoft.com", "portal.office.com"],
  optionalHosts: [
    "portal.office365.us",
    "portal.apps.mil",
    "portal.partner.microsoftonline.cn",
    "microsoft365.microsoftonline.cn",
  ],
  routes: [
    { ...withBadge("homepage"), path: /^\/(?:$|homepage(?:\/|$))/ },
    withBadge("users"),
    withBadge("licenses"),
    at("subscriptions/vlnew", "volume-licensing"),
    { ...withBadge("subscriptions"), rows: "partner-information", rowsMayBeAbsent: true },
    at("partners/invitation/granularadminrelationships", "granular-admin-invitation"),
    withBadge("partners"),
    at("domains"),
    { id: "other-page", path: /^/ },
  ],
  pathOf,
  isReady: (document) =>
    document.querySelector('[data-hint="ReactLeftNav"],#admin-home-container,main') !== null,
  rowSelector: PANEL,
  rowOf: (element) => element.closest(PANEL),
  readRow,
  customerOf,
  headingSelector: 'h1,[role="heading"][aria-level="1"]',
  identityAttributes: ["value", "readonly", "disabled", "data-automation-id"],
};
