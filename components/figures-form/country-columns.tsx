import { useState } from "preact/hooks";
import { text } from "../../lib/texts/text";
import { CountrySelect } from "../country-select/country-select";

export interface CountryColumnsProps {
  /** Keys of the places that have a column. */
  readonly places: readonly string[];
  readonly onAdd: (country: string) => void;
}

/** Adds a country to enter figures for. */
export function CountryColumns({ places, onAdd }: CountryColumnsProps) {
  const [chosen, setChosen] = useState("");
  const isNew = chosen !== "" && !places.includes(chosen);
  const add = () => {
    onAdd(chosen);
    setChosen("");
  };
  return (
    <div class="figures-country">
      <div class="field">
        <label class="field-label" for="figures-country">
          {text("dashboard.figures.country")}
        </label>
        <CountrySelect
          id="figures-country"
          value={chosen}
          none={text("dashboard.figures.chooseCountry")}
          onChange={setChosen}
        />
      </div>
      <button type="button" class="button" disabled={!isNew} onClick={add}>
        {text("dashboard.figures.addCountry")}
      </button>
    </div>
  );
}
