/** Forms that stand here and there and no longer give what they gave. */

import { NO_DAYS_TOLD } from "../record-rules";
import {
  AS_OF_2023,
  BENEFITS_UNKNOWN,
  type Cells,
  type MechanismRow,
  NOT_FOR_DESIGNATIONS,
  SEEN_IN_INSIGHTS,
} from "./mechanism-row";

/** Since then nothing but claims and CSP is paid; until then these forms stood like any other. */
const PAY_ENDED = "2019-10-01";

const NO_LONGER_PAYS: Cells = {
  otherwise: {
    counts: "no",
    detail: "rules.por.counts.classicUnpaid",
    inForceFrom: "2019-10-01",
    inForceTo: null,
    sources: ["KB4491739", "PC23"],
    confidence: "secondary",
    verifiedAsOf: "2023-10-23",
  },
};

export const CLASSIC_POR: MechanismRow = {
  rule: {
    id: "POR.CLASSIC.1v1",
    ...NO_DAYS_TOLD,
    sources: ["SEED2", "PC23"],
    confidence: "derived",
    verifiedAsOf: "2023-10-23",
  },
  retired: { reason: "rules.por.reason.retiredClassic", from: PAY_ENDED },
  designation: { otherwise: NOT_FOR_DESIGNATIONS },
  incentive: NO_LONGER_PAYS,
  benefits: BENEFITS_UNKNOWN,
  reporting: SEEN_IN_INSIGHTS,
};

export const ADVISOR: MechanismRow = {
  rule: {
    id: "POR.ADVISOR.1v1",
    ...NO_DAYS_TOLD,
    sources: ["PC23"],
    confidence: "derived",
    verifiedAsOf: "2023-10-23",
  },
  retired: { reason: "rules.por.reason.retiredAdvisor", from: PAY_ENDED },
  designation: { otherwise: NOT_FOR_DESIGNATIONS },
  incentive: NO_LONGER_PAYS,
  benefits: BENEFITS_UNKNOWN,
  reporting: SEEN_IN_INSIGHTS,
};

export const OSA_FORM: MechanismRow = {
  rule: {
    id: "POR.OSAFORM.1v1",
    ...NO_DAYS_TOLD,
    inForceTo: "2015-12-31",
    sources: ["MPNDPOR", "SEED2"],
    confidence: "verified",
    verifiedAsOf: "2015-04-07",
  },
  retired: {
    reason: "rules.por.reason.retiredOsaForm",
    from: "2016-01-01",
    // The digital way opened that day, and the form was to be replaced by it.
    retiring: {
      reason: "rules.por.reason.retiringOsaForm",
      from: "2015-03-02",
      lastDay: "2015-12-31",
    },
  },
  designation: { otherwise: NOT_FOR_DESIGNATIONS },
  incentive: {
    otherwise: {
      counts: "no",
      detail: "rules.por.counts.classicUnpaid",
      inForceFrom: "2016-01-01",
      inForceTo: null,
      before: {
        counts: "yes",
        detail: "rules.por.counts.osaFormPaid",
        inForceFrom: "2011-01-01",
        inForceTo: "2015-12-31",
        sources: ["MPNDPOR"],
        confidence: "verified",
        verifiedAsOf: "2015",
      },
      sources: ["MPNDPOR"],
      confidence: "verified",
      verifiedAsOf: "2015",
    },
  },
  benefits: BENEFITS_UNKNOWN,
  reporting: SEEN_IN_INSIGHTS,
};

/** Delegated admin rights: access to the tenant, which counted for some competencies until they ended in 2022. */
export const DAP: MechanismRow = {
  rule: {
    id: "POR.DAP.1v1",
    ...NO_DAYS_TOLD,
    sources: ["PC23"],
    confidence: "derived",
    verifiedAsOf: "2023-10-23",
  },
  // Access was never partner of record.
  retired: { reason: "rules.por.reason.retiredDap", from: null },
  designation: { otherwise: NOT_FOR_DESIGNATIONS },
  incentive: {
    otherwise: {
      counts: "no",
      detail: "rules.por.counts.accessOnly",
      ...AS_OF_2023,
      sources: ["PC23"],
      confidence: "derived",
    },
  },
  benefits: BENEFITS_UNKNOWN,
  reporting: SEEN_IN_INSIGHTS,
};
