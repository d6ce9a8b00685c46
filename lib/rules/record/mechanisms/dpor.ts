/** Digital partner of record: named on a subscription by the customer. It counts for recognition and no longer pays. */

import { NO_DAYS_TOLD } from "../record-rules";
import {
  BENEFITS_UNKNOWN,
  type Cell,
  type MechanismRow,
  ON_DESIGNATIONS,
  SEEN_IN_INSIGHTS,
} from "./mechanism-row";

const DPOR_UNPAID: Cell = {
  counts: "no",
  detail: "rules.por.counts.dporUnpaid",
  inForceFrom: "2019-10-01",
  inForceTo: null,
  sources: ["PC23", "KB4491739"],
  confidence: "secondary",
  verifiedAsOf: "2023-10-23",
};

/** Both ends are told; that nothing changed between them is inferred. */
export const AZURE_PAY = {
  inForceFrom: "2015-08-01",
  inForceTo: "2021-09-30",
  sources: ["AZPOR", "PC23"],
  confidence: "derived",
  verifiedAsOf: "2023-10-23",
} as const;

const AZURE_PAID: Cell = {
  counts: "yes",
  detail: "rules.por.counts.dporPaidForAzure",
  ...AZURE_PAY,
};

export const DPOR: MechanismRow = {
  rule: {
    id: "POR.DPOR.1v1",
    ...NO_DAYS_TOLD,
    inForceFrom: "2015-03-02",
    sources: ["PC23", "ADD", "MPNDPOR"],
    confidence: "verified",
    verifiedAsOf: "2025-01-07",
  },
  designation: {
    azure: {
      counts: "yes",
      detail: "rules.por.counts.dporAzure",
      ...ON_DESIGNATIONS,
      sources: ["KVAZ", "PSAZ"],
      confidence: "verified",
    },
    "microsoft-365": {
      counts: "partly",
      detail: "rules.por.counts.dporModernWork",
      ...ON_DESIGNATIONS,
      sources: ["KVMW", "PSMW"],
      confidence: "verified",
    },
    "dynamics-365": {
      counts: "yes",
      detail: "rules.por.counts.dporDynamics",
      ...ON_DESIGNATIONS,
      sources: ["KVBA", "PSBA"],
      confidence: "verified",
    },
    "power-platform": {
      counts: "partly",
      detail: "rules.por.counts.dporPowerPlatform",
      ...ON_DESIGNATIONS,
      sources: ["KVBA", "PSBA"],
      confidence: "verified",
    },
    otherwise: {
      counts: "partly",
      detail: "rules.por.counts.dporByProduct",
      ...ON_DESIGNATIONS,
      sources: ["KVAZ", "KVBA", "KVMW", "KVSEC"],
      confidence: "verified",
    },
  },
  incentive: {
    azure: {
      counts: "no",
      detail: "rules.por.counts.dporUnpaid",
      inForceFrom: "2021-10-01",
      inForceTo: null,
      before: AZURE_PAID,
      sources: ["PC23"],
      confidence: "verified",
      verifiedAsOf: "2023-10-23",
    },
    "microsoft-365": DPOR_UNPAID,
    "dynamics-365": DPOR_UNPAID,
    "power-platform": DPOR_UNPAID,
    // The later of the two dates: right for every product.
    otherwise: { ...DPOR_UNPAID, inForceFrom: "2021-10-01" },
  },
  benefits: BENEFITS_UNKNOWN,
  reporting: SEEN_IN_INSIGHTS,
};
