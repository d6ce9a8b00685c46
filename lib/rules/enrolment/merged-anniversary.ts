import type { IsoDay } from "../calendar-day";
import { MERGED_ANNIVERSARY } from "../programmes/maicpp-rules/enrolment-rules";
import { referenceTo } from "../units/rule-reference";
import type { RuleReference } from "../verdicts";
import { later } from "./months";

export interface MergedAnniversary {
  readonly date: IsoDay;
  readonly rule: RuleReference;
}

/** The anniversary date of two accounts that are merged: the later of the two (KVMERGE). */
export function mergedAnniversary(one: IsoDay, other: IsoDay): MergedAnniversary {
  return { date: later(one, other), rule: referenceTo(MERGED_ANNIVERSARY) };
}
