/** Makes a fact of a Partner ID that a page of the customer's tenant shows, so that the rules can judge it like any other. */
import type { PageKey } from "../portals/portal";
import {
  type Association,
  isOnSubscription,
  judgeAssociation,
  normaliseId,
  type PorVerdict,
  type RecordContext,
} from "../rules";
import type { CustomerFacts, PartnerIdSeen } from "../store/contract";
import type { ReaderWords } from "./reader-words";

export type HeldByKey = Extract<PageKey, { readonly heldBy: string }>;

/** Name of the evidence's kind; no import has it, because what a page shows is looked at and not kept. */
const PAGE_REPORT = "customer-page";

const PAGE_NAMES: Readonly<Record<HeldByKey["mechanism"], string>> = {
  DPOR: "overlay.badge.heldBy.pageOfDpor",
  PAL: "overlay.badge.heldBy.pageOfPal",
};

/** What our data says that this subscription is, if it says one thing only. */
function productOf({ associations }: CustomerFacts, subscriptionId: string): string | undefined {
  const products = new Set(
    associations
      .filter((association) => isOnSubscription(association, subscriptionId))
      .map(({ product }) => product),
  );
  return products.size === 1 ? [...products][0] : undefined;
}

/** A portal whose every subscription is of one product. */
const PRODUCT_OF_PORTAL: Readonly<Record<string, string>> = { azure: "Microsoft Azure" };

function heldAssociation(
  key: HeldByKey,
  { facts, context: { today }, portal = "" }: HeldBySituation,
  words: ReaderWords,
): Association {
  const { heldBy, mechanism, subscriptionId, of } = key;
  const exported =
    facts === undefined || subscriptionId === undefined
      ? undefined
      : productOf(facts, subscriptionId);
  const product = exported ?? PRODUCT_OF_PORTAL[portal];
  return {
    // The rules judge by other fields; a customer named otherwise and not in our data has no tenant ID here.
    tenantId: facts?.customer.tenantId ?? ("tenantId" in of ? of.tenantId : ""),
    mechanism,
    partnerId: heldBy,
    ...(subscriptionId !== undefined && { subscriptionId }),
    ...(product !== undefined && { product }),
    viewpoint: "customer",
    evidence: { report: PAGE_REPORT, file: words.say(PAGE_NAMES[mechanism]), asOf: today },
  };
}

export interface HeldBySituation {
  readonly context: RecordContext;
  /** `undefined`: our data does not hold the customer. */
  readonly facts: CustomerFacts | undefined;
  readonly partnerIdsSeen: readonly PartnerIdSeen[];
  /** Where it was read; changes no state, only what the customer is told. */
  readonly portal?: string;
}

/**
 * The rules' verdict on what the page shows; `null` where nothing may be said: a number that stands in no field known
 * to hold the partner, and that is none of ours, may be anything.
 */
export function judgeHeldBy(
  key: HeldByKey,
  situation: HeldBySituation,
  words: ReaderWords,
): PorVerdict | null {
  const { context, facts, partnerIdsSeen } = situation;
  const idsSeen = partnerIdsSeen.map(({ id }) => id);
  const ours = [...idsSeen, ...context.organisation.partnerIds.map(({ id }) => id)];
  const isOurs = ours.some((id) => normaliseId(id) === normaliseId(key.heldBy));
  if (!key.labelled && !isOurs) return null;
  const country = facts?.customer.country;
  return judgeAssociation(heldAssociation(key, situation, words), {
    ...context,
    idsSeen,
    ...(country !== undefined && { customerCountry: country }),
  });
}
