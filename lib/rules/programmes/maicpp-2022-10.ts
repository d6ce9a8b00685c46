/** Microsoft Cloud Partner Program, Solutions Partner designations as they were launched in October 2022. */
import type { Edition } from "./edition-schema";
import { AZURE_ONE_TRACK } from "./maicpp-areas/azure";
import { BUSINESS_APPLICATIONS_2022 } from "./maicpp-areas/business-applications-by-market";
import {
  BUSINESS_APPLICATIONS_BY_MARKET,
  LAUNCH_DAY,
  SECURITY_CUSTOMERS,
} from "./maicpp-areas/doubts";
import { designations } from "./maicpp-areas/edition";
import { LAUNCH } from "./maicpp-areas/figures";
import { MODERN_WORK_2022 } from "./maicpp-areas/modern-work";
import { SECURITY_2022 } from "./maicpp-areas/security";

export const MAICPP_2022_10: Edition = designations({
  id: "MAICPP-2022-10",
  name: "Microsoft Cloud Partner Program, October 2022",
  inForceFrom: LAUNCH,
  inForceTo: "2023-06-12",
  sources: ["KVFAQ", "KVINTRO"],
  confidence: "verified",
  conflict: true,
  verifiedAsOf: "2023-07-13",
  areas: [...AZURE_ONE_TRACK, BUSINESS_APPLICATIONS_2022, MODERN_WORK_2022, SECURITY_2022],
  doubts: [LAUNCH_DAY, BUSINESS_APPLICATIONS_BY_MARKET, SECURITY_CUSTOMERS],
});
