/** Enrolled or not, qualified or not, until when, and what to do: one designation on one day. */
import { addDays } from "../calendar-day";
import { ENROLLED_UNTIL_ANNIVERSARY, LAUNCH } from "../programmes/maicpp-rules/enrolment-rules";
import { WINDOW_FROM_2022 } from "../renewal/window-rules";
import { referenceTo } from "../units/rule-reference";
import type { Message, NextStep } from "../verdicts";
import { type EnrolmentQuestion, step } from "./enrolment-question";
import type { EnrolmentVerdict } from "./enrolment-verdict";
import { isDesignation, isHeld } from "./held-on";
import { judgeEnrolled } from "./judge-enrolled";
import { judgeNotEnrolled } from "./judge-not-enrolled";
import type { QualificationWindow } from "./qualification-window";

const NOTHING_KNOWN: QualificationWindow = { readings: [], conflict: false };

function unknownEnrolment(area: string, why: Message, nextStep: NextStep): EnrolmentVerdict {
  return {
    area,
    enrolled: "unknown",
    status: "unknown",
    qualifiedDay: "unknown",
    qualifiedDays: [],
    window: NOTHING_KNOWN,
    deadlines: [],
    reasons: [why],
    nextStep,
    rule: referenceTo(ENROLLED_UNTIL_ANNIVERSARY),
  };
}

/** Enrolled, but when that has to be renewed is not known, so neither is which window counts. */
function judgeWithoutAnniversary(area: string, why: Message, nextStep: NextStep): EnrolmentVerdict {
  return { ...unknownEnrolment(area, why, nextStep), enrolled: "yes" };
}

/**
 * Judges one designation as of a day. Enrolled stays enrolled until the anniversary date whatever the score does; from
 * 3 October 2022 on, the programme being unknown before.
 */
export function judgeEnrolment(question: EnrolmentQuestion): EnrolmentVerdict {
  const { area, holdings, anniversaryDate, asOf } = question;
  const launch = LAUNCH.inForceFrom;
  if (asOf < launch) {
    return {
      ...unknownEnrolment(
        area,
        { key: "rules.enrolment.reason.beforeLaunch", data: { date: launch } },
        step("nobody", { key: "rules.enrolment.next.nothingYet" }),
      ),
      rule: referenceTo(LAUNCH),
    };
  }
  switch (isHeld(holdings, isDesignation(area), { asOf, anniversaryDate })) {
    case "yes":
      if (anniversaryDate === undefined) {
        return judgeWithoutAnniversary(
          area,
          { key: "rules.enrolment.reason.anniversaryUnknown" },
          step("us", { key: "rules.enrolment.next.enterAnniversary" }),
        );
      }
      // Held after the renewal window has closed: it was renewed since, and the date given is the old one.
      return addDays(anniversaryDate, WINDOW_FROM_2022.closesDays) < asOf
        ? judgeWithoutAnniversary(
            area,
            { key: "rules.enrolment.reason.anniversaryPast", data: { date: anniversaryDate } },
            step("us", { key: "rules.enrolment.next.checkAnniversary" }),
          )
        : judgeEnrolled(question, anniversaryDate);
    case "no":
      return judgeNotEnrolled(question);
    default:
      return unknownEnrolment(
        area,
        { key: "rules.enrolment.reason.enrolmentUnknown" },
        step("us", { key: "rules.enrolment.next.sayWhatYouHold" }),
      );
  }
}
