import type { ComponentChildren } from "preact";
import type { Message } from "../../lib/rules/verdicts";
import { wordsOf } from "../../lib/texts/words-of";

export interface FieldAttributes {
  readonly id: string;
  readonly "aria-invalid": boolean;
  readonly "aria-describedby": string | undefined;
}

export interface FieldProps {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly problem?: Message | undefined;
  readonly warning?: Message | undefined;
  readonly children: (attributes: FieldAttributes) => ComponentChildren;
}

/** A labelled control with its hint, and with what is wrong said right at the field. */
export function Field({ id, label, hint, problem, warning, children }: FieldProps) {
  const notes = [
    hint && { id: `${id}-hint`, class: "soft small", words: hint },
    problem && { id: `${id}-problem`, class: "field-problem", words: wordsOf(problem) },
    !problem && warning && { id: `${id}-warning`, class: "field-warning", words: wordsOf(warning) },
  ].filter((note) => typeof note === "object");
  const describedBy = notes.map((note) => note.id).join(" ");
  return (
    <div class="field">
      <label class="field-label" for={id}>
        {label}
      </label>
      {children({
        id,
        "aria-invalid": problem !== undefined,
        "aria-describedby": describedBy === "" ? undefined : describedBy,
      })}
      {notes.map((note) => (
        <p key={note.id} id={note.id} class={note.class}>
          {note.words}
        </p>
      ))}
    </div>
  );
}

export interface SwitchProps {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

export function Switch({ id, label, hint, checked, onChange }: SwitchProps) {
  return (
    <div class="switch">
      <input
        type="checkbox"
        id={id}
        checked={checked}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <label for={id}>{label}</label>
      {hint !== undefined && (
        <p class="soft small" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}
