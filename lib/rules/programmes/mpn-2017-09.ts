/** Microsoft Partner Network, thresholds for developed and for developing markets. */
import type { CompetencyEdition } from "./competency-schema";
import {
  CLOUD_BUSINESS_APPLICATIONS_2017_09,
  CLOUD_CRM_2017_09,
  ENTERPRISE_RESOURCE_PLANNING_2017_09,
} from "./mpn/business-applications";
import { CLOUD_PLATFORM_2017_09 } from "./mpn/cloud-platform";
import { CLOUD_PRODUCTIVITY_2017_09, ENTERPRISE_MOBILITY_MANAGEMENT } from "./mpn/modern-workplace";
import { PEOPLE_ONLY, WINDOWS_DEVICES_2017_09 } from "./mpn/people-only";
import { RETIRING } from "./mpn/retired-competencies";
import { SMALL_MIDMARKET_2017_07 } from "./mpn/small-midmarket-cloud-solutions";

export const MPN_2017_09: CompetencyEdition = {
  kind: "competencies",
  id: "MPN-2017-09",
  programme: "MPN",
  name: "Microsoft Partner Network, September 2017",
  inForceFrom: "2017-09-15",
  inForceTo: "2017-12-14",
  competencies: [
    ...PEOPLE_ONLY,
    CLOUD_BUSINESS_APPLICATIONS_2017_09,
    CLOUD_CRM_2017_09,
    CLOUD_PLATFORM_2017_09,
    CLOUD_PRODUCTIVITY_2017_09,
    ENTERPRISE_MOBILITY_MANAGEMENT,
    ENTERPRISE_RESOURCE_PLANNING_2017_09,
    SMALL_MIDMARKET_2017_07,
    WINDOWS_DEVICES_2017_09,
    ...RETIRING,
  ],
  listIsIncomplete: false,
  sources: ["FR1709"],
  confidence: "verified",
  verifiedAsOf: "2017-09-15",
};
