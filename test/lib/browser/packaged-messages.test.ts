import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { messagesReady } from "../../../lib/browser/packaged-messages";
import { useSpareMessages } from "../../../lib/texts/message";
import { text } from "../../../lib/texts/text";
import { otherLocales, readMessages } from "../../texts/locales";

const browser = vi.hoisted(() => ({ messages: {} as Record<string, string>, language: "en" }));
vi.mock("wxt/browser", () => ({
  browser: {
    i18n: {
      getMessage: (name: string) => browser.messages[name] ?? "",
      getUILanguage: () => browser.language,
    },
    runtime: { getURL: (path: string) => `chrome-extension://ours${path}` },
  },
}));

/** Files of the package, by locale, and what was asked for. */
let files: Record<string, Record<string, { message: string }>>;
let asked: string[];

beforeEach(() => {
  browser.messages = {};
  asked = [];
  files = {
    en: { language_tag: { message: "en" }, days: { message: "{count} day | {count} days" } },
    pt_BR: { language_tag: { message: "pt" }, days: { message: "{count} dia | {count} dias" } },
    de: { language_tag: { message: "de" }, days: { message: "{count} Tag | {count} Tage" } },
  };
  vi.stubGlobal("navigator", { language: "en" });
  vi.stubGlobal("fetch", async (address: string) => {
    const locale = /^chrome-extension:\/\/ours\/_locales\/(\w+)\/messages\.json$/.exec(
      address,
    )?.[1];
    asked.push(locale ?? address);
    const found = files[locale ?? ""];
    if (!found) throw new TypeError("Failed to fetch");
    return { json: async () => found };
  });
});

afterEach(() => {
  useSpareMessages({});
  vi.unstubAllGlobals();
});

test("reads no file where the browser has the messages", async () => {
  browser.messages = { language_tag: "de", days: "{count} Tag | {count} Tage" };
  await messagesReady();
  expect(asked).toEqual([]);
  expect(text("days", {}, 2)).toBe("2 Tage");
});

test.each([
  ["pt-BR", ["pt_BR"], "2 dias"],
  ["de-AT", ["de_AT", "de"], "2 Tage"],
  ["pl", ["pl", "en"], "2 days"],
  ["zh-Hant-TW", ["zh_Hant_TW", "zh_Hant", "zh", "en"], "2 days"],
  ["en", ["en"], "2 days"],
])("speaks the language of a %s browser that has none", async (language, locales, words) => {
  browser.language = language;
  await messagesReady();
  expect(asked).toEqual(locales);
  expect(text("days", {}, 2)).toBe(words);
});

test("prefers the browser's own words as soon as it has them", async () => {
  await messagesReady();
  browser.messages = { language_tag: "de", days: "{count} Tag | {count} Tage" };
  expect(text("days", {}, 2)).toBe("2 Tage");
});

test("fails where there is no file either", async () => {
  files = {};
  await expect(messagesReady()).rejects.toThrow("Failed to fetch");
});

test.each(["en", ...otherLocales()])(
  "%s: no message has a sign that the browser would read another way",
  (locale) => {
    const signs = [...readMessages(locale)].filter(([, message]) => message.includes("$"));
    expect(signs).toEqual([]);
  },
);
