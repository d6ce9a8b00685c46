/** What is coming up as events of a calendar. */
import { daysBetween, type IsoDay, type Message } from "../rules";
import type { CalendarEvent } from "./calendar-text";
import { type Occasion, remindersOf } from "./occasion";

export interface CalendarChoice {
  readonly today: IsoDay;
  /** Tells the calendars of two companies apart: their events must not move each other. */
  readonly owner: string;
  /** A calendar is often shared, so customers are named only where the reader wants it. */
  readonly namesCustomers: boolean;
  word(message: Message): string;
}

/** Says nothing of what it was made from: a tenant ID must not be readable in a calendar that names no customer. */
async function uidOf(...parts: readonly string[]): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(parts));
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  const digits = Array.from(digest.slice(0, 16), (byte) => byte.toString(16).padStart(2, "0"));
  return `${digits.join("")}@good-standing.example`;
}

/** Where one subject has several days, they are events apart, and each is told by its day as well. */
function withOwnSubjects(occasions: readonly Occasion[]): Occasion[] {
  const counts = new Map<string, number>();
  for (const { subject } of occasions) counts.set(subject, (counts.get(subject) ?? 0) + 1);
  return occasions.map((occasion) => {
    const { subject, day } = occasion;
    return counts.get(subject) === 1 ? occasion : { ...occasion, subject: `${subject}|${day}` };
  });
}

async function eventOf(
  { subject, kind, day, what, customer }: Occasion,
  { owner, namesCustomers, word }: CalendarChoice,
): Promise<CalendarEvent> {
  const summary = word(what);
  const named = namesCustomers && customer !== undefined;
  return {
    uid: await uidOf(owner, subject),
    day,
    summary: named ? word({ key: "reminders.withCustomer", data: { summary, customer } }) : summary,
    description: word({ key: `reminders.kind.${kind}` }),
  };
}

/** The days before the anniversary date that we remind on, as events of their own: calendars differ about alarms. */
async function reminderEvents(occasion: Occasion, choice: CalendarChoice) {
  const { today, owner, word } = choice;
  const coming = remindersOf(occasion).filter(({ day }) => today <= day && day < occasion.day);
  return Promise.all(
    coming.map(async ({ day }): Promise<CalendarEvent> => {
      const count = daysBetween(day, occasion.day);
      const data = { what: word(occasion.what), date: occasion.day };
      return {
        uid: await uidOf(owner, occasion.subject, String(count)),
        day,
        summary: word({ key: "reminders.ahead", data, count }),
      };
    }),
  );
}

/** All days to come, in order of the list: what is coming up, and for the renewal our reminders as well. */
export async function calendarEvents(
  occasions: readonly Occasion[],
  choice: CalendarChoice,
): Promise<CalendarEvent[]> {
  const coming = withOwnSubjects(occasions.filter(({ day }) => day >= choice.today));
  const events = await Promise.all(
    coming.map(async (occasion) => [
      ...(occasion.kind === "renewal" ? await reminderEvents(occasion, choice) : []),
      await eventOf(occasion, choice),
    ]),
  );
  return events.flat();
}
