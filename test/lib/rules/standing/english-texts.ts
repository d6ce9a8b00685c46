/** Checks the messages of a verdict against the English texts. */
import { fileURLToPath } from "node:url";
import { parseMessagesFile } from "@wxt-dev/i18n/build";
import type { Message } from "../../../../lib/rules/verdicts";

const ENGLISH = fileURLToPath(new URL("../../../../lib/texts/locales/en.yml", import.meta.url));

function isMessage(value: object): value is Message {
  return "key" in value && typeof value.key === "string" && value.key.startsWith("rules.");
}

/** Every message anywhere inside `value`. */
export function messagesIn(value: unknown): Message[] {
  if (typeof value !== "object" || value === null) return [];
  if (isMessage(value)) return [value];
  return Object.values(value).flatMap(messagesIn);
}

/** Reads the texts once; the function it gives names what is wrong with a message, or nothing. */
export async function englishTexts(): Promise<(message: Message) => string[]> {
  const parsed = await parseMessagesFile(ENGLISH);
  const words = new Map(
    parsed.map((entry) => [entry.key.join("."), entry.type === "simple" ? entry.message : ""]),
  );
  return ({ key, data, count }) => {
    const text = words.get(key);
    if (!text) return [`${key} has no words`];
    const filled = new Set([...Object.keys(data ?? {}), ...(count === undefined ? [] : ["count"])]);
    const asked = [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? "");
    const empty = asked.filter((name) => !filled.has(name));
    const forms = text.split(" | ").length;
    return [
      ...empty.map((name) => `${key} leaves {${name}} empty`),
      ...(forms === (count === undefined ? 1 : 2) ? [] : [`${key} has ${forms} form(s)`]),
    ];
  };
}
