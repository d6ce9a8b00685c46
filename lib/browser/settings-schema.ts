/** What the user sets. The schema is the single place that knows the shape; its defaults are what a new user has. */
import * as z from "zod";
import { countrySchema, isoDaySchema, ownPartnerIdSchema } from "../rules/facts";

/** Portals the overlay knows; each has a switch. */
export const PORTAL_IDS = ["partner-center", "m365-admin", "azure", "entra", "intune"] as const;
export type PortalId = (typeof PORTAL_IDS)[number];

/** What the overlay draws; each has a switch. */
export const BADGE_KINDS = ["row", "heading", "dock"] as const;
export type BadgeKind = (typeof BADGE_KINDS)[number];

/** Ten years of ten holidays each. */
export const MOST_HOLIDAYS = 100;

const EARLIER_IMPORTS_KEPT = 3;

export const settingsSchema = z.object({
  version: z.literal(1),
  organisationName: z.string().max(200),
  homeCountry: countrySchema.optional(),
  partnerIds: z.array(ownPartnerIdSchema),
  anniversaryDate: isoDaySchema.optional(),
  /** Left out of the clocks of claims that run in business days. Settings stored by an earlier version have none. */
  holidays: z.array(isoDaySchema).max(MOST_HOLIDAYS).default([]),
  /** Imports before the last one that stay, to compare with and to go back to. Of earlier versions' settings not told. */
  earlierImportsKept: z.int().min(1).max(12).default(EARLIER_IMPORTS_KEPT),
  readerIsProgrammeAdministrator: z.boolean(),
  /** Which renewal window rule to trust from 1 November 2026 on, while the sources disagree. */
  trustUnverifiedRenewalWindow: z.boolean(),
  /** Absent means on: settings stored by an earlier version do not name the portals that came later. */
  portals: z.partialRecord(z.enum(PORTAL_IDS), z.boolean()),
  badges: z.record(z.enum(BADGE_KINDS), z.boolean()),
});
export type Settings = z.infer<typeof settingsSchema>;

export const DEFAULT_SETTINGS: Settings = {
  version: 1,
  organisationName: "",
  partnerIds: [],
  holidays: [],
  earlierImportsKept: EARLIER_IMPORTS_KEPT,
  readerIsProgrammeAdministrator: false,
  trustUnverifiedRenewalWindow: false,
  portals: {},
  badges: { row: true, heading: true, dock: true },
};
