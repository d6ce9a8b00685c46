/** Microsoft Partner Network, the first of the 18 competency pages. */
import type { CompetencyEdition } from "./competency-schema";
import {
  CLOUD_BUSINESS_APPLICATIONS_2017_07,
  CLOUD_CRM_2017_07,
  ENTERPRISE_RESOURCE_PLANNING_2017_07,
} from "./mpn/business-applications";
import { CLOUD_PLATFORM_2017_07 } from "./mpn/cloud-platform";
import { CLOUD_PRODUCTIVITY_2017_07, ENTERPRISE_MOBILITY_MANAGEMENT } from "./mpn/modern-workplace";
import { PEOPLE_ONLY, WINDOWS_DEVICES_2017_07 } from "./mpn/people-only";
import { RETIRING } from "./mpn/retired-competencies";
import { SMALL_MIDMARKET_2017_07 } from "./mpn/small-midmarket-cloud-solutions";

export const MPN_2017_07: CompetencyEdition = {
  kind: "competencies",
  id: "MPN-2017-07",
  programme: "MPN",
  name: "Microsoft Partner Network, July 2017",
  inForceFrom: "2017-07-18",
  inForceTo: "2017-09-14",
  competencies: [
    ...PEOPLE_ONLY,
    CLOUD_BUSINESS_APPLICATIONS_2017_07,
    CLOUD_CRM_2017_07,
    CLOUD_PLATFORM_2017_07,
    CLOUD_PRODUCTIVITY_2017_07,
    ENTERPRISE_MOBILITY_MANAGEMENT,
    ENTERPRISE_RESOURCE_PLANNING_2017_07,
    SMALL_MIDMARKET_2017_07,
    WINDOWS_DEVICES_2017_07,
    ...RETIRING,
  ],
  listIsIncomplete: false,
  sources: ["FR1707"],
  confidence: "verified",
  verifiedAsOf: "2017-07-18",
};
