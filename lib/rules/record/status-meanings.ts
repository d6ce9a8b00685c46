/**
 * What Microsoft's status words mean for an association. Exact strings of the pages and exports; case, blanks, hyphens
 * and underscores are ignored because portals, APIs and exports write the same word differently. Anything else beside
 * the word may change what it means, so it makes a status that we do not know.
 */
import type { Mechanism } from "../facts";
import type { NextStep } from "../verdicts";
import { CLAIM_CLOCKS, type Clock } from "./clocks";
import type { CustomerTextName } from "./customer-texts";
import { RECORD_RULES, type RecordRule } from "./record-rules";

/** Which clock runs from the day that the status was entered. */
export interface StatusClock {
  /** By the time they were in force. */
  readonly clocks: readonly Clock[];
  /** Message key: what happens then. */
  readonly what: string;
}

export type StatusMeaning =
  | { readonly kind: "current" }
  | { readonly kind: "ended" }
  | { readonly kind: "rejected" }
  | { readonly kind: "rejected-final" }
  /**
   * Not in force yet. `overdue`: message key once the clock has run out. `rejectedOnceOverdue`: by the rule that is the
   * end of it, whatever the status still says.
   */
  | {
      readonly kind: "under-way";
      readonly reason: string;
      readonly overdue?: string;
      readonly rejectedOnceOverdue?: true;
      readonly clock?: StatusClock;
      readonly who: NextStep["who"];
      readonly step: string;
      readonly where?: string;
      readonly text?: CustomerTextName;
      readonly rule: RecordRule;
    }
  /** In force, but about to end. */
  | {
      readonly kind: "faltering";
      readonly reason: string;
      readonly clock?: StatusClock;
      readonly step: string;
      readonly text?: CustomerTextName;
      readonly rule: RecordRule;
    }
  /** A word that we know and that does not tell whether the association is in force. */
  | { readonly kind: "unclear"; readonly reason: string; readonly rule: RecordRule };

const CLAIMS = "rules.por.where.customerClaims";

const CURRENT: StatusMeaning = { kind: "current" };
const ENDED: StatusMeaning = { kind: "ended" };
const ACTIVITY: StatusMeaning = {
  kind: "unclear",
  reason: "rules.por.reason.partnerActivity",
  rule: RECORD_RULES.activity,
};
const CHANNEL_CHANGE_UNCLEAR: StatusMeaning = {
  kind: "unclear",
  reason: "rules.por.reason.channelChangeUnclear",
  rule: RECORD_RULES.channelChange,
};
const SUBSCRIPTION_FALTERING: StatusMeaning = {
  kind: "faltering",
  reason: "rules.por.reason.subscriptionFaltering",
  step: "rules.por.next.subscriptionFaltering",
  text: "subscriptionFaltering",
  rule: RECORD_RULES.status,
};
const ACCESS_PENDING: StatusMeaning = {
  kind: "under-way",
  reason: "rules.por.reason.accessPending",
  who: "customer",
  step: "rules.por.next.accessPending",
  text: "adminApproval",
  where: "rules.por.where.partnerRelationships",
  rule: RECORD_RULES.adminRelationship,
};
const ACCESS_ENDING: StatusMeaning = {
  kind: "faltering",
  reason: "rules.por.reason.accessEnding",
  step: "rules.por.next.accessEnding",
  text: "adminRenewal",
  rule: RECORD_RULES.adminRelationship,
};
const CHANNEL_CHANGE_AT_MICROSOFT: StatusMeaning = {
  kind: "under-way",
  reason: "rules.por.reason.channelChangeAtMicrosoft",
  who: "microsoft",
  step: "rules.por.next.waitForMicrosoft",
  rule: RECORD_RULES.channelChange,
};

/** Subscription states of Insights, the Partner Center API and Graph; PAL's; and a change of channel partner. */
const ANY_MECHANISM: Readonly<Record<string, StatusMeaning>> = {
  Active: CURRENT,
  Open: CURRENT,
  Enabled: CURRENT,
  Churned: ENDED,
  Disabled: ENDED,
  Closed: ENDED,
  Deleted: ENDED,
  Expired: ENDED,
  Inactive: ENDED,
  Deprovisioned: ENDED,
  Suspended: SUBSCRIPTION_FALTERING,
  Warning: SUBSCRIPTION_FALTERING,
  LockedOut: SUBSCRIPTION_FALTERING,
  "In Grace Period": SUBSCRIPTION_FALTERING,
  Pending: {
    kind: "under-way",
    reason: "rules.por.reason.subscriptionPending",
    who: "microsoft",
    step: "rules.por.next.waitForMicrosoft",
    rule: RECORD_RULES.status,
  },
  "In progress": {
    kind: "under-way",
    reason: "rules.por.reason.channelChangeInProgress",
    overdue: "rules.por.reason.channelChangeOverdue",
    clock: {
      clocks: CLAIM_CLOCKS.channelChangeAnswer,
      what: "rules.por.deadline.channelChangeAnswer",
    },
    who: "us",
    step: "rules.por.next.channelChangeInProgress",
    text: "channelChangeAsk",
    rule: RECORD_RULES.channelChange,
  },
  Accepted: CHANNEL_CHANGE_AT_MICROSOFT,
  "Pending MS review": CHANNEL_CHANGE_AT_MICROSOFT,
  "Cancellation in progress": CHANNEL_CHANGE_AT_MICROSOFT,
  "Grace period": {
    kind: "faltering",
    reason: "rules.por.reason.channelChangeGrace",
    clock: {
      clocks: CLAIM_CLOCKS.channelChangeGrace,
      what: "rules.por.deadline.channelChangeGrace",
    },
    step: "rules.por.next.channelChangeGrace",
    text: "channelChangeAsk",
    rule: RECORD_RULES.channelChangeGrace,
  },
  // The row does not tell whether we are the old partner or the new one, so how it ended says nothing by itself.
  Declined: CHANNEL_CHANGE_UNCLEAR,
  Canceled: CHANNEL_CHANGE_UNCLEAR,
  Completed: CHANNEL_CHANGE_UNCLEAR,
};

/** Statuses of CPOR claims, and of the partner-activity claims that share their list. */
const CLAIM: Readonly<Record<string, StatusMeaning>> = {
  Draft: {
    kind: "under-way",
    reason: "rules.por.reason.claimDraft",
    who: "us",
    step: "rules.por.next.claimDraft",
    text: "claimProof",
    where: CLAIMS,
    rule: RECORD_RULES.claim,
  },
  Submitted: {
    kind: "under-way",
    reason: "rules.por.reason.claimSubmitted",
    overdue: "rules.por.reason.claimOverdueAtMicrosoft",
    clock: { clocks: CLAIM_CLOCKS.submitted, what: "rules.por.deadline.claimSubmitted" },
    who: "microsoft",
    step: "rules.por.next.waitForMicrosoft",
    where: CLAIMS,
    rule: RECORD_RULES.claim,
  },
  "Under review": {
    kind: "under-way",
    reason: "rules.por.reason.claimUnderReview",
    overdue: "rules.por.reason.claimOverdueAtMicrosoft",
    clock: { clocks: CLAIM_CLOCKS.underReview, what: "rules.por.deadline.claimUnderReview" },
    who: "microsoft",
    step: "rules.por.next.waitForMicrosoft",
    where: CLAIMS,
    rule: RECORD_RULES.claim,
  },
  "Partner action required": {
    kind: "under-way",
    reason: "rules.por.reason.claimActionRequired",
    overdue: "rules.por.reason.claimActionOverdue",
    rejectedOnceOverdue: true,
    clock: {
      clocks: CLAIM_CLOCKS.partnerActionRequired,
      what: "rules.por.deadline.claimActionRequired",
    },
    who: "us",
    step: "rules.por.next.claimActionRequired",
    text: "claimProof",
    where: CLAIMS,
    rule: RECORD_RULES.claim,
  },
  Dispute: {
    kind: "under-way",
    reason: "rules.por.reason.claimDispute",
    overdue: "rules.por.reason.claimOverdueAtMicrosoft",
    clock: { clocks: CLAIM_CLOCKS.dispute, what: "rules.por.deadline.claimDispute" },
    who: "microsoft",
    step: "rules.por.next.waitForMicrosoft",
    where: CLAIMS,
    rule: RECORD_RULES.claim,
  },
  Approved: CURRENT,
  Rejected: { kind: "rejected" },
  "Rejected final": { kind: "rejected-final" },
  "Awaiting customer consent response": ACTIVITY,
  Canceled: ACTIVITY,
  "Consent rejected": ACTIVITY,
  "Customer claimed": ACTIVITY,
  "Customer consent declined": ACTIVITY,
  "Customer consent expired": ACTIVITY,
  "Customer consent received": ACTIVITY,
  "Disputed expired": ACTIVITY,
  Disputed: ACTIVITY,
  "Not submitted expired": ACTIVITY,
  "Post submission expired": ACTIVITY,
};

/** Delegated admin relationships, which give access and never credit. */
const ADMIN_RELATIONSHIP: Readonly<Record<string, StatusMeaning>> = {
  created: ACCESS_PENDING,
  approvalPending: ACCESS_PENDING,
  activating: ACCESS_PENDING,
  approved: CURRENT,
  active: CURRENT,
  expiring: ACCESS_ENDING,
  terminationRequested: ACCESS_ENDING,
  terminating: ACCESS_ENDING,
  terminated: ENDED,
  expired: ENDED,
};

/** The length of a step, as the change of channel partner shows it: `Grace period (90 days)`. It changes no meaning. */
const DAY_COUNT = /\(\s*\d{1,3}\s+days?\s*\)\s*$/i;
const PLAIN_WORDS = /^[a-z\s_-]+$/i;
const BETWEEN_WORDS = /[\s_-]+/g;

/** `Under review`, `underReview` and `UNDER_REVIEW` are one. */
function normaliseWords(words: string): string {
  return words.toLowerCase().replace(BETWEEN_WORDS, "");
}

function lookUpTable(
  ...tables: readonly Readonly<Record<string, StatusMeaning>>[]
): ReadonlyMap<string, StatusMeaning> {
  return new Map(
    tables.flatMap((table) =>
      Object.entries(table).map(([word, meaning]) => [normaliseWords(word), meaning] as const),
    ),
  );
}

// A later table wins where two use the same word: `Canceled` is an activity's word on a claim, a channel change's elsewhere.
const FOR_ANY = lookUpTable(ANY_MECHANISM);
const FOR_CLAIM = lookUpTable(ANY_MECHANISM, CLAIM);
const FOR_ADMIN_RELATIONSHIP = lookUpTable(ANY_MECHANISM, ADMIN_RELATIONSHIP);

const CLAIM_WORDS = lookUpTable(CLAIM);

/** Whether `status` is a word of the claims list: of a CPOR claim or of a partner-activity claim. */
export function isClaimStatus(status: string): boolean {
  return PLAIN_WORDS.test(status) && CLAIM_WORDS.has(normaliseWords(status));
}

/** What `status` says of an association of this mechanism; `undefined` for a word that we do not know. */
export function statusMeaning(
  status: string,
  mechanism: Mechanism | null,
): StatusMeaning | undefined {
  const words =
    mechanism === "CPOR" ? FOR_CLAIM : mechanism === "DAP" ? FOR_ADMIN_RELATIONSHIP : FOR_ANY;
  const plain = status.replace(DAY_COUNT, "");
  return PLAIN_WORDS.test(plain) ? words.get(normaliseWords(plain)) : undefined;
}
