/** What follows from qualifying: who has to buy, until when, for how long it lasts and what it costs once. */
import type { EnrolmentRule } from "./rules-schema";

/** The FAQ names 3 October 2022, the introduction page 4 October. */
export const LAUNCH: EnrolmentRule & { readonly inForceFrom: string } = {
  id: "MAICPP.launch.1v1",
  scope: "global-account",
  inForceFrom: "2022-10-03",
  inForceTo: null,
  sources: ["KVFAQ", "KVINTRO"],
  confidence: "verified",
  conflict: true,
  verifiedAsOf: "2023-07-13",
};

/** The score, skilling, designation, badge and benefits belong to the global account, which may hand benefits on. */
export const EVALUATED_WORLDWIDE: EnrolmentRule = {
  id: "MAICPP.evaluated-worldwide.1v1",
  scope: "global-account",
  inForceFrom: "2022-10-03",
  inForceTo: null,
  sources: ["KVFAQ", "KVMERGE", "KB26"],
  confidence: "verified",
  verifiedAsOf: "2026-08-14",
};

/** Azure operated by 21Vianet and Azure US Government do not count. */
export const SOVEREIGN_CLOUDS_EXCLUDED: EnrolmentRule = {
  id: "MAICPP.sovereign-clouds-excluded.1v1",
  scope: "association",
  inForceFrom: null,
  inForceTo: null,
  sources: ["KB26"],
  confidence: "secondary",
  verifiedAsOf: "2026-08-14",
};

/** A new partner that qualifies has so many days to enrol. From which qualified day they run is not told. */
export const DAYS_TO_ENROL: EnrolmentRule & {
  readonly inForceFrom: string;
  readonly days: number;
} = {
  id: "MAICPP.enrolment.days-to-enrol.1v1",
  scope: "global-account",
  inForceFrom: "2023-09-19",
  inForceTo: null,
  sources: ["KVSEP23"],
  confidence: "verified",
  verifiedAsOf: "2023-09",
  days: 30,
};

/** Enrolled until the anniversary date whatever the score does; it is looked at again then, and not before. */
export const ENROLLED_UNTIL_ANNIVERSARY: EnrolmentRule = {
  id: "MAICPP.enrolment.until-anniversary.1v1",
  scope: "global-account",
  inForceFrom: "2022-10-03",
  inForceTo: null,
  sources: ["KVPCS", "KVFAQ"],
  confidence: "verified",
  verifiedAsOf: "2023-09-06",
};

/** The status is "renewal due" from the anniversary date to the end of the renewal window (`renewal/window-rules`). */
export const RENEWAL_DUE: EnrolmentRule = {
  id: "MAICPP.enrolment.renewal-due.1v1",
  scope: "global-account",
  inForceFrom: "2022-10-03",
  inForceTo: null,
  sources: ["KVPCS", "KVREN", "KVINTRO"],
  confidence: "verified",
  verifiedAsOf: "2023-09-06",
};

/** One anniversary date and one fee for all designations: those of the first; a later one ends with it. */
export const SHARED_ANNIVERSARY: EnrolmentRule = {
  id: "MAICPP.enrolment.shared-anniversary.1v1",
  scope: "global-account",
  inForceFrom: "2022-10-03",
  inForceTo: null,
  sources: ["KVFAQ"],
  confidence: "verified",
  verifiedAsOf: "2023",
};

/**
 * Who holds another designation is enrolled on qualifying, without buying anything: derived from the one fee and the one
 * anniversary date of all designations, for the pages say so of silver and gold members only (`legacy-benefits`).
 */
export const AUTOMATIC_ENROLMENT: EnrolmentRule = {
  id: "MAICPP.enrolment.automatic.1v1",
  scope: "global-account",
  inForceFrom: "2022-10-03",
  inForceTo: null,
  sources: ["KVPCS", "KVINTRO", "KVFAQ"],
  confidence: "derived",
  verifiedAsOf: "2023-09-06",
};

/** Of two accounts that are merged the later anniversary date stays. */
export const MERGED_ANNIVERSARY: EnrolmentRule = {
  id: "MAICPP.enrolment.merged-anniversary.1v1",
  scope: "global-account",
  inForceFrom: null,
  inForceTo: null,
  sources: ["KVMERGE"],
  confidence: "verified",
  verifiedAsOf: "2023",
};

/** The page shows the current month and the five before it. */
export const SCORE_HISTORY: EnrolmentRule = {
  id: "MAICPP.enrolment.score-history.1v1",
  scope: "global-account",
  inForceFrom: "2023-09-19",
  inForceTo: null,
  sources: ["KVPCS", "KVSEP23"],
  confidence: "verified",
  verifiedAsOf: "2023-09",
  months: 6,
};

export const ENROLMENT_RULES: readonly EnrolmentRule[] = [
  LAUNCH,
  EVALUATED_WORLDWIDE,
  SOVEREIGN_CLOUDS_EXCLUDED,
  DAYS_TO_ENROL,
  ENROLLED_UNTIL_ANNIVERSARY,
  RENEWAL_DUE,
  SHARED_ANNIVERSARY,
  AUTOMATIC_ENROLMENT,
  MERGED_ANNIVERSARY,
  SCORE_HISTORY,
];
