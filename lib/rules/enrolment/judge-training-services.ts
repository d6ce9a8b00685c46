/** Solutions Partner for Training Services: four thresholds, all of them to be reached. */
import { daysBetween, type IsoDay } from "../calendar-day";
import type { Metric } from "../facts";
import { isInForce } from "../in-force";
import { TRAINING_SERVICES } from "../programmes/maicpp-rules/other-designations";
import type { DesignationThreshold } from "../programmes/maicpp-rules/rules-schema";
import { STALE_AFTER_DAYS } from "../staleness";
import { referenceTo } from "../units/rule-reference";
import type { Message, StandingItem, ThresholdVerdict } from "../verdicts";

export interface TrainingServicesQuestion {
  /**
   * Worldwide figures of the area `training-services`, as Microsoft counts them: in `coursewarePoints`, fundamentals
   * are weighted and capped already.
   */
  readonly metrics: readonly Metric[];
  readonly asOf: IsoDay;
}

export interface TrainingServicesVerdict extends StandingItem {
  readonly requirements: readonly ThresholdVerdict[];
}

/** The latest figure up to the day; of two on one day the later in the list. */
function latest({ metrics, asOf }: TrainingServicesQuestion, metric: string): Metric | undefined {
  return metrics
    .filter(
      (each) =>
        each.area === TRAINING_SERVICES.designation &&
        each.metric === metric &&
        each.country === undefined &&
        each.evidence.asOf <= asOf,
    )
    .sort((a, b) => daysBetween(b.evidence.asOf, a.evidence.asOf))
    .at(-1);
}

/** Scores have two decimals; the difference of two of them carries floating-point dust. */
function withoutDust(value: number): number {
  return Math.round(value * 1e9) / 1e9;
}

interface Judged {
  readonly verdict: ThresholdVerdict;
  readonly asOf?: IsoDay;
  readonly staleAsOf?: IsoDay;
}

function judgeThreshold(rule: DesignationThreshold, question: TrainingServicesQuestion): Judged {
  const { metric, threshold, label } = rule;
  const base = { metric, threshold, unit: label, rule: referenceTo(rule) };
  const figure = latest(question, metric);
  const unknown = (why: Message): ThresholdVerdict => ({
    ...base,
    state: "unknown",
    reasons: [why],
  });
  if (figure === undefined) {
    return { verdict: unknown({ key: "rules.enrolment.training.figureMissing" }) };
  }
  const { value, evidence } = figure;
  if (daysBetween(evidence.asOf, question.asOf) > STALE_AFTER_DAYS) {
    const data = { date: evidence.asOf };
    return {
      verdict: unknown({ key: "rules.enrolment.training.figureTooOld", data }),
      staleAsOf: evidence.asOf,
    };
  }
  const reasons = [{ key: "rules.enrolment.training.figure", data: { value, threshold } }];
  const verdict: ThresholdVerdict =
    value >= threshold
      ? { ...base, value, state: "met", reasons }
      : { ...base, value, state: "short", shortBy: withoutDust(threshold - value), reasons };
  return { verdict, asOf: evidence.asOf };
}

function oldest(days: readonly (IsoDay | undefined)[]): IsoDay | undefined {
  return days.flatMap((day) => day ?? []).sort()[0];
}

export function judgeTrainingServices(question: TrainingServicesQuestion): TrainingServicesVerdict {
  const base = { area: TRAINING_SERVICES.designation, rule: referenceTo(TRAINING_SERVICES) };
  if (!isInForce(TRAINING_SERVICES, question.asOf)) {
    return {
      ...base,
      state: "unknown",
      requirements: [],
      gaps: [],
      reasons: [{ key: "rules.enrolment.training.notOnRecord" }],
    };
  }
  const judged = TRAINING_SERVICES.thresholds.map((rule) => judgeThreshold(rule, question));
  const requirements = judged.map(({ verdict }) => verdict);
  const gaps = requirements.filter(({ state }) => state !== "met");
  const asOf = oldest(judged.map((each) => each.asOf));
  const staleAsOf = oldest(judged.map((each) => each.staleAsOf));
  const isShort = gaps.some(({ state }) => state === "short");
  return {
    ...base,
    state: gaps.length === 0 ? "met" : isShort ? "short" : "unknown",
    requirements,
    gaps,
    reasons: [{ key: "rules.enrolment.training.all", count: gaps.length }],
    ...(asOf !== undefined && { asOf }),
    ...(staleAsOf !== undefined && { staleAsOf }),
  };
}
