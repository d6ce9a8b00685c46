/** Digital partner of record: named on a subscription by the customer. It counts for recognition and no longer pays. */
import { BENEFITS_UNKNOWN, type Cell, type MechanismRow, SEEN_IN_INSIGHTS } from "./mechanism-row";

const DPOR_UNPAID: Cell = {
  counts: "no",
  detail: "rules.por.counts.dporUnpaid",
  since: "2019-10-01",
  sources: ["PC23", "KB4491739"],
  confidence: "secondary",
};

export const DPOR: MechanismRow = {
  rule: { id: "POR.DPOR.1v1", sources: ["PC23", "ADD"], confidence: "verified" },
  designation: {
    azure: {
      counts: "yes",
      detail: "rules.por.counts.dporAzure",
      sources: ["KVAZ", "PSAZ"],
      confidence: "verified",
    },
    "microsoft-365": {
      counts: "partly",
      detail: "rules.por.counts.dporModernWork",
      sources: ["KVMW", "PSMW"],
      confidence: "verified",
    },
    "dynamics-365": {
      counts: "yes",
      detail: "rules.por.counts.dporDynamics",
      sources: ["KVBA", "PSBA"],
      confidence: "verified",
    },
    "power-platform": {
      counts: "partly",
      detail: "rules.por.counts.dporPowerPlatform",
      sources: ["KVBA", "PSBA"],
      confidence: "verified",
    },
    otherwise: {
      counts: "partly",
      detail: "rules.por.counts.dporByProduct",
      sources: ["KVAZ", "KVBA", "KVMW", "KVSEC"],
      confidence: "verified",
    },
  },
  incentive: {
    azure: {
      counts: "no",
      detail: "rules.por.counts.dporUnpaid",
      since: "2021-10-01",
      sources: ["PC23"],
      confidence: "verified",
    },
    "microsoft-365": DPOR_UNPAID,
    "dynamics-365": DPOR_UNPAID,
    "power-platform": DPOR_UNPAID,
    // The later of the two dates: right for every product.
    otherwise: { ...DPOR_UNPAID, since: "2021-10-01" },
  },
  benefits: BENEFITS_UNKNOWN,
  reporting: SEEN_IN_INSIGHTS,
};
