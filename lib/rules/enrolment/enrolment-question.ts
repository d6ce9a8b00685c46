/** What is asked of an enrolment, and what the verdicts on it have in common. */
import { daysBetween, type IsoDay } from "../calendar-day";
import type { Holding, ScoreDay } from "../facts";
import { SOLUTION_AREAS } from "../programmes/maicpp-rules/solution-areas";
import type { Deadline, Message, NextStep, RequirementState } from "../verdicts";
import { type Held, isDesignation, isHeld } from "./held-on";

export interface EnrolmentQuestion {
  /** Solution area, e.g. `modern-work`. */
  readonly area: string;
  /** The score history that Partner Center shows; lines of other areas do not matter. */
  readonly history: readonly ScoreDay[];
  /** All that the company holds; absent: nobody said. */
  readonly holdings?: readonly Holding[];
  /** Of the membership: all designations share that of the first one. */
  readonly anniversaryDate?: IsoDay;
  readonly asOf: IsoDay;
  /**
   * What `judgeStanding` says of the area on `asOf`. `met` is a qualified day by our own count, unless a line of the
   * history says otherwise of that day.
   */
  readonly standing?: RequirementState;
}

export function deadline(date: IsoDay, asOf: IsoDay, what: Message): Deadline {
  return { date, daysLeft: daysBetween(asOf, date), what };
}

export function step(who: NextStep["who"], what: Message): NextStep {
  return { who, what };
}

export const LOOK_UP_HISTORY = step("us", { key: "rules.enrolment.next.lookUpHistory" });
export const QUALIFY = step("us", { key: "rules.enrolment.next.qualify" });

/** Holds the designation of another solution area. */
export function holdsAnother({ area, holdings, anniversaryDate, asOf }: EnrolmentQuestion): Held {
  return isHeld(
    holdings,
    (each) => SOLUTION_AREAS.some((other) => other !== area && isDesignation(other)(each)),
    { asOf, anniversaryDate },
  );
}
