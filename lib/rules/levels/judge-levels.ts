/** Where the company stood in the Microsoft Partner Program: Partner Points and membership level of each enrolment. */
import type { IsoDay } from "../calendar-day";
import { isInForce } from "../in-force";
import type { ProgrammeQuestion } from "../programme-question";
import type { LevelEdition, MembershipLevel } from "../programmes/level-schema";
import { unitsOf, unitVerdictFor } from "../units";
import type {
  LevelVerdict,
  Message,
  ProgrammeVerdict,
  RequirementState,
  ThresholdVerdict,
  UnitReference,
  UnitStanding,
} from "../verdicts";
import { type Count, countsOfUnit } from "./counts-of-unit";
import { type Counted, judgeRequirement } from "./judge-requirement";
import { activitiesOn, earnedPoints, totalOf } from "./partner-points";

type Question = ProgrammeQuestion<LevelEdition>;

/** The rules of the edition are asked of one of its own days: facts of any day may be held against it. */
function dayWithin({ inForceFrom, inForceTo }: LevelEdition, day: IsoDay): IsoDay {
  if (day < inForceFrom) return inForceFrom;
  return day > inForceTo ? inForceTo : day;
}

type LevelState = Extract<RequirementState, "met" | "short" | "unknown">;

function rolledUp(requirements: readonly ThresholdVerdict[]): LevelState {
  if (requirements.some(({ state }) => state === "short")) return "short";
  return requirements.some(({ state }) => state === "unknown") ? "unknown" : "met";
}

/** Counts that a level looks at: those of all activities where it asks for points. */
function countsUsed({ requirements }: MembershipLevel, { earned, countOf }: Counted): Count[] {
  const metrics = requirements.flatMap(({ anyOf }) => anyOf.map(({ metric }) => metric));
  return metrics.flatMap((metric) =>
    metric === "partnerPoints" ? earned.map(({ count }) => count) : countOf(metric),
  );
}

function oldest(days: readonly (IsoDay | undefined)[]): IsoDay | undefined {
  return days.filter((day) => day !== undefined).sort()[0];
}

const STATE_REASONS: Readonly<Record<LevelState, string>> = {
  met: "rules.levels.reason.reached",
  short: "rules.levels.reason.notReached",
  unknown: "rules.levels.reason.cannotTell",
};

function levelReasons(
  { name, requirements }: MembershipLevel,
  state: LevelState,
  gaps: readonly ThresholdVerdict[],
  { typicalCompetency }: LevelEdition,
): Message[] {
  if (requirements.length === 0) {
    return [{ key: "rules.levels.reason.openToEveryone", data: { level: name } }];
  }
  const { certifiedPeople, customerReferences } = typicalCompetency;
  return [
    { key: STATE_REASONS[state], data: { level: name } },
    ...(gaps.some(({ metric }) => metric === "competenciesHeld")
      ? [
          {
            key: "rules.levels.reason.typicalCompetency",
            data: { people: certifiedPeople, references: customerReferences },
          },
        ]
      : []),
  ];
}

function judgeLevel(
  level: MembershipLevel,
  edition: LevelEdition,
  day: IsoDay,
  counted: Counted,
): LevelVerdict {
  const ofDay = {
    ...level,
    requirements: level.requirements.filter((each) => isInForce(each, day)),
  };
  const requirements = ofDay.requirements.map((each) => judgeRequirement(each, counted));
  const state = rolledUp(requirements);
  const gaps = [
    ...requirements.filter((each) => each.state === "short"),
    ...requirements.filter((each) => each.state === "unknown"),
  ];
  const points = totalOf(counted.earned);
  const asked = requirements.find(({ metric }) => metric === "partnerPoints");
  const counts = countsUsed(ofDay, counted);
  const asOf = oldest(counts.map((count) => count.asOf));
  const staleAsOf = oldest(counts.map((count) => count.staleAsOf));
  const { ruleId, sources, confidence } = level;
  return {
    area: level.id,
    state,
    requirements,
    gaps,
    points,
    ...(asked !== undefined && { pointsMissingAtLeast: asked.shortBy ?? 0 }),
    reasons: levelReasons(ofDay, state, gaps, edition),
    rule: { id: ruleId, sources, confidence },
    ...(asOf !== undefined && { asOf }),
    ...(state !== "met" && staleAsOf !== undefined && { staleAsOf }),
  };
}

function judgeUnit(
  unit: UnitReference,
  question: Question,
  day: IsoDay,
): UnitStanding<LevelVerdict> {
  const { edition, pointsKnownToReader = {} } = question;
  const countOf = countsOfUnit(unit, question);
  const earned = activitiesOn(edition, day, pointsKnownToReader).map((each) =>
    earnedPoints(each, countOf),
  );
  const items = edition.levels.map((level) => judgeLevel(level, edition, day, { earned, countOf }));
  return {
    unit,
    items,
    gapCount: items.filter(({ state }) => state === "short").length,
    unknownCount: items.filter(({ state }) => state === "unknown").length,
  };
}

/**
 * Judges every level for every enrolment, lowest level first.
 * - `met`: every requirement is, whatever the missing figures and points may be.
 * - `short`: at least one requirement cannot be.
 * - `unknown`: a figure is missing, or no source tells what an activity earned or what was asked for.
 *
 * A day outside the edition is judged by the edition's nearest day; how old the figures are is seen from `asOf`.
 */
export function judgeLevels(question: Question): ProgrammeVerdict<LevelVerdict> {
  const { edition, asOf, geography } = question;
  const day = dayWithin(edition, asOf);
  const ofDay: Question = { ...question, unitsAsOf: day };
  return {
    programme: edition.programme,
    edition: edition.id,
    asOf,
    unit: unitVerdictFor(day, geography),
    units: unitsOf(ofDay).map((unit) => judgeUnit(unit, ofDay, day)),
    // An enrolment is a country's own, so there is nothing to see beside it.
    lens: [],
  };
}
