import type { Area, Input, Rate, Requirement, Track } from "../edition-schema";
import { certifiedPeople, requirementId, trackCount } from "./inputs";

const PROVENANCE = {
  sources: ["KVMW", "PSMW"],
  confidence: "verified",
  verifiedAsOf: "2026-07",
} satisfies Pick<Requirement, "sources" | "confidence" | "verifiedAsOf">;

interface Thresholds {
  readonly customers: Rate;
  readonly customersLabel: Input["label"];
  readonly intermediate: Rate;
  readonly advanced: Rate;
  /** Growth in active users for all points, by association. */
  readonly growth: Readonly<Record<string, number>>;
  /** Deployments for all points, by association. */
  readonly deployments: Readonly<Record<string, number>>;
}

const THRESHOLDS: Readonly<Record<Track, Thresholds>> = {
  enterprise: {
    customers: { points: 4, units: 1 },
    customersLabel: { key: "rules.standing.input.modernWorkEnterpriseCustomers" },
    intermediate: { points: 10, units: 4 },
    advanced: { points: 15, units: 2 },
    growth: { CPOR: 1000, DPOR: 4000 },
    deployments: { CPOR: 5, DPOR: 10 },
  },
  smb: {
    customers: { points: 2, units: 1 },
    customersLabel: { key: "rules.standing.input.modernWorkSmbCustomers" },
    intermediate: { points: 10, units: 2 },
    advanced: { points: 15, units: 1 },
    growth: { CPOR: 500, CSP: 2000 },
    deployments: { CPOR: 5, CSP: 10 },
  },
};

function requirements(track: Track): Requirement[] {
  const thresholds = THRESHOLDS[track];
  return [
    {
      id: requirementId("MW", track, "netCustomerAdds"),
      metric: "netCustomerAdds",
      formula: {
        kind: "points-per-unit",
        maxPoints: 20,
        rate: thresholds.customers,
        input: trackCount("netCustomerAdds", "customers", thresholds.customersLabel),
      },
      ...PROVENANCE,
    },
    {
      id: requirementId("MW", track, "intermediateCertifications"),
      metric: "intermediateCertifications",
      formula: {
        kind: "people",
        maxPoints: 10,
        rate: thresholds.intermediate,
        input: certifiedPeople("intermediateCertifications"),
      },
      ...PROVENANCE,
    },
    {
      id: requirementId("MW", track, "advancedCertifications"),
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
      id: requirementId("MW", track, "usageGrowth"),
      metric: "usageGrowth",
      formula: {
        kind: "best-of-association",
        maxPoints: 30,
        options: Object.entries(thresholds.growth).map(([association, threshold]) => ({
          association,
          threshold,
          input: trackCount(`usageGrowth.${association}`, "users", {
            key: "rules.standing.input.activeUsersGrowth",
            data: { association },
          }),
        })),
      },
      ...PROVENANCE,
    },
    {
      id: requirementId("MW", track, "deployments"),
      metric: "deployments",
      formula: {
        kind: "best-of-association",
        maxPoints: 25,
        options: Object.entries(thresholds.deployments).map(([association, threshold]) => ({
          association,
          threshold,
          input: trackCount(`deployments.${association}`, "deployments", {
            key: "rules.standing.input.modernWorkDeployments",
            data: { association },
          }),
        })),
      },
      ...PROVENANCE,
    },
  ];
}

export const MODERN_WORK: Area = {
  id: "modern-work",
  name: { key: "rules.standing.area.modernWork" },
  trackChoice: { kind: "best-total", sources: ["KVMW", "PSMW"], confidence: "verified" },
  tracks: { enterprise: requirements("enterprise"), smb: requirements("smb") },
};
