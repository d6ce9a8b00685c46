import { isIsoDay } from "../rules/calendar-day";
import type { Message } from "../rules/verdicts";
import { formatDay, formatNumber, readerLocale } from "./reader-locale";
import { statusWords } from "./status-words";
import { text } from "./text";

/** Words for a message of the rules or of intake, its days and numbers written as the reader's region writes them, a status translated. */
export function wordsOf(
  { key, data = {}, count }: Message,
  locale: string = readerLocale(),
): string {
  const values = count === undefined ? data : { count, ...data };
  const worded = Object.entries(values).map(([name, value]) => [
    name,
    name === "status" ? statusWords(`${value}`) : wordedValue(value, locale),
  ]);
  return text(key, Object.fromEntries(worded), count);
}

function wordedValue(value: string | number, locale: string): string {
  if (typeof value === "number") return formatNumber(value, locale);
  return isIsoDay(value) ? formatDay(value, locale) : value;
}
