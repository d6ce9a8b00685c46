/** What a cell's number stands for: ECMA-376 part 1, 18.8.30 (formats) and 18.17.4 (dates). */

/** Built-in formats that show a date or a time, those of East Asian editions among them. */
function isBuiltInDate(format: number): boolean {
  return (
    (format >= 14 && format <= 22) ||
    (format >= 27 && format <= 36) ||
    (format >= 45 && format <= 47) ||
    (format >= 50 && format <= 58)
  );
}

/** What a format shows as it is: quoted texts, single characters after a backslash, colours and locales in brackets. */
const AS_IT_IS = /"[^"]*"|\\.|_.|\*.|\[(?!(?:h+|m+|s+)\])[^\]]*\]/gi;

/** Does a number of this format show as a date or time? `code` is absent for built-in formats. */
export function isDateFormat(format: number, code: string | undefined): boolean {
  if (code === undefined) return isBuiltInDate(format);
  const [positive = ""] = code.replace(AS_IT_IS, "").split(";");
  return /[dmyhs]/i.test(positive) && !/general/i.test(positive);
}

const DAY_MS = 86_400_000;
/** Day 0 of serials, on which 1 March 1900 is day 61: spreadsheets believe in 29 February 1900. */
const DAY_0 = Date.UTC(1899, 11, 30);
const FIRST_SURE_DAY = 61;
/** 31 December 9999. */
const LAST_DAY = 2_958_465;
/** Days between the two systems. */
const DAYS_TO_1904 = 1_462;

/**
 * A serial number as ISO day, with the time where there is one. `undefined` for what is no day: a time of day, or a
 * number outside the calendar.
 */
export function dateOfSerial(serial: number, from1904: boolean): string | undefined {
  const days = from1904 ? serial + DAYS_TO_1904 : serial;
  if (!(days >= FIRST_SURE_DAY && days < LAST_DAY + 1)) return undefined;
  const minutes = Math.round((days * DAY_MS) / 60_000);
  const written = new Date(DAY_0 + minutes * 60_000).toISOString();
  return minutes % (24 * 60) === 0 ? written.slice(0, 10) : written.slice(0, 16);
}

const ESCAPED = /_x([0-9a-f]{4})_/gi;

/** Characters that XML cannot hold are written `_x000D_`. */
export function unescapeText(text: string): string {
  return text.includes("_x")
    ? text.replace(ESCAPED, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text;
}

/**
 * The text by itself. Browsers keep a text that was cut out of another one as a place in that, so the few cells that
 * become facts would keep whatever was unpacked with them in memory.
 */
export function detached(text: string): string {
  return ` ${text}`.slice(1);
}
