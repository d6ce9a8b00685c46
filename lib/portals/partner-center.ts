/**
 * Partner Center (partner.microsoft.com/dashboard). Structure as recorded in 2026 and, for the older chain, before:
 * lists are `…he-data-grid` components whose open shadow root holds a real table, while the cells' contents are
 * light-DOM children of the grid, slotted into that table. Tag names carry a prefix per micro-frontend, and the grid
 * may sit inside further open roots. Data rows carry the tenant GUID as `row-<guid>`; placeholders (`row-he-row-0`,
 * `row-1`) do not. Texts are localised, so nothing here reads a label.
 */
import type { PageCustomerKey, Portal, RowReading } from "./portal";

const GUID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
const ROW_ID = new RegExp(`^row-(${GUID})$`, "i");
const CELL_ID = new RegExp(`^cell-.+-(${GUID})$`, "i");
const SLOT_NAME = new RegExp(`^.+-(${GUID})$`, "i");
const CUSTOMER_PATH = new RegExp(
  `^/(?:[a-z]{2}-[a-z]{2}/)?dashboard/(?:v2|commerce2)/customers/(${GUID})(?:/|$)`,
  "i",
);
const DOMAIN =
  /^(?=.{4,253}$)(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+[\p{L}]{2,63}$/u;

const LONGEST_NAME = 256;
const ROW = 'tr:not(#column-header),[role="row"]:not(#column-header)';

/** Elements of a row that can carry its name: the table's own cells, in this grid or an ARIA one. */
const NAME_CELL = 'th,[role="rowheader"]';
const ANY_CELL = 'th,td,[role="rowheader"],[role="gridcell"],[role="cell"]';

/** The elements that a reader sees inside `cell`: its own, and those slotted into it. */
function contentsOf(cell: Element): Element[] {
  const contents = [cell];
  for (const slot of cell.querySelectorAll("slot")) contents.push(...slot.assignedElements());
  return contents;
}

/** The tenant named by a link to a customer page inside `element`, lower case. */
function tenantOfLink(element: Element): string | undefined {
  const links = element.matches("a[href]") ? [element] : element.querySelectorAll("a[href]");
  for (const link of links) {
    const path = (link.getAttribute("href") ?? "").replace(/^https:\/\/[^/]+/i, "");
    const tenantId = CUSTOMER_PATH.exec(path)?.[1];
    if (tenantId) return tenantId.toLowerCase();
  }
  return undefined;
}

function textOf(contents: readonly Element[]): string {
  // Slotted elements are not descendants of their cell, so their text is not in its textContent.
  return contents
    .map((element) => element.textContent ?? "")
    .join("")
    .trim();
}

/** The only domain among the cells' texts; two different ones prove nothing. */
function onlyDomain(texts: readonly string[]): string | undefined {
  const domains = new Set(
    texts.filter((text) => DOMAIN.test(text)).map((text) => text.toLowerCase()),
  );
  return domains.size === 1 ? [...domains][0] : undefined;
}

function readRow(row: Element): RowReading | null {
  const cells = [...row.querySelectorAll(ANY_CELL)];
  if (cells.length === 0 || row.querySelector('[role="columnheader"]')) return null;
  const place = row.querySelector(NAME_CELL) ?? cells[0];
  if (!place) return null;

  // Rung 1 and 2: every identity that the row states must be the same one; a row caught between two customers
  // (half recycled, half slotted) states two and gets nothing.
  const strong = new Set<string>();
  const weak = new Set<string>();
  const add = (set: Set<string>, match: RegExpExecArray | null) => {
    if (match?.[1]) set.add(match[1].toLowerCase());
  };
  add(strong, ROW_ID.exec(row.id));
  const texts: string[] = [];
  for (const cell of cells) {
    add(weak, CELL_ID.exec(cell.id));
    for (const slot of cell.querySelectorAll("slot")) add(weak, SLOT_NAME.exec(slot.name));
    const contents = contentsOf(cell);
    for (const element of contents) {
      const tenantId = tenantOfLink(element);
      if (tenantId) strong.add(tenantId);
    }
    texts.push(textOf(contents));
  }
  const identities = new Set([...strong, ...weak]);
  if (identities.size > 1) return null;
  const [tenantId] = identities;
  if (tenantId) return { key: { tenantId }, rung: strong.size > 0 ? 1 : 2, place };

  // A placeholder has an id of the grid's own making and no texts worth matching.
  if (/^row-/.test(row.id)) return null;
  const domain = onlyDomain(texts);
  if (domain) return { key: { domain }, rung: 4, place };
  const nameCell = row.querySelector(NAME_CELL);
  const name = nameCell ? textOf(contentsOf(nameCell)) : "";
  // A longer text is a page's prose, not a company's name.
  return name && name.length <= LONGEST_NAME ? { key: { name }, rung: 4, place } : null;
}

function customerOf(url: URL): PageCustomerKey | null {
  const tenantId = CUSTOMER_PATH.exec(url.pathname)?.[1];
  return tenantId ? { tenantId: tenantId.toLowerCase() } : null;
}

/** A light-DOM child of a grid belongs to the row that its slot stands in. */
function rowOf(element: Element): Element | null {
  for (let current: Element | null = element; current; current = current.parentElement) {
    if (current.matches(ROW)) return current;
    if (current.assignedSlot) return current.assignedSlot.closest(ROW);
  }
  return null;
}

const DASHBOARD = "^/(?:[a-z]{2}-[a-z]{2}/)?dashboard/";

export const partnerCenter: Portal = {
  id: "partner-center",
  hosts: ["partner.microsoft.com"],
  routes: [
    {
      id: "customer-list",
      path: new RegExp(`${DASHBOARD}(?:v2/|commerce2/)customers/list/?$`, "i"),
      rows: "customers",
    },
    {
      id: "granular-admin-access",
      path: new RegExp(
        `${DASHBOARD}(?:v2/customers/|commerce2/(?:customers/)?)granularadminaccess(?:/list)?/?$`,
        "i",
      ),
      rows: "customers",
    },
    {
      id: "customer-detail",
      path: CUSTOMER_PATH,
      heading: "customer",
    },
    {
      id: "other-page",
      path: new RegExp(DASHBOARD, "i"),
    },
  ],
  isReady: (document) => document.querySelector("he-shell,he-layout,main,[role=main]") !== null,
  rowSelector: ROW,
  rowOf,
  readRow,
  customerOf,
  headingSelector: 'h1,[role="heading"][aria-level="1"]',
  identityAttributes: ["id", "href", "slot", "name"],
};
