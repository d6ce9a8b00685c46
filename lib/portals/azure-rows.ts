/**
 * Rows of the list of subscriptions, in a React view's Fluent list or in a grid of the older shell. The rows are
 * recycled while the list is scrolled, and other lists (users, devices, apps) look the same and hold GUIDs, too. So a
 * GUID is a subscription's only where the row says so, or where it can be nothing else.
 */
import { GUID, WHOLE_GUID } from "./azure-customer";
import type { PageContext, PageCustomerKey, RowReading } from "./portal";

/** `.azc-grid` and `.fxc-gc-row` are the older shell's. */
export const LIST_ROW = '[role="row"],[class*="azc-grid"] tr,.fxc-gc-row';
const CELL = '[role="gridcell"],[role="rowheader"],[role="cell"],td,th';
const HEADER = '[role="columnheader"]';
export const IDENTITY_ATTRIBUTES = ["id", "href", "data-automation-key", "data-item-key"];

/** The part of a resource's address that names its subscription. */
const IN_ADDRESS = new RegExp(`/subscriptions/(${GUID})(?![0-9a-f-])`);
const FIELD = /^subscription[-_]?(?:id|guid)$/i;
const ANY_GUID = new RegExp(GUID, "g");
/** A React view's frame is called after its blade; some other list's is not read for lack of anything better. */
const OTHER_VIEW = /^(?!subscription).+\.reactview$/i;

function textOf(element: Element): string {
  return (element.textContent ?? "").trim().toLowerCase();
}

function idsIn(cells: readonly Element[]): string[] {
  return cells.map(textOf).filter((text) => WHOLE_GUID.test(text));
}

function isIdField(element: Element | undefined, attribute: string): boolean {
  return FIELD.test(element?.getAttribute(attribute) ?? "");
}

/** In which directory a subscription was first seen; this script lives no longer than its document. */
const owners = new Map<string, string>();

/** After a switch of directory the old list may stand for a while; its subscriptions are not the new directory's. */
function mayBelongTo(subscriptionId: string, of: PageCustomerKey): boolean {
  const owner = JSON.stringify(of);
  if (!owners.has(subscriptionId)) owners.set(subscriptionId, owner);
  return owners.get(subscriptionId) === owner;
}

/**
 * What a row says of its subscription. `null`: not proven, or no customer is; `undefined`: not a row of this list at
 * all.
 */
export function readSubscription(
  row: Element,
  { route, customer }: PageContext,
): RowReading | null | undefined {
  if (route.rows !== "subscriptions" || row.querySelector(`${LIST_ROW},${HEADER}`)) {
    return undefined;
  }
  if (!customer) return null;

  const cells = [...row.querySelectorAll(CELL)];
  const headers = [...(row.closest('[role="grid"],table')?.querySelectorAll(HEADER) ?? [])];
  const named = [...row.querySelectorAll("[data-automation-key]")];
  const links = [...row.querySelectorAll("[href]")];

  const addressed = [row.id, ...links.map((link) => link.getAttribute("href") ?? "")].flatMap(
    (address) => IN_ADDRESS.exec(address.toLowerCase())?.[1] ?? [],
  );
  const keyed = idsIn(named.filter((cell) => isIdField(cell, "data-automation-key")));
  const headed =
    headers.length === cells.length
      ? idsIn(cells.filter((_, index) => isIdField(headers[index], "data-item-key")))
      : [];
  const texts = idsIn(cells);

  /** Rung 4: the only GUID in the row, in a list without any field names. */
  function only(of: PageCustomerKey): string[] {
    const hasFields = headers.some((header) => header.hasAttribute("data-item-key"));
    if (named.length > 0 || hasFields) return [];
    if (OTHER_VIEW.test(row.ownerDocument.defaultView?.name ?? "")) return [];
    const all = new Set(textOf(row).match(ANY_GUID));
    if ("tenantId" in of) all.delete(of.tenantId);
    return all.size === 1 ? texts.filter((id) => all.has(id)) : [];
  }

  const rungs = [addressed, keyed, headed, only(customer)];
  const rung = rungs.findIndex((ids) => ids.length > 0);
  const subscriptionId = rungs[rung]?.[0];
  if (!subscriptionId) return null;
  // A row caught between two subscriptions states both.
  const fields = [...keyed, ...headed];
  const isSame = (id: string) => id === subscriptionId;
  if (![...addressed, ...fields].every(isSame)) return null;
  if (fields.length === 0 && texts.length > 0 && !texts.some(isSame)) return null;
  if (!mayBelongTo(subscriptionId, customer)) return null;

  const place =
    row.querySelector('[role="rowheader"]') ?? cells.find(textOf) ?? links[0]?.parentElement ?? row;
  return { key: { subscriptionId, of: customer }, rung: (rung + 1) as RowReading["rung"], place };
}
