/** Microsoft Partner Network after its competency pages were taken down: what was asked for is not on record. */
import type { CompetencyEdition } from "./competency-schema";
import { MPN_2017_12 } from "./mpn-2017-12";
import type { Provenance } from "./provenance";

/** The pages named 18, an announcement speaks of 17 left, and until 2021 one went and one came. */
const CARRIED_ON: Provenance = {
  sources: ["FR1712", "MSB1709"],
  confidence: "derived",
  conflict: true,
  verifiedAsOf: "2018-03-19",
};

export const MPN_2018_03: CompetencyEdition = {
  kind: "competencies",
  id: "MPN-2018-03",
  programme: "MPN",
  name: "Microsoft Partner Network, March 2018",
  inForceFrom: "2018-03-20",
  inForceTo: "2021-01-13",
  competencies: MPN_2017_12.competencies
    .filter(({ retirement }) => retirement === undefined)
    .map(({ id, name }) => ({ id, name, options: [], ...CARRIED_ON })),
  listIsIncomplete: true,
  ...CARRIED_ON,
};
