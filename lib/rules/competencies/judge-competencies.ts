/** Where every unit stands with silver and gold of every competency of an edition of the Microsoft Partner Network. */
import type { IsoDay } from "../calendar-day";
import type { ProgrammeQuestion } from "../programme-question";
import type {
  Competency,
  CompetencyEdition,
  CompetencyLevel,
  CompetencyThreshold,
} from "../programmes/competency-schema";
import { lensUnitsOf, unitsOf, unitVerdictFor } from "../units";
import type { CompetencyVerdict, ProgrammeVerdict, UnitReference, UnitStanding } from "../verdicts";
import { type Contender, contestReasons } from "./gold-contest";
import { isHeld } from "./holdings";
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

/** People of a gold level who may not serve another gold one. */
function exclusivePeopleOf({ options }: Competency): CompetencyThreshold[] {
  return options
    .flatMap((option) => (option.kind === "thresholds" ? (option.gold ?? []) : []))
    .filter(({ peopleMayServeOthers }) => peopleMayServeOthers === "not-between-gold");
}

/** Gold competencies that can be attained on their own and have enough people, each seen alone. */
function contendersOf(question: Question, facts: UnitFacts, day: IsoDay): Contender[] {
  const { edition, geography } = question;
  const open = edition.competencies.filter(
    (competency) =>
      retirementOf(competency, { day, isHeld: isHeld(competency.id, question) })?.state ===
      undefined,
  );
  return open.flatMap((competency) =>
    exclusivePeopleOf(competency).flatMap((requirement) => {
      const { id, name } = competency;
      const people = facts.listedFor(id);
      const peopleNeeded = boundsOf(requirement, geography?.market).most;
      return facts.peopleRangeOf(id, requirement).low < peopleNeeded
        ? []
        : { id, name, people, peopleNeeded, isHeld: isHeld(id, question, "gold") };
    }),
  );
}

/** Whether this unit was evaluated at all is disputed: what falls short in it may still be told. */
function underDisputedUnit(item: CompetencyVerdict): CompetencyVerdict {
  if (item.state !== "met") return item;
  const reason = { key: "rules.competencies.reason.metIfUnitApplied" };
  return { ...item, state: "unknown", reasons: [reason, ...item.reasons] };
}

function judgeUnit(
  unit: UnitReference,
  question: Question,
  day: IsoDay,
): UnitStanding<CompetencyVerdict> {
  const { edition, geography, anniversaryDate } = question;
  const facts = factsOfUnit(unit, question);
  const contests = contestReasons(contendersOf(question, facts, day));
  const { rule } = unitVerdictFor(day, geography);
  const judged = edition.competencies.flatMap((competency) =>
    LEVELS.map((level) =>
      judgeLevel(competency, level, {
        ruleIdPrefix: edition.id.replace("-", "."),
        facts,
        day,
        market: geography?.market,
        anniversaryDate,
        isHeld: isHeld(competency.id, question),
        contest: contests.get(competency.id),
      }),
    ),
  );
  const items = rule.conflict ? judged.map(underDisputedUnit) : judged;
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
 * the country is not the unit. A figure entered wins over the people listed; `unknown` is never a pass. The units are
 * those of the day within the edition, whenever the facts are of.
 */
export function judgeCompetencies(question: Question): ProgrammeVerdict<CompetencyVerdict> {
  const { edition, asOf, geography } = question;
  const day = dayWithin(edition, asOf);
  const ofDay: Question = { ...question, unitsAsOf: day };
  return {
    programme: "MPN",
    edition: edition.id,
    asOf,
    unit: unitVerdictFor(day, geography),
    units: unitsOf(ofDay).map((unit) => judgeUnit(unit, ofDay, day)),
    lens: lensUnitsOf(ofDay).map((unit) => seenThroughCountry(judgeUnit(unit, ofDay, day))),
  };
}
