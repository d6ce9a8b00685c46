import type { Settings } from "../../lib/browser/settings-schema";
import { text } from "../../lib/texts/text";
import { LoadingPart } from "../loading/loading-part";
import { useLoaded } from "../loading/use-loaded";
import { SettingsForm, type SettingsFormProps } from "./settings-form";

export interface LoadedSettings {
  readonly settings: Settings;
  /** What is stored does not fit the schema; `settings` are the defaults then. */
  readonly storedWereUnreadable: boolean;
}

export interface SettingsViewProps extends Omit<SettingsFormProps, "settings"> {
  readonly load: () => Promise<LoadedSettings>;
}

/** The settings form, once the stored settings are here. */
export function SettingsView({ load, ...form }: SettingsViewProps) {
  const [loaded] = useLoaded(load);
  return (
    <LoadingPart what={loaded} lines={6}>
      {({ settings, storedWereUnreadable }) => (
        <>
          {storedWereUnreadable && (
            <p class="notice" data-tone="warn">
              {text("popup.settings.unreadable")}
            </p>
          )}
          <SettingsForm {...form} settings={settings} />
        </>
      )}
    </LoadingPart>
  );
}
