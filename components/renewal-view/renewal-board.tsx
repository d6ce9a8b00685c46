import type { IsoDay } from "../../lib/rules/calendar-day";
import { isIsoDay } from "../../lib/rules/calendar-day";
import type { RenewalVerdict } from "../../lib/rules/verdicts";
import { formatDay } from "../../lib/texts/reader-locale";
import { text } from "../../lib/texts/text";
import { wordsOf } from "../../lib/texts/words-of";
import { Card } from "../card/card";
import type { StoredData } from "../dashboard-app/dashboard-doors";
import { hrefOf } from "../dashboard-app/dashboard-place";
import { RenewalGlance, RenewalSteps, RenewalWarnings } from "../renewal-card/renewal-card";
import { RuleNote } from "../rule-note/rule-note";
import { Field } from "../settings-form/field";
import { anniversaryNear, type RenewalTry, renewalPicture } from "./renewal-model";
import { type RenewalPlace, renewalHref } from "./renewal-place";
import { RenewalTimeline } from "./renewal-timeline";
import "../theme/form.css";
import "./renewal-view.css";

export interface RenewalBoardProps {
  readonly stored: StoredData;
  readonly place: RenewalPlace;
  readonly today: IsoDay;
}

/** The renewal as a picture, with who does what by when and what comes of renewing sooner or later. */
export function RenewalBoard({ stored, place, today }: RenewalBoardProps) {
  const { settings, company } = stored;
  const asOf = place.day ?? today;
  const own = settings.anniversaryDate;
  const usual = own === undefined || asOf === today ? own : anniversaryNear(own, asOf);
  const anniversaryDate = place.anniversary ?? usual;
  const { movedToPartnerCenterOn } = company.geography;
  const picture = renewalPicture({
    asOf,
    isToday: asOf === today,
    anniversaryDate,
    choice: {
      trustUnverifiedWindow: settings.trustUnverifiedRenewalWindow,
      ...(movedToPartnerCenterOn !== undefined && { movedToPartnerCenterOn }),
    },
  });
  const { forAdministrator, forOthers, days, tries } = picture;
  return (
    <>
      <Card title={text("popup.renewal.title")} id="renewal-card">
        <DayPicker place={place} asOf={asOf} today={today} anniversaryDate={anniversaryDate} />
        {place.anniversary === undefined && usual !== own && usual !== undefined && (
          <p class="notice small">
            {text("dashboard.renewal.assumedAnniversary", { date: formatDay(usual) })}
          </p>
        )}
        <RenewalGlance renewal={forAdministrator} />
        {own === undefined && place.anniversary === undefined && (
          <p>
            <a class="button" href={hrefOf("settings")}>
              {text("popup.renewal.setAnniversary")}
            </a>
          </p>
        )}
        <RenewalTimeline days={days} verdict={forAdministrator} />
        <RenewalWarnings renewal={forAdministrator} />
        <h3>{text("dashboard.renewal.ruleTitle")}</h3>
        <RuleNote rule={forAdministrator.rule} />
      </Card>
      <div class="dashboard-cards dashboard-cards-side-by-side">
        <StepsCard
          title={text("dashboard.renewal.forAdministrator")}
          id="renewal-administrator"
          isReader={settings.readerIsProgrammeAdministrator}
          renewal={forAdministrator}
        />
        <StepsCard
          title={text("dashboard.renewal.forOthers")}
          id="renewal-others"
          isReader={!settings.readerIsProgrammeAdministrator}
          renewal={forOthers}
        />
      </div>
      {tries.length > 0 && <TriesCard tries={tries} />}
    </>
  );
}

interface DayPickerProps extends Omit<RenewalBoardProps, "stored"> {
  readonly asOf: IsoDay;
  readonly anniversaryDate: IsoDay | undefined;
}

/** Another day, or another anniversary date, for as long as it stands in the address; the settings stay. */
function DayPicker({ place, asOf, today, anniversaryDate }: DayPickerProps) {
  const go = (to: RenewalPlace) => location.assign(renewalHref(to));
  const isWhole = (day: string) => isIsoDay(day) && day >= "2003-10-01" && day <= "2099-12-31";
  return (
    <div class="renewal-picker">
      <Field id="renewal-day" label={text("dashboard.renewal.asOf")}>
        {(attributes) => (
          <input
            {...attributes}
            class="input"
            type="date"
            value={asOf}
            onChange={({ currentTarget: { value: day } }) =>
              isWhole(day) && day !== asOf && go(day === today ? {} : { day })
            }
          />
        )}
      </Field>
      <Field id="renewal-anniversary" label={text("dashboard.renewal.anniversary")}>
        {(attributes) => (
          <input
            {...attributes}
            class="input"
            type="date"
            value={anniversaryDate ?? ""}
            onChange={({ currentTarget: { value: anniversary } }) =>
              isWhole(anniversary) &&
              anniversary !== anniversaryDate &&
              go({ ...place, anniversary })
            }
          />
        )}
      </Field>
      {(place.day !== undefined || place.anniversary !== undefined) && (
        <a class="renewal-today" href={renewalHref({})}>
          {text("dashboard.renewal.backToToday")}
        </a>
      )}
    </div>
  );
}

interface StepsCardProps {
  readonly title: string;
  readonly id: string;
  /** The reader is one of those whom the steps are for. */
  readonly isReader: boolean;
  readonly renewal: RenewalVerdict;
}

function StepsCard({ title, id, isReader, renewal }: StepsCardProps) {
  return (
    <Card title={title} id={id}>
      {isReader && <p class="soft">{text("dashboard.renewal.thisIsYou")}</p>}
      <RenewalSteps renewal={renewal} />
    </Card>
  );
}

const TRY_KEYS: Readonly<Record<RenewalTry["when"], string>> = {
  before: "dashboard.renewal.try.before",
  opens: "dashboard.renewal.try.opens",
  anniversary: "dashboard.renewal.try.anniversary",
  closes: "dashboard.renewal.try.closes",
  after: "dashboard.renewal.try.after",
};

/** What the next anniversary date is, by the day of renewal and payment. */
function TriesCard({ tries }: { readonly tries: readonly RenewalTry[] }) {
  return (
    <Card title={text("dashboard.renewal.next")} id="renewal-next">
      <p class="soft">{text("dashboard.renewal.nextWhat")}</p>
      <table class="renewal-tries">
        <caption class="visually-hidden">{text("dashboard.renewal.next")}</caption>
        <thead>
          <tr>
            <th scope="col">{text("dashboard.renewal.renewedOn")}</th>
            <th scope="col">{text("dashboard.renewal.nextIs")}</th>
          </tr>
        </thead>
        <tbody>
          {tries.map(({ when, day, next }) => (
            <tr key={when}>
              <th scope="row">
                {formatDay(day)}
                <span class="soft small">{text(TRY_KEYS[when])}</span>
              </th>
              <td>{next.known ? formatDay(next.date) : wordsOf(next.why)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
}
