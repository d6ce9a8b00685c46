import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { addDays, daysBetween } from "../../../../lib/rules/calendar-day";
import { judgeRenewal, WINDOW_RULES } from "../../../../lib/rules/renewal";
import { SOURCES } from "../../../../lib/rules/sources";
import type { Message, RenewalBand, RenewalVerdict } from "../../../../lib/rules/verdicts";
import { englishTexts, messagesIn } from "../standing/english-texts";

const OFFSETS = [-91, -90, -31, -30, -1, 0, 1, 30, 31] as const;

function judge(
  anniversaryDate: string,
  today: string,
  { admin = false, trust = false } = {},
): RenewalVerdict {
  return judgeRenewal(
    { anniversaryDate, readerIsProgrammeAdministrator: admin },
    today,
    trust ? { trustUnverifiedWindow: true } : {},
  );
}

const keysOf = (messages: readonly Message[]) => messages.map(({ key }) => key.split(".").at(-1));

/** Bands at AD - 91, - 90, - 31, - 30, - 1, 0, + 1, + 30, + 31. */
const BEFORE: RenewalBand[] = ["calm", "due", "due", "urgent", "urgent", "urgent"];
const NO_GRACE: RenewalBand[] = [...BEFORE, "lapsed", "lapsed", "lapsed"];
const GRACE: RenewalBand[] = [...BEFORE, "grace", "grace", "lapsed"];

/** Is the window open on those days? */
const NEVER_KNOWN = [false, false, false, false, false, false, false, false, false];
const FROM_90_BEFORE = [false, true, true, true, true, true, false, false, false];
const FROM_DAY_AFTER = [false, false, false, false, false, false, true, true, false];
const FROM_ANNIVERSARY = [false, false, false, false, false, true, true, true, false];
const FROM_30_BEFORE = [false, false, false, true, true, true, false, false, false];

describe.each([
  { rule: "mpp", ad: "2008-06-15", bands: NO_GRACE, open: NEVER_KNOWN, trust: false },
  { rule: "pmc", ad: "2014-06-15", bands: NO_GRACE, open: FROM_90_BEFORE, trust: false },
  { rule: "pc-2018a", ad: "2018-07-01", bands: GRACE, open: FROM_DAY_AFTER, trust: false },
  { rule: "pc-2018b", ad: "2018-10-15", bands: GRACE, open: FROM_DAY_AFTER, trust: false },
  { rule: "mcpp-2022", ad: "2024-03-01", bands: GRACE, open: FROM_ANNIVERSARY, trust: false },
  { rule: "mcpp-2022", ad: "2027-02-10", bands: GRACE, open: FROM_ANNIVERSARY, trust: false },
  { rule: "maicpp-2026-11", ad: "2027-02-10", bands: NO_GRACE, open: FROM_30_BEFORE, trust: true },
])("rule $rule at $ad", ({ rule, ad, bands, open, trust }) => {
  it.each(OFFSETS.map((offset, index) => ({ offset, index })))(
    "day AD $offset",
    ({ offset, index }) => {
      const verdict = judge(ad, addDays(ad, offset), { trust });
      expect(verdict.rule.id).toBe(`RENEWAL.${rule}.1v1`);
      expect(verdict.band).toBe(bands[index]);
      expect(verdict.windowIsOpen).toBe(open[index]);
      // Not toBe: the day itself is 0, and -(0) is -0.
      expect(verdict.daysLeft).toEqual(0 - offset);
      expect(verdict.graceDaysLeft).toBe(bands[index] === "grace" ? 30 - offset : undefined);
    },
  );
});

describe("judgeRenewal", () => {
  it("follows the worked example of 2018: 15 October to 14 November", () => {
    const verdict = judge("2018-10-15", "2018-11-14");
    expect(verdict).toMatchObject({
      band: "grace",
      graceDaysLeft: 0,
      windowOpens: "2018-10-16",
      windowCloses: "2018-11-14",
    });
    expect(judge("2018-10-15", "2018-11-15").band).toBe("lapsed");
  });

  it("is urgent at exactly 30 days, which the guidance left to nobody", () => {
    expect(judge("2026-06-30", "2026-05-31")).toMatchObject({ band: "urgent", daysLeft: 30 });
    expect(judge("2026-06-30", "2026-05-30")).toMatchObject({ band: "due", daysLeft: 31 });
  });

  it("counts a leap day as a day", () => {
    expect(judge("2024-03-01", "2024-02-01").daysLeft).toBe(29);
    expect(judge("2023-03-01", "2023-02-01").daysLeft).toBe(28);
    expect(judge("2024-02-29", "2024-02-29")).toMatchObject({
      band: "urgent",
      daysLeft: 0,
      windowCloses: "2024-03-30",
    });
  });

  it("knows nothing without a date, and says so", () => {
    const verdict = judgeRenewal({ readerIsProgrammeAdministrator: true }, "2026-05-01");
    expect(verdict).toMatchObject({ band: "unknown", windowIsOpen: false });
    expect(verdict).not.toHaveProperty("daysLeft");
    expect(verdict).not.toHaveProperty("windowCloses");
    expect(keysOf(verdict.warnings)).toEqual(["dateMissing"]);
    expect(keysOf(verdict.steps)).toEqual(["enterTheDate"]);
  });

  it("knows no rule before October 2003", () => {
    const verdict = judge("2003-09-30", "2003-09-01");
    expect(verdict).toMatchObject({ band: "unknown", anniversaryDate: "2003-09-30" });
    expect(keysOf(verdict.warnings)).toEqual(["noRule"]);
    expect(verdict.rule).toEqual({
      id: "RENEWAL.none.1v1",
      sources: [],
      confidence: "unverified",
    });
    expect(judge("2003-10-01", "2003-09-01").band).toBe("urgent");
  });

  it("does not invent when renewal opened under the MPP", () => {
    const verdict = judge("2008-01-31", "2008-01-10");
    expect(verdict).not.toHaveProperty("windowOpens");
    expect(verdict.windowCloses).toBe("2008-01-31");
    expect(keysOf(verdict.warnings)).toContain("openingNotOnRecord");
  });

  it("judges a lapsed date by the rule of its own time", () => {
    expect(judge("2014-06-15", "2026-11-22").rule.id).toBe("RENEWAL.pmc.1v1");
  });

  it("warns until mid-2021 that a partner may not have moved yet", () => {
    expect(keysOf(judge("2018-06-27", "2018-06-01").warnings)).not.toContain("perhapsNotMigrated");
    expect(keysOf(judge("2018-06-28", "2018-06-01").warnings)).toContain("perhapsNotMigrated");
    expect(keysOf(judge("2021-06-30", "2021-06-01").warnings)).toContain("perhapsNotMigrated");
    expect(keysOf(judge("2021-07-01", "2021-06-01").warnings)).not.toContain("perhapsNotMigrated");
  });
});

describe("the day of the move to Partner Center", () => {
  const moved = (anniversaryDate: string, movedToPartnerCenterOn: string) =>
    judgeRenewal({ anniversaryDate, readerIsProgrammeAdministrator: false }, "2020-05-01", {
      movedToPartnerCenterOn,
    });

  it("decides between the two programmes of the years of moving, without a warning", () => {
    expect(moved("2020-05-14", "2020-05-15").rule.id).toBe("RENEWAL.pmc.1v1");
    expect(keysOf(moved("2020-05-14", "2020-05-15").warnings)).toEqual(["covidExtension"]);
    expect(moved("2020-05-15", "2020-05-15").rule.id).toBe("RENEWAL.pc-2018b.1v1");
    expect(keysOf(moved("2020-05-15", "2020-05-15").warnings)).toEqual(["covidExtension"]);
    expect(keysOf(judge("2020-05-15", "2020-05-01").warnings)).toEqual([
      "perhapsNotMigrated",
      "covidExtension",
    ]);
  });

  it("leaves unknown what no page on record covers", () => {
    const verdict = moved("2018-06-27", "2018-06-01");
    expect(verdict).toMatchObject({ band: "unknown", anniversaryDate: "2018-06-27" });
    expect(verdict.warnings).toEqual([
      { key: "rules.renewal.warning.noRule", data: { date: "2018-06-27" } },
    ]);
  });
});

describe("the end of the MPN", () => {
  const ALL = ["FRREN18B", "FRREN21", "KB4295568"];
  it("is in dispute for windows that run beyond 30 September 2022", () => {
    const verdict = judge("2022-09-01", "2022-09-20");
    expect(verdict.rule).toEqual({
      id: "RENEWAL.pc-2018b.1v1",
      sources: [...ALL, "SEED4", "KVFAQ"],
      confidence: "verified",
      conflict: true,
    });
    expect(verdict.warnings).toEqual([
      { key: "rules.renewal.warning.mpnMayHaveEnded", data: { last: "2022-09-30" } },
    ]);
  });

  it("is not for those that close on that day, nor once it has lapsed", () => {
    const verdict = judge("2022-08-31", "2022-09-20");
    expect(verdict.windowCloses).toBe("2022-09-30");
    expect(verdict.warnings).toEqual([]);
    expect(verdict.rule).toEqual({
      id: "RENEWAL.pc-2018b.1v1",
      sources: ALL,
      confidence: "verified",
    });
    expect(judge("2022-09-01", "2022-10-01").warnings).toHaveLength(1);
    expect(judge("2022-09-01", "2022-10-02").warnings).toEqual([]);
  });
});

describe("the disputed window from 1 November 2026", () => {
  it("does not touch windows that closed before", () => {
    const verdict = judge("2026-10-01", "2026-10-15", { trust: true });
    expect(verdict.rule).toEqual({
      id: "RENEWAL.mcpp-2022.1v1",
      sources: ["KVREN", "KVINTRO", "CSREN25"],
      confidence: "verified",
    });
    expect(verdict.windowCloses).toBe("2026-10-31");
    expect(verdict.warnings).toEqual([]);
  });

  it.each([
    ["2026-10-02", "2026-09-20", "windowMayMove"],
    ["2026-10-02", "2026-10-31", "windowMayMove"],
    ["2026-10-02", "2026-11-01", "windowMayHaveMoved"],
    ["2026-10-31", "2026-11-22", "windowMayHaveMoved"],
  ])("doubts the window of %s on %s, which is still open on that day", (ad, today, warning) => {
    const verdict = judge(ad, today, { trust: true });
    expect(verdict.rule).toEqual({
      id: "RENEWAL.mcpp-2022.1v1",
      sources: ["KVREN", "KVINTRO", "CSREN25", "KL26D"],
      confidence: "verified",
      conflict: true,
    });
    expect(verdict.windowCloses).toBe(addDays(ad, 30));
    expect(verdict.warnings).toEqual([
      {
        key: `rules.renewal.warning.${warning}`,
        data: expect.objectContaining({ date: ad, moved: "2026-11-01" }),
      },
    ]);
  });

  it("names the last day before the move as the safe date", () => {
    expect(judge("2026-10-15", "2026-10-20").warnings[0]?.data).toMatchObject({
      safe: "2026-10-31",
    });
  });

  it.each(["2026-10-15", "2026-11-10"])("is nothing to act on once %s has lapsed", (ad) => {
    const verdict = judge(ad, addDays(ad, 31));
    expect(verdict).toMatchObject({ band: "lapsed", rule: { conflict: true } });
    expect(verdict.warnings).toEqual([]);
  });

  it("keeps the verified rule by default, with a warning that names the safe date", () => {
    const verdict = judge("2026-11-01", "2026-10-15");
    expect(verdict.rule).toEqual({
      id: "RENEWAL.mcpp-2022.1v1",
      sources: ["KVREN", "KVINTRO", "CSREN25", "KL26D"],
      confidence: "verified",
      conflict: true,
    });
    expect(verdict.windowCloses).toBe("2026-12-01");
    expect(verdict.warnings).toEqual([
      { key: "rules.renewal.warning.windowMayEndAtAnniversary", data: { date: "2026-11-01" } },
    ]);
  });

  it("says after the date that the window may be over already", () => {
    const verdict = judge("2026-11-10", "2026-11-22");
    expect(verdict).toMatchObject({ band: "grace", graceDaysLeft: 18 });
    expect(keysOf(verdict.warnings)).toEqual(["windowMayHaveEnded"]);
  });

  it("switches to the unverified rule only when asked, and still flags it", () => {
    const verdict = judge("2026-11-10", "2026-11-22", { trust: true });
    expect(verdict).toMatchObject({
      band: "lapsed",
      windowOpens: "2026-10-11",
      windowCloses: "2026-11-10",
      rule: {
        id: "RENEWAL.maicpp-2026-11.1v1",
        sources: ["KL26D", "KVREN", "KVINTRO", "CSREN25"],
        confidence: "unverified",
        conflict: true,
      },
    });
    expect(keysOf(verdict.warnings)).toEqual(["windowUnverified"]);
  });

  const DAYS = { date: "2027-02-10", early: "2027-01-11" };
  it.each([
    [-91, "lookLaterForRenew", ["checkSkillsBy", "lookLaterForRenew"]],
    [
      -31,
      "lookLaterForRenew",
      ["checkDesignations", "lookLaterForRenew", "haveReady", "benefitsMayEnd"],
    ],
    [
      -30,
      "lookTodayForRenew",
      ["anniversaryIsDeadline", "checkDesignations", "lookTodayForRenew", "benefitsMayEnd"],
    ],
    [
      -1,
      "lookTodayForRenew",
      ["anniversaryIsDeadline", "checkDesignations", "lookTodayForRenew", "benefitsMayEnd"],
    ],
  ])("on day AD %i sends the administrator to look, not to wait", (offset, look, keys) => {
    const { steps } = judge("2027-02-10", addDays("2027-02-10", offset), { admin: true });
    expect(keysOf(steps)).toEqual(keys);
    expect(steps).toContainEqual({ key: `rules.renewal.step.${look}`, data: DAYS });
  });

  it("has the steps themselves from the anniversary date on", () => {
    expect(keysOf(judge("2027-02-10", "2027-02-10", { admin: true }).steps)).toEqual([
      "anniversaryIsDeadline",
      "checkDesignations",
      "designationsRenew",
      "designationsGreyedOut",
      "benefitsMayEnd",
    ]);
  });

  it("does not send a reader to look who chose the unverified window", () => {
    expect(keysOf(judge("2027-02-10", "2027-01-01", { admin: true, trust: true }).steps)).toEqual([
      "checkDesignations",
      "windowOpensOn",
      "haveReady",
      "benefitsEndOn",
    ]);
  });

  it.each([
    ["2026-10-31", true, "renewToday"],
    ["2026-10-31", false, "tellToRenewToday"],
    ["2026-11-10", true, "renewToday"],
    ["2026-11-10", false, "tellToRenewToday"],
    ["2026-05-10", true, "renewBeforeWindowCloses"],
    ["2026-05-10", false, "tellWindowCloses"],
  ])("in the grace days of %s (administrator: %s) says %s", (ad, admin, key) => {
    const { steps } = judge(ad, addDays(ad, 12), { admin });
    expect(steps[1]).toMatchObject({
      key: `rules.renewal.step.${key}`,
      data: { date: addDays(ad, 30) },
    });
  });
});

describe("steps", () => {
  it.each([
    ["2014-06-15", "Program Administrator"],
    ["2020-06-15", "MPN Partner Admin"],
    ["2023-12-31", "MPN Partner Admin"],
    ["2024-01-01", "Microsoft AI Cloud Partner Program partner admin"],
    ["2027-02-10", "Microsoft AI Cloud Partner Program partner admin"],
  ])("of %s send everyone else to the %s", (ad, role) => {
    const [first] = judge(ad, addDays(ad, -60)).steps;
    expect(first?.data).toMatchObject({ role });
  });

  // Nobody can be done by an anniversary date on which, or after which, the window opens.
  it.each([
    ["2014-06-15", "tellTheAdministrator", { date: "2014-06-15" }],
    ["2018-07-01", "tellTheWindow", { opens: "2018-07-02", closes: "2018-07-31" }],
    ["2020-06-15", "tellTheWindow", { opens: "2020-06-16", closes: "2020-07-15" }],
    ["2025-05-20", "tellTheWindow", { opens: "2025-05-20", closes: "2025-06-19" }],
    ["2027-02-10", "tellTheAdministrator", { date: "2027-02-10" }],
  ])("of %s name the day to be done by: %s %o", (ad, key, data) => {
    const first = (offset: number) => judge(ad, addDays(ad, offset)).steps[0];
    expect(first(-60)).toMatchObject({ key: `rules.renewal.step.${key}`, data });
    expect(first(-10)).toMatchObject({ key: `rules.renewal.step.${key}Today`, data });
  });

  it.each([
    ["2014-06-15", "anniversaryIsDeadline", { date: "2014-06-15" }],
    ["2018-07-01", "windowByThePages", { opens: "2018-07-02", closes: "2018-07-31" }],
    ["2020-06-15", "windowByThePages", { opens: "2020-06-16", closes: "2020-07-15" }],
    ["2025-05-20", "windowByThePages", { opens: "2025-05-20", closes: "2025-06-19" }],
    ["2026-10-20", "windowByThePages", { opens: "2026-10-20", closes: "2026-11-19" }],
    ["2027-02-10", "anniversaryIsDeadline", { date: "2027-02-10" }],
  ])("of %s tell the administrator in the last days: %s %o", (ad, key, data) => {
    const { steps } = judge(ad, addDays(ad, -10), { admin: true });
    expect(steps[0]).toEqual({ key: `rules.renewal.step.${key}`, data });
    expect(keysOf(steps)).not.toContain("windowOpensOn");
  });

  it.each([
    ["2023-09-18", "checkDesignationsUntil2023"],
    ["2023-09-19", "checkDesignations"],
  ])("on %s ask for the qualifying day of that time, as enrolment does: %s", (today, key) => {
    const { steps } = judge("2023-11-10", today, { admin: true });
    expect(keysOf(steps)[0]).toBe(key);
  });

  it.each([
    ["2008-01-15", "renewedEndOfMonth", { date: "2009-01-31" }],
    ["2014-06-15", "renewedSameDay", { date: "2015-06-15" }],
    ["2018-07-01", "renewedCountedFromRenewal", undefined],
    ["2018-10-15", "renewedCountedFromAnniversary", { date: "2019-10-15" }],
    ["2025-05-20", "renewedCountedFromPayment", undefined],
  ])("after %s begin with the case that it was renewed: %s", (ad, key, data) => {
    const first = { key: `rules.renewal.step.${key}`, ...(data && { data }) };
    for (const offset of [1, 30, 31, 400]) {
      for (const admin of [true, false]) {
        expect(judge(ad, addDays(ad, offset), { admin }).steps[0]).toEqual(first);
      }
    }
  });

  it("do not invent a term that the unverified source does not tell", () => {
    const { steps } = judge("2026-11-10", "2026-11-22", { admin: true, trust: true });
    expect(keysOf(steps)).toEqual(["renewedTermNotTold", "buyAgain"]);
  });

  it.each([-200, -60, -10, 0, 10, 40])(
    "differ on day AD %i between the administrator and everyone else",
    (offset) => {
      const today = addDays("2025-05-20", offset);
      const admin = judge("2025-05-20", today, { admin: true }).steps;
      const others = judge("2025-05-20", today).steps;
      expect(admin).not.toEqual(others);
      expect(admin.length).toBeGreaterThan(0);
      expect(others.length).toBeGreaterThan(0);
    },
  );

  it("tell the administrator to wait for a window that is still shut", () => {
    const steps = judge("2025-05-20", "2025-05-01", { admin: true }).steps;
    expect(keysOf(steps)).toEqual([
      "windowByThePages",
      "checkDesignations",
      "haveReady",
      "benefitsContinue",
    ]);
    expect(keysOf(judge("2025-05-20", "2025-05-20", { admin: true }).steps)).toContain(
      "designationsRenew",
    );
  });

  it("let the Partner Membership Center's administrator renew from 90 days before", () => {
    expect(keysOf(judge("2014-06-15", "2014-03-17", { admin: true }).steps)).toEqual([
      "checkCompetencies",
      "pmcRenew",
      "pmcConfirmProfile",
      "pmcPay",
      "benefitsKept",
    ]);
  });

  it("do not send anybody to renew in a programme that is gone", () => {
    const last = (ad: string, today: string) =>
      keysOf(judge(ad, today, { admin: true }).steps).slice(1);
    expect(last("2019-06-15", "2026-11-22")).toEqual(["programmeEnded"]);
    expect(last("2019-06-15", "2019-08-01")).toEqual(["enrolAnew"]);
    expect(last("2024-06-15", "2026-11-22")).toEqual(["buyAgain"]);
  });
});

describe("COVID extensions", () => {
  it("are told as a warning, and do not move the date by themselves", () => {
    const verdict = judge("2021-03-15", "2021-03-01");
    expect(verdict).toMatchObject({ anniversaryDate: "2021-03-15", daysLeft: 14 });
    expect(verdict.warnings).toContainEqual({
      key: "rules.renewal.warning.covidExtension",
      data: { date: "2021-03-15", next: "2022-03-15" },
    });
    expect(verdict.warnings).toContainEqual({
      key: "rules.renewal.warning.covidExcludes",
      data: { competency: "Cloud Business Applications" },
    });
    expect(keysOf(verdict.warnings)).toEqual([
      "perhapsNotMigrated",
      "covidExtension",
      "covidExcludes",
      "covidAsPublished",
    ]);
  });

  it.each([
    ["2021-03-31", "covidAsPublished", { from: "2021-01-01", to: "2021-03-31" }],
    ["2021-04-01", "covidGranted", { from: "2021-04-01", to: "2021-06-30", points: 15 }],
  ])("at %s tell how the competency left out was treated: %s", (ad, key, data) => {
    expect(judge(ad, ad).warnings.at(-1)).toEqual({
      key: `rules.renewal.warning.${key}`,
      data: { competency: "Cloud Business Applications", ...data },
    });
  });

  it("say where only weaker sources tell", () => {
    expect(keysOf(judge("2021-09-15", "2021-09-01").warnings)).toEqual(["covidExtensionSecondary"]);
  });
});

describe("as days go by", () => {
  const ORDER: RenewalBand[] = ["calm", "due", "urgent", "grace", "lapsed"];
  const day = fc.integer({ min: 0, max: 11_000 }).map((days) => addDays("2003-10-01", days));

  it("bands only move on, and days left go down one by one", () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -150, max: 60 }), fc.boolean(), (ad, offset, trust) => {
        const today = judge(ad, addDays(ad, offset), { trust });
        const tomorrow = judge(ad, addDays(ad, offset + 1), { trust });
        expect(ORDER.indexOf(tomorrow.band)).toBeGreaterThanOrEqual(ORDER.indexOf(today.band));
        expect(tomorrow.daysLeft).toBe((today.daysLeft ?? Number.NaN) - 1);
      }),
    );
  });

  it("the window closes no later than it may, and grace never outlives it", () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -150, max: 60 }), (ad, offset) => {
        const verdict = judge(ad, addDays(ad, offset));
        const closes = verdict.windowCloses ?? "";
        expect(daysBetween(ad, closes)).toBeLessThanOrEqual(30);
        expect(verdict.band === "grace").toBe(offset > 0 && addDays(ad, offset) <= closes);
      }),
    );
  });
});

describe("texts and sources", () => {
  let problemsOf: (message: Message) => string[];
  beforeAll(async () => {
    problemsOf = await englishTexts();
  });

  it("every message of every rule, band and reader has its words", () => {
    const anniversaries = [
      ...WINDOW_RULES.flatMap(({ inForceFrom, inForceTo }) => [
        inForceFrom,
        inForceTo ?? "2027-01-31",
      ]),
      "2003-01-01",
      "2023-09-01",
      "2026-10-20",
      "2020-05-01",
      "2021-02-01",
      "2021-08-01",
      "2021-05-01",
      "2022-09-15",
    ];
    const verdicts = anniversaries.flatMap((ad) =>
      [-120, -60, -10, 0, 5, 45, 9000].flatMap((offset) =>
        [true, false].flatMap((admin) =>
          [true, false].map((trust) => judge(ad, addDays(ad, offset), { admin, trust })),
        ),
      ),
    );
    for (const today of ["2008-01-01", "2014-01-01", "2026-11-22"]) {
      verdicts.push(judgeRenewal({ readerIsProgrammeAdministrator: false }, today));
    }
    const messages = messagesIn(verdicts);
    expect(messages.length).toBeGreaterThan(500);
    expect([...new Set(messages.flatMap(problemsOf))]).toEqual([]);
  });

  it("every source is on record", () => {
    for (const { sources } of WINDOW_RULES) {
      expect(sources.length).toBeGreaterThan(0);
      for (const source of sources) expect(SOURCES).toHaveProperty(source);
    }
  });
});
