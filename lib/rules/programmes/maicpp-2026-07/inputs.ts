/** The shapes of figures that the six areas share. */
import type { Input, Track, Unit } from "../edition-schema";

const TRACK_CODES: Readonly<Record<Track, string>> = { enterprise: "ENT", smb: "SMB" };

/** `MAICPP.MW.ENT.usageGrowth.1v1`: programme, area, track, metric, version. */
export function requirementId(areaCode: string, track: Track, metric: string): string {
  return `MAICPP.${areaCode}.${TRACK_CODES[track]}.${metric}.1v1`;
}

/** A count of one track's own: each track counts other customers. */
export function trackCount<U extends Unit>(
  metric: string,
  unit: U,
  label: Input["label"],
): Input & { unit: U } {
  return { metric, unit, label, sameForBothTracks: false, additive: true };
}

/** People are the same for both tracks; a person lives in one country, so countries add up. */
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
    data: { certifications: certifications.join(", ") },
  });
}
