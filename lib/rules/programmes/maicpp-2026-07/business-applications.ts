import type { Area, Rate, Requirement, Track } from "../edition-schema";
import { certifiedPeople, requirementId, trackCount } from "./inputs";

const PROVENANCE = {
  sources: ["KVBA", "PSBA"],
  confidence: "verified",
  verifiedAsOf: "2026-07",
} satisfies Pick<Requirement, "sources" | "confidence" | "verifiedAsOf">;

interface Thresholds {
  /** Monthly revenue per workload at a tenant, in US dollars. The printed formula quotes 1,500 for both tracks. */
  readonly customerFromUsd: number;
  readonly intermediate: Rate;
  readonly advanced: Rate;
  /** Monthly consumption value of last year below which growth does not count. */
  readonly growthBaseline: number;
  /** Monthly consumption value from which a workload at a tenant counts as deployed. */
  readonly deployedFrom: number;
}

const THRESHOLDS: Readonly<Record<Track, Thresholds>> = {
  enterprise: {
    customerFromUsd: 1500,
    intermediate: { points: 1, units: 1 },
    // Printed as 2.14, which seven people would not turn into 15.
    advanced: { points: 15, units: 7 },
    growthBaseline: 50_000,
    deployedFrom: 10_000,
  },
  smb: {
    customerFromUsd: 250,
    intermediate: { points: 4, units: 1 },
    advanced: { points: 15, units: 2 },
    growthBaseline: 25_000,
    deployedFrom: 5000,
  },
};

function requirements(track: Track): Requirement[] {
  const thresholds = THRESHOLDS[track];
  return [
    {
      id: requirementId("BA", track, "netCustomerAdds"),
      metric: "netCustomerAdds",
      formula: {
        kind: "points-per-unit",
        maxPoints: 15,
        rate: { points: 3, units: 1 },
        input: trackCount("netCustomerAdds", "workloads", {
          key: "rules.standing.input.businessWorkloads",
          data: { usd: thresholds.customerFromUsd },
        }),
      },
      ...PROVENANCE,
    },
    {
      id: requirementId("BA", track, "intermediateCertifications"),
      metric: "intermediateCertifications",
      formula: {
        kind: "people",
        maxPoints: 20,
        rate: thresholds.intermediate,
        input: certifiedPeople("intermediateCertifications"),
      },
      ...PROVENANCE,
    },
    {
      id: requirementId("BA", track, "advancedCertifications"),
      metric: "advancedCertifications",
      formula: {
        kind: "people",
        maxPoints: 15,
        rate: thresholds.advanced,
        input: certifiedPeople("advancedCertifications"),
      },
      ...PROVENANCE,
    },
    {
      id: requirementId("BA", track, "usageGrowth"),
      metric: "usageGrowth",
      formula: {
        kind: "percentage-growth",
        maxPoints: 30,
        pointsPerPercent: 1,
        floorPercent: 0,
        input: {
          metric: "usageGrowth",
          unit: "percent",
          label: {
            key: "rules.standing.input.consumptionGrowth",
            data: { baseline: thresholds.growthBaseline },
          },
          sameForBothTracks: false,
          additive: false,
        },
      },
      ...PROVENANCE,
    },
    {
      id: requirementId("BA", track, "deployments"),
      metric: "deployments",
      formula: {
        kind: "points-per-unit",
        maxPoints: 20,
        rate: { points: 4, units: 1 },
        input: trackCount("deployments", "deployments", {
          key: "rules.standing.input.businessDeployments",
          data: { value: thresholds.deployedFrom },
        }),
      },
      ...PROVENANCE,
    },
  ];
}

export const BUSINESS_APPLICATIONS: Area = {
  id: "business-applications",
  name: { key: "rules.standing.area.businessApplications" },
  trackChoice: {
    kind: "classified",
    input: {
      metric: "workloadsAbove5000",
      unit: "workloads",
      label: { key: "rules.standing.input.workloadsAbove5000", data: { usd: 5000 } },
      sameForBothTracks: true,
      // Unique workloads: whether two countries' figures hold the same one cannot be seen.
      additive: false,
    },
    atLeast: 5,
    trackFrom: "enterprise",
    trackBelow: "smb",
    whenMissing: { key: "rules.standing.reason.workloadsAbove5000Missing" },
    sources: ["KVBA", "PSBA"],
    confidence: "verified",
  },
  tracks: { enterprise: requirements("enterprise"), smb: requirements("smb") },
};
