/** The days of which one has to be a qualified one, by every source that says so for the company and the day. */
import { addDays, endOfMonth, type IsoDay } from "../calendar-day";
import { isInForce } from "../in-force";
import { QUALIFICATION_WINDOWS } from "../programmes/maicpp-rules/qualification-windows";
import type { WindowReadingRule } from "../programmes/maicpp-rules/rules-schema";
import { referenceTo } from "../units/rule-reference";
import type { RuleReference } from "../verdicts";
import { firstOfMonthBefore, later, sameDayMonthsBefore } from "./months";

/** A company that is not enrolled is looked at from today, one that is from its anniversary date. */
export type EnrolledOrNot =
  | { readonly enrolled: false }
  | { readonly enrolled: true; readonly anniversaryDate: IsoDay };

export interface WindowReading {
  readonly first: IsoDay;
  readonly last: IsoDay;
  readonly rule: RuleReference;
}

export interface QualificationWindow {
  /** More than one where sources differ; the one that most sources give comes first. */
  readonly readings: readonly WindowReading[];
  /** The readings are not the same, or one of them is disputed as such. */
  readonly conflict: boolean;
}

type Days = Pick<WindowReading, "first" | "last">;

function daysOf({ span }: WindowReadingRule, anniversaryDate: IsoDay, asOf: IsoDay): Days {
  switch (span.kind) {
    case "the-day":
      return { first: asOf, last: asOf };
    case "before-anniversary":
      return { first: addDays(anniversaryDate, -span.days), last: anniversaryDate };
    case "after-anniversary":
      return { first: anniversaryDate, last: addDays(anniversaryDate, span.days) };
    case "months-to-today":
      return { first: firstOfMonthBefore(asOf, span.months), last: asOf };
    case "rolling-months-to-today":
      return { first: sameDayMonthsBefore(asOf, span.months), last: asOf };
    case "months-to-anniversary":
      return {
        first: firstOfMonthBefore(anniversaryDate, span.months),
        last: endOfMonth(anniversaryDate),
      };
    case "months-to-renewal-window":
      return {
        first: firstOfMonthBefore(anniversaryDate, span.months),
        last: later(endOfMonth(anniversaryDate), addDays(anniversaryDate, span.days)),
      };
  }
}

/**
 * The window that counts on `asOf`. The rule in force that day decides, whatever the anniversary date. Without readings
 * before 3 October 2022.
 */
export function qualificationWindow(company: EnrolledOrNot, asOf: IsoDay): QualificationWindow {
  const standing = company.enrolled ? "enrolled" : "not-enrolled";
  const anchor = company.enrolled ? company.anniversaryDate : asOf;
  const rules = QUALIFICATION_WINDOWS.filter(
    (rule) => rule.standing === standing && isInForce(rule, asOf),
  );
  return {
    readings: rules.map((rule) => ({ ...daysOf(rule, anchor, asOf), rule: referenceTo(rule) })),
    conflict: rules.some(({ conflict }) => conflict === true),
  };
}
