import type { FigureToTry } from "../../lib/rules/plan";
import { formatNumber } from "../../lib/texts/reader-locale";
import { text } from "../../lib/texts/text";
import { wordsOf } from "../../lib/texts/words-of";
import { trackName } from "../wording/track-name";

export interface FigureSliderProps {
  readonly id: string;
  readonly figure: FigureToTry;
  /** `undefined`: as it is today. */
  readonly tried: number | undefined;
  readonly onTry: (value: number | undefined) => void;
}

/** The stop that is nearest to a value, by index. */
function nearest(stops: readonly number[], value: number): number {
  return stops.reduce(
    (best, stop, at) => (Math.abs(stop - value) < Math.abs((stops[best] ?? 0) - value) ? at : best),
    0,
  );
}

/** A figure to try, by slider in useful steps or by number exactly. */
export function FigureSlider({ id, figure, tried, onTry }: FigureSliderProps) {
  const { label, unit, track, today, stops } = figure;
  const value = tried ?? today;
  const words = value === undefined ? text("dashboard.whatIf.notKnown") : formatNumber(value);
  const name = wordsOf(label);
  const unitWords = unit.key === label.key ? "" : wordsOf(unit);
  const about = [
    ...(track === "any" ? [] : [trackName(track)]),
    today === undefined
      ? text("dashboard.whatIf.todayNotKnown")
      : text("dashboard.whatIf.today", { value: formatNumber(today) }),
  ];
  return (
    <fieldset class="what-if-figure">
      <legend id={`${id}-name`}>{name}</legend>
      <p class="soft small" id={`${id}-about`}>
        {about.join(" · ")}
      </p>
      <div class="what-if-controls">
        <input
          type="range"
          id={id}
          min={0}
          max={stops.length - 1}
          step={1}
          value={value === undefined ? 0 : nearest(stops, value)}
          aria-labelledby={`${id}-name`}
          aria-describedby={`${id}-about`}
          aria-valuetext={
            unitWords === ""
              ? words
              : text("dashboard.whatIf.inUnit", { value: words, unit: unitWords })
          }
          onInput={(event) => onTry(stops[event.currentTarget.valueAsNumber])}
        />
        <input
          type="number"
          class="input what-if-number"
          step="any"
          value={value ?? ""}
          aria-label={text("dashboard.whatIf.exactly", { figure: name })}
          onInput={({ currentTarget }) =>
            onTry(
              Number.isFinite(currentTarget.valueAsNumber)
                ? currentTarget.valueAsNumber
                : undefined,
            )
          }
        />
        <output class="soft small" for={id}>
          {unitWords}
        </output>
      </div>
    </fieldset>
  );
}
