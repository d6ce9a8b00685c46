import { useEffect, useRef } from "preact/hooks";
import { text } from "../../lib/texts/text";
import { Card } from "../card/card";
import type { DashboardAppProps } from "../dashboard-app/dashboard-app";
import type { DashboardDoors } from "../dashboard-app/dashboard-doors";
import { FiguresForm } from "../figures-form/figures-form";
import { LoadingPart } from "../loading/loading-part";
import { useWatched } from "../loading/use-watched";
import { StandingTable } from "../standing-table/standing-table";

export interface StandingViewProps extends Pick<DashboardAppProps, "today" | "edition"> {
  readonly doors: Pick<DashboardDoors, "loadOverview" | "loadStored" | "saveFigures" | "watch">;
  /** `figures`: the reader wants to enter some. */
  readonly detail: string;
}

/** What each designation still lacks, and the figures it is judged by. */
export function StandingView({ doors, today, edition, detail }: StandingViewProps) {
  const overview = useWatched(doors.loadOverview, doors.watch);
  const stored = useWatched(doors.loadStored, doors.watch);
  const figures = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (detail === "figures" && stored.status === "here") figures.current?.scrollIntoView();
  }, [detail, stored.status]);
  return (
    <div class="dashboard-cards">
      <Card title={text("dashboard.standing.title")} id="standing-card">
        <LoadingPart what={overview} lines={6}>
          {({ standing }) => <StandingTable standing={standing} />}
        </LoadingPart>
      </Card>
      <div ref={figures}>
        <Card title={text("dashboard.figures.title")} id="figures-card">
          <LoadingPart what={stored} lines={6}>
            {({ metrics }) =>
              edition === undefined ? (
                <p>{text("dashboard.figures.noEdition")}</p>
              ) : (
                <FiguresForm
                  edition={edition.name}
                  inputs={edition.inputs}
                  metrics={metrics}
                  today={today}
                  onSave={doors.saveFigures}
                />
              )
            }
          </LoadingPart>
        </Card>
      </div>
    </div>
  );
}
