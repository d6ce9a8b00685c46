/**
 * What Microsoft's pages about the designations call the certifications that count, where the programme data calls them
 * otherwise, mostly by the code of their exam. A title stands here only with a page that lists it.
 */
import type { SourceId } from "../rules/sources";

interface Titles {
  readonly titles: readonly string[];
  readonly sources: readonly [SourceId, ...SourceId[]];
}

export const CERTIFICATION_TITLES: Readonly<Record<string, Titles>> = {
  "AI-102": { titles: ["Azure AI Engineer Associate"], sources: ["KVAZ", "PSAZ"] },
  "AZ-104": { titles: ["Azure Administrator Associate"], sources: ["KVAZ", "PSAZ"] },
  "AZ-120": { titles: ["Azure for SAP Workloads Specialty"], sources: ["KVAZ", "PSAZ"] },
  "AZ-140": { titles: ["Azure Virtual Desktop Specialty"], sources: ["KVAZ", "PSAZ"] },
  "AZ-204": { titles: ["Azure Developer Associate"], sources: ["KVAZ", "PSAZ"] },
  "AZ-220": { titles: ["Azure IoT Developer Specialty"], sources: ["KVAZ"] },
  "AZ-305": { titles: ["Azure Solutions Architect Expert"], sources: ["KVAZ", "PSAZ"] },
  // The pages say Azure; the list of certifications, and so a transcript, leaves it out.
  "AZ-400": {
    titles: ["Azure DevOps Engineer Expert", "DevOps Engineer Expert"],
    sources: ["KVAZ", "PSAZ"],
  },
  "AZ-500": { titles: ["Azure Security Engineer Associate"], sources: ["KVSEC", "PSSEC"] },
  "AZ-600": { titles: ["Azure Stack Hub Operator Associate"], sources: ["KVAZ"] },
  "AZ-700": { titles: ["Azure Network Engineer Associate"], sources: ["KVAZ", "PSAZ"] },
  "AZ-800/801": {
    titles: ["Windows Server Hybrid Administrator Associate"],
    sources: ["KVAZ", "PSAZ"],
  },
  "DP-100": { titles: ["Azure Data Scientist Associate"], sources: ["KVAZ", "PSAZ"] },
  "DP-203": { titles: ["Azure Data Engineer Associate"], sources: ["KVAZ"] },
  "DP-300": { titles: ["Azure Database Administrator Associate"], sources: ["KVAZ", "PSAZ"] },
  "DP-420": { titles: ["Azure Cosmos DB Developer Specialty"], sources: ["KVAZ", "PSAZ"] },
  "Endpoint Administrator": {
    titles: ["Modern Desktop Administrator Associate"],
    sources: ["KVMW", "PSMW"],
  },
  "MS-500": { titles: ["Microsoft 365 Security Administrator Associate"], sources: ["KVSEC"] },
  "MS-900": { titles: ["Microsoft 365 Fundamentals"], sources: ["KVMW", "PSMW"] },
  "PL-300": {
    titles: ["Data Analyst Associate", "Power BI Data Analyst Associate"],
    sources: ["KVAZ", "PSAZ", "PSBA"],
  },
  "PL-400": {
    titles: ["Power Platform Developer Associate"],
    sources: ["KVAZ", "KVBA", "PSAZ", "PSBA"],
  },
  "PL-600": {
    titles: ["Power Platform Solution Architect Expert"],
    sources: ["KVAZ", "KVBA", "PSAZ", "PSBA"],
  },
  "SC-100": { titles: ["Cybersecurity Architect Expert"], sources: ["KVSEC", "PSSEC"] },
  "SC-200": { titles: ["Security Operations Analyst Associate"], sources: ["KVSEC", "PSSEC"] },
  "SC-300": {
    titles: ["Identity and Access Administrator Associate"],
    sources: ["KVMW", "KVSEC", "PSMW", "PSSEC"],
  },
  "SC-400": {
    titles: [
      "Information Protection and Compliance Administrator Associate",
      "Information Protection Administrator Associate",
    ],
    sources: ["KVSEC", "PSSEC"],
  },
  "SC-401": { titles: ["Information Security Administrator Associate"], sources: ["PSSEC"] },
  "SC-500": { titles: ["Cloud and AI Security Engineer Associate"], sources: ["PSSEC"] },
};
