/** The languages of `lib/texts/locales`, for the tests and scripts that compare them. */
import { parse } from "yaml";
import { filesBelow, read } from "../arch/source-files";

const FOLDER = "lib/texts/locales";

export const localeFile = (locale: string): string => `${FOLDER}/${locale}.yml`;

/** The locales beside English, as the browser names them: `de`, `pt_BR`. */
export function otherLocales(): string[] {
  return filesBelow(FOLDER, [".yml"])
    .map((file) => file.slice(FOLDER.length + 1, -".yml".length))
    .filter((locale) => locale !== "en");
}

/** Every message of a locale's file by its key (`popup.back`). */
export function messagesOf(yaml: string): Map<string, string> {
  return new Map(flatten(parse(yaml)));
}

export const readMessages = (locale: string): Map<string, string> =>
  messagesOf(read(localeFile(locale)));

function flatten(node: unknown, path = ""): [string, string][] {
  if (typeof node !== "object" || node === null) return [[path, String(node)]];
  return Object.entries(node).flatMap(([key, value]) =>
    flatten(value, path === "" ? key : `${path}.${key}`),
  );
}

/** Keys that English has and the locale lacks, and the other way round. */
export function keyDifferences(
  english: ReadonlyMap<string, string>,
  other: ReadonlyMap<string, string>,
): { missing: string[]; extra: string[] } {
  return {
    missing: [...english.keys()].filter((key) => !other.has(key)),
    extra: [...other.keys()].filter((key) => !english.has(key)),
  };
}
