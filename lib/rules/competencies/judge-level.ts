/** One level of one competency: met by any of its options, missed where every option is missed. */
import type { IsoDay } from "../calendar-day";
import type {
  Competency,
  CompetencyLevel,
  CompetencyOption,
} from "../programmes/competency-schema";
import { STALE_AFTER_DAYS } from "../staleness";
import type { CompetencyVerdict, JudgedRequirement, Message, RequirementState } from "../verdicts";
import { judgeScoredOption } from "./judge-scored-option";
import { judgeThresholdOption } from "./judge-threshold-option";
import type { OptionJudgement } from "./option-judgement";
import type { UnitFacts } from "./range";
import { retirementOf } from "./retirement";
import { joinedReference, sourceRemarks } from "./rule-reference";
import type { ScoringContext } from "./score-metric";

export interface LevelContext extends Omit<ScoringContext, "rangeOf"> {
  /** What the ids of the edition's rules begin with, e.g. `MPN.2017-09`. */
  readonly ruleIdPrefix: string;
  readonly facts: UnitFacts;
  /** Does the company hold the competency, at whatever level? */
  readonly isHeld: boolean;
  /** Why the people of the gold level may not be there for it; absent where they surely are. */
  readonly contest: Message | undefined;
}

/** `undefined`: not on record, or there is no such level by this option. */
function judgeOption(
  option: CompetencyOption,
  competency: string,
  level: CompetencyLevel,
  { facts, contest, ...scoring }: LevelContext,
): OptionJudgement | undefined {
  switch (option.kind) {
    case "thresholds":
      return judgeThresholdOption(option, level, {
        market: scoring.market,
        contest,
        rangeOf: (requirement) =>
          requirement.exams === undefined
            ? facts.rangeOf(competency, requirement)
            : facts.peopleRangeOf(competency, requirement),
      });
    case "scored":
      return judgeScoredOption(option, level, {
        ...scoring,
        rangeOf: (figure) => facts.rangeOf(competency, figure),
      });
    case "not-on-record":
      return undefined;
  }
}

function unmetOf({ verdict }: OptionJudgement): readonly JudgedRequirement[] {
  return verdict.requirements.filter(({ state }) => state !== "met");
}

/** The one that meets it, or else the first with the fewest unmet requirements. */
function closestOf(judged: readonly OptionJudgement[]): OptionJudgement | undefined {
  const [closest] = [...judged].sort((one, other) => unmetOf(one).length - unmetOf(other).length);
  return judged.find(({ verdict }) => verdict.state === "met") ?? closest;
}

function oldest(days: readonly (IsoDay | undefined)[]): IsoDay | undefined {
  return days.flatMap((day) => day ?? []).sort()[0];
}

function ageOf(
  state: RequirementState,
  closest: OptionJudgement,
  judged: readonly OptionJudgement[],
): Pick<CompetencyVerdict, "asOf" | "staleAsOf"> {
  const counting = state === "met" ? [closest] : judged;
  const figures = counting.flatMap((option) => option.figures);
  const asOf = oldest(figures.map((figure) => figure.asOf));
  // A level that is met is so without them.
  const staleAsOf = state === "met" ? undefined : oldest(figures.map((figure) => figure.staleAsOf));
  return { ...(asOf !== undefined && { asOf }), ...(staleAsOf !== undefined && { staleAsOf }) };
}

/** Nothing on record says what the level asked for, or that there was one. */
function withoutRequirements(
  competency: Competency,
  level: CompetencyLevel,
  id: string,
  retiring: readonly Message[],
): CompetencyVerdict {
  const isNotOffered =
    competency.options.length > 0 &&
    competency.options.every(({ kind }) => kind !== "not-on-record");
  return {
    area: competency.id,
    level,
    state: isNotOffered ? "not-applicable" : "unknown",
    options: [],
    gaps: [],
    reasons: [
      {
        key: isNotOffered
          ? "rules.competencies.reason.levelNotOffered"
          : "rules.competencies.reason.requirementsNotOnRecord",
      },
      ...retiring,
      ...sourceRemarks(competency),
    ],
    rule: joinedReference(id, [competency]),
  };
}

/** Which option speaks, and what else keeps the level open. */
function optionReasons(
  competency: Competency,
  state: RequirementState,
  closest: OptionJudgement,
  judged: readonly OptionJudgement[],
): Message[] {
  const reasons: Message[] = [];
  if (closest.name !== undefined) {
    reasons.push({
      key:
        state === "met"
          ? "rules.competencies.reason.metByOption"
          : "rules.competencies.reason.closestOption",
      data: { option: closest.name },
    });
  }
  reasons.push(...closest.reasons);
  if (state !== "unknown") return reasons;
  const open = judged.filter(
    (option) => option !== closest && option.verdict.state === "unknown",
  ).length;
  if (open > 0) reasons.push({ key: "rules.competencies.reason.otherOptionsOpen", count: open });
  if (competency.options.some(({ kind }) => kind === "not-on-record")) {
    reasons.push({ key: "rules.competencies.reason.otherOptionNotOnRecord" });
  }
  return reasons;
}

function staleReasons(staleAsOf: IsoDay | undefined): Message[] {
  return staleAsOf === undefined
    ? []
    : [
        {
          key: "rules.competencies.reason.figuresTooOld",
          data: { date: staleAsOf, days: STALE_AFTER_DAYS },
        },
      ];
}

function stateOf(judged: readonly OptionJudgement[], { options }: Competency): RequirementState {
  if (judged.some(({ verdict }) => verdict.state === "met")) return "met";
  const isAllOnRecord = options.every(({ kind }) => kind !== "not-on-record");
  const isMissed = judged.every(({ verdict }) => verdict.state === "short");
  return isAllOnRecord && isMissed ? "short" : "unknown";
}

/** Silver and gold are judged apart: a gold level says nothing of the silver one. */
export function judgeLevel(
  competency: Competency,
  level: CompetencyLevel,
  context: LevelContext,
): CompetencyVerdict {
  const id = `${context.ruleIdPrefix}.${competency.id}.${level}.1v1`;
  const retirement = retirementOf(competency, context);
  if (retirement?.state !== undefined) {
    const { state, reasons, rule } = retirement;
    return { area: competency.id, level, state, options: [], gaps: [], reasons, rule };
  }
  const judged = competency.options.flatMap(
    (option) => judgeOption(option, competency.id, level, context) ?? [],
  );
  const closest = closestOf(judged);
  const retiring = retirement?.reasons ?? [];
  if (closest === undefined) return withoutRequirements(competency, level, id, retiring);
  const state = stateOf(judged, competency);
  const rule = joinedReference(id, closest.citations);
  const age = ageOf(state, closest, judged);
  return {
    area: competency.id,
    level,
    state,
    option: closest.verdict.option,
    options: judged.map(({ verdict }) => verdict),
    gaps: state === "met" ? [] : unmetOf(closest),
    reasons: [
      ...optionReasons(competency, state, closest, judged),
      ...retiring,
      ...sourceRemarks(rule),
      ...staleReasons(age.staleAsOf),
    ],
    rule,
    ...age,
  };
}
