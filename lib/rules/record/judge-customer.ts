/** A customer with all its associations, one verdict. */
import type { Association, Customer, Evidence } from "../facts";
import type { CustomerPorVerdict, Message, NextStep, PorVerdict } from "../verdicts";
import { COUNTS_UNKNOWN } from "./counts-toward";
import { textsByChannel, textWithId } from "./customer-texts";
import { judgeSame } from "./fold-association";
import { ADD_PARTNER_ID_FIRST, exportAgain } from "./next-steps";
import { normaliseId } from "./own-ids";
import { explainPrecedence } from "./precedence";
import { type PreparedContext, prepareContext, type RecordContext } from "./record-context";
import { RECORD_RULES } from "./record-rules";
import { ageingRemark } from "./remarks";
import { rollUp } from "./roll-up";
import { sameAssociations } from "./same-association";
import { staleness } from "./unproven";

/** The one report of ours that lists associations; the others only name customers. */
const ASSOCIATION_REPORT = "subscription-details";

/**
 * Judges a customer by the associations that our evidence holds. With none, the customer is `not-seen`: no export can
 * show another partner's association, so nothing is said of who else there may be.
 */
export function judgeCustomer(
  facts: { readonly customer: Customer; readonly associations: readonly Association[] },
  context: RecordContext,
): CustomerPorVerdict {
  const prepared = prepareContext(context);
  const country = facts.customer.country ?? context.customerCountry;
  const [first, ...others] = explainPrecedence(
    sameAssociations(facts.associations).map((rows) => judgeSame(rows, prepared, country)),
  );
  if (first === undefined) return alone(notSeen(facts.customer, prepared, country));
  return rollUp([first, ...others], context.today);
}

/** A customer that a page shows and that none of our exports names: we cannot tell anything about it. */
export function judgeUnknownCustomer(_context: RecordContext): CustomerPorVerdict {
  return alone({
    state: "unknown",
    mechanism: null,
    countsToward: COUNTS_UNKNOWN,
    reasons: [{ key: "rules.por.reason.customerNotInExports" }],
    nextStep: exportAgain("rules.por.next.importCustomers"),
    rule: RECORD_RULES.unknownCustomer,
  });
}

/**
 * What our evidence says of one subscription of a customer: only the associations that name it count. Those that name
 * none, such as a claim for a workload, belong to the customer and prove nothing of this subscription.
 */
export function judgeSubscription(
  facts: { readonly customer: Customer; readonly associations: readonly Association[] },
  subscriptionId: string,
  context: RecordContext,
): CustomerPorVerdict {
  const { customer } = facts;
  const named = facts.associations.filter((association) =>
    isOnSubscription(association, subscriptionId),
  );
  if (named.length > 0) return judgeCustomer({ customer, associations: named }, context);
  const unnamed = facts.associations.filter((each) => each.subscriptionId === undefined).length;
  const evidence = latest(customer.evidence);
  const reasons: Message[] = [
    { key: "rules.por.reason.subscriptionNotInExports", data: { subscriptionId } },
    { key: "rules.por.reason.subscriptionByOtherId" },
  ];
  if (unnamed > 0) {
    reasons.push({ key: "rules.por.reason.associationsWithoutSubscription", count: unnamed });
  }
  if (!isInSubscriptionExport(customer)) {
    reasons.push({ key: "rules.por.reason.notInSubscriptions" });
  }
  return alone({
    state: "unknown",
    mechanism: null,
    subscriptionId,
    countsToward: COUNTS_UNKNOWN,
    reasons,
    nextStep: exportAgain("rules.por.next.exportSubscriptions"),
    rule: RECORD_RULES.unknownSubscription,
    ...(evidence !== undefined && { asOf: evidence.asOf, evidenceFile: evidence.file }),
  });
}

/** Portals and exports print the same GUID in either case. */
export function isOnSubscription(
  { subscriptionId }: { readonly subscriptionId?: string | undefined },
  wanted: string,
): boolean {
  return subscriptionId !== undefined && normaliseId(subscriptionId) === normaliseId(wanted);
}

function isInSubscriptionExport({ evidence }: Customer): boolean {
  return evidence.some((entry) => entry.report === ASSOCIATION_REPORT);
}

/** A verdict that stands for the customer or subscription itself; there is no association behind it. */
function alone(lead: PorVerdict): CustomerPorVerdict {
  return { state: lead.state, lead, associations: [], counts: {}, attention: [] };
}

/**
 * Nothing seen in data that is too old says nothing about today, so that is `unknown`. It ranks above the losses that an
 * old export may still prove, without being worth any more than they are.
 */
function notSeen(
  customer: Customer,
  context: PreparedContext,
  country: string | undefined,
): PorVerdict {
  const evidence = latest(customer.evidence);
  if (evidence !== undefined && evidence.asOf < context.staleBefore) {
    return {
      state: "unknown",
      mechanism: null,
      countsToward: COUNTS_UNKNOWN,
      reasons: [staleness(evidence.asOf, context)],
      nextStep: exportAgain("rules.por.next.freshExport"),
      rule: RECORD_RULES.evidence,
      asOf: evidence.asOf,
      evidenceFile: evidence.file,
    };
  }
  const reasons: Message[] = [{ key: "rules.por.reason.notSeen" }];
  if (!isInSubscriptionExport(customer)) {
    reasons.push({ key: "rules.por.reason.notInSubscriptions" });
  }
  if (evidence !== undefined) {
    const ageing = ageingRemark(evidence.asOf, context);
    if (ageing) reasons.push(ageing);
  }
  return {
    state: "not-seen",
    mechanism: null,
    countsToward: COUNTS_UNKNOWN,
    reasons,
    nextStep: waysIn(customer, context, country),
    rule: RECORD_RULES.notSeen,
    ...(evidence !== undefined && { asOf: evidence.asOf, evidenceFile: evidence.file }),
  };
}

function latest(evidence: readonly Evidence[]): Evidence | undefined {
  return evidence.reduce<Evidence | undefined>(
    (best, entry) => (best === undefined || entry.asOf > best.asOf ? entry : best),
    undefined,
  );
}

/** The ways to become partner of record. How the customer buys decides, and the Relationship column tells some of it. */
function waysIn(
  customer: Customer,
  context: PreparedContext,
  country: string | undefined,
): NextStep {
  const own = context.idToGiveOut(country, undefined);
  if (own === undefined) return ADD_PARTNER_ID_FIRST;
  const data = { partnerId: own.id };
  const text = textWithId("anyChannel", own.id);
  const isReseller = /resell/i.test(customer.relationship ?? "");
  return {
    who: "us",
    what: {
      key: isReseller ? "rules.por.next.notSeenReseller" : "rules.por.next.notSeenAnyChannel",
      data,
    },
    ...(text !== undefined && { textForCustomer: text }),
    textsByChannel: textsByChannel(own.id, isReseller),
  };
}
