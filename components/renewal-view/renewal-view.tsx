import type { IsoDay } from "../../lib/rules/calendar-day";
import { CalendarExport } from "../calendar-export/calendar-export";
import type { DashboardDoors } from "../dashboard-app/dashboard-doors";
import type { Place } from "../dashboard-app/dashboard-place";
import { StoredPart } from "../loading/stored-part";
import { renewalPlaceOf } from "./renewal-place";

export interface RenewalViewProps {
  readonly doors: Pick<DashboardDoors, "loadStored" | "saveCalendar" | "watch">;
  readonly today: IsoDay;
  readonly place: Pick<Place, "query">;
}

const loadBoard = () => import("./renewal-board");

/** When the membership has to be renewed, by whom and how. */
export function RenewalView({ doors, today, place }: RenewalViewProps) {
  return (
    <div class="dashboard-cards">
      <StoredPart doors={doors} load={loadBoard}>
        {({ RenewalBoard }, stored) => (
          <RenewalBoard stored={stored} place={renewalPlaceOf(place.query)} today={today} />
        )}
      </StoredPart>
      <CalendarExport save={doors.saveCalendar} />
    </div>
  );
}
