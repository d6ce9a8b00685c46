/** Partner Points: what each activity earns on a day, and what they add up to. */
import type { IsoDay } from "../calendar-day";
import { isInForce } from "../in-force";
import type { LevelEdition, PointsActivity } from "../programmes/level-schema";
import type { Count, CountOf } from "./counts-of-unit";

/** An activity as a day sees it. */
export interface ActivityOfDay {
  readonly activity: PointsActivity;
  /** Bonus included; `null`: it earns points, and neither a source for the day nor the reader tells how many. */
  readonly pointsEach: { readonly least: number; readonly most: number } | null;
}

/** `atMost` `null`: no end of it is known. */
export interface PointsRange {
  readonly atLeast: number;
  readonly atMost: number | null;
}

export interface EarnedPoints extends ActivityOfDay {
  readonly count: Count;
  readonly points: PointsRange;
}

function pointsOn(
  activity: PointsActivity,
  day: IsoDay,
  known: number | undefined,
): ActivityOfDay["pointsEach"] {
  const { pointsEach, bonusEach = 0 } = activity;
  if (pointsEach !== null && isInForce(activity, day)) {
    return { least: pointsEach.least + bonusEach, most: pointsEach.most + bonusEach };
  }
  if (known === undefined) return null;
  const each = Math.max(0, known);
  return { least: each, most: each };
}

/**
 * Every activity once, in the edition's order: its row of the day, or its first one where no source speaks of the day.
 * What the reader knows counts only where the sources are silent.
 */
export function activitiesOn(
  { activities }: LevelEdition,
  day: IsoDay,
  knownToReader: Readonly<Record<string, number>>,
): ActivityOfDay[] {
  const ofDay = new Map<string, PointsActivity>();
  for (const row of activities) {
    if (!ofDay.has(row.activity) || isInForce(row, day)) ofDay.set(row.activity, row);
  }
  return [...ofDay].map(([name, activity]) => ({
    activity,
    pointsEach: pointsOn(activity, day, knownToReader[name]),
  }));
}

/** How many of `count` are counted. */
function countedOf({ countsAfter = 0, countsAtMost }: PointsActivity, count: number): number {
  const beyond = Math.max(0, count - countsAfter);
  return countsAtMost === undefined ? beyond : Math.min(countsAtMost, beyond);
}

function capped({ pointsAtMost }: PointsActivity, points: number): number {
  return pointsAtMost === undefined ? points : Math.min(pointsAtMost, points);
}

function atMostOf({ activity, pointsEach }: ActivityOfDay, { atMost }: Count): number | null {
  const { countsAtMost, pointsAtMost } = activity;
  if (atMost !== null && countedOf(activity, atMost) === 0) return 0;
  if (pointsEach === null) return null;
  if (atMost !== null) return capped(activity, countedOf(activity, atMost) * pointsEach.most);
  if (countsAtMost !== undefined) return countsAtMost * pointsEach.most;
  return pointsAtMost ?? null;
}

export function earnedPoints(each: ActivityOfDay, countOf: CountOf): EarnedPoints {
  const { activity, pointsEach } = each;
  const count = countOf(activity.metric);
  const least = pointsEach === null ? 0 : countedOf(activity, count.atLeast) * pointsEach.least;
  return {
    ...each,
    count,
    points: { atLeast: capped(activity, least), atMost: atMostOf(each, count) },
  };
}

export function totalOf(earned: readonly EarnedPoints[]): PointsRange {
  return earned.reduce<PointsRange>(
    (total, { points }) => ({
      atLeast: total.atLeast + points.atLeast,
      atMost: total.atMost === null || points.atMost === null ? null : total.atMost + points.atMost,
    }),
    { atLeast: 0, atMost: 0 },
  );
}

/**
 * How many more of one activity alone would surely earn `needed` points; `undefined` where no number would, because of
 * a cap or because what it earns is not known.
 */
export function unitsAlone(
  { activity, pointsEach, count, points }: EarnedPoints,
  needed: number,
): number | undefined {
  const { countsAfter = 0, countsAtMost, pointsAtMost } = activity;
  if (pointsEach === null || pointsEach.least === 0 || count.atLeast < countsAfter)
    return undefined;
  const more = Math.ceil(needed / pointsEach.least);
  if (countsAtMost !== undefined && countedOf(activity, count.atLeast) + more > countsAtMost) {
    return undefined;
  }
  if (pointsAtMost !== undefined && points.atLeast + needed > pointsAtMost) return undefined;
  return more;
}
