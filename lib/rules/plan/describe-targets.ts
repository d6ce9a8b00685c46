/** What the additions of a plan do for each target, and why some targets have none. */

import type { IsoDay } from "../calendar-day";
import type { Target } from "../facts";
import { withoutDust } from "../standing/score";
import type { Message } from "../verdicts";
import { addedTo, distinct } from "./describe-additions";
import { isAtLeast } from "./exact-numbers";
import { reachedBy } from "./goal-model";
import type { PlannedBlock, PlannedGoal, PlannedRequirement, ReadPlanned } from "./goals";
import type { GoalTarget, HopelessTarget, PlanPart } from "./plan-part";
import type { LabelledFigure, RequirementProgress, TargetPlan, TargetState } from "./plan-verdicts";
import { readWith } from "./requirement-options";
import type { Amounts } from "./search";
import type { Failure } from "./solve";

export function figuresOfGoal({ blocks }: PlannedGoal): readonly string[] {
  return blocks.flatMap(({ requirements }) => requirements.flatMap(({ figures }) => figures));
}

const WHY_NOT: Readonly<Record<Failure | "unknown", Message>> = {
  impossible: { key: "rules.plan.reason.cannotBeReached" },
  "not-together": { key: "rules.plan.reason.notTogether" },
  "not-found": { key: "rules.plan.reason.searchEnded" },
  unknown: { key: "rules.plan.reason.restsOnMissing" },
};

const STATE_OF: Readonly<Record<Failure | "unknown", TargetState>> = {
  impossible: "impossible",
  "not-together": "impossible",
  "not-found": "not-found",
  unknown: "unknown",
};

function totalOf(requirements: readonly PlannedRequirement[], read: ReadPlanned): number {
  return withoutDust(requirements.reduce((sum, { score }) => sum + score(read).low, 0));
}

interface Readings {
  readonly before: ReadPlanned;
  readonly after: ReadPlanned;
}

function progressOf(
  { requirements }: PlannedBlock,
  part: PlanPart,
  { before, after }: Readings,
): readonly RequirementProgress[] {
  return requirements.flatMap(({ id }) => {
    const info = part.requirements.get(id);
    if (info === undefined) return [];
    const was = info.measure(before);
    const becomes = info.measure(after);
    return [
      {
        requirement: id,
        metric: info.metric,
        name: info.name,
        ...(was !== undefined && { before: withoutDust(was) }),
        ...(becomes !== undefined && { after: withoutDust(becomes) }),
        ...(info.max !== undefined && { max: info.max }),
        rule: info.rule,
      },
    ];
  });
}

function scoredOf({ requirements }: PlannedBlock, part: PlanPart): readonly PlannedRequirement[] {
  return requirements.filter(({ id }) => part.requirements.get(id)?.isScored);
}

/** What a block goes by, in points: absent where it only has to reach thresholds. */
function pointsOf(block: PlannedBlock, part: PlanPart, { before, after }: Readings) {
  const scored = scoredOf(block, part);
  return scored.length === 0
    ? {}
    : { before: totalOf(scored, before), after: totalOf(scored, after) };
}

/** What was missing to a block that is planned. */
function gapReasons(block: PlannedBlock, part: PlanPart, { before }: Readings): Message[] {
  const scored = scoredOf(block, part);
  const failing = block.requirements.filter(
    ({ score, minimum }) => !isAtLeast(score(before).low, minimum),
  );
  const short = failing.filter((each) => scored.includes(each)).length;
  const unreached = failing.length - short;
  const missing =
    scored.length === 0 ? 0 : withoutDust(block.minimumTotal - totalOf(scored, before));
  return [
    ...(unreached > 0 ? [{ key: "rules.plan.reason.requirementsShort", count: unreached }] : []),
    ...(missing > 0
      ? [
          {
            key: "rules.plan.reason.pointsMissing",
            data: { points: Math.round(missing * 100) / 100, minimum: block.minimumTotal },
          },
        ]
      : []),
    ...(short > 0 ? [{ key: "rules.plan.reason.metricsBelowOne", count: short }] : []),
  ];
}

function missingFiguresOf(goal: PlannedGoal, part: PlanPart): readonly LabelledFigure[] {
  return distinct(
    figuresOfGoal(goal).flatMap((key) => {
      const figure = part.figures.get(key);
      return figure?.origin === "missing" ? [{ ...figure.shown, label: figure.label }] : [];
    }),
  );
}

function takenForZero(goal: PlannedGoal, part: PlanPart): number {
  return distinct(
    figuresOfGoal(goal).flatMap((key) => {
      const figure = part.figures.get(key);
      return figure?.origin === "assumed" ? [figure.shown] : [];
    }),
  ).length;
}

function figureReasons(missing: number, assumed: number, isPlanned: boolean): Message[] {
  const key = isPlanned
    ? "rules.plan.reason.figuresMissing"
    : "rules.plan.reason.figuresMissingWithoutPlan";
  return [
    ...(missing > 0 ? [{ key, count: missing }] : []),
    ...(assumed > 0 ? [{ key: "rules.plan.reason.takenForZero", count: assumed }] : []),
  ];
}

function describeGoal(
  { target, reasons, rule }: GoalTarget,
  goal: PlannedGoal,
  part: PlanPart,
  amounts: Amounts,
  failure: Failure | "unknown" | undefined,
): TargetPlan {
  const readings = {
    before: readWith(part.figures, () => 0),
    after: readWith(part.figures, addedTo(part, amounts)),
  };
  const missing = missingFiguresOf(goal, part);
  const about = [
    ...figureReasons(missing.length, takenForZero(goal, part), failure === undefined),
    ...reasons,
  ];
  const [only, another] = goal.blocks;
  const reached = reachedBy(goal, readings.before);
  const block = reachedBy(goal, readings.after) ?? (another === undefined ? only : undefined);
  const base = {
    target,
    ...(block !== undefined && {
      by: block.id,
      ...pointsOf(block, part, readings),
    }),
    requirements: block === undefined ? [] : progressOf(block, part, readings),
    missing,
    rule,
  };
  if (failure !== undefined) {
    return { ...base, state: STATE_OF[failure], reasons: [WHY_NOT[failure], ...about] };
  }
  if (reached !== undefined) {
    const reason = { key: "rules.plan.reason.alreadyReached" };
    return { ...base, state: "reached", reasons: [reason, ...about] };
  }
  return {
    ...base,
    state: "planned",
    reasons: [
      ...(block === undefined ? [] : gapReasons(block, part, readings)),
      ...(another === undefined ? [] : [{ key: "rules.plan.reason.cheaperWay" }]),
      ...about,
    ],
  };
}

function isHopeless(target: GoalTarget | HopelessTarget): target is HopelessTarget {
  return "state" in target;
}

function dayReasons({ by }: Target, asOf: IsoDay): Message[] {
  return by < asOf ? [{ key: "rules.plan.reason.dayHasPassed", data: { date: by } }] : [];
}

/** In the order of the part. */
export function describeTargets(
  part: PlanPart,
  amounts: Amounts,
  failures: ReadonlyMap<string, Failure | "unknown">,
  asOf: IsoDay,
): readonly TargetPlan[] {
  return part.targets
    .flatMap((target) => {
      if (isHopeless(target)) return [{ ...target, requirements: [], missing: [] }];
      return part.goals
        .filter(({ id }) => id === target.goal)
        .map((goal) => describeGoal(target, goal, part, amounts, failures.get(goal.id)));
    })
    .map((plan) => ({ ...plan, reasons: [...plan.reasons, ...dayReasons(plan.target, asOf)] }));
}
