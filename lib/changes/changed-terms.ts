/** What changed of an association that stands before and after. */
import type { Association, Message } from "../rules";
import type { Change, ChangeKind } from "./change";

/**
 * How many seats more or fewer are told: a tenth of what there was, and at least five. Single licences come and go every
 * month and would bury the rest; five of fifty is a team that left. No seat left, or the first one, is always told.
 */
export const SEATS_WORTH_TELLING = { share: 0.1, atLeast: 5 } as const;

export interface ChangedTerms extends Pick<Change, "before" | "after" | "reason"> {
  readonly kind: ChangeKind;
}

type Compare = (before: Association, after: Association) => ChangedTerms | undefined;

/** The length of a step that Microsoft writes behind its status: `Grace period (90 days)`. */
const DAY_COUNT = /\(\s*\d{1,3}\s+days?\s*\)\s*$/i;
const BETWEEN_WORDS = /[\s_-]+/g;

/** The words of a claim to be partner of record; other reports give a claim's row the subscription's own state. */
const CLAIM_STATUSES = [
  "Draft",
  "Submitted",
  "Under review",
  "Partner action required",
  "Approved",
  "Rejected",
  "Dispute",
  "Rejected final",
] as const;

/** Portals, APIs and exports write one status differently: `Under review`, `underReview`. */
function sameWords(one: string, other: string): boolean {
  const plain = (words: string) =>
    words.replace(DAY_COUNT, "").replace(BETWEEN_WORDS, "").toLowerCase();
  return plain(one) === plain(other);
}

/** One mechanism, another form of it: CSP tier 1 or 2, a claim for advice or for usage. */
const formOfMechanism: Compare = (before, after) => {
  const isOtherTier =
    before.cspTier !== undefined && after.cspTier !== undefined && before.cspTier !== after.cspTier;
  const isOtherClaim =
    before.cporKind !== undefined &&
    after.cporKind !== undefined &&
    before.cporKind !== after.cporKind;
  if (!isOtherTier && !isOtherClaim) return undefined;
  return {
    kind: "mechanism",
    ...(before.attribution !== undefined && { before: before.attribution }),
    ...(after.attribution !== undefined && { after: after.attribution }),
    reason: { key: "dashboard.changes.reason.mechanismForm" },
  };
};

/** A status that an export began to tell, or stopped telling, has not moved. */
const status: Compare = (before, after) => {
  if (before.status === undefined || after.status === undefined) return undefined;
  if (sameWords(before.status, after.status)) return undefined;
  const words = [before.status, after.status];
  const isClaim =
    after.mechanism === "CPOR" &&
    words.every((word) => CLAIM_STATUSES.some((known) => sameWords(known, word)));
  const reason: Message =
    after.statusSince === undefined
      ? { key: "dashboard.changes.reason.status" }
      : { key: "dashboard.changes.reason.statusSince", data: { since: after.statusSince } };
  return {
    kind: isClaim ? "claim" : "status",
    before: before.status,
    after: after.status,
    reason,
  };
};

/** By the days that the two exports speak of and not by today's, so that the list is the same on every day. */
const endPassed: Compare = (before, after) => {
  const end = after.subscriptionEnd;
  if (end === undefined || end < before.evidence.asOf || end >= after.evidence.asOf) {
    return undefined;
  }
  return {
    kind: "end-passed",
    ...(before.subscriptionEnd !== undefined && { before: before.subscriptionEnd }),
    after: end,
    reason: {
      key:
        after.autoRenew === true
          ? "dashboard.changes.reason.endPassedRenewing"
          : "dashboard.changes.reason.endPassed",
      data: { end },
    },
  };
};

const autoRenewOff: Compare = ({ autoRenew }, after) => {
  if (autoRenew !== true || after.autoRenew !== false) return undefined;
  const end = after.subscriptionEnd;
  return {
    kind: "auto-renew-off",
    ...(end !== undefined && { after: end }),
    reason:
      end === undefined
        ? { key: "dashboard.changes.reason.autoRenewOff" }
        : { key: "dashboard.changes.reason.autoRenewOffEnding", data: { end } },
  };
};

const seats: Compare = ({ seats: before }, { seats: after }) => {
  if (before === undefined || after === undefined || before === after) return undefined;
  const difference = Math.abs(after - before);
  const { share, atLeast } = SEATS_WORTH_TELLING;
  const isTold = before === 0 || after === 0 || difference >= Math.max(share * before, atLeast);
  if (!isTold) return undefined;
  return {
    kind: after < before ? "seats-fell" : "seats-rose",
    before,
    after,
    reason: {
      key:
        after < before
          ? "dashboard.changes.reason.seatsFell"
          : "dashboard.changes.reason.seatsRose",
      data: { number: difference },
      count: difference,
    },
  };
};

/** Most telling first, as in `CHANGE_KINDS`. */
const COMPARISONS: readonly Compare[] = [formOfMechanism, status, endPassed, autoRenewOff, seats];

export function changedTerms(before: Association, after: Association): ChangedTerms | undefined {
  for (const compare of COMPARISONS) {
    const changed = compare(before, after);
    if (changed !== undefined) return changed;
  }
  return undefined;
}
