/** Companies to be judged, for tests. */

import { judgeCompetencies } from "../../../../lib/rules/competencies";
import type { Holding, Metric, Person } from "../../../../lib/rules/facts";
import { programmeEditionFor } from "../../../../lib/rules/judge-programme";
import type { ProgrammeQuestion } from "../../../../lib/rules/programme-question";
import type { CompetencyEdition } from "../../../../lib/rules/programmes/competency-schema";
import type {
  CompetencyVerdict,
  JudgedRequirement,
  Message,
  RequirementVerdict,
  ThresholdVerdict,
} from "../../../../lib/rules/verdicts";

export type Question = ProgrammeQuestion<CompetencyEdition>;
export type Change = Partial<Question>;

function evidence(asOf: string) {
  return { report: "test", file: "test.csv", asOf };
}

/** Figures of one competency on a day. */
export function figures(
  area: string,
  asOf: string,
  values: Record<string, number>,
  more: Partial<Metric> = {},
): Metric[] {
  return Object.entries(values).map(([metric, value]) => ({
    area,
    metric,
    track: "any",
    value,
    evidence: evidence(asOf),
    ...more,
  }));
}

/** Somebody with one certification that does not expire. */
export function person(
  key: string,
  listedFor: string[],
  asOf: string,
  more: Partial<Person> = {},
): Person {
  return {
    key,
    listedFor,
    certifications: [{ id: "70-000", earnedOn: "2000-01-01" }],
    evidence: evidence(asOf),
    ...more,
  };
}

export function people(
  keys: readonly string[],
  listedFor: string[],
  asOf: string,
  more: Partial<Person> = {},
): Person[] {
  return keys.map((key) => person(key, listedFor, asOf, more));
}

export function holding(id: string, asOf: string, more: Partial<Holding> = {}): Holding {
  return { kind: "competency", id, evidence: evidence(asOf), ...more };
}

export const KNOWN_UNITS = {
  countryQualificationFrom: "2014-07-01",
  movedToPartnerCenterOn: "2018-01-01",
} as const;

/** Evaluated by country from July 2014 and moved to Partner Center in 2018, so that the unit is known on every day. */
export function questionOn(asOf: string, { geography, ...change }: Change = {}): Question {
  const edition = programmeEditionFor(asOf);
  if (edition?.kind !== "competencies") throw new Error(`no edition on ${asOf}`);
  return {
    edition,
    asOf,
    metrics: [],
    geography: { ...KNOWN_UNITS, ...geography },
    ...change,
  };
}

/** The items of the only unit. */
export function itemsOf(question: Question): readonly CompetencyVerdict[] {
  const { units } = judgeCompetencies(question);
  const [unit, another] = units;
  if (unit === undefined || another !== undefined) throw new Error(`${units.length} units`);
  return unit.items;
}

export function find(
  items: readonly CompetencyVerdict[],
  area: string,
  level: "silver" | "gold",
): CompetencyVerdict {
  const found = items.find((item) => item.area === area && item.level === level);
  if (found === undefined) throw new Error(`no ${level} ${area}`);
  return found;
}

export function itemOf(
  question: Question,
  area: string,
  level: "silver" | "gold",
): CompetencyVerdict {
  return find(itemsOf(question), area, level);
}

/** Without what all keys of the section begin with. */
export function keysOf(reasons: readonly Message[]): string[] {
  return reasons.map(({ key }) => key.replace("rules.competencies.reason.", ""));
}

export function requirementOf(
  item: CompetencyVerdict,
  metric: string,
): ThresholdVerdict & Partial<RequirementVerdict> {
  const found = item.options
    .flatMap((option): readonly JudgedRequirement[] => option.requirements)
    .find((requirement) => requirement.metric === metric);
  if (found === undefined) throw new Error(`no ${metric}`);
  return found as ThresholdVerdict & Partial<RequirementVerdict>;
}
