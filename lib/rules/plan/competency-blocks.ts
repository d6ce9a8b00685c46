/** The options of a competency as blocks: thresholds to be reached, or metrics that earn points. */
import { boundsOf } from "../competencies/judge-threshold";
import { referenceTo } from "../competencies/rule-reference";
import { scoreMetric } from "../competencies/score-metric";
import type {
  CompetencyOption,
  CompetencyThreshold,
  ScoredOption,
} from "../programmes/competency-schema";
import {
  askedByOption,
  type CompetencyQuestion,
  type CompetencyToPlan,
  competencyFigureKey,
} from "./competency-figures";
import type { PlannedBlock, PlannedRequirement, ReadPlanned } from "./goals";
import type { RequirementInfo } from "./plan-part";
import { reaching } from "./reaching";
import { unitKey } from "./target-units";
import { dayWithin } from "./within-edition";

/** Names the goal, and sets its requirements apart from those of other levels and units. */
export function goalOf({ competency, level, unit }: CompetencyToPlan): string {
  return `${competency.id} ${level} ${unitKey(unit)}`;
}

interface Described {
  readonly requirement: PlannedRequirement;
  readonly info: RequirementInfo;
}

function describedThreshold(
  requirement: CompetencyThreshold,
  toPlan: CompetencyToPlan,
  question: CompetencyQuestion,
): Described {
  const { metric } = requirement;
  const key = competencyFigureKey(toPlan, metric);
  const { most } = boundsOf(requirement, question.geography?.market);
  return {
    requirement: reaching(`${goalOf(toPlan)} ${requirement.id}`, [key], (read) => {
      const value = read(key);
      return value === undefined ? undefined : value >= most;
    }),
    info: {
      metric,
      name: requirement.label,
      rule: referenceTo(requirement),
      isScored: false,
      max: most,
      measure: (read) => read(key),
    },
  };
}

function describedMetrics(
  { metrics, scoring, ...option }: ScoredOption,
  toPlan: CompetencyToPlan,
  question: CompetencyQuestion,
): readonly Described[] {
  const { facts, competency, level } = toPlan;
  return metrics.map((metric): Described => {
    const scoreWith = (read: ReadPlanned) =>
      scoreMetric(metric, {
        market: question.geography?.market,
        day: dayWithin(question.edition, question.asOf),
        anniversaryDate: question.anniversaryDate,
        rangeOf: (figure) => {
          const value = read(competencyFigureKey(toPlan, figure.metric));
          return value === undefined
            ? facts.rangeOf(competency.id, figure)
            : { low: value, high: value, reasons: [] };
        },
      });
    const asked = askedByOption({ ...option, scoring, metrics: [metric] }, level, question);
    return {
      requirement: {
        id: `${goalOf(toPlan)} ${metric.id}`,
        earns: competencyFigureKey(toPlan, metric.metric),
        figures: asked.map((each) => competencyFigureKey(toPlan, each.metric)),
        minimum: 0,
        score: scoreWith,
      },
      info: {
        metric: metric.metric,
        name: metric.label,
        rule: referenceTo(metric),
        isScored: true,
        max: metric.maxPoints,
        measure: (read) => scoreWith(read).low,
      },
    };
  });
}

export interface DescribedBlock {
  readonly block: PlannedBlock;
  readonly described: readonly Described[];
}

/** None where it cannot be proven reached, or there is no such level by this option. */
export function describedBlock(
  option: CompetencyOption,
  toPlan: CompetencyToPlan,
  question: CompetencyQuestion,
): readonly DescribedBlock[] {
  const blockOf = (described: readonly Described[], minimumTotal: number) => [
    {
      block: {
        id: option.id,
        minimumTotal,
        requirements: described.map(({ requirement }) => requirement),
      },
      described,
    },
  ];
  if (option.kind === "scored") {
    const { silverFrom, goldFrom } = option.scoring;
    const points = toPlan.level === "silver" ? silverFrom : goldFrom;
    return blockOf(describedMetrics(option, toPlan, question), points);
  }
  if (option.kind === "not-on-record" || option.reservation === "not-all-on-record") return [];
  const requirements = option[toPlan.level];
  if (requirements === null) return [];
  return blockOf(
    requirements.map((each) => describedThreshold(each, toPlan, question)),
    0,
  );
}
