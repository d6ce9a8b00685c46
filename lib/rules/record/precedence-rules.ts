/**
 * What holds when several associations, accounts or partners meet: a table of situations and outcomes. The checks take
 * rule and words from here.
 */
import type { MechanismForm } from "./mechanisms";
import { NO_DAYS_TOLD, type RecordRule } from "./record-rules";

/** Said of an association of a form of `on` while one of a form of `beside` is in force on the same subscription. */
export interface PrecedenceRemark {
  readonly on: readonly MechanismForm[];
  readonly beside: readonly MechanismForm[];
  /** Message key. */
  readonly reason: string;
}

export interface PrecedenceRule extends RecordRule {
  /** Message keys. */
  readonly situation: string;
  readonly outcome: string;
  readonly remarks?: readonly PrecedenceRemark[];
}

const CSP_FORMS: readonly MechanismForm[] = ["CSP", "CSP.TPOR"];
/** Claims of which no source tells which metrics they take. */
const OTHER_CLAIMS: readonly MechanismForm[] = ["CPOR", "CPOR.RevRec", "CPOR.RevRecPerformance"];

const OF_2023 = {
  ...NO_DAYS_TOLD,
  sources: ["PC23"],
  confidence: "verified",
  verifiedAsOf: "2023-10-23",
} as const;

export const PRECEDENCE = {
  /** By the contribution indicators of 2021: a revenue claim takes revenue and customer adds, a usage claim the rest. */
  cporAndDpor: {
    id: "POR.PRECEDENCE.CPOR-DPOR.1v1",
    ...NO_DAYS_TOLD,
    sources: ["PC21"],
    confidence: "verified",
    verifiedAsOf: "2021-07",
    situation: "rules.scenario.situation.cporAndDpor",
    outcome: "rules.scenario.outcome.cporAndDpor",
    remarks: [
      { on: ["DPOR"], beside: ["CPOR.OSA"], reason: "rules.por.reason.cporOsaBeatsDpor" },
      { on: ["DPOR"], beside: ["CPOR.OSU"], reason: "rules.por.reason.cporOsuBeatsDpor" },
      { on: ["DPOR"], beside: OTHER_CLAIMS, reason: "rules.por.reason.cporBeatsDpor" },
      { on: ["CPOR.OSA"], beside: ["DPOR"], reason: "rules.por.reason.cporOsaHoldsCredit" },
      { on: ["CPOR.OSU"], beside: ["DPOR"], reason: "rules.por.reason.cporOsuHoldsCredit" },
      { on: OTHER_CLAIMS, beside: ["DPOR"], reason: "rules.por.reason.cporHoldsCredit" },
    ],
  },
  dporAndPal: {
    id: "POR.PRECEDENCE.DPOR-PAL.1v1",
    ...NO_DAYS_TOLD,
    sources: ["AZISSUE"],
    confidence: "verified",
    verifiedAsOf: "2019-01-30",
    situation: "rules.scenario.situation.dporAndPal",
    outcome: "rules.por.reason.dporAndPal",
    remarks: [
      { on: ["DPOR"], beside: ["PAL"], reason: "rules.por.reason.dporAndPal" },
      { on: ["PAL"], beside: ["DPOR"], reason: "rules.por.reason.dporAndPal" },
    ],
  },
  cspAndPal: {
    id: "POR.PRECEDENCE.CSP-PAL.1v1",
    ...NO_DAYS_TOLD,
    sources: ["AZCITADEL"],
    confidence: "secondary",
    verifiedAsOf: "2025-10",
    situation: "rules.scenario.situation.cspAndPal",
    outcome: "rules.por.reason.cspHidesPal",
    remarks: [
      { on: ["PAL"], beside: CSP_FORMS, reason: "rules.por.reason.cspHidesPal" },
      { on: CSP_FORMS, beside: ["PAL"], reason: "rules.por.reason.cspHidesPal" },
    ],
  },
  duplicate: {
    id: "POR.DUPLICATE.1v1",
    ...OF_2023,
    situation: "rules.scenario.situation.duplicate",
    outcome: "rules.por.reason.duplicate",
  },
  bestPerMetric: {
    id: "POR.PRECEDENCE.BEST.1v1",
    ...OF_2023,
    inForceFrom: "2022-10-03",
    situation: "rules.scenario.situation.bestPerMetric",
    outcome: "rules.scenario.outcome.bestPerMetric",
  },
  cspShownAsDpor: {
    id: "POR.PRECEDENCE.CSP-AS-DPOR.1v1",
    ...OF_2023,
    situation: "rules.scenario.situation.cspShownAsDpor",
    outcome: "rules.por.reason.dporOnCspChannel",
  },
  /** Who sells gets the recognition; who does the work cannot claim it. */
  cspSeller: {
    id: "POR.PRECEDENCE.SELLER.1v1",
    ...NO_DAYS_TOLD,
    sources: ["TCCSP", "PC23"],
    confidence: "secondary",
    verifiedAsOf: "2023-10-23",
    situation: "rules.scenario.situation.cspSeller",
    outcome: "rules.por.reason.cporOnCspChannel",
  },
  /** Exports are snapshots of their day, so the newer one tells more of today; see `fold-association.ts`. */
  reportsDisagree: {
    id: "POR.PRECEDENCE.REPORTS.1v1",
    ...OF_2023,
    confidence: "derived",
    situation: "rules.scenario.situation.reportsDisagree",
    outcome: "rules.por.reason.reportsDisagree",
  },
  azureMoved: {
    id: "POR.PRECEDENCE.AZURE-MOVED.1v1",
    ...OF_2023,
    situation: "rules.scenario.situation.azureMoved",
    outcome: "rules.por.reason.azureMoved",
  },
  /** Merging accounts leaves DPOR and PAL in place and rolls them up to the new global account. */
  accountMerged: {
    id: "POR.ID.ACQUIRED.1v1",
    ...NO_DAYS_TOLD,
    sources: ["KVMERGE"],
    confidence: "derived",
    verifiedAsOf: "2023",
    situation: "rules.scenario.situation.accountMerged",
    outcome: "rules.por.reason.idAcquired",
  },
  /** Deleting a location loses its DPOR, transacting and POR data. */
  locationDeleted: {
    id: "POR.ID.RETIRED.1v1",
    ...OF_2023,
    situation: "rules.scenario.situation.locationDeleted",
    outcome: "rules.por.reason.idRetired",
  },
} as const satisfies Readonly<Record<string, PrecedenceRule>>;
