/** Checks on what is not in force yet: claims and requests under way, open disputes, subscriptions that start later. */
import type { IsoDay } from "../calendar-day";
import type { Message, NextStep } from "../verdicts";
import { clockOn } from "./clocks";
import { COUNTS_NOT_YET, COUNTS_UNKNOWN } from "./counts-toward";
import { withText } from "./customer-texts";
import { deadline, type RunningClock, runClock } from "./deadlines";
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

type UnderWay = Extract<StatusMeaning, { kind: "under-way" }>;

function onItsWay(subject: Subject, meaning: UnderWay): Finding {
  const { association } = subject;
  const running = runningClock(subject, meaning);
  const runsOut = running?.deadline;
  const closed = meaning.rejectedOnceOverdue && notProvenOpen(subject, meaning, running);
  if (closed) return closed;
  const isOverdue = runsOut !== undefined && runsOut.daysLeft < 0 && meaning.overdue !== undefined;
  const reasons: [Message, ...Message[]] = [
    { key: meaning.reason, data: { status: association.status ?? "" } },
  ];
  if (isOverdue && meaning.overdue !== undefined) {
    const data = { date: runsOut.date, lastDay: disputeUntil(runsOut.date) };
    reasons.unshift({ key: meaning.overdue, data });
  }
  if (meaning.clock !== undefined && running === undefined) {
    reasons.push(whyNoClock(association.statusSince, "rules.por.reason.clockNotTold"));
  }
  if (running?.holidays !== undefined) reasons.push(running.holidays);
  reasons.push(...remarks(subject, "other"));
  return {
    state: "pending",
    reasons,
    // A change of channel partner is about who may place orders; what it does to credit is told nowhere.
    countsToward: meaning.rule === RECORD_RULES.channelChange ? COUNTS_UNKNOWN : COUNTS_NOT_YET,
    nextStep: isOverdue
      ? stepOnceOverdue(subject, meaning)
      : withText(step(meaning.who, meaning.step, meaning.where), meaning.text, subject),
    rule: meaning.rule,
    ...(runsOut !== undefined && { deadline: runsOut }),
  };
}

/** The clock of the day that the status was entered; `undefined` without such a day, or without a clock for it. */
export function runningClock(
  { association, context }: Subject,
  { clock, who }: Pick<UnderWay, "clock"> & { readonly who?: NextStep["who"] },
): RunningClock | undefined {
  const { statusSince } = association;
  if (clock === undefined || statusSince === undefined) return undefined;
  const inForce = clockOn(clock.clocks, statusSince);
  return (
    inForce && runClock(inForce, statusSince, { what: clock.what, isOurs: who === "us" }, context)
  );
}

/** Why there is no deadline: the day is missing, or how long the step took on it is not on record. */
export function whyNoClock(statusSince: IsoDay | undefined, undated: string): Message {
  return statusSince === undefined
    ? { key: undated }
    : { key: "rules.por.reason.clockNotOnRecord", data: { since: statusSince } };
}

/** Whoever should have answered, once the time is over it is up to us to ask, or to dispute. */
function stepOnceOverdue(subject: Subject, meaning: UnderWay): NextStep {
  const { rejectedOnceOverdue, who, where, text } = meaning;
  if (rejectedOnceOverdue) {
    return withText(step("us", "rules.por.next.disputeIfInTime", where), text, subject);
  }
  return who === "microsoft"
    ? step("us", "rules.por.next.askMicrosoft", where)
    : withText(step(who, meaning.step, where), text, subject);
}

/**
 * A claim that waits for our answer is rejected by the rule once the time to answer is over, though the data still shows
 * it as waiting. For as long as that rejection could be disputed the claim stays `pending`, with the dispute as the next
 * step: `at-risk` ranks above `pending`, and nothing may come to rank higher by time passing. After that it is `unknown`
 * and not `lost`, because nobody has seen the rejection. So is one without a day from the start: were its day known, it
 * might be over, and a missing day must not be better than an old one.
 */
function notProvenOpen(
  subject: Subject,
  { reason, rule, where, text }: UnderWay,
  running: RunningClock | undefined,
): Finding | undefined {
  const { association, context } = subject;
  const answerDue = running?.deadline;
  if (answerDue !== undefined && context.today <= disputeUntil(answerDue.date)) return undefined;
  const { status = "", statusSince, evidence } = association;
  return {
    state: "unknown",
    reasons:
      answerDue === undefined
        ? [
            { key: reason, data: { status } },
            whyNoClock(statusSince, "rules.por.reason.claimActionUndated"),
          ]
        : [
            {
              key: "rules.por.reason.claimActionLongOverdue",
              data: { date: answerDue.date, status, asOf: evidence.asOf },
            },
          ],
    countsToward: COUNTS_UNKNOWN,
    nextStep: withText(step("us", "rules.por.next.claimActionCheck", where), text, subject),
    rule,
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
    nextStep: withText(
      step("us", "rules.por.next.dispute", "rules.por.where.customerClaims"),
      "claimProof",
      subject,
    ),
    rule: RECORD_RULES.claimRejected,
    deadline: deadline(
      disputeUntil(association.statusSince),
      context.today,
      "rules.por.deadline.dispute",
    ),
  };
}
