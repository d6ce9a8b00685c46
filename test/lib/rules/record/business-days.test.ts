import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, type IsoDay } from "../../../../lib/rules/calendar-day";
import { addBusinessDays, holidaysBetween } from "../../../../lib/rules/record/business-days";

const day = fc.integer({ min: 0, max: 30_000 }).map((offset) => addDays("1990-01-01", offset));

function isWeekend(value: IsoDay): boolean {
  return [0, 6].includes(new Date(`${value}T00:00:00Z`).getUTCDay());
}

/** One day at a time, as a person would count in a calendar. */
function countByHand(
  from: IsoDay,
  count: number,
  holidays: ReadonlySet<IsoDay> = new Set(),
): IsoDay {
  let reached = from;
  for (let left = count; left > 0; ) {
    reached = addDays(reached, 1);
    if (!isWeekend(reached) && !holidays.has(reached)) left -= 1;
  }
  return reached;
}

describe("addBusinessDays", () => {
  test.each([
    ["Monday to Tuesday", "2026-07-06", 1, "2026-07-07"],
    ["Friday to Monday", "2026-07-03", 1, "2026-07-06"],
    ["Friday to Friday", "2026-07-03", 5, "2026-07-10"],
    ["Saturday to Monday", "2026-07-04", 1, "2026-07-06"],
    ["Sunday to Monday", "2026-07-05", 1, "2026-07-06"],
    ["Wednesday over two weekends", "2026-07-01", 14, "2026-07-21"],
    ["over the end of a leap February", "2024-02-28", 2, "2024-03-01"],
    ["none from a weekday", "2026-07-01", 0, "2026-07-01"],
    ["none from a Sunday counts as Friday", "2026-07-05", 0, "2026-07-03"],
    ["before 1970", "1969-12-31", 1, "1970-01-01"],
  ])("%s", (_name, from, count, expected) => {
    expect(addBusinessDays(from, count)).toBe(expected);
  });

  test("agrees with counting by hand", () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 60 }), (from, count) => {
        expect(addBusinessDays(from, count)).toBe(countByHand(from, count));
      }),
    );
  });

  test.each([
    ["a holiday in between", ["2026-07-07"], 2, "2026-07-09"],
    ["the last day itself", ["2026-07-08"], 2, "2026-07-09"],
    ["the day made up for", ["2026-07-08", "2026-07-09"], 2, "2026-07-10"],
    ["over the weekend", ["2026-07-08", "2026-07-09", "2026-07-10"], 2, "2026-07-13"],
    ["not the first day, which does not count", ["2026-07-06"], 2, "2026-07-08"],
    ["not the day after the end", ["2026-07-09"], 2, "2026-07-08"],
    ["not a Saturday", ["2026-07-11"], 5, "2026-07-13"],
    ["not a Sunday", ["2026-07-12"], 5, "2026-07-13"],
  ])("from Monday 6 July 2026, leaving out %s", (_name, holidays, count, expected) => {
    expect(addBusinessDays("2026-07-06", count, new Set(holidays))).toBe(expected);
  });

  test("agrees with counting by hand when there are holidays", () => {
    fc.assert(
      fc.property(
        day,
        fc.integer({ min: 1, max: 30 }),
        fc.array(fc.integer({ min: -5, max: 60 }), { maxLength: 25 }),
        (from, count, offsets) => {
          const holidays = new Set(offsets.map((offset) => addDays(from, offset)));
          expect(addBusinessDays(from, count, holidays)).toBe(countByHand(from, count, holidays));
        },
      ),
    );
  });
});

describe("holidaysBetween", () => {
  const days = new Set(["2026-07-09", "2026-07-06", "2026-07-08", "2026-07-11", "2026-07-12"]);

  test("are those after the first day and up to the last, in order, without weekends", () => {
    expect(holidaysBetween("2026-07-06", "2026-07-31", days)).toEqual(["2026-07-08", "2026-07-09"]);
    expect(holidaysBetween("2026-07-05", "2026-07-08", days)).toEqual(["2026-07-06", "2026-07-08"]);
    expect(holidaysBetween("2026-07-09", "2026-07-31", days)).toEqual([]);
  });
});
