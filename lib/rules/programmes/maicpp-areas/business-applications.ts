/** Business Applications since June 2023: an Enterprise and an SMB track. */
import type { Track } from "../../verdicts";
import type { Area, Rate, Requirement } from "../edition-schema";
import { BUSINESS_APPLICATIONS_NAME } from "./business-applications-by-market";
import { certifiedPeople, DAYS_UNKNOWN, type MaicppRule, requirement, trackCount } from "./figures";

type Provenance = Omit<MaicppRule, "id">;

const SINCE_TRACKS: Provenance = {
  inForceFrom: "2023-06-13",
  inForceTo: null,
  sources: ["KVBA", "PSBA"],
  confidence: "verified",
  verifiedAsOf: "2026-07",
};

const CUSTOMER_ASSOCIATIONS = [
  "CPOR RevRec",
  "CPOR OSA",
  "CPOR RevRec Performance",
  "CSP Tier 1",
  "CSP Tier 2",
  "DPOR",
];
const USAGE_ASSOCIATIONS = [
  "CPOR OSU",
  "DPOR",
  "CSP",
  "PAL (Power Platform and Customer Insights)",
];

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

type SizeTrack = Extract<Track, "enterprise" | "smb">;

const THRESHOLDS: Readonly<Record<SizeTrack, Thresholds>> = {
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

/** A list of certifications that count, which version of the requirement it makes, and when it counted. */
interface CertificationList {
  readonly version: number;
  readonly certifications: readonly string[];
  readonly rule: Provenance;
}

const APP_MAKER = "Power Platform App Maker";

/** `PL-300`, `PL-400` and `PL-600` are called as in the Azure areas, so that one person's count in both. */
const INTERMEDIATE_2023 = [
  "Dynamics 365 Finance Functional Consultant",
  "Dynamics 365 Commerce Functional Consultant",
  "Dynamics 365 Finance and Operations Apps Developer",
  "Dynamics 365 Supply Chain Management Functional Consultant",
  "Dynamics 365 Supply Chain Management, Manufacturing Functional Consultant",
  "Dynamics 365 Customer Service Functional Consultant",
  "Dynamics 365 Sales Functional Consultant",
  "Dynamics 365 Field Service Functional Consultant",
  "Dynamics 365 Business Central Functional Consultant",
  "Dynamics 365 Marketing Functional Consultant",
  APP_MAKER,
  "PL-300",
  "Power Platform Functional Consultant",
  "PL-400",
  "Customer Data Platform Specialty",
  "Azure Enterprise Data Analyst",
  "Power Automate RPA Developer",
];

const OF_2023: Provenance = { ...SINCE_TRACKS, sources: ["KVBA"], verifiedAsOf: "2023-10-23" };
const OF_2026: Provenance = { ...SINCE_TRACKS, ...DAYS_UNKNOWN, sources: ["PSBA"] };

const INTERMEDIATE_WITH_APP_MAKER: CertificationList = {
  version: 1,
  certifications: INTERMEDIATE_2023,
  rule: { ...OF_2023, inForceTo: "2023-11-30" },
};

const INTERMEDIATE_WITHOUT_APP_MAKER: CertificationList = {
  version: 2,
  certifications: INTERMEDIATE_2023.filter((certification) => certification !== APP_MAKER),
  rule: { ...OF_2023, inForceFrom: "2023-12-01" },
};

const INTERMEDIATE_2026: CertificationList = {
  version: 3,
  certifications: [
    "Dynamics 365 Finance Functional Consultant",
    "Dynamics 365 Finance and Operations Apps Developer",
    "Dynamics 365 Supply Chain Management Functional Consultant",
    "Dynamics 365 Customer Service Functional Consultant",
    "Dynamics 365 Field Service Functional Consultant",
    "Dynamics 365 Business Central Functional Consultant",
    "PL-300",
    "Power Platform Functional Consultant",
    "PL-400",
    "Power Automate RPA Developer",
    "Dynamics 365 Customer Experience Analyst",
    "Dynamics 365 Sales AI Consultant",
    "Intelligent Applications Builder",
    "Dynamics 365 Contact Center AI Engineer",
  ],
  rule: OF_2026,
};

const ADVANCED_2023: CertificationList = {
  version: 1,
  certifications: [
    "Dynamics 365 Supply Chain Management Functional Consultant Expert",
    "Dynamics 365 Finance and Operations Apps Solution Architect Expert",
    "PL-600",
  ],
  rule: OF_2023,
};

const ADVANCED_2026: CertificationList = {
  version: 2,
  certifications: [
    "Dynamics 365 Supply Chain Management Functional Consultant Expert",
    "Dynamics 365 Finance and Operations Apps Solution Architect Expert",
    "PL-600",
    "Dynamics 365 Business Central Developer",
    "Agentic AI Business Solutions Architect",
  ],
  rule: OF_2026,
};

function bySize(
  track: SizeTrack,
  intermediate: CertificationList,
  advanced: CertificationList,
): Requirement[] {
  const thresholds = THRESHOLDS[track];
  return [
    requirement(
      ["BA", track, "netCustomerAdds"],
      {
        kind: "points-per-unit",
        maxPoints: 15,
        rate: { points: 3, units: 1 },
        input: trackCount("netCustomerAdds", "workloads", {
          key: "rules.standing.input.businessWorkloads",
          data: { usd: thresholds.customerFromUsd },
        }),
      },
      SINCE_TRACKS,
      CUSTOMER_ASSOCIATIONS,
    ),
    requirement(
      ["BA", track, "intermediateCertifications", intermediate.version],
      {
        kind: "people",
        maxPoints: 20,
        rate: thresholds.intermediate,
        input: certifiedPeople("intermediateCertifications"),
        certifications: [...intermediate.certifications],
      },
      intermediate.rule,
    ),
    requirement(
      ["BA", track, "advancedCertifications", advanced.version],
      {
        kind: "people",
        maxPoints: 15,
        rate: thresholds.advanced,
        input: certifiedPeople("advancedCertifications"),
        certifications: [...advanced.certifications],
      },
      advanced.rule,
    ),
    requirement(
      ["BA", track, "usageGrowth"],
      {
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
      SINCE_TRACKS,
      USAGE_ASSOCIATIONS,
    ),
    requirement(
      ["BA", track, "deployments"],
      {
        kind: "points-per-unit",
        maxPoints: 20,
        rate: { points: 4, units: 1 },
        input: trackCount("deployments", "deployments", {
          key: "rules.standing.input.businessDeployments",
          data: { value: thresholds.deployedFrom },
        }),
      },
      SINCE_TRACKS,
      USAGE_ASSOCIATIONS,
    ),
  ];
}

/** Monthly consumption value, in US dollars, of each active user or profile. */
const RATES_2023 = {
  id: "MAICPP.BA.consumptionRates.1v1",
  scope: "global-account",
  ...OF_2023,
  perActiveUser: {
    "Business Central": 1000,
    "Core HR": 1000,
    "Customer Engagement": 200,
    "Finance & Operations": 100,
    Guides: 1000,
    "Power Apps": 200,
    "Power Automate": 200,
    "Power BI": 200,
    "Remote Assist": 1000,
    Retail: 100,
    "Talent Attract": 1000,
    "Talent Onboard": 1000,
  },
  perProfile: { "Customer Insights": 0.2 },
} satisfies Area["consumptionRates"];

const RATES_2026 = {
  ...RATES_2023,
  ...OF_2026,
  id: "MAICPP.BA.consumptionRates.2v1",
  perActiveUser: { ...RATES_2023.perActiveUser, "Contact Center": 200, Portals: 100 },
} satisfies Area["consumptionRates"];

function bySizeOfBusiness(
  intermediate: CertificationList,
  advanced: CertificationList,
  consumptionRates: NonNullable<Area["consumptionRates"]>,
): Area {
  return {
    ...BUSINESS_APPLICATIONS_NAME,
    trackChoice: {
      id: "MAICPP.BA.trackChoice.2v1",
      scope: "global-account",
      ...SINCE_TRACKS,
      kind: "classified",
      conditions: [
        {
          input: {
            metric: "workloadsAbove5000",
            unit: "workloads",
            label: { key: "rules.standing.input.workloadsAbove5000", data: { usd: 5000 } },
            sameForBothTracks: true,
            // Unique workloads: whether two countries' figures hold the same one cannot be seen.
            additive: false,
          },
          is: "at-least",
          value: 5,
          whenMissing: { key: "rules.standing.reason.workloadsAbove5000Missing" },
        },
      ],
      track: "enterprise",
      otherwise: "smb",
    },
    tracks: {
      enterprise: bySize("enterprise", intermediate, advanced),
      smb: bySize("smb", intermediate, advanced),
    },
    consumptionRates,
  };
}

export const BUSINESS_APPLICATIONS_2023_06 = bySizeOfBusiness(
  INTERMEDIATE_WITH_APP_MAKER,
  ADVANCED_2023,
  RATES_2023,
);

export const BUSINESS_APPLICATIONS_2023_12 = bySizeOfBusiness(
  INTERMEDIATE_WITHOUT_APP_MAKER,
  ADVANCED_2023,
  RATES_2023,
);

export const BUSINESS_APPLICATIONS_2026 = bySizeOfBusiness(
  INTERMEDIATE_2026,
  ADVANCED_2026,
  RATES_2026,
);
