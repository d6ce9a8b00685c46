/** Gives `lib/texts` the real English texts, as the browser would. To be imported before anything that words. */
import { readFileSync } from "node:fs";
import { parse } from "yaml";

function flatten(node: unknown, path: readonly string[], into: Map<string, string>): void {
  if (typeof node === "string") into.set(path.join("_"), node);
  if (typeof node !== "object" || node === null) return;
  for (const [key, value] of Object.entries(node)) flatten(value, [...path, key], into);
}

const texts = new Map<string, string>();
flatten(
  parse(readFileSync(new URL("../../../lib/texts/locales/en.yml", import.meta.url), "utf8")),
  [],
  texts,
);

const i18n = {
  getMessage(key: string): string {
    const found = texts.get(key);
    // The browser gives an empty text; a test had better hear of it.
    if (found === undefined) throw new Error(`no text for ${key}`);
    return found;
  },
};

Object.assign(globalThis, { chrome: { i18n, runtime: { id: "good-standing" } } });
