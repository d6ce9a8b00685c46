/** Which reminders were told and which were put aside, in `storage.local`. */
import { browser } from "wxt/browser";
import * as z from "zod";
import { EMPTY_LEDGER, type ReminderLedger } from "../reminders/due-reminders";
import { isoDaySchema } from "../rules/facts";
import { announceChange } from "./revision";

const KEY = "reminder-ledger";
const LOCK = "good-standing-reminders";

const ledgerSchema = z.object({
  told: z.array(z.string()),
  muted: z.record(z.string(), z.union([isoDaySchema, z.literal("dismissed")])),
});

/** What is kept; nothing where what lies there cannot be read, so that at worst a reminder comes twice. */
export async function readReminderLedger(): Promise<ReminderLedger> {
  const parsed = ledgerSchema.safeParse((await browser.storage.local.get(KEY))[KEY]);
  return parsed.success ? parsed.data : EMPTY_LEDGER;
}

async function write(ledger: ReminderLedger): Promise<void> {
  await browser.storage.local.set({ [KEY]: ledger });
}

let lastHere: Promise<unknown> = Promise.resolve();

/** One change at a time, over all pages and workers where the browser has Web Locks. */
function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  const locks: LockManager | undefined = globalThis.navigator?.locks;
  if (locks !== undefined) return locks.request(LOCK, work);
  const mine = lastHere.then(work);
  lastHere = mine.catch(() => {});
  return mine;
}

/** Replaces the ledger by what `change` makes of it; `undefined` leaves it as it is. Nobody else changes it meanwhile. */
export function changeReminderLedger(
  change: (ledger: ReminderLedger) => Promise<ReminderLedger | undefined>,
): Promise<void> {
  return inTurn(async () => {
    const changed = await change(await readReminderLedger());
    if (changed !== undefined) await write(changed);
  });
}

/** Puts an occasion aside for good, or until a day. */
export async function muteOccasion(id: string, until: string): Promise<void> {
  await changeReminderLedger(async (ledger) => {
    // Last in line again, since the oldest are forgotten first.
    const { [id]: _before, ...others } = ledger.muted;
    return ledgerSchema.parse({ ...ledger, muted: { ...others, [id]: until } });
  });
  await announceChange();
}

/** Brings back all that was put aside. */
export async function unmuteAll(): Promise<void> {
  await changeReminderLedger(async (ledger) => ({ ...ledger, muted: {} }));
  await announceChange();
}

/** Forgets everything: what it was about is gone. */
export function clearReminderLedger(): Promise<void> {
  return changeReminderLedger(async () => EMPTY_LEDGER);
}
