import { text } from "../../lib/texts/text";
import { CalendarExport } from "../calendar-export/calendar-export";
import { Card } from "../card/card";
import type { DashboardDoors } from "../dashboard-app/dashboard-doors";
import { hrefOf } from "../dashboard-app/dashboard-place";
import { LoadingPart } from "../loading/loading-part";
import { useWatched } from "../loading/use-watched";
import { RenewalCard } from "../renewal-card/renewal-card";

export interface RenewalViewProps {
  readonly doors: Pick<DashboardDoors, "loadOverview" | "saveCalendar" | "watch">;
}

/** Days to the anniversary date, the window, and what to do. */
export function RenewalView({ doors }: RenewalViewProps) {
  const overview = useWatched(doors.loadOverview, doors.watch);
  return (
    <div class="dashboard-cards">
      <Card title={text("popup.renewal.title")} id="renewal-card">
        <LoadingPart what={overview} lines={3}>
          {({ renewal }) => (
            <RenewalCard
              renewal={renewal}
              onSetAnniversary={() => location.assign(hrefOf("settings"))}
            />
          )}
        </LoadingPart>
      </Card>
      <CalendarExport save={doors.saveCalendar} />
    </div>
  );
}
