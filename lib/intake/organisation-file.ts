/**
 * The organisation file: what Microsoft offers no download for. JSON, written by hand or exported by us.
 *
 * ```json
 * {
 *   "kind": "good-standing-organisation",
 *   "version": 1,
 *   "organisation": {
 *     "name": "...", "homeCountry": "DE",
 *     "partnerIds": [{ "id": "1234567", "role": "PLA", "country": "DE" }]
 *   },
 *   "membership": { "anniversaryDate": "2027-01-31", "readerIsProgrammeAdministrator": true },
 *   "metrics": [{ "area": "modern-work", "metric": "netCustomerAdds", "track": "smb", "value": 4, "country": "DE" }],
 *   "customers": [{ "tenantId": "...", "names": ["..."], "domains": ["..."], "country": "DE" }],
 *   "associations": [{ "tenantId": "...", "attribution": "CPOR - OSU", "status": "Under review", "asOf": "..." }]
 * }
 * ```
 *
 * `customers` and `associations` may be left out. Every metric, customer and association may say `asOf`, the day it
 * speaks of; without it that is the file's own day. A bad entry is left out and named; the others are used.
 */
import * as z from "zod";
import {
  associationSchema,
  isoDaySchema,
  membershipSchema,
  metricSchema,
  organisationSchema,
  ownPartnerIdSchema,
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

export const metricEntrySchema = metricSchema.omit({ evidence: true }).extend({
  country: anyCountrySchema.optional(),
  asOf: isoDaySchema.optional(),
});
export type MetricEntry = z.infer<typeof metricEntrySchema>;

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

/** The file without a look into its lists, whose entries are checked one by one. */
export const organisationFileSchema = z.object({
  kind: z.literal(ORGANISATION_FILE_KIND),
  version: z.literal(ORGANISATION_FILE_VERSION),
  organisation: organisationEntrySchema,
  membership: membershipEntrySchema.optional(),
  metrics: z.array(z.unknown()).optional(),
  customers: z.array(z.unknown()).optional(),
  associations: z.array(z.unknown()).optional(),
});
export type OrganisationFile = z.infer<typeof organisationFileSchema>;
