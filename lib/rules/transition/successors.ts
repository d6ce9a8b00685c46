/** Which designations took the place of each competency, and how the company comes by them. */
import { type Held, isDesignation, isHeld } from "../enrolment/held-on";
import type { Holding } from "../facts";
import { AUTOMATIC_ENROLMENT, LAUNCH } from "../programmes/maicpp-rules/enrolment-rules";
import { LEGACY_MEMBER_QUALIFIES } from "../programmes/maicpp-rules/legacy-benefits";
import { LEGACY_COMPETENCIES } from "../programmes/maicpp-rules/legacy-competencies";
import {
  SOLUTION_AREA_NAMES,
  SOLUTION_AREAS,
  type SolutionArea,
} from "../programmes/maicpp-rules/solution-areas";
import { referenceTo } from "../units/rule-reference";
import type { RequirementState, RuleReference } from "../verdicts";
import { legacyMember } from "./legacy-member";
import { heldCompetency, isCompetency, type TransitionQuestion } from "./transition-question";
import type { CompetencySuccessors, Successor } from "./transition-verdict";

const NOT_MAPPED: RuleReference = {
  id: "MAICPP.legacy-competency.none.1v1",
  sources: [],
  confidence: "unverified",
};

function heldDesignation(area: SolutionArea, question: TransitionQuestion): Held {
  return isHeld(question.holdings, isDesignation(area), question);
}

/** Silver or gold members and holders of another designation do not buy. */
function enrolsByItself(question: TransitionQuestion): Held {
  const designations = SOLUTION_AREAS.map((area) => heldDesignation(area, question));
  const either = [...designations, legacyMember(question)];
  if (either.includes("yes")) return "yes";
  return either.includes("unknown") ? "unknown" : "no";
}

const WAY_OF_QUALIFIED: Readonly<Record<Held, Successor["way"]>> = {
  yes: "automatic",
  no: "buy",
  unknown: "unknown",
};

function wayOf(
  area: SolutionArea,
  standing: RequirementState,
  question: TransitionQuestion,
): Successor["way"] {
  const held = heldDesignation(area, question);
  if (held === "yes") return "enrolled";
  if (standing === "short") return "qualify";
  if (standing !== "met") return "unknown";
  if (question.asOf < LAUNCH.inForceFrom) return "at-launch";
  return held === "unknown" ? "unknown" : WAY_OF_QUALIFIED[enrolsByItself(question)];
}

function ruleOf(
  way: Successor["way"],
  mapping: RuleReference,
  question: TransitionQuestion,
): RuleReference {
  if (way === "automatic") {
    return referenceTo(
      legacyMember(question) === "yes" ? LEGACY_MEMBER_QUALIFIES : AUTOMATIC_ENROLMENT,
    );
  }
  return way === "at-launch" ? referenceTo(LAUNCH) : mapping;
}

function successorOf(
  area: SolutionArea,
  mapping: RuleReference,
  question: TransitionQuestion,
): Successor {
  const standing = question.standing?.[area] ?? "unknown";
  const way = wayOf(area, standing, question);
  return {
    area,
    name: SOLUTION_AREA_NAMES[area],
    way,
    standing,
    rule: ruleOf(way, mapping, question),
  };
}

function successorsOf(
  { id, level }: Pick<Holding, "id" | "level">,
  question: TransitionQuestion,
): CompetencySuccessors {
  const mapping = LEGACY_COMPETENCIES.find(({ competency }) => competency === id);
  const base = {
    competency: id,
    ...(level !== undefined && { level }),
    held: heldCompetency(
      question,
      (each) => isCompetency(each) && each.id === id && each.level === level,
    ),
  };
  if (mapping === undefined) return { ...base, successors: [], rule: NOT_MAPPED };
  const rule = referenceTo(mapping);
  return {
    ...base,
    name: mapping.name,
    successors: mapping.designations.map((area) => successorOf(area, rule, question)),
    rule,
  };
}

/** One entry for each competency and level among the holdings, in their order. */
export function competencySuccessors(question: TransitionQuestion): CompetencySuccessors[] {
  const { holdings } = question;
  if (holdings === undefined) return [];
  const distinct = new Map(
    holdings
      .filter(isCompetency)
      .map(({ id, level }) => [`${id} ${level}`, { id, ...(level !== undefined && { level }) }]),
  );
  return [...distinct.values()].map((competency) => successorsOf(competency, question));
}

/** The designations that succeed a competency, without asking about any company; none where it is not on record. */
export function designationsAfter(competency: string): readonly SolutionArea[] {
  return LEGACY_COMPETENCIES.find((each) => each.competency === competency)?.designations ?? [];
}
