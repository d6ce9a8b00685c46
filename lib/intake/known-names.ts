/** Microsoft's names of certifications and competencies, as exports print them → the ids of the programme data. */
import { DESIGNATION_EDITIONS } from "../rules/programmes";
import { COMPETENCY_EDITIONS } from "../rules/programmes/competency-editions";
import { CERTIFICATION_TITLES } from "./certification-titles";

function plain(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
}

/**
 * A certification's title as transcripts print it, plain: without the words before the colon, or with the name among them.
 * `Microsoft 365 Certified: X` is listed as `X` or as `Microsoft 365 X`, `GitHub Certified: X` as `GitHub X`.
 */
function plainTitles(title: string): readonly string[] {
  const bare = title.replace(/^\s*microsoft (?:365 )?certified:/i, "");
  return [plain(bare), plain(title.replace(/ certified:/i, " "))];
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
    [id, ...(CERTIFICATION_TITLES[id]?.titles ?? [])].map((name) => [plain(name), id] as const),
  ),
);

/** The id of a certification by its title, e.g. `Microsoft Certified: Azure Administrator Associate`. */
export function certificationId(title: string): string | undefined {
  for (const name of plainTitles(title)) {
    const id = CERTIFICATIONS.get(name) ?? CERTIFICATIONS.get(withoutLevel(name));
    if (id !== undefined) return id;
  }
  return undefined;
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
