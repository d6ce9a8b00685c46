/**
 * Lists what each language lacks, has too much, or has of an English that changed since (`npm run missing-texts`).
 *
 * The first line of a language's file names the Git object of the `en.yml` that it was last brought up to, so that a
 * change of the English shows without a second file to keep. `-- --seen` writes today's English into every file.
 */
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { PROJECT, read } from "../arch/source-files";
import { keyDifferences, localeFile, messagesOf, otherLocales, readMessages } from "./locales";

const STAND = /^# From the English of Git object ([0-9a-f]{40})\.\n/;

const git = (...args: string[]): string =>
  execFileSync("git", args, { cwd: PROJECT, encoding: "utf8" });

function englishSeenBy(locale: string): ReadonlyMap<string, string> | undefined {
  const object = STAND.exec(read(localeFile(locale)))?.[1];
  if (object === undefined) return undefined;
  try {
    return messagesOf(git("cat-file", "blob", object));
  } catch {
    return undefined;
  }
}

function list(title: string, keys: readonly string[]): void {
  if (keys.length === 0) return;
  console.log(`  ${title}:`);
  for (const key of keys) console.log(`    ${key}`);
}

const english = readMessages("en");
for (const locale of otherLocales()) {
  const other = readMessages(locale);
  const { missing, extra } = keyDifferences(english, other);
  const seen = englishSeenBy(locale);
  const stale = [...english].flatMap(([key, words]) =>
    other.has(key) && seen?.has(key) && seen.get(key) !== words ? [key] : [],
  );
  console.log(
    `${locale}: ${missing.length} missing, ${extra.length} extra, ` +
      (seen ? `${stale.length} whose English changed` : "the English it was made from is not here"),
  );
  list("missing", missing);
  list("extra", extra);
  list("English changed", stale);
}

if (process.argv.includes("--seen")) {
  const object = git("hash-object", localeFile("en")).trim();
  for (const locale of otherLocales()) {
    const rest = read(localeFile(locale)).replace(STAND, "");
    writeFileSync(
      join(PROJECT, localeFile(locale)),
      `# From the English of Git object ${object}.\n${rest}`,
    );
  }
}
