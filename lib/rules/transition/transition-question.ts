import type { IsoDay } from "../calendar-day";
import { type Held, holdsLegacyBenefits, isHeld } from "../enrolment/held-on";
import type { Holding } from "../facts";
import { LAST_MPN_DAY } from "../programmes/maicpp-rules/legacy-benefits";
import type { RequirementState } from "../verdicts";

export interface TransitionQuestion {
  /** All that the company holds or held; absent: nobody said. */
  readonly holdings?: readonly Holding[];
  /** Of the membership, as it stands on `asOf`: the next one, or the last where it has just passed. */
  readonly anniversaryDate?: IsoDay;
  readonly asOf: IsoDay;
  /** What `judgeStanding` says of each solution area on `asOf`; an area that is missing is not known. */
  readonly standing?: Readonly<Record<string, RequirementState>>;
}

/** Silver or gold: every competency was one of them, also where the record does not say which. */
export function isCompetency({ kind }: Holding): boolean {
  return kind === "competency";
}

/** The day that decides whether a competency counts: `asOf`, or the last day on which competencies were valid. */
export function competencyDay(asOf: IsoDay): IsoDay {
  return asOf < LAST_MPN_DAY ? asOf : LAST_MPN_DAY;
}

/** Anniversary dates end a holding on `asOf` only; the one given may be years after the last day of competencies. */
export function heldCompetency(
  { holdings, anniversaryDate, asOf }: TransitionQuestion,
  matches: (holding: Holding) => boolean = isCompetency,
): Held {
  return isHeld(holdings, matches, {
    asOf: competencyDay(asOf),
    ...(asOf <= LAST_MPN_DAY && anniversaryDate !== undefined && { anniversaryDate }),
  });
}

export function heldLegacyBenefits(question: TransitionQuestion): Held {
  return holdsLegacyBenefits(question.holdings, question);
}
