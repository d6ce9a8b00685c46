/** Words what is due for a notification of the browser, which stands on screens that others see: it names no customer. */
import type { Occasion } from "../reminders";
import { daysBetween, type IsoDay } from "../rules";
import type { ReaderWords } from "./reader-words";

/** More do not fit. */
const MOST_LINES = 3;

function wordLine({ what, day }: Occasion, today: IsoDay, words: ReaderWords): string {
  const daysLeft = daysBetween(today, day);
  const data = { what: words.message(what), date: day };
  if (daysLeft === 0) return words.say("reminders.today", data);
  if (daysLeft > 0) return words.say("reminders.ahead", data, daysLeft);
  return words.say("reminders.passed", data, -daysLeft);
}

/** One notification: a single thing in full, several with their number and the nearest. `due` is not empty. */
export function wordNotification(
  due: readonly Occasion[],
  today: IsoDay,
  words: ReaderWords,
): { title: string; message: string } {
  const lines = due.slice(0, MOST_LINES).map((occasion) => wordLine(occasion, today, words));
  const more = due.length - lines.length;
  if (more > 0) lines.push(words.say("reminders.andMore", {}, more));
  const title =
    due.length === 1 ? words.say("extensionName") : words.say("reminders.several", {}, due.length);
  return { title, message: lines.join("\n") };
}
