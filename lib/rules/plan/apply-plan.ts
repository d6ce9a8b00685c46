/** The facts as they would be with a plan carried out, so that the verdicts themselves can prove it. */
import type { IsoDay } from "../calendar-day";
import type { Metric } from "../facts";
import type { PlanVariant } from "./plan-verdicts";

/** What `Evidence.report` says of figures that a plan sets. */
export const PLAN_REPORT = "plan";

/**
 * Adds the plan's figures, as of `asOf`, which has to be the day that the plan was made for. What was taken for zero
 * is entered as such. Facts are never removed: an addition comes last, and the last figure of a day counts.
 */
export function applyPlan<Facts extends { readonly metrics: readonly Metric[] }>(
  { changes }: Pick<PlanVariant, "changes">,
  facts: Facts,
  asOf: IsoDay,
): Facts {
  const planned = changes.map(
    ({ from: _, to, ...figure }): Metric => ({
      ...figure,
      value: to,
      evidence: { report: PLAN_REPORT, file: PLAN_REPORT, asOf },
    }),
  );
  return { ...facts, metrics: [...facts.metrics, ...planned] };
}
