/** Facts for the tests of levels: only what a test names differs from nothing at all. */
import type { Metric } from "../../../../lib/rules/facts";
import { judgeLevels } from "../../../../lib/rules/levels";
import type { ProgrammeQuestion } from "../../../../lib/rules/programme-question";
import type { LevelEdition } from "../../../../lib/rules/programmes/level-schema";
import { MPP_2003_10 } from "../../../../lib/rules/programmes/mpp-2003-10";
import type { LevelVerdict } from "../../../../lib/rules/verdicts";

export const DAY_2006 = "2006-06-01";
export const DAY_2008 = "2008-06-01";

/** Every count that the edition asks for, none of anything. */
export const NOTHING = {
  competenciesHeld: 0,
  "customer-reference": 0,
  "certified-individual": 0,
  "high-customer-satisfaction": 0,
  "worldwide-partner-conference": 0,
  "small-business-specialist": 0,
  "product-sales": 0,
  "isv-royalty": 0,
  "mobility-onsite-assessment": 0,
  testedSolutions: 0,
  certifiedPeople: 0,
  annualFeePaid: 0,
} as const;

export type Counts = Partial<Record<keyof typeof NOTHING, number>>;
type Place = Pick<Metric, "country" | "location">;

export function counts(day: string, values: Counts, place: Place = {}): Metric[] {
  return Object.entries(values).map(([metric, value]) => ({
    area: "partner-points",
    metric,
    track: "any",
    value,
    ...place,
    evidence: { report: "form", file: "form", asOf: day },
  }));
}

type Facts = Partial<ProgrammeQuestion<LevelEdition>>;

export function judge(asOf: string, facts: Facts) {
  return judgeLevels({ edition: MPP_2003_10, asOf, metrics: [], ...facts });
}

/** The levels of a company with one enrolment. */
export function levelsOf(asOf: string, values: Counts, facts: Facts = {}) {
  const { units } = judge(asOf, { metrics: counts(asOf, values), ...facts });
  const levels = Object.fromEntries(units[0]?.items.map((item) => [item.area, item]) ?? []);
  const named = (id: string): LevelVerdict => {
    const level = levels[id];
    if (level === undefined) throw new Error(`no level ${id}`);
    return level;
  };
  return {
    registered: named("registered"),
    certified: named("certified"),
    gold: named("gold-certified"),
  };
}

export function pointsOf(asOf: string, values: Counts, facts: Facts = {}) {
  return levelsOf(asOf, values, facts).registered.points;
}

/** Short names of the messages. */
export function keysOf(messages: readonly { readonly key: string }[]): string[] {
  return messages.map(({ key }) => key.replace("rules.levels.", ""));
}
