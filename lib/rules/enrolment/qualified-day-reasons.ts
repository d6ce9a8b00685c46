/** In words: why there was, or was not, a qualified day. */
import type { IsoDay } from "../calendar-day";
import type { Message } from "../verdicts";
import type { QualifiedDay } from "./qualified-day";

const KEYS = {
  yes: "rules.enrolment.reason.qualifiedDay",
  "not-yet": "rules.enrolment.reason.notYet",
  no: "rules.enrolment.reason.noQualifiedDay",
  unknown: "rules.enrolment.reason.historyIncomplete",
} as const;

function reasonsOf(
  {
    first,
    last,
    answer,
    days,
    byOwnCount,
    unproven,
    contradictory,
    monthsMissing,
    daysMissing,
  }: QualifiedDay,
  asOf: IsoDay,
): Message[] {
  const data = { first, last };
  if (answer === "yes") {
    return [
      ...(days.length > 0 ? [{ key: KEYS.yes, data: { ...data, days } }] : []),
      ...(byOwnCount
        ? [{ key: "rules.enrolment.reason.qualifiesByOwnCount", data: { day: asOf } }]
        : []),
    ];
  }
  if (asOf < first) return [{ key: "rules.enrolment.reason.windowOpens", data }];
  return [
    { key: KEYS[answer], data },
    ...unproven.map((day) => ({
      key: "rules.enrolment.reason.totalAloneProvesNothing",
      data: { day },
    })),
    ...contradictory.map((day) => ({
      key: "rules.enrolment.reason.lineContradictsItself",
      data: { day },
    })),
    ...(monthsMissing.length > 0
      ? [
          {
            key: "rules.enrolment.reason.monthsMissing",
            count: monthsMissing.length,
            data: { months: monthsMissing },
          },
        ]
      : daysMissing > 0
        ? [{ key: "rules.enrolment.reason.daysMissing", count: daysMissing }]
        : []),
  ];
}

/** The first reading's reasons; those of every reading where they come to different ends, which is said first. */
export function reasonsOfQualifiedDay(
  perReading: readonly QualifiedDay[],
  asOf: IsoDay,
): Message[] {
  const perReadingReasons = perReading.map((each) => reasonsOf(each, asOf));
  const answers = new Set(perReading.map(({ answer }) => answer));
  if (answers.size > 1) {
    return [{ key: "rules.enrolment.reason.sourcesDiffer" }, ...perReadingReasons.flat()];
  }
  return [
    ...perReadingReasons.slice(0, 1).flat(),
    ...(perReading.length > 1 ? [{ key: "rules.enrolment.reason.windowDisputed" }] : []),
  ];
}
