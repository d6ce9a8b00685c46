/**
 * Certifications that retired while an edition was in force, or soon will. They count for one more year (KVAZ); where
 * the page does not print that last day, it is derived.
 */
import type { CertificationRetirement } from "../edition-schema";

type Row = readonly [
  certification: string,
  areas: readonly string[],
  retiresOn: string,
  countsUntil: string,
  source: CertificationRetirement["sources"][number],
];

const BUSINESS = ["business-applications"];
const MODERN_WORK = ["modern-work"];
const SECURITY = ["security"];

/** The page prints the month in which they last count. */
const PRINTED_2023: readonly Row[] = [
  ["AZ-220", ["digital-app-innovation"], "2023-07-31", "2024-07-31", "KVAZ"],
  ["AZ-600", ["infrastructure"], "2023-07-31", "2024-07-31", "KVAZ"],
  [
    "Dynamics 365 Customer Service Functional Consultant",
    BUSINESS,
    "2023-06-30",
    "2024-06-30",
    "KVBA",
  ],
];

const PRINTED_2026: readonly Row[] = [
  ["MS-900", MODERN_WORK, "2026-03-31", "2027-03-31", "PSMW"],
  [
    "Teams Meetings and Meeting Rooms Technical Assessment",
    MODERN_WORK,
    "2026-06-15",
    "2027-06-15",
    "PSMW",
  ],
  [
    "Microsoft 365 Enterprise Administrator Expert",
    MODERN_WORK,
    "2026-11-30",
    "2027-11-30",
    "PSMW",
  ],
];

const DERIVED_2026: readonly Row[] = [
  ["DP-100", ["data-ai"], "2026-06-01", "2027-06-01", "PSAZ"],
  ["AI-102", ["data-ai"], "2026-06-30", "2027-06-30", "PSAZ"],
  ["AZ-204", ["digital-app-innovation"], "2026-07-31", "2027-07-31", "PSAZ"],
  [
    "Dynamics 365 Field Service Functional Consultant",
    BUSINESS,
    "2026-06-30",
    "2027-06-30",
    "PSBA",
  ],
  ["Power Automate RPA Developer", BUSINESS, "2026-06-30", "2027-06-30", "PSBA"],
  [
    "Dynamics 365 Supply Chain Management Functional Consultant Expert",
    BUSINESS,
    "2026-06-30",
    "2027-06-30",
    "PSBA",
  ],
  [
    "Dynamics 365 Finance and Operations Apps Solution Architect Expert",
    BUSINESS,
    "2026-06-30",
    "2027-06-30",
    "PSBA",
  ],
  // Only the Business Applications page prints that it retires.
  ["PL-600", [...BUSINESS, "digital-app-innovation"], "2026-06-30", "2027-06-30", "PSBA"],
  ["Dynamics 365 Customer Experience Analyst", BUSINESS, "2026-07-31", "2027-07-31", "PSBA"],
  ["Power Platform Functional Consultant", BUSINESS, "2026-08-31", "2027-08-31", "PSBA"],
  ["SC-400", SECURITY, "2025-05-31", "2026-05-31", "PSSEC"],
  ["AZ-500", SECURITY, "2026-08-31", "2027-08-31", "PSSEC"],
];

function retirements(
  rows: readonly Row[],
  countsUntilIsPrinted: boolean,
  verifiedAsOf: string,
): CertificationRetirement[] {
  return rows.map(([certification, areas, retiresOn, countsUntil, source]) => ({
    certification,
    areas: [...areas],
    retiresOn,
    countsUntil,
    countsUntilIsPrinted,
    sources: [source],
    confidence: "verified",
    verifiedAsOf,
  }));
}

/** In the pages of 2023, then in those of 2026. */
export const CERTIFICATION_RETIREMENTS: CertificationRetirement[] = [
  ...retirements(PRINTED_2023, true, "2023-10-23"),
  ...retirements(PRINTED_2026, true, "2026-07"),
  ...retirements(DERIVED_2026, false, "2026-07"),
];
