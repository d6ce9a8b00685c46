/** What surrounds the requirements of the Microsoft Partner Network, as data. */
import { MPN_FEES, MPN_UPGRADE_DISCOUNT } from "./fees";
import { COMPETENCY_COUNTS } from "./lists";
import {
  BENEFITS_PER_LOCATION,
  NETWORK_LEVELS,
  OFFERS_PER_COMPANY,
  PERSON_SUBSTITUTION,
} from "./network-levels";
import {
  CERTIFICATION_ID_LINKS,
  MEMBERSHIP_RENEWAL,
  REFERENCES_ON_PARTNER_CENTER,
  REQUIREMENT_CHANGES,
  RETIRED_EXAMS,
  ROLE_BASED_VALIDITY,
  SKILLS_CHECK,
  VOLUME_LICENSING_EXAM,
} from "./people-rules";

/** Every table, for the page of all rules. */
export const MPN_RULES = {
  levels: NETWORK_LEVELS,
  offers: [BENEFITS_PER_LOCATION, OFFERS_PER_COMPANY],
  fees: MPN_FEES,
  upgrade: MPN_UPGRADE_DISCOUNT,
  competencyCounts: COMPETENCY_COUNTS,
  people: [
    ROLE_BASED_VALIDITY,
    RETIRED_EXAMS,
    REQUIREMENT_CHANGES,
    REFERENCES_ON_PARTNER_CENTER,
    ...CERTIFICATION_ID_LINKS,
    VOLUME_LICENSING_EXAM,
    PERSON_SUBSTITUTION,
    SKILLS_CHECK,
    MEMBERSHIP_RENEWAL,
  ],
} as const;
