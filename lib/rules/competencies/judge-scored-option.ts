/** An option that is scored: so many of 100 points for silver, and so many for gold. */
import type { CompetencyLevel, ScoredMetric, ScoredOption } from "../programmes/competency-schema";
import { withoutDust } from "../standing/score";
import type { Message, RequirementState, RequirementVerdict } from "../verdicts";
import type { OptionJudgement } from "./option-judgement";
import { isKnown } from "./range";
import { referenceTo } from "./rule-reference";
import { type MetricScore, type ScoringContext, scoreMetric } from "./score-metric";
import { UNIT_LABELS } from "./units-of-measure";

interface Scored {
  readonly metric: ScoredMetric;
  readonly score: MetricScore;
}

/** Points as people read them. */
function shown(points: number): number {
  return Math.round(points * 100) / 100;
}

function lead(points: number, max: number): Message {
  const data = { points: shown(points), max };
  if (points === max) return { key: "rules.competencies.reason.allPoints", data };
  if (points === 0) return { key: "rules.competencies.reason.noPoints", data };
  return { key: "rules.competencies.reason.somePoints", data };
}

/** What more the metric needs for its maximum. */
function shortfall({ metric, score }: Scored): Pick<RequirementVerdict, "shortBy" | "unit"> {
  if (score.shortBy === undefined) return {};
  return { shortBy: score.shortBy, unit: UNIT_LABELS[metric.unit] };
}

/**
 * `met` with all points, or where the level is reached with what there is; `short` with fewer, as far as the level is
 * not reached; `unknown` where the points are open.
 */
function judgeMetric(scored: Scored, isLevelMet: boolean): RequirementVerdict {
  const { metric, score } = scored;
  const { maxPoints } = metric;
  const rule = score.grantedBy ?? metric;
  const known = isKnown(score);
  const base = {
    metric: metric.metric,
    maxPoints,
    ...(known && { points: score.low }),
    rule: referenceTo(rule),
  };
  const reasons = known ? [lead(score.low, maxPoints), ...score.reasons] : score.reasons;
  if (score.low === maxPoints || isLevelMet) return { ...base, state: "met", reasons };
  if (!known) return { ...base, state: "unknown", reasons };
  return { ...base, ...shortfall(scored), state: "short", reasons };
}

function stateOf(low: number, high: number, needed: number): RequirementState {
  if (low >= needed) return "met";
  return high < needed ? "short" : "unknown";
}

function totalReason(low: number, high: number, needed: number): Message {
  if (low === high) {
    return {
      key: "rules.competencies.reason.total",
      data: { points: shown(low), needed },
    };
  }
  return {
    key: "rules.competencies.reason.totalBetween",
    data: { least: shown(low), most: shown(high), needed },
  };
}

export function judgeScoredOption(
  option: ScoredOption,
  level: CompetencyLevel,
  context: ScoringContext,
): OptionJudgement {
  const { scoring } = option;
  const needed = level === "silver" ? scoring.silverFrom : scoring.goldFrom;
  const scored = option.metrics.map((metric) => ({ metric, score: scoreMetric(metric, context) }));
  const sum = (end: "low" | "high") =>
    withoutDust(scored.reduce((total, { score }) => total + score[end], 0));
  const low = sum("low");
  const high = sum("high");
  const state = stateOf(low, high, needed);
  return {
    verdict: {
      option: option.id,
      state,
      requirements: scored.map((each) => judgeMetric(each, state === "met")),
      ...(low === high && { total: low }),
    },
    ...(option.name !== undefined && { name: option.name }),
    reasons: [totalReason(low, high, needed)],
    citations: [scoring, ...scored.map(({ metric, score }) => score.grantedBy ?? metric)],
    figures: scored.flatMap(({ score }) => score.figures),
  };
}
