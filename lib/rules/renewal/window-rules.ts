/**
 * When a membership may be renewed: the window rules on record, as data.
 *
 * A rule is chosen by the anniversary date (AD) that is looked at, not by today: a lapsed AD is judged by the rule
 * that was in force when it fell due. Days are relative to the AD, negative before it; `null` means that no source
 * found tells.
 */
import { addDays, type IsoDay } from "../calendar-day";
import type { SourceId } from "../sources";
import type { Confidence } from "../verdicts";

/**
 * How the next AD is found. `end-of-month-after-12-months`: a 12-month term that ran to the end of its month.
 * `purchase-date`: benefits run from the purchase, and the length of the term is not told.
 */
export type NewAnniversaryRule =
  | "end-of-month-after-12-months"
  | "same-day-next-year"
  | "anniversary-plus-365-days"
  | "renewal-plus-365-days"
  | "payment-plus-365-days"
  | "purchase-date";

export interface WindowRule {
  readonly id: "mpp" | "pmc" | "pc-2018a" | "pc-2018b" | "mcpp-2022" | "maicpp-2026-11";
  /** First AD it applies to. */
  readonly inForceFrom: IsoDay;
  /** Last AD it applies to; `null`: still in force. */
  readonly inForceTo: IsoDay | null;
  readonly opensDays: number | null;
  readonly closesDays: number;
  readonly newAnniversary: NewAnniversaryRule;
  /** What becomes of the benefits between the AD and the end of the window. */
  readonly benefits: "end-at-anniversary" | "continue-until-window-closes" | "not-told";
  /** Which set of steps people followed; see `renewal-steps.ts`. */
  readonly stepSet: "mpp" | "pmc" | "mpn" | "designations";
  readonly sources: readonly SourceId[];
  readonly confidence: Confidence;
}

/**
 * In order of time, without gaps. Start days where the sources give a month only: `mpp` 1 October 2003;
 * `pmc` the day after the MPP ended (each partner moved at its own anniversary); `mcpp-2022` 1 October 2022, because
 * 30 September 2022 was the last AD that could still renew an MPN offer (the pages name 3 and 4 October as launch).
 */
export const WINDOW_RULES: readonly WindowRule[] = [
  {
    id: "mpp",
    inForceFrom: "2003-10-01",
    inForceTo: "2010-10-31",
    opensDays: null,
    closesDays: 0,
    newAnniversary: "end-of-month-after-12-months",
    benefits: "end-at-anniversary",
    stepSet: "mpp",
    sources: ["OC08", "SMB06"],
    confidence: "secondary",
  },
  {
    id: "pmc",
    inForceFrom: "2010-11-01",
    inForceTo: "2018-06-27",
    opensDays: -90,
    closesDays: 0,
    newAnniversary: "same-day-next-year",
    benefits: "not-told",
    stepSet: "pmc",
    sources: ["FRPMC", "KB2958000", "SEED3"],
    confidence: "verified",
  },
  {
    id: "pc-2018a",
    inForceFrom: "2018-06-28",
    inForceTo: "2018-07-23",
    opensDays: 1,
    closesDays: 30,
    newAnniversary: "renewal-plus-365-days",
    benefits: "continue-until-window-closes",
    stepSet: "mpn",
    sources: ["FRREN18A"],
    confidence: "verified",
  },
  {
    id: "pc-2018b",
    inForceFrom: "2018-07-24",
    inForceTo: "2022-09-30",
    opensDays: 1,
    closesDays: 30,
    newAnniversary: "anniversary-plus-365-days",
    benefits: "continue-until-window-closes",
    stepSet: "mpn",
    sources: ["FRREN18B", "FRREN21", "KB4295568"],
    confidence: "verified",
  },
  {
    id: "mcpp-2022",
    inForceFrom: "2022-10-01",
    inForceTo: null,
    opensDays: 0,
    closesDays: 30,
    newAnniversary: "payment-plus-365-days",
    benefits: "continue-until-window-closes",
    stepSet: "designations",
    sources: ["KVREN", "KVINTRO"],
    confidence: "verified",
  },
];

/**
 * Announced by one third-party source only, and at odds with `mcpp-2022`, so it is not in the list above:
 * the reader has to choose it.
 */
export const UNVERIFIED_WINDOW_RULE = {
  id: "maicpp-2026-11",
  inForceFrom: "2026-11-01",
  inForceTo: null,
  opensDays: -30,
  closesDays: 0,
  newAnniversary: "purchase-date",
  benefits: "end-at-anniversary",
  stepSet: "designations",
  sources: ["KL26D"],
  confidence: "unverified",
} as const satisfies WindowRule;

/** Until then partners moved to Partner Center one by one; who had not yet moved was still under `pmc`. */
export const LAST_PMC_MIGRATIONS = "2021-06-30";

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
  const rule = windowRuleFor(anniversaryDate);
  if (rule === undefined) return false;
  return addDays(anniversaryDate, rule.closesDays) >= UNVERIFIED_WINDOW_RULE.inForceFrom;
}

/** The rule for an AD; `undefined` before October 2003, for which nothing is on record. */
export function windowRuleFor(
  anniversaryDate: IsoDay,
  trustUnverifiedWindow = false,
): WindowRule | undefined {
  if (trustUnverifiedWindow && bothWindowsClaim(anniversaryDate)) return UNVERIFIED_WINDOW_RULE;
  return WINDOW_RULES.find(
    (rule) =>
      rule.inForceFrom <= anniversaryDate &&
      (rule.inForceTo === null || anniversaryDate <= rule.inForceTo),
  );
}
