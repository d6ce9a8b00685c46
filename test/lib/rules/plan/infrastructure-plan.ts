/** Plans whose words all exist, and Infrastructure just short of its 70 points. */
import { expect } from "vitest";
import type { Metric } from "../../../../lib/rules/facts";
import type { PlanQuestion, PlanVariant } from "../../../../lib/rules/plan";
import { englishTexts, messagesIn } from "../standing/english-texts";
import { figures, only } from "./invented-company";

export const wrongWith = await englishTexts();

/** All words exist, whatever the plan. */
export function plan(question: PlanQuestion): PlanVariant {
  const found = only(question);
  expect(messagesIn(found).flatMap(wrongWith)).toEqual([]);
  return found;
}

export const INT = "intermediateCertifications";
export const ADV = "advancedCertifications";

/** Infrastructure, Enterprise, 70 points to the dot: 30 + 20 + 10 + 8 + 4 with one person too few in the pools. */
export const INFRASTRUCTURE: Readonly<Record<string, number>> = {
  smbCustomerShare: 40,
  usageGrowth: 20,
  deployments: 5,
  [`${INT}.gate.AZ-104`]: 2,
  [`${ADV}.gate.AZ-305`]: 2,
  [`${INT}.pool`]: 1,
  [`${ADV}.pool`]: 1,
};

export function infrastructure(
  changed: Readonly<Record<string, number>> = {},
  netCustomerAdds = 3,
): Metric[] {
  return [
    ...figures("infrastructure", "any", { ...INFRASTRUCTURE, ...changed }),
    ...figures("infrastructure", "enterprise", { netCustomerAdds }),
  ];
}
