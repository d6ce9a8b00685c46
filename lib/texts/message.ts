import { plainText } from "./plain-text";

let spare: Readonly<Record<string, string>> = {};

/** Takes messages, by the browser's name for them, for when the browser has none; see `lib/browser/packaged-messages.ts`. */
export function useSpareMessages(messages: Readonly<Record<string, string>>): void {
  spare = messages;
}

/** The message for `key` as it stands in the language's file, placeholders and plural forms included; empty without one. */
export function message(key: string): string {
  return plainText(key) || spare[key.replaceAll(".", "_")] || "";
}
