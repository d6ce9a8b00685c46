/** The prices of a plan while somebody types them. */
import { type CostChanges, EXAMPLE_COSTS, type PlanUnit } from "../../lib/rules/plan";

/** Text by field; a field without a key is as stored. */
export type CostTexts = Readonly<Record<string, string>>;

export const PLAN_UNITS = Object.keys(EXAMPLE_COSTS.perUnit) as readonly PlanUnit[];

/** Metrics that have a price of their own among the examples. */
export const PRICED_METRICS: readonly string[] = Object.keys(EXAMPLE_COSTS.perMetric);

export function priceKey(unit: PlanUnit): string {
  return `price ${unit}`;
}
export function stepKey(unit: PlanUnit): string {
  return `step ${unit}`;
}
export function metricKey(metric: string): string {
  return `metric ${metric}`;
}
export function certificationKey(certification: string): string {
  return `certification ${certification}`;
}

/** What is in force: the examples, and what the reader gave instead. */
export function textsOfCosts({
  perUnit,
  steps,
  perMetric,
  perCertification,
}: CostChanges): CostTexts {
  const texts: Record<string, string> = {};
  for (const unit of PLAN_UNITS) {
    texts[priceKey(unit)] = String(perUnit?.[unit] ?? EXAMPLE_COSTS.perUnit[unit]);
    texts[stepKey(unit)] = String(steps?.[unit] ?? EXAMPLE_COSTS.steps[unit]);
  }
  for (const [metric, price] of Object.entries({ ...EXAMPLE_COSTS.perMetric, ...perMetric })) {
    texts[metricKey(metric)] = String(price);
  }
  for (const [certification, price] of Object.entries(perCertification ?? {})) {
    texts[certificationKey(certification)] = String(price);
  }
  return texts;
}

/** A price is above zero, or a plan may hold what it does not need; so is a step. */
export function isPrice(typed: string): boolean {
  return typed.trim() !== "" && Number.isFinite(Number(typed)) && Number(typed) > 0;
}

/** What differs from the examples; of prices of certifications, all. `texts` are all prices. */
export function costsOf(texts: CostTexts): CostChanges {
  const differing = <Key extends string>(
    keys: readonly Key[],
    keyOf: (key: Key) => string,
    examples: Readonly<Partial<Record<Key, number>>>,
  ) =>
    Object.fromEntries(
      keys
        .map((key) => [key, Number(texts[keyOf(key)] ?? examples[key])] as const)
        .filter(([key, price]) => price !== examples[key]),
    ) as Partial<Record<Key, number>>;
  const named = (prefix: string) =>
    Object.keys(texts).flatMap((key) => (key.startsWith(prefix) ? key.slice(prefix.length) : []));
  const perUnit = differing(PLAN_UNITS, priceKey, EXAMPLE_COSTS.perUnit);
  const steps = differing(PLAN_UNITS, stepKey, EXAMPLE_COSTS.steps);
  const perMetric = differing(named(metricKey("")), metricKey, EXAMPLE_COSTS.perMetric);
  const perCertification = differing(named(certificationKey("")), certificationKey, {});
  return {
    ...(Object.keys(perUnit).length > 0 && { perUnit }),
    ...(Object.keys(steps).length > 0 && { steps }),
    ...(Object.keys(perMetric).length > 0 && { perMetric: perMetric as Record<string, number> }),
    ...(Object.keys(perCertification).length > 0 && {
      perCertification: perCertification as Record<string, number>,
    }),
  };
}
