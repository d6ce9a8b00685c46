/**
 * Editions of the Microsoft Partner Program: membership levels reached by Partner Points and a few other requirements.
 * Data only; `../levels` judges it.
 */
import * as z from "zod";
import { isoDaySchema } from "../facts";
import { provenanceShape, ruleShape } from "./provenance";

const labelSchema = z.object({ key: z.string().startsWith("rules.levels.") });

/** A count that a person enters. `Metric.area` is `LEVEL_AREA`, `Metric.metric` its `metric`. */
export const levelFigureSchema = z.object({
  metric: z.string().regex(/^[A-Za-z0-9-]+$/),
  label: labelSchema,
  /** Figures of several offices add up: people and references do, competencies may be the same ones. */
  additive: z.boolean(),
  /** 1 where it is so, 0 where it is not. */
  isYesNo: z.literal(true).exactOptional(),
});

/** An activity that earns Partner Points. One activity may have several rows, one after the other. */
export const pointsActivitySchema = z.object({
  ...ruleShape,
  activity: z.string().regex(/^[a-z0-9-]+$/),
  label: labelSchema,
  /** "{count} more would do". */
  reach: labelSchema,
  /** The figure that is counted. */
  metric: z.string(),
  /** So many of them earn nothing here, e.g. the first competency as a second one. */
  countsAfter: z.int().positive().exactOptional(),
  /** For each one; a range where it depends on which. `null`: it earned points, and no source found tells how many. */
  pointsEach: z.object({ least: z.number().positive(), most: z.number().positive() }).nullable(),
  /** Comes with each one on top. */
  bonusEach: z.number().positive().exactOptional(),
  /** Only so many are counted, e.g. one first competency. */
  countsAtMost: z.int().positive().exactOptional(),
  /** People under contract count, too, where they consent to be associated with the partner. */
  contractedPeople: z.literal("with-consent").exactOptional(),
  /** The activity earns no more than this altogether. */
  pointsAtMost: z.number().positive().exactOptional(),
});
export type PointsActivity = z.infer<typeof pointsActivitySchema>;

export const LEVEL_METRICS = [
  "partnerPoints",
  "certifiedPeople",
  "competenciesHeld",
  "testedSolutions",
  "annualFeePaid",
] as const;
export type LevelMetric = (typeof LEVEL_METRICS)[number];

/** Has to reach the threshold; where `anyOf` names several metrics, one of them has to. */
export const levelRequirementSchema = z.object({
  ...ruleShape,
  /** What `JudgedRequirement.metric` carries. */
  metric: z.string().regex(/^[A-Za-z-]+$/),
  /** Empty: something may have been asked for in these days, and no source found tells what. */
  anyOf: z.array(z.object({ metric: z.enum(LEVEL_METRICS), threshold: z.number().positive() })),
});
export type LevelRequirement = z.infer<typeof levelRequirementSchema>;

export const membershipLevelSchema = z.object({
  id: z.string().regex(/^[a-z-]+$/),
  /** The rule that speaks where the level as a whole is judged. */
  ruleId: ruleShape.id,
  /** Microsoft's own name. */
  name: z.string(),
  /** Empty: open to everyone, as a source says. */
  requirements: z.array(levelRequirementSchema),
  ...provenanceShape,
});
export type MembershipLevel = z.infer<typeof membershipLevelSchema>;

export const levelEditionSchema = z.object({
  kind: z.literal("levels"),
  id: z.string().regex(/^MPP-\d{4}-\d{2}$/),
  programme: z.literal("MPP"),
  name: z.string(),
  inForceFrom: isoDaySchema,
  inForceTo: isoDaySchema,
  /** Lowest first. */
  levels: z.array(membershipLevelSchema).min(1),
  figures: z.array(levelFigureSchema).min(1),
  activities: z.array(pointsActivitySchema).min(1),
  competencies: z.array(
    z.object({ id: z.string().regex(/^[a-z-]+$/), name: z.string(), ...provenanceShape }),
  ),
  /** What a competency typically asked for; what each one asked for was not found. */
  typicalCompetency: z.object({
    ...ruleShape,
    certifiedPeople: z.int().positive(),
    customerReferences: z.int().positive(),
  }),
  /** What several offices of one country share by enrolling as one. */
  enrolment: z.object({
    ...ruleShape,
    primaryOffices: z.literal(1),
    fees: z.literal(1),
    benefitSets: z.literal(1),
    furtherOffices: z.literal("same-country"),
    feePerFurtherOffice: z.literal(0),
    poolsResources: z.literal(true),
  }),
  /** Each location needs holders of its own. The exams' own names were not found: the ids are this library's. */
  smallBusinessSpecialist: z.object({
    ...ruleShape,
    inForceFrom: isoDaySchema,
    salesAndMarketingExam: z.string(),
    technicalExam: z.string(),
  }),
  ...provenanceShape,
});
export type LevelEdition = z.infer<typeof levelEditionSchema>;
