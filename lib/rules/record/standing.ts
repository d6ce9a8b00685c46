/** Checks on what stands today: whose it is, whether it still gives anything, runs out, or names the wrong ID. */
import type { Message, NextStep } from "../verdicts";
import { CLAIM_CLOCKS, clockOn } from "./clocks";
import {
  COUNTS_FOR_ANOTHER,
  COUNTS_UNKNOWN,
  countsOnAnotherRow,
  countsUnderDoubtfulId,
} from "./counts-toward";
import { type CustomerTextName, withText } from "./customer-texts";
import { deadline } from "./deadlines";
import { ADD_PARTNER_ID_FIRST, step, stepThroughDoor } from "./next-steps";
import { isTenantGuid, normaliseId } from "./own-ids";
import { PRECEDENCE } from "./precedence-rules";
import { RECORD_RULES } from "./record-rules";
import { linkRemark, remarks } from "./remarks";
import { isCspChannel } from "./sales-channels";
import type { StatusMeaning } from "./status-meanings";
import { type Finding, isAccessState, isOurs, type Subject, tableCounts } from "./subject";
import { runningClock, whyNoClock } from "./under-way";
import { endContradictsEvidence } from "./unproven";
import { idProblem, isMissingInSettings } from "./wrong-id";

/** Read inside the customer's tenant, with a Partner ID that is not ours. Without our IDs nobody can say whose it is. */
export function someoneElse(subject: Subject): Finding | undefined {
  const { association, context } = subject;
  const { partnerId } = association;
  const lookAgain = step("us", "rules.por.next.readPageAgain");
  if (partnerId === undefined && association.viewpoint === "customer") {
    return notTold(lookAgain, { key: "rules.por.reason.customerPageWithoutId" });
  }
  if (partnerId === undefined || isOurs(subject)) return undefined;
  const data = { partnerId };
  // The tenant that created a CSP subscription may be an indirect provider's, and its reseller of record still us.
  if (isTenantGuid(partnerId)) {
    return notTold(step("us", "rules.por.next.addIdToSettings", "rules.por.where.settings"), {
      key: "rules.por.reason.createdFromTenant",
      data,
    });
  }
  if (context.idsSeen.has(normaliseId(partnerId))) {
    const seen = { key: "rules.por.reason.idSeenInExports", data };
    return notTold(
      step("us", "rules.por.next.addIdToSettings", "rules.por.where.settings"),
      seen,
      ...linkRemark(association),
    );
  }
  if (context.organisation.partnerIds.length === 0) {
    const notSet = { key: "rules.por.reason.ownIdsNotSet", data };
    return notTold(ADD_PARTNER_ID_FIRST, notSet, ...linkRemark(association));
  }
  const unproven = notProvenToHold(subject, partnerId);
  if (unproven) return notTold(lookAgain, unproven);
  return {
    state: "someone-else",
    reasons: [
      { key: "rules.por.reason.someoneElse", data: { ...data, asOf: association.evidence.asOf } },
      { key: "rules.por.reason.someoneElseUnlessOurs", data },
      ...linkRemark(association),
    ],
    countsToward: COUNTS_FOR_ANOTHER,
    nextStep: stepThroughDoor(subject, "take-over"),
    rule: RECORD_RULES.visibility,
  };
}

/** Only what is in force holds the place. A page shows the present, so a status may be missing; it may not say otherwise. */
function notProvenToHold({ association, status }: Subject, partnerId: string): Message | undefined {
  if (association.absentAsOf !== undefined || status?.kind === "ended") {
    return { key: "rules.por.reason.foreignEnded", data: { partnerId } };
  }
  if (endContradictsEvidence(association)) {
    const data = { partnerId, end: association.subscriptionEnd ?? "" };
    return { key: "rules.por.reason.foreignPastEnd", data };
  }
  if (association.status === undefined) return undefined;
  if (status?.kind === "current" || status?.kind === "faltering") return undefined;
  const data = { partnerId, status: association.status };
  return { key: "rules.por.reason.foreignStatus", data };
}

function notTold(nextStep: NextStep, ...reasons: [Message, ...Message[]]): Finding {
  return {
    state: "unknown",
    reasons,
    countsToward: COUNTS_UNKNOWN,
    nextStep,
    rule: RECORD_RULES.visibility,
  };
}

/** Delegated admin access about to end: worth a warning although it gives no credit. */
export function accessRunningOut(subject: Subject): Finding | undefined {
  return isAccessState(subject) ? faltering(subject) : undefined;
}

export function retired(subject: Subject): Finding | undefined {
  const { row, context } = subject;
  if (row?.retired === undefined) return undefined;
  const { from, reason } = row.retired;
  if (from !== null && context.today < from) return undefined;
  return {
    state: "retired-mechanism",
    reasons: [{ key: reason }, ...remarks(subject, "other")],
    countsToward: tableCounts(subject),
    nextStep: stepThroughDoor(subject, "replace-retired"),
    rule: row.rule,
  };
}

/** Before anything on its ID or its end: the row that counts has the same facts, and is judged for them. */
export function duplicate(subject: Subject): Finding | undefined {
  if (subject.association.duplicateForPga !== true) return undefined;
  return {
    state: "ours-duplicate",
    reasons: [{ key: PRECEDENCE.duplicate.outcome }, ...remarks(subject, "other")],
    countsToward: countsOnAnotherRow(tableCounts(subject)),
    nextStep: step("nobody", "rules.por.next.nothingForDuplicate"),
    rule: PRECEDENCE.duplicate,
  };
}

export function runningOut(subject: Subject): Finding | undefined {
  return faltering(subject) ?? formRetiring(subject) ?? subscriptionEnding(subject);
}

/** The form still gives what it gave, and its last day is known. */
function formRetiring(subject: Subject): Finding | undefined {
  const { row, context } = subject;
  const retiring = row?.retired?.retiring;
  if (row === undefined || retiring === undefined || context.today < retiring.from) {
    return undefined;
  }
  const { lastDay } = retiring;
  return {
    state: "at-risk",
    reasons: [{ key: retiring.reason, data: { lastDay } }, ...remarks(subject, "other")],
    countsToward: tableCounts(subject),
    nextStep: stepThroughDoor(subject, "replace-retired"),
    rule: row.rule,
    deadline: deadline(lastDay, context.today, "rules.por.deadline.formRetires"),
  };
}

function faltering(subject: Subject): Finding | undefined {
  const { association, status } = subject;
  if (status?.kind !== "faltering") return undefined;
  const running = runningClock(subject, status);
  const isChannelChange = status.rule === RECORD_RULES.channelChangeGrace;
  if (isChannelChange && (running === undefined || running.deadline.daysLeft < 0)) {
    // It may have taken effect or been called off, and the row tells neither which nor on whose side we are. A day that
    // is missing must not be better than an old one.
    return {
      state: "unknown",
      reasons: [
        running === undefined
          ? whyNoClock(association.statusSince, "rules.por.reason.channelChangeGraceUndated")
          : {
              key: "rules.por.reason.channelChangeGraceOver",
              data: { date: running.deadline.date },
            },
      ],
      countsToward: COUNTS_UNKNOWN,
      nextStep: step("us", "rules.por.next.checkStatus"),
      rule: status.rule,
      ...(running !== undefined && { deadline: running.deadline }),
    };
  }
  return {
    state: "at-risk",
    reasons: [
      {
        key: status.reason,
        data: { status: association.status ?? "", asOf: association.evidence.asOf },
      },
      ...remarks(subject, "other"),
    ],
    countsToward: isChannelChange ? COUNTS_UNKNOWN : tableCounts(subject),
    nextStep: withText(step("us", status.step), textWhileFaltering(subject, status), subject),
    rule: status.rule,
    ...(running !== undefined && { deadline: running.deadline }),
  };
}

/** Who sold a CSP subscription bills it too, so the customer has nothing to put right with Microsoft. */
function textWhileFaltering(
  { association, doubt }: Subject,
  { text, rule }: Pick<StatusMeaning & { kind: "faltering" }, "text" | "rule">,
): CustomerTextName | undefined {
  const isCsp = association.mechanism === "CSP" || isCspChannel(association) || doubt === "csp";
  return isCsp && rule === RECORD_RULES.status ? undefined : text;
}

/** What ends with the subscription: a claim for a workload and a PAL stay, but have nothing left to be counted on. */
function endingReason({ association, family }: Subject): string {
  switch (association.mechanism) {
    case "CPOR":
      return family === "microsoft-365"
        ? "rules.por.reason.endingCporWorkload"
        : "rules.por.reason.endingCpor";
    case "PAL":
      return "rules.por.reason.endingPal";
    case "CSP":
      return "rules.por.reason.endingCsp";
    default:
      return "rules.por.reason.endingDpor";
  }
}

/** Ends within 60 days, or ended within the last monthly refresh, and is not known to renew by itself. */
function subscriptionEnding(subject: Subject): Finding | undefined {
  const { association, context } = subject;
  const { subscriptionEnd, autoRenew, evidence } = association;
  if (subscriptionEnd === undefined || autoRenew === true) return undefined;
  if (subscriptionEnd < evidence.asOf || subscriptionEnd > context.endingUntil) return undefined;
  const reasons: [Message, ...Message[]] = [
    { key: endingReason(subject), data: { end: subscriptionEnd } },
  ];
  if (subscriptionEnd < context.today) {
    reasons.unshift({ key: "rules.por.reason.endPassedJustNow", data: { end: subscriptionEnd } });
  }
  if (autoRenew === undefined) reasons.push({ key: "rules.por.reason.renewalNotTold" });
  return {
    state: "at-risk",
    reasons: [...reasons, ...remarks(subject, "other")],
    countsToward: tableCounts(subject),
    nextStep: stepThroughDoor(subject, "follow-subscription"),
    rule: RECORD_RULES.ending,
    deadline: deadline(subscriptionEnd, context.today, "rules.por.deadline.subscriptionEnd"),
  };
}

export function wrongId(subject: Subject): Finding | undefined {
  const problem = idProblem(subject);
  if (problem === undefined) return undefined;
  const counts = tableCounts(subject);
  return {
    state: "ours-wrong-id",
    reasons: [problem.reason, ...remarks(subject, "id")],
    countsToward: problem.creditDoubtful ? countsUnderDoubtfulId(counts) : counts,
    nextStep: stepThroughDoor(subject, "correct-id"),
    rule: problem.rule,
  };
}

/** The last check: nothing speaks against it. */
export function ours(subject: Subject): Finding {
  const { association, row, doubt } = subject;
  const { attribution, mechanism, partnerId, evidence } = association;
  const data = {
    attribution: attribution ?? mechanism ?? "",
    // Without an ID it is not ours, but unknown: `missingColumns` and `someoneElse` have seen to that.
    partnerId: partnerId ?? "",
    asOf: evidence.asOf,
  };
  const seenByCustomer = association.viewpoint === "customer";
  const reasons: [Message, ...Message[]] = [
    {
      key: seenByCustomer ? "rules.por.reason.oursOnPage" : "rules.por.reason.oursInExport",
      data,
    },
  ];
  if (mechanism === "CPOR") reasons.push(customerMayDecline(subject));
  return {
    state: "ours",
    reasons: [...reasons, ...remarks(subject, "other")],
    countsToward: tableCounts(subject),
    nextStep: isMissingInSettings(subject)
      ? step("us", "rules.por.next.addIdToSettings", "rules.por.where.settings")
      : step("nobody", "rules.por.next.nothing"),
    rule:
      doubt === "disputed"
        ? RECORD_RULES.dporOnCustomerAgreement
        : (row?.rule ?? RECORD_RULES.visibility),
  };
}

/** By today's pages at any time; by those of 2021 within so many days. */
function customerMayDecline({ context }: Subject): Message {
  const days = clockOn(CLAIM_CLOCKS.customerDecline, context.today)?.days;
  return typeof days === "number"
    ? { key: "rules.por.reason.customerMayDeclineWithin", count: days }
    : { key: "rules.por.reason.customerMayDecline" };
}
