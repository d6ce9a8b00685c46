import { OptionalHosts } from "../../components/optional-hosts/optional-hosts";
import { withChanges } from "../../components/settings-form/changed-settings";
import type { SettingsPanelProps } from "../../components/settings-form/settings-panel-props";
import { SettingsView } from "../../components/settings-form/settings-view";
import { grantedOptionalHosts, removeOptionalHost } from "../../lib/browser/optional-hosts";
import { announceChange } from "../../lib/browser/revision";
import { readSettings, updateSettings } from "../../lib/browser/settings";
import { DEFAULT_SETTINGS, type Settings, settingsSchema } from "../../lib/browser/settings-schema";
import { localDay } from "../../lib/rules/calendar-day";

/** What the form started from, or saved last. */
let before: Settings = DEFAULT_SETTINGS;

async function load() {
  try {
    before = await readSettings();
    return { settings: before, storedWereUnreadable: false };
  } catch {
    return { settings: DEFAULT_SETTINGS, storedWereUnreadable: true };
  }
}

async function save(settings: Settings) {
  await updateSettings((stored) => withChanges(stored, before, settings));
  before = settings;
  await announceChange();
}

function checkSchema(settings: Settings) {
  return settingsSchema.safeParse(settings).error?.issues.map((issue) => issue.path) ?? [];
}

export function SettingsPanel({ partnerIdsSeen }: SettingsPanelProps) {
  return (
    <>
      <SettingsView
        load={load}
        partnerIdsSeen={partnerIdsSeen}
        today={localDay(new Date())}
        checkSchema={checkSchema}
        onSave={save}
      />
      <OptionalHosts load={() => grantedOptionalHosts()} remove={removeOptionalHost} />
    </>
  );
}
