import type { Area, Input, Rate, Requirement, Track } from "../edition-schema";
import { gatePeople, poolPeople, requirementId, trackCount } from "./inputs";

const PROVENANCE = {
  sources: ["PSSEC"],
  confidence: "verified",
  verifiedAsOf: "2026-07",
} satisfies Pick<Requirement, "sources" | "confidence" | "verifiedAsOf">;

interface Thresholds {
  readonly customers: Rate;
  readonly customersLabel: Input["label"];
  readonly gate: { readonly minPeople: number; readonly points: number };
  readonly pool: Rate;
  /** The page of 2026 no longer prints the maximum of 40: on SMB it follows from 4 + 4 + 4 × 8. */
  readonly skilling: Pick<Requirement, "sources" | "confidence">;
  readonly deploymentsLabel: Input["label"];
  readonly usdPerPoint: number;
  readonly usersPerPoint: number;
}

const THRESHOLDS: Readonly<Record<Track, Thresholds>> = {
  enterprise: {
    customers: { points: 2, units: 1 },
    customersLabel: { key: "rules.standing.input.securityEnterpriseCustomers" },
    gate: { minPeople: 2, points: 0 },
    // Printed as 6.67, of which six would be 40.02.
    pool: { points: 40, units: 6 },
    skilling: { sources: ["KVSEC", "PSSEC"], confidence: "verified" },
    deploymentsLabel: { key: "rules.standing.input.securityEnterpriseDeployments" },
    usdPerPoint: 1250,
    usersPerPoint: 125,
  },
  smb: {
    customers: { points: 4, units: 1 },
    customersLabel: { key: "rules.standing.input.securitySmbCustomers" },
    gate: { minPeople: 1, points: 4 },
    pool: { points: 8, units: 1 },
    skilling: { sources: ["PSSEC"], confidence: "derived" },
    deploymentsLabel: { key: "rules.standing.input.securitySmbDeployments" },
    usdPerPoint: 750,
    usersPerPoint: 50,
  },
};

const GATES = [["AZ-500", "SC-500"], ["SC-200"]];
const POOL = ["SC-100", "SC-300", "SC-401"];

function requirements(track: Track): Requirement[] {
  const thresholds = THRESHOLDS[track];
  return [
    {
      id: requirementId("SEC", track, "netCustomerAdds"),
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
      id: requirementId("SEC", track, "intermediateCertifications"),
      metric: "intermediateCertifications",
      formula: {
        kind: "gated-people",
        maxPoints: 40,
        rate: thresholds.pool,
        gates: GATES.map((certifications) => ({
          input: gatePeople("intermediateCertifications", certifications),
          certifications,
          ...thresholds.gate,
        })),
        pool: {
          input: poolPeople("intermediateCertifications", POOL),
          certifications: POOL,
        },
      },
      ...PROVENANCE,
      ...thresholds.skilling,
    },
    {
      id: requirementId("SEC", track, "deployments"),
      metric: "deployments",
      formula: {
        kind: "linear-capped",
        maxPoints: 20,
        threshold: 6,
        input: trackCount("deployments", "deployments", thresholds.deploymentsLabel),
      },
      ...PROVENANCE,
    },
    {
      id: requirementId("SEC", track, "usageGrowth"),
      metric: "usageGrowth",
      formula: {
        kind: "weighted-sum",
        maxPoints: 20,
        parts: [
          {
            unitsPerPoint: thresholds.usdPerPoint,
            input: trackCount("usageGrowth.acr", "usd", {
              key: "rules.standing.input.securityRevenueGrowth",
            }),
          },
          {
            unitsPerPoint: thresholds.usersPerPoint,
            input: trackCount("usageGrowth.protectedUsers", "users", {
              key: "rules.standing.input.protectedUsersGrowth",
            }),
          },
        ],
      },
      ...PROVENANCE,
    },
  ];
}

export const SECURITY: Area = {
  id: "security",
  name: { key: "rules.standing.area.security" },
  trackChoice: { kind: "best-total", sources: ["PSSEC"], confidence: "verified" },
  tracks: { enterprise: requirements("enterprise"), smb: requirements("smb") },
};
