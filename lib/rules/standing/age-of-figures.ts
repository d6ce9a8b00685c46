/** How old the figures behind an area's verdict are. */
import type { IsoDay } from "../calendar-day";
import type { Reading } from "./figures";

interface AgeOfFigures {
  /** The oldest day of the figures used. */
  readonly asOf?: IsoDay;
  /** The oldest day of the figures that are too old to be used. */
  readonly staleAsOf?: IsoDay;
}

export function ageOfFigures(readings: readonly Reading[]): AgeOfFigures {
  const [asOf] = readings.flatMap((each) => (each.value === undefined ? [] : each.asOf)).sort();
  const [staleAsOf] = readings
    .flatMap((each) => (each.value === undefined ? (each.staleAsOf ?? []) : []))
    .sort();
  return { ...(asOf !== undefined && { asOf }), ...(staleAsOf !== undefined && { staleAsOf }) };
}
