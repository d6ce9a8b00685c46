/** Data & AI, Digital & App Innovation, Infrastructure: three areas with one way to count customers and usage. */
import type { Area, Requirement, Track, TrackChoice } from "../edition-schema";
import { gatePeople, poolPeople, requirementId, trackCount } from "./inputs";

const PROVENANCE = {
  sources: ["KVAZ", "PSAZ"],
  confidence: "verified",
  verifiedAsOf: "2026-07",
} satisfies Pick<Requirement, "sources" | "confidence" | "verifiedAsOf">;

/** Printed in the 2026 page only: the tracks are younger than the copies of 2023. */
const PROVENANCE_2026 = { ...PROVENANCE, sources: ["PSAZ"] } satisfies typeof PROVENANCE;

/** Monthly Azure consumed revenue, in US dollars, from which a tenant counts as a customer. */
const CUSTOMER_FROM_USD: Readonly<Record<Track, number>> = { enterprise: 1000, smb: 500 };

/** From July 2026 on last month's data; until June the share had to be above 80 and revenue below a ceiling. */
const TRACK_CHOICE: TrackChoice = {
  kind: "classified",
  input: {
    metric: "smbCustomerShare",
    unit: "percent",
    label: { key: "rules.standing.input.smbCustomerShare" },
    sameForBothTracks: true,
    additive: false,
  },
  atLeast: 80,
  trackFrom: "smb",
  trackBelow: "enterprise",
  whenMissing: { key: "rules.standing.reason.smbCustomerShareMissing" },
  whileEnrolled: { key: "rules.standing.reason.enrolmentTrackCounts" },
  sources: ["PSAZ", "KL26"],
  confidence: "verified",
};

function performanceAndSuccess(areaCode: string, track: Track): Requirement[] {
  return [
    {
      id: requirementId(areaCode, track, "netCustomerAdds"),
      metric: "netCustomerAdds",
      formula: {
        kind: "points-per-unit",
        maxPoints: 30,
        rate: { points: 10, units: 1 },
        input: trackCount("netCustomerAdds", "customers", {
          key: "rules.standing.input.azureCustomers",
          data: { usd: CUSTOMER_FROM_USD[track] },
        }),
      },
      ...PROVENANCE_2026,
    },
    {
      id: requirementId(areaCode, track, "usageGrowth"),
      metric: "usageGrowth",
      formula: {
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
      ...PROVENANCE,
    },
    {
      id: requirementId(areaCode, track, "deployments"),
      metric: "deployments",
      formula: {
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
      ...PROVENANCE,
    },
  ];
}

interface SkillingStep {
  readonly metric: "intermediateCertifications" | "advancedCertifications";
  readonly maxPoints: number;
  readonly gates: readonly string[];
  readonly pool: readonly string[];
}

/** Enterprise: two people at each gate, for no points. SMB: one, for 4 points. Then 4 points a person on both. */
const GATE: Readonly<Record<Track, { readonly minPeople: number; readonly points: number }>> = {
  enterprise: { minPeople: 2, points: 0 },
  smb: { minPeople: 1, points: 4 },
};

function skilling(areaCode: string, track: Track, step: SkillingStep): Requirement {
  return {
    id: requirementId(areaCode, track, step.metric),
    metric: step.metric,
    formula: {
      kind: "gated-people",
      maxPoints: step.maxPoints,
      rate: { points: 4, units: 1 },
      gates: step.gates.map((certification) => ({
        input: gatePeople(step.metric, [certification]),
        certifications: [certification],
        ...GATE[track],
      })),
      pool: {
        input: poolPeople(step.metric, step.pool),
        certifications: [...step.pool],
      },
    },
    ...PROVENANCE_2026,
  };
}

function azureArea(
  id: string,
  name: Area["name"],
  areaCode: string,
  steps: readonly SkillingStep[],
): Area {
  const requirements = (track: Track) => [
    ...performanceAndSuccess(areaCode, track),
    ...steps.map((step) => skilling(areaCode, track, step)),
  ];
  return {
    id,
    name,
    trackChoice: TRACK_CHOICE,
    tracks: { enterprise: requirements("enterprise"), smb: requirements("smb") },
  };
}

const ADMINISTRATOR = "AZ-104";
const SOLUTIONS_ARCHITECT = "AZ-305";

export const DATA_AI = azureArea("data-ai", { key: "rules.standing.area.dataAi" }, "DATA", [
  {
    metric: "intermediateCertifications",
    maxPoints: 40,
    gates: [ADMINISTRATOR, SOLUTIONS_ARCHITECT],
    pool: [
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
]);

export const DIGITAL_APP_INNOVATION = azureArea(
  "digital-app-innovation",
  { key: "rules.standing.area.digitalAppInnovation" },
  "DIGITAL",
  [
    {
      metric: "intermediateCertifications",
      maxPoints: 20,
      gates: [ADMINISTRATOR],
      pool: ["AZ-204", "PL-400", "Azure AI Cloud Developer", "GitHub Agentic AI Developer"],
    },
    {
      metric: "advancedCertifications",
      maxPoints: 20,
      gates: [SOLUTIONS_ARCHITECT],
      pool: [
        "AZ-400",
        "PL-600",
        "GitHub Actions",
        "GitHub Administration",
        "GitHub Advanced Security",
        "GitHub Copilot",
      ],
    },
  ],
);

export const INFRASTRUCTURE = azureArea(
  "infrastructure",
  { key: "rules.standing.area.infrastructure" },
  "INFRA",
  [
    {
      metric: "intermediateCertifications",
      maxPoints: 20,
      gates: [ADMINISTRATOR],
      pool: ["AZ-700", "AZ-800/801"],
    },
    {
      metric: "advancedCertifications",
      maxPoints: 20,
      gates: [SOLUTIONS_ARCHITECT],
      pool: ["AZ-140", "AZ-120"],
    },
  ],
);
