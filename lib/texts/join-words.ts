/** Several words, phrases or sentences side by side, as the reader's language writes them. */
import { joinSentences } from "./join-sentences";
import { madeOnce, readerLocale } from "./reader-locale";
import { text } from "./text";

const listFormat = (options: Intl.ListFormatOptions) =>
  madeOnce((locale) => new Intl.ListFormat(locale, options));

const all = listFormat({ type: "conjunction" });
const either = listFormat({ type: "disjunction" });

/** `a, b, c`: words side by side, without an "and". (`Intl` writes such a list in Chinese with nothing between.) */
export function sideBySide(words: readonly string[]): string {
  return joined("language.words", words);
}

/** `a, b and c`, for a list inside a sentence. */
export function allOf(words: readonly string[]): string {
  return all(readerLocale()).format(words);
}

/** `a, b or c`. */
export function anyOf(words: readonly string[]): string {
  return either(readerLocale()).format(words);
}

const IS_CLOSED = /[.!?。！？]$/u;

/** Phrases in a row, each closed as a sentence where it is none yet. */
export function phrasesAsSentences(parts: readonly string[]): string {
  return joinSentences(
    parts.map((words) => (IS_CLOSED.test(words) ? words : text("language.sentence", { words }))),
  );
}

/** `a, with b; c, with d`: phrases that may hold commas of their own. */
export function phrases(parts: readonly string[]): string {
  return joined("language.phrases", parts);
}

function joined(key: string, parts: readonly string[]): string {
  return parts.length === 0 ? "" : parts.reduce((before, after) => text(key, { before, after }));
}
