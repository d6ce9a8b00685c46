/** Which designation took the place of which competency; Application Integration has two. */
import type { LegacyCompetency } from "./rules-schema";

type Row = readonly [
  competency: string,
  name: string,
  ...designations: LegacyCompetency["designations"],
];

const ROWS: readonly Row[] = [
  ["cloud-business-applications", "Cloud Business Applications", "business-applications"],
  ["enterprise-resource-planning", "Enterprise Resource Planning", "business-applications"],
  ["project-portfolio-management", "Project Portfolio Management", "business-applications"],
  ["application-integration", "Application Integration", "data-ai", "digital-app-innovation"],
  ["data-analytics", "Data Analytics", "data-ai"],
  ["data-platform", "Data Platform", "data-ai"],
  ["cloud-platform", "Cloud Platform", "infrastructure"],
  ["datacenter", "Datacenter", "infrastructure"],
  ["application-development", "Application Development", "digital-app-innovation"],
  ["devops", "DevOps", "digital-app-innovation"],
  ["cloud-productivity", "Cloud Productivity", "modern-work"],
  ["collaboration-content", "Collaboration and Content", "modern-work"],
  ["communications", "Communications", "modern-work"],
  ["messaging", "Messaging", "modern-work"],
  ["small-midmarket-cloud-solutions", "Small and Midmarket Cloud Solutions", "modern-work"],
  ["windows-devices", "Windows and Devices", "modern-work"],
  ["enterprise-mobility-management", "Enterprise Mobility Management", "security"],
  ["security", "Security", "security"],
];

export const LEGACY_COMPETENCIES: readonly LegacyCompetency[] = ROWS.map(
  ([competency, name, ...designations]) => ({
    id: `MAICPP.legacy-competency.${competency}.1v1`,
    scope: "global-account",
    inForceFrom: "2022-10-03",
    inForceTo: null,
    competency,
    name,
    designations,
    sources: ["KVINTRO"],
    confidence: "verified",
    verifiedAsOf: "2023-07-13",
  }),
);
