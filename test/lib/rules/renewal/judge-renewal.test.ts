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

describe("the disputed window from 1 November 2026", () => {
  it("does not touch dates before", () => {
    const verdict = judge("2026-10-31", "2026-10-01", { trust: true });
    expect(verdict.rule).toMatchObject({ id: "RENEWAL.mcpp-2022.1v1", confidence: "verified" });
    expect(verdict.rule).not.toHaveProperty("conflict");
    expect(verdict.warnings).toEqual([]);
  });

  it("keeps the verified rule by default, with a warning that names the safe date", () => {
    const verdict = judge("2026-11-01", "2026-10-15");
    expect(verdict.rule).toMatchObject({
      id: "RENEWAL.mcpp-2022.1v1",
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
      rule: { id: "RENEWAL.maicpp-2026-11.1v1", confidence: "unverified", conflict: true },
    });
    expect(keysOf(verdict.warnings)).toEqual(["windowUnverified"]);
  });
});

describe("steps", () => {
  it.each([
    ["2014-06-15", "Program Administrator"],
    ["2020-06-15", "MPN Partner Admin"],
    ["2023-06-30", "MPN Partner Admin"],
    ["2023-07-01", "Microsoft AI Cloud Partner Program partner admin"],
  ])("of %s send everyone else to the %s", (ad, role) => {
    const [first] = judge(ad, addDays(ad, -60)).steps;
    expect(first).toEqual({
      key: "rules.renewal.step.tellTheAdministrator",
      data: { role, date: ad },
    });
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
    expect(keysOf(steps)).toContain("windowOpensOn");
    expect(keysOf(steps)).not.toContain("designationsRenew");
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
    ]);
  });

  it("do not send anybody to renew in a programme that is gone", () => {
    expect(keysOf(judge("2019-06-15", "2026-11-22", { admin: true }).steps)).toEqual([
      "programmeEnded",
    ]);
    expect(keysOf(judge("2019-06-15", "2019-08-01", { admin: true }).steps)).toEqual(["enrolAnew"]);
    expect(keysOf(judge("2024-06-15", "2026-11-22", { admin: true }).steps)).toEqual(["buyAgain"]);
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
      "2020-05-01",
      "2021-02-01",
      "2021-08-01",
    ];
    const verdicts = anniversaries.flatMap((ad) =>
      [-120, -60, -10, 0, 5, 45, 9000].flatMap((offset) =>
        [true, false].flatMap((admin) =>
          [true, false].map((trust) => judge(ad, addDays(ad, offset), { admin, trust })),
        ),
      ),
    );
    verdicts.push(judgeRenewal({ readerIsProgrammeAdministrator: false }, "2026-11-22"));
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
