/** Competencies, put as goals: each option is a block, and one of them has to be reached. */
import { isHeld } from "../competencies/holdings";
import { factsOfUnit } from "../competencies/range";
import { retirementOf } from "../competencies/retirement";
import { joinedReference } from "../competencies/rule-reference";
import type { Target } from "../facts";
import type { Competency, CompetencyOption } from "../programmes/competency-schema";
import { unitVerdictFor } from "../units";
import type { Message } from "../verdicts";
import { type DescribedBlock, describedBlock, goalOf } from "./competency-blocks";
import {
  type CompetencyFigureUse,
  type CompetencyQuestion,
  type CompetencyToPlan,
  competencyFigureUses,
} from "./competency-figures";
import { competencyLevers } from "./competency-levers";
import type { CostModel } from "./cost-model";
import {
  EMPTY_PART,
  type FigureInfo,
  type HopelessTarget,
  joined,
  NO_RULE,
  type PlanPart,
} from "./plan-part";
import { type UnitTarget, unitTargetsOf } from "./target-units";
import { dayWithin } from "./within-edition";

function hopeless(
  target: Target,
  state: HopelessTarget["state"],
  key: string,
  data?: Message["data"],
): PlanPart {
  const reason: Message = { key, ...(data && { data }) };
  return { ...EMPTY_PART, targets: [{ target, state, reasons: [reason], rule: NO_RULE }] };
}

/** Somewhere in what it asks for, developed and developing markets are told apart. */
function dependsOnMarket(option: CompetencyOption): boolean {
  return JSON.stringify(option).includes('"developing":');
}

function reasonsFor(
  { isWider }: UnitTarget,
  blocks: readonly DescribedBlock[],
  { competency: { options } }: CompetencyToPlan,
  question: CompetencyQuestion & { readonly peopleAvailable?: number },
): Message[] {
  const isTypical = options.some(
    (option) => option.kind === "thresholds" && option.reservation === "typical",
  );
  const { unitsAsOf = question.asOf, geography } = question;
  const isUnitDisputed = unitVerdictFor(unitsAsOf, geography).rule.conflict === true;
  return [
    ...(isWider ? [{ key: "rules.plan.reason.unitIsWider" }] : []),
    ...(isUnitDisputed ? [{ key: "rules.competencies.reason.metIfUnitApplied" }] : []),
    ...(question.geography?.market === undefined && options.some(dependsOnMarket)
      ? [{ key: "rules.plan.reason.harderMarket" }]
      : []),
    ...(isTypical ? [{ key: "rules.plan.reason.typicalRequirements" }] : []),
    ...(blocks.length < options.length ? [{ key: "rules.plan.reason.otherOptionsOpen" }] : []),
    ...(question.peopleAvailable === undefined
      ? []
      : [{ key: "rules.plan.reason.headcountNotUsed" }]),
  ];
}

interface GoalPart {
  readonly part: PlanPart;
  readonly uses: readonly CompetencyFigureUse[];
}

const NO_USES: readonly CompetencyFigureUse[] = [];

/** A figure that several ask for is called as the first of them calls it: what counts it stands before what compares it. */
function figuresOf(uses: readonly CompetencyFigureUse[]): PlanPart["figures"] {
  const figures = new Map<string, FigureInfo>();
  for (const { key, figure } of uses) if (!figures.has(key)) figures.set(key, figure);
  return figures;
}

function goalPart(
  wanted: UnitTarget,
  competency: Competency,
  level: "silver" | "gold",
  question: CompetencyQuestion,
): GoalPart {
  const { target, unit } = wanted;
  const toPlan: CompetencyToPlan = {
    competency,
    level,
    unit,
    facts: factsOfUnit(unit, question),
  };
  const blocks = competency.options.flatMap((option) => describedBlock(option, toPlan, question));
  if (blocks.length === 0) {
    const isOnRecord =
      competency.options.length > 0 &&
      competency.options.every((option) => option.kind === "thresholds" && option[level] === null);
    return {
      part: isOnRecord
        ? hopeless(target, "impossible", "rules.plan.reason.levelNotOffered")
        : hopeless(target, "unknown", "rules.plan.reason.notOnRecord"),
      uses: NO_USES,
    };
  }
  const reached = new Set(
    blocks.flatMap(({ block }) => block.requirements.flatMap(({ figures }) => figures)),
  );
  const uses = competencyFigureUses(toPlan, question).filter(({ key }) => reached.has(key));
  return {
    uses,
    part: {
      goals: [{ id: goalOf(toPlan), rule: "any", blocks: blocks.map(({ block }) => block) }],
      levers: [],
      figures: figuresOf(uses),
      requirements: new Map(
        blocks.flatMap(({ described }) =>
          described.map(({ requirement, info }) => [requirement.id, info] as const),
        ),
      ),
      targets: [
        {
          target,
          goal: goalOf(toPlan),
          reasons: reasonsFor(wanted, blocks, toPlan, question),
          rule: joinedReference(
            `${question.edition.id.replace("-", ".")}.${competency.id}.${level}.1v1`,
            [competency],
          ),
        },
      ],
    },
  };
}

function partsOf(target: Target, question: CompetencyQuestion): readonly GoalPart[] {
  const { edition } = question;
  const competency = edition.competencies.find(({ id }) => id === target.id);
  const without = (...why: [HopelessTarget["state"], string, Message["data"]?]) => [
    { part: hopeless(target, ...why), uses: NO_USES },
  ];
  if (competency === undefined) {
    return without("unknown", "rules.plan.reason.notInEdition", { edition: edition.name });
  }
  const { level } = target;
  if (level === undefined) return without("unknown", "rules.plan.reason.levelNotNamed");
  const retirement = retirementOf(competency, {
    day: dayWithin(question.edition, question.asOf),
    isHeld: isHeld(competency.id, question),
  });
  if (retirement?.state !== undefined) {
    const { reasons, rule, state } = retirement;
    const hopelessState = state === "unknown" ? "unknown" : "impossible";
    const targets = [{ target, state: hopelessState, reasons, rule } as const];
    return [{ part: { ...EMPTY_PART, targets }, uses: NO_USES }];
  }
  const wanted = unitTargetsOf(target, question);
  if (wanted.length === 0) return without("unknown", "rules.plan.reason.placeNotEvaluated");
  return wanted.map((each) => goalPart(each, competency, level, question));
}

/** A level that is asked for twice in one unit is one goal of two targets. */
function withoutRepetition(parts: readonly GoalPart[]): readonly GoalPart[] {
  const seen = new Set<string>();
  return parts.map((each) => {
    const ids = each.part.goals.map(({ id }) => id);
    if (ids.some((id) => seen.has(id))) {
      return { part: { ...EMPTY_PART, targets: each.part.targets }, uses: NO_USES };
    }
    for (const id of ids) seen.add(id);
    return each;
  });
}

export function competencyPart(
  targets: readonly Target[],
  asked: CompetencyQuestion,
  costs: CostModel,
): PlanPart {
  const question = { ...asked, unitsAsOf: dayWithin(asked.edition, asked.asOf) };
  const parts = withoutRepetition(targets.flatMap((target) => partsOf(target, question)));
  const levers = competencyLevers(
    parts.flatMap(({ uses }) => uses),
    costs,
  );
  return joined(
    parts.reduce((before, { part }) => joined(before, part), EMPTY_PART),
    { ...EMPTY_PART, levers },
  );
}
