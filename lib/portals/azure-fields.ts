/**
 * The Partner ID that stands in the Partner Admin Link page or in a subscription's Partner information. How these pages
 * are built inside is not on record. So only static text is read, never a box that somebody may be typing into, and
 * only where a single number in the page can be meant; and it counts as labelled only beside one of Microsoft's own
 * English labels.
 */
import { LIST_ROW } from "./azure-rows";
import type { PageContext, RowReading } from "./portal";

const PARTNER_ID = /^\d{4,10}$/;
const LABEL = /^(?:(?:microsoft )?partner (?:network )?id|mpn id|associated partnerid)(?: ?:)?$/i;
const NOT_TEXT = `${LIST_ROW},textarea,select,button,script,style,[contenteditable]`;

function wordsOf(element: Element | null | undefined): string {
  return (element?.textContent ?? "").trim().replace(/\s+/g, " ");
}

/** Elements in `scope` whose whole text is a number like a Partner ID. */
function numbersIn(scope: Element): Element[] {
  const texts = scope.ownerDocument.createTreeWalker(scope, NodeFilter.SHOW_TEXT);
  const found: Element[] = [];
  while (texts.nextNode()) {
    const { nodeValue, parentElement: holder } = texts.currentNode;
    if (!holder || !PARTNER_ID.test((nodeValue ?? "").trim())) continue;
    if (PARTNER_ID.test(wordsOf(holder)) && !holder.closest(NOT_TEXT)) found.push(holder);
  }
  return found;
}

/** Does one of Microsoft's labels stand right before `holder`, or before the boxes that hold nothing else? */
function isLabelled(holder: Element): boolean {
  let outer = holder;
  while (outer.parentElement && wordsOf(outer.parentElement) === wordsOf(holder)) {
    outer = outer.parentElement;
  }
  return LABEL.test(wordsOf(outer.previousElementSibling));
}

/** What a value was read as first. The page before may stand for a while after a step to another subject. */
const subjects = new WeakMap<Element, { readonly value: string; readonly subject: string }>();

/**
 * The Partner ID in `scope`, the one blade or frame that the page is about.
 *
 * @returns `undefined`: none, or not clear which
 */
export function readPartnerField(
  scope: Element,
  { route, customer }: PageContext,
  subscriptionId?: string,
): RowReading | undefined {
  if (route.rows !== "partner-information" || !customer) return undefined;
  const numbers = numbersIn(scope);
  const labelled = numbers.filter(isLabelled);
  const [place, another] = labelled.length > 0 ? labelled : numbers;
  if (!place || another) return undefined;
  const heldBy = wordsOf(place);
  const subject = JSON.stringify([route.id, customer, subscriptionId]);
  const before = subjects.get(place);
  if (before?.value === heldBy && before.subject !== subject) return undefined;
  subjects.set(place, { value: heldBy, subject });
  return {
    key: {
      heldBy,
      // The link speaks of the signed-in identity, the other page of the subscription.
      mechanism: route.id === "partner-admin-link" ? "PAL" : "DPOR",
      labelled: labelled.length > 0,
      of: customer,
      ...(subscriptionId && { subscriptionId }),
    },
    rung: labelled.length > 0 ? 3 : 4,
    place,
  };
}
