/**
 * Wakes once a day and after the browser's start, and shows as a notification what is due and was not shown yet.
 *
 * Shown first, noted afterwards: when the worker is killed between the two, a reminder may come twice, while the other
 * way round it might never come, and what it is about costs money. The second time carries the same id, so the browser
 * puts it in the place of the first where that still stands.
 */
import { browser } from "wxt/browser";
import { dueOccasions, pruned, withTold } from "../reminders/due-reminders";
import type { Occasion } from "../reminders/occasion";
import type { IsoDay } from "../rules/calendar-day";
import { openDashboard } from "./open-dashboard";
import { changeReminderLedger } from "./reminder-ledger";

const ALARM = "reminders";
const MINUTES_A_DAY = 24 * 60;
/** When people sit down at their desks. */
const HOUR = 9;

/**
 * Optional in Chromium and Firefox alike, so it is asked for at a click in the settings and not on installation. Firefox
 * knows neither buttons nor notifications that stay until they are closed, so ours are words and one click.
 */
export const NOTIFICATIONS: { permissions: ["notifications"] } = { permissions: ["notifications"] };

export interface ReminderSources {
  /** All that is coming up; empty while there is nothing to remind of. */
  coming(): Promise<readonly Occasion[]>;
  /** Has the reader said yes in the settings? */
  wanted(): Promise<boolean>;
  today(): IsoDay;
  /** One notification for all of them. */
  word(due: readonly Occasion[], today: IsoDay): { title: string; message: string };
}

/** In the id, so that a worker that has forgotten everything knows where a click leads. */
const idOf = (day: IsoDay, place: string) => `reminders ${day} ${place}`;
const placeOf = (id: string) => /^reminders \S+ (\S+)$/.exec(id)?.[1];

/** Shows what is due, once. Several things make one notification: a flood is read by nobody. */
export async function remindNow(sources: ReminderSources): Promise<void> {
  if (!(await browser.permissions.contains(NOTIFICATIONS)) || !(await sources.wanted())) return;
  const occasions = await sources.coming();
  await changeReminderLedger(async (ledger) => {
    const today = sources.today();
    const due = dueOccasions(occasions, ledger, today);
    const [first] = due;
    if (first === undefined) return undefined;
    const place = due.length === 1 ? first.place : "overview";
    await browser.notifications.create(idOf(today, place), {
      type: "basic",
      iconUrl: browser.runtime.getURL("/icon/128.png"),
      ...sources.word(due, today),
    });
    return pruned(withTold(ledger, due, today), occasions);
  });
}

/** Opens the dashboard where the notification's subject is dealt with. */
async function openPlace(id: string): Promise<void> {
  const place = placeOf(id);
  if (place === undefined) return;
  await openDashboard(place);
  await browser.notifications.clear(id);
}

/** The next nine o'clock of the reader's own clock. */
function nextMorning(now: Date): number {
  const morning = new Date(now);
  morning.setHours(HOUR, 0, 0, 0);
  if (morning <= now) morning.setDate(morning.getDate() + 1);
  return morning.getTime();
}

/** An update takes alarms away, Firefox forgets them with its end, and switching the extension off and on tells nobody. */
async function schedule(): Promise<void> {
  if (await browser.alarms.get(ALARM)) return;
  const when = nextMorning(new Date());
  await browser.alarms.create(ALARM, { when, periodInMinutes: MINUTES_A_DAY });
}

let listens = false;

/** Where the permission is missing there is nothing to listen to; in Chromium the object comes with it. */
function listenToClicks(): void {
  if (listens || browser.notifications === undefined) return;
  listens = true;
  browser.notifications.onClicked.addListener((id) => void openPlace(id).catch(console.warn));
}

/**
 * Keeps reminding from now on. Call it before the first await of the worker.
 *
 * @param onWake called on every wake, whether or not anything is shown: a new day may have begun
 */
export function keepReminding(sources: ReminderSources, onWake: () => void): void {
  const remind = () => void remindNow(sources).catch(console.warn);
  listenToClicks();
  browser.runtime.onStartup.addListener(remind);
  browser.runtime.onInstalled.addListener(remind);
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name !== ALARM) return;
    onWake();
    remind();
  });
  browser.permissions.onAdded.addListener(({ permissions }) => {
    if (!permissions?.includes("notifications")) return;
    listenToClicks();
    remind();
  });
  void schedule().catch(console.warn);
}
