/** The last edition of the Microsoft Partner Network: the score decides on Cloud Business Applications. */
import type { Competency, CompetencyEdition } from "./competency-schema";
import { CUSTOMER_ENGAGEMENT_SCORE, FINANCE_OPERATIONS_SCORE } from "./mpn/scored";
import { MPN_2021_01 } from "./mpn-2021-01";

function withScore(competency: Competency): Competency {
  return competency.id === "cloud-business-applications"
    ? { ...competency, options: [CUSTOMER_ENGAGEMENT_SCORE, FINANCE_OPERATIONS_SCORE] }
    : competency;
}

export const MPN_2021_04: CompetencyEdition = {
  ...MPN_2021_01,
  id: "MPN-2021-04",
  name: "Microsoft Partner Network, April 2021",
  inForceFrom: "2021-04-01",
  inForceTo: "2022-09-30",
  competencies: MPN_2021_01.competencies.map(withScore),
};
