/** The programme editions on record. To add one, see `../README.md`. */
import type { IsoDay } from "../calendar-day";
import type { Edition } from "./edition-schema";
import { MAICPP_2026_07 } from "./maicpp-2026-07";

/** Oldest first, never overlapping. */
export const EDITIONS: readonly Edition[] = [MAICPP_2026_07];

/** The edition in force on a day; `undefined` where none is on record, which is every day before July 2026. */
export function editionFor(day: IsoDay): Edition | undefined {
  return EDITIONS.find(
    ({ inForceFrom, inForceTo }) => inForceFrom <= day && (inForceTo === null || day <= inForceTo),
  );
}

export type { Edition } from "./edition-schema";
