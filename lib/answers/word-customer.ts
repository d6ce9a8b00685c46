/** Words a customer for the dock's panel. */
import type { CustomerView } from "../browser/protocol";
import type { CustomerPorVerdict, PorVerdict } from "../rules";
import type { CustomerFacts, CustomerKey } from "../store/contract";
import type { CustomerPlace } from "./portal-links";
import type { ReaderWords } from "./reader-words";
import { wordAssociation } from "./word-association";
import { wordCustomerBadge } from "./word-badge";

/** What needs somebody to act comes first, then what decided the verdict, then the rest as the rules gave it. */
function inReadingOrder({ attention, lead, associations }: CustomerPorVerdict): PorVerdict[] {
  return [...new Set([...attention, lead, ...associations])];
}

/** @param isShown leaves associations out that stand elsewhere; the badge speaks of all of them. */
export function wordCustomer(
  customerName: string,
  verdict: CustomerPorVerdict,
  words: ReaderWords,
  place: CustomerPlace = {},
  isShown: (verdict: PorVerdict) => boolean = () => true,
): CustomerView {
  const readFrom = verdict.associations.length > 0 ? "export" : "nothing";
  return {
    customerName,
    badge: wordCustomerBadge(verdict, words),
    associations: inReadingOrder(verdict)
      .filter(isShown)
      .map((each) => wordAssociation(each, readFrom, words, place)),
  };
}

/** How to call a customer: by name, else domain, else tenant ID. */
export function nameOfCustomer({ customer }: CustomerFacts): string {
  return customer.names[0] ?? customer.domains[0] ?? customer.tenantId;
}

/** How to call a customer of whom we know only what the page says. */
export function nameOfKey(key: CustomerKey): string {
  if ("name" in key) return key.name;
  return "domain" in key ? key.domain : key.tenantId;
}
