/** Which competencies there were, where the names are known and what they asked for is not. */
import type { Competency } from "../competency-schema";
import type { Provenance } from "../provenance";

/** Areas of 2021, each with its competencies. */
export const AREAS_2021 = {
  "Apps & Infrastructure": {
    "application-development": "App Development",
    "application-integration": "App Integration",
    "cloud-platform": "Cloud Platform",
    devops: "DevOps",
    datacenter: "Datacenter",
  },
  "Business Applications": {
    "cloud-business-applications": "Cloud Business Applications",
    "enterprise-resource-planning": "ERP",
    "project-portfolio-management": "Project and Portfolio",
  },
  "Data & AI": {
    "data-analytics": "Data Analytics",
    "data-platform": "Data Platform",
  },
  "Modern Workplace & Security": {
    "collaboration-content": "Collaboration and Content",
    communications: "Communications",
    "cloud-productivity": "Cloud Productivity",
    "enterprise-mobility-management": "Enterprise Mobility Management",
    messaging: "Messaging",
    security: "Security",
    "small-midmarket-cloud-solutions": "Small and Midmarket Cloud Solutions",
    "windows-devices": "Windows and Devices",
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, string>>>>;

/** The page counts 19 in 2021 and the names known are 18; the mapping page of 2023 counts 18, too. */
export const LISTED_2021 = {
  sources: ["FRLEARN", "KVINTRO"],
  confidence: "verified",
  conflict: true,
  verifiedAsOf: "2021-07-13",
} satisfies Provenance;

const { conflict: _, ...NAMED_2021 } = LISTED_2021;

/** What they asked for is not on record. */
export const COMPETENCIES_2021: readonly Competency[] = Object.values(AREAS_2021).flatMap((area) =>
  Object.entries(area).map(([id, name]) => ({ id, name, options: [], ...NAMED_2021 })),
);

/** How many competencies there were, as counted by the sources. */
export const COMPETENCY_COUNTS = [
  { verifiedAsOf: "2010-05", count: 30, sources: ["RCP1004"], confidence: "secondary" },
  { verifiedAsOf: "2011-01", count: 29, sources: ["VOE11"], confidence: "verified" },
  { verifiedAsOf: "2012", count: 28, sources: ["VOE11"], confidence: "verified" },
  { verifiedAsOf: "2018-01-31", count: 17, sources: ["MSB1709"], confidence: "verified" },
  { verifiedAsOf: "2021", count: 19, sources: ["FRLEARN"], confidence: "verified" },
  // A playbook of 2022 counts 19.
  {
    verifiedAsOf: "2022-10",
    count: 18,
    sources: ["KVINTRO"],
    confidence: "verified",
    conflict: true,
  },
] as const;
