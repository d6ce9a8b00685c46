import { describe, expect, it } from "vitest";
import { addDays } from "../../../../lib/rules/calendar-day";
import {
  SPECIALIZATION_WINDOW,
  UNVERIFIED_WINDOW_RULE,
  WINDOW_RULES,
  windowRuleFor,
} from "../../../../lib/rules/renewal";
import {
  bothWindowsClaim,
  windowIsDisputed,
} from "../../../../lib/rules/renewal/choose-window-rule";

const ruleOf = (ad: string, choice = {}) =>
  windowRuleFor(ad, choice)?.id.replace(/^RENEWAL\.(.+)\.1v1$/, "$1");

describe("the window rule of an anniversary date", () => {
  it.each([
    ["2003-09-30", undefined],
    ["2003-10-01", "mpp"],
    ["2010-10-31", "mpp"],
    ["2010-11-01", "pmc"],
    ["2018-06-27", "pmc"],
    ["2018-06-28", "pc-2018a"],
    ["2018-07-23", "pc-2018a"],
    ["2018-07-24", "pc-2018b"],
    ["2021-06-30", "pc-2018b"],
    ["2022-09-30", "pc-2018b"],
    ["2022-10-01", "mcpp-2022"],
    ["2026-11-01", "mcpp-2022"],
    ["2040-01-01", "mcpp-2022"],
  ])("%s falls under %s", (ad, id) => {
    expect(ruleOf(ad)).toBe(id);
  });

  it("is the unverified one from its first day, and not before, where the reader trusts it", () => {
    expect(ruleOf("2026-10-31", { trustUnverifiedWindow: true })).toBe("mcpp-2022");
    expect(ruleOf("2026-11-01", { trustUnverifiedWindow: true })).toBe("maicpp-2026-11");
    expect(ruleOf("2026-11-01", { trustUnverifiedWindow: false })).toBe("mcpp-2022");
  });

  it.each([
    // The day of the move itself is Partner Center's.
    ["2020-05-14", "2020-05-15", "pmc"],
    ["2020-05-15", "2020-05-15", "pc-2018b"],
    ["2020-05-16", "2020-05-15", "pc-2018b"],
    ["2018-07-01", "2018-07-02", "pmc"],
    ["2018-07-01", "2018-07-01", "pc-2018a"],
    ["2014-06-15", "2020-05-15", "pmc"],
    ["2008-06-15", "2020-05-15", "mpp"],
    ["2025-05-20", "2020-05-15", "mcpp-2022"],
    // The last migrations were done by mid-2021: a later one is not on record.
    ["2021-06-30", "2021-07-01", "pmc"],
    ["2021-07-01", "2021-08-01", undefined],
    // Nor is what Partner Center said before June 2018.
    ["2018-06-27", "2018-06-01", undefined],
    ["2018-06-28", "2018-06-01", "pc-2018a"],
  ])("%s of a company that moved on %s falls under %s", (ad, movedToPartnerCenterOn, id) => {
    expect(ruleOf(ad, { movedToPartnerCenterOn })).toBe(id);
  });
});

describe("the rules", () => {
  it("leave no gap, and only the Partner Membership Center's overlaps with those after it", () => {
    for (const [index, rule] of WINDOW_RULES.entries()) {
      const next = WINDOW_RULES[index + 1];
      if (next === undefined) expect(rule.inForceTo).toBeNull();
      else if (rule.stepSet === "pmc") expect(rule.inForceTo).toBe("2021-06-30");
      else expect(addDays(rule.inForceTo ?? "", 1)).toBe(next.inForceFrom);
    }
  });

  it.each([
    ["mpp", "enrolment-account", null, 0, "end-of-month-after-12-months", "end-at-anniversary"],
    ["pmc", "location", -90, 0, "same-day-next-year", "kept-by-renewing-before"],
    ["pc-2018a", "global-account", 1, 30, "renewal-plus-365-days", "continue-until-window-closes"],
    [
      "pc-2018b",
      "global-account",
      1,
      30,
      "anniversary-plus-365-days",
      "continue-until-window-closes",
    ],
    ["mcpp-2022", "global-account", 0, 30, "payment-plus-365-days", "continue-until-window-closes"],
    ["maicpp-2026-11", "global-account", -30, 0, "purchase-date", "end-at-anniversary"],
  ])("%s: %s, opens on day %s and closes on day %i, next by %s, benefits %s", (...row) => {
    const [id, scope, opensDays, closesDays, newAnniversary, benefits] = row;
    const rule = [...WINDOW_RULES, UNVERIFIED_WINDOW_RULE].find(
      (each) => each.id === `RENEWAL.${id}.1v1`,
    );
    expect(rule).toMatchObject({ scope, opensDays, closesDays, newAnniversary, benefits });
  });

  it.each([
    ["mpp", ["OC08", "SMB06"], "secondary", undefined, "2008-01"],
    ["pmc", ["FRPMC", "KB2958000", "SEED3"], "verified", undefined, "2021-04-13"],
    ["pc-2018a", ["FRREN18A"], "verified", undefined, "2018-06-28"],
    ["pc-2018b", ["FRREN18B", "FRREN21", "KB4295568"], "verified", undefined, "2021-07-13"],
    ["mcpp-2022", ["KVREN", "KVINTRO", "CSREN25"], "verified", true, "2025"],
    ["maicpp-2026-11", ["KL26D"], "unverified", true, "2026-08-28"],
  ])("%s rests on %j: %s, conflict %s, last seen %s", (id, sources, confidence, conflict, seen) => {
    const rule = [...WINDOW_RULES, UNVERIFIED_WINDOW_RULE].find(
      (each) => each.id === `RENEWAL.${id}.1v1`,
    );
    expect(rule).toMatchObject({ sources, confidence, verifiedAsOf: seen });
    expect(rule?.conflict).toBe(conflict);
  });

  it("let orders expire after 30 unpaid days where a page says so", () => {
    const expiring = WINDOW_RULES.filter((rule) => rule.orderExpiresUnpaidAfterDays !== undefined);
    expect(expiring.map((rule) => [rule.id, rule.orderExpiresUnpaidAfterDays])).toEqual([
      ["RENEWAL.pc-2018b.1v1", 30],
    ]);
  });

  it("give specializations 60 days before their own anniversary and 30 after it", () => {
    expect(SPECIALIZATION_WINDOW).toEqual({
      id: "RENEWAL.specialization.1v1",
      scope: "global-account",
      inForceFrom: null,
      inForceTo: null,
      opensDays: -60,
      closesDays: 30,
      reminders: expect.objectContaining({ id: "RENEWAL.specialization-reminders.1v1" }),
      sources: ["KVSPEC", "KVINTRO"],
      confidence: "verified",
      verifiedAsOf: "2023-10-09",
    });
  });
});

describe("the dispute of 1 November 2026", () => {
  it("is about every window that is still open on that day", () => {
    expect(windowIsDisputed("2026-10-01")).toBe(false);
    expect(windowIsDisputed("2026-10-02")).toBe(true);
    expect(windowIsDisputed("2030-01-01")).toBe(true);
  });

  it("has both rules claim the anniversary dates from that day on", () => {
    expect(bothWindowsClaim("2026-10-31")).toBe(false);
    expect(bothWindowsClaim("2026-11-01")).toBe(true);
  });
});
