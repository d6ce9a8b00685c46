import { useEffect, useId, useRef, useState } from "preact/hooks";
import type { CustomerFilter, CustomerPage } from "../../lib/customers/customer-book";
import { COUNTS_FOR } from "../../lib/customers/customer-line";
import { POR_STATES, type PorState } from "../../lib/rules/verdicts";
import { countryName, formatNumber } from "../../lib/texts/reader-locale";
import { text } from "../../lib/texts/text";
import { PorIcon } from "../por-badge/por-badge";
import { porStateWord } from "../por-badge/por-state-word";
import { countsForName } from "./customer-columns";
import type { CustomersSummary } from "./customers-doors";

/** Typing goes on meanwhile; longer than this would feel slow, and each key would be a question to the worker. */
const TYPING_MS = 120;

export interface CustomerFiltersProps {
  readonly summary: CustomersSummary;
  readonly filter: CustomerFilter;
  readonly byState: CustomerPage["byState"];
  readonly onWords: (words: string) => void;
  readonly onFilter: (filter: CustomerFilter) => void;
}

/** All that narrows the list down. */
export function CustomerFilters(props: CustomerFiltersProps) {
  const { summary, filter, onFilter } = props;
  const { mechanism, country, countsToward, attention, ...rest } = filter;
  const others = {
    ...(mechanism !== undefined && { mechanism }),
    ...(country !== undefined && { country }),
    ...(countsToward !== undefined && { countsToward }),
  };
  const choose =
    (name: "mechanism" | "country" | "countsToward") => (value: string | undefined) => {
      const { [name]: _, ...kept } = others;
      onFilter({ ...rest, ...kept, attention, ...(value !== undefined && { [name]: value }) });
    };
  const named = (value: string, name: string) => ({ value, name });
  return (
    <search class="stack" aria-label={text("dashboard.customers.filter")}>
      <SearchField words={filter.words} onWords={props.onWords} />
      <StateChoice {...props} />
      <div class="customer-selects">
        <Select
          label={text("overlay.panel.mechanism")}
          all={text("dashboard.customers.allMechanisms")}
          value={mechanism}
          choices={withChosen(summary.mechanisms, mechanism).map((each) =>
            named(each, text(`overlay.panel.mechanisms.${each}`)),
          )}
          onChoose={choose("mechanism")}
        />
        <Select
          label={text("dashboard.customers.column.country")}
          all={text("dashboard.customers.allCountries")}
          value={country}
          choices={withChosen(summary.countries, country).map((each) =>
            named(
              each,
              each === "none" ? text("dashboard.customers.noCountry") : countryName(each),
            ),
          )}
          onChoose={choose("country")}
        />
        <Select
          label={text("dashboard.customers.column.countsToward")}
          all={text("dashboard.customers.allCounts")}
          value={countsToward}
          choices={COUNTS_FOR.map((each) => named(each, countsForName(each)))}
          onChoose={choose("countsToward")}
        />
        <label class="switch customer-attention">
          <input
            type="checkbox"
            checked={attention}
            onChange={(event) => onFilter({ ...filter, attention: event.currentTarget.checked })}
          />
          <span>{text("dashboard.customers.onlyAttention")}</span>
        </label>
      </div>
    </search>
  );
}

/** An address may ask for what nobody has; the field says so all the same. */
function withChosen<Value>(choices: readonly Value[], chosen: Value | undefined): readonly Value[] {
  return chosen === undefined || choices.includes(chosen) ? choices : [...choices, chosen];
}

/** Answers while one types, after the shortest of pauses. */
function SearchField({
  words,
  onWords,
}: Pick<CustomerFiltersProps, "onWords"> & { words: string }) {
  const [typed, setTyped] = useState(words);
  const told = useRef(words);
  const tell = useRef(onWords);
  tell.current = onWords;

  // By going back, or by a link: the field follows the address. What it told itself it knows.
  useEffect(() => {
    if (words === told.current) return;
    told.current = words;
    setTyped(words);
  }, [words]);
  useEffect(() => {
    if (typed === told.current) return;
    const timer = setTimeout(() => {
      told.current = typed;
      tell.current(typed);
    }, TYPING_MS);
    return () => clearTimeout(timer);
  }, [typed]);

  return (
    <label class="field">
      <span class="field-label">{text("dashboard.customers.search")}</span>
      <input
        class="input"
        type="search"
        autocomplete="off"
        spellcheck={false}
        value={typed}
        onInput={(event) => setTyped(event.currentTarget.value)}
      />
    </label>
  );
}

/** Any number of states, each with how many customers there are; none pressed: all of them. */
function StateChoice({ filter, byState, onFilter }: CustomerFiltersProps) {
  const { states } = filter;
  const toggled = (state: PorState) =>
    POR_STATES.filter((each) => (each === state) !== states.includes(each));
  const shown = POR_STATES.filter(
    (state) => byState[state] !== undefined || states.includes(state),
  );
  return (
    <fieldset>
      <legend class="visually-hidden">{text("dashboard.customers.column.state")}</legend>
      <div class="row">
        {shown.map((state) => (
          <button
            key={state}
            type="button"
            class="button choice"
            aria-pressed={states.includes(state)}
            onClick={() => onFilter({ ...filter, states: toggled(state) })}
          >
            <PorIcon state={state} />
            {porStateWord(state)}{" "}
            <span class="choice-count">{formatNumber(byState[state] ?? 0)}</span>
          </button>
        ))}
      </div>
    </fieldset>
  );
}

interface SelectProps {
  readonly label: string;
  /** Words for no choice. */
  readonly all: string;
  readonly value: string | undefined;
  readonly choices: readonly { readonly value: string; readonly name: string }[];
  readonly onChoose: (value: string | undefined) => void;
}

function Select({ label, all, value, choices, onChoose }: SelectProps) {
  const id = useId();
  return (
    <div class="field">
      <label class="field-label" for={id}>
        {label}
      </label>
      <select
        id={id}
        class="input"
        value={value ?? ""}
        onChange={(event) => onChoose(event.currentTarget.value || undefined)}
      >
        <option value="">{all}</option>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.name}
          </option>
        ))}
      </select>
    </div>
  );
}
