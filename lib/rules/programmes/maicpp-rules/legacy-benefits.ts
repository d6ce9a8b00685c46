/** How silver and gold ended, and how long their benefits could still be had. */
import type { LegacyBenefitRule } from "./rules-schema";

/** The last day on which competencies were valid, and on which they could be renewed. */
export const LAST_MPN_DAY = "2022-09-30";

/**
 * The last renewal brings the benefits and incentives of the Microsoft Partner Network for so many months more. It was
 * not possible before the anniversary date, so later dates were left out. In dispute: the press names the last day to
 * renew, the FAQ the last anniversary date that could still be renewed.
 */
export const LAST_MPN_RENEWAL: LegacyBenefitRule & {
  readonly inForceTo: string;
  readonly months: number;
} = {
  id: "MPN.last-renewal.1v1",
  scope: "global-account",
  inForceFrom: null,
  inForceTo: LAST_MPN_DAY,
  sources: ["SEED4", "KVFAQ"],
  confidence: "verified",
  conflict: true,
  verifiedAsOf: "2023",
  months: 12,
};

/** Competencies and their badges are no longer valid; designations take their place. */
export const COMPETENCIES_ENDED: LegacyBenefitRule = {
  id: "MAICPP.legacy.competencies-ended.1v1",
  scope: "global-account",
  inForceFrom: "2022-10-01",
  inForceTo: null,
  sources: ["KVFAQ", "SEED4"],
  confidence: "verified",
  verifiedAsOf: "2023",
};

/** Who held silver or gold on that day keeps its benefits until the next anniversary date, qualified or not. */
export const KEPT_UNTIL_ANNIVERSARY: LegacyBenefitRule = {
  id: "MAICPP.legacy.kept-until-anniversary.1v1",
  scope: "global-account",
  inForceFrom: "2022-10-01",
  inForceTo: null,
  heldOn: LAST_MPN_DAY,
  sources: ["KVFAQ"],
  confidence: "verified",
  verifiedAsOf: "2023",
};

/** Benefits only, no badge. Nobody else could enrol anew. */
export const LEGACY_BENEFITS_RENEWABLE: LegacyBenefitRule & {
  readonly inForceFrom: string;
  readonly inForceTo: string;
} = {
  id: "MAICPP.legacy.benefits-renewable.1v1",
  scope: "global-account",
  inForceFrom: "2022-10-04",
  inForceTo: "2025-01-21",
  heldOn: LAST_MPN_DAY,
  sources: ["KVINTRO", "KVSILVER", "CSREN25", "KL26"],
  confidence: "verified",
  verifiedAsOf: "2026-08",
};

/** No more sale or renewal of silver and gold benefits, nor of the Action Pack. */
export const LEGACY_BENEFITS_ENDED: LegacyBenefitRule = {
  id: "MAICPP.legacy.benefits-ended.1v1",
  scope: "global-account",
  inForceFrom: "2025-01-22",
  inForceTo: null,
  sources: ["CSREN25", "KL26"],
  confidence: "verified",
  verifiedAsOf: "2026-08",
};

/**
 * What was bought on the last day of sale ran for a term of 365 days, and the window of 30 days after it. The day is
 * derived: no source gives it.
 */
export const LAST_LEGACY_TERM: LegacyBenefitRule & { readonly inForceTo: string } = {
  id: "MAICPP.legacy.last-term.1v1",
  scope: "global-account",
  inForceFrom: null,
  inForceTo: "2026-02-20",
  sources: ["CSREN25", "KVREN"],
  confidence: "derived",
  verifiedAsOf: "2025",
};

/** Silver or gold members who qualify are enrolled and badged at once; no extra fee until the anniversary date. */
export const LEGACY_MEMBER_QUALIFIES: LegacyBenefitRule = {
  id: "MAICPP.legacy.member-qualifies.1v1",
  scope: "global-account",
  inForceFrom: "2022-10-03",
  inForceTo: null,
  sources: ["KVINTRO", "KVFAQ", "KVSILVER"],
  confidence: "verified",
  verifiedAsOf: "2023-09-14",
};

/** Who buys a designation and held silver or gold may choose the legacy benefits instead of the new ones. */
export const LEGACY_BENEFITS_AS_OPTION: LegacyBenefitRule = {
  id: "MAICPP.legacy.benefits-as-option.1v1",
  scope: "global-account",
  inForceFrom: "2022-10-04",
  inForceTo: "2025-01-21",
  heldOn: LAST_MPN_DAY,
  sources: ["KVINTRO", "KVSILVER", "CSREN25", "KL26"],
  confidence: "verified",
  verifiedAsOf: "2026-08",
};

/** Eligibility for incentives stays as it was through the incentives programme of fiscal year 2023. */
export const INCENTIVES_UNCHANGED: LegacyBenefitRule = {
  id: "MAICPP.legacy.incentives-unchanged.1v1",
  scope: "global-account",
  inForceFrom: "2022-10-01",
  inForceTo: "2023-09-30",
  sources: ["SEED4"],
  confidence: "secondary",
  verifiedAsOf: "2022-09",
};

/** "Product benefits" take the place of the internal use rights (IUR). */
export const PRODUCT_BENEFITS: LegacyBenefitRule = {
  id: "MAICPP.benefits.product-benefits.1v1",
  scope: "global-account",
  inForceFrom: "2022-10-03",
  inForceTo: null,
  sources: ["SEED4", "KVFAQ"],
  confidence: "verified",
  verifiedAsOf: "2023",
};

/** Every partner of the Microsoft Partner Network may take part: nothing but the score is asked for. */
export const OPEN_TO_EVERY_PARTNER: LegacyBenefitRule = {
  id: "MAICPP.open-to-every-partner.1v1",
  scope: "global-account",
  inForceFrom: "2022-10-03",
  inForceTo: null,
  sources: ["SEED4", "KVINTRO"],
  confidence: "verified",
  verifiedAsOf: "2023-07-13",
};

export const LEGACY_BENEFIT_RULES: readonly LegacyBenefitRule[] = [
  LAST_MPN_RENEWAL,
  COMPETENCIES_ENDED,
  KEPT_UNTIL_ANNIVERSARY,
  LEGACY_BENEFITS_RENEWABLE,
  LEGACY_BENEFITS_ENDED,
  LAST_LEGACY_TERM,
  LEGACY_MEMBER_QUALIFIES,
  LEGACY_BENEFITS_AS_OPTION,
  INCENTIVES_UNCHANGED,
  PRODUCT_BENEFITS,
  OPEN_TO_EVERY_PARTNER,
];
