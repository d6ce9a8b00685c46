/** Times in which what an area asked for is not certain. Each edition lists those that it lies in. */
import type { Doubt } from "../edition-schema";
import { AZURE_AREA_IDS } from "./azure";
import { LAUNCH } from "./figures";

const ALL_AREAS = [...AZURE_AREA_IDS, "business-applications", "modern-work", "security"];

/** The FAQ says 3 October, the introduction page 4 October 2022. */
export const LAUNCH_DAY: Doubt = {
  areas: ALL_AREAS,
  from: LAUNCH,
  to: LAUNCH,
  reason: { key: "rules.standing.doubt.launchDay" },
  sources: ["KVFAQ", "KVINTRO"],
  confidence: "verified",
  conflict: true,
  verifiedAsOf: "2023-07-13",
};

/** Of the numbers by market next to nothing is on record, and they may have ended before 13 June 2023. */
export const BUSINESS_APPLICATIONS_BY_MARKET: Doubt = {
  areas: ["business-applications"],
  from: LAUNCH,
  to: "2023-06-12",
  reason: { key: "rules.standing.doubt.businessApplicationsByMarket" },
  sources: ["BA22", "KVBA"],
  confidence: "unverified",
  verifiedAsOf: "2023-06-13",
};

/** Two counts of five tenants before the launch, one of ten when the page was read a year later. */
export const SECURITY_CUSTOMERS: Doubt = {
  areas: ["security"],
  from: LAUNCH,
  to: "2023-10-22",
  reason: { key: "rules.standing.doubt.securityCustomers" },
  sources: ["CRN22", "KVSEC"],
  confidence: "unverified",
  verifiedAsOf: "2023-10-23",
};

/** The day on which the second track began was not found. */
export const SECURITY_TRACKS: Doubt = {
  areas: ["security"],
  from: "2023-10-24",
  to: "2026-06-30",
  otherEdition: "MAICPP-2026-07",
  reason: { key: "rules.standing.doubt.securityTracks" },
  sources: ["KVSEC", "PSSEC"],
  confidence: "unverified",
  verifiedAsOf: "2026-07",
};

/** The day on which the second track began was not found. */
export const AZURE_TRACKS: Doubt = {
  areas: AZURE_AREA_IDS,
  from: "2024-07-01",
  to: "2026-05-07",
  otherEdition: "MAICPP-2026-05",
  reason: { key: "rules.standing.doubt.azureTracks" },
  sources: ["KVAZ", "PSDES"],
  confidence: "unverified",
  verifiedAsOf: "2026-05-08",
};

/** Only the choice of the track was seen in May 2026, and by a third party; the tracks' numbers in July. */
export const AZURE_NUMBERS: Doubt = {
  areas: AZURE_AREA_IDS,
  from: "2026-05-08",
  to: "2026-06-30",
  // The numbers on record before.
  otherEdition: "MAICPP-2023-12",
  reason: { key: "rules.standing.doubt.azureNumbers" },
  sources: ["PSDES", "PSAZ"],
  confidence: "unverified",
  verifiedAsOf: "2026-07",
};

/** The lists were read in October 2023 and in July 2026; what changed between came on days that were not found. */
export const CERTIFICATION_LISTS: Doubt = {
  areas: ALL_AREAS,
  from: "2023-10-24",
  to: "2026-06-30",
  onlyPeopleCounted: true,
  reason: { key: "rules.standing.doubt.certificationLists" },
  sources: ["KVAZ", "KVBA", "KVMW", "KVSEC", "PSAZ", "PSBA", "PSMW", "PSSEC"],
  confidence: "unverified",
  verifiedAsOf: "2026-07",
};
