/** The history held against the window: what every verdict on an enrolment starts from. */
import type { IsoDay } from "../calendar-day";
import type { Message, RuleReference } from "../verdicts";
import type { EnrolmentQuestion } from "./enrolment-question";
import type { EnrolmentVerdict } from "./enrolment-verdict";
import type { QualificationWindow } from "./qualification-window";
import { agreedAnswer, qualifiedDayIn } from "./qualified-day";
import { reasonsOfQualifiedDay } from "./qualified-day-reasons";

export interface LookedAt {
  readonly window: QualificationWindow;
  readonly hasPoints: boolean;
  /** The history lacks whole months, or has lines that prove nothing. */
  readonly hasGaps: boolean;
  readonly base: Pick<EnrolmentVerdict, "area" | "qualifiedDay" | "qualifiedDays" | "window"> & {
    readonly asOf?: IsoDay;
  };
  readonly reasons: readonly Message[];
}

/** Sources of all readings; where one of them is disputed, so is the verdict. */
export function ruleOf(
  { readings, conflict }: QualificationWindow,
  rule: RuleReference,
): RuleReference {
  const sources = [rule, ...readings.map((each) => each.rule)].flatMap((each) => each.sources);
  return {
    ...rule,
    sources: [...new Set(sources)],
    ...(conflict && { conflict }),
  };
}

export function lookAt(window: QualificationWindow, question: EnrolmentQuestion): LookedAt {
  const { area, asOf, standing } = question;
  const history = question.history.filter((line) => line.area === area);
  const perReading = window.readings.map((reading) =>
    qualifiedDayIn(reading, history, asOf, standing === "met"),
  );
  const [oldest] = perReading.flatMap((each) => each.asOf ?? []).sort();
  return {
    window,
    base: {
      area,
      qualifiedDay: agreedAnswer(perReading),
      qualifiedDays: perReading.slice(0, 1).flatMap(({ days }) => days),
      window,
      ...(oldest !== undefined && { asOf: oldest }),
    },
    hasPoints: perReading.some((each) => each.hasPoints),
    hasGaps: perReading.some(
      ({ monthsMissing, unproven, contradictory }) =>
        monthsMissing.length + unproven.length + contradictory.length > 0,
    ),
    reasons: reasonsOfQualifiedDay(perReading, asOf),
  };
}
