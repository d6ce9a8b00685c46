import type { IsoDay } from "../calendar-day";

/** The day looked at, or the nearest day of the edition: its rules are asked of one of its own days. */
export function dayWithin(
  { inForceFrom, inForceTo }: { readonly inForceFrom: IsoDay; readonly inForceTo: IsoDay },
  day: IsoDay,
): IsoDay {
  if (day < inForceFrom) return inForceFrom;
  return day > inForceTo ? inForceTo : day;
}
