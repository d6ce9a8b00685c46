/**
 * Business days as Partner Center's claim clocks count them, as far as anyone can know from outside: Monday to Friday,
 * without the holidays that the reader names. The pages do not say whose holidays count, so none is left out unasked.
 */
import { addDays, daysBetween, type IsoDay } from "../calendar-day";

const A_MONDAY: IsoDay = "1970-01-05";
const DAYS_PER_WEEK = 7;
const WORKDAYS_PER_WEEK = 5;
const NO_HOLIDAYS: ReadonlySet<IsoDay> = new Set();

/** 0 Monday to 6 Sunday. */
function weekday(day: IsoDay): number {
  return ((daysBetween(A_MONDAY, day) % DAYS_PER_WEEK) + DAYS_PER_WEEK) % DAYS_PER_WEEK;
}

/** The holidays after `from` and up to `to` that fall on Monday to Friday, in order. */
export function holidaysBetween(
  from: IsoDay,
  to: IsoDay,
  holidays: ReadonlySet<IsoDay>,
): readonly IsoDay[] {
  return [...holidays]
    .filter((day) => from < day && day <= to && weekday(day) < WORKDAYS_PER_WEEK)
    .sort();
}

/**
 * The `count`-th business day after `day`, which itself does not count; `count` is 0 or more. From a Saturday or Sunday
 * the first business day is Monday; with `count` 0 a weekend day counts as the Friday before it. `holidays` are no
 * business days.
 */
export function addBusinessDays(
  day: IsoDay,
  count: number,
  holidays: ReadonlySet<IsoDay> = NO_HOLIDAYS,
): IsoDay {
  const end = addWeekdays(day, count);
  const leftOut = holidaysBetween(day, end, holidays).length;
  // The days made up for may hold further holidays; those up to `end` are dealt with.
  return leftOut === 0 ? end : addBusinessDays(end, leftOut, holidays);
}

function addWeekdays(day: IsoDay, count: number): IsoDay {
  const beyondFriday = Math.max(0, weekday(day) - (WORKDAYS_PER_WEEK - 1));
  const start = beyondFriday === 0 ? day : addDays(day, -beyondFriday);
  const weeks = Math.floor((weekday(start) + count) / WORKDAYS_PER_WEEK);
  return addDays(start, count + weeks * (DAYS_PER_WEEK - WORKDAYS_PER_WEEK));
}
