/** Facts for the tests of units: only what a test names differs from nothing at all. */
import type { Metric, OwnPartnerId, Person } from "../../../../lib/rules/facts";
import type { ProgrammeQuestion } from "../../../../lib/rules/programme-question";

export const ENROLMENT_DAY = "2008-06-01";
export const LOCATION_DAY = "2012-06-01";
export const COUNTRY_DAY = "2015-06-01";
export const UNKNOWN_DAY = "2019-06-01";
export const GLOBAL_DAY = "2023-06-01";

export function ask(
  asOf: string,
  facts: Partial<ProgrammeQuestion<unknown>> = {},
): ProgrammeQuestion<unknown> {
  return { edition: undefined, asOf, metrics: [], ...facts };
}

type Place = Pick<Metric, "country" | "location">;

export function figure(value: number, place: Place = {}, more: Partial<Metric> = {}): Metric {
  return {
    area: "messaging",
    metric: "references",
    track: "any",
    value,
    ...place,
    evidence: { report: "form", file: "form", asOf: LOCATION_DAY },
    ...more,
  };
}

export function asOf(day: string): Pick<Metric, "evidence"> {
  return { evidence: { report: "form", file: "form", asOf: day } };
}

export function person(key: string, place: Pick<Person, "country" | "location"> = {}): Person {
  return { key, ...place, certifications: [], ...asOf(LOCATION_DAY) };
}

export function location(id: string, country?: string): OwnPartnerId {
  return { id, role: "PLA", ...(country !== undefined && { country }) };
}
