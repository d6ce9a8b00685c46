/** Microsoft Partner Network with silver and gold, until the first thresholds of cloud competencies are on record. */
import type { CompetencyEdition } from "./competency-schema";
import { SEEN_2010_TO_2013 } from "./mpn/retired-competencies";

export const MPN_2010_11: CompetencyEdition = {
  kind: "competencies",
  id: "MPN-2010-11",
  programme: "MPN",
  name: "Microsoft Partner Network, November 2010",
  inForceFrom: "2010-11-01",
  inForceTo: "2013-12-31",
  competencies: [...SEEN_2010_TO_2013],
  // About 28 to 30, of which 16 names were seen.
  listIsIncomplete: true,
  sources: ["RCP1004", "VOE11"],
  confidence: "secondary",
  verifiedAsOf: "2012",
};
