/** Microsoft's names of certifications and competencies, as exports print them → the ids of the programme data. */
import { DESIGNATION_EDITIONS } from "../rules/programmes";
import { COMPETENCY_EDITIONS } from "../rules/programmes/competency-editions";

/** Certifications that the programme data calls by the code of their exam. */
const NAMES_OF_CODES: Readonly<Record<string, readonly string[]>> = {
  "AI-102": ["Azure AI Engineer Associate"],
  "AZ-104": ["Azure Administrator Associate"],
  "AZ-120": ["Azure for SAP Workloads Specialty"],
  "AZ-140": ["Azure Virtual Desktop Specialty"],
  "AZ-204": ["Azure Developer Associate"],
  "AZ-220": ["Azure IoT Developer Specialty"],
  "AZ-305": ["Azure Solutions Architect Expert"],
  "AZ-400": ["DevOps Engineer Expert"],
  "AZ-500": ["Azure Security Engineer Associate"],
  "AZ-600": ["Azure Stack Hub Operator Associate"],
  "AZ-700": ["Azure Network Engineer Associate"],
  "AZ-800/801": ["Windows Server Hybrid Administrator Associate"],
  "DP-100": ["Azure Data Scientist Associate"],
  "DP-203": ["Azure Data Engineer Associate"],
  "DP-300": ["Azure Database Administrator Associate"],
  "DP-420": ["Azure Cosmos DB Developer Specialty"],
  "PL-300": ["Power BI Data Analyst Associate"],
  "PL-400": ["Power Platform Developer Associate"],
  "PL-600": ["Power Platform Solution Architect Expert"],
  "SC-100": ["Cybersecurity Architect Expert"],
  "SC-200": ["Security Operations Analyst Associate"],
  "SC-300": ["Identity and Access Administrator Associate"],
  "SC-401": ["Information Security Administrator Associate"],
};

function plain(name: string): string {
  return name
    .toLowerCase()
    .replace(/^microsoft (?:365 |office specialist )?certified:\s*/, "")
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
}

function withoutLevel(name: string): string {
  return name.replace(/ (?:associate|expert|specialty)$/, "");
}

/** Whatever in the programme data is called `certifications` or `certification`. */
function certificationsIn(value: unknown, name = ""): readonly string[] {
  if (typeof value === "string") return /^certifications?$/.test(name) ? [value] : [];
  if (Array.isArray(value)) return value.flatMap((each) => certificationsIn(each, name));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => certificationsIn(each, key));
}

const CERTIFICATION_IDS = new Set(DESIGNATION_EDITIONS.flatMap((each) => certificationsIn(each)));

const CERTIFICATIONS = new Map(
  [...CERTIFICATION_IDS].flatMap((id) =>
    [id, ...(NAMES_OF_CODES[id] ?? [])].map((name) => [plain(name), id] as const),
  ),
);

/** The id of a certification by its title, e.g. `Microsoft Certified: Azure Administrator Associate`. */
export function certificationId(title: string): string | undefined {
  const name = plain(title);
  return CERTIFICATIONS.get(name) ?? CERTIFICATIONS.get(withoutLevel(name));
}

const COMPETENCIES = new Map(
  COMPETENCY_EDITIONS.flatMap(({ competencies }) =>
    competencies.map(({ name, id }) => [plain(name), id] as const),
  ),
);

/** The id of a competency by its name, whichever edition called it so. */
export function competencyId(name: string): string | undefined {
  return COMPETENCIES.get(plain(name));
}
