/** Microsoft's own reminders, so that nobody takes their absence for good news. Days are relative to the anniversary. */
import { addDays, type IsoDay } from "../calendar-day";
import type { RuleData } from "../programmes/provenance";
import { referenceTo } from "../units/rule-reference";
import type { Message, RuleReference } from "../verdicts";

export interface ReminderRule extends RuleData {
  readonly days: readonly number[];
  /** A notice that stays in sight until this day; absent: sent on the day. */
  readonly staysUntilDays?: number;
  /** Message key, filled with `date`, the anniversary. */
  readonly what: string;
}

/** The drop-down under "View Your Membership Account"; in 2010 already it spoke up only when the date was near (SMB10). */
export const MEMBERSHIP_NOTICE_UNTIL_2021: ReminderRule = {
  id: "RENEWAL.pmc-notice.1v1",
  scope: "location",
  inForceFrom: "2010-11-01",
  inForceTo: "2021-06-30",
  days: [-90],
  staysUntilDays: 0,
  what: "rules.renewal.reminder.membershipAccount",
  sources: ["SEED3", "SMB10"],
  confidence: "verified",
  verifiedAsOf: "2013",
};

export const MEMBERSHIP_REMINDERS_2018: ReminderRule = {
  id: "RENEWAL.pc-2018b-reminders.1v1",
  scope: "global-account",
  inForceFrom: "2018-07-24",
  inForceTo: "2022-09-30",
  days: [-15, 23],
  what: "rules.renewal.reminder.membership",
  sources: ["FRREN18B"],
  confidence: "verified",
  verifiedAsOf: "2018-07-24",
};

export const SPECIALIZATION_REMINDERS: ReminderRule = {
  id: "RENEWAL.specialization-reminders.1v1",
  scope: "global-account",
  inForceFrom: null,
  inForceTo: null,
  days: [-120, -90, -60, -30, 0, 30],
  what: "rules.renewal.reminder.specialization",
  sources: ["KVSPEC"],
  confidence: "verified",
  verifiedAsOf: "2023-10-09",
};

export interface Reminder {
  readonly date: IsoDay;
  /** Last day that it stays in sight; absent: sent on `date`. */
  readonly until?: IsoDay;
  readonly what: Message;
  readonly rule: RuleReference;
}

/**
 * When Microsoft reminds of an anniversary, in order of time, by the window rule of the membership or of a
 * specialization. Empty where no source tells of a reminder, which does not mean that none came.
 */
export function remindersFor(
  anniversaryDate: IsoDay,
  { reminders }: { readonly reminders: ReminderRule | null },
): Reminder[] {
  if (reminders === null) return [];
  const { days, staysUntilDays, what } = reminders;
  return days.map((day) => ({
    date: addDays(anniversaryDate, day),
    ...(staysUntilDays !== undefined && { until: addDays(anniversaryDate, staysUntilDays) }),
    what: { key: what, data: { date: anniversaryDate } },
    rule: referenceTo(reminders),
  }));
}
