/** Data & AI, Digital & App Innovation, Infrastructure: three areas with one way to count customers and usage. */
import type { Track } from "../../verdicts";
import type { Area, Condition, Requirement, TrackChoice } from "../edition-schema";
import {
  DAYS_UNKNOWN,
  gatePeople,
  LAUNCH,
  type MaicppRule,
  poolPeople,
  requirement,
  trackCount,
} from "./figures";

type AzureTrack = Extract<Track, "enterprise" | "smb" | "single">;
type Provenance = Omit<MaicppRule, "id">;

const ASSOCIATIONS = ["CSP Tier 1", "CSP Tier 2", "DPOR", "PAL"];

/** Everybody's until some day between July 2024 and May 2026 that was not found. */
const BEFORE_THE_TRACKS: Provenance = {
  inForceFrom: LAUNCH,
  inForceTo: null,
  sources: ["KVAZ"],
  confidence: "verified",
  verifiedAsOf: "2023-10-23",
};

/** Printed in the 2026 page only: the tracks are younger than the copies of 2023. */
const OF_THE_TRACKS: Provenance = {
  ...DAYS_UNKNOWN,
  sources: ["PSAZ"],
  confidence: "verified",
  verifiedAsOf: "2026-07",
};

/** The same numbers in both. */
const UNCHANGED: Provenance = { ...OF_THE_TRACKS, sources: ["KVAZ", "PSAZ"] };

interface TrackTerms {
  readonly own: Provenance;
  readonly shared: Provenance;
  /** Monthly Azure consumed revenue, in US dollars, from which a tenant counts as a customer. */
  readonly customerFromUsd: number;
  /** Then 4 points a person on every track. */
  readonly gate: { readonly minPeople: number; readonly points: number };
}

const TERMS: Readonly<Record<AzureTrack, TrackTerms>> = {
  single: {
    own: BEFORE_THE_TRACKS,
    shared: BEFORE_THE_TRACKS,
    customerFromUsd: 1000,
    gate: { minPeople: 2, points: 0 },
  },
  enterprise: {
    own: OF_THE_TRACKS,
    shared: UNCHANGED,
    customerFromUsd: 1000,
    gate: { minPeople: 2, points: 0 },
  },
  smb: {
    own: OF_THE_TRACKS,
    shared: UNCHANGED,
    customerFromUsd: 500,
    gate: { minPeople: 1, points: 4 },
  },
};

function performanceAndSuccess(areaCode: string, track: AzureTrack): Requirement[] {
  const { own, shared, customerFromUsd } = TERMS[track];
  return [
    requirement(
      [areaCode, track, "netCustomerAdds"],
      {
        kind: "points-per-unit",
        maxPoints: 30,
        rate: { points: 10, units: 1 },
        input: trackCount("netCustomerAdds", "customers", {
          key: "rules.standing.input.azureCustomers",
          data: { usd: customerFromUsd },
        }),
      },
      own,
      ASSOCIATIONS,
    ),
    requirement(
      [areaCode, track, "usageGrowth"],
      {
        kind: "percentage-growth",
        maxPoints: 20,
        pointsPerPercent: 1,
        floorPercent: 0,
        input: {
          metric: "usageGrowth",
          unit: "percent",
          label: { key: "rules.standing.input.azureRevenueGrowth", data: { usd: 1000 } },
          sameForBothTracks: true,
          additive: false,
        },
      },
      shared,
      ASSOCIATIONS,
    ),
    requirement(
      [areaCode, track, "deployments"],
      {
        kind: "points-per-unit",
        maxPoints: 10,
        rate: { points: 2, units: 1 },
        input: {
          metric: "deployments",
          unit: "services",
          label: { key: "rules.standing.input.azureServices" },
          sameForBothTracks: true,
          // Distinct services: one used in two countries counts once.
          additive: false,
        },
      },
      shared,
      ASSOCIATIONS,
    ),
  ];
}

interface SkillingStep {
  readonly metric: "intermediateCertifications" | "advancedCertifications";
  readonly maxPoints: number;
  readonly gates: readonly string[];
  /** As the pages of 2023 and of 2026 list it. */
  readonly pools: { readonly of2023: readonly string[]; readonly of2026: readonly string[] };
}

function skilling(areaCode: string, track: AzureTrack, step: SkillingStep): Requirement {
  const { metric, maxPoints, gates, pools } = step;
  const { own, gate } = TERMS[track];
  const pool = track === "single" ? pools.of2023 : pools.of2026;
  return requirement(
    [areaCode, track, metric],
    {
      kind: "gated-people",
      maxPoints,
      rate: { points: 4, units: 1 },
      gates: gates.map((certification) => ({
        input: gatePeople(metric, [certification]),
        certifications: [certification],
        ...gate,
      })),
      pool: { input: poolPeople(metric, pool), certifications: [...pool] },
    },
    own,
  );
}

const ADMINISTRATOR = "AZ-104";
const SOLUTIONS_ARCHITECT = "AZ-305";

interface AzureArea {
  readonly id: string;
  readonly name: Area["name"];
  readonly code: string;
  readonly steps: readonly SkillingStep[];
}

/** Exam codes stand for the certifications that the pages name. */
const AREAS: readonly AzureArea[] = [
  {
    id: "data-ai",
    name: { key: "rules.standing.area.dataAi" },
    code: "DATA",
    steps: [
      {
        metric: "intermediateCertifications",
        maxPoints: 40,
        gates: [ADMINISTRATOR, SOLUTIONS_ARCHITECT],
        pools: {
          of2023: [
            "DP-300",
            "AI-102",
            "DP-100",
            "DP-203",
            "PL-300",
            "Customer Data Platform Specialty",
            "DP-420",
          ],
          of2026: [
            "DP-300",
            "AI-102",
            "DP-100",
            "PL-300",
            "DP-420",
            "Fabric Analytics Engineer",
            "Fabric Data Engineer",
            "SQL AI Developer",
            "Azure AI Apps and Agents Developer",
            "Machine Learning Operations Engineer",
            "Azure Databricks Data Engineer",
          ],
        },
      },
    ],
  },
  {
    id: "digital-app-innovation",
    name: { key: "rules.standing.area.digitalAppInnovation" },
    code: "DIGITAL",
    steps: [
      {
        metric: "intermediateCertifications",
        maxPoints: 20,
        gates: [ADMINISTRATOR],
        pools: {
          of2023: ["AZ-204", "PL-400"],
          of2026: ["AZ-204", "PL-400", "Azure AI Cloud Developer", "GitHub Agentic AI Developer"],
        },
      },
      {
        metric: "advancedCertifications",
        maxPoints: 20,
        gates: [SOLUTIONS_ARCHITECT],
        pools: {
          of2023: ["AZ-220", "AZ-400", "PL-600"],
          of2026: [
            "AZ-400",
            "PL-600",
            "GitHub Actions",
            "GitHub Administration",
            "GitHub Advanced Security",
            "GitHub Copilot",
          ],
        },
      },
    ],
  },
  {
    id: "infrastructure",
    name: { key: "rules.standing.area.infrastructure" },
    code: "INFRA",
    steps: [
      {
        metric: "intermediateCertifications",
        maxPoints: 20,
        gates: [ADMINISTRATOR],
        pools: {
          of2023: ["AZ-700", "AZ-600", "AZ-800/801"],
          of2026: ["AZ-700", "AZ-800/801"],
        },
      },
      {
        metric: "advancedCertifications",
        maxPoints: 20,
        gates: [SOLUTIONS_ARCHITECT],
        pools: { of2023: ["AZ-140", "AZ-120"], of2026: ["AZ-140", "AZ-120"] },
      },
    ],
  },
];

export const AZURE_AREA_IDS = AREAS.map(({ id }) => id);

const ONE_TRACK: TrackChoice = {
  id: "MAICPP.AZURE.trackChoice.1v1",
  scope: "global-account",
  ...BEFORE_THE_TRACKS,
  kind: "single",
};

const smbShare = (label: string): Condition["input"] => ({
  metric: "smbCustomerShare",
  unit: "percent",
  label: { key: label },
  sameForBothTracks: true,
  additive: false,
});

const BELOW_A_CEILING: TrackChoice = {
  id: "MAICPP.AZURE.trackChoice.2v1",
  scope: "global-account",
  inForceFrom: null,
  inForceTo: "2026-06-30",
  kind: "classified",
  conditions: [
    {
      input: {
        metric: "azureRevenue",
        unit: "usd",
        label: { key: "rules.standing.input.azureRevenue" },
        sameForBothTracks: true,
        additive: true,
      },
      is: "below",
      value: 1_000_000,
      whenMissing: { key: "rules.standing.reason.azureRevenueMissing" },
    },
    {
      input: smbShare("rules.standing.input.smbCustomerShareThen"),
      is: "above",
      value: 80,
      whenMissing: { key: "rules.standing.reason.smbCustomerShareMissing" },
    },
  ],
  track: "smb",
  otherwise: "enterprise",
  sources: ["PSDES"],
  confidence: "secondary",
  verifiedAsOf: "2026-05-08",
};

const BY_LAST_MONTH: TrackChoice = {
  id: "MAICPP.AZURE.trackChoice.3v1",
  scope: "global-account",
  inForceFrom: "2026-07-01",
  inForceTo: null,
  kind: "classified",
  conditions: [
    {
      input: smbShare("rules.standing.input.smbCustomerShare"),
      is: "at-least",
      value: 80,
      whenMissing: { key: "rules.standing.reason.smbCustomerShareMissing" },
    },
  ],
  track: "smb",
  otherwise: "enterprise",
  whileEnrolled: { key: "rules.standing.reason.enrolmentTrackCounts" },
  sources: ["PSAZ", "KL26"],
  confidence: "verified",
  verifiedAsOf: "2026-08-28",
};

function azure(trackChoice: TrackChoice, tracks: readonly AzureTrack[]): Area[] {
  return AREAS.map(({ id, name, code, steps }) => ({
    id,
    name,
    trackChoice,
    tracks: Object.fromEntries(
      tracks.map((track) => [
        track,
        [
          ...performanceAndSuccess(code, track),
          ...steps.map((step) => skilling(code, track, step)),
        ],
      ]),
    ),
  }));
}

/** One track for everybody. */
export const AZURE_ONE_TRACK = azure(ONE_TRACK, ["single"]);

/** Two tracks, and nobody with a million US dollars or more of revenue in the SMB one. */
export const AZURE_WITH_CEILING = azure(BELOW_A_CEILING, ["enterprise", "smb"]);

/** Two tracks by last month's share of SMB customers alone. */
export const AZURE_BY_LAST_MONTH = azure(BY_LAST_MONTH, ["enterprise", "smb"]);
