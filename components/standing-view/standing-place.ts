/** What of the standing the address names: `#standing?day=2014-06-01&unit=country.DE&item=gold.messaging`. */
import { type IsoDay, isIsoDay } from "../../lib/rules/calendar-day";
import { hrefOf } from "../dashboard-app/dashboard-place";

/** `figures` and `company`: the matrix, and the form in sight. `report`: what is printed. */
export const STANDING_PARTS = ["matrix", "figures", "company", "report"] as const;
export type StandingPart = (typeof STANDING_PARTS)[number];

export interface StandingPlace {
  readonly part: StandingPart;
  /** Absent: today. */
  readonly day?: IsoDay;
  /** Id of an edition chosen by hand; absent: the one in force on the day. */
  readonly edition?: string;
  /** Key of the unit and of what is looked at in it; both or none. */
  readonly unit?: string;
  readonly item?: string;
  /** The track, or the option of a competency, that is looked at; absent: the one that counts. */
  readonly way?: string;
}

const FIELDS = ["day", "edition", "unit", "item", "way"] as const;

/** Reads `Place.detail` and `Place.query`; a day that is none is left out. */
export function standingPlaceOf(detail: string, query: string): StandingPlace {
  const asked = new URLSearchParams(query);
  const given = FIELDS.flatMap((field) => {
    const value = asked.get(field);
    const isThere = value !== null && value !== "" && (field !== "day" || isIsoDay(value));
    return isThere ? [[field, value] as const] : [];
  });
  return {
    part: STANDING_PARTS.find((part) => part === detail) ?? "matrix",
    ...Object.fromEntries(given),
  };
}

/** The address of a place in the standing, as a link's `href`. */
export function standingHref({ part, ...fields }: StandingPlace): string {
  const asked = new URLSearchParams(
    FIELDS.flatMap((field): [string, string][] => {
      const value = fields[field];
      return value === undefined ? [] : [[field, value]];
    }),
  );
  return hrefOf("standing", part === "matrix" ? "" : part, asked.toString());
}

/** The same day and programme, and nothing else of it. */
export function programmeOnly({ day, edition }: StandingPlace): StandingPlace {
  return {
    part: "matrix",
    ...(day !== undefined && { day }),
    ...(edition !== undefined && { edition }),
  };
}
