import type { Message } from "../../lib/rules/verdicts";
import { text } from "../../lib/texts/text";
import { Field } from "./field";

export interface HolidaysFieldProps {
  /** As typed: one day a line. */
  readonly value: string;
  readonly problem: Message | undefined;
  readonly onChange: (value: string) => void;
}

/** The days that the clocks of claims leave out, besides Saturdays and Sundays. */
export function HolidaysField({ value, problem, onChange }: HolidaysFieldProps) {
  return (
    <Field
      id="holidays"
      label={text("popup.settings.holidays")}
      hint={text("popup.settings.holidaysHint")}
      problem={problem}
    >
      {(attributes) => (
        <textarea
          {...attributes}
          class="input"
          rows={3}
          autocomplete="off"
          spellcheck={false}
          value={value}
          onInput={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}
