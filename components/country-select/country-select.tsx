import { useMemo } from "preact/hooks";
import { countryName, readerLocale } from "../../lib/texts/reader-locale";
import { text } from "../../lib/texts/text";
import { COUNTRY_CODES } from "./country-codes";

export interface CountrySelectProps {
  readonly id: string;
  /** ISO 3166-1 alpha-2, or empty. */
  readonly value: string;
  /** Accessible name where no `label` points at `id`. */
  readonly label?: string;
  /** Words for the choice of none. */
  readonly none?: string;
  readonly onChange: (code: string) => void;
}

/** Every country and territory of ISO 3166, by its name in the reader's language. */
export function CountrySelect({ id, value, label, none, onChange }: CountrySelectProps) {
  const options = useMemo(() => {
    const byName = new Intl.Collator(readerLocale());
    return COUNTRY_CODES.map((code) => ({ code, name: countryName(code) })).sort((a, b) =>
      byName.compare(a.name, b.name),
    );
  }, []);
  return (
    <select
      id={id}
      class="input"
      value={value}
      aria-label={label}
      onChange={(event) => onChange(event.currentTarget.value)}
    >
      <option value="">{none ?? text("popup.settings.countryNone")}</option>
      {options.map(({ code, name }) => (
        <option key={code} value={code}>
          {name}
        </option>
      ))}
    </select>
  );
}
