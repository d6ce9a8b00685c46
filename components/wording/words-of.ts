import { isIsoDay } from "../../lib/rules/calendar-day";
import type { Message } from "../../lib/rules/verdicts";
import { text } from "../../lib/texts/text";
import { formatDay, formatNumber } from "./reader-locale";

/** Words for a message of the rules, its days and numbers written as the reader's region writes them. */
export function wordsOf({ key, data = {}, count }: Message): string {
  const worded = Object.entries(data).map(([name, value]) => [name, wordedValue(value)]);
  return text(key, Object.fromEntries(worded), count);
}

function wordedValue(value: string | number): string {
  if (typeof value === "number") return formatNumber(value);
  return isIsoDay(value) ? formatDay(value) : value;
}
