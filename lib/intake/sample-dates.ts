import { addDays, type IsoDay } from "../rules/calendar-day";

const TOKEN = /\{(today|month)([+-]\d{1,5})?\}/g;

function firstOfMonth(today: IsoDay, monthsFromNow: number): IsoDay {
  const year = Number(today.slice(0, 4));
  const month = Number(today.slice(5, 7)) - 1;
  return new Date(Date.UTC(year, month + monthsFromNow, 1)).toISOString().slice(0, 10);
}

/**
 * Fills the dates of the sample organisation, which is to look the same on every day: `{today}`, `{today-30}`,
 * `{today+20}` in days, and `{month}`, `{month-1}`, `{month+2}`, the first day of a month counted from this one.
 */
export function expandSampleDates(text: string, today: IsoDay): string {
  return text.replace(TOKEN, (_, unit: string, offset = "0") =>
    unit === "today" ? addDays(today, Number(offset)) : firstOfMonth(today, Number(offset)),
  );
}
