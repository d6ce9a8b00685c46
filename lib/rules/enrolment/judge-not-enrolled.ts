/** A company that is not enrolled: whether it qualifies, and then who enrols it and until when. */
import { addDays, type IsoDay } from "../calendar-day";
import {
  AUTOMATIC_ENROLMENT,
  DAYS_TO_ENROL,
  ENROLLED_UNTIL_ANNIVERSARY,
} from "../programmes/maicpp-rules/enrolment-rules";
import { referenceTo } from "../units/rule-reference";
import type { Deadline } from "../verdicts";
import {
  deadline,
  type EnrolmentQuestion,
  holdsAnother,
  LOOK_UP_HISTORY,
  QUALIFY,
  step,
} from "./enrolment-question";
import type { EnrolmentVerdict } from "./enrolment-verdict";
import { isHeld, isLegacyBenefits } from "./held-on";
import { lookAt, ruleOf } from "./look-at-window";
import { qualificationWindow } from "./qualification-window";

/** Holds another designation, or still silver or gold: enrolled on qualifying, without buying anything. */
function enrolsByItself(question: EnrolmentQuestion): boolean {
  return holdsAnother(question) || isHeld(question.holdings, isLegacyBenefits, question) === "yes";
}

/**
 * The announcement gives 30 days once qualified and does not tell from which of several qualified days; the first comes
 * first, for nobody is late by it.
 */
function daysToEnrol(days: readonly IsoDay[], asOf: IsoDay): Deadline[] {
  if (asOf < DAYS_TO_ENROL.inForceFrom) return [];
  const ends = [...new Set(days)].map((day) => addDays(day, DAYS_TO_ENROL.days));
  return ends
    .filter((_, index) => index === 0 || index === ends.length - 1)
    .map((date) => deadline(date, asOf, { key: "rules.enrolment.deadline.enrol" }));
}

export function judgeNotEnrolled(question: EnrolmentQuestion): EnrolmentVerdict {
  const { asOf } = question;
  const looked = lookAt(qualificationWindow({ enrolled: false }, asOf), question);
  const verdict = {
    ...looked.base,
    enrolled: "no",
    rule: ruleOf(looked.window, referenceTo(ENROLLED_UNTIL_ANNIVERSARY)),
  } as const;
  const { reasons } = looked;
  switch (verdict.qualifiedDay) {
    case "yes": {
      const status = "Qualified";
      if (enrolsByItself(question)) {
        return {
          ...verdict,
          status,
          deadlines: [],
          reasons: [...reasons, { key: "rules.enrolment.reason.enrolsByItself" }],
          nextStep: step("microsoft", { key: "rules.enrolment.next.waitForEnrolment" }),
          rule: ruleOf(looked.window, referenceTo(AUTOMATIC_ENROLMENT)),
        };
      }
      const deadlines = daysToEnrol(verdict.qualifiedDays, asOf);
      return {
        ...verdict,
        status,
        deadlines,
        reasons: [
          ...reasons,
          ...(deadlines.length > 1 ? [{ key: "rules.enrolment.reason.whichDayNotTold" }] : []),
        ],
        nextStep: step("us", { key: "rules.enrolment.next.buy" }),
        ...(deadlines.length > 0 && {
          rule: ruleOf(looked.window, referenceTo(DAYS_TO_ENROL)),
        }),
      };
    }
    case "unknown":
      return { ...verdict, status: "unknown", deadlines: [], reasons, nextStep: LOOK_UP_HISTORY };
    default: {
      // "In progress" is the word for some points; which one stands beside none at all is not on record.
      const { hasPoints } = looked;
      return {
        ...verdict,
        status: hasPoints ? "In progress" : "unknown",
        deadlines: [],
        reasons: hasPoints ? reasons : [...reasons, { key: "rules.enrolment.reason.noPoints" }],
        nextStep: QUALIFY,
      };
    }
  }
}
