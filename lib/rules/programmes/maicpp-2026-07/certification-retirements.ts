/**
 * Certifications that retire, or have retired, around this edition. They count for one more year (KVAZ); only the
 * Modern Work page prints that last day, elsewhere it is derived.
 */
import type { CertificationRetirement } from "../edition-schema";

type Row = readonly [
  certification: string,
  area: string,
  retiresOn: string,
  countsUntil: string,
  source: CertificationRetirement["sources"][number],
];

const PRINTED: readonly Row[] = [
  ["MS-900", "modern-work", "2026-03-31", "2027-03-31", "PSMW"],
  [
    "Teams Meetings and Meeting Rooms Technical Assessment",
    "modern-work",
    "2026-06-15",
    "2027-06-15",
    "PSMW",
  ],
  [
    "Microsoft 365 Enterprise Administrator Expert",
    "modern-work",
    "2026-11-30",
    "2027-11-30",
    "PSMW",
  ],
];

const DERIVED: readonly Row[] = [
  ["DP-100", "data-ai", "2026-06-01", "2027-06-01", "PSAZ"],
  ["AI-102", "data-ai", "2026-06-30", "2027-06-30", "PSAZ"],
  ["AZ-204", "digital-app-innovation", "2026-07-31", "2027-07-31", "PSAZ"],
  [
    "Dynamics 365 Field Service Functional Consultant",
    "business-applications",
    "2026-06-30",
    "2027-06-30",
    "PSBA",
  ],
  ["Power Automate RPA Developer", "business-applications", "2026-06-30", "2027-06-30", "PSBA"],
  [
    "Dynamics 365 Supply Chain Management Functional Consultant Expert",
    "business-applications",
    "2026-06-30",
    "2027-06-30",
    "PSBA",
  ],
  [
    "Dynamics 365 Finance and Operations Apps Solution Architect Expert",
    "business-applications",
    "2026-06-30",
    "2027-06-30",
    "PSBA",
  ],
  [
    "Power Platform Solution Architect Expert",
    "business-applications",
    "2026-06-30",
    "2027-06-30",
    "PSBA",
  ],
  [
    "Dynamics 365 Customer Experience Analyst",
    "business-applications",
    "2026-07-31",
    "2027-07-31",
    "PSBA",
  ],
  [
    "Power Platform Functional Consultant",
    "business-applications",
    "2026-08-31",
    "2027-08-31",
    "PSBA",
  ],
  // The same certification; only the Business Applications page prints that it retires.
  ["PL-600", "digital-app-innovation", "2026-06-30", "2027-06-30", "PSBA"],
  ["SC-400", "security", "2025-05-31", "2026-05-31", "PSSEC"],
  ["AZ-500", "security", "2026-08-31", "2027-08-31", "PSSEC"],
];

function retirements(rows: readonly Row[], printed: boolean): CertificationRetirement[] {
  return rows.map(([certification, area, retiresOn, countsUntil, source]) => ({
    certification,
    areas: [area],
    retiresOn,
    countsUntil,
    countsUntilIsPrinted: printed,
    sources: [source],
    confidence: "verified",
  }));
}

export const CERTIFICATION_RETIREMENTS: CertificationRetirement[] = [
  ...retirements(PRINTED, true),
  ...retirements(DERIVED, false),
];
