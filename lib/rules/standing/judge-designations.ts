/** The designations in the form that all programmes share. */
import type { ProgrammeQuestion } from "../programme-question";
import type { Edition } from "../programmes/edition-schema";
import { MAICPP_GLOBAL_ACCOUNT_RULE } from "../programmes/unit-rules";
import type { AreaVerdict, ProgrammeVerdict, UnitReference, UnitStanding } from "../verdicts";
import { countIn, judgeStanding } from "./judge-standing";

function standingOf(unit: UnitReference, items: readonly AreaVerdict[]): UnitStanding<AreaVerdict> {
  return {
    unit,
    items,
    gapCount: countIn(items, "short"),
    unknownCount: countIn(items, "unknown"),
  };
}

/** One unit, the global account with all its locations; each country seen on its own is a lens. */
export function judgeDesignations(
  question: ProgrammeQuestion<Edition>,
): ProgrammeVerdict<AreaVerdict> {
  const { edition, asOf, metrics, people = [] } = question;
  const { areas, countries } = judgeStanding({ metrics, people, today: asOf, edition });
  const { id, sources, confidence } = MAICPP_GLOBAL_ACCOUNT_RULE;
  return {
    programme: edition.programme,
    edition: edition.id,
    asOf,
    unit: {
      kind: edition.unit,
      reasons: [{ key: "rules.standing.reason.worldwide" }],
      rule: { id, sources, confidence },
    },
    units: [standingOf({ kind: edition.unit }, areas)],
    lens: countries.map((lens) =>
      standingOf({ kind: "country", id: lens.country, countries: [lens.country] }, lens.areas),
    ),
  };
}
