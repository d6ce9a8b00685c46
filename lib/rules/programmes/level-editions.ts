import type { IsoDay } from "../calendar-day";
import type { LevelEdition } from "./level-schema";
import { MPP_2003_10 } from "./mpp-2003-10";

/** Oldest first. */
export const LEVEL_EDITIONS: readonly LevelEdition[] = [MPP_2003_10];

/** The edition in force on a day; `undefined` outside the days of the Microsoft Partner Program. */
export function levelEditionFor(day: IsoDay): LevelEdition | undefined {
  return LEVEL_EDITIONS.find(
    ({ inForceFrom, inForceTo }) => inForceFrom <= day && day <= inForceTo,
  );
}
