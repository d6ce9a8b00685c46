/** Words, days, numbers and lists as the reader's language and region write them. */
import { type IsoDay, isIsoDay, type Message } from "../rules";
import { text } from "../texts/text";

export interface ReaderWords {
  /** Words for a message of the rules; days and numbers in its data are written out. */
  message(message: Message): string;
  /** Words for a key of ours. */
  say(key: string, data?: Readonly<Record<string, string | number>>, count?: number): string;
  /** `1 July 2026`, or as the reader's region writes it. */
  day(day: IsoDay): string;
  /** `a, b, c`: side by side, without an "and". */
  series(items: readonly string[]): string;
  readonly direction: "ltr" | "rtl";
}

/**
 * The reader's own locale (`en-NZ`) when it speaks the language of our texts, else that language itself: an English
 * sentence with a Polish date in it helps nobody.
 */
function localeFor(uiLanguage: string): string {
  const language = text("popup.page.language");
  return uiLanguage.split("-")[0] === language ? uiLanguage : language;
}

/** @param uiLanguage BCP 47 tag of the browser's own language, as `i18n.getUILanguage()` gives it. */
export function readerWords(uiLanguage: string): ReaderWords {
  const locale = localeFor(uiLanguage);
  // A calendar day is no instant: read in any other zone it could turn into the day before.
  const days = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" });
  const numbers = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  const lists = new Intl.ListFormat(locale, { type: "unit", style: "short" });

  const day = (value: IsoDay) => days.format(new Date(`${value}T00:00:00Z`));
  const worded = (value: string | number) => {
    if (typeof value === "number") return numbers.format(value);
    return isIsoDay(value) ? day(value) : value;
  };
  const say: ReaderWords["say"] = (key, data = {}, count) =>
    text(
      key,
      Object.fromEntries(Object.entries(data).map(([name, value]) => [name, worded(value)])),
      count,
    );
  return {
    message: ({ key, data, count }) => say(key, data, count),
    say,
    day,
    series: (items) => lists.format(items),
    direction: text("popup.page.direction") === "rtl" ? "rtl" : "ltr",
  };
}
