import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { addDays } from "../../../../lib/rules/calendar-day";
import { nextAnniversary, windowRuleFor } from "../../../../lib/rules/renewal";
import type { Message } from "../../../../lib/rules/verdicts";
import { englishTexts, messagesIn } from "../standing/english-texts";

function next(ad: string, days: { renewedOn?: string; paidOn?: string } = {}, trust = false) {
  const rule = windowRuleFor(ad, { trustUnverifiedWindow: trust });
  if (rule === undefined) throw new Error(`no rule for ${ad}`);
  return nextAnniversary(rule, { anniversaryDate: ad, ...days });
}

const notKnown = (key: string, date?: string) => ({
  known: false,
  why: { key: `rules.renewal.next.${key}`, ...(date && { data: { date } }) },
});

describe("the next anniversary date, once renewed in time", () => {
  it.each([
    ["mpp: enrolled in January 2008, to the end of January 2009", "2008-01-10", "2009-01-31"],
    ["mpp: February before a leap year", "2007-02-10", "2008-02-29"],
    ["pmc: the same day next year", "2014-06-15", "2015-06-15"],
    ["pmc: the same day also over a leap day", "2015-06-15", "2016-06-15"],
    ["pmc: a leap day", "2016-02-29", "2017-02-28"],
    ["pc-2018b: 365 days on", "2018-10-15", "2019-10-15"],
    ["pc-2018b: 365 days over a leap day", "2019-10-15", "2020-10-14"],
  ])("%s", (_, ad, date) => {
    expect(next(ad)).toEqual({ known: true, date });
  });

  it("is not known where it counts from a day that is missing, or where no source tells", () => {
    expect(next("2018-07-01")).toEqual(notKnown("renewalDayMissing"));
    expect(next("2025-05-20")).toEqual(notKnown("paymentDayMissing"));
    expect(next("2026-12-01", {}, true)).toEqual(notKnown("termNotTold"));
  });
});

describe("the next anniversary date of a renewal early, in the window and late", () => {
  const OPENS = {
    pmc: "2014-03-17",
    "pc-2018a": "2018-07-02",
    "pc-2018b": "2018-10-16",
    "mcpp-2022": "2025-05-20",
    "maicpp-2026-11": "2026-11-01",
  };
  it.each([
    ["pmc", "2014-06-15", "2014-03-16", false],
    ["pc-2018a", "2018-07-01", "2018-07-01", false],
    ["pc-2018b", "2018-10-15", "2018-10-15", false],
    ["mcpp-2022", "2025-05-20", "2025-05-19", false],
    ["maicpp-2026-11", "2026-12-01", "2026-10-31", true],
  ] as const)("%s: nobody can renew %s on %s, before the window", (rule, ad, day, trust) => {
    const expected = { ...notKnown("tooEarly", OPENS[rule]), timing: "too-early" };
    expect(next(ad, { renewedOn: day }, trust)).toEqual(expected);
    expect(next(ad, { paidOn: day }, trust)).toEqual(expected);
  });

  it.each([
    ["mpp, any day before", "2008-01-31", "2007-03-01", "2009-01-31", "by-anniversary"],
    ["mpp, on the day", "2008-01-31", "2008-01-31", "2009-01-31", "by-anniversary"],
    ["pmc, first day", "2014-06-15", "2014-03-17", "2015-06-15", "by-anniversary"],
    ["pmc, last day", "2014-06-15", "2014-06-15", "2015-06-15", "by-anniversary"],
    ["pc-2018a, first day", "2018-07-01", "2018-07-02", "2019-07-02", "after-anniversary"],
    ["pc-2018a, last day", "2018-07-01", "2018-07-31", "2019-07-31", "after-anniversary"],
    ["pc-2018b, first day", "2018-10-15", "2018-10-16", "2019-10-15", "after-anniversary"],
    ["pc-2018b, last day", "2018-10-15", "2018-11-14", "2019-10-15", "after-anniversary"],
  ])("%s: %s, renewed on %s, is next due on %s (%s)", (_, ad, renewedOn, date, timing) => {
    expect(next(ad, { renewedOn })).toEqual({ known: true, date, timing });
  });

  it.each([
    ["2025-05-20", "2026-05-20", "by-anniversary"],
    ["2025-05-21", "2026-05-21", "after-anniversary"],
    ["2025-06-19", "2026-06-19", "after-anniversary"],
  ])("mcpp-2022: paid on %s, next due on %s (%s)", (paidOn, date, timing) => {
    expect(next("2025-05-20", { paidOn })).toEqual({ known: true, date, timing });
  });

  it("mcpp-2022: counts from the payment, also when it comes after the renewal", () => {
    expect(next("2025-05-20", { renewedOn: "2025-05-20", paidOn: "2025-07-01" })).toEqual({
      known: true,
      date: "2026-07-01",
      timing: "by-anniversary",
    });
    expect(next("2025-05-20", { renewedOn: "2025-06-02" })).toEqual({
      ...notKnown("paymentDayMissing"),
      timing: "after-anniversary",
    });
  });

  it("pc-2018a: counts from the renewal, not from the payment", () => {
    expect(next("2018-07-01", { paidOn: "2018-07-20" })).toEqual({
      ...notKnown("renewalDayMissing"),
      timing: "after-anniversary",
    });
    expect(next("2018-07-01", { renewedOn: "2018-07-20", paidOn: "2018-12-01" })).toMatchObject({
      date: "2019-07-20",
    });
  });

  it.each(["2026-11-01", "2026-12-01"])("maicpp-2026-11: on %s the term is not told", (day) => {
    expect(next("2026-12-01", { renewedOn: day }, true)).toEqual({
      ...notKnown("termNotTold"),
      timing: "by-anniversary",
    });
  });

  it.each([
    ["mpp", "2008-01-31", "2008-02-01", "2008-01-31", false],
    ["pmc", "2014-06-15", "2014-06-16", "2014-06-15", false],
    ["pc-2018a", "2018-07-01", "2018-08-01", "2018-07-31", false],
    ["pc-2018b", "2018-10-15", "2018-11-15", "2018-11-14", false],
    ["mcpp-2022", "2025-05-20", "2025-06-20", "2025-06-19", false],
    ["maicpp-2026-11", "2026-12-01", "2026-12-02", "2026-12-01", true],
  ])("%s: %s cannot be renewed on %s, the window closed on %s", (_, ad, day, closed, trust) => {
    expect(next(ad, { renewedOn: day }, trust)).toEqual({
      ...notKnown("tooLate", closed),
      timing: "too-late",
    });
  });
});

describe("an order that stays unpaid", () => {
  const ordered = { renewedOn: "2018-10-20" };
  it("expires after 30 days: nothing was renewed", () => {
    expect(next("2018-10-15", { ...ordered, paidOn: "2018-11-19" })).toMatchObject({
      date: "2019-10-15",
    });
    expect(next("2018-10-15", { ...ordered, paidOn: "2018-11-20" })).toEqual({
      ...notKnown("orderExpired", "2018-11-19"),
      timing: "after-anniversary",
    });
  });

  it("is not said to be unpaid where nobody told", () => {
    expect(next("2018-10-15", ordered)).toMatchObject({ date: "2019-10-15" });
    expect(next("2018-10-15", { paidOn: "2018-11-14" })).toMatchObject({ date: "2019-10-15" });
  });
});

describe("as the days go by", () => {
  it("a later payment never brings the next anniversary date forward", () => {
    const day = fc.integer({ min: 0, max: 1400 }).map((days) => addDays("2022-10-01", days));
    const offset = fc.integer({ min: 0, max: 30 });
    fc.assert(
      fc.property(day, offset, offset, (ad, one, other) => {
        const dates = [Math.min(one, other), Math.max(one, other)].map((days) => {
          const result = next(ad, { paidOn: addDays(ad, days) });
          return result.known ? result.date : "not known";
        });
        expect([...dates].sort()).toEqual(dates);
        expect(dates[0]).toBe(addDays(ad, Math.min(one, other) + 365));
      }),
    );
  });
});

describe("texts", () => {
  let problemsOf: (message: Message) => string[];
  beforeAll(async () => {
    problemsOf = await englishTexts();
  });

  it("say why a date is not known", () => {
    const messages = messagesIn([
      next("2018-07-01"),
      next("2025-05-20"),
      next("2026-12-01", {}, true),
      next("2025-05-20", { paidOn: "2025-05-01" }),
      next("2025-05-20", { paidOn: "2025-08-01" }),
      next("2018-10-15", { renewedOn: "2018-10-20", paidOn: "2018-12-01" }),
    ]);
    expect(messages).toHaveLength(6);
    expect(messages.flatMap(problemsOf)).toEqual([]);
  });
});
