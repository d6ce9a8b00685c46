import { beforeEach, describe, expect, test, vi } from "vitest";
import { statusMeaning } from "../../../lib/rules/record/status-meanings";
import { statusWords } from "../../../lib/texts/status-words";
import { read } from "../../arch/source-files";
import { readMessages } from "../../texts/locales";

const english = readMessages("en");
let messages: ReadonlyMap<string, string>;
vi.mock("../../../lib/texts/plain-text", () => ({
  plainText: (key: string) => messages.get(key) ?? "",
}));

const german = new Map([
  ["language.tag", "de"],
  ["microsoft.translated", "{translated} ({raw})"],
  ["microsoft.status.underreview", "Wird geprüft"],
  ["microsoft.status.graceperiod", "Nachfrist"],
]);
beforeEach(() => {
  messages = german;
});

/** Every status word that the rules know, as their tables write it. */
const KNOWN = [
  ...read("lib/rules/record/status-meanings.ts").matchAll(
    /^ {2}"?([A-Za-z][A-Za-z ]*?)"?: (?:\{|[A-Z_]+,$)/gm,
  ),
].map((match) => match[1] ?? "");

describe("a status of Microsoft's", () => {
  test.each([
    ["Under review", "Wird geprüft (Under review)"],
    ["underReview", "Wird geprüft (underReview)"],
    ["UNDER_REVIEW", "Wird geprüft (UNDER_REVIEW)"],
    ["Grace period (90 days)", "Nachfrist (Grace period (90 days))"],
  ])("%s is translated, with the original beside it", (raw, words) => {
    expect(statusWords(raw)).toBe(words);
  });

  test.each(["On the moon", "Under review by nobody", ""])("%s is unknown and stays", (raw) => {
    expect(statusWords(raw)).toBe(raw);
  });

  test("stays alone in English", () => {
    messages = english;
    for (const word of KNOWN) expect(statusWords(word)).toBe(word);
  });

  test("is translated for each word that the rules know", () => {
    expect(KNOWN.length).toBeGreaterThan(50);
    const mechanisms = ["CPOR", "DAP", "CSP"] as const;
    for (const word of KNOWN) {
      expect(mechanisms.some((each) => statusMeaning(word, each) !== undefined)).toBe(true);
    }
    messages = new Map([...english].map(([key, words]) => [key, words.replace(/^(?!\{)/, "~")]));
    const untranslated = KNOWN.filter((word) => !statusWords(word).startsWith("~"));
    expect(untranslated).toEqual([]);
  });
});
