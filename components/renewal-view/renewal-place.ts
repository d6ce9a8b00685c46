/** What of the renewal the address names: `#renewal?day=2014-06-01&anniversary=2014-07-15`. */
import { type IsoDay, isIsoDay } from "../../lib/rules/calendar-day";
import { hrefOf } from "../dashboard-app/dashboard-place";

export interface RenewalPlace {
  /** Absent: today. */
  readonly day?: IsoDay;
  /** Absent: that of the settings, or its like in the year of `day`. */
  readonly anniversary?: IsoDay;
}

export function renewalPlaceOf(query: string): RenewalPlace {
  const asked = new URLSearchParams(query);
  const day = asked.get("day");
  const anniversary = asked.get("anniversary");
  return {
    ...(day !== null && isIsoDay(day) && { day }),
    ...(anniversary !== null && isIsoDay(anniversary) && { anniversary }),
  };
}

export function renewalHref({ day, anniversary }: RenewalPlace): string {
  const asked = new URLSearchParams({
    ...(day !== undefined && { day }),
    ...(anniversary !== undefined && { anniversary }),
  });
  return hrefOf("renewal", "", asked.toString());
}
