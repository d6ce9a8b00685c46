/**
 * The organisation file: what Microsoft offers no download for. JSON, written by hand or by `write-organisation-file.ts`;
 * `organisation-file.md` tells people what goes into it.
 *
 * Every fact may say `asOf`, the day it speaks of (without it the file's own day), and `from`, the report or person that
 * it was learnt from (without it this file). A bad entry is left out and named; the others are used. An entry with
 * `"example": true` is one of the template and is left out too.
 */
import * as z from "zod";
import { companyFactsSchema, geographySchema } from "../rules/company-facts";
import {
  associationSchema,
  clusterSchema,
  evidenceSchema,
  holdingSchema,
  isoDaySchema,
  membershipSchema,
  metricSchema,
  organisationSchema,
  ownPartnerIdSchema,
  personSchema,
  scoreDaySchema,
  targetSchema,
} from "../rules/facts";
import { readCountry } from "./normalise/country";
import { readGuid } from "./normalise/guid";

export const ORGANISATION_FILE_KIND = "good-standing-organisation";
export const ORGANISATION_FILE_VERSION = 1;

/** A tenant ID in any spelling of a GUID. */
const anyGuidSchema = z.string().transform((text, context) => {
  const guid = readGuid(text.trim());
  if (guid !== undefined) return guid;
  context.addIssue({ code: "custom", message: "expected a tenant ID (GUID)" });
  return z.NEVER;
});

/** A country as ISO 3166-1 alpha-2 code or by its English name. */
const anyCountrySchema = z.string().transform((text, context) => {
  const country = readCountry(text.trim());
  if (country !== undefined) return country;
  context.addIssue({ code: "custom", message: "expected a country, e.g. DE" });
  return z.NEVER;
});

const organisationEntrySchema = organisationSchema.extend({
  homeCountry: anyCountrySchema.optional(),
  partnerIds: z.array(ownPartnerIdSchema.extend({ country: anyCountrySchema.optional() })),
});

const membershipEntrySchema = membershipSchema.extend({
  readerIsProgrammeAdministrator: z.boolean().optional(),
});

/** What takes the place of `evidence` in an entry. */
const saidShape = {
  asOf: isoDaySchema.optional(),
  from: evidenceSchema.omit({ asOf: true }).optional(),
};

export const metricEntrySchema = metricSchema.omit({ evidence: true }).extend({
  country: anyCountrySchema.optional(),
  ...saidShape,
});

export const personEntrySchema = personSchema.omit({ evidence: true }).extend({
  // Not the rules' business, but nobody's address may get into the store by way of this file.
  key: personSchema.shape.key.refine((key) => !key.includes("@"), "expected no e-mail address"),
  country: anyCountrySchema.optional(),
  ...saidShape,
});

export const holdingEntrySchema = holdingSchema.omit({ evidence: true }).extend(saidShape);

export const scoreDayEntrySchema = scoreDaySchema.omit({ evidence: true }).extend(saidShape);

/** A wish has no evidence. */
export const targetEntrySchema = targetSchema;

export const customerEntrySchema = z.object({
  tenantId: anyGuidSchema,
  names: z.array(z.string()),
  domains: z.array(z.string()).optional(),
  country: anyCountrySchema.optional(),
  relationship: z.string().optional(),
  asOf: isoDaySchema.optional(),
});
export type CustomerEntry = z.infer<typeof customerEntrySchema>;

/**
 * An association, e.g. a CPOR claim from the *Customer claims* page (`status`, `statusSince`), or one that was read in
 * the customer's own tenant (`viewpoint`: `customer`). `mechanism` may be left to `attribution`, Microsoft's own word.
 */
export const associationEntrySchema = associationSchema
  .omit({ evidence: true, absentAsOf: true })
  .extend({
    tenantId: anyGuidSchema,
    subscriptionId: anyGuidSchema.optional(),
    mechanism: associationSchema.shape.mechanism.optional(),
    viewpoint: associationSchema.shape.viewpoint.optional(),
    asOf: isoDaySchema.optional(),
  })
  .refine(({ mechanism, attribution }) => mechanism != null || attribution !== undefined, {
    path: ["mechanism"],
    message: "expected a mechanism or an attribution",
  });
export type AssociationEntry = z.infer<typeof associationEntrySchema>;

const clusterEntrySchema = clusterSchema.extend({ countries: z.array(anyCountrySchema).min(1) });

/** The file without a look into its lists, whose entries are checked one by one. */
export const organisationFileSchema = z.object({
  /** Where an editor finds the schema; we do not. */
  $schema: z.string().optional(),
  kind: z.literal(ORGANISATION_FILE_KIND),
  version: z.literal(ORGANISATION_FILE_VERSION),
  organisation: organisationEntrySchema,
  membership: membershipEntrySchema.optional(),
  metrics: z.array(z.unknown()).optional(),
  people: z.array(z.unknown()).optional(),
  holdings: z.array(z.unknown()).optional(),
  scoreHistory: z.array(z.unknown()).optional(),
  targets: z.array(z.unknown()).optional(),
  geography: geographySchema
    .extend({ clusters: z.array(clusterEntrySchema).exactOptional() })
    .optional(),
  costs: companyFactsSchema.shape.costs.optional(),
  customers: z.array(z.unknown()).optional(),
  associations: z.array(z.unknown()).optional(),
});
export type OrganisationFile = z.infer<typeof organisationFileSchema>;

/** The file with all that is in its lists, for whoever writes one. */
export const wholeOrganisationFileSchema = organisationFileSchema.extend({
  metrics: z.array(metricEntrySchema).optional(),
  people: z.array(personEntrySchema).optional(),
  holdings: z.array(holdingEntrySchema).optional(),
  scoreHistory: z.array(scoreDayEntrySchema).optional(),
  targets: z.array(targetEntrySchema).optional(),
  customers: z.array(customerEntrySchema).optional(),
  associations: z.array(associationEntrySchema).optional(),
});
