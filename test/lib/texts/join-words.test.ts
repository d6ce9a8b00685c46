import { afterEach, describe, expect, test, vi } from "vitest";
import { joinSentences } from "../../../lib/texts/join-sentences";
import {
  allOf,
  anyOf,
  phrases,
  phrasesAsSentences,
  sideBySide,
} from "../../../lib/texts/join-words";
import { wordsOf } from "../../../lib/texts/words-of";
import { readMessages } from "../../texts/locales";

let messages: ReadonlyMap<string, string>;
vi.mock("../../../lib/texts/plain-text", () => ({
  plainText: (key: string) => messages.get(key) ?? "",
}));

function reads(locale: string): void {
  messages = readMessages(locale);
  vi.stubGlobal("navigator", { language: messages.get("language.tag") });
}

afterEach(() => vi.unstubAllGlobals());

describe("words side by side", () => {
  test.each([
    ["en", "a, b, c", "a, b, and c", "a, b, or c"],
    ["de", "a, b, c", "a, b und c", "a, b oder c"],
    ["ja", "a、b、c", "a、b、c", "a、b、またはc"],
    ["zh_CN", "a、b、c", "a、b和c", "a、b或c"],
  ])("in %s", (locale, besides, all, either) => {
    reads(locale);
    expect(sideBySide(["a", "b", "c"])).toBe(besides);
    expect(allOf(["a", "b", "c"])).toBe(all);
    expect(anyOf(["a", "b", "c"])).toBe(either);
  });
});

describe("phrases that hold commas", () => {
  test.each([
    ["en", "a, b; c; d"],
    ["fr", "a, b\u00a0; c\u00a0; d"],
    ["ja", "a, b；c；d"],
    ["zh_CN", "a, b；c；d"],
  ])("are kept apart in %s", (locale, joined) => {
    reads(locale);
    expect(phrases(["a, b", "c", "d"])).toBe(joined);
    expect(phrases(["a"])).toBe("a");
    expect(phrases([])).toBe("");
  });

  test.each([
    ["en", "a. b."],
    ["zh_CN", "a。b。"],
  ])("become sentences to be read out in %s", (locale, joined) => {
    reads(locale);
    expect(phrasesAsSentences(["a", "b"])).toBe(joined);
  });
});

test("phrases that are sentences already are not closed twice", () => {
  messages = readMessages("de");
  expect(phrasesAsSentences(["12 von 20 Punkten.", "Noch 2 Personen", "Warum?"])).toBe(
    "12 von 20 Punkten. Noch 2 Personen. Warum?",
  );
});

describe("sentences in a row", () => {
  test("have a space between them, and none after a stop that is as wide as a letter", () => {
    expect(joinSentences(["One.", "Two!", "Three."])).toBe("One. Two! Three.");
    expect(joinSentences(["一つ。", "二つ。"])).toBe("一つ。二つ。");
    expect(joinSentences(["一つ。", "M365 E3", "三つ。"])).toBe("一つ。M365 E3 三つ。");
    expect(joinSentences([])).toBe("");
  });
});

describe("what the rules list", () => {
  test("is written as the reader's language lists it, countries by name and days as days", () => {
    messages = new Map([
      ["language.tag", "en"],
      ["language.words", "{before}, {after}"],
      ["sum", "{countries} on {days} with {certifications}"],
      ["place", "{place}, {country}"],
    ]);
    vi.stubGlobal("navigator", { language: "en-GB" });
    const data = {
      countries: ["FR", "CH"],
      days: ["2026-07-03", "2026-07-06"],
      certifications: ["AZ"],
    };
    expect(wordsOf({ key: "sum", data })).toBe(
      "France, Switzerland on 3 July 2026, 6 July 2026 with AZ",
    );
    expect(wordsOf({ key: "place", data: { place: "6190264", country: "FR" } })).toBe(
      "6190264, France",
    );
    expect(wordsOf({ key: "place", data: { place: "FR", country: "worldwide" } })).toBe(
      "France, worldwide",
    );
  });
});
