/**
 * When a membership may be renewed: the window rules on record, as data.
 *
 * `inForceFrom` and `inForceTo` are anniversary dates (AD): a rule is chosen by the AD that is looked at, not by today,
 * so a lapsed AD is judged by the rule that was in force when it fell due. Days are relative to the AD, negative
 * before it; `null` means that no source found tells.
 */
import type { IsoDay } from "../calendar-day";
import type { RuleData } from "../programmes/provenance";
import {
  MEMBERSHIP_NOTICE_UNTIL_2021,
  MEMBERSHIP_REMINDERS_2018,
  type ReminderRule,
  SPECIALIZATION_REMINDERS,
} from "./reminders";

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

export interface WindowRule extends RuleData {
  readonly inForceFrom: IsoDay;
  readonly opensDays: number | null;
  readonly closesDays: number;
  readonly newAnniversary: NewAnniversaryRule;
  /** What becomes of the benefits when the AD comes. */
  readonly benefits:
    | "end-at-anniversary"
    | "kept-by-renewing-before"
    | "continue-until-window-closes";
  /** An order that is not paid for longer than this expires; absent where no source tells. */
  readonly orderExpiresUnpaidAfterDays?: number;
  /** Which set of steps people followed; see `renewal-steps.ts`. */
  readonly stepSet: "mpp" | "pmc" | "mpn" | "designations";
  /** Microsoft's own reminders; `null` where no source tells of any. */
  readonly reminders: ReminderRule | null;
}

/** The only rule in force whose end another source moves. */
export const WINDOW_FROM_2022: WindowRule = {
  id: "RENEWAL.mcpp-2022.1v1",
  scope: "global-account",
  inForceFrom: "2022-10-01",
  inForceTo: null,
  opensDays: 0,
  closesDays: 30,
  newAnniversary: "payment-plus-365-days",
  benefits: "continue-until-window-closes",
  stepSet: "designations",
  reminders: null,
  sources: ["KVREN", "KVINTRO", "CSREN25"],
  confidence: "verified",
  conflict: true,
  verifiedAsOf: "2025",
};

/** That of the Microsoft Partner Network from July 2018 to its end. */
export const LAST_MPN_WINDOW = {
  id: "RENEWAL.pc-2018b.1v1",
  scope: "global-account",
  inForceFrom: "2018-07-24",
  inForceTo: "2022-09-30",
  opensDays: 1,
  closesDays: 30,
  newAnniversary: "anniversary-plus-365-days",
  benefits: "continue-until-window-closes",
  orderExpiresUnpaidAfterDays: 30,
  stepSet: "mpn",
  reminders: MEMBERSHIP_REMINDERS_2018,
  sources: ["FRREN18B", "FRREN21", "KB4295568"],
  confidence: "verified",
  verifiedAsOf: "2021-07-13",
} satisfies WindowRule;

/** Until mid-2021 partners moved to Partner Center one by one; who had not yet moved was still under `pmc`. */
export const LAST_PMC_ANNIVERSARY: IsoDay = "2021-06-30";

/**
 * In order of time. Start days where the sources give a month only: `mpp` 1 October 2003; `pmc` the day after the MPP
 * ended (each partner moved at its own anniversary); `mcpp-2022` 1 October 2022, because 30 September 2022 was the last
 * AD that could still renew an MPN offer (the pages name 3 and 4 October as launch). `pmc` overlaps with those after
 * it while partners moved to Partner Center.
 */
export const WINDOW_RULES: readonly WindowRule[] = [
  {
    id: "RENEWAL.mpp.1v1",
    scope: "enrolment-account",
    inForceFrom: "2003-10-01",
    inForceTo: "2010-10-31",
    opensDays: null,
    closesDays: 0,
    newAnniversary: "end-of-month-after-12-months",
    benefits: "end-at-anniversary",
    stepSet: "mpp",
    reminders: null,
    sources: ["OC08", "SMB06"],
    confidence: "secondary",
    verifiedAsOf: "2008-01",
  },
  {
    id: "RENEWAL.pmc.1v1",
    scope: "location",
    inForceFrom: "2010-11-01",
    inForceTo: LAST_PMC_ANNIVERSARY,
    opensDays: -90,
    closesDays: 0,
    newAnniversary: "same-day-next-year",
    benefits: "kept-by-renewing-before",
    stepSet: "pmc",
    reminders: MEMBERSHIP_NOTICE_UNTIL_2021,
    sources: ["FRPMC", "KB2958000", "SEED3"],
    confidence: "verified",
    verifiedAsOf: "2021-04-13",
  },
  {
    id: "RENEWAL.pc-2018a.1v1",
    scope: "global-account",
    inForceFrom: "2018-06-28",
    inForceTo: "2018-07-23",
    opensDays: 1,
    closesDays: 30,
    newAnniversary: "renewal-plus-365-days",
    benefits: "continue-until-window-closes",
    stepSet: "mpn",
    reminders: null,
    sources: ["FRREN18A"],
    confidence: "verified",
    verifiedAsOf: "2018-06-28",
  },
  LAST_MPN_WINDOW,
  WINDOW_FROM_2022,
];

/**
 * Announced by one third-party source only, and at odds with `mcpp-2022`, so it is not in the list above:
 * the reader has to choose it.
 */
export const UNVERIFIED_WINDOW_RULE = {
  id: "RENEWAL.maicpp-2026-11.1v1",
  scope: "global-account",
  inForceFrom: "2026-11-01",
  inForceTo: null,
  opensDays: -30,
  closesDays: 0,
  newAnniversary: "purchase-date",
  benefits: "end-at-anniversary",
  stepSet: "designations",
  reminders: null,
  sources: ["KL26D"],
  confidence: "unverified",
  conflict: true,
  verifiedAsOf: "2026-08-28",
} satisfies WindowRule;

export interface SpecializationWindow extends RuleData {
  readonly opensDays: number;
  readonly closesDays: number;
  readonly reminders: ReminderRule;
}

/** Specializations have anniversaries of their own. */
export const SPECIALIZATION_WINDOW: SpecializationWindow = {
  id: "RENEWAL.specialization.1v1",
  scope: "global-account",
  inForceFrom: null,
  inForceTo: null,
  opensDays: -60,
  closesDays: 30,
  reminders: SPECIALIZATION_REMINDERS,
  sources: ["KVSPEC", "KVINTRO"],
  confidence: "verified",
  verifiedAsOf: "2023-10-09",
};
