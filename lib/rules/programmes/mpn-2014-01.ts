/** Microsoft Partner Network, the first thresholds of cloud competencies. */
import type { CompetencyEdition } from "./competency-schema";
import { CLOUD_PLATFORM_2014 } from "./mpn/cloud-platform";
import { RETIRING_TYPICAL } from "./mpn/retired-competencies";
import { SMALL_MIDMARKET_2014 } from "./mpn/small-midmarket-cloud-solutions";

export const MPN_2014_01: CompetencyEdition = {
  kind: "competencies",
  id: "MPN-2014-01",
  programme: "MPN",
  name: "Microsoft Partner Network, 2014",
  inForceFrom: "2014-01-01",
  inForceTo: "2015-08-31",
  competencies: [CLOUD_PLATFORM_2014, SMALL_MIDMARKET_2014, ...RETIRING_TYPICAL],
  listIsIncomplete: true,
  sources: ["RCP1509", "KB3011058", "CW16"],
  confidence: "secondary",
  verifiedAsOf: "2015-09",
};
