/** How many specializations of an area bring benefits, as far as a page printed it. */
import type { IsoDay } from "../calendar-day";
import { BENEFIT_CAPS } from "../programmes/maicpp-rules/specializations";
import { referenceTo } from "../units/rule-reference";
import type { Message, RuleReference } from "../verdicts";
import { type NearestPrint, nearestPrint } from "./printed-value";

export interface CapVerdict {
  readonly area: string;
  readonly specializations: number;
  /** `nearest`: the figure of another time, given because none of the day is on record. */
  readonly state: NearestPrint<never>["state"];
  readonly reasons: readonly Message[];
  readonly rule: RuleReference;
}

/** `area`: `azure` for all three of them, or the solution area. `undefined` where no cap is on record for it. */
export function specializationBenefitCap(area: string, asOf: IsoDay): CapVerdict | undefined {
  const nearest = nearestPrint(
    BENEFIT_CAPS.filter((cap) => cap.area === area),
    asOf,
  );
  if (nearest === undefined) return undefined;
  const { print, state } = nearest;
  const data = { from: print.printedFrom, to: print.printedTo };
  return {
    area,
    specializations: print.specializations,
    state,
    reasons: [
      state === "printed"
        ? { key: "rules.enrolment.cap.printed", count: print.specializations, data }
        : {
            key: "rules.enrolment.cap.nearest",
            count: print.specializations,
            data: { ...data, date: asOf },
          },
    ],
    rule: referenceTo(print),
  };
}
