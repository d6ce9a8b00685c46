import { useRef, useState } from "preact/hooks";
import type { SettingName, Settings } from "../../lib/browser/settings-schema";
import type { IsoDay } from "../../lib/rules/calendar-day";
import type { PartnerIdSeen } from "../../lib/store/contract";
import { text } from "../../lib/texts/text";
import { Card } from "../card/card";
import { CountrySelect } from "../country-select/country-select";
import { type CheckedSettings, checkSettings, type SchemaCheck } from "./check-settings";
import { EarlierImportsField } from "./earlier-imports-field";
import { Field, Switch } from "./field";
import { HolidaysField } from "./holidays-field";
import { LockedPart } from "./locked-part";
import { PartnerIdsField } from "./partner-ids-field";
import { draftOf, type SettingsDraft } from "./settings-draft";
import { SettingsFile, type SettingsFileDoors } from "./settings-file";
import { SwitchesField } from "./switches-field";
import "../theme/form.css";
import "./settings-form.css";

export interface SettingsFormProps {
  /** In force, those that policy sets included. */
  readonly settings: Settings;
  /** Set by the company's policy. */
  readonly locked: readonly SettingName[];
  readonly partnerIdsSeen: readonly PartnerIdSeen[];
  readonly today: IsoDay;
  readonly checkSchema: SchemaCheck;
  /** Stores; rejects when it could not. */
  readonly onSave: (settings: Settings) => Promise<void>;
  /** Absent where the page is gone as soon as a file is chosen. */
  readonly files?: SettingsFileDoors;
}

type Outcome = "saved" | "invalid" | "failed";

const OUTCOME_KEYS: Readonly<Record<Outcome, string>> = {
  saved: "popup.settings.saved",
  invalid: "popup.settings.invalid",
  failed: "popup.settings.saveFailed",
};

/** All settings in one form. Nothing is stored before Save, and nothing while a field is wrong. */
export function SettingsForm(props: SettingsFormProps) {
  const { partnerIdsSeen, today, checkSchema, onSave, locked, files } = props;
  const isLocked = (name: SettingName) => locked.includes(name);
  const [draft, setDraft] = useState<SettingsDraft>(() => draftOf(props.settings));
  const [outcome, setOutcome] = useState<Outcome>();
  // Problems are shown from the first Save on, not while somebody is still typing the first digit.
  const [showsProblems, setShowsProblems] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const checked = checkSettings(draft, today, checkSchema, locked);
  const problems: CheckedSettings["problems"] = showsProblems ? checked.problems : {};

  const change = (part: Partial<SettingsDraft>) => {
    setDraft((before) => ({ ...before, ...part }));
    setOutcome(undefined);
  };
  /** Another file's settings, unsaved as yet; what policy sets stays. */
  const takeOver = (read: Settings) => {
    const kept = locked.map((name) => [name, props.settings[name]]);
    change(draftOf({ ...read, ...Object.fromEntries(kept) }));
  };
  const save = (event: Event) => {
    event.preventDefault();
    setShowsProblems(true);
    if (checked.settings === undefined) {
      setOutcome("invalid");
      // After the messages are in the page, so that the field is read out together with its message.
      requestAnimationFrame(() =>
        form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus(),
      );
      return;
    }
    onSave(checked.settings).then(
      () => setOutcome("saved"),
      () => setOutcome("failed"),
    );
  };

  return (
    <form class="settings-form" noValidate ref={form} onSubmit={save}>
      <Card title={text("popup.settings.organisation")}>
        <LockedPart isLocked={isLocked("organisationName")}>
          <Field
            id="organisation-name"
            label={text("popup.settings.organisationName")}
            problem={problems.organisationName}
          >
            {(attributes) => (
              <input
                {...attributes}
                class="input"
                type="text"
                autocomplete="organization"
                maxLength={200}
                value={draft.organisationName}
                onInput={(event) => change({ organisationName: event.currentTarget.value })}
              />
            )}
          </Field>
        </LockedPart>
        <LockedPart isLocked={isLocked("homeCountry")}>
          <div class="field">
            <label class="field-label" for="home-country">
              {text("popup.settings.homeCountry")}
            </label>
            <CountrySelect
              id="home-country"
              value={draft.homeCountry}
              onChange={(homeCountry) => change({ homeCountry })}
            />
          </div>
        </LockedPart>
        <LockedPart isLocked={isLocked("partnerIds")}>
          <PartnerIdsField
            rows={draft.partnerIds}
            seen={isLocked("partnerIds") ? [] : partnerIdsSeen}
            problems={problems}
            onChange={(partnerIds) => change({ partnerIds })}
          />
        </LockedPart>
      </Card>
      <Card title={text("popup.settings.renewal")}>
        <LockedPart isLocked={isLocked("anniversaryDate")}>
          <Field
            id="anniversary-date"
            label={text("popup.settings.anniversary")}
            hint={text("popup.settings.anniversaryHint")}
            problem={problems.anniversaryDate}
            warning={checked.warnings.anniversaryDate}
          >
            {(attributes) => (
              <input
                {...attributes}
                class="input"
                type="date"
                value={draft.anniversaryDate}
                onInput={({ currentTarget }) =>
                  change({
                    anniversaryDate: currentTarget.value,
                    anniversaryIsUnreadable: currentTarget.validity.badInput,
                  })
                }
              />
            )}
          </Field>
        </LockedPart>
        <LockedPart isLocked={isLocked("readerIsProgrammeAdministrator")}>
          <Switch
            id="programme-administrator"
            label={text("popup.settings.administrator")}
            hint={text("popup.settings.administratorHint")}
            checked={draft.readerIsProgrammeAdministrator}
            onChange={(checkedNow) => change({ readerIsProgrammeAdministrator: checkedNow })}
          />
        </LockedPart>
        <LockedPart isLocked={isLocked("trustUnverifiedRenewalWindow")}>
          <Switch
            id="trust-window"
            label={text("popup.settings.trustWindow")}
            hint={text("popup.settings.trustWindowHint")}
            checked={draft.trustUnverifiedRenewalWindow}
            onChange={(checkedNow) => change({ trustUnverifiedRenewalWindow: checkedNow })}
          />
        </LockedPart>
      </Card>
      <Card title={text("popup.settings.claims")}>
        <LockedPart isLocked={isLocked("holidays")}>
          <HolidaysField
            value={draft.holidays}
            problem={problems.holidays}
            onChange={(holidays) => change({ holidays })}
          />
        </LockedPart>
      </Card>
      <Card title={text("popup.settings.data")}>
        <LockedPart isLocked={isLocked("earlierImportsKept")}>
          <EarlierImportsField
            value={draft.earlierImportsKept}
            onChange={(earlierImportsKept) => change({ earlierImportsKept })}
          />
        </LockedPart>
      </Card>
      <Card title={text("popup.settings.onThePages")}>
        <SwitchesField
          portals={draft.portals}
          badges={draft.badges}
          isLocked={isLocked}
          onChange={change}
        />
      </Card>
      {files && <SettingsFile doors={files} settings={checked.settings} onRead={takeOver} />}
      <div class="settings-save">
        <button type="submit" class="button button-primary">
          {text("popup.settings.save")}
        </button>
        <span role="status">{outcome !== undefined && text(OUTCOME_KEYS[outcome])}</span>
      </div>
    </form>
  );
}
