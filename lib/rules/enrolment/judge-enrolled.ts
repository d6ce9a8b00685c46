/** A company that is enrolled: until when, and whether it may renew. */
import type { IsoDay } from "../calendar-day";
import {
  ENROLLED_UNTIL_ANNIVERSARY,
  RENEWAL_DUE,
} from "../programmes/maicpp-rules/enrolment-rules";
import { referenceTo } from "../units/rule-reference";
import type { NextStep } from "../verdicts";
import { disputed, renewStep, safeLastDay } from "./disputed-renewal";
import {
  deadline,
  type EnrolmentQuestion,
  holdsAnother,
  LOOK_UP_HISTORY,
  QUALIFY,
} from "./enrolment-question";
import type { EnrolmentVerdict } from "./enrolment-verdict";
import { type LookedAt, lookAt, ruleOf } from "./look-at-window";
import { earlier } from "./months";
import { qualificationWindow } from "./qualification-window";

function nextStepOf(
  { base: { qualifiedDay }, hasGaps }: LookedAt,
  anniversaryDate: IsoDay,
  asOf: IsoDay,
): NextStep {
  if (qualifiedDay === "yes") return renewStep(anniversaryDate, asOf);
  return qualifiedDay === "unknown" && hasGaps ? LOOK_UP_HISTORY : QUALIFY;
}

export function judgeEnrolled(
  question: EnrolmentQuestion,
  anniversaryDate: IsoDay,
): EnrolmentVerdict {
  const { asOf } = question;
  const looked = lookAt(qualificationWindow({ enrolled: true, anniversaryDate }, asOf), question);
  const { qualifiedDay } = looked.base;
  const isDue = anniversaryDate <= asOf;
  const safe = safeLastDay(anniversaryDate);
  const lastDays = looked.window.readings.map(({ last }) => last);
  const qualifyBy = [...lastDays, ...(safe === undefined ? [] : [safe])].reduce(earlier);
  const rule = ruleOf(looked.window, referenceTo(isDue ? RENEWAL_DUE : ENROLLED_UNTIL_ANNIVERSARY));
  const data = { date: anniversaryDate };
  const deadlines = [
    deadline(anniversaryDate, asOf, { key: "rules.enrolment.deadline.anniversary" }),
    ...(qualifiedDay === "yes"
      ? []
      : [deadline(qualifyBy, asOf, { key: "rules.enrolment.deadline.qualify" })]),
  ];
  return {
    ...looked.base,
    enrolled: "yes",
    status: isDue ? "Enrolled (Renewal due)" : "Enrolled",
    enrolledUntil: anniversaryDate,
    deadlines: deadlines.sort((a, b) => a.daysLeft - b.daysLeft),
    reasons: [
      { key: "rules.enrolment.reason.enrolledUntil", data },
      ...looked.reasons,
      ...(holdsAnother(question) === "yes"
        ? [{ key: "rules.enrolment.reason.sharedAnniversary" }]
        : []),
      ...(safe === undefined ? [] : [{ key: "rules.enrolment.reason.renewalDisputed", data }]),
    ],
    nextStep: nextStepOf(looked, anniversaryDate, asOf),
    rule: safe === undefined ? rule : disputed(rule),
  };
}
