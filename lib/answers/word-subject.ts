/** What an association is about. */
import type { PorVerdict } from "../rules";
import type { ReaderWords } from "./reader-words";

/** `Microsoft 365 · M365 E3`; the subscription, or failing that the mechanism, where no product is named. */
export function wordSubject(verdict: PorVerdict, words: ReaderWords): string {
  const { product, sku, subscriptionId, mechanism, attribution } = verdict;
  const named = [product, sku].filter((part) => part !== undefined);
  if (named.length > 0) return named.join(" · ");
  if (subscriptionId !== undefined) {
    return words.say("overlay.panel.subscriptionNamed", { subscriptionId });
  }
  return mechanism ?? attribution ?? "";
}
