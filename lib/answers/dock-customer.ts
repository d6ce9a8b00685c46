/** What the dock's panel shows of the customer that a key is about, what the reader asked about first. */
import type { CustomerView, DockView, PageName } from "../browser/protocol";
import type { PageKey } from "../portals/portal";
import { isOnSubscription, judgeSubscription, type PorVerdict } from "../rules";
import type { CustomerKey, LookUpResult } from "../store/contract";
import { type HeldByKey, judgeHeldBy } from "./held-association";
import { judgeKeyCustomer, type KeyCustomer } from "./key-customer";
import type { KnownFacts } from "./known-facts";
import type { ReaderWords } from "./reader-words";
import { wordAssociation } from "./word-association";
import { wordCustomer } from "./word-customer";
import { wordHeldByBadge } from "./word-held-by";

type Shown = Pick<DockView, "customer" | "customerProblem">;

function askedFirst(
  own: readonly PorVerdict[],
  readFrom: "export" | "page" | "nothing",
  { place }: KeyCustomer,
  words: ReaderWords,
): CustomerView["associations"] {
  return own.map((verdict) => ({
    ...wordAssociation(verdict, readFrom, words, place),
    isAskedFor: true as const,
  }));
}

/** The subscription's own associations, or what is said of it without any; then the customer's others. */
function ofSubscription(
  subscriptionId: string,
  customer: KeyCustomer,
  { context }: KnownFacts,
  words: ReaderWords,
): CustomerView {
  const { name, facts, verdict, place } = customer;
  if (facts === undefined) return wordCustomer(name, verdict, words, place);
  const { associations, lead } = judgeSubscription(facts, subscriptionId, context);
  const isNamed = associations.length > 0;
  const rest = wordCustomer(
    name,
    verdict,
    words,
    place,
    (each) => !isOnSubscription(each, subscriptionId),
  );
  const own = askedFirst(
    isNamed ? associations : [lead],
    isNamed ? "export" : "nothing",
    customer,
    words,
  );
  return { ...rest, associations: [...own, ...rest.associations] };
}

/**
 * What the page shows, then what our data says. The customer's badge stays that of the data: a page shows one field of
 * one subscription or account. Only of a customer that the data does not hold it is all there is to say.
 */
function ofHeldBy(
  key: HeldByKey,
  customer: KeyCustomer,
  portal: string,
  { context, generation }: KnownFacts,
  words: ReaderWords,
): CustomerView {
  const { name, facts, verdict, place } = customer;
  const rest = wordCustomer(name, verdict, words, place);
  const partnerIdsSeen = generation?.partnerIdsSeen ?? [];
  const held = judgeHeldBy(key, { context, facts, partnerIdsSeen, portal }, words);
  if (held === null) return rest;
  return {
    ...rest,
    ...(facts === undefined && { badge: wordHeldByBadge(held, words) }),
    associations: [...askedFirst([held], "page", customer, words), ...rest.associations],
  };
}

/** @param key the customer that `about` is about. */
export function wordDockCustomer(
  about: PageKey,
  key: CustomerKey,
  { portal }: PageName,
  known: KnownFacts,
  words: ReaderWords,
): Shown {
  const isRead = "heldBy" in about;
  // What a page of the customer's shows needs no import to be judged.
  if (known.generation === null && !isRead) {
    return { customerProblem: words.say("overlay.panel.nothingImported") };
  }
  const customer = judgeKeyCustomer(key, known.customer(key), known.context);
  if (customer === null) return { customerProblem: words.say("overlay.panel.ambiguous") };
  if (isRead) return { customer: ofHeldBy(about, customer, portal, known, words) };
  return {
    customer:
      "subscriptionId" in about
        ? ofSubscription(about.subscriptionId, customer, known, words)
        : wordCustomer(customer.name, customer.verdict, words, customer.place),
  };
}

/** To the page of the one customer that our data holds for what the page shows; else to where one begins. */
export function wordWayToDashboard(
  result: LookUpResult | undefined,
  { say }: ReaderWords,
): Required<DockView>["opens"] {
  return result?.found === "one"
    ? { label: say("overlay.panel.openCustomer"), tenantId: result.facts.customer.tenantId }
    : { label: say("popup.openDashboard"), tenantId: null };
}
