/** The settings as a file that people keep, send on and read in again. */
import type { Message } from "../rules/verdicts";
import { type Settings, settingsSchema } from "./settings-schema";

const KIND = "good-standing-settings";

/** Text of the file, for `readSettingsFile` to read. */
export function settingsFileText(settings: Settings): string {
  return `${JSON.stringify({ kind: KIND, settings }, null, 2)}\n`;
}

/** What the file `name` holds, or what is wrong with it; nothing of a file that is wrong in one place is used. */
export function readSettingsFile(
  name: string,
  content: string,
): { readonly settings: Settings } | { readonly problem: Message } {
  const problem = (key: string, field = "") => ({ problem: { key, data: { file: name, field } } });
  let parsed: unknown;
  try {
    parsed = JSON.parse(content);
  } catch {
    return problem("popup.settings.file.notJson");
  }
  const { kind, settings } = (parsed ?? {}) as { kind?: unknown; settings?: unknown };
  if (kind !== KIND) return problem("popup.settings.file.notOurs");
  const checked = settingsSchema.safeParse(settings);
  if (checked.success) return { settings: checked.data };
  const path = checked.error.issues[0]?.path ?? [];
  return problem("popup.settings.file.wrongField", path.join(" › ") || "settings");
}
