/** The editions of the designations on record. To add one, see `../README.md`. */
import type { IsoDay } from "../calendar-day";
import type { Edition } from "./edition-schema";
import { MAICPP_2022_10 } from "./maicpp-2022-10";
import { MAICPP_2023_06 } from "./maicpp-2023-06";
import { MAICPP_2023_09 } from "./maicpp-2023-09";
import { MAICPP_2023_12 } from "./maicpp-2023-12";
import { MAICPP_2026_05 } from "./maicpp-2026-05";
import { MAICPP_2026_07 } from "./maicpp-2026-07";

/** Oldest first, one after the other without a gap. */
export const DESIGNATION_EDITIONS: readonly Edition[] = [
  MAICPP_2022_10,
  MAICPP_2023_06,
  MAICPP_2023_09,
  MAICPP_2023_12,
  MAICPP_2026_05,
  MAICPP_2026_07,
];

/** The edition in force on a day; `undefined` where none is on record, which is every day before October 2022. */
export function designationEditionFor(day: IsoDay): Edition | undefined {
  return DESIGNATION_EDITIONS.find(
    ({ inForceFrom, inForceTo }) => inForceFrom <= day && (inForceTo === null || day <= inForceTo),
  );
}

export type { Edition } from "./edition-schema";
