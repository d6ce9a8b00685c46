import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays } from "../../../../lib/rules/calendar-day";
import { judgeEnrolment } from "../../../../lib/rules/enrolment";
import type { ScoreDay } from "../../../../lib/rules/facts";
import { holding, scoreDay } from "./sample-facts";

const ASOF = "2024-08-15";

const line: fc.Arbitrary<ScoreDay> = fc
  .tuple(
    fc.integer({ min: -200, max: 20 }),
    fc.integer({ min: 0, max: 100 }),
    fc.constantFrom(true, false, undefined),
  )
  .map(([days, total, qualified]) => scoreDay(addDays(ASOF, days), total, qualified));

/** One line a day: that is how the history is kept. */
const histories = fc.uniqueArray(line, { selector: ({ day }) => day, maxLength: 12 });

const companies = fc.constantFrom(
  { holdings: [] },
  {
    holdings: [holding("designation", "modern-work", "2024-05-01")],
    anniversaryDate: "2024-08-10",
  },
  {
    holdings: [holding("designation", "modern-work", "2024-05-01")],
    anniversaryDate: "2024-12-01",
  },
);

test("taking a line of the history away never makes a company qualified", () => {
  fc.assert(
    fc.property(companies, histories, fc.nat(), (company, history, at) => {
      const fewer = history.filter((_, index) => index !== at % Math.max(1, history.length));
      const ask = (lines: ScoreDay[]) =>
        judgeEnrolment({ area: "modern-work", asOf: ASOF, history: lines, ...company });
      const before = ask(history);
      const after = ask(fewer);
      expect(after.qualifiedDay === "yes" && before.qualifiedDay !== "yes").toBe(false);
      expect(after.status === "Qualified" && before.status !== "Qualified").toBe(false);
    }),
  );
});

test("without any line nobody is said to have no qualified day", () => {
  fc.assert(
    fc.property(companies, (company) => {
      const { qualifiedDay } = judgeEnrolment({
        area: "modern-work",
        asOf: ASOF,
        history: [],
        ...company,
      });
      expect(qualifiedDay).toBe("unknown");
    }),
  );
});
