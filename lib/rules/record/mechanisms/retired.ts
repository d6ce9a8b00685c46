/** Forms that stand here and there and no longer give what they gave. */
import {
  BENEFITS_UNKNOWN,
  type Cells,
  type MechanismRow,
  NOT_FOR_DESIGNATIONS,
  SEEN_IN_INSIGHTS,
} from "./mechanism-row";

const NO_LONGER_PAYS: Cells = {
  otherwise: {
    counts: "no",
    detail: "rules.por.counts.classicUnpaid",
    since: "2019-10-01",
    sources: ["KB4491739", "PC23"],
    confidence: "secondary",
  },
};

export const CLASSIC_POR: MechanismRow = {
  rule: { id: "POR.CLASSIC.1v1", sources: ["SEED2", "PC23"], confidence: "derived" },
  retired: "rules.por.reason.retiredClassic",
  designation: { otherwise: NOT_FOR_DESIGNATIONS },
  incentive: NO_LONGER_PAYS,
  benefits: BENEFITS_UNKNOWN,
  reporting: SEEN_IN_INSIGHTS,
};

export const ADVISOR: MechanismRow = {
  rule: { id: "POR.ADVISOR.1v1", sources: ["PC23"], confidence: "derived" },
  retired: "rules.por.reason.retiredAdvisor",
  designation: { otherwise: NOT_FOR_DESIGNATIONS },
  incentive: NO_LONGER_PAYS,
  benefits: BENEFITS_UNKNOWN,
  reporting: SEEN_IN_INSIGHTS,
};

export const OSA_FORM: MechanismRow = {
  rule: { id: "POR.OSAFORM.1v1", sources: ["MPNDPOR", "SEED2"], confidence: "verified" },
  retired: "rules.por.reason.retiredOsaForm",
  designation: { otherwise: NOT_FOR_DESIGNATIONS },
  incentive: {
    otherwise: {
      counts: "no",
      detail: "rules.por.counts.classicUnpaid",
      since: "2016-01-01",
      sources: ["MPNDPOR"],
      confidence: "verified",
    },
  },
  benefits: BENEFITS_UNKNOWN,
  reporting: SEEN_IN_INSIGHTS,
};

/** Delegated admin rights: access to the tenant, which counted for some competencies until they ended in 2022. */
export const DAP: MechanismRow = {
  rule: { id: "POR.DAP.1v1", sources: ["PC23"], confidence: "derived" },
  retired: "rules.por.reason.retiredDap",
  designation: { otherwise: NOT_FOR_DESIGNATIONS },
  incentive: {
    otherwise: {
      counts: "no",
      detail: "rules.por.counts.accessOnly",
      sources: ["PC23"],
      confidence: "derived",
    },
  },
  benefits: BENEFITS_UNKNOWN,
  reporting: SEEN_IN_INSIGHTS,
};
