import { describe, expect, it } from "vitest";
import { createDateColumn, type DateColumn } from "../../../../lib/intake/normalise/date-column";
import { readWrittenDate, readWrittenMonth } from "../../../../lib/intake/normalise/written-date";

describe("readWrittenDate", () => {
  it.each([
    ["2026-07-01", "2026-07-01"],
    ["2026-7-1", "2026-07-01"],
    ["2026-07-01T23:59:59Z", "2026-07-01"],
    ["2026-07-01T00:00:00+14:00", "2026-07-01"],
    ["2026-07-01 00:00:00.000", "2026-07-01"],
    ["2026/07/01", "2026-07-01"],
    ["20260701", "2026-07-01"],
    ["2026-07", "2026-07-01"],
    ["1.7.2026", "2026-07-01"],
    ["01.07.2026 00:00", "2026-07-01"],
    ["1 Jul 2026", "2026-07-01"],
    ["01-Jul-2026", "2026-07-01"],
    ["July 1, 2026", "2026-07-01"],
    ["Sept 3 2026", "2026-09-03"],
    ["Jul 1, 2026 12:00 AM", "2026-07-01"],
    ["July 2026", "2026-07-01"],
    ["Jul-2026", "2026-07-01"],
    ["5/5/2026", "2026-05-05"],
    ["2024-02-29", "2024-02-29"],
  ])("reads %s", (text, day) => {
    expect(readWrittenDate(text)).toEqual({ is: "day", day });
  });

  it.each([
    ["7/1/2026", "2026-01-07", "2026-07-01"],
    ["7/1/2026 12:00:00 AM", "2026-01-07", "2026-07-01"],
    ["07-01-2026", "2026-01-07", "2026-07-01"],
    ["13/2/2026", "2026-02-13", undefined],
    ["2/13/2026", undefined, "2026-02-13"],
  ])("leaves the order of %s open", (text, dayFirst, monthFirst) => {
    expect(readWrittenDate(text)).toEqual({ is: "two-ways", dayFirst, monthFirst });
  });

  it.each([
    "",
    "soon",
    "2026-02-30",
    "2023-02-29",
    "2026-13-01",
    "13/13/2026",
    "30/2/2026",
    "1.13.2026",
    "7/1/26",
    "Jul 26",
    "1 Foo 2026",
    "46204",
    "2026-07-01garbage",
    "1/2-2026",
    " ".repeat(100_000),
  ])("does not read %j", (text) => {
    expect(readWrittenDate(text)).toEqual({ is: "unreadable" });
  });
});

describe("readWrittenMonth", () => {
  it.each([
    ["Jan-26", "2026-01-01"],
    ["sept-26", "2026-09-01"],
    ["Jan 26", "2026-01-01"],
    ["Jan 2026", "2026-01-01"],
    ["2026-01", "2026-01-01"],
    ["202601", "2026-01-01"],
    ["2026-01-01T00:00:00Z", "2026-01-01"],
  ])("reads %s", (text, day) => {
    expect(readWrittenMonth(text)).toEqual({ is: "day", day });
  });

  it.each(["", "202613", "261001", "190001", "Foo-26", "26-Jan", "1/26", "46023", "J-26"])(
    "does not read %j",
    (text) => {
      expect(readWrittenMonth(text)).toEqual({ is: "unreadable" });
    },
  );
});

function columnOf(...texts: string[]) {
  return noteAll(createDateColumn(2), texts);
}

function monthsOf(...texts: string[]) {
  return noteAll(createDateColumn(2, "months"), texts).column;
}

function noteAll(column: DateColumn, texts: readonly string[]) {
  const noted = texts.map((text, index) => column.note(text, index + 2));
  return { column, noted };
}

describe("a column of months", () => {
  it.each([
    ["month first", "2/1/2026", "2026-02-01"],
    ["day first", "1/2/2026", "2026-02-01"],
  ])("is written %s when only so every row is the first of a month", (_, text, day) => {
    const column = monthsOf(text, "1/1/2026", "2026-03-01", "Apr-26", "", "nonsense");
    expect(column.read(text)).toBe(day);
    expect(column.read("1/1/2026")).toBe("2026-01-01");
    expect(column.read("Apr-26")).toBe("2026-04-01");
    expect(columnOf(text, "1/1/2026").column.read(text)).toBeUndefined();
  });

  it.each([
    ["either way in some rows", ["2/1/2026", "1/2/2026"]],
    ["no first of a month in one row", ["2/1/2026", "3/4/2026"]],
    ["no first of a month either way", ["2/1/2026", "5/5/2026"]],
    ["no first of a month for certain", ["2/1/2026", "2026-03-15"]],
  ])("is not guessed when it has %s", (_, texts) => {
    const column = monthsOf(...texts);
    expect(column.order()).toBe("undecided");
    expect(column.read("2/1/2026")).toBeUndefined();
  });

  it("goes by a date that reads in one order only, as any column does", () => {
    const column = monthsOf("2/1/2026", "31/3/2026");
    expect(column.order()).toBe("day-first");
  });
});

describe("a date column", () => {
  it("is day first as soon as one first part is above 12, for rows before and after", () => {
    const { column, noted } = columnOf("3/4/2026", "13/4/2026", "5/6/2026");
    expect(noted).toEqual(["later", "later", "later"]);
    expect(column.order()).toBe("day-first");
    expect(column.read("3/4/2026")).toBe("2026-04-03");
    expect(column.read("5/6/2026")).toBe("2026-06-05");
  });

  it("is month first as soon as one second part is above 12", () => {
    const { column } = columnOf("3/4/2026", "4/13/2026");
    expect(column.order()).toBe("month-first");
    expect(column.read("3/4/2026")).toBe("2026-03-04");
  });

  it("is not guessed when every date reads either way", () => {
    const { column } = columnOf("3/4/2026", "5/6/2026", "7/8/2026", "2026-07-01");
    expect(column.order()).toBe("undecided");
    expect(column.read("3/4/2026")).toBeUndefined();
    expect(column.read("2026-07-01")).toBe("2026-07-01");
    expect(column.openRows()).toEqual({ firstRows: [2, 3], rows: 3 });
  });

  it("that is written both ways gives no slash date at all", () => {
    const { column } = columnOf("13/4/2026", "4/13/2026", "3/4/2026", "2026-07-01");
    expect(column.order()).toBe("contradictory");
    for (const text of ["13/4/2026", "4/13/2026", "3/4/2026"]) {
      expect(column.read(text)).toBeUndefined();
    }
    expect(column.read("2026-07-01")).toBe("2026-07-01");
    expect(column.slashRows().rows).toBe(3);
  });

  it("is not decided by a date that does not exist, or by dates with dots", () => {
    expect(columnOf("30/2/2026", "3/4/2026").column.order()).toBe("undecided");
    expect(columnOf("13.4.2026", "3/4/2026").column.order()).toBe("undecided");
  });

  it("of ISO dates is read row by row", () => {
    const { column, noted } = columnOf("2026-07-01", "", "nonsense");
    expect(noted).toEqual(["2026-07-01", undefined, undefined]);
    expect(column.order()).toBe("none");
  });
});
