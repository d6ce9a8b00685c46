/**
 * What has to be told now, and what was told already. Nothing here depends on when somebody last looked: a reminder
 * is due from its day on until its occasion is over, unless the ledger has it. So a computer that slept, a clock that
 * was set back and a traveller's time zone change nothing about each reminder being told once.
 */
import type { IsoDay } from "../rules";
import { type Occasion, occasionId, type Reminder, remindersOf } from "./occasion";

/** What is kept of reminders. */
export interface ReminderLedger {
  /** Ids of reminders that were told, in the order in which they were. */
  readonly told: readonly string[];
  /** By occasion: `dismissed`, or the first day on which it may be shown again. */
  readonly muted: Readonly<Record<string, IsoDay | "dismissed">>;
}

export const EMPTY_LEDGER: ReminderLedger = { told: [], muted: {} };

/** Entries about what is not coming up any more that are kept all the same: a clock may have been wrong for a while. */
const KEPT_OF_THE_PAST = 2_000;

/** Did the reader put it aside, on `today` still? */
export function isMuted(occasion: Occasion, { muted }: ReminderLedger, today: IsoDay): boolean {
  const until = muted[occasionId(occasion)];
  return until === "dismissed" || (until !== undefined && today < until);
}

const reached = (occasion: Occasion, today: IsoDay): Reminder[] =>
  remindersOf(occasion).filter(({ day }) => day <= today);

/**
 * The occasions that have something new to tell, next first. Of the days that have passed unseen only the last one
 * counts: who comes back after a month is told once that there are 20 days left, and not that there were 30.
 */
export function dueOccasions(
  occasions: readonly Occasion[],
  ledger: ReminderLedger,
  today: IsoDay,
): Occasion[] {
  const told = new Set(ledger.told);
  return occasions.filter((occasion) => {
    const last = reached(occasion, today).at(-1);
    const isOver = occasion.lastDay < today;
    return last !== undefined && !isOver && !told.has(last.id) && !isMuted(occasion, ledger, today);
  });
}

/** The ledger once `occasions` were told on `today`, with all days of theirs that have passed. */
export function withTold(
  ledger: ReminderLedger,
  occasions: readonly Occasion[],
  today: IsoDay,
): ReminderLedger {
  const ids = occasions.flatMap((occasion) => reached(occasion, today).map(({ id }) => id));
  return { ...ledger, told: [...new Set([...ledger.told, ...ids])] };
}

/** The ledger without what nobody will ask for again. By number and not by age: the clock may be what is wrong. */
export function pruned(ledger: ReminderLedger, occasions: readonly Occasion[]): ReminderLedger {
  const coming = new Set(occasions.map(occasionId));
  const reminders = new Set(occasions.flatMap(remindersOf).map(({ id }) => id));
  const muted = Object.entries(ledger.muted);
  const pastMuted = muted.filter(([id]) => !coming.has(id)).slice(0, -KEPT_OF_THE_PAST);
  const pastTold = ledger.told.filter((id) => !reminders.has(id)).slice(0, -KEPT_OF_THE_PAST);
  const [goneMuted, goneTold] = [new Set(pastMuted.map(([id]) => id)), new Set(pastTold)];
  return {
    told: ledger.told.filter((id) => !goneTold.has(id)),
    muted: Object.fromEntries(muted.filter(([id]) => !goneMuted.has(id))),
  };
}
