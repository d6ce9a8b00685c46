import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { IsoDay } from "../../lib/rules/calendar-day";
import { formatDay } from "../../lib/texts/reader-locale";
import { text } from "../../lib/texts/text";
import { Card } from "../card/card";
import type { DashboardDoors, StoredData } from "../dashboard-app/dashboard-doors";
import { Switch } from "../settings-form/field";
import { CompanyForm } from "./company-form";
import { CountryQualificationCard } from "./country-qualification-card";
import { FiguresPart } from "./figures-part";
import { HeldForm } from "./held-form";
import { ItemDetail } from "./item-detail";
import { type JudgedCompany, judgeCompany } from "./judge-company";
import { entryAt, matrixOf, withoutUnknownColumns } from "./matrix-model";
import { ProgrammePicker } from "./programme-picker";
import { ShareBar } from "./share-bar";
import { cellId, StandingMatrix } from "./standing-matrix";
import type { StandingPlace } from "./standing-place";
import { StandingReport } from "./standing-report";
import { UnitNote } from "./unit-note";
import "./standing-view.css";

export interface StandingBoardProps {
  readonly doors: Pick<
    DashboardDoors,
    "saveFigures" | "saveGeography" | "saveHoldings" | "saveText"
  >;
  readonly stored: StoredData;
  readonly place: StandingPlace;
  readonly today: IsoDay;
}

/** The standing as of a day in a programme: the matrix, what a cell rests on, or the report, by the address. */
export function StandingBoard({ doors, stored, place, today }: StandingBoardProps) {
  const judged = useMemo(
    () => judgeCompany(stored, place, today),
    [stored, place.day, place.edition, today],
  );
  if (judged === undefined) {
    return (
      <>
        <Head place={place} today={today} />
        <p class="notice">
          {text("dashboard.standing.noEdition", { date: formatDay(place.day ?? today) })}
        </p>
      </>
    );
  }
  return <Judged key={judged.edition.id} {...{ doors, stored, place, today, judged }} />;
}

function Head({ place, today }: Pick<StandingBoardProps, "place" | "today">) {
  return (
    <Card title={text("dashboard.standing.which")} id="programme-card">
      <ProgrammePicker place={place} today={today} />
    </Card>
  );
}

interface JudgedProps extends StandingBoardProps {
  readonly judged: JudgedCompany;
}

function Judged({ doors, stored, place, today, judged }: JudgedProps) {
  const [showsAll, setShowsAll] = useState(false);
  const { verdict, edition, asOf } = judged;
  const whole = useMemo(() => matrixOf(verdict, edition), [verdict, edition]);
  const known = withoutUnknownColumns(whole);
  const matrix = showsAll ? whole : known;
  const hidden = whole.columns.length - known.columns.length;
  const open = entryAt(whole, place.unit, place.item);
  const cameFrom = useCameFrom(place);
  const shown = { judged, matrix };

  if (place.part === "report") {
    return (
      <StandingReport
        shown={shown}
        place={place}
        organisationName={stored.settings.organisationName}
      />
    );
  }
  return (
    <>
      <Head place={place} today={today} />
      {open !== undefined ? (
        <ItemDetail
          key={`${open.row.key} ${open.entry.key}`}
          row={open.row}
          entry={open.entry}
          edition={edition}
          place={place}
        />
      ) : (
        <Card title={edition.name} id="standing-card">
          <p class="standing-as-of">
            {text("dashboard.standing.asOfDay", { date: formatDay(asOf) })}
          </p>
          {judged.isOtherEdition && (
            <p class="notice small">{text("dashboard.standing.otherEdition")}</p>
          )}
          {place.unit !== undefined && (
            <p class="notice small">{text("dashboard.standing.cellGone")}</p>
          )}
          <UnitNote unit={verdict.unit} />
          {whole.columns.length > 0 && whole.columns.every((column) => !column.isKnown) && (
            <p class="notice small">{text("dashboard.standing.nothingKnown")}</p>
          )}
          {hidden > 0 && (
            <Switch
              id="standing-all-columns"
              label={text("dashboard.standing.showAll", {}, hidden)}
              checked={showsAll}
              onChange={setShowsAll}
            />
          )}
          {matrix.rows.length > 0 && (
            <>
              <StandingMatrix matrix={matrix} place={place} cameFrom={cameFrom} />
              <ShareBar shown={shown} place={place} doors={doors} />
            </>
          )}
        </Card>
      )}
      {judged.countryQualification !== undefined && (
        <CountryQualificationCard verdict={judged.countryQualification} />
      )}
      {open === undefined && <Forms {...{ doors, stored, place, today, judged }} />}
    </>
  );
}

/** The cell whose detail was open just before, so that the way back ends where it began. */
function useCameFrom({ unit, item }: StandingPlace): string | undefined {
  const last = useRef<string | undefined>(undefined);
  const here = unit !== undefined && item !== undefined ? cellId(unit, item) : undefined;
  const cameFrom = here === undefined ? last.current : undefined;
  useEffect(() => {
    last.current = here;
  }, [here]);
  return cameFrom;
}

function Forms({ doors, stored, place, today, judged }: JudgedProps) {
  const figures = useRef<HTMLDivElement>(null);
  const company = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (place.part === "figures") figures.current?.scrollIntoView();
    if (place.part === "company") company.current?.scrollIntoView();
  }, [place.part]);
  return (
    <>
      <div ref={figures} class="screen-only">
        <Card
          title={
            judged.edition.kind === "designations"
              ? text("dashboard.figures.title")
              : text("dashboard.figures.titleOf", { edition: judged.edition.name })
          }
          id="figures-card"
        >
          {/* A figure typed for one day is not carried to another. */}
          <FiguresPart
            key={judged.asOf}
            judged={judged}
            today={today}
            stored={stored}
            onSave={doors.saveFigures}
          />
        </Card>
      </div>
      {judged.edition.kind === "competencies" && judged.asOf <= today && (
        <div class="screen-only">
          <Card title={text("dashboard.held.title")} id="held-card">
            <HeldForm
              key={judged.asOf}
              competencies={judged.edition.competencies}
              holdings={stored.company.holdings}
              asOf={judged.asOf}
              onSave={doors.saveHoldings}
            />
          </Card>
        </div>
      )}
      <div ref={company} class="screen-only">
        <Card title={text("dashboard.company.title")} id="company-card">
          <CompanyForm geography={stored.company.geography} onSave={doors.saveGeography} />
        </Card>
      </div>
    </>
  );
}
