/**
 * Designations from June 2023 on: Business Applications has an Enterprise and an SMB track. The programme took the
 * name Microsoft AI Cloud Partner Program a month later.
 */
import type { Edition } from "./edition-schema";
import { AZURE_ONE_TRACK } from "./maicpp-areas/azure";
import { BUSINESS_APPLICATIONS_2023_06 } from "./maicpp-areas/business-applications";
import { SECURITY_CUSTOMERS } from "./maicpp-areas/doubts";
import { designations } from "./maicpp-areas/edition";
import { MODERN_WORK_2022 } from "./maicpp-areas/modern-work";
import { SECURITY_2023_06 } from "./maicpp-areas/security";

export const MAICPP_2023_06: Edition = designations({
  id: "MAICPP-2023-06",
  name: "Microsoft AI Cloud Partner Program, June 2023",
  inForceFrom: "2023-06-13",
  inForceTo: "2023-09-18",
  sources: ["KVBA", "BA22"],
  // The day on which the tracks were first seen; they may be older.
  confidence: "derived",
  verifiedAsOf: "2023-06-13",
  areas: [...AZURE_ONE_TRACK, BUSINESS_APPLICATIONS_2023_06, MODERN_WORK_2022, SECURITY_2023_06],
  doubts: [SECURITY_CUSTOMERS],
});
