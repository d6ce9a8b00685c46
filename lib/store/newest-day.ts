import type { IsoDay } from "../rules/calendar-day";

/** The latest of some calendar days; `undefined` of none. */
export function newestDay(days: Iterable<IsoDay>): IsoDay | undefined {
  let newest: IsoDay | undefined;
  for (const day of days) {
    if (newest === undefined || day > newest) newest = day;
  }
  return newest;
}
