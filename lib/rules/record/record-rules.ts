/** The rules that judge an association, apart from what each mechanism gives (`mechanisms.ts`). */

import type { SourceId } from "../sources";
import type { RuleReference } from "../verdicts";

/** A rule whose sources are checked against `SOURCES` while compiling. */
export interface RecordRule extends RuleReference {
  readonly sources: readonly SourceId[];
}

export const RECORD_RULES = {
  /** Attribution values: there is no published closed list, so an unknown one is shown raw. */
  attribution: { id: "POR.ATTRIBUTION.1v1", sources: ["PC23"], confidence: "derived" },
  /** Columns of the downloads are the user's choice, so any may be missing. */
  columns: { id: "POR.COLUMNS.1v1", sources: ["PC23"], confidence: "verified" },
  /** How long an export speaks for today. */
  evidence: { id: "POR.EVIDENCE.1v1", sources: ["PC23"], confidence: "derived" },
  /** Words of a status column. */
  status: { id: "POR.STATUS.1v1", sources: ["PC23", "GRAPH", "AZSPEC"], confidence: "derived" },
  /** States and clocks of a CPOR claim. */
  claim: { id: "POR.CLAIM.1v1", sources: ["PC23"], confidence: "verified" },
  /** 30 days and one dispute after a rejection; `Rejected final` and voluntary disassociation. */
  claimRejected: { id: "POR.CLAIM.REJECTED.1v1", sources: ["PC23"], confidence: "verified" },
  /** Claims for partner activities share the list of CPOR claims and are none. */
  activity: { id: "POR.ACTIVITY.1v1", sources: ["PC23"], confidence: "verified" },
  channelChange: { id: "POR.COCP.1v1", sources: ["COCP"], confidence: "verified" },
  adminRelationship: { id: "POR.GDAP.1v1", sources: ["GRAPH", "PC23"], confidence: "verified" },
  /** A row of an earlier export that a newer one lacks: the only way to see a silent loss. */
  absent: { id: "POR.ABSENT.1v1", sources: ["PC23"], confidence: "derived" },
  /** An association ends with its subscription. */
  ending: { id: "POR.ENDING.1v1", sources: ["PC23", "ADD"], confidence: "derived" },
  start: { id: "POR.START.1v1", sources: ["PC23"], confidence: "derived" },
  /** Deleting a location loses its DPOR, transacting and POR data. */
  retiredId: { id: "POR.ID.RETIRED.1v1", sources: ["PC23"], confidence: "verified" },
  /** Merging accounts leaves DPOR and PAL in place and rolls them up to the new global account. */
  acquiredId: { id: "POR.ID.ACQUIRED.1v1", sources: ["KVMERGE"], confidence: "derived" },
  globalId: { id: "POR.ID.PGA.1v1", sources: ["PC23", "AZPAL"], confidence: "derived" },
  /** Scoring is worldwide; only our own view by country suffers. */
  countryId: { id: "POR.ID.COUNTRY.1v1", sources: ["SEED0", "KVINTRO"], confidence: "derived" },
  duplicate: { id: "POR.DUPLICATE.1v1", sources: ["PC23"], confidence: "verified" },
  /** Another partner's association shows inside the customer's tenant only. */
  visibility: { id: "POR.VISIBILITY.1v1", sources: ["MP"], confidence: "verified" },
  notSeen: { id: "POR.NOTSEEN.1v1", sources: ["MP", "PC23"], confidence: "derived" },
  unknownCustomer: { id: "POR.CUSTOMER.1v1", sources: ["MP", "PC23"], confidence: "derived" },
} as const satisfies Readonly<Record<string, RecordRule>>;
