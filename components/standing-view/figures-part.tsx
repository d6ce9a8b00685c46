import { type IsoDay, inputsOf, type ProgrammeEdition } from "../../lib/rules";
import { formatDay } from "../../lib/texts/reader-locale";
import { text } from "../../lib/texts/text";
import type { StoredData } from "../dashboard-app/dashboard-doors";
import { hrefOf } from "../dashboard-app/dashboard-place";
import { FiguresForm, type FiguresFormProps } from "../figures-form/figures-form";
import { standingHref } from "./standing-place";

export interface FiguresPartProps {
  readonly edition: ProgrammeEdition;
  readonly asOf: IsoDay;
  readonly today: IsoDay;
  readonly stored: StoredData;
  readonly onSave: FiguresFormProps["onSave"];
}

/**
 * The figures of the edition that is looked at, to be typed in as of today. Of each figure one is kept, so those of
 * another day would take today's place: they come with an organisation file. The older programmes' do, too.
 */
export function FiguresPart({ edition, asOf, today, stored, onSave }: FiguresPartProps) {
  if (edition.kind !== "designations") {
    return (
      <p>
        {text("dashboard.figures.byFile", { edition: edition.name })}{" "}
        <a href={hrefOf("import")}>{text("dashboard.figures.toImport")}</a>
      </p>
    );
  }
  if (asOf !== today) {
    return (
      <p>
        {text("dashboard.figures.onlyToday", { date: formatDay(asOf) })}{" "}
        <a href={standingHref({ part: "figures", edition: edition.id })}>
          {text("dashboard.figures.toToday")}
        </a>
      </p>
    );
  }
  return (
    <FiguresForm
      edition={edition.name}
      inputs={inputsOf(edition)}
      metrics={stored.company.metrics}
      today={today}
      onSave={onSave}
    />
  );
}
