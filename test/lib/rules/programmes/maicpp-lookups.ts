/** What the editions of the AI Cloud Partner Program say, found by name; throws where there is no such thing. */
import { DESIGNATION_EDITIONS } from "../../../../lib/rules/programmes";
import type { Area, Edition, Requirement } from "../../../../lib/rules/programmes/edition-schema";
import type { Track } from "../../../../lib/rules/verdicts";

export const AREAS = [
  "data-ai",
  "digital-app-innovation",
  "infrastructure",
  "business-applications",
  "modern-work",
  "security",
];
export const AZURE = AREAS.slice(0, 3);

export function editionOf(id: string): Edition {
  const found = DESIGNATION_EDITIONS.find((edition) => edition.id === id);
  if (!found) throw new Error(`no edition ${id}`);
  return found;
}

export function areaIn(edition: string, area: string): Area {
  const found = editionOf(edition).areas.find(({ id }) => id === area);
  if (!found) throw new Error(`no area ${area}`);
  return found;
}

export function requirementIn(
  edition: string,
  area: string,
  track: Track,
  metric: string,
): Requirement {
  const found = areaIn(edition, area).tracks[track]?.find((each) => each.metric === metric);
  if (!found) throw new Error(`no ${metric} of ${area} on ${track}`);
  return found;
}

export function gatedIn(edition: string, area: string, track: Track, metric: string) {
  const { formula } = requirementIn(edition, area, track, metric);
  if (formula.kind !== "gated-people") throw new Error(`unexpected ${formula.kind}`);
  return formula;
}

export function listIn(edition: string, area: string, track: Track, metric: string): string[] {
  const { formula } = requirementIn(edition, area, track, metric);
  if (formula.kind !== "people") throw new Error(`unexpected ${formula.kind}`);
  return formula.certifications;
}

export const everyRequirement = DESIGNATION_EDITIONS.flatMap((edition) =>
  edition.areas.flatMap((area) =>
    Object.values(area.tracks)
      .flat()
      .map((requirement) => ({ edition, area, requirement })),
  ),
);
