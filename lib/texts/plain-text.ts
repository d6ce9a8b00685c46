import { browser } from "wxt/browser";

let spare: Readonly<Record<string, string>> = {};

/** Takes messages, by name, that are used where the browser has none; see `lib/browser/packaged-messages.ts`. */
export function useSpareMessages(messages: Readonly<Record<string, string>>): void {
  spare = messages;
}

/** Words for `key` that need neither data nor plural: all that a content script words itself, for a fraction of the bytes. */
export function plainText(key: string): string {
  const name = key.replaceAll(".", "_");
  return browser.i18n.getMessage(name as never) || spare[name] || "";
}
