import { formatNumber } from "../../lib/texts/reader-locale";
import { text } from "../../lib/texts/text";
import { Field } from "./field";

/** What the settings' schema takes. */
export const EARLIER_IMPORTS_CHOICES = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;

export interface EarlierImportsFieldProps {
  readonly value: number;
  readonly onChange: (value: number) => void;
}

/** How many imports before the last one are kept. */
export function EarlierImportsField({ value, onChange }: EarlierImportsFieldProps) {
  return (
    <Field
      id="earlier-imports"
      label={text("popup.settings.earlierImports")}
      hint={text("popup.settings.earlierImportsHint")}
    >
      {(attributes) => (
        <select
          {...attributes}
          class="input"
          value={String(value)}
          onChange={(event) => onChange(Number(event.currentTarget.value))}
        >
          {EARLIER_IMPORTS_CHOICES.map((choice) => (
            <option key={choice} value={String(choice)}>
              {formatNumber(choice)}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
