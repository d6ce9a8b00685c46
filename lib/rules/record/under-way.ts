/** Checks on what is not in force yet: claims and requests under way, open disputes, subscriptions that start later. */
import type { Deadline, Message } from "../verdicts";
import { COUNTS_NOT_YET } from "./counts-toward";
import { clockDeadline, deadline } from "./deadlines";
import { disputeUntil } from "./ended";
import { step } from "./next-steps";
import { RECORD_RULES } from "./record-rules";
import { remarks } from "./remarks";
import type { StatusMeaning } from "./status-meanings";
import { type Finding, isAccessState, type Subject } from "./subject";

/** An admin relationship that waits for the customer: access is not there yet, and credit will not come of it. */
export function accessUnderWay(subject: Subject): Finding | undefined {
  return isAccessState(subject) ? underWay(subject) : undefined;
}

/** A claim or request whose status says that it is under way. */
export function underWay(subject: Subject): Finding | undefined {
  return subject.status?.kind === "under-way" ? onItsWay(subject, subject.status) : undefined;
}

function onItsWay(
  subject: Subject,
  meaning: Extract<StatusMeaning, { kind: "under-way" }>,
): Finding {
  const { association, context } = subject;
  const { statusSince } = association;
  const { clock } = meaning;
  const runsOut: Deadline | undefined =
    clock === undefined || statusSince === undefined
      ? undefined
      : clockDeadline(clock, statusSince, context.today);
  const isOverdue = runsOut !== undefined && runsOut.daysLeft < 0 && meaning.overdue !== undefined;
  const reasons: [Message, ...Message[]] = [
    { key: meaning.reason, data: { status: association.status ?? "" } },
  ];
  if (isOverdue && meaning.overdue !== undefined) {
    reasons.unshift({ key: meaning.overdue, data: { date: runsOut.date } });
  }
  if (clock !== undefined && statusSince === undefined) {
    reasons.push({ key: "rules.por.reason.clockNotTold" });
  }
  reasons.push(...remarks(subject, "other"));
  // Whoever should have answered, once the time is over it is up to us to ask.
  const nextStep =
    isOverdue && meaning.who === "microsoft"
      ? step("us", "rules.por.next.askMicrosoft", meaning.where)
      : step(meaning.who, meaning.step, meaning.where);
  return {
    state: "pending",
    reasons,
    countsToward: COUNTS_NOT_YET,
    nextStep,
    rule: meaning.rule,
    ...(runsOut !== undefined && { deadline: runsOut }),
  };
}

/** The subscription starts after today, whatever its status says already. */
export function startsLater(subject: Subject): Finding | undefined {
  const { association, context } = subject;
  const { subscriptionStart } = association;
  if (subscriptionStart === undefined || subscriptionStart <= context.today) return undefined;
  return {
    state: "pending",
    reasons: [
      { key: "rules.por.reason.startsLater", data: { start: subscriptionStart } },
      ...remarks(subject, "other"),
    ],
    countsToward: COUNTS_NOT_YET,
    nextStep: step("nobody", "rules.por.next.waitForStart"),
    rule: RECORD_RULES.start,
    deadline: deadline(subscriptionStart, context.today, "rules.por.deadline.subscriptionStart"),
  };
}

/** Rejected, with days left to dispute; `ended.ts` has taken every other rejection before. */
export function disputable(subject: Subject): Finding | undefined {
  const { association, status, context } = subject;
  if (status?.kind !== "rejected" || association.statusSince === undefined) return undefined;
  return {
    state: "at-risk",
    reasons: [{ key: "rules.por.reason.rejectedDisputable" }, ...remarks(subject, "other")],
    countsToward: COUNTS_NOT_YET,
    nextStep: step("us", "rules.por.next.dispute", "rules.por.where.customerClaims"),
    rule: RECORD_RULES.claimRejected,
    deadline: deadline(
      disputeUntil(association.statusSince),
      context.today,
      "rules.por.deadline.dispute",
    ),
  };
}
