/** The renewal window that one unverified source moves: how long the membership surely lasts, and what to do meanwhile. */
import { addDays, type IsoDay } from "../calendar-day";
import { bothWindowsClaim, windowIsDisputed } from "../renewal/choose-window-rule";
import { UNVERIFIED_WINDOW_RULE, WINDOW_FROM_2022 } from "../renewal/window-rules";
import type { NextStep, RuleReference } from "../verdicts";
import { step } from "./enrolment-question";

/**
 * The last day for renewing that no source denies; `undefined` where they agree on the window. Of anniversary dates
 * before the move nobody says more than that their window may end with it.
 */
export function safeLastDay(anniversaryDate: IsoDay): IsoDay | undefined {
  if (!windowIsDisputed(anniversaryDate)) return undefined;
  return bothWindowsClaim(anniversaryDate)
    ? anniversaryDate
    : addDays(UNVERIFIED_WINDOW_RULE.inForceFrom, -1);
}

/** The same rule with the source that disputes the window. */
export function disputed(rule: RuleReference): RuleReference {
  return {
    ...rule,
    sources: [...rule.sources, ...UNVERIFIED_WINDOW_RULE.sources],
    conflict: true,
  };
}

/** Renewing, for a company that may. */
export function renewStep(anniversaryDate: IsoDay, asOf: IsoDay): NextStep {
  const closes = addDays(anniversaryDate, WINDOW_FROM_2022.closesDays);
  const data = { date: anniversaryDate, closes };
  const safe = safeLastDay(anniversaryDate);
  const isDue = anniversaryDate <= asOf;
  if (safe === undefined) {
    return isDue
      ? step("us", { key: "rules.enrolment.next.renewNow", data })
      : step("us", { key: "rules.enrolment.next.renewLater", data });
  }
  if (isDue) return step("us", { key: "rules.enrolment.next.renewToday", data });
  if (!bothWindowsClaim(anniversaryDate)) {
    return step("us", { key: "rules.enrolment.next.renewBeforeMove", data: { ...data, safe } });
  }
  const early = addDays(anniversaryDate, UNVERIFIED_WINDOW_RULE.opensDays);
  return step("us", {
    key:
      early <= asOf
        ? "rules.enrolment.next.lookTodayForRenew"
        : "rules.enrolment.next.lookLaterForRenew",
    data: { date: anniversaryDate, early },
  });
}
