/** Clocks of claims and requests, as deadlines counted from today. */
import { addDays, daysBetween, type IsoDay } from "../calendar-day";
import type { Deadline } from "../verdicts";
import { addBusinessDays } from "./business-days";
import type { Clock } from "./status-meanings";

export function deadline(date: IsoDay, today: IsoDay, what: string): Deadline {
  return { date, daysLeft: daysBetween(today, date), what: { key: what } };
}

/** When `clock`, started on `start`, runs out; a day stays a deadline after it has passed, with `daysLeft` below zero. */
export function clockDeadline(clock: Clock, start: IsoDay, today: IsoDay): Deadline {
  const end =
    clock.unit === "business" ? addBusinessDays(start, clock.days) : addDays(start, clock.days);
  return deadline(end, today, clock.what);
}
