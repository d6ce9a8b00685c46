/** What can be aimed at: designations of today's edition, competencies and levels of the programmes before it. */
import type { IsoDay } from "../../lib/rules/calendar-day";
import type { Target } from "../../lib/rules/facts";
import { dayWithin } from "../../lib/rules/plan/within-edition";
import {
  DESIGNATION_EDITIONS,
  designationEditionFor,
  type Edition,
} from "../../lib/rules/programmes";
import { COMPETENCY_EDITIONS } from "../../lib/rules/programmes/competency-editions";
import type { CompetencyEdition } from "../../lib/rules/programmes/competency-schema";
import { LEVEL_EDITIONS } from "../../lib/rules/programmes/level-editions";
import type { LevelEdition } from "../../lib/rules/programmes/level-schema";
import { unitsOf } from "../../lib/rules/units";
import type { UnitReference } from "../../lib/rules/verdicts";
import { countryName } from "../../lib/texts/reader-locale";
import { text } from "../../lib/texts/text";
import type { PlanFacts } from "../plan-view/plan-doors";
import { areaName } from "../wording/area-name";

export type TargetKind = Target["kind"];

export interface PlanEditions {
  readonly designations?: Edition;
  readonly competencies?: CompetencyEdition;
  readonly levels?: LevelEdition;
}

/** Editions of competencies, the latest first. */
export const COMPETENCY_CHOICES: readonly CompetencyEdition[] = [...COMPETENCY_EDITIONS].reverse();

/** `competencyEdition`: id, the latest on record unless told. */
export function planEditions(today: IsoDay, competencyEdition?: string): PlanEditions {
  const designations = designationEditionFor(today) ?? DESIGNATION_EDITIONS.at(-1);
  const competencies =
    COMPETENCY_CHOICES.find(({ id }) => id === competencyEdition) ?? COMPETENCY_CHOICES[0];
  const levels = LEVEL_EDITIONS.at(-1);
  return {
    ...(designations && { designations }),
    ...(competencies && { competencies }),
    ...(levels && { levels }),
  };
}

export interface Choice {
  readonly id: string;
  readonly name: string;
}

/** What there is of a kind. */
export function choicesOf(
  kind: TargetKind,
  { designations, competencies, levels }: PlanEditions,
): readonly Choice[] {
  switch (kind) {
    case "designation":
      return (designations?.areas ?? []).map(({ id }) => ({ id, name: areaName(id) }));
    case "competency":
      return (competencies?.competencies ?? []).map(({ id, name }) => ({ id, name }));
    case "level":
      return (levels?.levels ?? []).map(({ id, name }) => ({ id, name }));
  }
}

/** What to call a unit or a place. */
export function placeName(place: string, units: readonly UnitReference[] = []): string {
  const unit = units.find(({ id }) => id === place);
  if (unit?.name !== undefined) return unit.name;
  return /^[A-Z]{2}$/.test(place)
    ? countryName(place)
    : text("dashboard.plan.location", { id: place });
}

/** Units that the programme of the kind evaluates; none for designations, which are scored worldwide. */
export function unitsFor(
  kind: TargetKind,
  { competencies, levels }: PlanEditions,
  { company, ...facts }: PlanFacts,
  today: IsoDay,
): readonly UnitReference[] {
  const edition = kind === "competency" ? competencies : kind === "level" ? levels : undefined;
  if (edition === undefined) return [];
  return unitsOf({
    edition,
    asOf: today,
    unitsAsOf: dayWithin(edition, today),
    ...facts,
    metrics: company.metrics,
    people: company.people,
    geography: company.geography,
  });
}

const LEVEL_KEYS = {
  silver: "dashboard.plan.silver",
  gold: "dashboard.plan.gold",
} as const;

export function levelName(level: keyof typeof LEVEL_KEYS): string {
  return text(LEVEL_KEYS[level]);
}

/** `Solutions Partner for Security`, `Gold Data Platform, France`. */
export function targetName(target: Target, editions: PlanEditions): string {
  const { kind, id, level, place } = target;
  const name = choicesOf(kind, editions).find((choice) => choice.id === id)?.name ?? id;
  const what =
    kind === "designation"
      ? text("dashboard.plan.designationFor", { area: name })
      : level === undefined
        ? name
        : text("dashboard.plan.competencyAt", { level: levelName(level), name });
  return place === undefined
    ? what
    : text("dashboard.plan.targetAt", { what, place: placeName(place) });
}

/** Two of the same are one, whenever they are wanted by. */
export function isSameTarget(one: Target, other: Target): boolean {
  return (
    one.kind === other.kind &&
    one.id === other.id &&
    one.level === other.level &&
    one.place === other.place
  );
}
