/** Looks things up in the editions of the Microsoft Partner Network, for tests. */
import { programmeEditionFor } from "../../../../../lib/rules/judge-programme";
import type {
  Competency,
  CompetencyEdition,
  CompetencyLevel,
  CompetencyThreshold,
  PerMarket,
  ScoredOption,
  ThresholdOption,
} from "../../../../../lib/rules/programmes/competency-schema";

export function editionOn(day: string): CompetencyEdition {
  const edition = programmeEditionFor(day);
  if (edition?.kind !== "competencies") throw new Error(`no edition on ${day}`);
  return edition;
}

export function competencyOn(day: string, id: string): Competency {
  const found = editionOn(day).competencies.find((competency) => competency.id === id);
  if (found === undefined) throw new Error(`no ${id} on ${day}`);
  return found;
}

export function optionOn(day: string, id: string, option: string): ThresholdOption {
  const found = competencyOn(day, id).options.find((each) => each.id === option);
  if (found?.kind !== "thresholds") throw new Error(`no ${option} of ${id} on ${day}`);
  return found;
}

export function scoreOn(day: string, id: string, option: string): ScoredOption {
  const found = competencyOn(day, id).options.find((each) => each.id === option);
  if (found?.kind !== "scored") throw new Error(`no score ${option} of ${id} on ${day}`);
  return found;
}

export function requirementsOn(
  day: string,
  id: string,
  option: string,
  level: CompetencyLevel,
): CompetencyThreshold[] {
  return optionOn(day, id, option)[level] ?? [];
}

/** `15000` or `15000/10000` for developed and developing markets. */
export function inWords(threshold: PerMarket<number>): string {
  return typeof threshold === "number"
    ? `${threshold}`
    : `${threshold.developed}/${threshold.developing}`;
}

/** Metrics with their thresholds. */
export function tableOn(
  day: string,
  id: string,
  option: string,
  level: CompetencyLevel,
): Record<string, string> {
  return Object.fromEntries(
    requirementsOn(day, id, option, level).map(({ metric, threshold }) => [
      metric,
      inWords(threshold),
    ]),
  );
}

/** The whole of a requirement other than its number. */
export function provenanceOf(day: string, id: string, option: string, level: "silver" | "gold") {
  return requirementsOn(day, id, option, level).map(
    ({ id: rule, scope, inForceFrom, inForceTo, sources, confidence, verifiedAsOf }) =>
      [
        rule.replace(`MPN.${id}.`, ""),
        scope,
        `${inForceFrom}..${inForceTo}`,
        sources.join("+"),
        confidence,
        verifiedAsOf,
      ].join(" "),
  );
}
