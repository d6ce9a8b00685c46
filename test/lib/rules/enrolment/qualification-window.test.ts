import { describe, expect, it, test } from "vitest";
import {
  firstOfMonthBefore,
  monthsBetween,
  sameDayMonthsBefore,
} from "../../../../lib/rules/enrolment/months";
import { qualificationWindow } from "../../../../lib/rules/enrolment/qualification-window";

const short = (window: ReturnType<typeof qualificationWindow>) =>
  window.readings.map(({ first, last, rule }) => [first, last, rule.id, rule.sources.join(" ")]);

const of = (anniversaryDate: string, asOf: string) =>
  qualificationWindow({ enrolled: true, anniversaryDate }, asOf);
const notEnrolled = (asOf: string) => qualificationWindow({ enrolled: false }, asOf);

describe("not enrolled", () => {
  it("has no window before the programme", () => {
    expect(notEnrolled("2022-10-02")).toEqual({ readings: [], conflict: false });
  });

  it.each(["2022-10-03", "2023-09-18"])("is the day itself on %s", (asOf) => {
    expect(short(notEnrolled(asOf))).toEqual([
      [asOf, asOf, "MAICPP.window.day-of-qualification.1v1", "KVSEP23"],
    ]);
    expect(notEnrolled(asOf).conflict).toBe(false);
  });

  it("is the current month and five full months from 19 September 2023, or five months to the day", () => {
    expect(short(notEnrolled("2023-09-19"))).toEqual([
      ["2023-04-01", "2023-09-19", "MAICPP.window.six-months-to-today.1v1", "KVPCS KVSEP23 KB26"],
      ["2023-04-19", "2023-09-19", "MAICPP.window.rolling-five-months.1v1", "KVPCS"],
    ]);
    expect(notEnrolled("2023-09-19").conflict).toBe(true);
  });

  test("both examples of the page: 15 March and 1 March to 15 August", () => {
    expect(notEnrolled("2024-08-15").readings).toMatchObject([
      { first: "2024-03-01", last: "2024-08-15" },
      { first: "2024-03-15", last: "2024-08-15" },
    ]);
  });
});

describe("enrolled", () => {
  it("has no window before the programme", () => {
    expect(of("2023-01-15", "2022-10-02")).toEqual({ readings: [], conflict: false });
  });

  it.each(["2022-10-03", "2023-09-18"])(
    "is 30 days before by one source and after by the other on %s",
    (asOf) => {
      expect(short(of("2023-09-30", asOf))).toEqual([
        ["2023-08-31", "2023-09-30", "MAICPP.window.30-days-before-anniversary.1v1", "KVREN"],
        ["2023-09-30", "2023-10-30", "MAICPP.window.30-days-after-anniversary.1v1", "KVSEP23"],
      ]);
      expect(of("2023-09-30", asOf).conflict).toBe(true);
    },
  );

  test("anniversary 15 August 2024: 1 March to 31 August 2024", () => {
    const window = of("2024-08-15", "2024-08-20");
    expect(short(window)).toEqual([
      [
        "2024-03-01",
        "2024-08-31",
        "MAICPP.window.six-months-to-anniversary.1v1",
        "KVPCS KVSEP23 KB26",
      ],
    ]);
    expect(window.conflict).toBe(false);
  });

  it("goes by the day that is looked at, not by the anniversary", () => {
    expect(of("2023-09-01", "2023-09-19").readings).toMatchObject([
      { first: "2023-04-01", last: "2023-09-30" },
    ]);
  });

  it.each(["2025-01-01", "2026-11-22"])(
    "reaches to the end of the renewal window on %s",
    (asOf) => {
      const window = of("2026-11-15", asOf);
      expect(short(window).at(1)).toEqual([
        "2026-06-01",
        "2026-12-15",
        "MAICPP.window.six-months-and-renewal-window.1v1",
        "KB26",
      ]);
      expect(window.readings.map(({ rule }) => [rule.confidence, rule.conflict])).toEqual([
        ["verified", undefined],
        ["derived", true],
      ]);
      expect(window.conflict).toBe(true);
    },
  );

  it("does not yet on the last day of 2024", () => {
    expect(of("2025-02-15", "2024-12-31").readings).toHaveLength(1);
  });

  it("ends with the month where that is the later: 1 March, 31 March, and 31 March is no later", () => {
    expect(of("2026-01-01", "2026-01-01").readings.at(1)).toMatchObject({ last: "2026-01-31" });
    expect(of("2026-02-01", "2026-02-01").readings.at(1)).toMatchObject({ last: "2026-03-03" });
    expect(of("2026-04-01", "2026-04-01").readings.at(1)).toMatchObject({ last: "2026-05-01" });
  });
});

describe("months", () => {
  test.each([
    ["2024-08-15", 0, "2024-08-01"],
    ["2024-08-15", 5, "2024-03-01"],
    ["2024-01-31", 1, "2023-12-01"],
    ["2024-05-01", 5, "2023-12-01"],
    ["2024-12-31", -1, "2025-01-01"],
    ["2024-06-30", 5, "2024-01-01"],
  ])("first of the month of %s, %i earlier: %s", (day, months, first) => {
    expect(firstOfMonthBefore(day, months)).toBe(first);
  });

  test.each([
    ["2023-08-15", 5, "2023-03-15"],
    ["2023-07-31", 5, "2023-02-28"],
    ["2024-07-31", 5, "2024-02-29"],
    ["2024-03-31", 5, "2023-10-31"],
  ])("%s, %i months earlier: %s", (day, months, same) => {
    expect(sameDayMonthsBefore(day, months)).toBe(same);
  });

  test.each([
    ["2024-01-31", "2024-03-01", ["2024-01", "2024-02", "2024-03"]],
    ["2023-12-15", "2023-12-15", ["2023-12"]],
    ["2023-12-16", "2023-12-15", []],
    ["2024-01-01", "2023-12-31", []],
  ])("%s to %s", (first, last, months) => {
    expect(monthsBetween(first, last)).toEqual(months);
  });
});
