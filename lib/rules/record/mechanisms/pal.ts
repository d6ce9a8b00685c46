/** Partner Admin Link: made by each of our people, for all that their identity can reach in the customer's tenant. */

import { NO_DAYS_TOLD } from "../record-rules";
import {
  AS_OF_2023,
  BENEFITS_UNKNOWN,
  type MechanismRow,
  NOT_FOR_DESIGNATIONS,
  ON_DESIGNATIONS,
  SEEN_IN_INSIGHTS,
} from "./mechanism-row";

export const PAL: MechanismRow = {
  // The version of the API that makes the link: there was none before.
  rule: {
    id: "POR.PAL.1v1",
    ...NO_DAYS_TOLD,
    inForceFrom: "2018-02-01",
    sources: ["AZPAL", "PC23", "AZSPEC"],
    confidence: "verified",
    verifiedAsOf: "2023-10-23",
  },
  designation: {
    // A Reader's link earns no credit, and no report that is read here tells the role.
    azure: {
      counts: "partly",
      detail: "rules.por.counts.palAzure",
      ...ON_DESIGNATIONS,
      sources: ["KVAZ", "KVSEC", "PSAZ", "PSSEC", "PC23"],
      confidence: "verified",
    },
    "microsoft-365": NOT_FOR_DESIGNATIONS,
    "dynamics-365": {
      counts: "partly",
      detail: "rules.por.counts.palDynamics",
      ...ON_DESIGNATIONS,
      sources: ["KVBA", "PSBA"],
      confidence: "verified",
    },
    "power-platform": {
      counts: "partly",
      detail: "rules.por.counts.palPowerPlatform",
      ...ON_DESIGNATIONS,
      sources: ["KVBA", "PSBA"],
      confidence: "verified",
    },
    otherwise: {
      counts: "partly",
      detail: "rules.por.counts.palByProduct",
      ...ON_DESIGNATIONS,
      sources: ["KVAZ", "KVBA", "KVSEC"],
      confidence: "verified",
    },
  },
  incentive: {
    azure: {
      counts: "partly",
      detail: "rules.por.counts.palPays",
      ...AS_OF_2023,
      sources: ["PC23"],
      confidence: "verified",
    },
    otherwise: {
      counts: "unknown",
      detail: "rules.por.counts.incentiveNotTold",
      ...AS_OF_2023,
      sources: ["PC23"],
      confidence: "derived",
    },
  },
  benefits: BENEFITS_UNKNOWN,
  reporting: SEEN_IN_INSIGHTS,
};
