/** Words, days and lists for one answer, all in the same locale. */
import type { IsoDay, Message } from "../rules";
import { sideBySide } from "../texts/join-words";
import { formatDay, readerLocale } from "../texts/reader-locale";
import { text } from "../texts/text";
import { wordsOf } from "../texts/words-of";

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

/** @param uiLanguage BCP 47 tag of the browser's own language, as `i18n.getUILanguage()` gives it. */
export function readerWords(uiLanguage: string): ReaderWords {
  const locale = readerLocale(uiLanguage);
  return {
    message: (message) => wordsOf(message, locale),
    say: (key, data = {}, count) =>
      wordsOf({ key, data, ...(count !== undefined && { count }) }, locale),
    day: (day) => formatDay(day, locale),
    series: sideBySide,
    direction: text("language.direction") === "rtl" ? "rtl" : "ltr",
  };
}
