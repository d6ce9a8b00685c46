/** Microsoft AI Cloud Partner Program, Solutions Partner designations as scored from July 2026 on. */
import type { Edition } from "./edition-schema";
import { DATA_AI, DIGITAL_APP_INNOVATION, INFRASTRUCTURE } from "./maicpp-2026-07/azure";
import { BUSINESS_APPLICATIONS } from "./maicpp-2026-07/business-applications";
import { CERTIFICATION_RETIREMENTS } from "./maicpp-2026-07/certification-retirements";
import { MODERN_WORK } from "./maicpp-2026-07/modern-work";
import { SECURITY } from "./maicpp-2026-07/security";

const BADGE = {
  fromMonth: "2026-08",
  sources: ["KL26"],
  confidence: "secondary",
} satisfies Pick<Edition["badges"][number], "fromMonth" | "sources" | "confidence">;

export const MAICPP_2026_07: Edition = {
  id: "MAICPP-2026-07",
  name: "Microsoft AI Cloud Partner Program, July 2026",
  inForceFrom: "2026-07-01",
  inForceTo: null,
  unit: "global-account",
  qualification: {
    id: "MAICPP.qualification.1v1",
    minimumTotal: 70,
    // The score page asks for every metric "greater than zero", the area pages for "one or more points".
    ambiguousBelow: 1,
    sources: ["KVPCS", "PSAZ", "PSSEC"],
    confidence: "verified",
  },
  areas: [
    DATA_AI,
    DIGITAL_APP_INNOVATION,
    INFRASTRUCTURE,
    BUSINESS_APPLICATIONS,
    MODERN_WORK,
    SECURITY,
  ],
  badges: [
    {
      name: "AI Business Solutions",
      areas: ["business-applications", "modern-work"],
      ...BADGE,
    },
    {
      name: "Cloud & AI Platforms",
      areas: ["data-ai", "digital-app-innovation", "infrastructure"],
      ...BADGE,
    },
    { name: "Security", areas: ["security"], ...BADGE },
  ],
  certificationRetirements: CERTIFICATION_RETIREMENTS,
};
