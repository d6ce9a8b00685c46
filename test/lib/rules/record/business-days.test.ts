import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, type IsoDay } from "../../../../lib/rules/calendar-day";
import { addBusinessDays } from "../../../../lib/rules/record/business-days";

const day = fc.integer({ min: 0, max: 30_000 }).map((offset) => addDays("1990-01-01", offset));

function isWeekend(value: IsoDay): boolean {
  return [0, 6].includes(new Date(`${value}T00:00:00Z`).getUTCDay());
}

/** One day at a time, as a person would count in a calendar. */
function countByHand(from: IsoDay, count: number): IsoDay {
  let reached = from;
  for (let left = count; left > 0; ) {
    reached = addDays(reached, 1);
    if (!isWeekend(reached)) left -= 1;
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
});
