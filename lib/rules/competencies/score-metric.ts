/** Points for one metric of a scored option, as the range that the facts and the market leave open. */
import type { IsoDay } from "../calendar-day";
import type { GrowthBySize, Market, ScoredMetric } from "../programmes/competency-schema";
import { withoutDust } from "../standing/score";
import type { Message } from "../verdicts";
import { inMarket, MARKET_NOT_SAID, marketsOf } from "./markets";
import { isKnown, type Range } from "./range";

export interface ScoringContext {
  readonly market: Market | undefined;
  /** The day looked at, within the edition. */
  readonly day: IsoDay;
  readonly anniversaryDate: IsoDay | undefined;
  readonly rangeOf: (figure: Pick<ScoredMetric, "metric" | "unit">) => Range;
}

export interface MetricScore {
  readonly low: number;
  readonly high: number;
  /** Why it is not one number; empty where it is. */
  readonly reasons: readonly Message[];
  /** The figures looked at. */
  readonly figures: readonly Range[];
  /** The points were granted, by this rule, whatever the figures say. */
  readonly grantedBy?: GrowthBySize["granted"];
  /** What reaches the maximum and is missing, at least; for figures in proportion only. */
  readonly shortBy?: number;
}

type Points = Pick<MetricScore, "low" | "high">;

/** The most and the least of what may be the company's market. */
function acrossMarkets({ market }: ScoringContext, pointsIn: (market: Market) => Points): Points {
  const points = marketsOf(market).map(pointsIn);
  return {
    low: withoutDust(Math.min(...points.map(({ low }) => low))),
    high: withoutDust(Math.max(...points.map(({ high }) => high))),
  };
}

function clamp(points: number, maxPoints: number): number {
  return Math.min(maxPoints, Math.max(0, points));
}

type Linear = Extract<ScoredMetric["formula"], { kind: "linear-capped" }>;

function scoreLinear(
  metric: ScoredMetric,
  { threshold }: Linear,
  context: ScoringContext,
): MetricScore {
  const { maxPoints } = metric;
  const figure = context.rangeOf(metric);
  const points = acrossMarkets(context, (market) => {
    const perPoint = inMarket(threshold, market) / maxPoints;
    return {
      low: clamp(figure.low / perPoint, maxPoints),
      high: clamp(figure.high / perPoint, maxPoints),
    };
  });
  if (!isKnown(points)) {
    const reasons = isKnown(figure) ? [MARKET_NOT_SAID] : figure.reasons;
    return { ...points, reasons, figures: [figure] };
  }
  const easiest = Math.min(
    ...marketsOf(context.market).map((market) => inMarket(threshold, market)),
  );
  return { ...points, reasons: [], figures: [figure], shortBy: easiest - figure.low };
}

interface GrowthFigures {
  readonly count: Range;
  readonly base: Range;
  readonly growth: Range;
}

/** All points are sure, none are sure, or neither is. */
function growthIn(
  market: Market,
  formula: GrowthBySize,
  maxPoints: number,
  { count, base, growth }: GrowthFigures,
): Points {
  const allFrom = inMarket(formula.allPointsFrom, market);
  const step = inMarket(formula.steps, market).find(
    ({ from, to }) => isKnown(base) && from <= base.low && base.low <= to,
  );
  if (count.low >= allFrom || (step !== undefined && growth.low >= step.growthPercent)) {
    return { low: maxPoints, high: maxPoints };
  }
  const isMissed =
    count.high < allFrom &&
    base.high < allFrom &&
    (step === undefined || growth.high < step.growthPercent);
  return isMissed ? { low: 0, high: 0 } : { low: 0, high: maxPoints };
}

const CONSULTANTS_MISSING: Message = { key: "rules.competencies.reason.consultantsMissing" };
const BEFORE_MISSING: Message = { key: "rules.competencies.reason.consultantsBeforeMissing" };

/** Where nothing is missing it may still be open: the company had enough people once and has fewer now. */
function whyOpen(
  { allPointsMonths }: GrowthBySize,
  { count, base, growth }: GrowthFigures,
  { market }: ScoringContext,
): readonly Message[] {
  const missing = [
    ...(isKnown(count) ? [] : [CONSULTANTS_MISSING]),
    ...(isKnown(base) ? [] : [BEFORE_MISSING]),
    ...growth.reasons,
  ];
  if (missing.length > 0) return missing;
  if (market === undefined) return [MARKET_NOT_SAID];
  return [
    { key: "rules.competencies.reason.fullPointsMayRunOn", data: { months: allPointsMonths } },
  ];
}

function scoreGrowth(
  metric: ScoredMetric,
  formula: GrowthBySize,
  context: ScoringContext,
): MetricScore {
  const { maxPoints } = metric;
  const figures: GrowthFigures = {
    count: context.rangeOf({ metric: formula.countMetric, unit: "people" }),
    base: context.rangeOf({ metric: formula.baseMetric, unit: "people" }),
    growth: context.rangeOf(metric),
  };
  const earned = acrossMarkets(context, (market) => growthIn(market, formula, maxPoints, figures));
  const used = [figures.count, figures.base, figures.growth];
  const reasons = isKnown(earned) ? [] : whyOpen(formula, figures, context);
  const { granted } = formula;
  const { anniversaryDate, day } = context;
  if (earned.low < maxPoints && day <= granted.inForceTo) {
    const window = { from: granted.inForceFrom, to: granted.inForceTo };
    if (anniversaryDate === undefined) {
      const ask = { key: "rules.competencies.reason.grantedByAnniversary", data: window };
      return { low: earned.low, high: maxPoints, reasons: [...reasons, ask], figures: used };
    }
    if (window.from <= anniversaryDate && anniversaryDate <= window.to) {
      return {
        low: maxPoints,
        high: maxPoints,
        reasons: [{ key: "rules.competencies.reason.granted", data: window }],
        figures: [],
        grantedBy: granted,
      };
    }
  }
  return { ...earned, reasons, figures: used };
}

export function scoreMetric(metric: ScoredMetric, context: ScoringContext): MetricScore {
  const { formula } = metric;
  return formula.kind === "linear-capped"
    ? scoreLinear(metric, formula, context)
    : scoreGrowth(metric, formula, context);
}
