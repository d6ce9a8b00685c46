/** Which window rule an anniversary date (AD) falls under, and where the sources disagree on its window. */
import { addDays, type IsoDay } from "../calendar-day";
import { isInForce } from "../in-force";
import {
  UNVERIFIED_WINDOW_RULE,
  WINDOW_FROM_2022,
  WINDOW_RULES,
  type WindowRule,
} from "./window-rules";

export interface WindowChoice {
  /** Judge ADs from 1 November 2026 on by the one unverified source, which ends the window at the AD. */
  readonly trustUnverifiedWindow?: boolean;
  /** The day the company moved from the Partner Membership Center to Partner Center (2018 to mid-2021). */
  readonly movedToPartnerCenterOn?: IsoDay;
}

/** True for the rules of those who renewed in Partner Center. */
export function isPartnerCenterRule({ stepSet }: WindowRule): boolean {
  return stepSet === "mpn" || stepSet === "designations";
}

/** True where `mcpp-2022` and `maicpp-2026-11` both claim the AD. */
export function bothWindowsClaim(anniversaryDate: IsoDay): boolean {
  return anniversaryDate >= UNVERIFIED_WINDOW_RULE.inForceFrom;
}

/**
 * True where the sources disagree on the end of the window. The one that moves it names the day of the move and does
 * not say for which ADs, so every window that is still open on that day is in doubt. The choice of the
 * rule does not follow from this.
 */
export function windowIsDisputed(anniversaryDate: IsoDay): boolean {
  return (
    addDays(anniversaryDate, WINDOW_FROM_2022.closesDays) >= UNVERIFIED_WINDOW_RULE.inForceFrom
  );
}

/**
 * The rule for an AD; `undefined` where nothing is on record: before October 2003, and before June 2018 in Partner
 * Center. Without the day of the move, everybody counts as moved from the first day of Partner Center's rules on.
 */
export function windowRuleFor(
  anniversaryDate: IsoDay,
  { trustUnverifiedWindow = false, movedToPartnerCenterOn: moved }: WindowChoice = {},
): WindowRule | undefined {
  if (trustUnverifiedWindow && bothWindowsClaim(anniversaryDate)) return UNVERIFIED_WINDOW_RULE;
  return WINDOW_RULES.findLast(
    (rule) =>
      isInForce(rule, anniversaryDate) &&
      (moved === undefined || isPartnerCenterRule(rule) === moved <= anniversaryDate),
  );
}
