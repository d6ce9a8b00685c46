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
  /** What the reader's holidays do to it, where there was any. */
  readonly holidays?: Message;
}

/**
 * When `clock`, started on `start`, runs out; `what` is the message key of what happens then. No page says whose
 * holidays count: those of the reader give whoever else acts the longer time, and us none.
 */
export function runClock(
  clock: Clock,
  start: IsoDay,
  { what, isOurs }: { readonly what: string; readonly isOurs: boolean },
  { today, holidays }: PreparedContext,
): RunningClock {
  if (clock.unit === "calendar")
    return { deadline: deadline(addDays(start, clock.days), today, what) };
  const end = addBusinessDays(start, clock.days, holidays);
  const days = holidaysBetween(start, end, holidays);
  const date = isOurs ? addBusinessDays(start, clock.days) : end;
  if (days.length === 0) return { deadline: deadline(date, today, what) };
  const named = { days };
  return {
    deadline: deadline(date, today, what),
    holidays: isOurs
      ? {
          key: "rules.por.reason.holidaysNotCounted",
          data: { ...named, later: end },
          count: days.length,
        }
      : { key: "rules.por.reason.holidaysLeftOut", data: named, count: days.length },
  };
}
