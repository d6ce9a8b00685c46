/** Microsoft AI Cloud Partner Program, Solutions Partner designations as scored from July 2026 on. */
import type { Edition } from "./edition-schema";
import { AZURE_BY_LAST_MONTH } from "./maicpp-areas/azure";
import { BUSINESS_APPLICATIONS_2026 } from "./maicpp-areas/business-applications";
import { designations } from "./maicpp-areas/edition";
import { MODERN_WORK_2026 } from "./maicpp-areas/modern-work";
import { SECURITY_2026 } from "./maicpp-areas/security";

export const MAICPP_2026_07: Edition = designations({
  id: "MAICPP-2026-07",
  name: "Microsoft AI Cloud Partner Program, July 2026",
  inForceFrom: "2026-07-01",
  inForceTo: null,
  sources: ["PSAZ", "KL26"],
  confidence: "verified",
  verifiedAsOf: "2026-08-28",
  areas: [...AZURE_BY_LAST_MONTH, BUSINESS_APPLICATIONS_2026, MODERN_WORK_2026, SECURITY_2026],
  doubts: [],
});
