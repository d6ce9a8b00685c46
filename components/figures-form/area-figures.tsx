import type { IsoDay } from "../../lib/rules/calendar-day";
import { METRIC_NAMES, type StandingInput } from "../../lib/rules/standing";
import type { Message } from "../../lib/rules/verdicts";
import { countryName, formatDay } from "../../lib/texts/reader-locale";
import { text } from "../../lib/texts/text";
import { wordsOf } from "../../lib/texts/words-of";
import { Switch } from "../settings-form/field";
import { TableScroll } from "../table-scroll/table-scroll";
import { trackName } from "../wording/track-name";
import { cellKey, type FigureTexts, figureProblem, UNREADABLE } from "./figures-draft";

export interface AreaFiguresProps {
  /** Id of the area. */
  readonly area: string;
  readonly name: Message;
  readonly inputs: readonly StandingInput[];
  readonly countries: readonly string[];
  readonly texts: FigureTexts;
  /** The oldest day of the stored figures, where it lies before today. */
  readonly oldest: IsoDay | undefined;
  readonly isConfirmed: boolean;
  readonly onChange: (key: string, typed: string) => void;
  readonly onConfirm: (isConfirmed: boolean) => void;
}

/** One solution area's figures: a row for each, a column for the world and for each country. */
export function AreaFigures(props: AreaFiguresProps) {
  const { area, name, inputs, countries, texts, oldest, isConfirmed, onChange, onConfirm } = props;
  const entered = inputs.filter((input) =>
    ["", ...countries].some((country) => (texts[cellKey(input, country)] ?? "") !== ""),
  ).length;
  return (
    <details class="area-figures">
      <summary>
        {wordsOf(name)}{" "}
        <span class="soft small">
          {text("dashboard.figures.entered", { entered, of: inputs.length })}
        </span>
      </summary>
      <TableScroll label={wordsOf(name)}>
        <table>
          <caption class="visually-hidden">{wordsOf(name)}</caption>
          <thead>
            <tr>
              <th scope="col">{text("dashboard.figures.figure")}</th>
              <th scope="col">{text("dashboard.figures.worldwide")}</th>
              {countries.map((country) => (
                <th scope="col" key={country}>
                  {countryName(country)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {inputs.map((input) => (
              <FigureRow
                key={`${input.track} ${input.metric}`}
                input={input}
                countries={countries}
                texts={texts}
                onChange={onChange}
              />
            ))}
          </tbody>
        </table>
      </TableScroll>
      {oldest !== undefined && (
        <Switch
          id={`still-right-${area}`}
          label={text("dashboard.figures.stillRight", { date: formatDay(oldest) })}
          checked={isConfirmed}
          onChange={onConfirm}
        />
      )}
    </details>
  );
}

interface FigureRowProps extends Pick<AreaFiguresProps, "countries" | "texts" | "onChange"> {
  readonly input: StandingInput;
}

function FigureRow({ input, countries, texts, onChange }: FigureRowProps) {
  const label = wordsOf(input.label);
  return (
    <tr>
      <th scope="row" class="figure-name">
        {label}
        <span class="soft small figure-details">{detailsOf(input)}</span>
      </th>
      {["", ...countries].map((country) => {
        const key = cellKey(input, country);
        const place = country === "" ? text("dashboard.figures.worldwide") : countryName(country);
        return (
          <td key={key}>
            <FigureCell
              id={`figure-${key.replaceAll(" ", "-")}`}
              name={text("dashboard.figures.cell", { label, track: trackName(input.track), place })}
              kind={input.kind}
              typed={texts[key] ?? ""}
              onChange={(typed) => onChange(key, typed)}
            />
          </td>
        );
      })}
    </tr>
  );
}

/** Requirement, track and unit, as far as they say something. */
function detailsOf({ purpose, track, unit }: StandingInput): string {
  const requirement = METRIC_NAMES[purpose];
  const choosesTrack =
    purpose === "track-choice" ? text("dashboard.figures.choosesTrack") : undefined;
  const parts = [
    requirement ? wordsOf(requirement) : choosesTrack,
    track === "any" ? undefined : trackName(track),
    wordsOf(unit),
  ];
  return parts.filter((part) => part !== undefined).join(" · ");
}

interface FigureCellProps {
  readonly id: string;
  readonly name: string;
  readonly kind: StandingInput["kind"];
  readonly typed: string;
  readonly onChange: (typed: string) => void;
}

function FigureCell({ id, name, kind, typed, onChange }: FigureCellProps) {
  const problem = figureProblem(kind, typed);
  return (
    <>
      <input
        id={id}
        class="input figure-input"
        type="number"
        step={kind === "people" || kind === "count" ? 1 : "any"}
        min={kind === "people" ? 0 : undefined}
        aria-label={name}
        aria-invalid={problem !== undefined}
        aria-describedby={problem ? `${id}-problem` : undefined}
        value={typed === UNREADABLE ? "" : typed}
        onInput={({ currentTarget }) =>
          onChange(currentTarget.validity.badInput ? UNREADABLE : currentTarget.value)
        }
      />
      {problem && (
        <p class="field-problem small" id={`${id}-problem`}>
          {wordsOf(problem)}
        </p>
      )}
    </>
  );
}
