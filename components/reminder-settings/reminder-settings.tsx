import { useState } from "preact/hooks";
import type { Settings } from "../../lib/browser/settings-schema";
import { REMINDER_KINDS } from "../../lib/reminders";
import { text } from "../../lib/texts/text";
import { Card } from "../card/card";
import { LoadingPart } from "../loading/loading-part";
import { useLoaded } from "../loading/use-loaded";
import { Switch } from "../settings-form/field";
import { LockedPart } from "../settings-form/locked-part";

type Reminders = Settings["reminders"];

export interface RemindersLoaded {
  readonly reminders: Reminders;
  /** Set by the company's policy. */
  readonly isLocked: boolean;
  /** The browser lets us show notifications. */
  readonly isAllowed: boolean;
}

export interface ReminderSettingsProps {
  load(): Promise<RemindersLoaded>;
  /** Stores what `change` makes of those that are stored. */
  save(change: (stored: Reminders) => Reminders): Promise<void>;
  /** Asks the reader by way of the browser, so it has to be called within a click; answers what was decided. */
  ask(): Promise<boolean>;
}

/** Which reminders there are, and whether the browser shows them as well. Each switch is stored at once. */
export function ReminderSettings({ load, save, ask }: ReminderSettingsProps) {
  const [loaded, reload] = useLoaded(load);
  const [outcome, setOutcome] = useState("");
  const store = async (change: (stored: Reminders) => Reminders) => {
    await save(change).then(
      () => setOutcome(text("popup.settings.saved")),
      () => setOutcome(text("popup.settings.saveFailed")),
    );
    reload();
  };
  const setNotify = async (notify: boolean) => {
    const isAllowed = !notify || (await ask().catch(() => false));
    if (isAllowed) return store((stored) => ({ ...stored, notify }));
    setOutcome(text("reminders.notAllowed"));
    reload();
  };
  return (
    <Card title={text("reminders.title")} id="reminders">
      <LoadingPart what={loaded} lines={6}>
        {({ reminders, isLocked, isAllowed }) => (
          <>
            <p class="soft small">{text("reminders.storedAtOnce")}</p>
            <LockedPart isLocked={isLocked}>
              <fieldset class="stack">
                <legend>{text("reminders.kinds")}</legend>
                {REMINDER_KINDS.map((kind) => (
                  <Switch
                    key={kind}
                    id={`reminder-${kind}`}
                    label={text(`reminders.kind.${kind}`)}
                    checked={reminders.kinds[kind] !== false}
                    onChange={(isOn) =>
                      void store((stored) => ({
                        ...stored,
                        kinds: { ...stored.kinds, [kind]: isOn },
                      }))
                    }
                  />
                ))}
              </fieldset>
            </LockedPart>
            {isLocked ? (
              reminders.notify && !isAllowed && <Allow ask={ask} onDone={reload} />
            ) : (
              <Switch
                id="reminder-notify"
                label={text("reminders.notify")}
                hint={text("reminders.notifyHint")}
                checked={reminders.notify && isAllowed}
                onChange={(isOn) => void setNotify(isOn)}
              />
            )}
            <p role="status" class="small">
              {outcome}
            </p>
          </>
        )}
      </LoadingPart>
    </Card>
  );
}

/** Policy wants notifications, and only the reader can allow them. */
function Allow({ ask, onDone }: Pick<ReminderSettingsProps, "ask"> & { onDone(): void }) {
  return (
    <p>
      <button type="button" class="button" onClick={() => void ask().then(onDone, onDone)}>
        {text("reminders.allow")}
      </button>
    </p>
  );
}
