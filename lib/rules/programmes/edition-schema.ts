/**
 * What a programme edition is made of. An edition is data: the formula kinds below are a closed set, and a new kind
 * is a deliberate change here and in `standing/score.ts`, with tests of its own.
 *
 * Tests parse every edition with this schema; the rules read editions as they are, so only the types travel.
 */
import * as z from "zod";
import { isoDaySchema } from "../facts";
import { SOURCES, type SourceId } from "../sources";

export const TRACKS = ["enterprise", "smb"] as const;
export type Track = (typeof TRACKS)[number];

const sourceIdSchema = z.custom<SourceId>(
  (id) => typeof id === "string" && Object.hasOwn(SOURCES, id),
  "expected an id of SOURCES",
);

const provenanceShape = {
  sources: z.array(sourceIdSchema).min(1),
  confidence: z.enum(["verified", "secondary", "derived", "unverified"]),
};

/** A text of `lib/texts/locales`, with the edition's numbers and Microsoft's names filled in. */
const messageSchema = z.object({
  key: z.string().startsWith("rules.standing."),
  data: z.record(z.string(), z.union([z.string(), z.number()])).exactOptional(),
});

export const UNITS = [
  "customers",
  "workloads",
  "deployments",
  "services",
  "people",
  "percent",
  "users",
  "usd",
] as const;
export type Unit = (typeof UNITS)[number];

/** One figure that a person enters by hand. `metric` is the id that `Metric.metric` carries. */
const inputSchema = z.object({
  metric: z.string().regex(/^[A-Za-z0-9.-]+$/),
  unit: z.enum(UNITS),
  /** What exactly is counted, in words. */
  label: messageSchema,
  /** Both tracks ask for the very same figure. */
  sameForBothTracks: z.boolean(),
  /** Countries' figures add up to the worldwide one: counts of tenants and people do, percentages do not. */
  additive: z.boolean(),
});
export type Input = z.infer<typeof inputSchema>;

const maxPoints = z.number().positive().max(100);

/** `points` for every `units`: a pair, so that 15 points for 7 people stays exact. */
const rateSchema = z.object({
  points: z.number().positive(),
  units: z.number().positive(),
});
export type Rate = z.infer<typeof rateSchema>;

const peopleCount = z.int().positive();

/** All kinds earn partial points, nothing below zero, and at most `maxPoints`. */
const formulaSchema = z.discriminatedUnion("kind", [
  /** Points for every unit. */
  z.object({
    kind: z.literal("points-per-unit"),
    maxPoints,
    rate: rateSchema,
    input: inputSchema,
  }),
  /** Points for every certified person. */
  z.object({ kind: z.literal("people"), maxPoints, rate: rateSchema, input: inputSchema }),
  /**
   * People in a pool earn points once every gate is met. A gate that is met earns its own points once, also while
   * another gate is not met. A person counts once per step and may count in several steps.
   */
  z.object({
    kind: z.literal("gated-people"),
    maxPoints,
    rate: rateSchema,
    gates: z
      .array(
        z.object({
          input: inputSchema,
          /** Any one of them will do. */
          certifications: z.array(z.string()).min(1),
          minPeople: peopleCount,
          points: z.number().nonnegative(),
        }),
      )
      .min(1),
    pool: z.object({ input: inputSchema, certifications: z.array(z.string()).min(1) }),
  }),
  /** The best of several kinds of association, each against its own threshold. */
  z.object({
    kind: z.literal("best-of-association"),
    maxPoints,
    options: z
      .array(
        z.object({
          association: z.string(),
          threshold: z.number().positive(),
          input: inputSchema.extend({ unit: z.enum(["users", "deployments"]) }),
        }),
      )
      .min(2),
  }),
  /** All points at the threshold, in proportion below it. */
  z.object({
    kind: z.literal("linear-capped"),
    maxPoints,
    threshold: z.number().positive(),
    input: inputSchema,
  }),
  /** Points of several figures, added up. */
  z.object({
    kind: z.literal("weighted-sum"),
    maxPoints,
    parts: z
      .array(
        z.object({
          unitsPerPoint: z.number().positive(),
          input: inputSchema.extend({ unit: z.enum(["usd", "users"]) }),
        }),
      )
      .min(2),
  }),
  /** Points for every percent of growth above the floor. */
  z.object({
    kind: z.literal("percentage-growth"),
    maxPoints,
    pointsPerPercent: z.number().positive(),
    floorPercent: z.literal(0),
    input: inputSchema,
  }),
]);
export type Formula = z.infer<typeof formulaSchema>;

const requirementSchema = z.object({
  /** Versioned and stable: a changed requirement gets a new id. */
  id: z.string().regex(/^[A-Z]+\.[A-Z]+\.(ENT|SMB)\.[A-Za-z]+\.\d+v\d+$/),
  metric: z.enum([
    "netCustomerAdds",
    "intermediateCertifications",
    "advancedCertifications",
    "usageGrowth",
    "deployments",
  ]),
  formula: formulaSchema,
  ...provenanceShape,
  /** The latest month for which a source printed these numbers. */
  verifiedAsOf: z.string().regex(/^\d{4}-\d{2}$/),
});
export type Requirement = z.infer<typeof requirementSchema>;

const trackChoiceSchema = z.discriminatedUnion("kind", [
  /** A figure decides: `trackFrom` from `atLeast` on, `trackBelow` below it. */
  z.object({
    kind: z.literal("classified"),
    input: inputSchema,
    atLeast: z.number(),
    trackFrom: z.enum(TRACKS),
    trackBelow: z.enum(TRACKS),
    /** What to say while the figure is missing. */
    whenMissing: messageSchema,
    /** What to say to those who are enrolled, where the track of the enrolment stays whatever the figure says. */
    whileEnrolled: messageSchema.exactOptional(),
    ...provenanceShape,
  }),
  /** Both tracks are scored and the higher total of the area counts, not metric by metric. */
  z.object({ kind: z.literal("best-total"), ...provenanceShape }),
]);
export type TrackChoice = z.infer<typeof trackChoiceSchema>;

const TOTAL_POINTS = 100;

const requirementsSchema = z
  .array(requirementSchema)
  .refine(
    (requirements) =>
      requirements.reduce((sum, { formula }) => sum + formula.maxPoints, 0) === TOTAL_POINTS,
    `a track adds up to ${TOTAL_POINTS} points`,
  );

const areaSchema = z.object({
  /** What `Metric.area` carries. */
  id: z.string().regex(/^[a-z-]+$/),
  name: messageSchema,
  trackChoice: trackChoiceSchema,
  tracks: z.object({ enterprise: requirementsSchema, smb: requirementsSchema }),
});
export type Area = z.infer<typeof areaSchema>;

const certificationRetirementSchema = z.object({
  certification: z.string(),
  areas: z.array(z.string()).min(1),
  retiresOn: isoDaySchema,
  /** Last day it counts; one year on, where the source names no day of its own. */
  countsUntil: isoDaySchema,
  /** The source prints `countsUntil`; otherwise it follows from the rule of one more year. */
  countsUntilIsPrinted: z.boolean(),
  ...provenanceShape,
});
export type CertificationRetirement = z.infer<typeof certificationRetirementSchema>;

export const editionSchema = z.object({
  id: z.string().regex(/^[A-Z]+-\d{4}-\d{2}$/),
  name: z.string(),
  inForceFrom: isoDaySchema,
  /** `null`: still in force. */
  inForceTo: isoDaySchema.nullable(),
  /** What the programme evaluates. */
  unit: z.literal("global-account"),
  qualification: z.object({
    id: z.string(),
    minimumTotal: z.number(),
    /** Below that, and above zero, the sources contradict each other on whether a metric counts as achieved. */
    ambiguousBelow: z.number(),
    ...provenanceShape,
  }),
  areas: z.array(areaSchema),
  /** Names shown to customers, which join several areas; scoring stays with the areas. */
  badges: z.array(
    z.object({
      name: z.string(),
      /** The source gives the month only. */
      fromMonth: z.string().regex(/^\d{4}-\d{2}$/),
      areas: z.array(z.string()).min(1),
      ...provenanceShape,
    }),
  ),
  certificationRetirements: z.array(certificationRetirementSchema),
});
export type Edition = z.infer<typeof editionSchema>;
