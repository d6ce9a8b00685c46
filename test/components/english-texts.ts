/** Gives components the English texts, as the browser would. Import it before anything that words something. */
import { generateChromeMessages, parseMessagesText } from "@wxt-dev/i18n/build";
import english from "../../lib/texts/locales/en.yml?raw";

const messages = generateChromeMessages(parseMessagesText(english, "YAML"));

function getMessage(name: string, substitutions: string[] = []): string {
  const message = messages[name]?.message;
  if (message === undefined) throw new Error(`There is no text for ${name}`);
  return message.replace(/\$(\d)/g, (_, place) => substitutions[Number(place) - 1] ?? "");
}

Object.assign(globalThis, { chrome: { i18n: { getMessage } } });
