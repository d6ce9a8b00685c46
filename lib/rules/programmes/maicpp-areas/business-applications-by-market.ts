/** Business Applications until June 2023: one set of numbers for larger markets and one for the others. */
import type { Track } from "../../verdicts";
import type { Area, Requirement } from "../edition-schema";
import { LAUNCH, type MaicppRule, requirement, trackCount } from "./figures";

export const BUSINESS_APPLICATIONS_NAME: Pick<Area, "id" | "name"> = {
  id: "business-applications",
  name: { key: "rules.standing.area.businessApplications" },
};

const AT_LAUNCH: Omit<MaicppRule, "id"> = {
  inForceFrom: LAUNCH,
  // The latest day possible: the next numbers were first seen the day after.
  inForceTo: "2023-06-12",
  sources: ["BA22"],
  confidence: "secondary",
  verifiedAsOf: "2022",
};

/**
 * At most as many points as later: how the 85 that are not net customer adds were divided is on no page found, and no
 * verdict depends on it while each of them may be anything.
 */
const NOT_ON_RECORD = [
  ["intermediateCertifications", 20],
  ["advancedCertifications", 15],
  ["usageGrowth", 30],
  ["deployments", 20],
] as const;

function notOnRecord(track: Track, metric: Requirement["metric"], maxPoints: number): Requirement {
  return requirement(
    ["BA", track, metric],
    { kind: "not-on-record", maxPoints },
    { ...AT_LAUNCH, confidence: "unverified" },
  );
}

const restOf = (track: Track): Requirement[] =>
  NOT_ON_RECORD.map(([metric, maxPoints]) => notOnRecord(track, metric, maxPoints));

export const BUSINESS_APPLICATIONS_2022: Area = {
  ...BUSINESS_APPLICATIONS_NAME,
  trackChoice: {
    id: "MAICPP.BA.trackChoice.1v1",
    scope: "global-account",
    ...AT_LAUNCH,
    kind: "classified",
    conditions: [
      {
        // Asked from the reader, for the list of larger markets was not found.
        input: {
          metric: "largerMarketCustomers",
          unit: "customers",
          label: { key: "rules.standing.input.largerMarketCustomers" },
          sameForBothTracks: true,
          additive: true,
        },
        is: "at-least",
        value: 1,
        whenMissing: { key: "rules.standing.reason.largerMarketCustomersMissing" },
      },
    ],
    track: "larger-markets",
    otherwise: "other-markets",
  },
  tracks: {
    "larger-markets": [
      notOnRecord("larger-markets", "netCustomerAdds", 15),
      ...restOf("larger-markets"),
    ],
    "other-markets": [
      requirement(
        ["BA", "other-markets", "netCustomerAdds"],
        {
          kind: "points-per-unit",
          maxPoints: 15,
          rate: { points: 3, units: 1 },
          input: trackCount("netCustomerAdds", "workloads", {
            key: "rules.standing.input.businessWorkloads",
            data: { usd: 500 },
          }),
        },
        AT_LAUNCH,
      ),
      ...restOf("other-markets"),
    ],
  },
};
