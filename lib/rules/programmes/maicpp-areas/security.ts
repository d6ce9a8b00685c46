/** Security: one track for everybody, then two on some day between October 2023 and July 2026 that was not found. */
import type { Track } from "../../verdicts";
import type { Area, Input, Rate, Requirement, TrackChoice } from "../edition-schema";
import {
  DAYS_UNKNOWN,
  gatePeople,
  LAUNCH,
  type MaicppRule,
  poolPeople,
  requirement,
  trackCount,
} from "./figures";

type Provenance = Omit<MaicppRule, "id">;

const OF_2023: Provenance = {
  ...DAYS_UNKNOWN,
  sources: ["KVSEC"],
  confidence: "verified",
  verifiedAsOf: "2023-10-23",
};

const OF_2026: Provenance = { ...OF_2023, sources: ["PSSEC"], verifiedAsOf: "2026-07" };

const ASSOCIATIONS_2023 = ["PAL (Azure)", "CPOR (Microsoft 365)"];
const ASSOCIATIONS_2026 = [...ASSOCIATIONS_2023, "CSP Tier 1", "CSP Tier 2"];

interface Skilling {
  readonly gates: readonly (readonly string[])[];
  readonly gate: { readonly minPeople: number; readonly points: number };
  readonly rate: Rate;
  readonly pool: readonly string[];
}

/** Printed as 6.67, of which six would be 40.02. */
const FORTY_FOR_SIX: Rate = { points: 40, units: 6 };

function skilling(
  track: Track,
  version: number,
  { gates, gate, rate, pool }: Skilling,
  rule: Provenance,
): Requirement {
  return requirement(
    ["SEC", track, "intermediateCertifications", version],
    {
      kind: "gated-people",
      maxPoints: 40,
      rate,
      gates: gates.map((certifications) => ({
        input: gatePeople("intermediateCertifications", certifications),
        certifications: [...certifications],
        ...gate,
      })),
      pool: {
        input: poolPeople("intermediateCertifications", pool),
        certifications: [...pool],
      },
    },
    rule,
  );
}

interface Terms {
  readonly track: Track;
  /** Version of what is not skilling. */
  readonly version: number;
  readonly customers: Rate;
  readonly customersLabel: Input["label"];
  readonly deploymentsLabel: Input["label"];
  readonly usdPerPoint: number;
  readonly usersPerPoint: number;
  readonly rule: Provenance;
  readonly associations: readonly string[];
}

function requirements(terms: Terms, ofPeople: Requirement): Requirement[] {
  const { track, version, rule, associations } = terms;
  return [
    requirement(
      ["SEC", track, "netCustomerAdds", version],
      {
        kind: "points-per-unit",
        maxPoints: 20,
        rate: terms.customers,
        input: trackCount("netCustomerAdds", "customers", terms.customersLabel),
      },
      rule,
      associations,
    ),
    ofPeople,
    requirement(
      ["SEC", track, "deployments", version],
      {
        kind: "linear-capped",
        maxPoints: 20,
        // Printed as 3.3 points each, of which six would be 19.8.
        threshold: 6,
        input: trackCount("deployments", "deployments", terms.deploymentsLabel),
      },
      rule,
      associations,
    ),
    requirement(
      ["SEC", track, "usageGrowth", version],
      {
        kind: "weighted-sum",
        maxPoints: 20,
        parts: [
          {
            unitsPerPoint: terms.usdPerPoint,
            input: trackCount("usageGrowth.acr", "usd", {
              key: "rules.standing.input.securityRevenueGrowth",
            }),
          },
          {
            unitsPerPoint: terms.usersPerPoint,
            input: trackCount("usageGrowth.protectedUsers", "users", {
              key: "rules.standing.input.protectedUsersGrowth",
            }),
          },
        ],
      },
      rule,
      associations,
    ),
  ];
}

const ONE_OF_EACH: Requirement = skilling(
  "single",
  1,
  {
    gates: [["AZ-500"], ["SC-200", "MS-500"]],
    gate: { minPeople: 1, points: 0 },
    rate: FORTY_FOR_SIX,
    pool: ["SC-100", "SC-200", "SC-300", "SC-400"],
  },
  { ...OF_2023, inForceFrom: LAUNCH, inForceTo: "2023-11-30" },
);

const TWO_OF_EACH: Requirement = skilling(
  "single",
  2,
  {
    gates: [["AZ-500"], ["SC-200", "MS-500"]],
    gate: { minPeople: 2, points: 0 },
    rate: FORTY_FOR_SIX,
    pool: ["SC-100", "SC-300", "SC-400"],
  },
  { ...OF_2023, inForceFrom: "2023-12-01" },
);

const SINGLE: Terms = {
  track: "single",
  version: 2,
  customers: { points: 2, units: 1 },
  customersLabel: { key: "rules.standing.input.securitySingleCustomers" },
  deploymentsLabel: { key: "rules.standing.input.securitySingleDeployments" },
  usdPerPoint: 1250,
  usersPerPoint: 125,
  rule: OF_2023,
  associations: ASSOCIATIONS_2023,
};

const ENTERPRISE: Terms = {
  ...SINGLE,
  track: "enterprise",
  version: 1,
  customersLabel: { key: "rules.standing.input.securityEnterpriseCustomers" },
  deploymentsLabel: { key: "rules.standing.input.securityEnterpriseDeployments" },
  rule: OF_2026,
  associations: ASSOCIATIONS_2026,
};

const SMB: Terms = {
  ...ENTERPRISE,
  track: "smb",
  customers: { points: 4, units: 1 },
  customersLabel: { key: "rules.standing.input.securitySmbCustomers" },
  deploymentsLabel: { key: "rules.standing.input.securitySmbDeployments" },
  usdPerPoint: 750,
  usersPerPoint: 50,
};

const GATES_2026 = [["AZ-500", "SC-500"], ["SC-200"]];
const POOL_2026 = ["SC-100", "SC-300", "SC-401"];

const ENTERPRISE_SKILLING = skilling(
  "enterprise",
  1,
  {
    gates: GATES_2026,
    gate: { minPeople: 2, points: 0 },
    rate: FORTY_FOR_SIX,
    pool: POOL_2026,
  },
  // The page of 2026 no longer prints the maximum of 40; the one of 2023 does.
  { ...OF_2026, sources: ["KVSEC", "PSSEC"] },
);

const SMB_SKILLING = skilling(
  "smb",
  1,
  {
    gates: GATES_2026,
    gate: { minPeople: 1, points: 4 },
    rate: { points: 8, units: 1 },
    pool: POOL_2026,
  },
  // The maximum follows from 4 + 4 + 4 × 8.
  { ...OF_2026, confidence: "derived" },
);

const AT_LAUNCH: Provenance = {
  inForceFrom: LAUNCH,
  inForceTo: null,
  sources: ["CRN22"],
  confidence: "secondary",
  verifiedAsOf: "2022-04",
};

/** 60 of the 100 points are on record; the other 40 are what remains of them. */
const LAUNCH_REQUIREMENTS: Requirement[] = [
  requirement(
    ["SEC", "single", "netCustomerAdds"],
    {
      kind: "capped-parts",
      maxPoints: 20,
      parts: [
        {
          name: "Microsoft 365",
          maxPoints: 10,
          rate: { points: 2, units: 1 },
          input: trackCount("netCustomerAdds.microsoft365", "customers", {
            key: "rules.standing.input.securityCustomersOf",
            data: { product: "Microsoft 365" },
          }),
        },
        {
          name: "Azure",
          maxPoints: 10,
          rate: { points: 2, units: 1 },
          input: trackCount("netCustomerAdds.azure", "customers", {
            key: "rules.standing.input.securityCustomersOf",
            data: { product: "Azure" },
          }),
        },
      ],
    },
    AT_LAUNCH,
  ),
  ONE_OF_EACH,
  ...(["deployments", "usageGrowth"] as const).map((metric) =>
    requirement(
      ["SEC", "single", metric],
      { kind: "not-on-record", maxPoints: 20 },
      { ...AT_LAUNCH, confidence: "unverified" },
    ),
  ),
];

const ONE_TRACK: TrackChoice = {
  id: "MAICPP.SEC.trackChoice.1v1",
  scope: "global-account",
  ...OF_2023,
  inForceFrom: LAUNCH,
  kind: "single",
};

const HIGHER_TOTAL: TrackChoice = {
  id: "MAICPP.SEC.trackChoice.2v1",
  scope: "global-account",
  ...OF_2026,
  kind: "best-total",
};

function security(trackChoice: TrackChoice, tracks: Area["tracks"]): Area {
  return {
    id: "security",
    name: { key: "rules.standing.area.security" },
    trackChoice,
    tracks,
  };
}

export const SECURITY_2022 = security(ONE_TRACK, { single: LAUNCH_REQUIREMENTS });

export const SECURITY_2023_06 = security(ONE_TRACK, {
  single: requirements(SINGLE, ONE_OF_EACH),
});

export const SECURITY_2023_12 = security(ONE_TRACK, {
  single: requirements(SINGLE, TWO_OF_EACH),
});

export const SECURITY_2026 = security(HIGHER_TOTAL, {
  enterprise: requirements(ENTERPRISE, ENTERPRISE_SKILLING),
  smb: requirements(SMB, SMB_SKILLING),
});
