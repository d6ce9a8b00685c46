/** Reads, writes and watches the settings in `storage.local`, for pages and background (not for content scripts). */
import browser from "webextension-polyfill";
import { DEFAULT_SETTINGS, type Settings, settingsSchema } from "./settings-schema";
import { OVERLAY_SWITCHES_KEY } from "./shared-keys";

const KEY = "settings";

/** The stored settings; the defaults on a fresh install. Throws a ZodError when what is stored does not fit the schema. */
export async function readSettings(): Promise<Settings> {
  const stored = (await browser.storage.local.get(KEY))[KEY];
  return stored === undefined ? DEFAULT_SETTINGS : settingsSchema.parse(stored);
}

/** Checks and stores. Throws a ZodError, and stores nothing, when `settings` does not fit the schema. */
export async function writeSettings(settings: Settings): Promise<void> {
  const checked = settingsSchema.parse(settings);
  const { portals, badges } = checked;
  // In one call, so that no content script ever sees switches that the settings do not have.
  await browser.storage.local.set({ [KEY]: checked, [OVERLAY_SWITCHES_KEY]: { portals, badges } });
}

/**
 * Reads, changes and stores under one lock, so that two pages that save at once both keep what they changed. Stored
 * settings that nobody can read any more are as good as none.
 */
export async function updateSettings(change: (stored: Settings) => Settings): Promise<void> {
  await navigator.locks.request("good-standing-settings", async () => {
    const stored = await readSettings().catch(() => DEFAULT_SETTINGS);
    await writeSettings(change(stored));
  });
}
