/**
 * Calendar days as `YYYY-MM-DD` strings, counted in UTC.
 *
 * Anniversary dates, claim clocks and report months are calendar days in Microsoft's own wording, never
 * instants, so nothing here knows a time zone: two people looking at the same facts on the same day see
 * the same verdict. (Temporal.PlainDate would do, but neither Node 20 nor the oldest supported browsers have it.)
 */

/** A calendar day, `YYYY-MM-DD`. Compare with `<` and `>`: the format sorts as the calendar does. */
export type IsoDay = string;

const MS_PER_DAY = 86_400_000;
/** What follows the day is refused by `isIsoDay`, where it does not come back from the calendar. */
const STARTS_AS_ISO_DAY = /^\d{4}-\d{2}-\d{2}/;

function toUtcMs(day: IsoDay): number {
  return Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10)));
}

function fromUtcMs(ms: number): IsoDay {
  return new Date(ms).toISOString().slice(0, 10);
}

/** True for a well-formed day that exists in the calendar: `2024-02-29` yes, `2023-02-29` no. */
export function isIsoDay(value: string): boolean {
  return STARTS_AS_ISO_DAY.test(value) && fromUtcMs(toUtcMs(value)) === value;
}

/** Whole days from `from` to `to`; negative when `to` lies before `from`. */
export function daysBetween(from: IsoDay, to: IsoDay): number {
  return Math.round((toUtcMs(to) - toUtcMs(from)) / MS_PER_DAY);
}

/** The day `days` after `day` (before it when negative). */
export function addDays(day: IsoDay, days: number): IsoDay {
  return fromUtcMs(toUtcMs(day) + days * MS_PER_DAY);
}

/** The last day of the month that `day` lies in. */
export function endOfMonth(day: IsoDay): IsoDay {
  return fromUtcMs(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)), 0));
}

/** Today's calendar day on the reader's own clock, which is the day that portals and people speak of. */
export function localDay(now: Date): IsoDay {
  const month = String(now.getMonth() + 1).padStart(2, "0");
  return `${now.getFullYear()}-${month}-${String(now.getDate()).padStart(2, "0")}`;
}
