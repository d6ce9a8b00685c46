import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addDays,
  daysBetween,
  endOfMonth,
  isIsoDay,
  localDay,
} from "../../../lib/rules/calendar-day";

const anyDay = fc
  .integer({ min: 0, max: 60_000 })
  .map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10));

describe("isIsoDay", () => {
  it.each([
    ["2026-11-22", true],
    ["2024-02-29", true],
    ["2023-02-29", false],
    ["2100-02-29", false],
    ["2026-04-31", false],
    ["2026-13-01", false],
    ["2026-00-10", false],
    ["2026-1-1", false],
    ["22/11/2026", false],
    ["2026-11-22T00:00:00Z", false],
    [" 2026-11-22", false],
    ["on 2026-11-22", false],
    ["2026-11-22 ", false],
    ["12026-11-22", false],
    ["", false],
  ])("%s → %s", (value, expected) => {
    expect(isIsoDay(value)).toBe(expected);
  });
});

describe("daysBetween and addDays", () => {
  it.each([
    ["2018-10-15", "2018-11-14", 30],
    ["2024-02-28", "2024-03-01", 2],
    ["2023-02-28", "2023-03-01", 1],
    ["2026-12-31", "2027-01-01", 1],
    // A clock change lies between these days in New Zealand and in Europe.
    ["2026-03-28", "2026-04-06", 9],
    ["2026-11-22", "2026-11-22", 0],
    ["2026-11-22", "2026-11-21", -1],
  ])("%s to %s is %i", (from, to, days) => {
    expect(daysBetween(from, to)).toBe(days);
    expect(addDays(from, days)).toBe(to);
  });

  it("undo each other", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -4000, max: 4000 }), (day, days) => {
        const moved = addDays(day, days);
        expect(isIsoDay(moved)).toBe(true);
        expect(daysBetween(day, moved)).toBe(days);
        expect(addDays(moved, -days)).toBe(day);
      }),
    );
  });

  it("agree with the order of the strings", () => {
    fc.assert(
      fc.property(anyDay, anyDay, (a, b) => {
        expect(Math.sign(daysBetween(a, b))).toBe(a === b ? 0 : a < b ? 1 : -1);
      }),
    );
  });
});

describe("endOfMonth", () => {
  it.each([
    ["2009-01-15", "2009-01-31"],
    ["2024-02-01", "2024-02-29"],
    ["2023-02-28", "2023-02-28"],
    ["2026-12-31", "2026-12-31"],
  ])("of %s is %s", (day, expected) => {
    expect(endOfMonth(day)).toBe(expected);
  });
});

describe("localDay", () => {
  it("is the day on the reader's own clock, at any hour", () => {
    expect(localDay(new Date(2026, 0, 5, 0, 0, 1))).toBe("2026-01-05");
    expect(localDay(new Date(2026, 10, 22, 23, 59, 59))).toBe("2026-11-22");
  });
});
