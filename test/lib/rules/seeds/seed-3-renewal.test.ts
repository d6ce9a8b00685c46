/** The facts of the guidance on renewing a membership in the Partner Membership Center (SEED3), one test each. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "../../../../lib/rules/calendar-day";
import { judgeRenewal, remindersFor, windowRuleFor } from "../../../../lib/rules/renewal";
import type { RenewalBand } from "../../../../lib/rules/verdicts";

const EXPIRES = "2014-01-31";

function on(today: string, readerIsProgrammeAdministrator = false) {
  return judgeRenewal({ anniversaryDate: EXPIRES, readerIsProgrammeAdministrator }, today);
}
const daysBefore = (days: number) => addDays(EXPIRES, -days);
const keys = (today: string, admin = false) => on(today, admin).steps.map(({ key }) => key);

describe("renewing a membership, as Microsoft's US competency team told it", () => {
  test("the guidance is for those due in the next 90 days", () => {
    expect(on(daysBefore(91))).toMatchObject({ band: "calm", windowIsOpen: false });
    expect(on(daysBefore(90))).toMatchObject({ band: "due", windowIsOpen: true, daysLeft: 90 });
    const rule = windowRuleFor(EXPIRES);
    expect(rule && remindersFor(EXPIRES, rule)).toMatchObject([
      { date: "2013-11-02", until: "2014-01-31" },
    ]);
  });

  test("three easy steps find out the date and the Program Administrator", () => {
    const { steps } = judgeRenewal({ readerIsProgrammeAdministrator: false }, "2014-01-10");
    expect(steps.slice(1)).toEqual([
      { key: "rules.renewal.date.signInToPortal" },
      { key: "rules.renewal.date.clickMembershipAccount" },
      { key: "rules.renewal.date.readDropDown" },
    ]);
  });

  test("only the Program Administrator may complete the renewal", () => {
    expect(keys(daysBefore(60), true)).toContain("rules.renewal.step.pmcRenew");
    for (const days of [91, 60, 10, 0, -1]) {
      expect(keys(daysBefore(days)).filter((key) => key.includes(".pmc"))).toEqual([]);
    }
  });

  test("whoever is not the Program Administrator passes it on to the right person", () => {
    expect(on(daysBefore(60)).steps[0]).toEqual({
      key: "rules.renewal.step.tellTheAdministrator",
      data: { role: "Program Administrator", date: EXPIRES },
    });
  });

  test("a wrong Program Administrator is changed by the Regional Service Center", () => {
    expect(keys(daysBefore(60))).toContain("rules.renewal.step.wrongPersonServiceCenter");
    expect(keys(daysBefore(10))).toContain("rules.renewal.step.wrongPersonServiceCenter");
  });

  test.each([29, 1, 0])("fewer than 30 days: %i", (days) => {
    expect(on(daysBefore(days))).toMatchObject({ band: "urgent", daysLeft: days });
  });

  test.each([31, 60, 90])("31 to 90 days: %i", (days) => {
    expect(on(daysBefore(days))).toMatchObject({ band: "due", daysLeft: days });
  });

  test("exactly 30 days belongs to neither in the guidance; here it is urgent", () => {
    expect(on(daysBefore(30))).toMatchObject({ band: "urgent", daysLeft: 30 });
    expect(keys(daysBefore(30), true)).toEqual(keys(daysBefore(29), true));
  });

  test.each([90, 31, 30, 1, 0])(
    "renewing before the membership expires keeps the benefits: %i days before",
    (days) => {
      const step = { key: "rules.renewal.step.benefitsKept", data: { date: EXPIRES } };
      expect(on(daysBefore(days), true).steps).toContainEqual(step);
      expect(on(daysBefore(days), false).steps).toContainEqual(step);
    },
  );

  test("after the membership has expired it is too late, without days of grace", () => {
    expect(on(addDays(EXPIRES, 1))).toMatchObject({ band: "lapsed", windowIsOpen: false });
    expect(on(addDays(EXPIRES, 1))).not.toHaveProperty("graceDaysLeft");
  });

  test("this guidance is what the verdict rests on", () => {
    expect(on(daysBefore(10)).rule).toEqual({
      id: "RENEWAL.pmc.1v1",
      sources: ["FRPMC", "KB2958000", "SEED3"],
      confidence: "verified",
    });
  });
});

describe("bands of every day of every year", () => {
  const ORDER: RenewalBand[] = ["calm", "due", "urgent", "grace", "lapsed"];
  const byDays = (days: number): RenewalBand => {
    if (days > 90) return "calm";
    if (days > 30) return "due";
    return days >= 0 ? "urgent" : "lapsed";
  };

  test("follow from the days alone, over leap days and changes of the clock", () => {
    const anniversary = fc.integer({ min: 0, max: 2700 }).map((d) => addDays("2010-11-01", d));
    fc.assert(
      fc.property(anniversary, fc.integer({ min: -40, max: 400 }), (anniversaryDate, days) => {
        const judge = (today: string) =>
          judgeRenewal({ anniversaryDate, readerIsProgrammeAdministrator: true }, today);
        const verdict = judge(addDays(anniversaryDate, -days));
        expect(verdict.daysLeft).toBe(days);
        expect(verdict.band).toBe(byDays(days));
        const tomorrow = judge(addDays(anniversaryDate, 1 - days));
        expect(ORDER.indexOf(tomorrow.band)).toBeGreaterThanOrEqual(ORDER.indexOf(verdict.band));
      }),
    );
  });
});
