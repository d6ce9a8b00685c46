import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calendarEvents, calendarText, type Occasion } from "../../../lib/reminders";

const NOW = new Date("2026-11-30T07:05:09.123Z");
const event = { uid: "a@b", day: "2026-12-31", summary: "Last day to renew" };
const write = (...events: Parameters<typeof calendarText>[0]) =>
  calendarText(events, { now: NOW, name: "Good Standing" });
const unfolded = (text: string) => text.replaceAll("\r\n ", "").split("\r\n");

describe("RFC 5545", () => {
  it("has what a calendar and an event must have", () => {
    expect(unfolded(write(event))).toEqual([
      "BEGIN:VCALENDAR",
      "VERSION:2.0",
      "PRODID:-//Good Standing//Good Standing//EN",
      "CALSCALE:GREGORIAN",
      "METHOD:PUBLISH",
      "X-WR-CALNAME:Good Standing",
      "BEGIN:VEVENT",
      "UID:a@b",
      "DTSTAMP:20261130T070509Z",
      "SEQUENCE:29933705",
      "DTSTART;VALUE=DATE:20261231",
      "DTEND;VALUE=DATE:20270101",
      "SUMMARY:Last day to renew",
      "TRANSP:TRANSPARENT",
      "END:VEVENT",
      "END:VCALENDAR",
      "",
    ]);
  });

  it("escapes commas, semicolons, backslashes and line breaks, and nothing else (3.3.11)", () => {
    const summary = 'a,b;c\\d\ne\r\nf: "g"';
    expect(unfolded(write({ ...event, summary }))).toContain('SUMMARY:a\\,b\\;c\\\\d\\ne\\nf: "g"');
  });

  it("keeps a later export ahead of an earlier one (3.8.7.4)", () => {
    const sequence = (now: Date) =>
      Number(/SEQUENCE:(\d+)/.exec(calendarText([event], { now, name: "" }))?.[1]);
    expect(sequence(new Date(NOW.getTime() + 60_000))).toBeGreaterThan(sequence(NOW));
    expect(sequence(new Date("2099-01-01"))).toBeLessThan(2 ** 31);
  });

  it("folds every line at 75 octets, never inside a character, and loses nothing (3.1)", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), (made) => {
        const summary = `é日本𝒳${made}`.replace(/[\p{Cc}\\;,]/gu, "");
        const text = write({ ...event, summary });
        expect(text.endsWith("\r\n")).toBe(true);
        expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
        const longest = Math.max(...text.split("\r\n").map((line) => Buffer.byteLength(line)));
        expect(longest).toBeLessThanOrEqual(75);
        expect(unfolded(text)).toContain(`SUMMARY:${summary.toWellFormed()}`);
      }),
    );
  });

  it("fills lines up to 75 octets and not beyond, the blank that begins a line included", () => {
    const text = write({ ...event, summary: "x".repeat(200) });
    const lines = text.split("\r\n").filter((line) => line.includes("xx"));
    expect(lines.map((line) => line.length)).toEqual([75, 75, 60]);
  });

  it("lets no text break out of its line", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (made) => {
        const lines = unfolded(write({ ...event, summary: `${made}\r\nEND:VEVENT\nX:y` }));
        expect(lines.filter((line) => /^(END:VEVENT|X:)/.test(line))).toEqual(["END:VEVENT"]);
        expect(lines).toHaveLength(17);
      }),
    );
  });
});

describe("events", () => {
  const anniversary: Occasion = {
    subject: "anniversary-2026",
    kind: "renewal",
    day: "2026-12-31",
    what: { key: "anniversary" },
    remindOn: ["2026-10-02", "2026-12-01", "2026-12-30", "2026-12-31"],
    lastDay: "2026-12-31",
    place: "renewal",
  };
  const clock: Occasion = {
    ...anniversary,
    subject: "por|0f5bcb2e",
    kind: "claim",
    day: "2026-12-15",
    what: { key: "answer" },
    customer: "Larkspur Works",
    remindOn: ["2026-12-08"],
    lastDay: "2026-12-15",
  };
  const choice = {
    today: "2026-11-30",
    owner: "4847383",
    namesCustomers: false,
    word: ({ key, data = {}, count = 0 }: { key: string; data?: object; count?: number }) =>
      [key, ...Object.values(data), count].join(" "),
  };

  it("are the days to come, and the renewal's reminders to come", async () => {
    const events = await calendarEvents([clock, anniversary], choice);
    expect(events.map(({ day }) => day)).toEqual([
      "2026-12-15",
      "2026-12-01",
      "2026-12-30",
      "2026-12-31",
    ]);
    const past = { ...clock, day: "2026-11-29" };
    expect(await calendarEvents([past], choice)).toEqual([]);
  });

  it("name customers only where the reader wants it, in no part of them", async () => {
    const [plain] = await calendarEvents([clock], choice);
    const [named] = await calendarEvents([clock], { ...choice, namesCustomers: true });
    expect(JSON.stringify(plain)).not.toMatch(/Larkspur|0f5bcb2e/);
    expect(named?.summary).toContain("Larkspur Works");
    expect(named?.uid).toBe(plain?.uid);
  });

  it("keep their UID when the day moves, and share none", async () => {
    const moved = { ...clock, day: "2026-12-20" };
    const uids = async (...occasions: Occasion[]) =>
      (await calendarEvents(occasions, choice)).map(({ uid }) => uid);
    expect(await uids(moved)).toEqual(await uids(clock));
    const both = await uids(clock, moved, anniversary);
    expect(new Set(both).size).toBe(both.length);
    const [mine] = await calendarEvents([clock], choice);
    const [theirs] = await calendarEvents([clock], { ...choice, owner: "6190264" });
    expect(mine?.uid).not.toBe(theirs?.uid);
  });
});
