/** Words the verdict on one subscription of a customer. */
import type { BadgeView } from "../browser/protocol";
import type { CustomerPorVerdict } from "../rules";
import type { ReaderWords } from "./reader-words";
import { wordCustomerBadge } from "./word-badge";

/** As a customer's, but it must not be taken for one: what it says holds for this subscription only. */
export function wordSubscriptionBadge(verdict: CustomerPorVerdict, words: ReaderWords): BadgeView {
  const badge = wordCustomerBadge(verdict, words);
  return { ...badge, name: words.say("overlay.badge.ofSubscription", { name: badge.name }) };
}
