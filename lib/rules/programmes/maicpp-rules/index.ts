/** What surrounds the scores in the Microsoft (AI) Cloud Partner Program, and the end of competencies, as data. */
import { BADGES } from "./badges";
import { PROGRAMME_CHANGES } from "./change-log";
import { DATA_FRESHNESS } from "./data-freshness";
import { ENROLMENT_RULES } from "./enrolment-rules";
import { FEES } from "./fees";
import { LEGACY_BENEFIT_RULES } from "./legacy-benefits";
import { LEGACY_COMPETENCIES } from "./legacy-competencies";
import { OTHER_DESIGNATIONS } from "./other-designations";
import { QUALIFICATION_WINDOWS } from "./qualification-windows";
import { BENEFIT_CAPS, SPECIALIZATION_AUDIT, SPECIALIZATIONS } from "./specializations";
import { STATUS_WORDS } from "./status-words";

/** Every table, for the page of all rules. */
export const MAICPP_RULES = {
  qualificationWindows: QUALIFICATION_WINDOWS,
  enrolment: ENROLMENT_RULES,
  specializations: SPECIALIZATIONS,
  specializationAudit: SPECIALIZATION_AUDIT,
  benefitCaps: BENEFIT_CAPS,
  badges: BADGES,
  fees: FEES,
  otherDesignations: OTHER_DESIGNATIONS,
  legacyCompetencies: LEGACY_COMPETENCIES,
  legacyBenefits: LEGACY_BENEFIT_RULES,
  changes: PROGRAMME_CHANGES,
  statusWords: STATUS_WORDS,
  dataFreshness: DATA_FRESHNESS,
} as const;
