import { useEffect, useRef, useState } from "preact/hooks";
import type { PartnerIdRole } from "../../lib/rules/facts";
import type { PartnerIdSeen } from "../../lib/store/contract";
import { formatNumber } from "../../lib/texts/reader-locale";
import { text } from "../../lib/texts/text";
import { CountrySelect } from "../country-select/country-select";
import type { FieldMessages } from "./check-settings";
import { Field } from "./field";
import { RoleSelect } from "./role-select";
import { freeRow, type PartnerIdDraft, tidyPartnerId } from "./settings-draft";

export interface PartnerIdsFieldProps {
  readonly rows: readonly PartnerIdDraft[];
  /** IDs that our exports named, whether or not the settings have them. */
  readonly seen: readonly PartnerIdSeen[];
  readonly problems: FieldMessages;
  readonly onChange: (rows: readonly PartnerIdDraft[]) => void;
}

/** Our Partner IDs: one row each, plus those that our own exports named and nobody has entered yet. */
export function PartnerIdsField({ rows, seen, problems, onChange }: PartnerIdsFieldProps) {
  const known = new Set(rows.map(({ id }) => tidyPartnerId(id)));
  const offered = seen.filter(({ id }) => !known.has(tidyPartnerId(id)));
  const [added, setAdded] = useState<number>();
  const addButton = useRef<HTMLButtonElement>(null);
  const add = (id: string, role: PartnerIdRole) => {
    const row = freeRow(rows);
    setAdded(row);
    onChange([...rows, { row, id, role, country: "" }]);
  };
  const remove = (removed: number) => {
    onChange(rows.filter(({ row }) => row !== removed));
    addButton.current?.focus();
  };
  const replace = (changed: PartnerIdDraft) =>
    onChange(rows.map((row) => (row.row === changed.row ? changed : row)));

  return (
    <fieldset class="stack">
      <legend>{text("popup.settings.partnerIds")}</legend>
      <p class="soft small">{text("popup.settings.partnerIdsHint")}</p>
      {rows.map((row, index) => (
        <PartnerIdRow
          key={row.row}
          row={row}
          number={index + 1}
          problem={problems[`partnerId.${row.row}`]}
          takesFocus={row.row === added}
          onChange={replace}
          onRemove={() => remove(row.row)}
        />
      ))}
      <p>
        <button
          type="button"
          class="button"
          ref={addButton}
          onClick={() => add("", rows.some(({ role }) => role === "PGA") ? "PLA" : "PGA")}
        >
          {text("popup.settings.addPartnerId")}
        </button>
      </p>
      {offered.length > 0 && (
        <>
          <h3>{text("popup.settings.seenTitle")}</h3>
          <p class="soft small">{text("popup.settings.seenHint")}</p>
          {offered.map((found) => (
            <SeenIdRow key={found.id} found={found} onAdd={(role) => add(found.id, role)} />
          ))}
        </>
      )}
    </fieldset>
  );
}

interface PartnerIdRowProps {
  readonly row: PartnerIdDraft;
  readonly number: number;
  readonly problem: FieldMessages[keyof FieldMessages];
  /** The row was just added, so what the reader does next is to fill it in. */
  readonly takesFocus: boolean;
  readonly onChange: (row: PartnerIdDraft) => void;
  readonly onRemove: () => void;
}

function PartnerIdRow(props: PartnerIdRowProps) {
  const { row, number, problem, takesFocus, onChange, onRemove } = props;
  const id = `partner-id-${row.row}`;
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (takesFocus) input.current?.focus();
  }, [takesFocus]);
  return (
    <div class="partner-id">
      <div class="partner-id-wide">
        <Field id={id} label={text("popup.settings.idNumber", { number })} problem={problem}>
          {(attributes) => (
            <input
              {...attributes}
              ref={input}
              class="input"
              type="text"
              autocomplete="off"
              spellcheck={false}
              value={row.id}
              onInput={(event) => onChange({ ...row, id: event.currentTarget.value })}
            />
          )}
        </Field>
      </div>
      <div class="field">
        <label class="field-label" for={`${id}-role`}>
          {text("popup.settings.role.label")}
        </label>
        <RoleSelect
          id={`${id}-role`}
          value={row.role}
          onChange={(role) => onChange({ ...row, role })}
        />
      </div>
      <div class="field">
        <label class="field-label" for={`${id}-country`}>
          {text("popup.settings.country")}
        </label>
        <CountrySelect
          id={`${id}-country`}
          value={row.country}
          onChange={(country) => onChange({ ...row, country })}
        />
      </div>
      <p class="partner-id-wide partner-id-remove">
        <button type="button" class="button button-plain" onClick={onRemove}>
          {text("popup.settings.remove", { id: row.id === "" ? String(number) : row.id })}
        </button>
      </p>
    </div>
  );
}

interface SeenIdRowProps {
  readonly found: PartnerIdSeen;
  readonly onAdd: (role: PartnerIdRole) => void;
}

function SeenIdRow({ found, onAdd }: SeenIdRowProps) {
  const [role, setRole] = useState<PartnerIdRole>(likelyRole(found));
  const id = `seen-${found.id}`;
  return (
    <div class="partner-id">
      <p class="partner-id-wide">
        <strong>{found.id}</strong>
        {" · "}
        {text(
          "popup.settings.seenIn",
          { number: formatNumber(found.associations) },
          found.associations,
        )}
        {found.isGlobal && ` · ${text("popup.settings.seenGlobal")}`}
      </p>
      <div class="field">
        <label class="field-label" for={id}>
          {text("popup.settings.role.label")}
        </label>
        <RoleSelect
          id={id}
          value={role}
          label={text("popup.settings.role.labelOf", { id: found.id })}
          onChange={setRole}
        />
      </div>
      <p class="partner-id-end">
        <button
          type="button"
          class="button"
          aria-label={text("popup.settings.addSeen", { id: found.id })}
          onClick={() => onAdd(role)}
        >
          {text("popup.settings.add")}
        </button>
      </p>
    </div>
  );
}

function likelyRole({ id, isGlobal }: PartnerIdSeen): PartnerIdRole {
  if (id.includes("-")) return "CSP";
  return isGlobal ? "PGA" : "PLA";
}
