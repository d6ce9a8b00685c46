/** One question for every programme, whatever its kind: the edition decides how it is judged. */
import type { IsoDay } from "./calendar-day";
import { judgeCompetencies } from "./competencies";
import { judgeLevels } from "./levels";
import type { ProgrammeQuestion } from "./programme-question";
import { DESIGNATION_EDITIONS, type Edition } from "./programmes";
import { COMPETENCY_EDITIONS } from "./programmes/competency-editions";
import type { CompetencyEdition } from "./programmes/competency-schema";
import { LEVEL_EDITIONS } from "./programmes/level-editions";
import type { LevelEdition } from "./programmes/level-schema";
import { judgeDesignations } from "./standing";
import type { AreaVerdict, CompetencyVerdict, LevelVerdict, ProgrammeVerdict } from "./verdicts";

export type ProgrammeEdition = LevelEdition | CompetencyEdition | Edition;

/** Every edition on record from 2003 on, oldest first, never two on one day. */
export const PROGRAMME_EDITIONS: readonly ProgrammeEdition[] = [
  ...LEVEL_EDITIONS,
  ...COMPETENCY_EDITIONS,
  ...DESIGNATION_EDITIONS,
];

/**
 * The edition in force on a day; `undefined` before October 2003 and on the days between two programmes. A partner
 * moved from the Microsoft Partner Program to the Microsoft Partner Network at its own anniversary: who looks at the
 * year from November 2010 on may have to ask for the older edition by hand.
 */
export function programmeEditionFor(day: IsoDay): ProgrammeEdition | undefined {
  return PROGRAMME_EDITIONS.find(
    ({ inForceFrom, inForceTo }) => inForceFrom <= day && (inForceTo === null || day <= inForceTo),
  );
}

/**
 * How every unit of the company stands in an edition. The day and the edition are independent: today's facts may be
 * held against any edition, and an edition of the past against the facts of its time.
 */
export function judgeProgramme(
  question: ProgrammeQuestion<LevelEdition>,
): ProgrammeVerdict<LevelVerdict>;
export function judgeProgramme(
  question: ProgrammeQuestion<CompetencyEdition>,
): ProgrammeVerdict<CompetencyVerdict>;
export function judgeProgramme(question: ProgrammeQuestion<Edition>): ProgrammeVerdict<AreaVerdict>;
export function judgeProgramme(question: ProgrammeQuestion<ProgrammeEdition>): ProgrammeVerdict;
export function judgeProgramme(question: ProgrammeQuestion<ProgrammeEdition>): ProgrammeVerdict {
  const { edition } = question;
  switch (edition.kind) {
    case "levels":
      return judgeLevels({ ...question, edition });
    case "competencies":
      return judgeCompetencies({ ...question, edition });
    case "designations":
      return judgeDesignations({ ...question, edition });
  }
}
