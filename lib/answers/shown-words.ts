/** What shows is in the accessible name: who commands the browser by voice presses what they see (WCAG 2.5.3). */
import type { BadgeView, DockView } from "../browser/protocol";
import type { ReaderWords } from "./reader-words";

/** The badge with its visible words first in its name, unless the name has them anyway. */
export function withShownWords(badge: BadgeView, { say }: ReaderWords): BadgeView {
  const { text, name } = badge;
  return name.includes(text)
    ? badge
    : { ...badge, name: say("overlay.badge.shownAndName", { text, name }) };
}

/** The same for all badges that the dock's panel shows of a customer. */
export function withAllShownWords(
  { customer, ...rest }: Pick<DockView, "customer" | "customerProblem">,
  words: ReaderWords,
): Pick<DockView, "customer" | "customerProblem"> {
  if (customer === undefined) return rest;
  return {
    ...rest,
    customer: {
      ...customer,
      badge: withShownWords(customer.badge, words),
      associations: customer.associations.map((each) => ({
        ...each,
        badge: withShownWords(each.badge, words),
      })),
    },
  };
}
