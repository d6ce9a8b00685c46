/**
 * Specializations as printed in 2023: the designation each one asks for, and their renewal. What else they ask for
 * (performance, certifications) is not on record. Left out: *Hybrid Operations and Management with Microsoft Azure Arc*,
 * which stands in KVSPEC's mapping and in none of its lists.
 */
import type {
  BenefitCap,
  Specialization,
  SpecializationArea,
  SpecializationAudit,
} from "./rules-schema";

type Designations = Specialization["anyOf"];

const DATA: Designations[number] = "data-ai";
const APPS: Designations[number] = "digital-app-innovation";
const INFRA: Designations[number] = "infrastructure";
const BUSINESS: Designations[number] = "business-applications";

type Row = readonly [id: string, name: string, ...anyOf: Designations];

const AZURE: readonly Row[] = [
  ["ai-machine-learning", "AI and Machine Learning on Microsoft Azure", DATA, APPS],
  ["analytics", "Analytics on Microsoft Azure", DATA],
  ["build-modernize-ai-apps", "Build and Modernize AI Apps with Microsoft Azure", DATA, BUSINESS],
  ["data-warehouse-migration", "Data Warehouse Migration to Microsoft Azure", DATA],
  ["devops-github", "DevOps with GitHub on Microsoft Azure", APPS],
  [
    "hybrid-cloud-infrastructure",
    "Hybrid Cloud Infrastructure with Microsoft Azure Stack HCI",
    INFRA,
    DATA,
    APPS,
  ],
  ["infra-database-migration", "Infra and Database Migration to Microsoft Azure", DATA, INFRA],
  ["kubernetes", "Kubernetes on Microsoft Azure", DATA, APPS],
  ["azure-vmware-solution", "Microsoft Azure VMware Solution", INFRA],
  ["azure-virtual-desktop", "Microsoft Azure Virtual Desktop", INFRA],
  ["migrate-enterprise-apps", "Migrate Enterprise Apps to Microsoft Azure", DATA, APPS],
  ["networking-services", "Networking Services in Microsoft Azure", INFRA],
  ["sap", "SAP on Microsoft Azure", INFRA],
];

const MODERN_WORK: readonly Row[] = [
  ["adoption-change-management", "Adoption and Change Management", "modern-work"],
  ["calling-teams", "Calling for Microsoft Teams", "modern-work"],
  ["custom-solutions-teams", "Custom Solutions for Microsoft Teams", "modern-work"],
  ["meetings-teams", "Meetings and Meeting Rooms for Microsoft Teams", "modern-work"],
  ["teamwork-deployment", "Teamwork Deployment", "modern-work"],
  ["modernize-endpoints", "Modernize Endpoints", "modern-work"],
];

const SECURITY: readonly Row[] = [
  ["cloud-security", "Cloud Security", "security"],
  ["identity-access-management", "Identity and Access Management", "security"],
  ["information-protection-governance", "Information Protection and Governance", "security"],
  ["threat-protection", "Threat Protection", "security"],
];

const BUSINESS_APPLICATIONS: readonly Row[] = [
  ["business-intelligence", "Business Intelligence", DATA, BUSINESS],
  ["finance", "Finance", BUSINESS],
  ["intelligent-automation", "Intelligent Automation", APPS, BUSINESS],
  ["low-code", "Low Code Application Development", BUSINESS, APPS],
  ["sales", "Sales", BUSINESS],
  ["service", "Service", BUSINESS],
  ["small-midsize-business-management", "Small and Midsize Business Management", BUSINESS],
  ["supply-chain", "Supply Chain", BUSINESS],
];

/** The overview of October 2023 repeats the mapping of July, but for this one. */
const OTHER_READINGS: Readonly<Record<string, NonNullable<Specialization["otherReading"]>>> = {
  "build-modernize-ai-apps": {
    anyOf: [DATA, APPS],
    sources: ["KVSPEC"],
    confidence: "verified",
    verifiedAsOf: "2023-10-09",
  },
};

type End = readonly [from: string, into?: string];

/** The summer of 2026, told by one dossier that cites Microsoft's pages. */
const ENDS: Readonly<Record<string, End>> = {
  "adoption-change-management": ["2026-06-25"],
  analytics: ["2026-07-31", "Analytics on Azure"],
  "data-warehouse-migration": ["2026-07-31", "Analytics on Azure"],
  "business-intelligence": ["2026-07-31", "Analytics on Azure"],
  "low-code": ["2026-07-31", "Agentic Business Solutions"],
  "intelligent-automation": ["2026-07-31", "Agentic Business Solutions"],
  kubernetes: ["2026-07-31", "App Modernization on Azure"],
  "migrate-enterprise-apps": ["2026-07-31", "App Modernization on Azure"],
};

function endOf(specialization: string): Pick<Specialization, "ended"> {
  const end = ENDS[specialization];
  if (end === undefined) return {};
  const [from, into] = end;
  return {
    ended: {
      from,
      ...(into !== undefined && { into }),
      sources: ["KL26"],
      confidence: "secondary",
      verifiedAsOf: "2026-08-28",
    },
  };
}

function specializationsOf(area: SpecializationArea, rows: readonly Row[]): Specialization[] {
  return rows.map(([specialization, name, ...anyOf]) => {
    const otherReading = OTHER_READINGS[specialization];
    return {
      id: `MAICPP.specialization.${specialization}.1v1`,
      scope: "global-account",
      inForceFrom: "2022-10-03",
      inForceTo: null,
      specialization,
      name,
      area,
      anyOf,
      sources: otherReading === undefined ? ["KVINTRO", "KVSPEC"] : ["KVINTRO"],
      confidence: "verified",
      ...(otherReading !== undefined && { conflict: true, otherReading }),
      verifiedAsOf: otherReading === undefined ? "2023-10-09" : "2023-07-13",
      ...endOf(specialization),
    };
  });
}

export const SPECIALIZATIONS: readonly Specialization[] = [
  ...specializationsOf("azure", AZURE),
  ...specializationsOf("modern-work", MODERN_WORK),
  ...specializationsOf("security", SECURITY),
  ...specializationsOf("business-applications", BUSINESS_APPLICATIONS),
];

/** Audits and customer references are asked for again every other year; the renewal window is `renewal/`'s. */
export const SPECIALIZATION_AUDIT: SpecializationAudit = {
  id: "MAICPP.specialization-audit.1v1",
  scope: "global-account",
  inForceFrom: null,
  inForceTo: null,
  everyYears: 2,
  sources: ["KVSPEC", "KL26"],
  confidence: "verified",
  verifiedAsOf: "2026-08",
};

type Cap = readonly [area: SpecializationArea, in2023: number, in2026: number];

const CAPS: readonly Cap[] = [
  ["azure", 5, 5],
  ["modern-work", 3, 3],
  ["security", 3, 3],
  ["business-applications", 1, 3],
];

/** How many specializations of an area bring benefits, as printed in July 2023 and in 2026. */
export const BENEFIT_CAPS: readonly BenefitCap[] = CAPS.flatMap(
  ([area, in2023, in2026]): BenefitCap[] => [
    {
      id: `MAICPP.specialization-cap.${area}.1v1`,
      scope: "global-account",
      inForceFrom: null,
      inForceTo: null,
      area,
      specializations: in2023,
      printedFrom: "2023-07-01",
      printedTo: "2023-07-31",
      sources: ["KVINTRO"],
      confidence: "verified",
      verifiedAsOf: "2023-07",
    },
    {
      id: `MAICPP.specialization-cap.${area}.2v1`,
      scope: "global-account",
      inForceFrom: null,
      inForceTo: null,
      area,
      specializations: in2026,
      printedFrom: "2026-01-01",
      printedTo: "2026-12-31",
      sources: ["KL26"],
      confidence: "secondary",
      verifiedAsOf: "2026",
    },
  ],
);
