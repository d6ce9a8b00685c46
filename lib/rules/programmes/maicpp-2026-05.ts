/** Designations from May 2026 on, the day on which two Azure tracks were first seen; they are older. */
import type { Edition } from "./edition-schema";
import { AZURE_WITH_CEILING } from "./maicpp-areas/azure";
import { BUSINESS_APPLICATIONS_2023_12 } from "./maicpp-areas/business-applications";
import { AZURE_NUMBERS, CERTIFICATION_LISTS, SECURITY_TRACKS } from "./maicpp-areas/doubts";
import { designations } from "./maicpp-areas/edition";
import { MODERN_WORK_2022 } from "./maicpp-areas/modern-work";
import { SECURITY_2023_12 } from "./maicpp-areas/security";

export const MAICPP_2026_05: Edition = designations({
  id: "MAICPP-2026-05",
  name: "Microsoft AI Cloud Partner Program, May 2026",
  inForceFrom: "2026-05-08",
  inForceTo: "2026-06-30",
  sources: ["PSDES"],
  confidence: "secondary",
  verifiedAsOf: "2026-05-08",
  areas: [...AZURE_WITH_CEILING, BUSINESS_APPLICATIONS_2023_12, MODERN_WORK_2022, SECURITY_2023_12],
  doubts: [AZURE_NUMBERS, SECURITY_TRACKS, CERTIFICATION_LISTS],
});
