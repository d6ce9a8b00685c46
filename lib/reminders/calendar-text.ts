/**
 * An iCalendar file (RFC 5545) of all-day events. Written here and not taken from a library: this is all of it, and the
 * well-kept writers bring schema checkers, time zones or random ids along that a file of whole days has no use for.
 */
import { addDays, type IsoDay } from "../rules";

export interface CalendarEvent {
  /** The same at every export, so that a second import moves an event and does not double it. */
  readonly uid: string;
  readonly day: IsoDay;
  readonly summary: string;
  readonly description?: string;
}

/** RFC 5545, 3.1: lines are at most 75 octets long, the line break left out. */
const MOST_OCTETS = 75;
const NEWLINE = "\r\n";

/** 3.3.11: these four have a meaning of their own; other control characters may not stand in a text at all. */
function escaped(text: string): string {
  return text
    .replace(/[\\;,]/g, (character) => `\\${character}`)
    .replace(/\r\n|\r|\n/g, "\\n")
    .replace(/\p{Cc}/gu, (character) => (character === "\t" ? character : ""));
}

/** 3.1: cut between characters, never inside one, each further piece after a blank that counts. */
function folded(line: string): string {
  const encoder = new TextEncoder();
  const lines: string[] = [];
  let current = "";
  let octets = 0;
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (octets + size > MOST_OCTETS) {
      lines.push(current);
      current = " ";
      octets = 1;
    }
    current += character;
    octets += size;
  }
  return [...lines, current].join(NEWLINE);
}

const basicDay = (day: IsoDay) => day.replaceAll("-", "");

/** 3.3.5, form 2: `20261130T070000Z`. */
function utcStamp(now: Date): string {
  return `${now.toISOString().slice(0, 19).replace(/[-:]/g, "")}Z`;
}

/** Grows with time and fits 3.3.8's 32 bits until the year 6053: a later export outranks an earlier one. */
const sequenceOf = (now: Date) => Math.floor(now.getTime() / 60_000);

/** @param name what the calendar is called where programs show that */
export function calendarText(
  events: readonly CalendarEvent[],
  { now, name }: { readonly now: Date; readonly name: string },
): string {
  const eventLines = events.flatMap(({ uid, day, summary, description }) => [
    "BEGIN:VEVENT",
    `UID:${escaped(uid)}`,
    `DTSTAMP:${utcStamp(now)}`,
    `SEQUENCE:${sequenceOf(now)}`,
    `DTSTART;VALUE=DATE:${basicDay(day)}`,
    // The day after: 3.6.1 has the end outside.
    `DTEND;VALUE=DATE:${basicDay(addDays(day, 1))}`,
    `SUMMARY:${escaped(summary)}`,
    ...(description === undefined ? [] : [`DESCRIPTION:${escaped(description)}`]),
    // Nobody is busy because of it.
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
  ]);
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Good Standing//Good Standing//EN",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    `X-WR-CALNAME:${escaped(name)}`,
    ...eventLines,
    "END:VCALENDAR",
  ];
  return lines.map((line) => folded(line) + NEWLINE).join("");
}
