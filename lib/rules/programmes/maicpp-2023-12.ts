/** Designations from December 2023 on: Security asks for two people at each gate, App Maker no longer counts. */
import type { Edition } from "./edition-schema";
import { AZURE_ONE_TRACK } from "./maicpp-areas/azure";
import { BUSINESS_APPLICATIONS_2023_12 } from "./maicpp-areas/business-applications";
import { AZURE_TRACKS, CERTIFICATION_LISTS, SECURITY_TRACKS } from "./maicpp-areas/doubts";
import { designations } from "./maicpp-areas/edition";
import { MODERN_WORK_2022 } from "./maicpp-areas/modern-work";
import { SECURITY_2023_12 } from "./maicpp-areas/security";

export const MAICPP_2023_12: Edition = designations({
  id: "MAICPP-2023-12",
  name: "Microsoft AI Cloud Partner Program, December 2023",
  inForceFrom: "2023-12-01",
  inForceTo: "2026-05-07",
  sources: ["KVSEC", "KVBA"],
  confidence: "verified",
  verifiedAsOf: "2023-10-23",
  areas: [...AZURE_ONE_TRACK, BUSINESS_APPLICATIONS_2023_12, MODERN_WORK_2022, SECURITY_2023_12],
  doubts: [AZURE_TRACKS, SECURITY_TRACKS, CERTIFICATION_LISTS],
});
