/** Partner Points and counts of one enrolment: what they are, what they earn, and what can be done to raise them. */
import type { IsoDay } from "../calendar-day";
import { isInForce } from "../in-force";
import { type Count, countsOfUnit, LEVEL_AREA } from "../levels/counts-of-unit";
import { type ActivityOfDay, activitiesOn, earnedPoints } from "../levels/partner-points";
import type { ProgrammeQuestion } from "../programme-question";
import type { LevelEdition, LevelRequirement, MembershipLevel } from "../programmes/level-schema";
import { referenceTo } from "../units/rule-reference";
import type { UnitReference } from "../verdicts";
import { amountsOf, type Demand } from "./amounts";
import { type CostModel, costOfFigure } from "./cost-model";
import type { PlannedRequirement, ReadPlanned } from "./goals";
import type { FigureInfo, LeverInfo, RequirementInfo } from "./plan-part";
import { reaching } from "./reaching";
import { unitKey, writtenAt } from "./target-units";

export type LevelQuestion = ProgrammeQuestion<LevelEdition> & {
  readonly assumeMissingIsZero?: boolean;
};

/** One enrolment. */
export interface UnitToPlan {
  readonly unit: UnitReference;
  readonly question: LevelQuestion;
  readonly day: IsoDay;
}

function keyOf({ unit }: UnitToPlan, metric: string): string {
  return `${LEVEL_AREA} ${unitKey(unit)} ${metric}`;
}

export function levelFigures(toPlan: UnitToPlan): ReadonlyMap<string, FigureInfo> {
  const { unit, question } = toPlan;
  const countOf = countsOfUnit(unit, question);
  return new Map(
    question.edition.figures.map(({ metric, label, additive }) => {
      const { atLeast, atMost } = countOf(metric);
      const isKnown = atMost !== null || atLeast > 0;
      const isAssumed = !isKnown && question.assumeMissingIsZero === true;
      const place = { area: LEVEL_AREA, metric, additive };
      const written = writtenAt(unit, place, question);
      return [
        keyOf(toPlan, metric),
        {
          base: isKnown || isAssumed ? atLeast : undefined,
          origin: isKnown ? "known" : isAssumed ? "assumed" : "missing",
          ...written,
          shown: written.written,
          label,
        },
      ];
    }),
  );
}

function countWith(toPlan: UnitToPlan, read: ReadPlanned): (metric: string) => Count {
  return (metric) => {
    const value = read(keyOf(toPlan, metric));
    return value === undefined ? { atLeast: 0, atMost: null } : { atLeast: value, atMost: value };
  };
}

export function requirementsOn({ requirements }: MembershipLevel, day: IsoDay) {
  return requirements.filter((each) => isInForce(each, day));
}

interface Described {
  readonly requirement: PlannedRequirement;
  readonly info: RequirementInfo;
}

/** `goal` keeps the same activity apart where two levels are planned. */
export function describedActivity(
  goal: string,
  ofDay: ActivityOfDay,
  toPlan: UnitToPlan,
): Described {
  const { activity } = ofDay;
  const pointsWith = (read: ReadPlanned) => earnedPoints(ofDay, countWith(toPlan, read)).points;
  return {
    requirement: {
      id: `${goal} ${activity.id}`,
      earns: `${unitKey(toPlan.unit)} ${activity.id}`,
      figures: [keyOf(toPlan, activity.metric)],
      minimum: 0,
      score: (read) => {
        const { atLeast, atMost } = pointsWith(read);
        return { low: atLeast, high: atMost ?? Number.POSITIVE_INFINITY };
      },
    },
    info: {
      metric: activity.activity,
      name: activity.label,
      rule: referenceTo(activity),
      isScored: true,
      ...(activity.pointsAtMost !== undefined && { max: activity.pointsAtMost }),
      measure: (read) => pointsWith(read).atLeast,
    },
  };
}

export function describedRequirement(
  goal: string,
  asked: LevelRequirement,
  toPlan: UnitToPlan,
): Described {
  const { id, metric, anyOf } = asked;
  const [first] = anyOf;
  const figure = toPlan.question.edition.figures.find((each) => each.metric === first?.metric);
  const figures = anyOf.map((option) => keyOf(toPlan, option.metric));
  const values = (read: ReadPlanned) => figures.map(read);
  return {
    requirement: reaching(`${goal} ${id}`, figures, (read) => {
      const all = values(read);
      if (anyOf.some(({ threshold }, at) => (all[at] ?? 0) >= threshold)) return true;
      return all.includes(undefined) ? undefined : false;
    }),
    info: {
      metric,
      // Of several ways the first is told: its figure, and what that has to be.
      name: figure?.label ?? { key: metric },
      rule: referenceTo(asked),
      isScored: false,
      ...(first !== undefined && { max: first.threshold }),
      measure: (read) => values(read)[0],
    },
  };
}

export function pointsAsked(requirements: readonly LevelRequirement[]): number {
  return requirements
    .flatMap(({ anyOf }) => anyOf)
    .reduce((sum, { metric, threshold }) => (metric === "partnerPoints" ? threshold : sum), 0);
}

export function asksForPoints({ anyOf }: LevelRequirement): boolean {
  return anyOf.some(({ metric }) => metric === "partnerPoints");
}

/** From today's count to the most that the activity has use for when `points` are asked for. */
function activityDemands(
  { activity, pointsEach }: ActivityOfDay,
  base: number,
  points: number,
): Demand[] {
  if (pointsEach === null || pointsEach.least === 0) return [];
  const {
    countsAfter = 0,
    countsAtMost = Number.POSITIVE_INFINITY,
    pointsAtMost = points,
  } = activity;
  const useful = Math.ceil(Math.min(points, pointsAtMost) / pointsEach.least);
  const most = countsAfter + Math.min(countsAtMost, useful) - base;
  return [{ most, allOrNothing: false }];
}

export function levelLevers(
  toPlan: UnitToPlan,
  levels: readonly MembershipLevel[],
  figures: ReadonlyMap<string, FigureInfo>,
  costs: CostModel,
): readonly LeverInfo[] {
  const { question, day } = toPlan;
  const { edition, pointsKnownToReader = {} } = question;
  const requirements = levels.map((level) => requirementsOn(level, day));
  const points = Math.max(...requirements.map(pointsAsked));
  const activities = activitiesOn(edition, day, pointsKnownToReader);
  return edition.figures.flatMap(({ metric, label }) => {
    const key = keyOf(toPlan, metric);
    const base = figures.get(key)?.base;
    if (base === undefined) return [];
    const demands = [
      ...activities
        .filter(({ activity }) => activity.metric === metric)
        .flatMap((activity) => activityDemands(activity, base, points)),
      ...requirements
        .flat()
        .flatMap(({ anyOf }) => anyOf)
        .filter((option) => option.metric === metric)
        .map(({ threshold }): Demand => ({ most: threshold - base, allOrNothing: true })),
    ];
    return [
      {
        id: `figure ${key}`,
        does: { kind: "activity" as const },
        unit: label,
        unitCost: costOfFigure(costs, LEVEL_AREA, metric, "activities"),
        amounts: amountsOf(demands, "activities", costs),
        figures: [key],
        takesPeople: false,
      },
    ];
  });
}
