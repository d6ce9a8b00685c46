/** Checks that end in `lost`. */
import { addDays, type IsoDay } from "../calendar-day";
import type { Message, NextStep } from "../verdicts";
import { CLAIM_CLOCKS } from "./clocks";
import { COUNTS_NO_MORE } from "./counts-toward";
import { withText } from "./customer-texts";
import { step, stepThroughDoor } from "./next-steps";
import { PRECEDENCE } from "./precedence-rules";
import { RECORD_RULES, type RecordRule } from "./record-rules";
import { mechanismDoubt } from "./remarks";
import { type Finding, isOurs, type Subject } from "./subject";
import { idProblem } from "./wrong-id";

/** Seen before and gone now, ended by its status, finally rejected, or ended by its date with nothing to the contrary. */
export function lost(subject: Subject): Finding | undefined {
  if (!isOurs(subject)) return undefined;
  return absent(subject) ?? endedByStatus(subject) ?? rejected(subject) ?? endedByDate(subject);
}

function finding(
  subject: Subject,
  rule: RecordRule,
  reason: Message,
  until: IsoDay | undefined,
  nextStep: NextStep = winBack(subject),
): Finding {
  const problem = idProblem(subject);
  const doubt = mechanismDoubt(subject);
  return {
    state: "lost",
    reasons: [
      reason,
      ...(problem ? [problem.reason] : []),
      ...(doubt ? [doubt] : []),
      ...(mayHaveMoved(subject) ? [{ key: PRECEDENCE.azureMoved.outcome }] : []),
    ],
    countsToward: COUNTS_NO_MORE,
    nextStep,
    rule,
    ...(until !== undefined && { until }),
  };
}

/** An Azure subscription that is gone from our CSP business may be with another CSP partner. */
function mayHaveMoved({ association, family }: Subject): boolean {
  return association.mechanism === "CSP" && family === "azure";
}

function winBack(subject: Subject): NextStep {
  return stepThroughDoor(
    subject,
    subject.row?.retired === undefined ? "win-back" : "replace-retired",
  );
}

/** What ended with its subscription is made anew on the next one: the ended one cannot be given back to us. */
function carryOver(subject: Subject): NextStep {
  return isTiedToSubscription(subject)
    ? stepThroughDoor(subject, "follow-subscription")
    : winBack(subject);
}

/** A DPOR is added again on each subscription; so is a claim, except one for a Microsoft 365 workload. */
function isTiedToSubscription({ association, family, doubt }: Subject): boolean {
  const { mechanism } = association;
  if (mechanism === "CPOR") return family !== "microsoft-365";
  return mechanism === "DPOR" && (doubt === undefined || doubt === "disputed");
}

function absent(subject: Subject): Finding | undefined {
  const { absentAsOf, evidence } = subject.association;
  if (absentAsOf === undefined) return undefined;
  const data = { asOf: absentAsOf, before: evidence.asOf };
  return finding(
    subject,
    RECORD_RULES.absent,
    { key: "rules.por.reason.absent", data },
    absentAsOf,
  );
}

function endedByStatus(subject: Subject): Finding | undefined {
  const { association, status } = subject;
  if (status?.kind !== "ended") return undefined;
  const { subscriptionEnd, statusSince, evidence } = association;
  const endInThePast =
    subscriptionEnd !== undefined && subscriptionEnd <= evidence.asOf ? subscriptionEnd : undefined;
  const data = { status: association.status ?? "", asOf: evidence.asOf };
  return finding(
    subject,
    RECORD_RULES.status,
    { key: "rules.por.reason.ended", data },
    statusSince ?? endInThePast,
    carryOver(subject),
  );
}

/**
 * A rejection is lost when it is final, when its 30 days have passed, and also when its day is not known: an open
 * dispute window must be proven. `under-way.ts` finds the provably open ones.
 */
function rejected(subject: Subject): Finding | undefined {
  const { association, status, context } = subject;
  const { statusSince } = association;
  if (status?.kind === "rejected-final") {
    const reason = { key: "rules.por.reason.rejectedFinal" };
    return finding(subject, RECORD_RULES.claimRejected, reason, statusSince);
  }
  if (status?.kind !== "rejected") return undefined;
  if (statusSince === undefined) {
    return finding(
      subject,
      RECORD_RULES.claimRejected,
      { key: "rules.por.reason.rejectedUndated" },
      undefined,
      withText(
        step("us", "rules.por.next.disputeIfInTime", "rules.por.where.customerClaims"),
        "claimProof",
        subject,
      ),
    );
  }
  const lastDay = disputeUntil(statusSince);
  if (context.today <= lastDay) return undefined;
  const reason = { key: "rules.por.reason.rejectedTooLate", data: { lastDay } };
  return finding(subject, RECORD_RULES.claimRejected, reason, lastDay);
}

/** The last day on which a claim rejected on `statusSince` may be disputed. */
export function disputeUntil(statusSince: IsoDay): IsoDay {
  return addDays(statusSince, CLAIM_CLOCKS.disputeWindow[0].days);
}

/**
 * The end date lies back further than a monthly refresh and no status says `Active`. Claims and requests under way have
 * clocks of their own, and a page in the customer's tenant shows the present.
 */
function endedByDate(subject: Subject): Finding | undefined {
  const { association, status, context } = subject;
  const { subscriptionEnd } = association;
  if (subscriptionEnd === undefined || subscriptionEnd >= context.endedBefore) return undefined;
  if (status !== undefined && status.kind !== "faltering") return undefined;
  if (association.status === undefined && association.viewpoint === "customer") return undefined;
  const reason = { key: "rules.por.reason.endedByDate", data: { end: subscriptionEnd } };
  return finding(subject, RECORD_RULES.ending, reason, subscriptionEnd, carryOver(subject));
}
