/**
 * The rules that judge an association, apart from what each mechanism gives (`mechanisms/`), what several of them mean
 * for each other (`precedence-rules.ts`), which identifier they take (`identifier-rules.ts`), and the clocks
 * (`clocks.ts`).
 */
import type { Period } from "../in-force";
import type { SourceId } from "../sources";
import type { RuleReference } from "../verdicts";

/** Who says so; its sources are checked against `SOURCES` while compiling. */
export interface RecordProvenance extends Omit<RuleReference, "id"> {
  readonly sources: readonly SourceId[];
  /** The latest day, month or year for which a source printed it. */
  readonly verifiedAsOf: string;
}

/** A rule on associations, with everything that `ruleSchema` asks of a rule. */
export interface RecordRule extends RecordProvenance, Period {
  readonly id: string;
  readonly scope: "association";
}

/** Neither end is told by any source. */
export const NO_DAYS_TOLD = {
  scope: "association",
  inForceFrom: null,
  inForceTo: null,
} as const satisfies Partial<RecordRule>;

const OF_2023 = { ...NO_DAYS_TOLD, verifiedAsOf: "2023-10-23" } as const;

export const RECORD_RULES = {
  /** Attribution values: there is no published closed list, so an unknown one is shown raw. */
  attribution: {
    id: "POR.ATTRIBUTION.1v1",
    ...OF_2023,
    sources: ["PC23"],
    confidence: "derived",
  },
  /** Columns of the downloads are the user's choice, so any may be missing. */
  columns: { id: "POR.COLUMNS.1v1", ...OF_2023, sources: ["PC23"], confidence: "verified" },
  /** How long an export speaks for today. */
  evidence: { id: "POR.EVIDENCE.1v1", ...OF_2023, sources: ["PC23"], confidence: "derived" },
  /** Words of a status column. */
  status: {
    id: "POR.STATUS.1v1",
    ...OF_2023,
    sources: ["PC23", "GRAPH", "AZSPEC"],
    confidence: "derived",
  },
  /** States of a CPOR claim. */
  claim: {
    id: "POR.CLAIM.1v1",
    ...OF_2023,
    inForceFrom: "2019-10-01",
    sources: ["PC23"],
    confidence: "verified",
  },
  /** One dispute after a rejection; `Rejected final` and voluntary disassociation. */
  claimRejected: {
    id: "POR.CLAIM.REJECTED.1v1",
    ...OF_2023,
    inForceFrom: "2019-10-01",
    sources: ["PC23"],
    confidence: "verified",
  },
  /** Claims for partner activities share the list of CPOR claims and are none. */
  activity: { id: "POR.ACTIVITY.1v1", ...OF_2023, sources: ["PC23"], confidence: "verified" },
  channelChange: {
    id: "POR.COCP.1v1",
    ...NO_DAYS_TOLD,
    inForceFrom: "2025-11-01",
    sources: ["COCP"],
    confidence: "verified",
    verifiedAsOf: "2025-11-13",
  },
  /** From the day the request was started, by the text; from the day grace begins, by the table of states. */
  channelChangeGrace: {
    id: "POR.COCP.2v1",
    ...NO_DAYS_TOLD,
    inForceFrom: "2025-11-01",
    sources: ["COCP"],
    confidence: "verified",
    conflict: true,
    verifiedAsOf: "2025-11-13",
  },
  /** One page rules a DPOR out under a customer agreement, another still has the field for it. */
  dporOnCustomerAgreement: {
    id: "POR.DPOR.MCA.1v1",
    ...NO_DAYS_TOLD,
    sources: ["PC23", "ADD"],
    confidence: "verified",
    conflict: true,
    verifiedAsOf: "2025-01-07",
  },
  adminRelationship: {
    id: "POR.GDAP.1v1",
    ...OF_2023,
    sources: ["GRAPH", "PC23"],
    confidence: "verified",
  },
  /** A row of an earlier export that a newer one lacks: the only way to see a silent loss. */
  absent: { id: "POR.ABSENT.1v1", ...OF_2023, sources: ["PC23"], confidence: "derived" },
  /** An association ends with its subscription. */
  ending: {
    id: "POR.ENDING.1v1",
    ...NO_DAYS_TOLD,
    sources: ["PC23", "ADD"],
    confidence: "derived",
    verifiedAsOf: "2025-01-07",
  },
  start: { id: "POR.START.1v1", ...OF_2023, sources: ["PC23"], confidence: "derived" },
  /** Another partner's association shows inside the customer's tenant only. */
  visibility: {
    id: "POR.VISIBILITY.1v1",
    ...NO_DAYS_TOLD,
    sources: ["MP"],
    confidence: "verified",
    verifiedAsOf: "2025-01-08",
  },
  /** Every row of an export names our own global account. */
  otherGlobal: { id: "POR.GLOBAL.1v1", ...OF_2023, sources: ["PC23"], confidence: "derived" },
  notSeen: {
    id: "POR.NOTSEEN.1v1",
    ...NO_DAYS_TOLD,
    sources: ["MP", "PC23"],
    confidence: "derived",
    verifiedAsOf: "2025-01-08",
  },
  unknownCustomer: {
    id: "POR.CUSTOMER.1v1",
    ...NO_DAYS_TOLD,
    sources: ["MP", "PC23"],
    confidence: "derived",
    verifiedAsOf: "2025-01-08",
  },
  /** Reconciliation files give a subscription another ID than the portal does, so an ID not found proves nothing. */
  unknownSubscription: {
    id: "POR.SUBSCRIPTION.1v1",
    ...OF_2023,
    sources: ["PC23"],
    confidence: "derived",
  },
} as const satisfies Readonly<Record<string, RecordRule>>;
