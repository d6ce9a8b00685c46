import type { AreaVerdict } from "../../lib/rules/verdicts";
import { formatNumber } from "../../lib/texts/reader-locale";
import { text } from "../../lib/texts/text";

/** Words for the points missing to qualify, or for those surely missing; `undefined` where neither is known. */
export function pointsMissingWords({
  pointsMissing = 0,
  pointsMissingAtLeast,
}: AreaVerdict): string | undefined {
  if (pointsMissing > 0) {
    const number = formatNumber(pointsMissing);
    return text("popup.gaps.pointsMissing", { number }, pointsMissing);
  }
  if (pointsMissingAtLeast === undefined) return undefined;
  const number = formatNumber(pointsMissingAtLeast);
  return text("popup.gaps.pointsMissingAtLeast", { number }, pointsMissingAtLeast);
}
