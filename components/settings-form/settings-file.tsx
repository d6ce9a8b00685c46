import { useState } from "preact/hooks";
import type { Settings } from "../../lib/browser/settings-schema";
import type { Message } from "../../lib/rules/verdicts";
import { text } from "../../lib/texts/text";
import { Card } from "../card/card";
import { Field } from "./field";

/** What a file of settings holds, or why it is of no use. */
export type SettingsFileRead = { readonly settings: Settings } | { readonly problem: Message };

export interface SettingsFileDoors {
  /** Hands the settings out as a file. */
  save(settings: Settings): void;
  read(file: File): Promise<SettingsFileRead>;
}

export interface SettingsFileProps {
  readonly doors: SettingsFileDoors;
  /** As they are in the form; absent while something in it is wrong. */
  readonly settings: Settings | undefined;
  readonly onRead: (settings: Settings) => void;
}

/** The settings as a file: out, for a colleague or another computer, and in again. */
export function SettingsFile({ doors, settings, onRead }: SettingsFileProps) {
  const [outcome, setOutcome] = useState<"read" | "invalid">();
  const [problem, setProblem] = useState<Message>();
  const save = () => {
    setOutcome(settings === undefined ? "invalid" : undefined);
    if (settings !== undefined) doors.save(settings);
  };
  const read = async (file: File | undefined) => {
    if (file === undefined) return;
    const result = await doors.read(file);
    const isRead = "settings" in result;
    setProblem(isRead ? undefined : result.problem);
    setOutcome(isRead ? "read" : undefined);
    if (isRead) onRead(result.settings);
  };
  return (
    <Card title={text("popup.settings.file.title")}>
      <p class="soft small">{text("popup.settings.file.hint")}</p>
      <p>
        <button type="button" class="button" onClick={save}>
          {text("popup.settings.file.save")}
        </button>
      </p>
      <Field id="settings-file" label={text("popup.settings.file.read")} problem={problem}>
        {(attributes) => (
          <input
            {...attributes}
            class="input"
            type="file"
            accept=".json,application/json"
            onChange={({ currentTarget }) => {
              void read(currentTarget.files?.[0]);
              // The same file, corrected, must be read again.
              currentTarget.value = "";
            }}
          />
        )}
      </Field>
      <p role="status">
        {outcome === "read" && text("popup.settings.file.isRead")}
        {outcome === "invalid" && text("popup.settings.invalid")}
      </p>
    </Card>
  );
}
