/** Clocks of claims and requests, as deadlines counted from today. */
import { addDays, daysBetween, type IsoDay } from "../calendar-day";
import type { Deadline, Message } from "../verdicts";
import { addBusinessDays, holidaysBetween } from "./business-days";
import type { Clock } from "./clocks";
import type { PreparedContext } from "./record-context";

export function deadline(date: IsoDay, today: IsoDay, what: string): Deadline {
  return { date, daysLeft: daysBetween(today, date), what: { key: what } };
}

export interface RunningClock {
  /** Stays a deadline after it has passed, with `daysLeft` below zero. */
  readonly deadline: Deadline;
  /** Which of the reader's holidays were left out, where there was any. */
  readonly leftOut?: Message;
}

/** When `clock`, started on `start`, runs out; `what` is the message key of what happens then. */
export function runClock(
  clock: Clock,
  start: IsoDay,
  what: string,
  { today, holidays }: PreparedContext,
): RunningClock {
  if (clock.unit === "calendar")
    return { deadline: deadline(addDays(start, clock.days), today, what) };
  const end = addBusinessDays(start, clock.days, holidays);
  const days = holidaysBetween(start, end, holidays);
  return {
    deadline: deadline(end, today, what),
    ...(days.length > 0 && {
      leftOut: {
        key: "rules.por.reason.holidaysLeftOut",
        data: { days: days.join(", ") },
        count: days.length,
      },
    }),
  };
}
