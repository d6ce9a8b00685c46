/** Figures that some page printed at some time. Between two prints nobody knows; the nearest one is named as that. */
import { daysBetween, type IsoDay } from "../calendar-day";

export interface Printed {
  readonly printedFrom: IsoDay;
  readonly printedTo: IsoDay;
}

export interface NearestPrint<P extends Printed> {
  readonly print: P;
  /** `printed`: for the very day; `nearest`: for another one, and nothing is known of the day itself. */
  readonly state: "printed" | "nearest";
}

/** Days from the print to `asOf`; 0 while it covers the day. */
function distance({ printedFrom, printedTo }: Printed, asOf: IsoDay): number {
  return Math.max(0, daysBetween(asOf, printedFrom), daysBetween(printedTo, asOf));
}

/** `undefined` where there is no print at all; of two as near the one listed first. */
export function nearestPrint<P extends Printed>(
  prints: readonly P[],
  asOf: IsoDay,
): NearestPrint<P> | undefined {
  const [print] = [...prints].sort((a, b) => distance(a, asOf) - distance(b, asOf));
  if (print === undefined) return undefined;
  return { print, state: distance(print, asOf) === 0 ? "printed" : "nearest" };
}
