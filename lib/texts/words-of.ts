import { isIsoDay } from "../rules/calendar-day";
import type { Message } from "../rules/verdicts";
import { sideBySide } from "./join-words";
import { countryName, formatDay, formatNumber, readerLocale } from "./reader-locale";
import { statusWords } from "./status-words";
import { text } from "./text";

/** Data by these names is a country's code, or of a place that has none its own name. */
const COUNTRIES: ReadonlySet<string> = new Set([
  "country",
  "countries",
  "customerCountry",
  "place",
]);

/**
 * Words for a message of the rules or of intake: its days, numbers and lists written as the reader's region writes them,
 * countries by their names, a status translated.
 */
export function wordsOf(
  { key, data = {}, count }: Message,
  locale: string = readerLocale(),
): string {
  const values = count === undefined ? data : { count, ...data };
  const worded = Object.entries(values).map(([name, value]) => [
    name,
    typeof value === "object"
      ? sideBySide(value.map((each) => wordedValue(name, each, locale)))
      : wordedValue(name, value, locale),
  ]);
  return text(key, Object.fromEntries(worded), count);
}

function wordedValue(name: string, value: string | number, locale: string): string {
  if (typeof value === "number") return formatNumber(value, locale);
  if (name === "status") return statusWords(value);
  if (COUNTRIES.has(name) && /^[A-Z]{2}$/.test(value)) return countryName(value, locale);
  return isIsoDay(value) ? formatDay(value, locale) : value;
}
