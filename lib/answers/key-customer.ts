/** The customer that a page's key is about, and what our data says of them. */
import type { PageKey } from "../portals/portal";
import {
  type CustomerPorVerdict,
  judgeCustomer,
  judgeUnknownCustomer,
  type RecordContext,
} from "../rules";
import type { CustomerFacts, CustomerKey, LookUpResult } from "../store/contract";
import { type CustomerPlace, placeOfCustomer, placeOfKey } from "./portal-links";
import { nameOfCustomer, nameOfKey } from "./word-customer";

/** The customer that a key is about, if it is about one. */
export function customerIn(key: PageKey): CustomerKey | undefined {
  if ("context" in key) return key.context;
  if ("of" in key) return key.of;
  return "tenantId" in key || "domain" in key || "name" in key ? key : undefined;
}

/** The same for all keys that must have the same answer: look-ups take tenant IDs and domains in any case. */
export function identityOf(key: CustomerKey): string {
  if ("name" in key) return `name ${key.name}`;
  return "domain" in key
    ? `domain ${key.domain.toLowerCase()}`
    : `tenant ${key.tenantId.toLowerCase()}`;
}

export interface KeyCustomer {
  readonly name: string;
  readonly place: CustomerPlace;
  /** `undefined`: our data does not hold the customer. */
  readonly facts: CustomerFacts | undefined;
  readonly verdict: CustomerPorVerdict;
}

/** A customer may be in our data under another of their domains, and only one of them stands in the page's address. */
function judgeStranger(key: CustomerKey, context: RecordContext): CustomerPorVerdict {
  const verdict = judgeUnknownCustomer(context);
  if (!("domain" in key)) return verdict;
  const { lead } = verdict;
  const reason = { key: "overlay.badge.perhapsOtherDomain", data: { domain: key.domain } };
  return { ...verdict, lead: { ...lead, reasons: [...lead.reasons, reason] } };
}

/** `null`: the key fits several customers, so that none may be picked. */
export function judgeKeyCustomer(
  key: CustomerKey,
  result: LookUpResult,
  context: RecordContext,
): KeyCustomer | null {
  switch (result.found) {
    case "several":
      return null;
    case "one":
      return {
        name: nameOfCustomer(result.facts),
        place: { ...placeOfKey(key), ...placeOfCustomer(result.facts) },
        facts: result.facts,
        verdict: judgeCustomer(result.facts, context),
      };
    case "none":
      return {
        name: nameOfKey(key),
        place: placeOfKey(key),
        facts: undefined,
        verdict: judgeStranger(key, context),
      };
  }
}
