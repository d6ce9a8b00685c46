import { OptionalHosts } from "../../components/optional-hosts/optional-hosts";
import { ReminderSettings } from "../../components/reminder-settings/reminder-settings";
import type { SettingsPanelProps } from "../../components/settings-form/settings-panel-props";
import { SettingsView } from "../../components/settings-form/settings-view";
import { grantedOptionalHosts, removeOptionalHost } from "../../lib/browser/optional-hosts";
import { localDay } from "../../lib/rules/calendar-day";
import { reminderSettings } from "./edited-reminders";
import { checkSchema, loadSettings, saveSettings, settingsFiles } from "./edited-settings";

/** A browser's popup closes when a file is chosen, and takes the form with it. */
const files = document.documentElement.classList.contains("popup") ? {} : { files: settingsFiles };

export function SettingsPanel({ partnerIdsSeen }: SettingsPanelProps) {
  return (
    <>
      <SettingsView
        load={loadSettings}
        partnerIdsSeen={partnerIdsSeen}
        today={localDay(new Date())}
        checkSchema={checkSchema}
        onSave={saveSettings}
        {...files}
      />
      <ReminderSettings {...reminderSettings} />
      <OptionalHosts load={() => grantedOptionalHosts()} remove={removeOptionalHost} />
    </>
  );
}
