import type { IsoDay } from "../../lib/rules/calendar-day";
import { formatDay } from "../../lib/texts/reader-locale";
import { text } from "../../lib/texts/text";
import { wordsOf } from "../../lib/texts/words-of";
import { type FigureKind, figureProblem, UNREADABLE } from "./figures-draft";

export interface FigureCellProps {
  readonly id: string;
  readonly name: string;
  readonly kind: FigureKind;
  readonly typed: string;
  /** The day that the stored figure speaks of, where that is another than the one looked at. */
  readonly otherDay: IsoDay | undefined;
  readonly onChange: (typed: string) => void;
}

/** One figure of one place. */
export function FigureCell({ id, name, kind, typed, otherDay, onChange }: FigureCellProps) {
  const problem = figureProblem(kind, typed);
  const notes = [
    ...(problem ? [{ id: `${id}-problem`, class: "field-problem", words: wordsOf(problem) }] : []),
    ...(otherDay === undefined
      ? []
      : [
          {
            id: `${id}-day`,
            class: "soft",
            words: text("dashboard.figures.ofOtherDay", { date: formatDay(otherDay) }),
          },
        ]),
  ];
  const attributes = {
    id,
    class: "input figure-input",
    "aria-label": name,
    "aria-describedby": notes.length > 0 ? notes.map((note) => note.id).join(" ") : undefined,
  };
  return (
    <>
      {kind === "yes-no" ? (
        <select
          {...attributes}
          value={typed === "" ? "" : Number(typed) >= 1 ? "1" : "0"}
          onChange={({ currentTarget }) => onChange(currentTarget.value)}
        >
          <option value="">{text("dashboard.company.notSaid")}</option>
          <option value="1">{text("dashboard.plan.yes")}</option>
          <option value="0">{text("dashboard.plan.no")}</option>
        </select>
      ) : (
        <input
          {...attributes}
          type="number"
          step={kind === "percent" || kind === "amount" ? "any" : 1}
          min={kind === "people" || kind === "quantity" ? 0 : undefined}
          aria-invalid={problem !== undefined}
          value={typed === UNREADABLE ? "" : typed}
          onInput={({ currentTarget }) =>
            onChange(currentTarget.validity.badInput ? UNREADABLE : currentTarget.value)
          }
        />
      )}
      {notes.map((note) => (
        <p key={note.id} id={note.id} class={`${note.class} small`}>
          {note.words}
        </p>
      ))}
    </>
  );
}
