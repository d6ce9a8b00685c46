/** Months before a day, as the qualification windows count them. */
import { endOfMonth, type IsoDay, isIsoDay } from "../calendar-day";

/** The first day of the month that lies `months` before that of `day`. */
export function firstOfMonthBefore(day: IsoDay, months: number): IsoDay {
  const count = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 - months;
  return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, "0")}-01`;
}

/** The same day of the month, `months` earlier; the month's last day where it has none such. */
export function sameDayMonthsBefore(day: IsoDay, months: number): IsoDay {
  const first = firstOfMonthBefore(day, months);
  const sameDay = `${first.slice(0, 8)}${day.slice(8)}`;
  return isIsoDay(sameDay) ? sameDay : endOfMonth(first);
}

/** Every month that has a day between `first` and `last`, as `YYYY-MM`; none where `last` lies before `first`. */
export function monthsBetween(first: IsoDay, last: IsoDay): string[] {
  const months: string[] = [];
  for (let month = firstOfMonthBefore(first, 0); month <= last; ) {
    months.push(month.slice(0, 7));
    month = firstOfMonthBefore(month, -1);
  }
  return last < first ? [] : months;
}

/** The earlier of two days. */
export function earlier(a: IsoDay, b: IsoDay): IsoDay {
  return a < b ? a : b;
}

/** The later of two days. */
export function later(a: IsoDay, b: IsoDay): IsoDay {
  return a > b ? a : b;
}
