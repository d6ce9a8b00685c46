/**
 * Small Business Specialist: each location needs a holder of the sales-and-marketing exam and one of a technical exam.
 * A person counts only at the location that he or she is associated with. Whether one person may hold both is not told.
 */
import { addDays, type IsoDay } from "../calendar-day";
import type { Person } from "../facts";
import type { LevelEdition } from "../programmes/level-schema";
import { STALE_AFTER_DAYS } from "../staleness";
import { peopleKnownOn } from "../units";
import { referenceTo } from "../units/rule-reference";
import type { Message, RequirementState, RuleReference } from "../verdicts";

export interface SmallBusinessSpecialistQuestion {
  readonly edition: LevelEdition;
  readonly asOf: IsoDay;
  /** Partner ID of the location. */
  readonly location: string;
  /** Everybody known, of all locations. */
  readonly people: readonly Person[];
}

export interface SmallBusinessSpecialistVerdict {
  readonly location: string;
  readonly state: RequirementState;
  readonly reasons: readonly Message[];
  readonly rule: RuleReference;
  /** The oldest day of the evidence used. */
  readonly asOf?: IsoDay;
}

function holds({ certifications }: Person, exam: string, day: IsoDay): boolean {
  return certifications.some(
    ({ id, earnedOn, expiresOn }) =>
      id === exam &&
      (earnedOn === undefined || earnedOn <= day) &&
      (expiresOn === undefined || day <= expiresOn),
  );
}

/**
 * - `met`: two people of the location hold one exam each.
 * - `short`: people of the location are known and none of them holds one of the exams.
 * - `unknown`: nobody is known there, evidence is too old, a holder names no location, one person holds both exams
 *   alone, or the day lies before the rule or after the programme.
 */
export function judgeSmallBusinessSpecialist({
  edition,
  asOf,
  location,
  people,
}: SmallBusinessSpecialistQuestion): SmallBusinessSpecialistVerdict {
  const { smallBusinessSpecialist } = edition;
  const { inForceFrom, salesAndMarketingExam, technicalExam } = smallBusinessSpecialist;
  const staleBefore = addDays(asOf, -STALE_AFTER_DAYS);
  const isFresh = ({ evidence }: Person) => evidence.asOf >= staleBefore;
  const known = peopleKnownOn(people, asOf);
  const associated = known.filter((person) => person.location === location);
  const here = associated.filter(isFresh);
  const anywhere = known.filter((person) => person.location === undefined && isFresh(person));
  const [oldest] = here.map(({ evidence }) => evidence.asOf).sort();

  const verdict = (state: RequirementState, ...reasons: Message[]) => ({
    location,
    state,
    reasons,
    rule: referenceTo(smallBusinessSpecialist),
    ...(oldest !== undefined && { asOf: oldest }),
  });
  const say = (key: string, data: Message["data"] = { location }): Message => ({
    key: `rules.levels.specialist.${key}`,
    data,
  });

  if (asOf < inForceFrom) return verdict("unknown", say("notTold", { from: inForceFrom }));
  if (asOf > edition.inForceTo) {
    const { name: programme, inForceTo: date } = edition;
    return verdict("unknown", say("programmeEnded", { programme, date }));
  }
  const sales = here.filter((person) => holds(person, salesAndMarketingExam, asOf));
  const technical = here.filter((person) => holds(person, technicalExam, asOf));
  if (sales.length > 0 && technical.length > 0) {
    return new Set([...sales, ...technical].map(({ key }) => key)).size > 1
      ? verdict("met", say("met"))
      : verdict("unknown", say("onePersonForBoth"));
  }
  if (here.length < associated.length) return verdict("unknown", say("evidenceTooOld"));
  if (here.length === 0) return verdict("unknown", say("nobodyKnown"));

  const missing = [
    ...(sales.length === 0 ? [{ exam: salesAndMarketingExam, why: say("noSalesExam") }] : []),
    ...(technical.length === 0 ? [{ exam: technicalExam, why: say("noTechnicalExam") }] : []),
  ];
  const reasons = missing.map(({ why }) => why);
  const mayBeHere = missing.every(({ exam }) =>
    anywhere.some((person) => holds(person, exam, asOf)),
  );
  return mayBeHere
    ? verdict("unknown", ...reasons, say("holderWithoutLocation"))
    : verdict("short", ...reasons);
}
