/** Dates, numbers and country names in the language of our texts, in the reader's own regional form where it fits. */
import type { IsoDay } from "../../lib/rules/calendar-day";
import { text } from "../../lib/texts/text";

/** The reader's locale (`en-GB`) when it speaks the language of our texts, else that language itself. */
export function readerLocale(): string {
  const language = text("popup.page.language");
  return navigator.language.split("-")[0] === language ? navigator.language : language;
}

/** `1 July 2026` or as the reader's region writes it. The day is a calendar day, so no time zone may move it. */
export function formatDay(day: IsoDay): string {
  const format = new Intl.DateTimeFormat(readerLocale(), { dateStyle: "long", timeZone: "UTC" });
  return format.format(new Date(`${day}T00:00:00Z`));
}

/** A moment as the reader's own clock shows it, to the minute. */
export function formatMoment(timestamp: string): string {
  const format = new Intl.DateTimeFormat(readerLocale(), { dateStyle: "long", timeStyle: "short" });
  return format.format(new Date(timestamp));
}

export function formatNumber(value: number): string {
  return new Intl.NumberFormat(readerLocale(), { maximumFractionDigits: 2 }).format(value);
}

/** Whole percents, but never 0 for somebody nor 100 while somebody is missing. */
export function formatShare(count: number, total: number): string {
  const format = new Intl.NumberFormat(readerLocale(), { style: "percent" });
  const share = count / total;
  if (share > 0 && share < 0.01) return `< ${format.format(0.01)}`;
  if (share > 0.99 && share < 1) return `> ${format.format(0.99)}`;
  return format.format(share);
}

/** The country's name for an ISO 3166-1 alpha-2 code; the code itself when it has none. */
export function countryName(code: string): string {
  return new Intl.DisplayNames(readerLocale(), { type: "region" }).of(code) ?? code;
}
