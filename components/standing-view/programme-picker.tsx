import { type IsoDay, PROGRAMME_EDITIONS, programmeEditionFor } from "../../lib/rules";
import { isIsoDay } from "../../lib/rules/calendar-day";
import { text } from "../../lib/texts/text";
import { Field } from "../settings-form/field";
import { programmeOnly, type StandingPlace, standingHref } from "./standing-place";
import "../theme/form.css";

/** From the first edition on record on; the end keeps a year that is still being typed from being taken for one. */
const FIRST_DAY = PROGRAMME_EDITIONS[0]?.inForceFrom ?? "2003-10-01";
const LAST_DAY = "2099-12-31";

export interface ProgrammePickerProps {
  readonly place: StandingPlace;
  readonly today: IsoDay;
}

/** The day that is looked at and the programme that is held against it. Both go into the address. */
export function ProgrammePicker({ place, today }: ProgrammePickerProps) {
  const asOf = place.day ?? today;
  const inForce = programmeEditionFor(asOf);
  const go = (to: StandingPlace) => location.assign(standingHref(programmeOnly(to)));
  // Another day is another question, so the edition is again the one in force then.
  const chooseDay = (day: string) => {
    if (!isIsoDay(day) || day < FIRST_DAY || day > LAST_DAY || day === asOf) return;
    go({ part: "matrix", ...(day !== today && { day }) });
  };
  const chooseEdition = (edition: string) => {
    const { edition: _, ...rest } = place;
    go({ ...rest, ...(edition !== "" && { edition }) });
  };
  return (
    <div class="programme-picker">
      <Field id="standing-day" label={text("dashboard.standing.day")}>
        {(attributes) => (
          <input
            {...attributes}
            class="input"
            type="date"
            min={FIRST_DAY}
            max={LAST_DAY}
            value={asOf}
            onChange={({ currentTarget }) => chooseDay(currentTarget.value)}
          />
        )}
      </Field>
      <Field id="standing-edition" label={text("dashboard.standing.programme")}>
        {(attributes) => (
          <select
            {...attributes}
            class="input"
            value={place.edition ?? ""}
            onChange={({ currentTarget }) => chooseEdition(currentTarget.value)}
          >
            <option value="">
              {inForce === undefined
                ? text("dashboard.standing.noneInForce")
                : text("dashboard.standing.inForce", { edition: inForce.name })}
            </option>
            {PROGRAMME_EDITIONS.toReversed().map(({ id, name, inForceFrom }) => (
              <option key={id} value={id}>
                {text("dashboard.standing.editionFrom", {
                  edition: name,
                  year: inForceFrom.slice(0, 7),
                })}
              </option>
            ))}
          </select>
        )}
      </Field>
      {(place.day !== undefined || place.edition !== undefined) && (
        <a class="programme-today" href={standingHref({ part: "matrix" })}>
          {text("dashboard.standing.backToToday")}
        </a>
      )}
    </div>
  );
}
