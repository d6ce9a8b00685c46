/** Partner Admin Link: made by each of our people, for all that their identity can reach in the customer's tenant. */
import {
  BENEFITS_UNKNOWN,
  type MechanismRow,
  NOT_FOR_DESIGNATIONS,
  SEEN_IN_INSIGHTS,
} from "./mechanism-row";

export const PAL: MechanismRow = {
  rule: { id: "POR.PAL.1v1", sources: ["AZPAL", "PC23"], confidence: "verified" },
  designation: {
    // A Reader's link earns no credit, and no report that is read here tells the role.
    azure: {
      counts: "partly",
      detail: "rules.por.counts.palAzure",
      sources: ["KVAZ", "KVSEC", "PSAZ", "PSSEC", "PC23"],
      confidence: "verified",
    },
    "microsoft-365": NOT_FOR_DESIGNATIONS,
    "dynamics-365": {
      counts: "partly",
      detail: "rules.por.counts.palDynamics",
      sources: ["KVBA", "PSBA"],
      confidence: "verified",
    },
    "power-platform": {
      counts: "partly",
      detail: "rules.por.counts.palPowerPlatform",
      sources: ["KVBA", "PSBA"],
      confidence: "verified",
    },
    otherwise: {
      counts: "partly",
      detail: "rules.por.counts.palByProduct",
      sources: ["KVAZ", "KVBA", "KVSEC"],
      confidence: "verified",
    },
  },
  incentive: {
    azure: {
      counts: "partly",
      detail: "rules.por.counts.palPays",
      sources: ["PC23"],
      confidence: "verified",
    },
    otherwise: {
      counts: "unknown",
      detail: "rules.por.counts.incentiveNotTold",
      sources: ["PC23"],
      confidence: "derived",
    },
  },
  benefits: BENEFITS_UNKNOWN,
  reporting: SEEN_IN_INSIGHTS,
};
