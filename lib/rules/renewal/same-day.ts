import { type IsoDay, isIsoDay } from "../calendar-day";

/** The same day of the calendar in `year`; 29 February becomes the 28th where there is none (no source tells). */
export function sameDayIn(year: number, day: IsoDay): IsoDay {
  const candidate = `${year}${day.slice(4)}`;
  return isIsoDay(candidate) ? candidate : `${year}-02-28`;
}

export function sameDayNextYear(day: IsoDay): IsoDay {
  return sameDayIn(Number(day.slice(0, 4)) + 1, day);
}
