/** What something costs a year, as far as a page printed it. */
import type { IsoDay } from "../calendar-day";
import { FEES } from "../programmes/maicpp-rules/fees";
import { referenceTo } from "../units/rule-reference";
import type { Message, RuleReference } from "../verdicts";
import { type NearestPrint, nearestPrint } from "./printed-value";

export interface FeeVerdict {
  readonly item: string;
  /** The price in the United States. */
  readonly usd: number;
  /** `nearest`: the figure of another time, given because none of the day is on record. */
  readonly state: NearestPrint<never>["state"];
  readonly printedFrom: IsoDay;
  readonly printedTo: IsoDay;
  readonly reasons: readonly Message[];
  readonly rule: RuleReference;
}

/** `undefined` where no fee is on record for the item; those of silver and gold are another table's. */
export function feeFor(item: string, asOf: IsoDay): FeeVerdict | undefined {
  const nearest = nearestPrint(
    FEES.filter((fee) => fee.item === item),
    asOf,
  );
  if (nearest === undefined) return undefined;
  const { print, state } = nearest;
  const { usd, formerUsd, onceOnly, printedFrom, printedTo } = print;
  const data = { usd, from: printedFrom, to: printedTo };
  return {
    item,
    usd,
    state,
    printedFrom,
    printedTo,
    reasons: [
      state === "printed"
        ? { key: "rules.enrolment.fee.printed", data }
        : { key: "rules.enrolment.fee.nearest", data: { ...data, date: asOf } },
      ...(formerUsd === undefined
        ? []
        : [{ key: "rules.enrolment.fee.former", data: { usd: formerUsd } }]),
      ...(onceOnly === true ? [{ key: "rules.enrolment.fee.onceOnly" }] : []),
      { key: "rules.enrolment.fee.localFeesVary" },
    ],
    rule: referenceTo(print),
  };
}
