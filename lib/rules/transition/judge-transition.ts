/** From silver and gold to the designations: where a company stands on a day around 2022, and what it can do. */
import { daysBetween, type IsoDay } from "../calendar-day";
import { isInForce } from "../in-force";
import {
  COMPETENCIES_ENDED,
  INCENTIVES_UNCHANGED,
  LAST_MPN_DAY,
  LAST_MPN_RENEWAL,
  LEGACY_BENEFITS_ENDED,
  LEGACY_BENEFITS_RENEWABLE,
} from "../programmes/maicpp-rules/legacy-benefits";
import type { LegacyBenefitRule } from "../programmes/maicpp-rules/rules-schema";
import { referenceTo } from "../units/rule-reference";
import type { Deadline, Message } from "../verdicts";
import { judgeLegacyBenefits } from "./legacy-benefits-renewal";
import { benefitsUntil } from "./legacy-member";
import { judgeMpnRenewal } from "./mpn-renewal";
import { nextStepsOf } from "./next-steps";
import { competencySuccessors } from "./successors";
import type { TransitionQuestion } from "./transition-question";
import type {
  CompetencySuccessors,
  RenewalRight,
  Successor,
  TransitionPhase,
  TransitionVerdict,
} from "./transition-verdict";

function phaseOn(asOf: IsoDay): TransitionPhase {
  if (asOf <= LAST_MPN_DAY) return "mpn";
  if (asOf < LEGACY_BENEFITS_RENEWABLE.inForceFrom) return "between";
  return asOf <= LEGACY_BENEFITS_RENEWABLE.inForceTo ? "legacy-benefits" : "ended";
}

const LAST_LEGACY_DAY = { date: LEGACY_BENEFITS_RENEWABLE.inForceTo };

const PHASES: Readonly<Record<TransitionPhase, { rule: LegacyBenefitRule; says: Message }>> = {
  mpn: {
    rule: LAST_MPN_RENEWAL,
    says: { key: "rules.transition.phase.mpn", data: { date: LAST_MPN_DAY } },
  },
  between: {
    rule: COMPETENCIES_ENDED,
    says: { key: "rules.transition.phase.between", data: { date: LAST_MPN_DAY } },
  },
  "legacy-benefits": {
    rule: LEGACY_BENEFITS_RENEWABLE,
    says: { key: "rules.transition.phase.legacyBenefits", data: LAST_LEGACY_DAY },
  },
  ended: {
    rule: LEGACY_BENEFITS_ENDED,
    says: { key: "rules.transition.phase.ended", data: LAST_LEGACY_DAY },
  },
};

function deadlineOf(date: IsoDay, asOf: IsoDay, what: Message): Deadline {
  return { date, daysLeft: daysBetween(asOf, date), what };
}

function untilOf(right: RenewalRight, asOf: IsoDay, what: Message): Deadline[] {
  return "until" in right ? [deadlineOf(right.until, asOf, what)] : [];
}

const WAYS_WITH_DESIGNATION: readonly Successor["way"][] = ["enrolled", "automatic", "buy"];

/** With a designation the legacy benefits are no purchase of their own but a choice within that of the designation. */
function optionReasons(
  legacyBenefits: RenewalRight,
  competencies: readonly CompetencySuccessors[],
): Message[] {
  const hasDesignation = competencies
    .flatMap(({ successors }) => successors)
    .some(({ way }) => WAYS_WITH_DESIGNATION.includes(way));
  return hasDesignation && "until" in legacyBenefits
    ? [{ key: "rules.transition.legacy.optionOfDesignation" }]
    : [];
}

/** Judges the company as of a day; days long before and after 2022 may be asked for as well. */
export function judgeTransition(question: TransitionQuestion): TransitionVerdict {
  const { asOf } = question;
  const phase = phaseOn(asOf);
  const { rule, says } = PHASES[phase];
  const mpnRenewal = judgeMpnRenewal(question);
  const legacyBenefits = judgeLegacyBenefits(question);
  const lastDay = benefitsUntil(question);
  const competencies = competencySuccessors(question);
  const incentivesUnchanged = isInForce(INCENTIVES_UNCHANGED, asOf);
  return {
    phase,
    mpnRenewal,
    legacyBenefits,
    ...(lastDay !== undefined && { benefitsUntil: lastDay }),
    incentives: incentivesUnchanged ? "unchanged" : "not-told",
    competencies,
    reasons: [
      says,
      ...(phase === "mpn" ? mpnRenewal.reasons : []),
      ...legacyBenefits.reasons,
      ...optionReasons(legacyBenefits, competencies),
      ...(lastDay === undefined
        ? []
        : [{ key: "rules.transition.benefitsUntil", data: { date: lastDay } }]),
      ...(incentivesUnchanged ? [{ key: "rules.transition.incentivesUnchanged" }] : []),
    ],
    deadlines: [
      ...untilOf(mpnRenewal, asOf, { key: "rules.transition.deadline.mpn" }),
      ...(lastDay === undefined
        ? []
        : [deadlineOf(lastDay, asOf, { key: "rules.transition.deadline.benefits" })]),
      ...untilOf(legacyBenefits, asOf, { key: "rules.transition.deadline.legacy" }),
    ].sort((a, b) => a.daysLeft - b.daysLeft),
    nextSteps: nextStepsOf(mpnRenewal, legacyBenefits, competencies),
    rule: referenceTo(rule),
  };
}
