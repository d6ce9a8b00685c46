/** Which competencies the company holds: only what current evidence says of the day. */
import { addDays, type IsoDay } from "../calendar-day";
import type { Holding } from "../facts";
import type { CompetencyLevel } from "../programmes/competency-schema";
import { STALE_AFTER_DAYS } from "../staleness";

interface Held {
  readonly asOf: IsoDay;
  readonly holdings?: readonly Holding[];
}

/** Does the company hold the competency on the day, at the level or, without one, at whatever level? */
export function isHeld(
  competency: string,
  { holdings = [], asOf }: Held,
  level?: CompetencyLevel,
): boolean {
  const staleBefore = addDays(asOf, -STALE_AFTER_DAYS);
  const isOfTheDay = ({ since = asOf, until = asOf, evidence }: Holding) =>
    since <= asOf && asOf <= until && staleBefore <= evidence.asOf && evidence.asOf <= asOf;
  return holdings.some(
    (holding) =>
      holding.kind === "competency" &&
      holding.id === competency &&
      (level === undefined || holding.level === level) &&
      isOfTheDay(holding),
  );
}
