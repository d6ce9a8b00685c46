/**
 * A language for tests: English with accents, 40 % longer and in brackets. What is shown without brackets did not come
 * from the texts, and what has no room now has none in German.
 */
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const ACCENTS: Readonly<Record<string, string>> = {
  a: "å",
  e: "é",
  i: "î",
  o: "ö",
  u: "û",
  n: "ñ",
};
const LONGER = 0.4;

/** `[Cåñcél~~]`; placeholders stay, and each plural form has brackets of its own. */
export function pseudoMessage(message: string): string {
  return message
    .split(" | ")
    .map((form) => {
      const accented = form
        .split(/(\{\w+\})/)
        .map((part, at) =>
          at % 2 === 1 ? part : part.replace(/[aeioun]/g, (c) => ACCENTS[c] ?? c),
        )
        .join("");
      // Words and not one long one: a line breaks between words in every language that has them.
      const padding = " ~~~~".repeat(Math.ceil((form.length * LONGER) / 5));
      return `[${accented}${padding}]`;
    })
    .join(" | ");
}

/** A copy of the built extension in which English is the pseudo-language. Returns its folder. */
export function pseudoExtension(built: string, direction: "ltr" | "rtl"): string {
  const copy = mkdtempSync(join(tmpdir(), "good-standing-pseudo-"));
  cpSync(built, copy, { recursive: true });
  const file = join(copy, "_locales/en/messages.json");
  const messages = JSON.parse(readFileSync(file, "utf8")) as Record<string, { message: string }>;
  const pseudo = Object.entries(messages).map(([key, { message }]) => {
    if (key === "language_tag") return [key, { message }];
    if (key === "language_direction") return [key, { message: direction }];
    // The store refuses longer ones.
    if (key.startsWith("extension")) return [key, { message: `[${message}]` }];
    return [key, { message: pseudoMessage(message) }];
  });
  writeFileSync(file, JSON.stringify(Object.fromEntries(pseudo)));
  return copy;
}
