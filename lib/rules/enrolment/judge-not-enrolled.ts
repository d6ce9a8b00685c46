/** A company that is not enrolled: whether it qualifies, and then who enrols it and until when. */
import { addDays, type IsoDay } from "../calendar-day";
import {
  AUTOMATIC_ENROLMENT,
  DAYS_TO_ENROL,
  ENROLLED_UNTIL_ANNIVERSARY,
} from "../programmes/maicpp-rules/enrolment-rules";
import { LEGACY_MEMBER_QUALIFIES } from "../programmes/maicpp-rules/legacy-benefits";
import type { EnrolmentRule } from "../programmes/maicpp-rules/rules-schema";
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
import { holdsLegacyBenefits } from "./held-on";
import { lookAt, ruleOf } from "./look-at-window";
import { qualificationWindow } from "./qualification-window";

/** By which rule it is enrolled on qualifying, without buying anything: still silver or gold, or another designation. */
function enrolsByItself(question: EnrolmentQuestion): EnrolmentRule | "no" | "unknown" {
  const legacy = holdsLegacyBenefits(question.holdings, question);
  if (legacy === "yes") return LEGACY_MEMBER_QUALIFIES;
  const another = holdsAnother(question);
  if (another === "yes") return AUTOMATIC_ENROLMENT;
  return legacy === "unknown" ? "unknown" : another;
}

/**
 * The announcement gives 30 days once qualified and does not tell from which of several qualified days; the first comes
 * first, for nobody is late by it. Days of our own count start none: they move with the day that is looked at.
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
      const byItself = enrolsByItself(question);
      if (typeof byItself === "object") {
        return {
          ...verdict,
          status,
          deadlines: [],
          reasons: [...reasons, { key: "rules.enrolment.reason.enrolsByItself" }],
          nextStep: step("microsoft", { key: "rules.enrolment.next.waitForEnrolment" }),
          rule: ruleOf(looked.window, referenceTo(byItself)),
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
          ...(byItself === "unknown"
            ? [{ key: "rules.enrolment.reason.enrolsByItselfUnknown" }]
            : []),
        ],
        nextStep: step("us", {
          key:
            byItself === "unknown"
              ? "rules.enrolment.next.sayWhatElseYouHold"
              : "rules.enrolment.next.buy",
        }),
        ...(deadlines.length > 0 && {
          rule: ruleOf(looked.window, referenceTo(DAYS_TO_ENROL)),
        }),
      };
    }
    case "unknown":
      return {
        ...verdict,
        status: "unknown",
        deadlines: [],
        reasons,
        nextStep: looked.hasGaps ? LOOK_UP_HISTORY : QUALIFY,
      };
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
