/** Where a target of a programme that evaluates places is to be reached, and how figures are written there. */
import type { Target } from "../facts";
import type { ProgrammeQuestion } from "../programme-question";
import { figuresOfUnit, unitsOf } from "../units";
import { locationsIn, placesOf } from "../units/places";
import type { UnitReference } from "../verdicts";
import type { FigureInfo } from "./plan-part";
import type { FigureReference } from "./plan-verdicts";

export interface UnitTarget {
  /** With the place of the unit. */
  readonly target: Target;
  readonly unit: UnitReference;
  /** The place asked for is a part of the unit, which is evaluated as a whole. */
  readonly isWider: boolean;
}

function comprises({ kind, id, countries = [] }: UnitReference, place: string): boolean {
  return kind === "global-account" || id === place || countries.includes(place);
}

/** Every unit, or those that comprise the place. None where the unit of the day cannot be told. */
export function unitTargetsOf(
  target: Target,
  question: ProgrammeQuestion<unknown>,
): readonly UnitTarget[] {
  const { place } = target;
  return unitsOf(question)
    .filter((unit) => place === undefined || comprises(unit, place))
    .map((unit) => ({
      target: unit.id === undefined ? target : { ...target, place: unit.id },
      unit,
      isWider: place !== undefined && place !== unit.id,
    }));
}

/** Names the unit among those of one question. */
export function unitKey({ kind, id = "" }: UnitReference): string {
  return `${kind}:${id}`;
}

type Written = Pick<FigureInfo, "written" | "besides" | "zeros">;

/**
 * One country of a cluster is written, and the others' figures stay; what does not add up is written for the whole
 * company, which is read where the cluster is the only unit. A location that stands for its country, because no
 * Partner ID is told, has the country's figure.
 */
export function writtenAt(
  unit: UnitReference,
  figure: { readonly area: string; readonly metric: string; readonly additive: boolean },
  question: ProgrammeQuestion<unknown>,
): Written {
  const { area, metric, additive } = figure;
  const reference: FigureReference = { area, metric, track: "any" };
  const { kind, id, countries = [] } = unit;
  if (kind === "global-account") return { written: reference };
  if (kind === "location" && id !== undefined && !countries.includes(id)) {
    return { written: { ...reference, location: id } };
  }
  if (kind === "cluster" && additive) return writtenInCluster(countries, reference, question);
  const [country] = kind === "cluster" ? [] : countries;
  return { written: { ...reference, ...(country !== undefined && { country }) } };
}

/** One country is written: the first with figures of that area, so that none begins to lack other figures of it. */
function writtenInCluster(
  countries: readonly string[],
  reference: FigureReference,
  question: ProgrammeQuestion<unknown>,
): Written {
  const { area, metric } = reference;
  const places = placesOf(question);
  const hasFigures = (country: string) =>
    question.metrics.some(
      (each) =>
        each.area === area &&
        (each.location === undefined
          ? each.country === country
          : locationsIn(country, places).includes(each.location)),
    );
  const counting = countries.filter(hasFigures);
  const [country = countries[0], ...others] = counting;
  const known = others.map((other) => {
    const alone: UnitReference = { kind: "country", id: other, countries: [other] };
    return { other, value: figuresOfUnit(alone, question)(area, metric, true).value };
  });
  return {
    written: { ...reference, ...(country !== undefined && { country }) },
    besides: known.reduce((sum, { value = 0 }) => sum + value, 0),
    zeros: known.flatMap(({ other, value }) =>
      value === undefined ? [{ ...reference, country: other }] : [],
    ),
  };
}
