/** Microsoft Partner Network, the last of the competency pages: after them no requirements are on record until 2021. */
import type { CompetencyEdition } from "./competency-schema";
import {
  CLOUD_BUSINESS_APPLICATIONS_2017_12,
  ENTERPRISE_RESOURCE_PLANNING_2017_12,
} from "./mpn/business-applications";
import { MPN_2017_09 } from "./mpn-2017-09";

const CHANGED = [CLOUD_BUSINESS_APPLICATIONS_2017_12, ENTERPRISE_RESOURCE_PLANNING_2017_12];

export const MPN_2017_12: CompetencyEdition = {
  ...MPN_2017_09,
  id: "MPN-2017-12",
  name: "Microsoft Partner Network, December 2017",
  inForceFrom: "2017-12-15",
  inForceTo: "2018-03-19",
  competencies: MPN_2017_09.competencies.map(
    (competency) => CHANGED.find(({ id }) => id === competency.id) ?? competency,
  ),
  sources: ["FR1712"],
  verifiedAsOf: "2018-03-19",
};
