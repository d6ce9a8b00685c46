/** Which badges a company may show on a day, from what it holds. */
import type { IsoDay } from "../calendar-day";
import type { Holding } from "../facts";
import { isInForce } from "../in-force";
import { BADGES } from "../programmes/maicpp-rules/badges";
import type { Badge } from "../programmes/maicpp-rules/rules-schema";
import { SOLUTION_AREAS } from "../programmes/maicpp-rules/solution-areas";
import { SPECIALIZATIONS } from "../programmes/maicpp-rules/specializations";
import { referenceTo } from "../units/rule-reference";
import type { Message, RequirementState, RuleReference } from "../verdicts";
import { disputed, safeLastDay } from "./disputed-renewal";
import { type Held, type HeldQuestion, isDesignation, isHeld } from "./held-on";

export interface BadgeQuestion {
  /** All that the company holds; absent: nobody said. */
  readonly holdings?: readonly Holding[];
  /** Of the membership. */
  readonly anniversaryDate?: IsoDay;
  readonly asOf: IsoDay;
}

export interface BadgeVerdict {
  /** Microsoft's own name. */
  readonly badge: string;
  /** `not-applicable`: the badge does not exist on that day. */
  readonly state: RequirementState;
  readonly reasons: readonly Message[];
  readonly rule: RuleReference;
}

type Answer = Pick<BadgeVerdict, "state" | "reasons">;

interface Tally {
  readonly yes: number;
  readonly unknown: number;
}

function tally(answers: readonly Held[]): Tally {
  return {
    yes: answers.filter((answer) => answer === "yes").length,
    unknown: answers.filter((answer) => answer === "unknown").length,
  };
}

const NOT_SURE: Answer = {
  state: "unknown",
  reasons: [{ key: "rules.enrolment.badge.holdingsUnknown" }],
};

function allOf(areas: readonly string[], { yes, unknown }: Tally): Answer {
  const missing = areas.length - yes;
  if (missing === 0) return { state: "met", reasons: [{ key: "rules.enrolment.badge.allHeld" }] };
  const surelyMissing = missing - unknown;
  if (surelyMissing === 0) return NOT_SURE;
  return {
    state: "short",
    reasons: [{ key: "rules.enrolment.badge.designationsMissing", count: surelyMissing }],
  };
}

/** One badge for several areas: with some of them, no source tells whether they are enough. */
function joint(areas: readonly string[], counts: Tally): Answer {
  return counts.yes > 0 && counts.yes < areas.length
    ? { state: "unknown", reasons: [{ key: "rules.enrolment.badge.someEnoughNotTold" }] }
    : allOf(areas, counts);
}

function numbersOf(
  needs: Extract<Badge["needs"], { kind: "numbers" }>,
  designations: Tally,
  specializations: Tally,
): Answer {
  const counts = [
    [needs.designations, designations],
    [needs.specializations, specializations],
  ] as const;
  const data = {
    designations: designations.yes,
    ofDesignations: needs.designations,
    specializations: specializations.yes,
    ofSpecializations: needs.specializations,
  };
  const reasons = [{ key: "rules.enrolment.badge.numbersHeld", data }];
  if (counts.every(([needed, { yes }]) => yes >= needed)) return { state: "met", reasons };
  return counts.some(([needed, { yes, unknown }]) => yes + unknown < needed)
    ? { state: "short", reasons }
    : { state: "unknown", reasons: [...reasons, ...NOT_SURE.reasons] };
}

function isOffered(id: string, asOf: IsoDay): boolean {
  const onRecord = SPECIALIZATIONS.find(({ specialization }) => specialization === id);
  return onRecord !== undefined && (onRecord.ended === undefined || asOf < onRecord.ended.from);
}

/** No source tells whether one counts that has ended, or that is not on record. */
function specializationsHeld(holdings: readonly Holding[], asOf: IsoDay): Held[] {
  const ofKind = holdings.filter(({ kind }) => kind === "specialization");
  return [...new Set(ofKind.map(({ id }) => id))].map((id) => {
    const held = isHeld(ofKind, (each) => each.id === id, { asOf });
    return held === "yes" && !isOffered(id, asOf) ? "unknown" : held;
  });
}

function answerFor(
  badge: Badge,
  holdings: readonly Holding[] | undefined,
  question: HeldQuestion,
): Answer {
  const { asOf } = question;
  const { needs, unsureUntil } = badge;
  if (!isInForce(badge, asOf)) {
    return {
      state: "not-applicable",
      reasons: [{ key: "rules.enrolment.badge.notAtThatTime", data: { date: asOf } }],
    };
  }
  if (unsureUntil !== undefined && asOf <= unsureUntil) {
    return {
      state: "unknown",
      reasons: [{ key: "rules.enrolment.badge.startNotSure", data: { date: unsureUntil } }],
    };
  }
  if (holdings === undefined) return NOT_SURE;
  const held = (area: string) => isHeld(holdings, isDesignation(area), question);
  switch (needs.kind) {
    case "all-designations":
      return allOf(needs.areas, tally(needs.areas.map(held)));
    case "joint":
      return joint(needs.areas, tally(needs.areas.map(held)));
    case "numbers":
      return numbersOf(
        needs,
        tally(SOLUTION_AREAS.map(held)),
        tally(specializationsHeld(holdings, asOf)),
      );
  }
}

function judgeBadge(
  badge: Badge,
  { holdings, anniversaryDate, asOf }: BadgeQuestion,
): BadgeVerdict {
  const question = { asOf, anniversaryDate };
  const answer = answerFor(badge, holdings, question);
  const verdict = { badge: badge.name, ...answer, rule: referenceTo(badge) };
  if (anniversaryDate === undefined) return verdict;
  const renewalCloses = safeLastDay(anniversaryDate);
  const surely = answerFor(badge, holdings, { ...question, renewalCloses });
  return surely.state === answer.state
    ? verdict
    : {
        ...verdict,
        reasons: [
          ...answer.reasons,
          { key: "rules.enrolment.reason.renewalDisputed", data: { date: anniversaryDate } },
        ],
        rule: disputed(verdict.rule),
      };
}

/** Every badge on record, in the order of the data. */
export function badgesOf(question: BadgeQuestion): BadgeVerdict[] {
  return BADGES.map((badge) => judgeBadge(badge, question));
}
