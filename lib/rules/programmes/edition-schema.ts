/**
 * What a programme edition is made of. An edition is data: the formula kinds below are a closed set, and a new kind
 * is a deliberate change here and in `standing/score.ts`, with tests of its own.
 *
 * Tests parse every edition with this schema; the rules read editions as they are, so only the types travel.
 */
import * as z from "zod";
import { isoDaySchema } from "../facts";
import { TRACKS } from "../verdicts";
import { provenanceShape, ruleShape } from "./provenance";

/** A text of `lib/texts/locales`, with the edition's numbers and Microsoft's names filled in. */
const messageSchema = z.object({
  key: z.string().startsWith("rules.standing."),
  data: z
    .record(z.string(), z.union([z.string(), z.number(), z.array(z.string()).readonly()]))
    .exactOptional(),
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
  /** All tracks ask for the very same figure. */
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
  z.object({
    kind: z.literal("people"),
    maxPoints,
    rate: rateSchema,
    input: inputSchema,
    /** Any one of them will do. */
    certifications: z.array(z.string()).min(1),
  }),
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
  /** Points of several counts, added up, each up to a maximum of its own. */
  z.object({
    kind: z.literal("capped-parts"),
    maxPoints,
    parts: z
      .array(
        z.object({
          /** What tells the parts apart, in Microsoft's own words. */
          name: z.string(),
          maxPoints,
          rate: rateSchema,
          input: inputSchema.extend({ unit: z.literal("customers") }),
        }),
      )
      .min(2),
  }),
  /** It was scored, and no source found tells how: always unknown, between zero and `maxPoints`. */
  z.object({ kind: z.literal("not-on-record"), maxPoints }),
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
  ...ruleShape,
  /** Versioned and stable: a changed requirement gets a new id. */
  id: z.string().regex(/^MAICPP\.[A-Z]+\.(ENT|SMB|SINGLE|LARGER|OTHER)\.[A-Za-z]+\.\d+v\d+$/),
  metric: z.enum([
    "netCustomerAdds",
    "intermediateCertifications",
    "advancedCertifications",
    "usageGrowth",
    "deployments",
  ]),
  formula: formulaSchema,
  /** Associations whose customers count, as Microsoft names them. Absent: it does not go by customers. */
  associations: z.array(z.string()).min(1).exactOptional(),
});
export type Requirement = z.infer<typeof requirementSchema>;

const trackSchema = z.enum(TRACKS);

/** What has to be true of a figure. */
const conditionSchema = z.object({
  input: inputSchema,
  is: z.enum(["at-least", "above", "below"]),
  value: z.number(),
  /** What to say while the figure is missing. */
  whenMissing: messageSchema,
});
export type Condition = z.infer<typeof conditionSchema>;

const trackChoiceSchema = z.discriminatedUnion("kind", [
  /** One track for everybody, called `single`. */
  z.object({ ...ruleShape, kind: z.literal("single") }),
  /** Figures decide: `track` where all conditions hold, `otherwise` as soon as one of them does not. */
  z.object({
    ...ruleShape,
    kind: z.literal("classified"),
    conditions: z.array(conditionSchema).min(1),
    track: trackSchema,
    otherwise: trackSchema,
    /** What to say to those who are enrolled, where the track of the enrolment stays whatever the figure says. */
    whileEnrolled: messageSchema.exactOptional(),
  }),
  /** Both tracks are scored and the higher total of the area counts, not metric by metric. */
  z.object({ ...ruleShape, kind: z.literal("best-total") }),
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

/** What a month of use of a product is worth where consumption is counted. */
const consumptionRatesSchema = z.object({
  ...ruleShape,
  /** By product, for each monthly active user. */
  perActiveUser: z.record(z.string(), z.number().positive()),
  /** By product, for each profile. */
  perProfile: z.record(z.string(), z.number().positive()),
});

function tracksThatCanCount(choice: TrackChoice): string[] {
  switch (choice.kind) {
    case "single":
      return ["single"];
    case "classified":
      return [choice.track, choice.otherwise];
    case "best-total":
      return ["enterprise", "smb"];
  }
}

const areaSchema = z
  .object({
    /** What `Metric.area` carries. */
    id: z.string().regex(/^[a-z-]+$/),
    name: messageSchema,
    trackChoice: trackChoiceSchema,
    /** Exactly the tracks that exist. */
    tracks: z.partialRecord(trackSchema, requirementsSchema),
    consumptionRates: consumptionRatesSchema.exactOptional(),
  })
  .refine(
    ({ trackChoice, tracks }) =>
      Object.keys(tracks).sort().join() === tracksThatCanCount(trackChoice).sort().join(),
    "the tracks are those that can be chosen",
  );
export type Area = z.infer<typeof areaSchema>;

const editionId = z.string().regex(/^MAICPP-\d{4}-\d{2}$/);

/** A time in which what an area asks for is not certain. */
const doubtSchema = z.object({
  areas: z.array(z.string()).min(1),
  /** First and last day. */
  from: isoDaySchema,
  to: isoDaySchema,
  /** Set where only the list of certifications is in doubt: then figures that Microsoft itself shows are not. */
  onlyPeopleCounted: z.literal(true).exactOptional(),
  /** The edition whose numbers may have held instead: then a state is certain only if those lead to it as well. */
  otherEdition: editionId.exactOptional(),
  reason: messageSchema,
  ...provenanceShape,
});
export type Doubt = z.infer<typeof doubtSchema>;

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
  kind: z.literal("designations"),
  id: editionId,
  programme: z.literal("MAICPP"),
  name: z.string(),
  inForceFrom: isoDaySchema,
  /** `null`: still in force. */
  inForceTo: isoDaySchema.nullable(),
  /** Where its days come from. */
  ...provenanceShape,
  /** What the programme evaluates. */
  unit: z.literal("global-account"),
  qualification: z.object({
    ...ruleShape,
    minimumTotal: z.number(),
    /** Below that, and above zero, the sources contradict each other on whether a metric counts as achieved. */
    ambiguousBelow: z.number(),
  }),
  areas: z.array(areaSchema),
  certificationRetirements: z.array(certificationRetirementSchema),
  doubts: z.array(doubtSchema),
});
export type Edition = z.infer<typeof editionSchema>;
