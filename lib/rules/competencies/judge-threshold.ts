/** A figure against the threshold that it has to reach. */
import type { CompetencyThreshold, Market } from "../programmes/competency-schema";
import type { Message, ThresholdVerdict } from "../verdicts";
import { inMarket, MARKET_NOT_SAID, marketsOf } from "./markets";
import { isKnown, type Range } from "./range";
import { referenceTo, sourceRemarks } from "./rule-reference";
import { UNIT_LABELS } from "./units-of-measure";

export interface Bounds {
  /** What is enough in no market less than this, and in every market from `most` on. */
  readonly least: number;
  readonly most: number;
}

export function boundsOf({ threshold }: CompetencyThreshold, market: Market | undefined): Bounds {
  const thresholds = marketsOf(market).map((each) => inMarket(threshold, each));
  return { least: Math.min(...thresholds), most: Math.max(...thresholds) };
}

function reached({ unit }: CompetencyThreshold, { low }: Range, { most }: Bounds): Message {
  return unit === "yes-no"
    ? { key: "rules.competencies.reason.answeredYes" }
    : { key: "rules.competencies.reason.reached", data: { value: low, threshold: most } };
}

function missed({ unit }: CompetencyThreshold, { high }: Range, { least, most }: Bounds): Message {
  if (unit === "yes-no") return { key: "rules.competencies.reason.answeredNo" };
  return least === most
    ? { key: "rules.competencies.reason.missed", data: { value: high, threshold: least } }
    : {
        key: "rules.competencies.reason.missedInBothMarkets",
        data: { value: high, developed: most, developing: least },
      };
}

/**
 * `met` and `short` as soon as they are certain in every market that may be the company's. Fewer than "up to" so many
 * may still do.
 */
export function judgeThreshold(
  requirement: CompetencyThreshold,
  range: Range,
  market: Market | undefined,
): ThresholdVerdict {
  const bounds = boundsOf(requirement, market);
  const { least, most } = bounds;
  const base = {
    metric: requirement.metric,
    rule: referenceTo(requirement),
    ...(isKnown(range) && { value: range.low }),
    ...(least === most && { threshold: least }),
  };
  const remarks: Message[] = [
    ...(requirement.isProbableCopyError
      ? [{ key: "rules.competencies.reason.probableCopyError" }]
      : []),
    ...sourceRemarks(requirement),
  ];
  if (range.low >= most) {
    const reasons = [reached(requirement, range, bounds), ...remarks];
    return { ...base, state: "met", reasons };
  }
  if (range.high < least && requirement.isAtMost) {
    const upTo = {
      key: "rules.competencies.reason.upTo",
      data: { value: range.high, threshold: most },
    };
    return { ...base, state: "unknown", reasons: [upTo, ...remarks] };
  }
  if (range.high < least) {
    return {
      ...base,
      state: "short",
      shortBy: least - range.high,
      unit: UNIT_LABELS[requirement.unit],
      reasons: [missed(requirement, range, bounds), ...remarks],
    };
  }
  const open = isKnown(range) ? [MARKET_NOT_SAID] : range.reasons;
  return { ...base, state: "unknown", reasons: [...open, ...remarks] };
}
