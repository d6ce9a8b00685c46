/** Partners of the scored competencies of 2021, for tests. */
import type { Market } from "../../../../lib/rules/programmes/competency-schema";
import type { CompetencyVerdict } from "../../../../lib/rules/verdicts";
import { type Change, figures, itemOf, questionOn } from "./company";

export const CBA = "cloud-business-applications";
export const SMCS = "small-midmarket-cloud-solutions";
export const DAY = "2021-09-01";

export const FULL = {
  netNewRevenue: 300_000,
  netCustomerAdds: 10,
  functionalConsultants: 15,
  functionalConsultantsBefore: 15,
  functionalConsultantGrowth: 35,
  developers: 5,
  newLargeDeployments: 5,
  mauGrowth: 25,
};

export type Values = Partial<typeof FULL>;

export function named(values: object, option: string): Record<string, number> {
  return Object.fromEntries(
    Object.entries(values)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => [`${name}.${option}`, Number(value)]),
  );
}

/** Customer Engagement, with Finance and Operations known to be at zero. */
export function engagement(
  values: Values,
  level: "silver" | "gold" = "gold",
  market: Market | "unsaid" = "developed",
  change: Change = {},
  day = DAY,
): CompetencyVerdict {
  const none = Object.fromEntries(Object.keys(FULL).map((name) => [name, 0]));
  const metrics = [
    ...figures(CBA, day, named(values, "customer-engagement")),
    ...figures(CBA, day, named(none, "finance-operations")),
  ];
  const geography = market === "unsaid" ? {} : { market };
  return itemOf(questionOn(day, { metrics, geography, ...change }), CBA, level);
}
