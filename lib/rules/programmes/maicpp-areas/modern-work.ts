/** Modern Work: two tracks with the same numbers from the launch on; only the list of certifications changed. */
import type { Track } from "../../verdicts";
import type { Area, Input, Rate, Requirement } from "../edition-schema";
import { certifiedPeople, LAUNCH, type MaicppRule, requirement, trackCount } from "./figures";

type ModernWorkTrack = Extract<Track, "enterprise" | "smb">;

const SINCE_LAUNCH: Omit<MaicppRule, "id"> = {
  inForceFrom: LAUNCH,
  inForceTo: null,
  sources: ["KVMW", "PSMW"],
  confidence: "verified",
  verifiedAsOf: "2026-07",
};

interface Thresholds {
  readonly customers: Rate;
  readonly customersLabel: Input["label"];
  readonly customerAssociations: readonly string[];
  readonly intermediate: Rate;
  readonly advanced: Rate;
  /** Growth in active users for all points, by association. */
  readonly growth: Readonly<Record<string, number>>;
  /** Deployments for all points, by association. */
  readonly deployments: Readonly<Record<string, number>>;
}

const THRESHOLDS: Readonly<Record<ModernWorkTrack, Thresholds>> = {
  enterprise: {
    customers: { points: 4, units: 1 },
    customersLabel: { key: "rules.standing.input.modernWorkEnterpriseCustomers" },
    customerAssociations: ["CPOR", "DPOR"],
    intermediate: { points: 10, units: 4 },
    advanced: { points: 15, units: 2 },
    growth: { CPOR: 1000, DPOR: 4000 },
    deployments: { CPOR: 5, DPOR: 10 },
  },
  smb: {
    customers: { points: 2, units: 1 },
    customersLabel: { key: "rules.standing.input.modernWorkSmbCustomers" },
    customerAssociations: ["CPOR", "CSP Tier 1", "CSP Tier 2"],
    intermediate: { points: 10, units: 2 },
    advanced: { points: 15, units: 1 },
    growth: { CPOR: 500, CSP: 2000 },
    deployments: { CPOR: 5, CSP: 10 },
  },
};

const ADVANCED = [
  "Microsoft 365 Enterprise Administrator Expert",
  "Teams Meetings and Meeting Rooms Technical Assessment",
];

/** A version of the intermediate requirement: what the pages list, and when that counted. */
interface IntermediateList {
  readonly version: number;
  readonly certifications: readonly string[];
  readonly rule: Omit<MaicppRule, "id">;
}

const LIST_OF_2023: IntermediateList = {
  version: 1,
  certifications: [
    "MS-900",
    "Teams Application Developer",
    "Teams Administrator",
    "Messaging Administrator",
    "SC-300",
    "Collaboration Communications Systems Engineer",
    "Endpoint Administrator",
  ],
  rule: { ...SINCE_LAUNCH, sources: ["KVMW"], verifiedAsOf: "2023-10-23" },
};

const LIST_OF_2026: IntermediateList = {
  version: 2,
  certifications: [
    "MS-900",
    "Teams Administrator",
    "SC-300",
    "Collaboration Communications Systems Engineer",
    "Endpoint Administrator",
    "Copilot and Agent Administration Fundamentals",
  ],
  rule: { ...SINCE_LAUNCH, inForceFrom: null, sources: ["PSMW"] },
};

function requirements(track: ModernWorkTrack, list: IntermediateList): Requirement[] {
  const thresholds = THRESHOLDS[track];
  return [
    requirement(
      ["MW", track, "netCustomerAdds"],
      {
        kind: "points-per-unit",
        maxPoints: 20,
        rate: thresholds.customers,
        input: trackCount("netCustomerAdds", "customers", thresholds.customersLabel),
      },
      SINCE_LAUNCH,
      thresholds.customerAssociations,
    ),
    requirement(
      ["MW", track, "intermediateCertifications", list.version],
      {
        kind: "people",
        maxPoints: 10,
        rate: thresholds.intermediate,
        input: certifiedPeople("intermediateCertifications"),
        certifications: [...list.certifications],
      },
      list.rule,
    ),
    requirement(
      ["MW", track, "advancedCertifications"],
      {
        kind: "people",
        maxPoints: 15,
        rate: thresholds.advanced,
        input: certifiedPeople("advancedCertifications"),
        certifications: ADVANCED,
      },
      SINCE_LAUNCH,
    ),
    requirement(
      ["MW", track, "usageGrowth"],
      {
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
      SINCE_LAUNCH,
    ),
    requirement(
      ["MW", track, "deployments"],
      {
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
      SINCE_LAUNCH,
    ),
  ];
}

function modernWork(list: IntermediateList): Area {
  return {
    id: "modern-work",
    name: { key: "rules.standing.area.modernWork" },
    trackChoice: {
      id: "MAICPP.MW.trackChoice.1v1",
      scope: "global-account",
      ...SINCE_LAUNCH,
      kind: "best-total",
    },
    tracks: { enterprise: requirements("enterprise", list), smb: requirements("smb", list) },
  };
}

export const MODERN_WORK_2022 = modernWork(LIST_OF_2023);

export const MODERN_WORK_2026 = modernWork(LIST_OF_2026);
