/** Dates, numbers and country names in the language of our texts, in the reader's own regional form where it fits. */
import type { IsoDay } from "../rules/calendar-day";
import { message } from "./message";

/**
 * The reader's locale (`en-NZ`) when it speaks the language of our texts, else that language itself: an English sentence
 * with a Polish date in it helps nobody. `uiLanguage`: BCP 47 tag of the browser's own language.
 */
export function readerLocale(uiLanguage: string = navigator.language): string {
  const language = message("language.tag");
  return uiLanguage.split("-")[0] === language ? uiLanguage : language;
}

/** Formatters are costly to make and a list of customers needs thousands of days, so each is made once. */
export function madeOnce<Format>(make: (locale: string) => Format): (locale: string) => Format {
  const made = new Map<string, Format>();
  return (locale) => {
    const format = made.get(locale) ?? make(locale);
    made.set(locale, format);
    return format;
  };
}

// A calendar day is no instant: read in any other zone it could turn into the day before.
const days = madeOnce(
  (locale) => new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" }),
);
const moments = madeOnce(
  (locale) => new Intl.DateTimeFormat(locale, { dateStyle: "long", timeStyle: "short" }),
);
const numbers = madeOnce((locale) => new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }));
const percents = madeOnce((locale) => new Intl.NumberFormat(locale, { style: "percent" }));
const countries = madeOnce((locale) => new Intl.DisplayNames(locale, { type: "region" }));

/** `1 July 2026` or as the reader's region writes it. */
export function formatDay(day: IsoDay, locale: string = readerLocale()): string {
  return days(locale).format(new Date(`${day}T00:00:00Z`));
}

/** A moment as the reader's own clock shows it, to the minute. */
export function formatMoment(timestamp: string): string {
  return moments(readerLocale()).format(new Date(timestamp));
}

/** At most two decimals. */
export function formatNumber(value: number, locale: string = readerLocale()): string {
  return numbers(locale).format(value);
}

const BYTE_UNITS = ["byte", "kilobyte", "megabyte", "gigabyte", "terabyte"] as const;

/** `12 MB`: three digits at most, in thousands, as disks are sold. */
export function formatBytes(bytes: number): string {
  const step = bytes < 1 ? 0 : Math.floor(Math.log10(bytes) / 3);
  const at = Math.min(step, BYTE_UNITS.length - 1);
  return new Intl.NumberFormat(readerLocale(), {
    style: "unit",
    unit: BYTE_UNITS[at] ?? "byte",
    unitDisplay: at === 0 ? "long" : "short",
    maximumSignificantDigits: 3,
  }).format(bytes / 1_000 ** at);
}

/** Whole percents, but never 0 for somebody nor 100 while somebody is missing. */
export function formatShare(count: number, total: number): string {
  const format = percents(readerLocale());
  const share = count / total;
  if (share > 0 && share < 0.01) return `< ${format.format(0.01)}`;
  if (share > 0.99 && share < 1) return `> ${format.format(0.99)}`;
  return format.format(share);
}

/** The country's name for an ISO 3166-1 alpha-2 code; the code itself when it has none. */
export function countryName(code: string, locale: string = readerLocale()): string {
  return countries(locale).of(code) ?? code;
}
