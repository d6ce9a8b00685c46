/** Every language says everything that English says, in its own words and with its own plurals. */
import { describe, expect, test } from "vitest";
import { keyDifferences, otherLocales, readMessages } from "../texts/locales";
import { NAMES, SAME } from "../texts/same-as-english";

const english = readMessages("en");

const forms = (message: string): string[] => message.split(" | ");

const placeholders = (words: string): string =>
  [...new Set(words.match(/\{\w+\}/g) ?? [])].sort().join(" ");

/** How many forms a language has for whole numbers; a form that only millions take is not asked for. */
function formsOf(language: string): number {
  const rules = new Intl.PluralRules(language);
  return new Set(Array.from({ length: 1_000 }, (_, count) => rules.select(count))).size;
}

/** The words of a message without what no language translates, in small letters. */
function translatable(message: string): string[] {
  const bare = NAMES.reduce((rest, name) => rest.replaceAll(name, " 1 "), message)
    .replace(/[“„«‹「『"].*?[”“»›」』"]/g, " 1 ")
    .replace(/\{\w+\}/g, " 1 ")
    .replace(/\p{Lu}{2,}s?(?!\p{L})/gu, " 1 ");
  return (bare.toLowerCase().match(/[\p{L}\p{N}'’]+/gu) ?? []).filter(Boolean);
}

function runsOfFour(words: readonly string[]): string[] {
  return words
    .slice(3)
    .map((_, at) => words.slice(at, at + 4))
    .filter((run) => run.every((word) => !/\d/.test(word)))
    .map((run) => run.join(" "));
}

test("English writes apostrophes and quotation marks as print does", () => {
  expect([...english].filter(([, words]) => /['"]/.test(words))).toEqual([]);
});

test.each([
  ["de", 2],
  ["fr", 2],
  ["pt-BR", 2],
  ["ja", 1],
  ["pl", 3],
  ["ar", 6],
])("%s has %i forms for whole numbers", (language, count) => {
  expect(formsOf(language)).toBe(count);
});

describe.each(otherLocales())("%s", (locale) => {
  const messages = readMessages(locale);
  const language = messages.get("language.tag") ?? "";
  const both = [...english].flatMap(([key, original]) => {
    const words = messages.get(key);
    return words === undefined || key.startsWith("language.") ? [] : [{ key, original, words }];
  });

  test("names its language as the browser does", () => {
    expect(language).toBe(locale.replace("_", "-"));
    expect(messages.get("language.direction")).toMatch(/^(ltr|rtl)$/);
  });

  test("has the keys of English, no fewer and no more", () => {
    expect(keyDifferences(english, messages)).toEqual({ missing: [], extra: [] });
  });

  test("has as many plural forms as the language", () => {
    const wrong = both.filter(
      ({ original, words }) =>
        forms(words).length !== (forms(original).length > 1 ? formsOf(language) : 1),
    );
    expect(wrong.map(({ key }) => key)).toEqual([]);
  });

  test("fills in what English fills in, in every plural form", () => {
    const zeroIsOne = new Intl.PluralRules(language).select(0) === "one";
    const wrong = both.flatMap(({ key, original, words }) => {
      const [one = "", many = one] = forms(original);
      const own = forms(words);
      // English may name one thing without its number; where zero takes the same form, that would say one for none.
      const asked = own.map((_, at) => (own.length === 1 || at > 0 || zeroIsOne ? many : one));
      return own.every((form, at) => placeholders(form) === placeholders(asked[at] ?? ""))
        ? []
        : [`${key}: ${words}`];
    });
    expect(wrong).toEqual([]);
  });

  test("says nothing in the words of English but what is the same word", () => {
    const reasons = SAME[locale] ?? {};
    const same = both.filter(
      ({ original, words }) =>
        words === original && translatable(original).some((word) => !/\d/.test(word)),
    );
    expect(same.map(({ key }) => key).filter((key) => !(key in reasons))).toEqual([]);
    const needless = Object.keys(reasons).filter((key) => !same.some((found) => found.key === key));
    expect(needless).toEqual([]);
  });

  test("leaves no English inside a sentence", () => {
    const left = both.flatMap(({ key, original, words }) => {
      const own = new Set(runsOfFour(translatable(words)));
      const shared = runsOfFour(translatable(original)).filter((run) => own.has(run));
      return shared.length > 0 && words !== original ? [`${key}: ${shared[0]}`] : [];
    });
    expect(left).toEqual([]);
  });

  test("has no text that is empty or begins or ends with a space", () => {
    const odd = both.filter(({ words }) =>
      forms(words).some((form) => form.trim() !== form || form === ""),
    );
    expect(odd.map(({ key }) => key)).toEqual([]);
  });
});
