/** Rules of the Microsoft Partner Network on people, exams and references that hold for all competencies. */
import type { RuleData } from "../provenance";

/** Role-based certifications have to be renewed every year. */
export const ROLE_BASED_VALIDITY: RuleData & { readonly validMonths: number } = {
  id: "MPN.people.role-based-validity.1v1",
  scope: "person",
  inForceFrom: "2021-06-30",
  inForceTo: null,
  sources: ["FRLEARN"],
  confidence: "verified",
  verifiedAsOf: "2021-07-13",
  validMonths: 12,
};

/** A retired exam goes on counting for a while. */
export const RETIRED_EXAMS: RuleData & { readonly countMonths: number } = {
  id: "MPN.people.retired-exams.1v1",
  scope: "person",
  inForceFrom: "2017-01-01",
  inForceTo: "2021-12-31",
  sources: ["FRLEARN", "FR1712"],
  confidence: "verified",
  verifiedAsOf: "2021-07-13",
  countMonths: 12,
};

/** Requirements change in these months; who holds a competency needs the new ones by the next renewal. */
export const REQUIREMENT_CHANGES: RuleData & {
  readonly months: readonly number[];
  readonly bindsHoldersBy: "next-renewal";
} = {
  id: "MPN.requirements.changes.1v1",
  scope: "enrolment-account",
  inForceFrom: "2012-01-01",
  inForceTo: null,
  sources: ["CERT12"],
  confidence: "verified",
  verifiedAsOf: "2012",
  months: [5, 10],
  bindsHoldersBy: "next-renewal",
};

/** Customer references are not asked for on Partner Center. */
export const REFERENCES_ON_PARTNER_CENTER: RuleData & { readonly references: number } = {
  id: "MPN.references.partner-center.1v1",
  scope: "global-account",
  inForceFrom: "2019-04-01",
  inForceTo: "2022-09-30",
  sources: ["FRPREP"],
  confidence: "verified",
  verifiedAsOf: "2021-05-24",
  references: 0,
};

interface LinkRule extends RuleData {
  readonly portal: "Partner Membership Center" | "Partner Center";
  /** Companies that one Microsoft certification ID may be linked to; `null`: several, without a number. */
  readonly companiesAtMost: number | null;
}

/** No source gives the days: each company moved from one portal to the other on its own. */
export const CERTIFICATION_ID_LINKS: readonly LinkRule[] = [
  {
    id: "MPN.people.mcp-id.membership-center.1v1",
    scope: "person",
    inForceFrom: null,
    inForceTo: null,
    sources: ["FRPMC"],
    confidence: "verified",
    verifiedAsOf: "2021-04-13",
    portal: "Partner Membership Center",
    companiesAtMost: null,
  },
  {
    id: "MPN.people.mcp-id.partner-center.1v1",
    scope: "person",
    inForceFrom: null,
    inForceTo: null,
    sources: ["FRPMC"],
    confidence: "verified",
    verifiedAsOf: "2021-04-13",
    portal: "Partner Center",
    companiesAtMost: 1,
  },
];

/** A Volume Licensing exam does not stand in for the licensing assessment any more. */
export const VOLUME_LICENSING_EXAM: RuleData & { readonly standsInForAssessment: boolean } = {
  id: "MPN.people.volume-licensing-exam.1v1",
  scope: "person",
  inForceFrom: "2010-01-01",
  inForceTo: null,
  sources: ["AUS10"],
  confidence: "verified",
  verifiedAsOf: "2010",
  standsInForAssessment: false,
};

/** Advice, not a requirement: look at the skills so long before the anniversary. */
export const SKILLS_CHECK: RuleData & { readonly monthsBeforeAnniversary: number } = {
  id: "MPN.people.skills-check.1v1",
  scope: "global-account",
  inForceFrom: "2021-01-01",
  inForceTo: null,
  sources: ["FRLEARN"],
  confidence: "verified",
  verifiedAsOf: "2021-07-13",
  monthsBeforeAnniversary: 3,
};

/** The membership itself is not renewed each year; silver, gold and Action Pack are. */
export const MEMBERSHIP_RENEWAL: RuleData & { readonly renewed: readonly string[] } = {
  id: "MPN.membership.renewal.1v1",
  scope: "global-account",
  inForceFrom: "2018-01-01",
  inForceTo: "2022-09-30",
  sources: ["FRLEARN"],
  confidence: "verified",
  verifiedAsOf: "2021-07-13",
  renewed: ["silver", "gold", "action-pack"],
};
