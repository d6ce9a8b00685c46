import { type IsoDay, isIsoDay } from "../../rules/calendar-day";

/**
 * What one written date says by itself. `day`: readable in one way only. `two-ways`: written `a/b/year`, so the order
 * of day and month has to be known; a reading that is no calendar day is absent, at least one is there.
 */
export type WrittenDate =
  | { readonly is: "day"; readonly day: IsoDay }
  | {
      readonly is: "two-ways";
      readonly dayFirst: IsoDay | undefined;
      readonly monthFirst: IsoDay | undefined;
    }
  | { readonly is: "unreadable" };

const UNREADABLE: WrittenDate = { is: "unreadable" };

/** A time of day may follow; the calendar day is the one that is printed, whatever zone the time is in. */
const TIME = "(?:(?:T|,? +)\\d{1,2}:\\d{2}.{0,30})?";
const YEAR_FIRST = new RegExp(`^(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})${TIME}$`, "i");
const YEAR_AND_MONTH = /^(\d{4})[-/](\d{1,2})$/;
const BASIC_ISO = /^(\d{4})(\d{2})(\d{2})$/;
const YEAR_LAST = new RegExp(`^(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4})${TIME}$`, "i");
const NAMED_DAY_FIRST = new RegExp(`^(\\d{1,2})[ -]([a-z]{3,9})\\.?,?[ -](\\d{4})${TIME}$`, "i");
const NAMED_MONTH_FIRST = new RegExp(`^([a-z]{3,9})\\.?[ -](\\d{1,2}),?[ -](\\d{4})${TIME}$`, "i");
const NAMED_MONTH = /^([a-z]{3,9})\.?,?[ -](\d{4})$/i;
const NAMED_MONTH_SHORT_YEAR = /^([a-z]{3,9})\.?[ -](\d{2})$/i;
/** Only this century: six digits can also be a day with a two-digit year. */
const BASIC_MONTH = /^(20\d{2})(0[1-9]|1[0-2])$/;
const LONGEST_DATE = 64;

const MONTHS = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
] as const;

function monthNumber(name: string): string | undefined {
  const lower = name.toLowerCase();
  const found = MONTHS.findIndex(
    (month) =>
      lower === month || lower === month.slice(0, 3) || (lower === "sept" && month === "september"),
  );
  return found === -1 ? undefined : String(found + 1);
}

function toDay(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
): IsoDay | undefined {
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const written = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isIsoDay(written) ? written : undefined;
}

function certain(day: IsoDay | undefined): WrittenDate {
  return day === undefined ? UNREADABLE : { is: "day", day };
}

function readYearLast([, first, separator, second, year]: RegExpExecArray): WrittenDate {
  const dayFirst = toDay(year, second, first);
  // No locale of the Unicode CLDR writes the month first with dots.
  if (separator === ".") return certain(dayFirst);
  const monthFirst = toDay(year, first, second);
  if (dayFirst === undefined && monthFirst === undefined) return UNREADABLE;
  return dayFirst === monthFirst ? certain(dayFirst) : { is: "two-ways", dayFirst, monthFirst };
}

/**
 * Reads one date: ISO, with or without time; `2026/07/01`; `20260701`; `7/1/2026` or `1-7-2026` (two ways); `1.7.2026`
 * (day first); English month names, also without a day (`Jul 2026` and `2026-07` mean the first of that month). Years
 * have four digits. Anything else, and days that are not in the calendar, are unreadable.
 */
export function readWrittenDate(text: string): WrittenDate {
  if (text.length > LONGEST_DATE) return UNREADABLE;
  const yearFirst = YEAR_FIRST.exec(text);
  if (yearFirst !== null) return certain(toDay(yearFirst[1], yearFirst[3], yearFirst[4]));
  const yearLast = YEAR_LAST.exec(text);
  if (yearLast !== null) return readYearLast(yearLast);
  const month = YEAR_AND_MONTH.exec(text);
  if (month !== null) return certain(toDay(month[1], month[2], "1"));
  const basic = BASIC_ISO.exec(text);
  if (basic !== null) return certain(toDay(basic[1], basic[2], basic[3]));
  const namedDayFirst = NAMED_DAY_FIRST.exec(text);
  if (namedDayFirst !== null) {
    const [, day, name = "", year] = namedDayFirst;
    return certain(toDay(year, monthNumber(name), day));
  }
  const namedMonthFirst = NAMED_MONTH_FIRST.exec(text);
  if (namedMonthFirst !== null) {
    const [, name = "", day, year] = namedMonthFirst;
    return certain(toDay(year, monthNumber(name), day));
  }
  const namedMonth = NAMED_MONTH.exec(text);
  return namedMonth === null
    ? UNREADABLE
    : certain(toDay(namedMonth[2], monthNumber(namedMonth[1] ?? ""), "1"));
}

/**
 * Reads one month of a column that holds nothing but months: every date that `readWrittenDate` reads, and also `Jan-26`,
 * which spreadsheets make of the first of January 2026, and `202601`.
 */
export function readWrittenMonth(text: string): WrittenDate {
  const written = readWrittenDate(text);
  if (written.is !== "unreadable" || text.length > LONGEST_DATE) return written;
  const basic = BASIC_MONTH.exec(text);
  if (basic !== null) return certain(toDay(basic[1], basic[2], "1"));
  const named = NAMED_MONTH_SHORT_YEAR.exec(text);
  if (named === null) return UNREADABLE;
  const [, name = "", year = ""] = named;
  return certain(toDay(`20${year}`, monthNumber(name), "1"));
}
