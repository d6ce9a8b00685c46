import { useMemo } from "preact/hooks";
import type { IsoDay } from "../../lib/rules/calendar-day";
import type { Metric } from "../../lib/rules/facts";
import { STALE_AFTER_DAYS } from "../../lib/rules/staleness";
import { formatDay } from "../../lib/texts/reader-locale";
import { text } from "../../lib/texts/text";
import type { StoredData } from "../dashboard-app/dashboard-doors";
import { hrefOf } from "../dashboard-app/dashboard-place";
import { figurePlaces } from "../figures-form/figure-places";
import { FiguresForm, type FiguresFormProps } from "../figures-form/figures-form";
import { wordedInputs } from "../figures-form/worded-inputs";
import type { JudgedCompany } from "./judge-company";
import { standingHref } from "./standing-place";

export interface FiguresPartProps {
  readonly judged: JudgedCompany;
  readonly today: IsoDay;
  readonly stored: StoredData;
  readonly onSave: FiguresFormProps["onSave"];
}

/** What somebody who enters figures for this programme and day has to know. */
function introOf({ edition, asOf }: JudgedCompany): readonly string[] {
  const howLong = text("dashboard.figures.howLongFiguresCount", { days: STALE_AFTER_DAYS });
  if (edition.kind === "designations") {
    return [
      text("dashboard.figures.what", { edition: edition.name }),
      text("dashboard.figures.howCountriesCount"),
      howLong,
    ];
  }
  return [
    text("dashboard.figures.whatThen", { edition: edition.name, date: formatDay(asOf) }),
    text("dashboard.figures.byPlace"),
    text("dashboard.figures.oneOfEach"),
    text("dashboard.figures.howLongThen", { days: STALE_AFTER_DAYS }),
  ];
}

/**
 * The figures of the edition that is looked at, to be typed in as of the day that is looked at. Of each figure one is
 * kept, so capability scores of another day would take today's place, and a day to come has no figures yet.
 */
export function FiguresPart({ judged, today, stored, onSave }: FiguresPartProps) {
  const { edition, asOf, verdict } = judged;
  const { metrics } = stored.company;
  const inputs = useMemo(() => wordedInputs(edition), [edition]);
  const ofEdition = useMemo((): readonly Metric[] => {
    // Capability scores have a column for every country that the company has any figure of.
    if (edition.kind === "designations") return metrics;
    const areas = new Set(inputs.map(({ area }) => area));
    return metrics.filter(({ area }) => areas.has(area));
  }, [edition, inputs, metrics]);
  if (inputs.length === 0) {
    return <p>{text("dashboard.figures.noneOnRecord", { edition: edition.name })}</p>;
  }
  if (asOf > today || (edition.kind === "designations" && asOf !== today)) {
    return (
      <p>
        {text("dashboard.figures.onlyToday", { date: formatDay(asOf) })}{" "}
        <a href={standingHref({ part: "figures", edition: edition.id })}>
          {text("dashboard.figures.toToday")}
        </a>
      </p>
    );
  }
  if (verdict.unit.kind === "unknown") {
    return <p>{text("dashboard.figures.unitUnknown", { date: formatDay(asOf) })}</p>;
  }
  return (
    <>
      <FiguresForm
        intro={introOf(judged)}
        inputs={inputs}
        placesFor={(added) =>
          figurePlaces(
            verdict.units.map(({ unit }) => unit),
            edition,
            ofEdition,
            added,
          )
        }
        metrics={metrics}
        today={today}
        asOf={asOf}
        onSave={onSave}
      />
      {edition.kind !== "designations" && (
        <p class="soft small">
          {text("dashboard.figures.byFileToo")}{" "}
          <a href={hrefOf("import")}>{text("dashboard.figures.toImport")}</a>
        </p>
      )}
    </>
  );
}
