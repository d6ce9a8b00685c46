/** Levels of the Microsoft Partner Program, put as goals: activities earn points, and further requirements are reached. */
import type { Target } from "../facts";
import { activitiesOn } from "../levels/partner-points";
import type { MembershipLevel } from "../programmes/level-schema";
import type { Message } from "../verdicts";
import type { CostModel } from "./cost-model";
import {
  asksForPoints,
  describedActivity,
  describedRequirement,
  type LevelQuestion,
  levelFigures,
  levelLevers,
  pointsAsked,
  requirementsOn,
  type UnitToPlan,
} from "./level-requirements";
import {
  EMPTY_PART,
  type GoalTarget,
  type HopelessTarget,
  joined,
  NO_RULE,
  type PlanPart,
} from "./plan-part";
import { type UnitTarget, unitKey, unitTargetsOf } from "./target-units";
import { dayWithin } from "./within-edition";

interface Wanted extends UnitTarget {
  readonly level: MembershipLevel;
}

function nameOf({ level, unit }: Wanted): string {
  return `${level.id} ${unitKey(unit)}`;
}

function goalTarget(wanted: Wanted, { day }: UnitToPlan): GoalTarget {
  const { level, target, isWider } = wanted;
  const { ruleId, sources, confidence } = level;
  return {
    target,
    goal: nameOf(wanted),
    reasons: [
      ...(isWider ? [{ key: "rules.plan.reason.unitIsWider" }] : []),
      ...(pointsAsked(requirementsOn(level, day)) > 0
        ? [{ key: "rules.plan.reason.leastPoints" }]
        : []),
    ],
    rule: { id: ruleId, sources, confidence },
  };
}

function goalPart(wanted: Wanted, toPlan: UnitToPlan): PlanPart {
  const { level } = wanted;
  const { question, day } = toPlan;
  const { edition, pointsKnownToReader = {} } = question;
  const goal = nameOf(wanted);
  const requirements = requirementsOn(level, day);
  const points = pointsAsked(requirements);
  const described = [
    ...(points > 0
      ? activitiesOn(edition, day, pointsKnownToReader).map((each) =>
          describedActivity(goal, each, toPlan),
        )
      : []),
    ...requirements
      .filter((each) => !asksForPoints(each))
      .map((each) => describedRequirement(goal, each, toPlan)),
  ];
  const block = {
    id: level.id,
    minimumTotal: points,
    requirements: described.map(({ requirement }) => requirement),
  };
  return {
    ...EMPTY_PART,
    goals: [{ id: goal, rule: "any", blocks: [block] }],
    requirements: new Map(
      described.map(({ requirement, info }) => [requirement.id, info] as const),
    ),
  };
}

function hopeless(target: Target, reason: Message): HopelessTarget {
  return { target, state: "unknown", reasons: [reason], rule: NO_RULE };
}

function wantedOf(target: Target, question: LevelQuestion): readonly (Wanted | HopelessTarget)[] {
  const level = question.edition.levels.find(({ id }) => id === target.id);
  if (level === undefined) {
    const data = { edition: question.edition.name };
    return [hopeless(target, { key: "rules.plan.reason.notInEdition", data })];
  }
  const day = dayWithin(question.edition, question.asOf);
  if (requirementsOn(level, day).some(({ anyOf }) => anyOf.length === 0)) {
    return [hopeless(target, { key: "rules.plan.reason.notOnRecord" })];
  }
  const units = unitTargetsOf(target, question);
  if (units.length === 0) {
    return [hopeless(target, { key: "rules.plan.reason.placeNotEvaluated" })];
  }
  return units.map((each) => ({ ...each, level }));
}

function isWanted(each: Wanted | HopelessTarget): each is Wanted {
  return "unit" in each;
}

function isHopeless(each: Wanted | HopelessTarget): each is HopelessTarget {
  return !isWanted(each);
}

/** Points that depend on which are counted at their least. */
export function levelPart(
  targets: readonly Target[],
  asked: LevelQuestion,
  costs: CostModel,
): PlanPart {
  const day = dayWithin(asked.edition, asked.asOf);
  const question: LevelQuestion = { ...asked, unitsAsOf: day };
  const all = targets.flatMap((target) => wantedOf(target, question));
  const wanted = all.filter(isWanted);
  const units = [...new Map(wanted.map(({ unit }) => [unitKey(unit), unit])).values()];
  const ofUnits = units.map((unit): PlanPart => {
    const toPlan: UnitToPlan = { unit, question, day };
    const here = wanted.filter((each) => unitKey(each.unit) === unitKey(unit));
    // A level that is asked for twice in one unit is one goal of two targets.
    const distinct = [...new Map(here.map((each) => [nameOf(each), each])).values()];
    const levels = distinct.map(({ level }) => level);
    const figures = levelFigures(toPlan);
    return distinct.reduce<PlanPart>((before, each) => joined(before, goalPart(each, toPlan)), {
      ...EMPTY_PART,
      figures,
      levers: levelLevers(toPlan, levels, figures, costs),
      targets: here.map((each) => goalTarget(each, toPlan)),
    });
  });
  return ofUnits.reduce<PlanPart>(joined, {
    ...EMPTY_PART,
    targets: all.filter(isHopeless),
  });
}
