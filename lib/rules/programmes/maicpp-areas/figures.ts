/** What the six areas share through all editions: ids and days of their rules, and the shapes of their figures. */
import type { Track } from "../../verdicts";
import type { Input, Requirement, Unit } from "../edition-schema";
import type { RuleData } from "../provenance";

/** Two pages of Microsoft's differ by a day, this is the earlier one; see the doubt of the first edition. */
export const LAUNCH = "2022-10-03";

const TRACK_CODES: Readonly<Record<Track, string>> = {
  enterprise: "ENT",
  smb: "SMB",
  single: "SINGLE",
  "larger-markets": "LARGER",
  "other-markets": "OTHER",
};

/** A rule of the programme, all of which evaluate the global account. */
export type MaicppRule = Omit<RuleData, "scope">;

/** Days that no source tells, which is so for most. */
export const DAYS_UNKNOWN = { inForceFrom: null, inForceTo: null } as const;

/** `MAICPP.MW.ENT.usageGrowth.1v1`: programme, area, track, metric, version. */
export function requirement(
  [areaCode, track, metric, version = 1]: readonly [
    areaCode: string,
    track: Track,
    metric: Requirement["metric"],
    version?: number,
  ],
  formula: Requirement["formula"],
  rule: Omit<MaicppRule, "id">,
  associations?: readonly string[],
): Requirement {
  return {
    id: `MAICPP.${areaCode}.${TRACK_CODES[track]}.${metric}.${version}v1`,
    scope: "global-account",
    ...rule,
    metric,
    formula,
    ...(associations && { associations: [...associations] }),
  };
}

/** A count of one track's own: each track counts other customers. */
export function trackCount<U extends Unit>(
  metric: string,
  unit: U,
  label: Input["label"],
): Input & { unit: U } {
  return { metric, unit, label, sameForBothTracks: false, additive: true };
}

/** People are the same for all tracks; a person lives in one country, so countries add up. */
function people(metric: string, label: Input["label"]): Input {
  return { metric, unit: "people", label, sameForBothTracks: true, additive: true };
}

export function certifiedPeople(
  metric: "intermediateCertifications" | "advancedCertifications",
): Input {
  return people(metric, {
    key:
      metric === "intermediateCertifications"
        ? "rules.standing.input.intermediatePeople"
        : "rules.standing.input.advancedPeople",
  });
}

export function gatePeople(metric: string, certifications: readonly string[]): Input {
  return people(`${metric}.gate.${certifications.join("-or-")}`, {
    key: "rules.standing.input.gatePeople",
    data: { certifications: certifications.join(" / ") },
  });
}

export function poolPeople(metric: string, certifications: readonly string[]): Input {
  return people(`${metric}.pool`, {
    key: "rules.standing.input.poolPeople",
    data: { certifications: [...certifications] },
  });
}
