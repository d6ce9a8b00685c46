import { useRef, useState } from "preact/hooks";
import type { Message } from "../../lib/rules/verdicts";
import { countryName } from "../../lib/texts/reader-locale";
import { text } from "../../lib/texts/text";
import { CountrySelect } from "../country-select/country-select";
import { Field } from "../settings-form/field";
import { type ClusterDraft, freeClusterId } from "./company-draft";

export interface ClustersFieldProps {
  readonly clusters: readonly ClusterDraft[];
  readonly problems: Readonly<Record<string, Message>>;
  readonly onChange: (clusters: readonly ClusterDraft[]) => void;
}

/** Groups of countries that are evaluated together. Microsoft never published its own. */
export function ClustersField({ clusters, problems, onChange }: ClustersFieldProps) {
  const addButton = useRef<HTMLButtonElement>(null);
  const replace = (changed: ClusterDraft) =>
    onChange(clusters.map((each) => (each.id === changed.id ? changed : each)));
  const remove = (id: string) => {
    onChange(clusters.filter((each) => each.id !== id));
    addButton.current?.focus();
  };
  return (
    <fieldset class="stack">
      <legend>{text("dashboard.company.clusters")}</legend>
      <p class="soft small">{text("dashboard.company.clustersHint")}</p>
      {clusters.map((cluster, index) => (
        <ClusterRow
          key={cluster.id}
          cluster={cluster}
          number={index + 1}
          problem={problems[`cluster.${cluster.id}`]}
          onChange={replace}
          onRemove={() => remove(cluster.id)}
        />
      ))}
      <p>
        <button
          type="button"
          class="button"
          ref={addButton}
          onClick={() =>
            onChange([...clusters, { id: freeClusterId(clusters), name: "", countries: [] }])
          }
        >
          {text("dashboard.company.addCluster")}
        </button>
      </p>
    </fieldset>
  );
}

interface ClusterRowProps {
  readonly cluster: ClusterDraft;
  readonly number: number;
  readonly problem: Message | undefined;
  readonly onChange: (cluster: ClusterDraft) => void;
  readonly onRemove: () => void;
}

function ClusterRow({ cluster, number, problem, onChange, onRemove }: ClusterRowProps) {
  const [chosen, setChosen] = useState("");
  const { id, name, countries } = cluster;
  const add = (country: string) => {
    setChosen("");
    if (country !== "" && !countries.includes(country)) {
      onChange({ ...cluster, countries: [...countries, country] });
    }
  };
  return (
    <div class="cluster-row stack">
      <Field
        id={`${id}-name`}
        label={text("dashboard.company.cluster", { number })}
        problem={problem}
      >
        {(attributes) => (
          <input
            {...attributes}
            class="input"
            type="text"
            autocomplete="off"
            value={name}
            onInput={({ currentTarget }) => onChange({ ...cluster, name: currentTarget.value })}
          />
        )}
      </Field>
      <ul class="cluster-countries">
        {countries.map((country) => (
          <li key={country}>
            <button
              type="button"
              class="button"
              aria-label={text("dashboard.company.removeCountry", {
                country: countryName(country),
              })}
              onClick={() =>
                onChange({ ...cluster, countries: countries.filter((each) => each !== country) })
              }
            >
              {countryName(country)}
              <span aria-hidden="true">×</span>
            </button>
          </li>
        ))}
      </ul>
      <div class="row">
        <CountrySelect
          id={`${id}-add`}
          value={chosen}
          label={text("dashboard.company.addCountryTo", { number })}
          none={text("dashboard.company.addCountry")}
          onChange={setChosen}
        />
        <button type="button" class="button" disabled={chosen === ""} onClick={() => add(chosen)}>
          {text("dashboard.company.add")}
        </button>
        <button type="button" class="button button-plain" onClick={onRemove}>
          {text("dashboard.company.removeCluster", { number })}
        </button>
      </div>
    </div>
  );
}
