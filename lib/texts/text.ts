/** Turns message keys into words of the reader's language. The words are in `locales/`, one file a language. */
import { italianBefore } from "./italian-article";
import { message } from "./message";
import { pluralForm } from "./plural-form";
import { formatNumber } from "./reader-locale";

/**
 * Words for `key`; `{name}` in them is replaced from `data`, and `count` chooses the plural form and fills `{count}`.
 * Numbers are written as the reader's region writes them.
 */
export function text(
  key: string,
  data: Readonly<Record<string, string | number>> = {},
  count?: number,
): string {
  // The types that `@wxt-dev/i18n` generates cannot type a key that the rules choose at run time; test/arch checks
  // instead that every key in the source exists in every locale and that every key of a locale is used.
  const words = message(key);
  if (count === undefined) return filledIn(words, data);
  // The form is chosen before anything is filled in: a customer's name may hold the sign that parts the forms.
  return filledIn(pluralForm(words, count, message("language.tag")), { count, ...data });
}

function filledIn(words: string, data: Readonly<Record<string, string | number>>): string {
  const isItalian = message("language.tag") === "it";
  return words.replace(/([^\s{}]+ )?\{(\w+)\}/g, (_, word: string | undefined, name: string) => {
    const before = word ?? "";
    const value = data[name] ?? `{${name}}`;
    const written = typeof value === "number" ? formatNumber(value) : value;
    return (isItalian ? italianBefore(before, written) : before) + written;
  });
}
