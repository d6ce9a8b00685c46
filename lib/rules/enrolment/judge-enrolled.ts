/** A company that is enrolled: until when, and whether it may renew. */
import { addDays, type IsoDay } from "../calendar-day";
import {
  ENROLLED_UNTIL_ANNIVERSARY,
  RENEWAL_DUE,
} from "../programmes/maicpp-rules/enrolment-rules";
import { windowIsDisputed } from "../renewal/choose-window-rule";
import { UNVERIFIED_WINDOW_RULE, WINDOW_FROM_2022 } from "../renewal/window-rules";
import { referenceTo } from "../units/rule-reference";
import type { NextStep } from "../verdicts";
import {
  deadline,
  type EnrolmentQuestion,
  holdsAnother,
  LOOK_UP_HISTORY,
  QUALIFY,
  step,
} from "./enrolment-question";
import type { EnrolmentVerdict } from "./enrolment-verdict";
import { lookAt, ruleOf } from "./look-at-window";
import { earlier } from "./months";
import { qualificationWindow } from "./qualification-window";

function nextStepOf(
  isDue: boolean,
  qualifiedDay: EnrolmentVerdict["qualifiedDay"],
  anniversaryDate: IsoDay,
): NextStep {
  if (qualifiedDay === "unknown") return LOOK_UP_HISTORY;
  if (qualifiedDay !== "yes") return QUALIFY;
  const data = {
    date: anniversaryDate,
    closes: addDays(anniversaryDate, WINDOW_FROM_2022.closesDays),
  };
  return isDue
    ? step("us", { key: "rules.enrolment.next.renewNow", data })
    : step("us", { key: "rules.enrolment.next.renewLater", data });
}

export function judgeEnrolled(
  question: EnrolmentQuestion,
  anniversaryDate: IsoDay,
): EnrolmentVerdict {
  const { asOf } = question;
  const looked = lookAt(qualificationWindow({ enrolled: true, anniversaryDate }, asOf), question);
  const { qualifiedDay } = looked.base;
  const isDue = anniversaryDate <= asOf;
  const qualifyBy = looked.window.readings.map(({ last }) => last).reduce(earlier);
  // From 2025 on the qualification window is disputed as well, so the rule says so already.
  const disputed =
    windowIsDisputed(anniversaryDate) &&
    addDays(anniversaryDate, UNVERIFIED_WINDOW_RULE.opensDays) <= asOf;
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
      ...(holdsAnother(question) ? [{ key: "rules.enrolment.reason.sharedAnniversary" }] : []),
      ...(disputed ? [{ key: "rules.enrolment.reason.renewalDisputed", data }] : []),
    ],
    nextStep: nextStepOf(isDue, qualifiedDay, anniversaryDate),
    rule,
  };
}
