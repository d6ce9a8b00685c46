/** Last days for offers of a programme that had ended, and what had to hold on which days to renew a designation. */
import type { IsoDay } from "../calendar-day";
import type { RuleData } from "../programmes/provenance";

export interface LastDayRule extends RuleData {
  readonly inForceTo: IsoDay;
  /** Months of benefits that a renewal on the last day still bought. */
  readonly benefitsForMonths?: number;
  /** The offer had to be held on this day. */
  readonly heldOn?: IsoDay;
}

/**
 * The last day of MPN renewals. In dispute: the press names it as the last day to renew, the FAQ as the last AD
 * that could still be renewed, which its window opened only the day after.
 */
export const LAST_MPN_RENEWAL: LastDayRule = {
  id: "RENEWAL.last-mpn-renewal.1v1",
  scope: "global-account",
  inForceFrom: null,
  inForceTo: "2022-09-30",
  benefitsForMonths: 12,
  sources: ["SEED4", "KVFAQ"],
  confidence: "verified",
  conflict: true,
  verifiedAsOf: "2023",
};

/** Legacy silver and gold benefits, for those who held silver or gold when the MPN ended. */
export const LEGACY_BENEFITS: LastDayRule = {
  id: "RENEWAL.legacy-benefits.1v1",
  scope: "global-account",
  inForceFrom: "2022-10-04",
  inForceTo: "2025-01-21",
  heldOn: "2022-09-30",
  sources: ["KVINTRO", "KL26", "CSREN25"],
  confidence: "verified",
  verifiedAsOf: "2025",
};

export interface QualifyingDaysRule extends RuleData {
  readonly inForceFrom: IsoDay;
  /** Message key: on which days a designation has to qualify. */
  readonly step: string;
}

/** Two pages describe the same thirty days, one before and one after the AD. */
export const QUALIFYING_DAYS_UNTIL_2023: QualifyingDaysRule = {
  id: "RENEWAL.qualifying-days.1v1",
  scope: "global-account",
  inForceFrom: "2022-10-03",
  inForceTo: "2023-09-18",
  step: "rules.renewal.step.checkDesignationsUntil2023",
  sources: ["KVREN", "KVSEP23"],
  confidence: "verified",
  conflict: true,
  verifiedAsOf: "2023-09",
};

/** For those who are enrolled: the month of the AD or the five full months before it. */
export const QUALIFYING_DAYS: QualifyingDaysRule = {
  id: "RENEWAL.qualifying-days.2v1",
  scope: "global-account",
  inForceFrom: "2023-09-19",
  inForceTo: null,
  step: "rules.renewal.step.checkDesignations",
  sources: ["KVPCS", "KB26"],
  confidence: "verified",
  verifiedAsOf: "2026-08-14",
};
