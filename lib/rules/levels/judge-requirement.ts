/** One requirement of a membership level. */
import type { LevelMetric, LevelRequirement, PointsActivity } from "../programmes/level-schema";
import { referenceTo } from "../units/rule-reference";
import type { Message, RequirementState, ThresholdVerdict } from "../verdicts";
import type { Count, CountOf } from "./counts-of-unit";
import { type EarnedPoints, type PointsRange, totalOf, unitsAlone } from "./partner-points";

export interface Counted {
  readonly earned: readonly EarnedPoints[];
  readonly countOf: CountOf;
}

type CountedMetric = Exclude<LevelMetric, "partnerPoints">;
type Option = LevelRequirement["anyOf"][number];

const UNITS: Readonly<Record<LevelMetric, Message>> = {
  partnerPoints: { key: "rules.levels.unit.points" },
  certifiedPeople: { key: "rules.levels.unit.people" },
  competenciesHeld: { key: "rules.levels.unit.competencies" },
  testedSolutions: { key: "rules.levels.unit.solutions" },
  annualFeePaid: { key: "rules.levels.unit.fee" },
};

const MORE_NEEDED: Readonly<Record<CountedMetric, string>> = {
  certifiedPeople: "rules.levels.short.certifiedPeople",
  competenciesHeld: "rules.levels.short.competenciesHeld",
  testedSolutions: "rules.levels.short.testedSolutions",
  annualFeePaid: "rules.levels.short.annualFeePaid",
};

const MISSING: Readonly<Record<CountedMetric, Message>> = {
  certifiedPeople: { key: "rules.levels.missing.certifiedPeople" },
  competenciesHeld: { key: "rules.levels.missing.competenciesHeld" },
  testedSolutions: { key: "rules.levels.missing.testedSolutions" },
  annualFeePaid: { key: "rules.levels.missing.annualFeePaid" },
};

function stateOf({ atLeast, atMost }: PointsRange, threshold: number): RequirementState {
  if (atLeast >= threshold) return "met";
  return atMost !== null && atMost < threshold ? "short" : "unknown";
}

/** Why a count is open although something may have been entered. */
function ageReasons({ staleAsOf, officesWithout }: Count): Message[] {
  return [
    ...(staleAsOf === undefined
      ? []
      : [{ key: "rules.levels.reason.figureTooOld", data: { date: staleAsOf } }]),
    ...(officesWithout === undefined
      ? []
      : [
          {
            key: "rules.levels.reason.officesIncomplete",
            count: officesWithout.length,
            data: { offices: officesWithout },
          },
        ]),
  ];
}

function contradictionReasons({ contradiction }: Count): Message[] {
  return contradiction === undefined
    ? []
    : [{ key: "rules.levels.reason.competenciesContradict", data: { ...contradiction } }];
}

function pointsMessage({ atLeast, atMost }: PointsRange, threshold: number): Message {
  if (atMost === null) {
    return { key: "rules.levels.reason.pointsAtLeast", data: { atLeast, threshold } };
  }
  return atLeast === atMost
    ? { key: "rules.levels.reason.points", data: { points: atLeast, threshold } }
    : { key: "rules.levels.reason.pointsBetween", data: { atLeast, atMost, threshold } };
}

/** A heading and what it lists, or nothing. */
function listed(key: string, activities: readonly PointsActivity[]): Message[] {
  return activities.length === 0
    ? []
    : [{ key, count: activities.length }, ...activities.map(({ label }) => label)];
}

/** What leaves the points open, and what alone would reach the threshold. */
function waysUp(earned: readonly EarnedPoints[], needed: number): Message[] {
  const uncounted = earned.filter(({ count }) => count.atMost === null);
  const untold = earned.filter(
    ({ pointsEach, points }) => pointsEach === null && points.atMost !== 0,
  );
  const alone = earned.flatMap((each): Message[] => {
    const count = unitsAlone(each, needed);
    return count === undefined ? [] : [{ key: each.activity.reach.key, count }];
  });
  return [
    ...listed(
      "rules.levels.reason.notEntered",
      uncounted.map(({ activity }) => activity),
    ),
    ...uncounted.flatMap(({ count }) => ageReasons(count)),
    // Two activities count competencies: once is enough.
    ...earned.flatMap(({ count }) => contradictionReasons(count)).slice(0, 1),
    ...listed(
      "rules.levels.reason.pointsNotTold",
      untold.map(({ activity }) => activity),
    ),
    ...(alone.length === 0 ? [] : [{ key: "rules.levels.reason.aloneWouldDo", count: needed }]),
    ...alone,
  ];
}

type Judged = Omit<ThresholdVerdict, "metric" | "rule">;

function judgePoints(threshold: number, earned: readonly EarnedPoints[]): Judged {
  const total = totalOf(earned);
  const { atLeast, atMost } = total;
  const state = stateOf(total, threshold);
  return {
    state,
    threshold,
    unit: UNITS.partnerPoints,
    ...(atLeast === atMost && { value: atLeast }),
    ...(atMost !== null && state === "short" && { shortBy: threshold - atMost }),
    reasons: [
      pointsMessage(total, threshold),
      ...(state === "met" ? [] : waysUp(earned, threshold - atLeast)),
    ],
  };
}

/** A count is open because it was not entered, or because something else contradicts what was. */
function openReasons(metric: CountedMetric, count: Count): Message[] {
  const contradiction = contradictionReasons(count);
  return contradiction.length > 0 ? contradiction : [MISSING[metric], ...ageReasons(count)];
}

function judgeCount(metric: CountedMetric, threshold: number, count: Count): Judged {
  const { atLeast, atMost } = count;
  const state = stateOf(count, threshold);
  const base = {
    state,
    threshold,
    unit: UNITS[metric],
    ...(atLeast === atMost && { value: atLeast }),
  };
  switch (state) {
    case "met":
      return { ...base, reasons: [{ key: "rules.levels.reason.enough", data: { threshold } }] };
    case "short": {
      const shortBy = threshold - atLeast;
      return { ...base, shortBy, reasons: [{ key: MORE_NEEDED[metric], count: shortBy }] };
    }
    default:
      return { ...base, reasons: openReasons(metric, count) };
  }
}

function judgeOption({ metric, threshold }: Option, { earned, countOf }: Counted): Judged {
  return metric === "partnerPoints"
    ? judgePoints(threshold, earned)
    : judgeCount(metric, threshold, countOf(metric));
}

/** Several that will do: met by any one of them, and short only where all are. */
function anyOneOf(options: readonly Judged[]): Judged {
  const met = options.find(({ state }) => state === "met");
  if (met !== undefined) return met;
  const isShort = options.every(({ state }) => state === "short");
  return {
    state: isShort ? "short" : "unknown",
    reasons: [
      { key: "rules.levels.reason.anyOneWillDo" },
      ...options.flatMap(({ reasons }) => reasons),
    ],
  };
}

export function judgeRequirement(
  requirement: LevelRequirement,
  counted: Counted,
): ThresholdVerdict {
  const base = { metric: requirement.metric, rule: referenceTo(requirement) };
  const options = requirement.anyOf.map((option) => judgeOption(option, counted));
  const [only, another] = options;
  if (only === undefined) {
    return { ...base, state: "unknown", reasons: [{ key: "rules.levels.reason.notTold" }] };
  }
  return { ...base, ...(another === undefined ? only : anyOneOf(options)) };
}
