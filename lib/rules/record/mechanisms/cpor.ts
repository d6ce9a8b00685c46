/** Claims (CPOR): filed by us, reviewed by Microsoft, and declined by the customer if they wish. */

import { NO_DAYS_TOLD } from "../record-rules";
import {
  AS_OF_2023,
  BENEFITS_UNKNOWN,
  type Cell,
  type Cells,
  type MechanismRow,
  NOT_FOR_DESIGNATIONS,
  ON_DESIGNATIONS,
} from "./mechanism-row";

const CPOR_MODERN_WORK: Cell = {
  counts: "yes",
  detail: "rules.por.counts.cporModernWork",
  ...ON_DESIGNATIONS,
  sources: ["KVMW", "KVSEC", "PSMW", "PSSEC"],
  confidence: "verified",
};

/**
 * The role behind OSA claims is a presales one. The last page that tells claims apart, of 2021, gives presales claims no
 * credit and revenue claims the customer adds only; the designation's own page does not tell claims apart.
 */
const CPOR_OSA_MODERN_WORK: Cell = {
  counts: "partly",
  detail: "rules.por.counts.cporOsaModernWork",
  ...ON_DESIGNATIONS,
  sources: ["PC21", "PC23", "KVMW", "KVSEC"],
  confidence: "derived",
};

/** Influenced revenue is recognised for business applications; of Modern Work and Security no source tells. */
const CPOR_REVREC_MODERN_WORK: Cell = {
  counts: "unknown",
  detail: "rules.por.counts.cporRevRecModernWork",
  ...ON_DESIGNATIONS,
  sources: ["PC23", "KVMW", "KVSEC"],
  confidence: "derived",
};

const CPOR_CUSTOMER_ADDS: Cell = {
  counts: "partly",
  detail: "rules.por.counts.cporCustomerAdds",
  ...ON_DESIGNATIONS,
  sources: ["KVBA", "PSBA"],
  confidence: "verified",
};

const CPOR_USAGE: Cell = {
  counts: "partly",
  detail: "rules.por.counts.cporUsage",
  ...ON_DESIGNATIONS,
  sources: ["KVBA", "PSBA"],
  confidence: "verified",
};

const CPOR_BY_KIND: Cell = {
  counts: "partly",
  detail: "rules.por.counts.cporByKind",
  ...ON_DESIGNATIONS,
  sources: ["KVBA", "KVMW", "KVSEC"],
  confidence: "verified",
};

const CPOR_PAYS: Cell = {
  counts: "partly",
  detail: "rules.por.counts.cporPays",
  ...AS_OF_2023,
  sources: ["PC23"],
  confidence: "verified",
};

const CPOR_NON_INCENTIVISED: Cell = {
  counts: "no",
  detail: "rules.por.counts.cporNonIncentivised",
  ...AS_OF_2023,
  sources: ["PC23"],
  confidence: "verified",
};

const CPOR_REPORTING: Cells = {
  otherwise: {
    counts: "partly",
    detail: "rules.por.counts.cporReporting",
    ...AS_OF_2023,
    sources: ["PC23"],
    confidence: "verified",
  },
};

/** Claims began in October 2019 by the announcements; the pages on them that were read are of 2021 and 2023. */
const CPOR_RULE = {
  id: "POR.CPOR.1v1",
  ...NO_DAYS_TOLD,
  inForceFrom: "2019-10-01",
  sources: ["PC23"],
  confidence: "verified",
  verifiedAsOf: "2023-10-23",
} as const;

/** The attribution does not tell which kind of claim it is, so it gives in full only what every kind gives. */
export const CPOR: MechanismRow = {
  rule: CPOR_RULE,
  designation: {
    azure: NOT_FOR_DESIGNATIONS,
    otherwise: CPOR_BY_KIND,
  },
  incentive: { otherwise: CPOR_PAYS },
  benefits: BENEFITS_UNKNOWN,
  reporting: CPOR_REPORTING,
};

/** Revenue and customer adds. A presales claim of this role gives no credit where another claim holds the revenue. */
export const CPOR_OSA: MechanismRow = {
  rule: { ...CPOR_RULE, id: "POR.CPOR.OSA.1v1" },
  designation: {
    azure: NOT_FOR_DESIGNATIONS,
    "microsoft-365": CPOR_OSA_MODERN_WORK,
    "dynamics-365": CPOR_CUSTOMER_ADDS,
    "power-platform": CPOR_CUSTOMER_ADDS,
    otherwise: CPOR_BY_KIND,
  },
  incentive: { otherwise: CPOR_PAYS },
  benefits: BENEFITS_UNKNOWN,
  reporting: CPOR_REPORTING,
};

/** Usage and deployments. */
export const CPOR_OSU: MechanismRow = {
  rule: { ...CPOR_RULE, id: "POR.CPOR.OSU.1v1" },
  designation: {
    azure: NOT_FOR_DESIGNATIONS,
    "microsoft-365": CPOR_MODERN_WORK,
    "dynamics-365": CPOR_USAGE,
    // Usage of Power Platform is credited through PAL alone.
    "power-platform": NOT_FOR_DESIGNATIONS,
    otherwise: CPOR_BY_KIND,
  },
  incentive: {
    "dynamics-365": CPOR_NON_INCENTIVISED,
    "power-platform": CPOR_NON_INCENTIVISED,
    otherwise: CPOR_PAYS,
  },
  benefits: BENEFITS_UNKNOWN,
  reporting: CPOR_REPORTING,
};

/** Recognition of influenced revenue, unpaid by its very name. */
export const CPOR_REVREC: MechanismRow = {
  rule: { ...CPOR_RULE, id: "POR.CPOR.REVREC.1v1" },
  designation: {
    azure: NOT_FOR_DESIGNATIONS,
    "microsoft-365": CPOR_REVREC_MODERN_WORK,
    "dynamics-365": CPOR_CUSTOMER_ADDS,
    "power-platform": CPOR_CUSTOMER_ADDS,
    otherwise: CPOR_BY_KIND,
  },
  incentive: { otherwise: CPOR_NON_INCENTIVISED },
  benefits: BENEFITS_UNKNOWN,
  reporting: CPOR_REPORTING,
};

export const CPOR_REVREC_PERFORMANCE: MechanismRow = {
  rule: { ...CPOR_RULE, id: "POR.CPOR.REVREC.2v1" },
  designation: {
    azure: NOT_FOR_DESIGNATIONS,
    "microsoft-365": CPOR_REVREC_MODERN_WORK,
    "dynamics-365": CPOR_CUSTOMER_ADDS,
    "power-platform": CPOR_CUSTOMER_ADDS,
    otherwise: CPOR_BY_KIND,
  },
  incentive: {
    otherwise: {
      counts: "unknown",
      detail: "rules.por.counts.incentiveNotTold",
      ...AS_OF_2023,
      sources: ["PC23"],
      confidence: "derived",
    },
  },
  benefits: BENEFITS_UNKNOWN,
  reporting: CPOR_REPORTING,
};
