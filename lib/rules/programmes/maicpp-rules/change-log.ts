/** What changed in the programme, and when: oldest first. */
import type { ProgrammeChange } from "./rules-schema";

type Row = readonly [
  change: string,
  date: string,
  confidence: ProgrammeChange["confidence"],
  sources: ProgrammeChange["sources"],
  what: ProgrammeChange["what"],
];

const ROWS: readonly Row[] = [
  // The FAQ says the 3rd, the introduction page the 4th.
  [
    "launch",
    "2022-10-03",
    "verified",
    ["KVFAQ", "KVINTRO"],
    { key: "rules.enrolment.change.launch" },
  ],
  // The latest day it can have been.
  [
    "business-applications-tracks",
    "2023-06-13",
    "verified",
    ["KVBA", "BA22"],
    { key: "rules.enrolment.change.businessApplicationsTracks" },
  ],
  ["renamed", "2023-07", "verified", ["KVINTRO"], { key: "rules.enrolment.change.renamed" }],
  [
    "qualification-window",
    "2023-09-19",
    "verified",
    ["KVSEP23"],
    { key: "rules.enrolment.change.qualificationWindow" },
  ],
  [
    "security-gates",
    "2023-12-01",
    "verified",
    ["KVSEC"],
    { key: "rules.enrolment.change.securityGates" },
  ],
  ["app-maker", "2023-12-01", "verified", ["KVBA"], { key: "rules.enrolment.change.appMaker" }],
  [
    "legacy-benefits-end",
    "2025-01-22",
    "verified",
    ["CSREN25", "KL26"],
    { key: "rules.enrolment.change.legacyBenefitsEnd" },
  ],
  [
    "training-services",
    "2025-08-01",
    "secondary",
    ["KL26"],
    { key: "rules.enrolment.change.trainingServices" },
  ],
  [
    "support-services",
    "2025-11",
    "secondary",
    ["KL26"],
    { key: "rules.enrolment.change.supportServices" },
  ],
  [
    "incentives",
    "2026-01-01",
    "secondary",
    ["COMM26"],
    { key: "rules.enrolment.change.incentives" },
  ],
  [
    "smb-management",
    "2026-03-27",
    "secondary",
    ["KL26"],
    { key: "rules.enrolment.change.smbManagement" },
  ],
  // PSAZ is a copy that somebody else took of Microsoft's page.
  [
    "azure-smb-track",
    "2026-07-01",
    "secondary",
    ["PSAZ", "KL26"],
    { key: "rules.enrolment.change.azureSmbTrack" },
  ],
  [
    "security-audits",
    "2026-07-30",
    "secondary",
    ["KL26"],
    { key: "rules.enrolment.change.securityAudits" },
  ],
  [
    "specializations-merged",
    "2026-07-31",
    "secondary",
    ["KL26"],
    { key: "rules.enrolment.change.specializationsMerged" },
  ],
  ["three-badges", "2026-08", "secondary", ["KL26"], { key: "rules.enrolment.change.threeBadges" }],
  ["agreement", "2026-09-01", "secondary", ["KL26"], { key: "rules.enrolment.change.agreement" }],
  [
    "azure-expert-msp",
    "2026-09-15",
    "secondary",
    ["KL26"],
    { key: "rules.enrolment.change.azureExpertMsp" },
  ],
  // One source only, and already past: nobody has confirmed or denied it.
  [
    "renewal-window",
    "2026-11-01",
    "unverified",
    ["KL26D"],
    { key: "rules.enrolment.change.renewalWindow" },
  ],
  [
    "specialization-benefits",
    "2026-11-01",
    "unverified",
    ["KL26D"],
    { key: "rules.enrolment.change.specializationBenefits" },
  ],
];

const CONFLICTING = new Set(["launch", "three-badges", "renewal-window"]);

/** The first day of a month stands for a month. */
function firstDay(date: string): string {
  return date.length === 7 ? `${date}-01` : date;
}

export const PROGRAMME_CHANGES: readonly ProgrammeChange[] = ROWS.map(
  ([change, date, confidence, sources, what]) => ({
    id: `MAICPP.change.${change}.1v1`,
    scope: "global-account",
    inForceFrom: firstDay(date),
    inForceTo: null,
    date,
    what,
    sources,
    confidence,
    ...(CONFLICTING.has(change) && { conflict: true }),
    verifiedAsOf: date,
  }),
);
