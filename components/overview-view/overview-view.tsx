import { text } from "../../lib/texts/text";
import { Card } from "../card/card";
import { CoverageCard } from "../coverage-card/coverage-card";
import type { DashboardDoors } from "../dashboard-app/dashboard-doors";
import { hrefOf } from "../dashboard-app/dashboard-place";
import { LoadingPart } from "../loading/loading-part";
import { useWatched } from "../loading/use-watched";
import { RenewalCard } from "../renewal-card/renewal-card";
import { GapsCard } from "../standing-card/gaps-card";

export interface OverviewViewProps {
  readonly doors: Pick<DashboardDoors, "loadOverview" | "loadCoverage" | "watch">;
}

/** Where we stand, in five seconds: renewal, record and gaps. */
export function OverviewView({ doors }: OverviewViewProps) {
  const overview = useWatched(doors.loadOverview, doors.watch);
  const coverage = useWatched(doors.loadCoverage, doors.watch);
  const go = (href: string) => () => location.assign(href);
  return (
    <div class="dashboard-cards dashboard-cards-side-by-side">
      <Card title={text("popup.renewal.title")} id="renewal-card">
        <LoadingPart what={overview} lines={3}>
          {({ renewal }) => (
            <RenewalCard renewal={renewal} onSetAnniversary={go(hrefOf("settings"))} />
          )}
        </LoadingPart>
      </Card>
      <Card title={text("popup.coverage.title")} id="record-card">
        <LoadingPart what={coverage} lines={4}>
          {(value) => <CoverageCard coverage={value} />}
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
