/**
 * Chromium asks for an extension's messages once in the life of a process. When the page that happens to ask is closed
 * before the answer comes (a popup clicked open and shut, a tab closed while it opens), it takes the answer for empty,
 * and every page of the process and the worker are without a word until that process ends. The files are in the package
 * all the same, so they are read from there.
 */
import { browser } from "wxt/browser";
import { message, useSpareMessages } from "../texts/message";

const DEFAULT_LOCALE = "en";

/** The folders the browser itself would look into for `uiLanguage`, a BCP 47 tag, in its order: `pt_BR`, `pt`, `en`. */
function localesFor(uiLanguage: string): string[] {
  const parts = uiLanguage.split("-");
  const longestFirst = parts.map((_, end) => parts.slice(0, parts.length - end).join("_"));
  return [...longestFirst, DEFAULT_LOCALE];
}

async function readMessages(locale: string): Promise<Record<string, string>> {
  const file = browser.runtime.getURL(`/_locales/${locale}/messages.json` as never);
  const entries: Record<string, { message: string }> = await (await fetch(file)).json();
  return Object.fromEntries(Object.entries(entries).map(([name, entry]) => [name, entry.message]));
}

/** Ends once there are words for every key; at once where the browser has them. Rejects if the package has none. */
export async function messagesReady(): Promise<void> {
  if (message("language.tag") !== "") return;
  const [locale, ...others] = localesFor(browser.i18n.getUILanguage());
  let reading = readMessages(locale ?? DEFAULT_LOCALE);
  // A language that we do not have is a file that cannot be fetched.
  for (const other of others) reading = reading.catch(() => readMessages(other));
  useSpareMessages(await reading);
}

/** `read`, but not before there are words for what is made of it. */
export function onceWorded<Result>(read: () => Promise<Result>): () => Promise<Result> {
  const ready = messagesReady();
  return () => ready.then(read);
}
