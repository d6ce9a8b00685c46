/** Selling through CSP: the transaction itself is the association. */

import { NO_DAYS_TOLD } from "../record-rules";
import {
  AS_OF_2023,
  BENEFITS_UNKNOWN,
  type Cell,
  type Cells,
  type MechanismRow,
  ON_DESIGNATIONS,
  SEEN_IN_INSIGHTS,
} from "./mechanism-row";

export const CSP: MechanismRow = {
  rule: {
    id: "POR.CSP.1v1",
    ...NO_DAYS_TOLD,
    inForceFrom: "2014-01-01",
    sources: ["PC23"],
    confidence: "verified",
    verifiedAsOf: "2023-10-23",
  },
  designation: {
    azure: {
      counts: "yes",
      detail: "rules.por.counts.cspAzure",
      ...ON_DESIGNATIONS,
      sources: ["KVAZ", "PSAZ", "PSSEC"],
      // Security since 2026 is told by third parties only.
      confidence: "secondary",
    },
    "microsoft-365": {
      counts: "partly",
      detail: "rules.por.counts.cspModernWork",
      ...ON_DESIGNATIONS,
      sources: ["KVMW", "PSMW", "PSSEC"],
      // Security since 2026 is told by third parties only.
      confidence: "secondary",
    },
    // Whether CSP counts for usage is open: the 2023 page counts it and shows it as DPOR, its tables leave it out.
    "dynamics-365": {
      counts: "partly",
      detail: "rules.por.counts.cspBusinessApplications",
      ...ON_DESIGNATIONS,
      sources: ["KVBA", "PSBA"],
      confidence: "verified",
    },
    "power-platform": {
      counts: "partly",
      detail: "rules.por.counts.cspBusinessApplications",
      ...ON_DESIGNATIONS,
      sources: ["KVBA", "PSBA"],
      confidence: "verified",
    },
    otherwise: {
      counts: "partly",
      detail: "rules.por.counts.cspByProduct",
      ...ON_DESIGNATIONS,
      sources: ["KVAZ", "KVBA", "KVMW"],
      confidence: "verified",
    },
  },
  incentive: {
    otherwise: {
      counts: "yes",
      detail: "rules.por.counts.cspPays",
      ...AS_OF_2023,
      sources: ["PC23"],
      confidence: "verified",
    },
  },
  benefits: BENEFITS_UNKNOWN,
  reporting: SEEN_IN_INSIGHTS,
};

/** Exported as `TPOR-DIR` or `TPOR-IND`: that these are CSP is told by third parties only. */
export const CSP_TRANSACTING: MechanismRow = {
  ...CSP,
  rule: { ...CSP.rule, id: "POR.CSP.TPOR.1v1", sources: ["TCCSP"], confidence: "secondary" },
  designation: asSecondary(CSP.designation),
  incentive: asSecondary(CSP.incentive),
};

function asSecondary(cells: Cells): Cells {
  const secondary = (cell: Cell): Cell => ({ ...cell, confidence: "secondary" });
  const families = Object.entries(cells).map(([family, cell]) => [family, secondary(cell)]);
  return { ...Object.fromEntries(families), otherwise: secondary(cells.otherwise) };
}
