/** Metrics for tests: short to write, with evidence that does not matter. */
import type { Metric } from "../../../../lib/rules/facts";
import { judgeStanding } from "../../../../lib/rules/standing";
import type {
  AreaVerdict,
  RequirementVerdict,
  StandingVerdict,
  Track,
  TrackVerdict,
} from "../../../../lib/rules/verdicts";

interface Extra {
  readonly country?: string;
  readonly asOf?: string;
}

export function figures(
  area: string,
  track: Metric["track"],
  values: Readonly<Record<string, number>>,
  { country, asOf = "2026-10-31" }: Extra = {},
): Metric[] {
  return Object.entries(values).map(([metric, value]) => ({
    area,
    metric,
    track,
    value,
    ...(country !== undefined && { country }),
    evidence: { report: "hand-entry", file: "Entered by hand", asOf },
  }));
}

export function standingOf(metrics: readonly Metric[]): StandingVerdict {
  return judgeStanding({ metrics, today: "2026-11-22" });
}

export function areaOf(
  metrics: readonly Metric[],
  area: string,
  standing = standingOf(metrics),
): AreaVerdict {
  const found = standing.areas.find((each) => each.area === area);
  if (!found) throw new Error(`no area ${area}`);
  return found;
}

export function trackOf(area: AreaVerdict, track: Track): TrackVerdict {
  const found = area.tracks.find((each) => each.track === track);
  if (!found) throw new Error(`no track ${track}`);
  return found;
}

export function requirementOf(
  area: AreaVerdict,
  metric: string,
  track: Track = area.track ?? "enterprise",
): RequirementVerdict {
  const found = trackOf(area, track).requirements.find((each) => each.metric === metric);
  if (!found) throw new Error(`no ${metric}`);
  return found;
}

export const keysOf = (messages: readonly { readonly key: string }[]) =>
  messages.map(({ key }) => key.split(".").at(-1));

const GATES = {
  "intermediateCertifications.gate.AZ-104": 2,
  "advancedCertifications.gate.AZ-305": 2,
};

/** Infrastructure, Enterprise track: 30 + 20 + 20 + 20 + 10. */
export const INFRASTRUCTURE_FULL = {
  smbCustomerShare: 40,
  netCustomerAdds: 3,
  usageGrowth: 20,
  deployments: 5,
  ...GATES,
  "intermediateCertifications.pool": 5,
  "advancedCertifications.pool": 5,
};

/** Business Applications, SMB track: 15 + 20 + 15 + 30 + 20. */
export const BUSINESS_SMB_FULL = {
  workloadsAbove5000: 4,
  netCustomerAdds: 5,
  intermediateCertifications: 5,
  advancedCertifications: 2,
  usageGrowth: 30,
  deployments: 5,
};

/** Modern Work, Enterprise track: 20 + 10 + 15 + 30 + 25. */
export const MODERN_WORK_ENTERPRISE_FULL = {
  netCustomerAdds: 5,
  intermediateCertifications: 4,
  advancedCertifications: 2,
  "usageGrowth.CPOR": 1000,
  "usageGrowth.DPOR": 0,
  "deployments.CPOR": 5,
  "deployments.DPOR": 0,
};

/** Modern Work, SMB track, nothing at all. */
export const MODERN_WORK_SMB_NOTHING = {
  netCustomerAdds: 0,
  "usageGrowth.CPOR": 0,
  "usageGrowth.CSP": 0,
  "deployments.CPOR": 0,
  "deployments.CSP": 0,
};

/** Security, SMB track: 20 + 40 + 20 + 20. */
export const SECURITY_SMB_FULL = {
  netCustomerAdds: 5,
  "intermediateCertifications.gate.AZ-500-or-SC-500": 1,
  "intermediateCertifications.gate.SC-200": 1,
  "intermediateCertifications.pool": 4,
  deployments: 6,
  "usageGrowth.acr": 15_000,
  "usageGrowth.protectedUsers": 0,
};
