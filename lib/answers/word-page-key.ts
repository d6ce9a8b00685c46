/** One badge for one key of a page: each kind of key has words of its own. */
import type { BadgeView } from "../browser/protocol";
import type { PageKey } from "../portals/portal";
import { judgeSubscription } from "../rules";
import type { CustomerKey } from "../store/contract";
import { type HeldByKey, judgeHeldBy } from "./held-association";
import { customerIn, judgeKeyCustomer, type KeyCustomer } from "./key-customer";
import type { KnownFacts } from "./known-facts";
import type { ReaderWords } from "./reader-words";
import { withShownWords } from "./shown-words";
import { wordCustomerBadge } from "./word-badge";
import { wordHeldByBadge } from "./word-held-by";
import { wordOwnIdBadge } from "./word-own-id-badge";
import { wordPageCustomer } from "./word-page-customer";
import { wordRenewalBadge } from "./word-renewal-badge";
import { wordStandingBadge } from "./word-standing-badge";
import { wordSubscriptionBadge } from "./word-subscription";

/**
 * What may be said of a page's customer. Before the first import every badge would say "unknown"; dock and popup say
 * what is missing instead. "Unknown" is said of what is a customer's tenant for certain: that is a tenant ID, and a
 * domain where the page's address names it as one. A name that our data lacks need not be a customer's at all.
 */
function sayable(
  key: CustomerKey,
  isInAddress: boolean,
  { customer, context, generation }: KnownFacts,
): KeyCustomer | null {
  if (generation === null) return null;
  const found = judgeKeyCustomer(key, customer(key), context);
  const isTenant = "tenantId" in key || ("domain" in key && isInAddress);
  return found === null || (found.facts === undefined && !isTenant) ? null : found;
}

function wordHeldBy(key: HeldByKey, known: KnownFacts, words: ReaderWords): BadgeView | null {
  const result = known.customer(key.of);
  if (result.found === "several") return null;
  const verdict = judgeHeldBy(
    key,
    {
      context: known.context,
      facts: result.found === "one" ? result.facts : undefined,
      partnerIdsSeen: known.generation?.partnerIdsSeen ?? [],
    },
    words,
  );
  return verdict && wordHeldByBadge(verdict, words);
}

function wordKey(key: PageKey, known: KnownFacts, words: ReaderWords): BadgeView | null {
  const { company, context, generation } = known;
  if ("area" in key) return company ? wordStandingBadge(key.area, company.standing, words) : null;
  if ("about" in key) return company ? wordRenewalBadge(company.renewal, words) : null;
  if ("ownPartnerId" in key) {
    const seen = generation?.partnerIdsSeen ?? [];
    return wordOwnIdBadge(key.ownPartnerId, context.organisation, seen, words);
  }
  if ("heldBy" in key) return wordHeldBy(key, known, words);

  const customerKey = customerIn(key);
  if (customerKey === undefined) return null;
  const isAboutPage = "context" in key || "subscriptionId" in key;
  const customer = sayable(customerKey, isAboutPage, known);
  if (customer === null) return null;
  const { name, facts, verdict } = customer;
  if ("subscriptionId" in key) {
    const ofIt = facts ? judgeSubscription(facts, key.subscriptionId, context) : verdict;
    return wordSubscriptionBadge(ofIt, words);
  }
  const badge = wordCustomerBadge(verdict, words);
  return "context" in key ? wordPageCustomer(name, badge, words) : badge;
}

/** `null`: nothing is known or proven, so nothing is drawn. */
export function wordPageKey(key: PageKey, known: KnownFacts, words: ReaderWords): BadgeView | null {
  const badge = wordKey(key, known, words);
  return badge && withShownWords(badge, words);
}
