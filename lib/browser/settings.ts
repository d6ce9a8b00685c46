/** Reads, writes and watches the settings in `storage.local`, for pages and background (not for content scripts). */
import browser from "webextension-polyfill";
import { readPolicy } from "./policy";
import { announceChange } from "./revision";
import { DEFAULT_SETTINGS, type Policy, type Settings, settingsSchema } from "./settings-schema";
import { OVERLAY_SWITCHES_KEY } from "./shared-keys";

const KEY = "settings";

/** What the reader has set, whatever policy says; as `readSettings` otherwise. */
export async function readOwnSettings(): Promise<Settings> {
  const stored = (await browser.storage.local.get(KEY))[KEY];
  return stored === undefined ? DEFAULT_SETTINGS : settingsSchema.parse(stored);
}

/** What holds: `own`, and over it what the company's policy sets. */
export function underPolicy(own: Settings, policy: Policy): Settings {
  return { ...own, ...policy };
}

/**
 * The settings in force: those stored, the defaults on a fresh install, and over them what the company's policy sets.
 * Throws a ZodError when what is stored does not fit the schema.
 */
export async function readSettings(): Promise<Settings> {
  const [own, { policy }] = await Promise.all([readOwnSettings(), readPolicy()]);
  return underPolicy(own, policy);
}

async function switchesUnderPolicy(own: Settings) {
  const { portals, badges } = underPolicy(own, (await readPolicy()).policy);
  return { portals, badges };
}

/**
 * Checks and stores the reader's own settings. Throws a ZodError, and stores nothing, when they do not fit the schema.
 * What policy sets stays out of the store: it must be gone when the policy is.
 */
export async function writeSettings(settings: Settings): Promise<void> {
  const checked = settingsSchema.parse(settings);
  const switches = await switchesUnderPolicy(checked);
  // In one call, so that no content script ever sees switches that the settings do not have.
  await browser.storage.local.set({ [KEY]: checked, [OVERLAY_SWITCHES_KEY]: switches });
}

/**
 * Reads, changes and stores under one lock, so that two pages that save at once both keep what they changed. Stored
 * settings that nobody can read any more are as good as none.
 */
export async function updateSettings(change: (stored: Settings) => Settings): Promise<void> {
  await navigator.locks.request("good-standing-settings", async () => {
    const stored = await readOwnSettings().catch(() => DEFAULT_SETTINGS);
    await writeSettings(change(stored));
  });
}

/** Content scripts read their switches as they lie in the store, so these follow a policy that came or changed. */
export async function applyPolicyToSwitches(): Promise<void> {
  const own = await readOwnSettings().catch(() => DEFAULT_SETTINGS);
  const switches = await switchesUnderPolicy(own);
  const stored = (await browser.storage.local.get(OVERLAY_SWITCHES_KEY))[OVERLAY_SWITCHES_KEY];
  const written = stored ?? { portals: {}, badges: DEFAULT_SETTINGS.badges };
  if (JSON.stringify(written) === JSON.stringify(switches)) return;
  await browser.storage.local.set({ [OVERLAY_SWITCHES_KEY]: switches });
  await announceChange();
}

/** Keeps policy in force from now on. Call it before the first await of the worker. */
export function keepPolicyApplied(): void {
  const apply = () => void applyPolicyToSwitches().catch(console.warn);
  browser.runtime.onInstalled.addListener(apply);
  browser.runtime.onStartup.addListener(apply);
  browser.storage.onChanged.addListener((_changes, area) => {
    if (area === "managed") void applyPolicyToSwitches().then(announceChange).catch(console.warn);
  });
}
