/** The words that Microsoft's pages and exports use for a status. They are not translated. */
import type { StatusWords } from "./rules-schema";

export const ENROLMENT_STATUSES = [
  "In progress",
  "Qualified",
  "Enrolled",
  "Enrolled (Renewal due)",
] as const;
/** Status of a solution area. */
export type EnrolmentStatus = (typeof ENROLMENT_STATUSES)[number];

export const SPECIALIZATION_STATUSES = ["Not started", "Active"] as const;
export type SpecializationStatus = (typeof SPECIALIZATION_STATUSES)[number];

const MPN = {
  scope: "global-account",
  inForceFrom: null,
  inForceTo: "2022-09-30",
  confidence: "verified",
} as const satisfies Partial<StatusWords>;

const MAICPP = {
  scope: "global-account",
  inForceFrom: null,
  inForceTo: null,
} as const satisfies Partial<StatusWords>;

export const STATUS_WORDS: readonly StatusWords[] = [
  {
    ...MPN,
    id: "MPN.words.competency-life-cycle.1v1",
    where: { key: "rules.enrolment.words.competencyLifeCycle" },
    words: ["Started", "Qualified", "Active", "At risk"],
    sources: ["FRLEARN"],
    verifiedAsOf: "2021-07-13",
  },
  {
    ...MPN,
    id: "MPN.words.competency-export.1v1",
    where: { key: "rules.enrolment.words.competencyExport" },
    words: ["Active", "Inactive", "In Grace Period"],
    sources: ["FRINS"],
    verifiedAsOf: "2021-07-16",
  },
  {
    ...MPN,
    id: "MPN.words.competency-card.1v1",
    where: { key: "rules.enrolment.words.competencyCard" },
    words: ["Complete"],
    sources: ["FRREN21"],
    verifiedAsOf: "2021-07-13",
  },
  // An order that is not paid expires after 30 days.
  {
    ...MPN,
    id: "MPN.words.offer.1v1",
    where: { key: "rules.enrolment.words.offer" },
    words: ["Expired"],
    sources: ["FRREN21"],
    verifiedAsOf: "2021-07-13",
  },
  {
    ...MPN,
    id: "MPN.words.views.1v1",
    where: { key: "rules.enrolment.words.views" },
    words: ["TTM", "Anniversary year"],
    sources: ["FRLEARN"],
    verifiedAsOf: "2021-07-13",
  },
  {
    ...MAICPP,
    id: "MAICPP.words.solution-area.1v1",
    where: { key: "rules.enrolment.words.solutionArea" },
    words: [...ENROLMENT_STATUSES],
    sources: ["KVPCS"],
    confidence: "verified",
    verifiedAsOf: "2023-09-06",
  },
  {
    ...MAICPP,
    id: "MAICPP.words.specialization.1v1",
    where: { key: "rules.enrolment.words.specialization" },
    words: [...SPECIALIZATION_STATUSES],
    sources: ["KVSPEC"],
    confidence: "verified",
    verifiedAsOf: "2023",
  },
  {
    ...MAICPP,
    id: "MAICPP.words.training-services.1v1",
    where: { key: "rules.enrolment.words.trainingServices" },
    words: ["Not started", "In-progress", "Completed"],
    sources: ["KL26"],
    confidence: "secondary",
    verifiedAsOf: "2026-08",
  },
  {
    ...MAICPP,
    id: "MAICPP.words.account-verification.1v1",
    where: { key: "rules.enrolment.words.accountVerification" },
    words: ["Pending", "Accepted", "Rejected"],
    sources: ["KVVER"],
    confidence: "verified",
    verifiedAsOf: "2023",
  },
  {
    ...MAICPP,
    id: "MAICPP.words.account-verification.2v1",
    where: { key: "rules.enrolment.words.accountVerification" },
    words: ["Pending", "Authorized", "Rejected"],
    sources: ["KL26"],
    confidence: "secondary",
    verifiedAsOf: "2026",
  },
  {
    ...MAICPP,
    id: "MAICPP.words.renewal-disabled.1v1",
    where: { key: "rules.enrolment.words.renewalDisabled" },
    words: ["account not vetted", "renewal window not open", "not qualified"],
    sources: ["KB26"],
    confidence: "secondary",
    verifiedAsOf: "2026-08-14",
  },
  {
    id: "MPN.words.expiry-drop-down.1v1",
    scope: "enrolment-account",
    inForceFrom: null,
    inForceTo: null,
    where: { key: "rules.enrolment.words.expiryDropDown" },
    words: ["View Your Membership Account", "Program Administrator"],
    sources: ["SEED3"],
    confidence: "verified",
    verifiedAsOf: "2014",
  },
];
