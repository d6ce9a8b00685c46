import { downloadFile } from "../../lib/browser/download";
import { sendMessage } from "../../lib/browser/messenger";
import { readSettings } from "../../lib/browser/settings";
import { DEFAULT_SETTINGS } from "../../lib/browser/settings-schema";
import { calendarEvents, calendarText } from "../../lib/reminders";
import { localDay } from "../../lib/rules/calendar-day";
import { text } from "../../lib/texts/text";
import { wordsOf } from "../../lib/texts/words-of";

/** Hands all coming days out as a calendar; answers how many there are. Without any there is no file. */
export async function saveCalendar(options: { readonly namesCustomers: boolean }): Promise<number> {
  const [{ occasions }, { partnerIds }] = await Promise.all([
    sendMessage("comingUp"),
    readSettings().catch(() => DEFAULT_SETTINGS),
  ]);
  const now = new Date();
  const events = await calendarEvents(occasions, {
    ...options,
    today: localDay(now),
    owner: (partnerIds.find(({ role }) => role === "PGA") ?? partnerIds[0])?.id ?? "",
    word: wordsOf,
  });
  if (events.length === 0) return 0;
  const content = calendarText(events, { now, name: text("extensionName") });
  downloadFile("good-standing.ics", "text/calendar;charset=utf-8", [content]);
  return events.length;
}
