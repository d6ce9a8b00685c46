import type { IsoDay } from "../../lib/rules/calendar-day";
import type { PorState } from "../../lib/rules/verdicts";
import { text } from "../../lib/texts/text";
import { Card } from "../card/card";
import { ComingUpCard } from "../coming-up-card/coming-up-card";
import { CoverageCard } from "../coverage-card/coverage-card";
import { ATTENTION_QUERY, queryForState } from "../customers-view/list-place";
import type { DashboardDoors } from "../dashboard-app/dashboard-doors";
import { hrefOf } from "../dashboard-app/dashboard-place";
import { FirstRun } from "../first-run/first-run";
import { LoadingPart } from "../loading/loading-part";
import { useWatched } from "../loading/use-watched";
import { RenewalCard } from "../renewal-card/renewal-card";
import { GapsCard } from "../standing-card/gaps-card";

export interface OverviewViewProps {
  readonly doors: Pick<
    DashboardDoors,
    "loadOverview" | "loadCoverage" | "comingUp" | "firstRun" | "watch"
  >;
  readonly today: IsoDay;
}

function listHref(of: PorState | "attention"): string {
  return hrefOf("customers", "", of === "attention" ? ATTENTION_QUERY : queryForState(of));
}

/** Where we stand, in five seconds: renewal, what is coming up, record and gaps; and the first steps while there are some. */
export function OverviewView({ doors, today }: OverviewViewProps) {
  const overview = useWatched(doors.loadOverview, doors.watch);
  const coverage = useWatched(doors.loadCoverage, doors.watch);
  const comingUp = useWatched(doors.comingUp.load, doors.watch);
  const firstRun = useWatched(doors.firstRun.load, doors.watch);
  const go = (href: string) => () => location.assign(href);
  return (
    <div class="dashboard-cards dashboard-cards-side-by-side">
      {/* Nothing keeps its place while it loads: most readers never see it again. */}
      {firstRun.status === "here" && <FirstRun facts={firstRun.value} doors={doors.firstRun} />}
      <Card title={text("popup.renewal.title")} id="renewal-card">
        <LoadingPart what={overview} lines={3}>
          {({ renewal }) => (
            <RenewalCard renewal={renewal} onSetAnniversary={go(hrefOf("settings"))} />
          )}
        </LoadingPart>
      </Card>
      <Card title={text("reminders.comingUp")} id="coming-up-card">
        <LoadingPart what={comingUp} lines={5}>
          {(value) => <ComingUpCard comingUp={value} today={today} doors={doors.comingUp} />}
        </LoadingPart>
      </Card>
      <Card title={text("popup.coverage.title")} id="record-card">
        <LoadingPart what={coverage} lines={4}>
          {(value) => <CoverageCard coverage={value} listHref={listHref} />}
        </LoadingPart>
      </Card>
      <Card title={text("popup.gaps.title")} id="gaps-card">
        <LoadingPart what={overview} lines={4}>
          {({ standing }) => (
            <GapsCard standing={standing} onEnterScores={go(hrefOf("standing", "figures"))} />
          )}
        </LoadingPart>
      </Card>
    </div>
  );
}
