/**
 * The data model: what was read, from where, as of when. Facts are stored; verdicts are computed from them
 * and never stored. Schemas are checked at the edges (import, settings, messages), never inside the rules.
 */
import * as z from "zod";
import { isIsoDay } from "./calendar-day";

// Extension pages forbid eval, so zod's compiled fast path would only fail and fall back; say so up front.
z.config({ jitless: true });

/** A calendar day, `YYYY-MM-DD`, that exists. */
export const isoDaySchema = z.string().refine(isIsoDay, "expected a date as YYYY-MM-DD");

/** A tenant or subscription GUID, always lower case once it is a fact: the portals print either case. */
export const guidSchema = z.string().regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);

/** ISO 3166-1 alpha-2, upper case. */
export const countrySchema = z.string().regex(/^[A-Z]{2}$/);

/**
 * What an identifier of ours is. `PGA`: partner global account; `PLA`: partner location account;
 * `CSP`: the tenant (a GUID) we sell through; `acquired`: belongs to a company we bought;
 * `retired`: a location we deleted, whose associations Microsoft drops.
 */
export const PARTNER_ID_ROLES = ["PGA", "PLA", "CSP", "acquired", "retired"] as const;
export type PartnerIdRole = (typeof PARTNER_ID_ROLES)[number];

export const ownPartnerIdSchema = z.object({
  /** Partner ID (formerly MPN ID) as digits, or the tenant GUID for the role `CSP`. */
  id: z.string().min(1),
  role: z.enum(PARTNER_ID_ROLES),
  country: countrySchema.optional(),
});
export type OwnPartnerId = z.infer<typeof ownPartnerIdSchema>;

export const organisationSchema = z.object({
  name: z.string(),
  homeCountry: countrySchema.optional(),
  partnerIds: z.array(ownPartnerIdSchema),
});
export type Organisation = z.infer<typeof organisationSchema>;

/** Where a fact comes from. `asOf` is the day the evidence speaks of, not the day it was imported. */
export const evidenceSchema = z.object({
  /** Kind of report or page, e.g. `subscription-details`; see `lib/intake` for the list. */
  report: z.string(),
  /** File name as the reader saw it, or a page's name. Shown to people, never parsed. */
  file: z.string(),
  asOf: isoDaySchema,
});
export type Evidence = z.infer<typeof evidenceSchema>;

export const membershipSchema = z.object({
  anniversaryDate: isoDaySchema.optional(),
  /** Is the person reading the one who may complete the renewal (MPN Partner Admin, earlier Program Administrator)? */
  readerIsProgrammeAdministrator: z.boolean(),
});
export type Membership = z.infer<typeof membershipSchema>;

export const customerSchema = z.object({
  tenantId: guidSchema,
  names: z.array(z.string()),
  /** Lower case. */
  domains: z.array(z.string()),
  country: countrySchema.optional(),
  /** Partner Center's *Relationship* column as exported, e.g. `Cloud Reseller`. */
  relationship: z.string().optional(),
  evidence: z.array(evidenceSchema),
});
export type Customer = z.infer<typeof customerSchema>;

/** Ways to be credited for a customer. `null` in an association: the attribution value is not one we know. */
export const MECHANISMS = ["CPOR", "DPOR", "PAL", "CSP", "POR", "DAP"] as const;
export type Mechanism = (typeof MECHANISMS)[number];

export const associationSchema = z.object({
  tenantId: guidSchema,
  /** `null` when `attribution` holds a value that we do not know; it is then shown raw. */
  mechanism: z.enum(MECHANISMS).nullable(),
  /** Microsoft's own word, as exported: `CSP Tier 2`, `DPOR`, `CPOR - OSA`... Absent when the column was dropped. */
  attribution: z.string().optional(),
  cspTier: z.union([z.literal(1), z.literal(2)]).optional(),
  /** CPOR's programme, where the attribution value tells. */
  cporKind: z.enum(["OSA", "OSU", "RevRec", "RevRec Performance"]).optional(),
  partnerId: z.string().optional(),
  /** The global account (PGA) that Microsoft names beside `partnerId`. */
  globalPartnerId: z.string().optional(),
  product: z.string().optional(),
  sku: z.string().optional(),
  /** Where an association is for a workload and not for a subscription: `Teams`, `Exchange Online`... */
  workload: z.string().optional(),
  /** Microsoft's number of a CPOR claim. */
  claimId: z.string().optional(),
  /** The role that a PAL goes with, as exported; Reader and its like earn no credit. */
  palRole: z.string().optional(),
  subscriptionId: z.string().optional(),
  enrollmentNumber: z.string().optional(),
  salesChannel: z.string().optional(),
  /** Microsoft's status words as exported: `Active`, `Churned`, `Disabled`, or a claim's `Under review`... */
  status: z.string().optional(),
  /** The day the *association* began, where the evidence says so. Never the subscription's start date. */
  since: isoDaySchema.optional(),
  /** The day `status` was entered; claim clocks run from it. */
  statusSince: isoDaySchema.optional(),
  subscriptionStart: isoDaySchema.optional(),
  subscriptionEnd: isoDaySchema.optional(),
  autoRenew: z.boolean().optional(),
  /** Microsoft counts this row once for the global account, elsewhere (`IsDuplicateRowForPGA` = 1). */
  duplicateForPga: z.boolean().optional(),
  seats: z.number().optional(),
  /** Set when an earlier export of the same kind held this association and a newer one, as of this day, does not. */
  absentAsOf: isoDaySchema.optional(),
  /** `customer`: read inside the customer's own tenant, the only place where another partner can be seen. */
  viewpoint: z.enum(["partner", "customer"]),
  evidence: evidenceSchema,
});
export type Association = z.infer<typeof associationSchema>;

export const metricSchema = z.object({
  /** Solution area id of the programme edition, e.g. `modern-work`. */
  area: z.string(),
  /** Metric id of the edition, e.g. `netCustomerAdds`, or a part of one, e.g. `usageGrowth.CPOR`. */
  metric: z.string(),
  /** `any` where the edition uses the same figure for both tracks. */
  track: z.enum(["enterprise", "smb", "single", "larger-markets", "other-markets", "any"]),
  value: z.number(),
  /** Absent: the worldwide figure, which is what Microsoft scores. */
  country: countrySchema.optional(),
  /** Partner ID of the location it belongs to, where the programme of the day evaluates locations. */
  location: z.string().optional(),
  evidence: evidenceSchema,
});
export type Metric = z.infer<typeof metricSchema>;

/** One of our people, as far as the rules need to know: no name, no e-mail address. */
export const personSchema = z.object({
  /** Pseudonymous; the same person keeps it. */
  key: z.string().min(1),
  country: countrySchema.optional(),
  /** Partner ID of the location that the person is associated with. */
  location: z.string().optional(),
  certifications: z.array(
    z.object({
      /** Exam or certification as the programme data names it, e.g. `AZ-104`. */
      id: z.string().min(1),
      earnedOn: isoDaySchema.optional(),
      expiresOn: isoDaySchema.optional(),
    }),
  ),
  /** Competencies for which the partner listed this person, by id of the programme data (MPN until 2022). */
  listedFor: z.array(z.string()).optional(),
  evidence: evidenceSchema,
});
export type Person = z.infer<typeof personSchema>;

/** Something the company holds or held: what Microsoft granted, whatever the figures say today. */
export const holdingSchema = z.object({
  kind: z.enum(["level", "competency", "designation", "specialization", "benefits"]),
  /** Id of the programme data, e.g. `cloud-platform`, `modern-work`. */
  id: z.string().min(1),
  level: z.enum(["silver", "gold"]).optional(),
  since: isoDaySchema.optional(),
  /** Last day; absent: still held as of the evidence. */
  until: isoDaySchema.optional(),
  evidence: evidenceSchema,
});
export type Holding = z.infer<typeof holdingSchema>;

/** One line of the score history that Partner Center shows: what Microsoft itself counted on that day. */
export const scoreDaySchema = z.object({
  area: z.string(),
  day: isoDaySchema,
  total: z.number().min(0).max(100),
  /** Microsoft's own word for it; absent: not read, and then the total alone does not prove it. */
  qualified: z.boolean().optional(),
  evidence: evidenceSchema,
});
export type ScoreDay = z.infer<typeof scoreDaySchema>;

/** Countries that are evaluated together. Microsoft's own lists were never published, so these are the user's. */
export const clusterSchema = z.object({
  id: z.string().min(1),
  name: z.string().min(1),
  countries: z.array(countrySchema).min(1),
});
export type Cluster = z.infer<typeof clusterSchema>;

/** What we want to hold, where and by when. */
export const targetSchema = z.object({
  kind: z.enum(["level", "competency", "designation"]),
  id: z.string().min(1),
  level: z.enum(["silver", "gold"]).optional(),
  /** Country, cluster id or Partner ID of a location; absent: the whole company. */
  place: z.string().optional(),
  by: isoDaySchema,
});
export type Target = z.infer<typeof targetSchema>;
