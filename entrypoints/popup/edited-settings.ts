import { withChanges } from "../../components/settings-form/changed-settings";
import type { SettingsFileDoors } from "../../components/settings-form/settings-file";
import type { LoadedSettings } from "../../components/settings-form/settings-view";
import { downloadFile } from "../../lib/browser/download";
import { readPolicy } from "../../lib/browser/policy";
import { announceChange } from "../../lib/browser/revision";
import { readOwnSettings, underPolicy, updateSettings } from "../../lib/browser/settings";
import { readSettingsFile, settingsFileText } from "../../lib/browser/settings-file";
import {
  DEFAULT_SETTINGS,
  type SettingName,
  type Settings,
  settingsSchema,
} from "../../lib/browser/settings-schema";

/** What the form started from, or saved last. */
let before: Settings = DEFAULT_SETTINGS;

export async function loadSettings(): Promise<LoadedSettings> {
  const { policy, unreadable: unreadablePolicy } = await readPolicy();
  const own = await readOwnSettings().catch(() => undefined);
  const settings = underPolicy(own ?? DEFAULT_SETTINGS, policy);
  // The form must not take what policy sets for a change of the reader's.
  before = settings;
  const locked = Object.keys(policy) as SettingName[];
  return { settings, storedWereUnreadable: own === undefined, locked, unreadablePolicy };
}

export async function saveSettings(settings: Settings): Promise<void> {
  await updateSettings((stored) => withChanges(stored, before, settings));
  before = settings;
  await announceChange();
}

export function checkSchema(settings: Settings) {
  return settingsSchema.safeParse(settings).error?.issues.map((issue) => issue.path) ?? [];
}

export const settingsFiles: SettingsFileDoors = {
  save: (settings) =>
    downloadFile("good-standing-settings.json", "application/json", [settingsFileText(settings)]),
  read: async (file) => readSettingsFile(file.name, await file.text()),
};
