import { describe, expect, it } from "vitest";
import {
  remindersFor,
  SPECIALIZATION_WINDOW,
  UNVERIFIED_WINDOW_RULE,
  windowRuleFor,
} from "../../../../lib/rules/renewal";

function reminders(ad: string) {
  const rule = windowRuleFor(ad);
  if (rule === undefined) throw new Error(`no rule for ${ad}`);
  return remindersFor(ad, rule);
}

describe("remindersFor", () => {
  it("in the MPN on Partner Center: 15 days before and 23 days after the anniversary date", () => {
    const shared = {
      what: { key: "rules.renewal.reminder.membership", data: { date: "2020-03-10" } },
      rule: {
        id: "RENEWAL.pc-2018b-reminders.1v1",
        sources: ["FRREN18B"],
        confidence: "verified",
      },
    };
    expect(reminders("2020-03-10")).toEqual([
      { date: "2020-02-24", ...shared },
      { date: "2020-04-02", ...shared },
    ]);
  });

  it("in the Partner Membership Center: in the drop-down for the last 90 days", () => {
    expect(reminders("2014-06-15")).toEqual([
      {
        date: "2014-03-17",
        until: "2014-06-15",
        what: { key: "rules.renewal.reminder.membershipAccount", data: { date: "2014-06-15" } },
        rule: {
          id: "RENEWAL.pmc-notice.1v1",
          sources: ["SEED3", "SMB10"],
          confidence: "verified",
        },
      },
    ]);
  });

  it("of a specialization: 120, 90, 60 and 30 days before, on the day, 30 days after", () => {
    const found = remindersFor("2024-07-29", SPECIALIZATION_WINDOW);
    expect(found.map(({ date }) => date)).toEqual([
      "2024-03-31",
      "2024-04-30",
      "2024-05-30",
      "2024-06-29",
      "2024-07-29",
      "2024-08-28",
    ]);
    expect(found[0]).toEqual({
      date: "2024-03-31",
      what: { key: "rules.renewal.reminder.specialization", data: { date: "2024-07-29" } },
      rule: {
        id: "RENEWAL.specialization-reminders.1v1",
        sources: ["KVSPEC"],
        confidence: "verified",
      },
    });
  });

  it.each(["2008-06-15", "2018-07-01", "2025-05-20"])(
    "tells of none for %s, where no source does",
    (ad) => {
      expect(reminders(ad)).toEqual([]);
    },
  );

  it("tells of none for the unverified window", () => {
    expect(remindersFor("2026-12-01", UNVERIFIED_WINDOW_RULE)).toEqual([]);
  });
});
