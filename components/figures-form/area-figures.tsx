import type { IsoDay } from "../../lib/rules/calendar-day";
import { text } from "../../lib/texts/text";
import { Switch } from "../settings-form/field";
import { TableScroll } from "../table-scroll/table-scroll";
import { FigureCell } from "./figure-cell";
import { cellKey, type FigureTexts } from "./figures-draft";
import type { WordedInput } from "./worded-inputs";

/** A column of the form: the whole company (key `""`), a country by its code, or a location by its Partner ID. */
export interface FigurePlace {
  readonly key: string;
  readonly name: string;
}

export interface AreaFiguresProps {
  /** Id of the area. */
  readonly area: string;
  readonly name: string;
  readonly inputs: readonly WordedInput[];
  readonly places: readonly FigurePlace[];
  readonly texts: FigureTexts;
  /** By cell, the day of a stored figure that is not of the day looked at; empty where nobody wants to know. */
  readonly otherDays: ReadonlyMap<string, IsoDay>;
  /** What confirming the stored figures says; absent where there are none of another day. */
  readonly confirmWords: string | undefined;
  readonly isConfirmed: boolean;
  readonly onChange: (key: string, typed: string) => void;
  readonly onConfirm: (isConfirmed: boolean) => void;
}

/** The figures of one solution area or competency: a row for each, a column for each place. */
export function AreaFigures(props: AreaFiguresProps) {
  const { area, name, inputs, places, texts, otherDays, confirmWords } = props;
  const { isConfirmed, onChange, onConfirm } = props;
  const entered = inputs.filter((input) =>
    places.some(({ key }) => (texts[cellKey(input, key)] ?? "") !== ""),
  ).length;
  return (
    <details class="area-figures">
      <summary>
        {name}{" "}
        <span class="soft small">
          {text("dashboard.figures.entered", { entered, of: inputs.length })}
        </span>
      </summary>
      <TableScroll label={name}>
        <table>
          <caption class="visually-hidden">{name}</caption>
          <thead>
            <tr>
              <th scope="col">{text("dashboard.figures.figure")}</th>
              {places.map((place) => (
                <th scope="col" key={place.key}>
                  {place.name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {inputs.map((input) => (
              <FigureRow
                key={`${input.track} ${input.metric}`}
                input={input}
                places={places}
                texts={texts}
                otherDays={otherDays}
                onChange={onChange}
              />
            ))}
          </tbody>
        </table>
      </TableScroll>
      {confirmWords !== undefined && (
        <Switch
          id={`still-right-${area}`}
          label={confirmWords}
          checked={isConfirmed}
          onChange={onConfirm}
        />
      )}
    </details>
  );
}

interface FigureRowProps
  extends Pick<AreaFiguresProps, "places" | "texts" | "otherDays" | "onChange"> {
  readonly input: WordedInput;
}

function FigureRow({ input, places, texts, otherDays, onChange }: FigureRowProps) {
  const { label, about, kind } = input;
  const cellName = (place: string) =>
    input.way === undefined
      ? text("dashboard.figures.cellOf", { label, place })
      : text("dashboard.figures.cell", { label, track: input.way, place });
  return (
    <tr>
      <th scope="row" class="figure-name">
        {label}
        {about !== "" && <span class="soft small figure-details">{about}</span>}
      </th>
      {places.map((place) => {
        const key = cellKey(input, place.key);
        return (
          <td key={key}>
            <FigureCell
              id={`figure-${key.replaceAll(" ", "-")}`}
              name={cellName(place.name)}
              kind={kind}
              typed={texts[key] ?? ""}
              otherDay={otherDays.get(key)}
              onChange={(typed) => onChange(key, typed)}
            />
          </td>
        );
      })}
    </tr>
  );
}
