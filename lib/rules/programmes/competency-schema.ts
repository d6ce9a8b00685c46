/**
 * Editions of the Microsoft Partner Network: competencies, each with a silver and a gold level, attained by one of
 * several options. Data only; `../competencies` judges it.
 */
import * as z from "zod";
import { isoDaySchema } from "../facts";
import { provenanceShape, ruleShape } from "./provenance";

export const COMPETENCY_LEVELS = ["silver", "gold"] as const;
export type CompetencyLevel = (typeof COMPETENCY_LEVELS)[number];

/**
 * Developed or developing market. Which one a partner falls under follows from where it does business; the list of
 * countries was never found, so the reader says which.
 */
export const MARKETS = ["developed", "developing"] as const;
export type Market = (typeof MARKETS)[number];

const perMarket = <S extends z.ZodType>(value: S) =>
  z.union([value, z.object({ developed: value, developing: value })]);
/** One for everybody, or one for each market. */
export type PerMarket<T> = T | { readonly developed: T; readonly developing: T };

const amount = z.number().nonnegative();

/** What a figure counts. `yes-no`: 1 where it is so, 0 where it is not. */
export const COMPETENCY_UNITS = [
  "people",
  "customers",
  "references",
  "usd",
  "seats",
  "entitlements",
  "devices",
  "deployments",
  "percent",
  "yes-no",
] as const;
export type CompetencyUnit = (typeof COMPETENCY_UNITS)[number];

const metricId = z.string().regex(/^[A-Za-z0-9.-]+$/);

const labelSchema = z.object({
  key: z.string().startsWith("rules.competencies."),
  data: z.record(z.string(), z.union([z.string(), z.number()])).exactOptional(),
});

const figureShape = {
  /** `Metric.metric`; `Metric.area` is the competency's id. Options of one competency name their metrics apart. */
  metric: metricId,
  unit: z.enum(COMPETENCY_UNITS),
  label: labelSchema,
  /** Months that the figure adds up, as of the day it speaks of; absent: the state on that day. */
  windowMonths: z.int().positive().exactOptional(),
  /** Whose country a figure belongs to. */
  countryOf: z.enum(["customer", "partner"]),
  /** Associations that count, as Microsoft names them. */
  associations: z.array(z.string()).exactOptional(),
};

/** A figure that has to reach a threshold. */
export const thresholdSchema = z.object({
  ...ruleShape,
  ...figureShape,
  threshold: perMarket(amount.positive()),
  /** "Up to" so many were asked for: as many are surely enough, and fewer may be. */
  isAtMost: z.literal(true).exactOptional(),
  /** The source repeats the text of another requirement here, most likely by mistake. */
  isProbableCopyError: z.literal(true).exactOptional(),
  /** For people: what they have to hold, as printed. */
  exams: z.string().exactOptional(),
  /**
   * For people: may a person who counts here count for another competency too? `not-between-gold`: not for another
   * gold. Absent: no source tells.
   */
  peopleMayServeOthers: z.enum(["yes", "not-between-gold"]).exactOptional(),
  /** Any of Microsoft's certifications will do, so it is enough to be listed with one. */
  anyCertification: z.literal(true).exactOptional(),
  /** People of another requirement of the same level, by its metric, may be the very same ones. */
  mayBeSamePeopleAs: metricId.exactOptional(),
});
export type CompetencyThreshold = z.infer<typeof thresholdSchema>;

/** All points or none: growth in percent, depending on the number to start from; or enough people anyway. */
const growthBySizeSchema = z.object({
  kind: z.literal("growth-by-size"),
  /** The metric that holds the number to start from, one year before. */
  baseMetric: metricId,
  baseLabel: labelSchema,
  /** The metric that holds the number reached. */
  countMetric: metricId,
  steps: perMarket(
    z.array(z.object({ from: z.int(), to: z.int(), growthPercent: z.number().positive() })).min(1),
  ),
  /** From so many people on, all points whatever the growth. */
  allPointsFrom: perMarket(z.int().positive()),
  /** For so long, once there were as many. */
  allPointsMonths: z.int().positive(),
  /** The points were granted to partners whose anniversary lay between these days. */
  granted: z.object({ ...ruleShape, inForceFrom: isoDaySchema, inForceTo: isoDaySchema }),
});
export type GrowthBySize = z.infer<typeof growthBySizeSchema>;

/** Points in proportion to a threshold, or all at once where a growth table says so. */
export const scoredMetricSchema = z.object({
  ...ruleShape,
  ...figureShape,
  maxPoints: z.number().positive().max(100),
  /** Monthly active users that a deployment, or the start of a growth, has to have. */
  activeUsers: perMarket(z.int().positive()).exactOptional(),
  formula: z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("linear-capped"), threshold: perMarket(amount.positive()) }),
    growthBySizeSchema,
  ]),
});
export type ScoredMetric = z.infer<typeof scoredMetricSchema>;

const optionShape = {
  id: z.string().regex(/^[a-z0-9-]+$/),
  /** Microsoft's own name; absent where the competency has one option only. */
  name: z.string().exactOptional(),
};

export const thresholdOptionSchema = z.object({
  ...optionShape,
  kind: z.literal("thresholds"),
  /**
   * `not-all-on-record`: more may have been asked for than is on record, so it can be missed and never proven met.
   * `typical`: what competencies asked for as a rule; what this one asked for is not on record.
   */
  reservation: z.enum(["not-all-on-record", "typical"]).exactOptional(),
  /** `null`: the level does not exist by this option. Empty would mean "nothing to do" and is refused. */
  silver: z.array(thresholdSchema).min(1).nullable(),
  gold: z.array(thresholdSchema).min(1).nullable(),
});
export type ThresholdOption = z.infer<typeof thresholdOptionSchema>;

const TOTAL_POINTS = 100;

export const scoredOptionSchema = z.object({
  ...optionShape,
  kind: z.literal("scored"),
  /** How many of 100 points a level takes. */
  scoring: z.object({ ...ruleShape, silverFrom: z.number(), goldFrom: z.number() }),
  metrics: z
    .array(scoredMetricSchema)
    .refine(
      (metrics) => metrics.reduce((sum, { maxPoints }) => sum + maxPoints, 0) === TOTAL_POINTS,
      `a scored option adds up to ${TOTAL_POINTS} points`,
    ),
});
export type ScoredOption = z.infer<typeof scoredOptionSchema>;

/** There was this way, too, and what it asked for is not on record. */
const optionNotOnRecordSchema = z.object({ ...optionShape, kind: z.literal("not-on-record") });

export const competencyOptionSchema = z.discriminatedUnion("kind", [
  thresholdOptionSchema,
  scoredOptionSchema,
  optionNotOnRecordSchema,
]);
export type CompetencyOption = z.infer<typeof competencyOptionSchema>;

/** How a competency came to its end. */
export const competencyRetirementSchema = z.object({
  ...ruleShape,
  /** Last day on which a partner could sign up for it. */
  noSignUpsAfter: isoDaySchema,
  /** Last day on which a holder could renew it; the year was not to be read in the source. */
  noRenewalsAfter: z.object({ monthAndDay: z.string().regex(/^\d{2}-\d{2}$/), year: z.null() }),
  /** From the day after `latest` on it is surely gone, until `earliest` surely not: the sources differ. */
  retired: z.object({ earliest: isoDaySchema, latest: isoDaySchema }),
});
export type CompetencyRetirement = z.infer<typeof competencyRetirementSchema>;

export const competencySchema = z.object({
  /** What `Metric.area` carries. */
  id: z.string().regex(/^[a-z0-9-]+$/),
  /** Microsoft's own name, as printed. */
  name: z.string(),
  /** Empty: the competency existed and what it asked for is not on record, so it is `unknown`. */
  options: z.array(competencyOptionSchema),
  retirement: competencyRetirementSchema.exactOptional(),
  ...provenanceShape,
});
export type Competency = z.infer<typeof competencySchema>;

export const competencyEditionSchema = z.object({
  kind: z.literal("competencies"),
  id: z.string().regex(/^MPN-\d{4}-\d{2}$/),
  programme: z.literal("MPN"),
  name: z.string(),
  inForceFrom: isoDaySchema,
  inForceTo: isoDaySchema,
  competencies: z.array(competencySchema),
  /** The list above is known not to be the whole of that date's. */
  listIsIncomplete: z.boolean(),
  ...provenanceShape,
});
export type CompetencyEdition = z.infer<typeof competencyEditionSchema>;
