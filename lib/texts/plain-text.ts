import { browser } from "wxt/browser";

/** Words for `key` that need neither data nor plural: all that a content script words itself, for a fraction of the bytes. */
export function plainText(key: string): string {
  return browser.i18n.getMessage(key.replaceAll(".", "_") as never);
}
