import { browser } from "wxt/browser";

/** The browser's words for `key`, as they stand: all that a content script words itself, for a fraction of the bytes. */
export function plainText(key: string): string {
  return browser.i18n.getMessage(key.replaceAll(".", "_") as never);
}
