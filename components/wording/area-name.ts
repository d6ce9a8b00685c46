import { text } from "../../lib/texts/text";

/** Here and not read from the edition: a popup that only names an area need not load the whole programme. */
const AREA_KEYS: ReadonlyMap<string, string> = new Map([
  ["data-ai", "rules.standing.area.dataAi"],
  ["digital-app-innovation", "rules.standing.area.digitalAppInnovation"],
  ["infrastructure", "rules.standing.area.infrastructure"],
  ["business-applications", "rules.standing.area.businessApplications"],
  ["modern-work", "rules.standing.area.modernWork"],
  ["security", "rules.standing.area.security"],
]);

/** Microsoft's name of a solution area; the bare id for one that no edition of ours knows. */
export function areaName(area: string): string {
  const key = AREA_KEYS.get(area);
  return key === undefined ? area : text(key);
}
