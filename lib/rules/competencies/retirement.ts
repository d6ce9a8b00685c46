/** A competency that was given up: closed to new partners first, then gone for all. */
import type { IsoDay } from "../calendar-day";
import type { Competency } from "../programmes/competency-schema";
import type { Message, RequirementState, RuleReference } from "../verdicts";
import { referenceTo, sourceRemarks } from "./rule-reference";

export interface RetirementVerdict {
  /** Absent: those who hold it are still judged by its requirements. */
  readonly state?: RequirementState;
  readonly reasons: readonly Message[];
  readonly rule: RuleReference;
}

/** `undefined`: nothing of the kind is on record, or it was not closed yet. */
export function retirementOf(
  { retirement }: Competency,
  { day, isHeld }: { readonly day: IsoDay; readonly isHeld: boolean },
): RetirementVerdict | undefined {
  if (retirement === undefined || day <= retirement.noSignUpsAfter) return undefined;
  const { noSignUpsAfter, retired } = retirement;
  const rule = referenceTo(retirement);
  const gone = { ...retired };
  const remarks = sourceRemarks(retirement);
  if (day > retired.latest) {
    const reasons = [{ key: "rules.competencies.reason.retired", data: gone }, ...remarks];
    return { state: "not-applicable", reasons, rule };
  }
  if (!isHeld) {
    const closed: Message = {
      key: "rules.competencies.reason.closedToNewPartners",
      data: { date: noSignUpsAfter },
    };
    return { state: "not-applicable", reasons: [closed, ...remarks], rule };
  }
  if (day >= retired.earliest) {
    const reasons = [
      { key: "rules.competencies.reason.retiringTheseDays", data: gone },
      ...remarks,
    ];
    return { state: "unknown", reasons, rule };
  }
  return { reasons: [{ key: "rules.competencies.reason.retiresOn", data: gone }], rule };
}
