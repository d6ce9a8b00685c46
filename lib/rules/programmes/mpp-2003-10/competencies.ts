/** The competencies that were open for enrolment. What each one asked for was not found. */
import type { LevelEdition } from "../level-schema";

type MppCompetency = LevelEdition["competencies"][number];

function competency(id: string, name: string): MppCompetency {
  return { id, name, sources: ["SEED1"], confidence: "verified", verifiedAsOf: "2006" };
}

export const COMPETENCIES: readonly MppCompetency[] = [
  competency("advanced-infrastructure", "Advanced Infrastructure Solutions"),
  competency("business-process-integration", "Business Process and Integration"),
  competency("custom-development", "Custom Development Solutions"),
  competency("data-management", "Data Management Solutions"),
  competency("information-worker", "Information Worker Solutions"),
  competency("isv-software", "ISV/Software Solutions"),
  competency("learning", "Learning Solutions"),
  competency("licensing", "Licensing Solutions"),
  competency("microsoft-business-solutions", "Microsoft Business Solutions"),
  competency("mobility", "Mobility Solutions"),
  competency("networking-infrastructure", "Networking Infrastructure Solutions"),
  competency("oem-hardware", "OEM Hardware Solutions"),
  competency("security", "Security Solutions"),
];
