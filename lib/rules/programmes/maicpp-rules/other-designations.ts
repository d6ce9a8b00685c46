/** Designations beside the six solution areas, with the numbers that are on record. */
import type { DesignationThreshold, OtherDesignation } from "./rules-schema";

const FROM_DOSSIER = {
  scope: "global-account",
  inForceTo: null,
  sources: ["KL26"],
  confidence: "secondary",
  verifiedAsOf: "2026-08",
} as const satisfies Partial<OtherDesignation>;

function threshold(
  metric: string,
  value: number,
  label: DesignationThreshold["label"],
): DesignationThreshold {
  return {
    ...FROM_DOSSIER,
    id: `MAICPP.training-services.${metric}.1v1`,
    inForceFrom: "2025-08-01",
    metric,
    label,
    threshold: value,
    sources: ["KL26"],
  };
}

export const TRAINING_SERVICES: OtherDesignation = {
  ...FROM_DOSSIER,
  id: "MAICPP.training-services.1v1",
  // Before that other criteria held, which are not on record.
  inForceFrom: "2025-08-01",
  designation: "training-services",
  name: "Solutions Partner for Training Services",
  thresholds: [
    threshold("coursewarePoints", 1000, { key: "rules.enrolment.training.coursewarePoints" }),
    threshold("examUnits", 200, { key: "rules.enrolment.training.examUnits" }),
    threshold("surveyScore", 4.25, { key: "rules.enrolment.training.surveyScore" }),
    threshold("solutionAreaSurveys", 200, { key: "rules.enrolment.training.solutionAreaSurveys" }),
  ],
  fundamentals: { factor: 0.5, atMost: 300 },
  steps: [],
  statuses: ["Not started", "In-progress", "Completed"],
  sources: ["KL26"],
};

export const OTHER_DESIGNATIONS: readonly OtherDesignation[] = [
  TRAINING_SERVICES,
  {
    ...FROM_DOSSIER,
    id: "MAICPP.support-services.1v1",
    // The source gives the month.
    inForceFrom: "2025-11-01",
    designation: "support-services",
    name: "Solutions Partner for Support Services",
    thresholds: [],
    steps: [
      { key: "rules.enrolment.support.prerequisites" },
      { key: "rules.enrolment.support.performance" },
      { key: "rules.enrolment.support.survey" },
      { key: "rules.enrolment.support.assessment" },
      { key: "rules.enrolment.support.enrolment" },
    ],
    statuses: [],
    sources: ["KL26"],
  },
  {
    ...FROM_DOSSIER,
    id: "MAICPP.certified-software.1v1",
    inForceFrom: null,
    designation: "certified-software",
    name: "Solutions Partner with certified software",
    thresholds: [],
    steps: [],
    statuses: [],
    // From September 2026 on.
    into: "Frontier Accelerate for Marketplace",
    sources: ["KL26"],
  },
  {
    ...FROM_DOSSIER,
    id: "MAICPP.frontier-distributor.1v1",
    inForceFrom: null,
    designation: "frontier-distributor",
    name: "Frontier Distributor",
    thresholds: [],
    steps: [],
    metricsMet: { needed: 33, of: 37 },
    statuses: [],
    sources: ["KL26"],
  },
  {
    ...FROM_DOSSIER,
    id: "MAICPP.azure-expert-msp.1v1",
    inForceFrom: null,
    inForceTo: "2027-01-31",
    designation: "azure-expert-msp",
    name: "Azure Expert MSP",
    thresholds: [],
    steps: [],
    statuses: [],
    // No new enrolments from 15 September 2026 on.
    lastEnrolment: "2026-09-14",
    lastRenewals: "2027-01",
    sources: ["KL26"],
  },
];
