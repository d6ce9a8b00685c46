import type { IsoDay } from "../../lib/rules/calendar-day";
import type { DashboardDoors } from "../dashboard-app/dashboard-doors";
import type { Place } from "../dashboard-app/dashboard-place";
import { StoredPart } from "../loading/stored-part";
import { standingPlaceOf } from "./standing-place";

export interface StandingViewProps {
  readonly doors: Pick<
    DashboardDoors,
    "loadStored" | "saveFigures" | "saveGeography" | "saveHoldings" | "saveText" | "watch"
  >;
  readonly today: IsoDay;
  readonly place: Pick<Place, "detail" | "query">;
}

const loadBoard = () => import("./standing-board");

/** Where the company stands in a programme, today or on another day. */
export function StandingView({ doors, today, place }: StandingViewProps) {
  return (
    <div class="dashboard-cards">
      <StoredPart doors={doors} load={loadBoard}>
        {({ StandingBoard }, stored) => (
          <StandingBoard
            doors={doors}
            stored={stored}
            place={standingPlaceOf(place.detail, place.query)}
            today={today}
          />
        )}
      </StoredPart>
    </div>
  );
}
