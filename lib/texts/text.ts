/** Turns message keys into words of the reader's language. The words are in `locales/`, one file a language. */
import { createI18n } from "@wxt-dev/i18n";

// The generated `#i18n` types cannot type a key that the rules choose at run time; test/arch checks instead that every
// key in the source exists in every locale and that every key of a locale is used.
const i18n = createI18n();

/** Words for `key`; `{name}` in them is replaced from `data`, and `count` chooses the plural form and fills `{count}`. */
export function text(
  key: string,
  data: Readonly<Record<string, string | number>> = {},
  count?: number,
): string {
  return count === undefined ? i18n.t(key, data) : i18n.t(key, count, { count, ...data });
}
