/** Where every unit stands with silver and gold of every competency of an edition of the Microsoft Partner Network. */
import type { IsoDay } from "../calendar-day";
import type { Holding } from "../facts";
import type { ProgrammeQuestion } from "../programme-question";
import type {
  Competency,
  CompetencyEdition,
  CompetencyLevel,
  CompetencyThreshold,
} from "../programmes/competency-schema";
import { lensUnitsOf, unitsOf, unitVerdictFor } from "../units";
import type { CompetencyVerdict, ProgrammeVerdict, UnitReference, UnitStanding } from "../verdicts";
import { type Contender, contestedOf } from "./gold-contest";
import { judgeLevel } from "./judge-level";
import { boundsOf } from "./judge-threshold";
import { factsOfUnit, type UnitFacts } from "./range";
import { retirementOf } from "./retirement";

type Question = ProgrammeQuestion<CompetencyEdition>;

const LEVELS: readonly CompetencyLevel[] = ["silver", "gold"];

/** The day looked at, within the edition: who holds today's figures against an old edition asks by its rules. */
function dayWithin({ inForceFrom, inForceTo }: CompetencyEdition, asOf: IsoDay): IsoDay {
  if (asOf < inForceFrom) return inForceFrom;
  return asOf > inForceTo ? inForceTo : asOf;
}

function isHeld(
  { id }: Competency,
  { holdings = [], asOf }: Question,
  level?: CompetencyLevel,
): boolean {
  const isCurrent = ({ since, until }: Holding) =>
    (since === undefined || since <= asOf) && (until === undefined || asOf <= until);
  return holdings.some(
    (holding) =>
      holding.kind === "competency" &&
      holding.id === id &&
      (level === undefined || holding.level === level) &&
      isCurrent(holding),
  );
}

/** People of a gold level who may not serve another gold one. */
function exclusivePeopleOf({ options }: Competency): CompetencyThreshold[] {
  return options
    .flatMap((option) => (option.kind === "thresholds" ? (option.gold ?? []) : []))
    .filter(({ peopleMayServeOthers }) => peopleMayServeOthers === "not-between-gold");
}

/** Gold competencies that can be attained on their own and have enough people listed, each seen alone. */
function contendersOf(question: Question, facts: UnitFacts, day: IsoDay): Contender[] {
  const { edition, geography } = question;
  const open = edition.competencies.filter(
    (competency) =>
      retirementOf(competency, { day, isHeld: isHeld(competency, question) })?.state === undefined,
  );
  return open.flatMap((competency) =>
    exclusivePeopleOf(competency).flatMap((requirement) => {
      const people = facts.listedFor(competency.id, requirement.metric);
      const peopleNeeded = boundsOf(requirement, geography?.market).most;
      const { id, name } = competency;
      return people.length < peopleNeeded
        ? []
        : { id, name, people, peopleNeeded, isHeld: isHeld(competency, question, "gold") };
    }),
  );
}

function judgeUnit(unit: UnitReference, question: Question): UnitStanding<CompetencyVerdict> {
  const { edition, asOf, geography, anniversaryDate } = question;
  const facts = factsOfUnit(unit, question);
  const day = dayWithin(edition, asOf);
  const contested = contestedOf(contendersOf(question, facts, day));
  const items = edition.competencies.flatMap((competency) =>
    LEVELS.map((level) =>
      judgeLevel(competency, level, {
        ruleIdPrefix: edition.id.replace("-", "."),
        facts,
        day,
        market: geography?.market,
        anniversaryDate,
        isHeld: isHeld(competency, question),
        rivals: contested.get(competency.id) ?? [],
      }),
    ),
  );
  const count = (wanted: CompetencyVerdict["state"]) =>
    items.filter(({ state }) => state === wanted).length;
  return { unit, items, gapCount: count("short"), unknownCount: count("unknown") };
}

/** A country is no unit of the programme here, and every item says so first. */
function seenThroughCountry(
  standing: UnitStanding<CompetencyVerdict>,
): UnitStanding<CompetencyVerdict> {
  const label = {
    key: "rules.competencies.reason.countryIsALens",
    data: { country: String(standing.unit.id) },
  };
  return {
    ...standing,
    items: standing.items.map((item) => ({ ...item, reasons: [label, ...item.reasons] })),
  };
}

/**
 * Judges silver and gold of every competency of the edition in every unit of the day, and through each country where
 * the country is not the unit. A figure entered wins over the people listed; `unknown` is never a pass.
 */
export function judgeCompetencies(question: Question): ProgrammeVerdict<CompetencyVerdict> {
  const { edition, asOf, geography } = question;
  return {
    programme: "MPN",
    edition: edition.id,
    asOf,
    unit: unitVerdictFor(asOf, geography),
    units: unitsOf(question).map((unit) => judgeUnit(unit, question)),
    lens: lensUnitsOf(question).map((unit) => seenThroughCountry(judgeUnit(unit, question))),
  };
}
