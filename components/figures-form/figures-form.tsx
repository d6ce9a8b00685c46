import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { IsoDay } from "../../lib/rules/calendar-day";
import type { Metric } from "../../lib/rules/facts";
import { formatDay } from "../../lib/texts/reader-locale";
import { text } from "../../lib/texts/text";
import { AreaFigures, type FigurePlace } from "./area-figures";
import { CountryColumns } from "./country-columns";
import {
  cellKey,
  type FigureTexts,
  figureProblem,
  metricsOf,
  otherDaysOf,
  textsOf,
  withoutStored,
} from "./figures-draft";
import type { WordedInput } from "./worded-inputs";
import "../theme/form.css";
import "./figures-form.css";

export interface FiguresFormProps {
  /** What the reader has to know before entering anything, a paragraph each. */
  readonly intro: readonly string[];
  readonly inputs: readonly WordedInput[];
  /** The columns, as far as they are known before the reader adds a country. */
  readonly placesFor: (added: readonly string[]) => readonly FigurePlace[];
  readonly metrics: readonly Metric[];
  readonly today: IsoDay;
  /** The day that the figures speak of. */
  readonly asOf: IsoDay;
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

const NO_DAYS: ReadonlyMap<string, IsoDay> = new Map();

/** What confirming an area's figures says; nothing where all of them speak of the day. */
function confirmWords(days: readonly IsoDay[], asOf: IsoDay, today: IsoDay): string | undefined {
  const [oldest] = [...days].sort();
  if (oldest === undefined) return undefined;
  const date = formatDay(oldest);
  return asOf === today
    ? text("dashboard.figures.stillRight", { date })
    : text("dashboard.figures.heldThen", { date, day: formatDay(asOf) });
}

/** Figures that no download holds, entered by a person for each place. */
export function FiguresForm(props: FiguresFormProps) {
  const { intro, inputs, placesFor, metrics, today, asOf, onSave } = props;
  const [typed, setTyped] = useState<FigureTexts>({});
  const [added, setAdded] = useState<readonly string[]>([]);
  const [confirmed, setConfirmed] = useState<ReadonlySet<string>>(new Set());
  const [outcome, setOutcome] = useState<Outcome>();
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => setTyped((before) => withoutStored(before, metrics)), [metrics]);

  const texts = useMemo(() => ({ ...textsOf(metrics), ...typed }), [metrics, typed]);
  const places = placesFor(added);
  const keys = places.map(({ key }) => key);
  const save = (event: Event) => {
    event.preventDefault();
    const isWrong = inputs.some((input) =>
      keys.some((place) => figureProblem(input.kind, texts[cellKey(input, place)] ?? "")),
    );
    if (isWrong) {
      setOutcome("invalid");
      const field = form.current?.querySelector<HTMLElement>('[aria-invalid="true"]');
      field?.closest("details")?.setAttribute("open", "");
      field?.focus();
      return;
    }
    const source = text("dashboard.figures.enteredByHand");
    const context = { inputs, places: keys, asOf, source, confirmed, shown: metrics };
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
      {intro.map((words, at) => (
        <p key={words} class={at === 0 ? undefined : "soft small"}>
          {words}
        </p>
      ))}
      <CountryColumns places={keys} onAdd={(country) => setAdded([...added, country])} />
      {areas.map(([area, name]) => {
        const ofArea = inputs.filter((input) => input.area === area);
        const otherDays = otherDaysOf(ofArea, metrics, asOf);
        return (
          <AreaFigures
            key={area}
            area={area}
            name={name}
            inputs={ofArea}
            places={places}
            texts={texts}
            // Of today's figures one remark tells them all; figures of the past may each have a day of its own.
            otherDays={asOf === today ? NO_DAYS : otherDays}
            confirmWords={confirmWords([...otherDays.values()], asOf, today)}
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
