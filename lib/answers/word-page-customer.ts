/** Words the customer that a whole page is about, beside a heading that does not name them: the badge does. */
import type { BadgeView } from "../browser/protocol";
import type { ReaderWords } from "./reader-words";

/** A name longer than this would push the verdict off a badge; the accessible name has it in full. */
const LONGEST_SHOWN = 40;

function shortened(name: string): string {
  const letters = [...name];
  return letters.length <= LONGEST_SHOWN
    ? name
    : `${letters
        .slice(0, LONGEST_SHOWN - 1)
        .join("")
        .trimEnd()}…`;
}

export function wordPageCustomer(
  customer: string,
  badge: BadgeView,
  words: ReaderWords,
): BadgeView {
  const shown = shortened(customer);
  return {
    ...badge,
    text: words.say("overlay.badge.ofCustomer", { customer: shown, text: badge.text }),
    name:
      shown === customer
        ? badge.name
        : words.say("overlay.badge.shownAndName", { text: customer, name: badge.name }),
  };
}
