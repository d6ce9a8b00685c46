import { browser } from "wxt/browser";
import type { ReminderSettingsProps } from "../../components/reminder-settings/reminder-settings";
import { readPolicy } from "../../lib/browser/policy";
import { NOTIFICATIONS } from "../../lib/browser/reminder-watch";
import { announceChange } from "../../lib/browser/revision";
import { readSettings, updateSettings } from "../../lib/browser/settings";
import { DEFAULT_SETTINGS } from "../../lib/browser/settings-schema";

/** The reminders' own switches, which are stored one by one. */
export const reminderSettings: ReminderSettingsProps = {
  async load() {
    const [{ reminders }, { policy }, isAllowed] = await Promise.all([
      readSettings().catch(() => DEFAULT_SETTINGS),
      readPolicy(),
      browser.permissions.contains(NOTIFICATIONS),
    ]);
    return { reminders, isLocked: policy.reminders !== undefined, isAllowed };
  },
  async save(change) {
    await updateSettings((stored) => ({ ...stored, reminders: change(stored.reminders) }));
    await announceChange();
  },
  ask: () => browser.permissions.request(NOTIFICATIONS),
};
