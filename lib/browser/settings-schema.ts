/** What the user sets. The schema is the single place that knows the shape; its defaults are what a new user has. */
import * as z from "zod";
import { REMINDER_KINDS } from "../reminders/occasion";
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

const remindersSchema = z.object({
  /** Absent means on. */
  kinds: z.partialRecord(z.enum(REMINDER_KINDS), z.boolean()),
  /** Show them as notifications of the browser, too; needs the browser's permission besides. */
  notify: z.boolean(),
});
const NO_REMINDERS_SET: z.infer<typeof remindersSchema> = { kinds: {}, notify: false };

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
  /** Settings stored by an earlier version have none. */
  reminders: remindersSchema.default(NO_REMINDERS_SET),
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
  reminders: NO_REMINDERS_SET,
};

/** Not a setting: which shape the settings have. */
export type SettingName = Exclude<keyof Settings, "version">;

const {
  version: _version,
  holidays,
  earlierImportsKept,
  reminders,
  ...plain
} = settingsSchema.shape;
/**
 * What a company's policy may set: any of the settings, and none of them has a default there. Each is looked at by
 * itself, so that one that does not fit leaves the others in force. `public/managed_schema.json` says the same.
 */
export const policySchema = z
  .object({
    ...plain,
    holidays: holidays.unwrap(),
    earlierImportsKept: earlierImportsKept.unwrap(),
    reminders: reminders.unwrap(),
  })
  .partial();
export type Policy = Partial<Pick<Settings, SettingName>>;
