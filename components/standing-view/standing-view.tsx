import type { IsoDay } from "../../lib/rules/calendar-day";
import type { DashboardDoors } from "../dashboard-app/dashboard-doors";
import type { Place } from "../dashboard-app/dashboard-place";
import { LazyPart } from "../loading/lazy-part";
import { LoadingPart } from "../loading/loading-part";
import { useWatched } from "../loading/use-watched";
import { standingPlaceOf } from "./standing-place";

export interface StandingViewProps {
  readonly doors: Pick<
    DashboardDoors,
    "loadStored" | "saveFigures" | "saveGeography" | "saveText" | "watch"
  >;
  readonly today: IsoDay;
  readonly place: Pick<Place, "detail" | "query">;
}

/** The programmes of more than twenty years are much to load, so they come only when somebody looks at the standing. */
const loadBoard = () => import("./standing-board");

/** Where the company stands in a programme, today or on another day. */
export function StandingView({ doors, today, place }: StandingViewProps) {
  const stored = useWatched(doors.loadStored, doors.watch);
  return (
    <div class="dashboard-cards">
      <LoadingPart what={stored} lines={6}>
        {(value) => (
          <LazyPart load={loadBoard}>
            {({ StandingBoard }) => (
              <StandingBoard
                doors={doors}
                stored={value}
                place={standingPlaceOf(place.detail, place.query)}
                today={today}
              />
            )}
          </LazyPart>
        )}
      </LoadingPart>
    </div>
  );
}
