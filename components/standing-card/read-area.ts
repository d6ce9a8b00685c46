/** How far a designation is, as a meter shows it; by itself, because the popup needs nothing of the other programmes. */
import type { AreaVerdict } from "../../lib/rules/verdicts";
import { formatNumber } from "../../lib/texts/reader-locale";
import { text } from "../../lib/texts/text";
import type { MeterReading } from "../meter/meter";
import { pointsMissingWords } from "./points-missing";

/** Of a designation, which takes 70 of 100 points. */
const DESIGNATION_POINTS = { of: 100, threshold: 70 };

/** By the track that counts; where none does, or no figure is entered, only what is surely missing. */
export function readArea(item: AreaVerdict): MeterReading {
  const { state, track, tracks } = item;
  const counting = tracks.find((each) => each.track === track);
  const isAll = counting?.total !== undefined;
  if (counting === undefined || (!isAll && counting.atLeast === 0)) {
    return { state, ...DESIGNATION_POINTS, words: pointsMissingWords(item) ?? "" };
  }
  const value = counting.total ?? counting.atLeast;
  const number = formatNumber(value);
  return {
    state,
    ...DESIGNATION_POINTS,
    value,
    isLowerBound: !isAll,
    words: isAll
      ? text("dashboard.standing.pointsOf", { points: number, max: 100 })
      : text("dashboard.standing.pointsAtLeast", { points: number, max: 100 }),
  };
}
