import type { SettingName, Settings } from "../../lib/browser/settings-schema";
import { sideBySide } from "../../lib/texts/join-words";
import { text } from "../../lib/texts/text";
import { LoadingPart } from "../loading/loading-part";
import { useLoaded } from "../loading/use-loaded";
import { SettingsForm, type SettingsFormProps } from "./settings-form";

export interface LoadedSettings {
  readonly settings: Settings;
  /** What is stored does not fit the schema; `settings` are the defaults then. */
  readonly storedWereUnreadable: boolean;
  /** Set by the company's policy. */
  readonly locked: readonly SettingName[];
  /** Settings whose policy cannot be read, by name. */
  readonly unreadablePolicy: readonly string[];
}

export interface SettingsViewProps extends Omit<SettingsFormProps, "settings" | "locked"> {
  readonly load: () => Promise<LoadedSettings>;
}

/** The settings form, once the stored settings are here. */
export function SettingsView({ load, ...form }: SettingsViewProps) {
  const [loaded] = useLoaded(load);
  return (
    <LoadingPart what={loaded} lines={6}>
      {({ settings, storedWereUnreadable, locked, unreadablePolicy }) => (
        <>
          {storedWereUnreadable && (
            <p class="notice" data-tone="warn">
              {text("popup.settings.unreadable")}
            </p>
          )}
          {unreadablePolicy.length > 0 && (
            <p class="notice" data-tone="warn">
              {text("popup.settings.policyUnreadable", { names: sideBySide(unreadablePolicy) })}
            </p>
          )}
          <SettingsForm {...form} settings={settings} locked={locked} />
        </>
      )}
    </LoadingPart>
  );
}
