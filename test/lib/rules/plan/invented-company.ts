/** Facts for plans: short to write, with evidence that does not matter. */
import type { Metric, Person, Target } from "../../../../lib/rules/facts";
import type { PlanVariant } from "../../../../lib/rules/plan";
import { type Addition, applyPlan, type PlanQuestion, planFor } from "../../../../lib/rules/plan";
import { MAICPP_2026_07 } from "../../../../lib/rules/programmes/maicpp-2026-07";
import { judgeStanding } from "../../../../lib/rules/standing";

export const TODAY = "2026-11-22";
export const BY = "2027-03-01";

export const EVIDENCE = { report: "hand-entry", file: "Entered by hand", asOf: TODAY };

export function figures(
  area: string,
  track: Metric["track"],
  values: Readonly<Record<string, number>>,
): Metric[] {
  return Object.entries(values).map(([metric, value]) => ({
    area,
    metric,
    track,
    value,
    evidence: EVIDENCE,
  }));
}

/** Infrastructure on the Enterprise track with 66 points: 30 + 20 + 4 + 8 + 4. */
export const INFRASTRUCTURE_AT_66: readonly Metric[] = [
  ...figures("infrastructure", "any", {
    smbCustomerShare: 10,
    usageGrowth: 20,
    deployments: 2,
    "intermediateCertifications.gate.AZ-104": 2,
    "intermediateCertifications.pool": 2,
    "advancedCertifications.gate.AZ-305": 2,
    "advancedCertifications.pool": 1,
  }),
  ...figures("infrastructure", "enterprise", { netCustomerAdds: 3 }),
];

/** The other track of two areas whose higher total counts, known to hold nothing. */
export const MODERN_WORK_SMB_NOTHING = figures("modern-work", "smb", {
  netCustomerAdds: 0,
  "usageGrowth.CPOR": 0,
  "usageGrowth.CSP": 0,
  "deployments.CPOR": 0,
  "deployments.CSP": 0,
});
export const SECURITY_SMB_NOTHING = figures("security", "smb", {
  netCustomerAdds: 0,
  deployments: 0,
  "usageGrowth.acr": 0,
  "usageGrowth.protectedUsers": 0,
});

export function person(key: string, ...ids: string[]): Person {
  return { key, certifications: ids.map((id) => ({ id })), evidence: EVIDENCE };
}

export function designation(id: string, by = BY): Target {
  return { kind: "designation", id, by };
}

export function ask(
  areas: readonly string[],
  metrics: readonly Metric[],
  more: Partial<PlanQuestion> = {},
): PlanQuestion {
  return {
    asOf: TODAY,
    targets: areas.map((area) => designation(area)),
    designations: MAICPP_2026_07,
    metrics,
    ...more,
  };
}

/** The plan where it can be told which track counts. */
export function only(question: PlanQuestion): PlanVariant {
  const { variants } = planFor(question);
  const [variant, another] = variants;
  if (variant === undefined || another !== undefined)
    throw new Error(`${variants.length} variants`);
  return variant;
}

/** `AZ-104 x2`, `netCustomerAdds x3`. */
export function brief(additions: readonly Addition[]): string[] {
  return additions.map((addition) => {
    const what =
      addition.kind === "certify"
        ? addition.certifications.join("|")
        : [...new Set(addition.figures.map(({ metric }) => metric))].join("+");
    return `${what} x${addition.amount}`;
  });
}

/** What the standing says of the areas with a plan carried out, or of the facts as they are. */
export function statesOf(
  { metrics, people, designations = MAICPP_2026_07 }: PlanQuestion,
  variant: Pick<PlanVariant, "changes"> = { changes: [] },
): Readonly<Record<string, string>> {
  const facts = applyPlan(variant, { metrics, people: people ?? [] }, TODAY);
  const { areas } = judgeStanding({ ...facts, today: TODAY, edition: designations });
  return Object.fromEntries(areas.map(({ area, state }) => [area, state]));
}
