/** A day that is coming up, and the days on which to remind of it. Pure data: whoever shows it words it. */
import type { IsoDay, Message } from "../rules";

/** Each has a switch in the settings. */
export const REMINDER_KINDS = [
  /** The anniversary date, and the window around it. */
  "renewal",
  /** Clocks of claims, disputes and changes of channel partner. */
  "claim",
  /** Subscriptions that end and take the association with them. */
  "ending",
  /** Granular admin relationships that end. */
  "access",
  /** Certifications of our people that lapse or retire. */
  "certification",
  /** Associations that the last import no longer found. */
  "lost",
  /** Data older than a month. */
  "data",
] as const;
export type ReminderKind = (typeof REMINDER_KINDS)[number];

export interface Occasion {
  /** What it is about. Stays the same when its day moves, so that a calendar moves its event along. */
  readonly subject: string;
  readonly kind: ReminderKind;
  /** The day itself. */
  readonly day: IsoDay;
  readonly what: Message;
  /** The customer's name, failing that its domain or tenant ID. */
  readonly customer?: string;
  /** Days on which to remind, in order; never empty. */
  readonly remindOn: readonly IsoDay[];
  /** After this day there is nothing left to remind of. */
  readonly lastDay: IsoDay;
  /** The dashboard's address that deals with it, without `#`. */
  readonly place: string;
}

/** One reminder of an occasion. */
export interface Reminder {
  /** The same for the same occasion, day and threshold, in every worker and on every day. */
  readonly id: string;
  readonly day: IsoDay;
  readonly occasion: Occasion;
}

/** Names the occasion on its day: when the day moves, it is another one, and speaks up again. */
export function occasionId({ subject, day }: Pick<Occasion, "subject" | "day">): string {
  return `${subject}@${day}`;
}

/** All reminders of an occasion, in order of time. */
export function remindersOf(occasion: Occasion): Reminder[] {
  return occasion.remindOn.map((day) => ({ id: `${occasionId(occasion)}/${day}`, day, occasion }));
}
