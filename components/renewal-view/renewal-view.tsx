import type { IsoDay } from "../../lib/rules/calendar-day";
import { CalendarExport } from "../calendar-export/calendar-export";
import type { DashboardDoors } from "../dashboard-app/dashboard-doors";
import type { Place } from "../dashboard-app/dashboard-place";
import { LazyPart } from "../loading/lazy-part";
import { LoadingPart } from "../loading/loading-part";
import { useWatched } from "../loading/use-watched";
import { renewalPlaceOf } from "./renewal-place";

export interface RenewalViewProps {
  readonly doors: Pick<DashboardDoors, "loadStored" | "saveCalendar" | "watch">;
  readonly today: IsoDay;
  readonly place: Pick<Place, "query">;
}

const loadBoard = () => import("./renewal-board");

/** When the membership has to be renewed, by whom and how. */
export function RenewalView({ doors, today, place }: RenewalViewProps) {
  const stored = useWatched(doors.loadStored, doors.watch);
  return (
    <div class="dashboard-cards">
      <LoadingPart what={stored} lines={6}>
        {(value) => (
          <LazyPart load={loadBoard}>
            {({ RenewalBoard }) => (
              <RenewalBoard stored={value} place={renewalPlaceOf(place.query)} today={today} />
            )}
          </LazyPart>
        )}
      </LoadingPart>
      <CalendarExport save={doors.saveCalendar} />
    </div>
  );
}
