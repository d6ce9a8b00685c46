/** Microsoft Partner Network, lower thresholds for cloud competencies. */
import type { CompetencyEdition } from "./competency-schema";
import { CLOUD_PLATFORM_2015_09 } from "./mpn/cloud-platform";
import { RETIRING_TYPICAL } from "./mpn/retired-competencies";
import { SMALL_MIDMARKET_2015_09 } from "./mpn/small-midmarket-cloud-solutions";

export const MPN_2015_09: CompetencyEdition = {
  kind: "competencies",
  id: "MPN-2015-09",
  programme: "MPN",
  name: "Microsoft Partner Network, September 2015",
  inForceFrom: "2015-09-01",
  inForceTo: "2016-10-31",
  competencies: [CLOUD_PLATFORM_2015_09, SMALL_MIDMARKET_2015_09, ...RETIRING_TYPICAL],
  listIsIncomplete: true,
  sources: ["RCP1509", "KB3011058", "CW16"],
  confidence: "secondary",
  verifiedAsOf: "2015-09",
};
