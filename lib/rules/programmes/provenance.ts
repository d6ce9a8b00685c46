/** What every rule in the data carries: which one it is, whom and when it binds, who says so and how sure that is. */
import * as z from "zod";
import { isoDaySchema } from "../facts";
import { SOURCES, type SourceId } from "../sources";

const sourceIdSchema = z.custom<SourceId>(
  (id) => typeof id === "string" && Object.hasOwn(SOURCES, id),
  "expected an id of SOURCES",
);

export const CONFIDENCES = ["verified", "secondary", "derived", "unverified"] as const;

/** Who says so. */
export const provenanceShape = {
  sources: z.array(sourceIdSchema).min(1),
  confidence: z.enum(CONFIDENCES),
  /** The sources contradict each other on this point. */
  conflict: z.boolean().exactOptional(),
  /** The latest day, month or year for which a source printed it. */
  verifiedAsOf: z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/),
};

/** What is evaluated, or whom a rule binds. */
export const SCOPES = [
  "enrolment-account",
  "location",
  "country",
  "global-account",
  "person",
  "association",
] as const;

/** Which rule it is, whom it binds and when. A changed rule gets a new version; an id never comes to mean something else. */
export const ruleShape = {
  id: z.string().regex(/^[A-Z]+(\.[A-Za-z0-9-]+)+\.\d+v\d+$/),
  scope: z.enum(SCOPES),
  /** First day; `null` where no source tells. Where the source gives a month or a year, its first day. */
  inForceFrom: isoDaySchema.nullable(),
  /** Last day; `null`: still in force, or no source tells. */
  inForceTo: isoDaySchema.nullable(),
  ...provenanceShape,
};

export const ruleSchema = z.object(ruleShape);
export type RuleData = z.infer<typeof ruleSchema>;
export type Provenance = Pick<RuleData, "sources" | "confidence" | "conflict" | "verifiedAsOf">;
