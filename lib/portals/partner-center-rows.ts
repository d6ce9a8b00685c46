/**
 * What Partner Center's rows say of themselves.
 *
 * On record: lists are `…he-data-grid` components whose open shadow root holds a real table, while the cells' contents
 * are light-DOM children of the grid, slotted into that table; data rows of the list of granular admin access carry the
 * tenant GUID as `row-<guid>`, cells and slots as `…-<guid>`; placeholders (`row-he-row-0`, `row-1`) do not; a
 * subscription's own address ends on `/customers/<tenant>/subscriptions/<guid>`.
 *
 * Assumed, because nothing is on record: that other grids follow the same convention with the GUID of what they list,
 * so that a claim's row carries the claim's; that a solution area's row, list item or card has the name alone in a cell
 * or heading; that an identifier stands alone in a cell or list item. Where that does not hold, nothing is read.
 */
import { CUSTOMER_PATH, GUID } from "./partner-center-paths";
import type { PageContext, PageCustomerKey, PageKey, RowReading, Rung } from "./portal";

/** Ids of rows and cells, names of slots, addresses and whole texts that end on the GUID of what the row lists. */
const OWN_GUID = new RegExp(`^(?:\\S+[-/])?(${GUID})$`, "i");
const DOMAIN = /^(?=.{4,253}$)(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}$/u;
const LONGEST_NAME = 256;

/**
 * Microsoft's English names of the six solution areas, with or without what earlier stood around them. The badges that
 * merged some of them in August 2026 have names of their own, but for Security, which is that one area.
 */
const AREA =
  /^(?:solutions partner for )?(data (?:& |and )?ai|digital (?:& |and )?app innovation|infrastructure|business applications|modern work|security)(?: \(azure\))?$/;

/**
 * Four to eight digits are on record; a DUNS number has nine, and ten may be a telephone's. A year is no proof either,
 * though some old ID may look like one.
 */
const PARTNER_ID = /^(?!(?:19|20)\d\d$)[1-9]\d{3,7}$/;

const TABLE_ROW = ':is(tr,[role="row"]):not(:has([role="columnheader"]))';
const HEADING = 'h2,h3,h4,h5,[role="heading"]:not([aria-level="1"])';
/** What stands inside an earlier kind is part of it. */
const ROW_KINDS = [TABLE_ROW, 'li,[role="listitem"]', HEADING];
export const ROW = ROW_KINDS.join();

/** Elements of a row that can carry its name: the table's own cells, in this grid or an ARIA one. */
const NAME_CELL = 'th,[role="rowheader"]';
const ANY_CELL = `td,[role="gridcell"],[role="cell"],${NAME_CELL}`;

/** A light-DOM child of a grid belongs to the row that its slot stands in. */
export function rowOf(element: Element): Element | null {
  for (const kind of ROW_KINDS) {
    let current: Element | null = element;
    while (current) {
      if (current.matches(kind)) return current;
      current = current.assignedSlot ?? current.parentElement;
    }
  }
  return null;
}

/** The elements that a reader sees inside `element`: its own, and those slotted into it. */
function contentsOf(element: Element): Element[] {
  const slots = [...element.querySelectorAll("slot")];
  return [element, ...slots.flatMap((slot) => slot.assignedElements())];
}

/** Slotted elements are not descendants of their cell, so their text is not in its `textContent`. */
function textOf(element: Element): string {
  return contentsOf(element)
    .map(({ textContent }) => textContent)
    .join("")
    .trim();
}

/** Takes one thing that a row tells; its place is the row's name where none is given. */
type Tell = (key: PageKey, rung: Rung, place?: Element) => void;

/**
 * GUIDs in a table's row: of the customer, or (`owner`) of what belongs to that one, and of customers that it should not
 * speak of. A claim's row has the claim's own, so that only links and whole texts are left.
 */
function tellGuids(
  row: Element,
  cells: readonly Element[],
  isClaim: boolean,
  owner: PageCustomerKey | null,
  tell: Tell,
): void {
  const state = (rung: Rung, pattern: RegExp, words: string, place?: Element) => {
    const guid = pattern.exec(words)?.[1]?.toLowerCase();
    if (!guid || (owner && Object.values(owner).includes(guid))) return;
    const isTenant = !owner || pattern === CUSTOMER_PATH;
    tell(isTenant ? { tenantId: guid } : { subscriptionId: guid, of: owner }, rung, place);
  };
  if (!isClaim) state(1, OWN_GUID, row.id);
  for (const cell of cells) {
    // Beside a claim's name a badge would seem to speak of the claim.
    const place = isClaim ? cell : undefined;
    if (!isClaim) {
      state(2, OWN_GUID, cell.id);
      for (const slot of cell.querySelectorAll("slot")) state(2, OWN_GUID, slot.name);
    }
    if (isClaim || owner) state(4, OWN_GUID, textOf(cell), place);
    for (const content of contentsOf(cell)) {
      for (const link of [content, ...content.querySelectorAll("a[href]")]) {
        const path = (link.getAttribute("href") ?? "").replace(/^https:\/\/[^/]+|[?#].*/gi, "");
        state(1, CUSTOMER_PATH, path, place);
        if (owner) state(1, OWN_GUID, path);
      }
    }
  }
}

export function readRow(
  row: Element,
  { route, customer }: PageContext,
): RowReading | null | undefined {
  const { rows } = route;
  const isArea = rows === "areas";
  const isOwnId = rows === "own-partner-ids";
  const isSubscription = rows === "subscriptions";
  const cells = [...row.querySelectorAll(isArea ? `${ANY_CELL},${HEADING}` : ANY_CELL)];
  const nameCell = row.querySelector(NAME_CELL);
  if (
    !row.matches(ROW_KINDS.slice(0, isArea ? 3 : isOwnId ? 2 : 1).join()) ||
    // A row inside a row speaks for itself.
    [row, ...row.querySelectorAll(ROW)].some((each) => rowOf(each) !== row)
  ) {
    return undefined;
  }
  if (isSubscription && !customer) return null;

  const told = new Map<string, RowReading>();
  const tell: Tell = (key, rung, place = nameCell ?? cells[0]) => {
    const id = JSON.stringify(key);
    if (place && (told.get(id)?.rung ?? 5) > rung) told.set(id, { key, rung, place });
  };
  if (isArea || isOwnId) {
    for (const place of cells[0] ? cells : [row]) {
      const text = textOf(place);
      const area = isArea && AREA.exec(text.toLowerCase().replace(/\s+/g, " "))?.[1];
      if (area) tell({ area: area.replace(/\W+(?:and )?/g, "-") }, 4, place);
      if (isOwnId && PARTNER_ID.test(text)) tell({ ownPartnerId: text }, 4, place);
    }
  } else {
    const isClaim = route.id === "customer-claims";
    tellGuids(row, cells, isClaim, isSubscription ? customer : null, tell);
    // A placeholder has an id of the grid's own making and no texts worth matching.
    if (told.size < 1 && !isSubscription && (isClaim || !/^row-/.test(row.id))) {
      for (const cell of cells) {
        const domain = textOf(cell).toLowerCase();
        if (DOMAIN.test(domain)) tell({ domain }, 4, isClaim ? cell : undefined);
      }
      const name = nameCell && !isClaim ? textOf(nameCell) : "";
      // A longer text is a page's prose, not a company's name; the name of a claim may be anybody's.
      if (told.size !== 1 && name && name.length <= LONGEST_NAME) {
        told.clear();
        tell({ name }, 4);
      }
    }
  }
  // Every identity that the row states must be the same one; a row caught between two customers (half recycled, half
  // slotted) states two and gets nothing.
  const [reading] = told.values();
  // Most headings and list items are no cards of areas, and most lists no identifiers.
  if (!reading && (isArea || isOwnId)) return undefined;
  if (!reading || told.size > 1) return null;
  return isSubscription && "tenantId" in reading.key ? null : reading;
}
