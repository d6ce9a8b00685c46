/** An option that asks for several thresholds: all of them have to be reached. */
import type {
  CompetencyLevel,
  CompetencyThreshold,
  Market,
  ThresholdOption,
} from "../programmes/competency-schema";
import type { Message, RequirementState, ThresholdVerdict } from "../verdicts";
import { judgeThreshold } from "./judge-threshold";
import type { OptionJudgement } from "./option-judgement";
import type { Range } from "./range";

export interface ThresholdContext {
  readonly market: Market | undefined;
  readonly rangeOf: (requirement: CompetencyThreshold) => Range;
  /** Why the people of a gold level may not be there for it; absent where they surely are. */
  readonly contest: Message | undefined;
}

const RESERVATIONS: Readonly<Record<NonNullable<ThresholdOption["reservation"]>, Message>> = {
  "not-all-on-record": { key: "rules.competencies.reason.notAllOnRecord" },
  typical: { key: "rules.competencies.reason.typicalRequirements" },
};

/** People who are needed for another gold too are not surely there for this one. */
function contested(
  verdict: ThresholdVerdict,
  { peopleMayServeOthers }: CompetencyThreshold,
  { contest }: ThresholdContext,
): ThresholdVerdict {
  if (peopleMayServeOthers !== "not-between-gold" || contest === undefined) return verdict;
  return { ...verdict, state: "unknown", reasons: [contest, ...verdict.reasons] };
}

/** What was typical is not the competency's own, so it proves nothing of it, for or against. */
function stateOf(
  requirements: readonly ThresholdVerdict[],
  { reservation }: ThresholdOption,
): RequirementState {
  if (reservation === "typical") return "unknown";
  if (requirements.some(({ state }) => state === "short")) return "short";
  if (requirements.some(({ state }) => state === "unknown")) return "unknown";
  return reservation === undefined ? "met" : "unknown";
}

function reasonsOf(
  requirements: readonly ThresholdVerdict[],
  { reservation }: ThresholdOption,
): Message[] {
  const count = (wanted: RequirementState) =>
    requirements.filter(({ state }) => state === wanted).length;
  const short = count("short");
  const unknown = count("unknown");
  const reasons: Message[] = [];
  if (short > 0) reasons.push({ key: "rules.competencies.reason.requirementsShort", count: short });
  if (unknown > 0) {
    reasons.push({ key: "rules.competencies.reason.requirementsUnknown", count: unknown });
  }
  if (short + unknown === 0) reasons.push({ key: "rules.competencies.reason.requirementsReached" });
  if (reservation !== undefined) reasons.push(RESERVATIONS[reservation]);
  return reasons;
}

/** `undefined`: there is no such level by this option. */
export function judgeThresholdOption(
  option: ThresholdOption,
  level: CompetencyLevel,
  context: ThresholdContext,
): OptionJudgement | undefined {
  const requirements = option[level];
  if (requirements === null) return undefined;
  const judged = requirements.map((requirement) => {
    const range = context.rangeOf(requirement);
    const verdict = judgeThreshold(requirement, range, context.market);
    return { range, verdict: contested(verdict, requirement, context) };
  });
  const verdicts = judged.map(({ verdict }) => verdict);
  return {
    verdict: { option: option.id, state: stateOf(verdicts, option), requirements: verdicts },
    ...(option.name !== undefined && { name: option.name }),
    reasons: reasonsOf(verdicts, option),
    citations: requirements,
    figures: judged.map(({ range }) => range),
  };
}
