/**
 * What the company says of itself, or reads where Microsoft shows it: one kind of fact each, beside the customers and
 * associations of the exports. Organisation, Partner IDs and membership are settings.
 */
import * as z from "zod";
import {
  clusterSchema,
  holdingSchema,
  isoDaySchema,
  metricSchema,
  personSchema,
  scoreDaySchema,
  targetSchema,
} from "./facts";
import type { CostChanges } from "./plan";
import { COMPETENCY_UNITS, MARKETS } from "./programmes/competency-schema";
import { UNITS } from "./programmes/edition-schema";

/** What no source tells and the programmes of the past went by. All of it is the reader's to say: there is no default. */
export const geographySchema = z.object({
  /** Countries evaluated together; a country in none of them stands alone. */
  clusters: z.array(clusterSchema).exactOptional(),
  /** Does the company do business in a developed market? One such customer is enough for `developed`. */
  market: z.enum(MARKETS).exactOptional(),
  /** The day the company moved from the Partner Membership Center to Partner Center (2018 to mid-2021). */
  movedToPartnerCenterOn: isoDaySchema.exactOptional(),
  /** The day from which Country Qualification was applied to the company; `never` where it was not. */
  countryQualificationFrom: z.union([isoDaySchema, z.literal("never")]).exactOptional(),
});
export type Geography = z.infer<typeof geographySchema>;

/** Above zero, or a plan may hold what it does not need. */
const price = z.number().positive();
const perPlanUnit = z.partialRecord(
  z.enum([...UNITS, ...COMPETENCY_UNITS, "activities"] as const),
  price,
);

/** Prices of a plan, where they differ from the examples. */
const costsSchema: z.ZodType<CostChanges> = z.object({
  perUnit: perPlanUnit.exactOptional(),
  perCertification: z.record(z.string(), price).exactOptional(),
  perMetric: z.record(z.string(), price).exactOptional(),
  steps: perPlanUnit.exactOptional(),
});

export const companyFactsSchema = z.object({
  /** Figures for standing: entered by hand, from an organisation file or a report. */
  metrics: z.array(metricSchema),
  people: z.array(personSchema),
  holdings: z.array(holdingSchema),
  scoreHistory: z.array(scoreDaySchema),
  targets: z.array(targetSchema),
  geography: geographySchema,
  costs: costsSchema,
});
type Parsed = z.infer<typeof companyFactsSchema>;
export type CompanyFacts = { readonly [Kind in keyof Parsed]: Readonly<Parsed[Kind]> };
export type CompanyKind = keyof CompanyFacts;

export const COMPANY_KINDS = companyFactsSchema.keyof().options;

/** What is known of a company of which nothing was said. */
export const NO_COMPANY_FACTS: CompanyFacts = {
  metrics: [],
  people: [],
  holdings: [],
  scoreHistory: [],
  targets: [],
  geography: {},
  costs: {},
};
