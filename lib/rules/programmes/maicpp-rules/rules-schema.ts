/** Shapes of the rules around the scores: windows, enrolment, specializations, badges, fees, the end of competencies. */
import * as z from "zod";
import { isoDaySchema } from "../../facts";
import { provenanceShape, ruleShape } from "../provenance";
import { SOLUTION_AREAS } from "./solution-areas";

const designationSchema = z.enum(SOLUTION_AREAS);
const days = z.int().positive();
const months = z.int().positive();
const usd = z.number().positive();
const messageSchema = z.object({ key: z.string().startsWith("rules.enrolment.") });

/** One reading of the days of which one has to be a qualified one. Where sources differ there are several. */
export const windowReadingSchema = z.object({
  ...ruleShape,
  standing: z.enum(["not-enrolled", "enrolled"]),
  span: z.discriminatedUnion("kind", [
    /** The day that is looked at. */
    z.object({ kind: z.literal("the-day") }),
    /** So many days before the anniversary date, up to and with it. */
    z.object({ kind: z.literal("before-anniversary"), days }),
    /** The anniversary date and so many days after it. */
    z.object({ kind: z.literal("after-anniversary"), days }),
    /** The month of the day that is looked at, up to that day, and so many whole months before it. */
    z.object({ kind: z.literal("months-to-today"), months }),
    /** From the same day so many months ago to the day that is looked at. */
    z.object({ kind: z.literal("rolling-months-to-today"), months }),
    /** The whole month of the anniversary date and so many whole months before it. */
    z.object({ kind: z.literal("months-to-anniversary"), months }),
    /** The same, and on to the end of the renewal window, so many days after the anniversary date. */
    z.object({ kind: z.literal("months-to-renewal-window"), months, days }),
  ]),
});
export type WindowReadingRule = z.infer<typeof windowReadingSchema>;

/** A rule of enrolment with the numbers it names, if any. */
export const enrolmentRuleSchema = z.object({
  ...ruleShape,
  days: days.exactOptional(),
  months: months.exactOptional(),
});
export type EnrolmentRule = z.infer<typeof enrolmentRuleSchema>;

export const legacyCompetencySchema = z.object({
  ...ruleShape,
  /** `Holding.id` of the competency. */
  competency: z.string().regex(/^[a-z-]+$/),
  /** As the mapping prints it. */
  name: z.string(),
  designations: z.array(designationSchema).min(1),
});
export type LegacyCompetency = z.infer<typeof legacyCompetencySchema>;

export const legacyBenefitRuleSchema = z.object({
  ...ruleShape,
  /** Silver or gold has to have been held on this day. */
  heldOn: isoDaySchema.exactOptional(),
  months: months.exactOptional(),
});
export type LegacyBenefitRule = z.infer<typeof legacyBenefitRuleSchema>;

export const SPECIALIZATION_AREAS = [
  "azure",
  "modern-work",
  "security",
  "business-applications",
] as const;
export type SpecializationArea = (typeof SPECIALIZATION_AREAS)[number];

export const specializationSchema = z.object({
  ...ruleShape,
  /** `Holding.id` of the specialization. */
  specialization: z.string().regex(/^[a-z0-9-]+$/),
  /** Microsoft's own name. */
  name: z.string(),
  area: z.enum(SPECIALIZATION_AREAS),
  /** One of these designations has to be held. */
  anyOf: z.array(designationSchema).min(1),
  /** What another page of Microsoft's asks for instead. */
  otherReading: z
    .object({ anyOf: z.array(designationSchema).min(1), ...provenanceShape })
    .exactOptional(),
  /** It is no longer offered under this name. */
  ended: z
    .object({ from: isoDaySchema, into: z.string().exactOptional(), ...provenanceShape })
    .exactOptional(),
});
export type Specialization = z.infer<typeof specializationSchema>;

export const specializationAuditSchema = z.object({
  ...ruleShape,
  everyYears: z.int().positive(),
});
export type SpecializationAudit = z.infer<typeof specializationAuditSchema>;

/** A figure as printed at some time; between two prints it is not known. */
const printedShape = { printedFrom: isoDaySchema, printedTo: isoDaySchema };

export const benefitCapSchema = z.object({
  ...ruleShape,
  ...printedShape,
  area: z.enum(SPECIALIZATION_AREAS),
  /** So many specializations bring benefits. */
  specializations: z.int().positive(),
});
export type BenefitCap = z.infer<typeof benefitCapSchema>;

export const FEE_ITEMS = [
  "solutions-partner",
  "training-services",
  "launch-benefits",
  "success-core",
  "success-expanded",
] as const;

export const feeSchema = z.object({
  ...ruleShape,
  ...printedShape,
  item: z.enum(FEE_ITEMS),
  /** The price in the United States; fees differ locally and no table of them was found. */
  usd,
  /** What it was before, without a day. */
  formerUsd: usd.exactOptional(),
  /** A company can buy it once and never again. */
  onceOnly: z.boolean().exactOptional(),
});
export type Fee = z.infer<typeof feeSchema>;

export const badgeSchema = z.object({
  ...ruleShape,
  /** Microsoft's own name. */
  name: z.string(),
  needs: z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("all-designations"), areas: z.array(designationSchema).min(1) }),
    /** Stands for several areas; no source tells whether one of them is enough. */
    z.object({ kind: z.literal("joint"), areas: z.array(designationSchema).min(1) }),
    z.object({
      kind: z.literal("numbers"),
      designations: z.int().positive(),
      specializations: z.int().positive(),
    }),
  ]),
  /** Up to this day it is not sure whether it was in force already: the sources give a month, differ, or do not tell. */
  unsureUntil: isoDaySchema.exactOptional(),
});
export type Badge = z.infer<typeof badgeSchema>;

export const designationThresholdSchema = z.object({
  ...ruleShape,
  /** `Metric.metric`; `Metric.area` is the designation's id. */
  metric: z.string(),
  label: messageSchema,
  threshold: z.number().positive(),
});
export type DesignationThreshold = z.infer<typeof designationThresholdSchema>;

export const otherDesignationSchema = z.object({
  ...ruleShape,
  /** `Holding.id`. */
  designation: z.string().regex(/^[a-z-]+$/),
  name: z.string(),
  /** Every one has to be reached; empty where no numbers are on record. */
  thresholds: z.array(designationThresholdSchema),
  /** Points of fundamentals courses count by this factor and up to this many. */
  fundamentals: z
    .object({ factor: z.number().positive(), atMost: z.number().positive() })
    .exactOptional(),
  /** What is gone through, in order. */
  steps: z.array(messageSchema),
  /** So many of so many metrics. */
  metricsMet: z.object({ needed: z.int().positive(), of: z.int().positive() }).exactOptional(),
  statuses: z.array(z.string()),
  lastEnrolment: isoDaySchema.exactOptional(),
  /** Month of the last renewals. */
  lastRenewals: z
    .string()
    .regex(/^\d{4}-\d{2}$/)
    .exactOptional(),
  /** The programme it goes over into. */
  into: z.string().exactOptional(),
});
export type OtherDesignation = z.infer<typeof otherDesignationSchema>;

export const programmeChangeSchema = z.object({
  ...ruleShape,
  /** As precise as the source: a day or a month. */
  date: z.string().regex(/^\d{4}-\d{2}(-\d{2})?$/),
  what: messageSchema,
});
export type ProgrammeChange = z.infer<typeof programmeChangeSchema>;

export const statusWordsSchema = z.object({
  ...ruleShape,
  where: messageSchema,
  /** Microsoft's own words, in the order of the source. */
  words: z.array(z.string()).min(1),
});
export type StatusWords = z.infer<typeof statusWordsSchema>;

export const dataFreshnessSchema = z.object({
  ...ruleShape,
  what: z.array(z.enum(["performance", "customer-success", "skilling"])).min(1),
  refresh: z.discriminatedUnion("kind", [
    /** By about this day of every month. */
    z.object({ kind: z.literal("day-of-month"), day: z.int().positive() }),
    /** Within about so many days. */
    z.object({ kind: z.literal("within-days"), days }),
  ]),
});
export type DataFreshness = z.infer<typeof dataFreshnessSchema>;
