import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { IsoDay } from "../../lib/rules/calendar-day";
import type { Metric } from "../../lib/rules/facts";
import { STALE_AFTER_DAYS } from "../../lib/rules/staleness";
import type { StandingInput } from "../../lib/rules/standing";
import { text } from "../../lib/texts/text";
import { AreaFigures } from "./area-figures";
import { CountryColumns } from "./country-columns";
import {
  cellKey,
  countriesOf,
  type FigureTexts,
  figureProblem,
  metricsOf,
  oldestAsOf,
  textsOf,
  withoutStored,
} from "./figures-draft";
import "../theme/form.css";
import "./figures-form.css";

export interface FiguresFormProps {
  /** Name of the programme edition. */
  readonly edition: string;
  readonly inputs: readonly StandingInput[];
  readonly metrics: readonly Metric[];
  readonly today: IsoDay;
  readonly onSave: SaveFigures;
}

/**
 * Stores what `change` makes of the figures held at that moment, which an import or another page may have changed since
 * they were loaded. Rejects when it could not.
 */
export type SaveFigures = (change: (held: readonly Metric[]) => readonly Metric[]) => Promise<void>;

type Outcome = "saved" | "invalid" | "failed";

const OUTCOME_KEYS: Readonly<Record<Outcome, string>> = {
  saved: "dashboard.figures.saved",
  invalid: "dashboard.figures.invalid",
  failed: "dashboard.figures.saveFailed",
};

/** Figures that no download holds, read off Partner Center by a person: worldwide, and by country for the lens. */
export function FiguresForm({ edition, inputs, metrics, today, onSave }: FiguresFormProps) {
  const [typed, setTyped] = useState<FigureTexts>({});
  const [added, setAdded] = useState<readonly string[]>([]);
  const [confirmed, setConfirmed] = useState<ReadonlySet<string>>(new Set());
  const [outcome, setOutcome] = useState<Outcome>();
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => setTyped((before) => withoutStored(before, metrics)), [metrics]);

  const texts = useMemo(() => ({ ...textsOf(metrics), ...typed }), [metrics, typed]);
  const countries = [...new Set([...countriesOf(metrics), ...added])];
  const save = (event: Event) => {
    event.preventDefault();
    const isWrong = inputs.some((input) =>
      ["", ...countries].some((country) =>
        figureProblem(input.kind, texts[cellKey(input, country)] ?? ""),
      ),
    );
    if (isWrong) {
      setOutcome("invalid");
      const field = form.current?.querySelector<HTMLElement>('[aria-invalid="true"]');
      field?.closest("details")?.setAttribute("open", "");
      field?.focus();
      return;
    }
    const source = text("dashboard.figures.enteredByHand");
    const context = { inputs, countries, today, source, confirmed, shown: metrics };
    onSave((held) => metricsOf(typed, held, context)).then(
      () => {
        setConfirmed(new Set());
        setOutcome("saved");
      },
      () => setOutcome("failed"),
    );
  };
  const confirm = (area: string, isConfirmed: boolean) => {
    setConfirmed((before) => {
      const others = [...before].filter((each) => each !== area);
      return new Set(isConfirmed ? [...others, area] : others);
    });
    setOutcome(undefined);
  };
  const change = (key: string, cell: string) => {
    setTyped((before) => ({ ...before, [key]: cell }));
    setOutcome(undefined);
  };

  const areas = [...new Map(inputs.map(({ area, areaName }) => [area, areaName]))];
  return (
    <form class="stack stack-wide" noValidate ref={form} onSubmit={save}>
      <p>{text("dashboard.figures.what", { edition })}</p>
      <p class="soft small">{text("dashboard.figures.howCountriesCount")}</p>
      <p class="soft small">
        {text("dashboard.figures.howLongFiguresCount", { days: STALE_AFTER_DAYS })}
      </p>
      <CountryColumns countries={countries} onAdd={(country) => setAdded([...added, country])} />
      {areas.map(([area, name]) => {
        const ofArea = inputs.filter((input) => input.area === area);
        const oldest = oldestAsOf(ofArea, metrics);
        return (
          <AreaFigures
            key={area}
            area={area}
            name={name}
            inputs={ofArea}
            countries={countries}
            texts={texts}
            oldest={oldest !== undefined && oldest < today ? oldest : undefined}
            isConfirmed={confirmed.has(area)}
            onChange={change}
            onConfirm={(isConfirmed) => confirm(area, isConfirmed)}
          />
        );
      })}
      <p class="row">
        <button type="submit" class="button button-primary">
          {text("dashboard.figures.save")}
        </button>
        <span role="status">{outcome !== undefined && text(OUTCOME_KEYS[outcome])}</span>
      </p>
    </form>
  );
}
