/** Microsoft Partner Network, the first scored way to a competency on record. */
import type { Competency, CompetencyEdition } from "./competency-schema";
import { COMPETENCIES_2021, LISTED_2021 } from "./mpn/lists";
import { SMALL_MIDMARKET_SCORE } from "./mpn/scored";

function withOptions(competency: Competency): Competency {
  return competency.id === "small-midmarket-cloud-solutions"
    ? {
        ...competency,
        // The score is one option among others, as its page says.
        options: [SMALL_MIDMARKET_SCORE, { id: "other", kind: "not-on-record" }],
      }
    : competency;
}

export const MPN_2021_01: CompetencyEdition = {
  kind: "competencies",
  id: "MPN-2021-01",
  programme: "MPN",
  name: "Microsoft Partner Network, January 2021",
  inForceFrom: "2021-01-14",
  inForceTo: "2021-03-31",
  competencies: COMPETENCIES_2021.map(withOptions),
  listIsIncomplete: true,
  ...LISTED_2021,
};
