/** Microsoft Partner Network, Small and Midmarket Cloud Solutions without seats. */
import type { CompetencyEdition } from "./competency-schema";
import { CLOUD_PLATFORM_2016_11 } from "./mpn/cloud-platform";
import { RETIRING_TYPICAL } from "./mpn/retired-competencies";
import { SMALL_MIDMARKET_2016_11 } from "./mpn/small-midmarket-cloud-solutions";

export const MPN_2016_11: CompetencyEdition = {
  kind: "competencies",
  id: "MPN-2016-11",
  programme: "MPN",
  name: "Microsoft Partner Network, November 2016",
  inForceFrom: "2016-11-01",
  inForceTo: "2017-07-17",
  competencies: [CLOUD_PLATFORM_2016_11, SMALL_MIDMARKET_2016_11, ...RETIRING_TYPICAL],
  listIsIncomplete: true,
  sources: ["JP1611", "CW16"],
  confidence: "secondary",
  verifiedAsOf: "2016-11",
};
