/** Checks that end in `unknown`: what was read proves nothing about today, or cannot be read at all. */
import { addDays, daysBetween, type IsoDay } from "../calendar-day";
import type { Association } from "../facts";
import type { Message, NextStep } from "../verdicts";
import { COUNTS_UNKNOWN } from "./counts-toward";
import { exportAgain, step } from "./next-steps";
import { findOwnId } from "./own-ids";
import { END_TOLERANCE_DAYS } from "./record-context";
import { RECORD_RULES, type RecordRule } from "./record-rules";
import type { Finding, Subject } from "./subject";

function unknown(
  rule: RecordRule,
  nextStep: NextStep,
  ...reasons: [Message, ...Message[]]
): Finding {
  return { state: "unknown", reasons, countsToward: COUNTS_UNKNOWN, nextStep, rule };
}

/** A fresh look where the fact was read: an export for us, the page for whoever sits in the customer's tenant. */
function lookAgain({ association }: Subject): NextStep {
  return association.viewpoint === "customer"
    ? step("us", "rules.por.next.readPageAgain")
    : exportAgain("rules.por.next.freshExport");
}

/** The attribution value is missing, or not one that we know: it is shown raw and never counted as ours. */
export function unreadableAttribution({ association, form }: Subject): Finding | undefined {
  if (form !== undefined) return undefined;
  const { attribution } = association;
  if (attribution === undefined) {
    return unknown(RECORD_RULES.attribution, exportAgain("rules.por.next.exportAttribution"), {
      key: "rules.por.reason.attributionMissing",
    });
  }
  return unknown(RECORD_RULES.attribution, step("us", "rules.por.next.checkAttribution"), {
    key: "rules.por.reason.attributionUnknown",
    data: { attribution },
  });
}

/** Dated after tomorrow: a wrong date in the file or a wrong clock here, and either way no claim about today. */
export function fromTheFuture({ association, context }: Subject): Finding | undefined {
  const { absentAsOf, evidence, since, statusSince } = association;
  const { latestBelievable, today } = context;
  const found: Message[] = [];
  const asOf = absentAsOf !== undefined && absentAsOf > evidence.asOf ? absentAsOf : evidence.asOf;
  if (asOf > latestBelievable) {
    found.push({ key: "rules.por.reason.evidenceFromFuture", data: { asOf, today } });
  }
  if (since !== undefined && since > latestBelievable) {
    found.push({ key: "rules.por.reason.sinceFromFuture", data: { since, today } });
  }
  if (statusSince !== undefined && statusSince > latestBelievable) {
    const data = { since: statusSince, today };
    found.push({ key: "rules.por.reason.statusSinceFromFuture", data });
  }
  const [first, ...others] = found;
  if (first === undefined) return undefined;
  return unknown(RECORD_RULES.evidence, step("us", "rules.por.next.checkDates"), first, ...others);
}

/**
 * An export of ours whose row names a global account that is not ours, and no location that the settings know. One of
 * the two is wrong, the settings or the file, and a row of another partner's must not pass for one of ours.
 */
export function otherGlobalAccount(subject: Subject): Finding | undefined {
  const { association, context, ownId } = subject;
  const { globalPartnerId, viewpoint } = association;
  if (viewpoint !== "partner" || ownId !== undefined) return undefined;
  if (!context.isGlobalAccountSet || globalPartnerId === undefined) return undefined;
  if (findOwnId(context.ownIds, globalPartnerId) !== undefined) return undefined;
  return unknown(
    RECORD_RULES.otherGlobal,
    step("us", "rules.por.next.checkGlobalAccount", "rules.por.where.settings"),
    { key: "rules.por.reason.otherGlobalAccount", data: { globalPartnerId } },
  );
}

export function stale(subject: Subject): Finding | undefined {
  const { association, context } = subject;
  const { asOf } = association.evidence;
  if (asOf >= context.staleBefore) return undefined;
  return unknown(RECORD_RULES.evidence, lookAgain(subject), staleness(asOf, context));
}

/** Says of evidence of the day `asOf` that it is too old. */
export function staleness(asOf: IsoDay, { today }: Pick<Subject["context"], "today">): Message {
  return {
    key: "rules.por.reason.evidenceStale",
    data: { asOf },
    count: daysBetween(asOf, today),
  };
}

/** A status that does not tell whether the association is in force, or a word that we do not know. */
export function unclearStatus({ association, status }: Subject): Finding | undefined {
  const word = association.status;
  if (word === undefined) return undefined;
  const data = { status: word };
  if (status === undefined) {
    return unknown(RECORD_RULES.status, step("us", "rules.por.next.checkStatus"), {
      key: "rules.por.reason.statusUnknown",
      data,
    });
  }
  if (status.kind !== "unclear") return undefined;
  return unknown(status.rule, step("us", "rules.por.next.checkStatus"), {
    key: status.reason,
    data,
  });
}

/**
 * Exports drop whatever columns the user left out, so a missing status or Partner ID may hide a churned subscription or
 * a deleted location. A page in the customer's tenant shows the present without a status of its own.
 */
export function missingColumns({ association }: Subject): Finding | undefined {
  if (association.viewpoint === "customer") return undefined;
  const noId: Message = { key: "rules.por.reason.partnerIdMissing" };
  const again = exportAgain("rules.por.next.exportColumns");
  if (association.status === undefined) {
    const noStatus: Message = { key: "rules.por.reason.statusMissing" };
    return association.partnerId === undefined
      ? unknown(RECORD_RULES.columns, again, noStatus, noId)
      : unknown(RECORD_RULES.columns, again, noStatus);
  }
  return association.partnerId === undefined
    ? unknown(RECORD_RULES.columns, again, noId)
    : undefined;
}

/**
 * Whether the evidence contradicts itself: it shows an association in force whose subscription ended well before, and
 * nothing says that it renews. An end just before the evidence may be a renewal that the refresh does not show yet; the
 * status is then trusted, and `remarks.ts` explains.
 */
export function endContradictsEvidence({
  subscriptionEnd,
  autoRenew,
  evidence,
}: Association): boolean {
  if (subscriptionEnd === undefined || autoRenew === true) return false;
  // Most ends lie ahead, and comparing days is cheaper than counting them.
  if (subscriptionEnd >= evidence.asOf) return false;
  return subscriptionEnd < addDays(evidence.asOf, -END_TOLERANCE_DAYS);
}

/** In force when it was read, but the subscription's end has passed, and nothing says that it renews. */
export function endPassed(subject: Subject): Finding | undefined {
  const { association, context } = subject;
  const { subscriptionEnd, autoRenew, evidence, status } = association;
  if (subscriptionEnd === undefined || autoRenew === true) return undefined;
  if (endContradictsEvidence(association)) {
    const data = { end: subscriptionEnd, asOf: evidence.asOf };
    return unknown(
      RECORD_RULES.ending,
      lookAgain(subject),
      status === undefined
        ? { key: "rules.por.reason.shownLongAfterEnd", data }
        : { key: "rules.por.reason.statusContradictsEnd", data: { ...data, status } },
    );
  }
  if (subscriptionEnd < evidence.asOf || subscriptionEnd >= context.endedBefore) return undefined;
  return unknown(RECORD_RULES.ending, lookAgain(subject), {
    key: "rules.por.reason.endPassedSince",
    data: { end: subscriptionEnd, asOf: evidence.asOf },
  });
}
