import { beforeAll, describe, expect, it } from "vitest";
import { nextAnniversary, windowRuleFor } from "../../../../lib/rules/renewal";
import type { Message } from "../../../../lib/rules/verdicts";
import { englishTexts, messagesIn } from "../standing/english-texts";

function next(ad: string, days: { renewedOn?: string; paidOn?: string } = {}, trust = false) {
  const rule = windowRuleFor(ad, trust);
  if (rule === undefined) throw new Error(`no rule for ${ad}`);
  return nextAnniversary(rule, { anniversaryDate: ad, ...days });
}

describe("nextAnniversary", () => {
  it.each([
    ["mpp: enrolled in January 2008, to the end of January 2009", "2008-01-10", "2009-01-31"],
    ["mpp: February before a leap year", "2007-02-10", "2008-02-29"],
    ["pmc: the same day next year", "2014-06-15", "2015-06-15"],
    ["pmc: a leap day", "2016-02-29", "2017-02-28"],
    ["pc-2018b: 365 days on", "2018-10-15", "2019-10-15"],
    ["pc-2018b: 365 days over a leap day", "2019-10-15", "2020-10-14"],
  ])("%s", (_, ad, date) => {
    expect(next(ad)).toEqual({ known: true, date });
  });

  it("pc-2018a counts from the renewal", () => {
    expect(next("2018-07-01", { renewedOn: "2018-07-20" })).toEqual({
      known: true,
      date: "2019-07-20",
    });
    expect(next("2018-07-01", { paidOn: "2018-07-20" })).toEqual({
      known: false,
      why: { key: "rules.renewal.next.renewalDayMissing" },
    });
  });

  it("mcpp-2022 counts from the payment", () => {
    expect(next("2025-05-20", { paidOn: "2025-06-02" })).toEqual({
      known: true,
      date: "2026-06-02",
    });
    expect(next("2025-05-20", { renewedOn: "2025-06-02" })).toEqual({
      known: false,
      why: { key: "rules.renewal.next.paymentDayMissing" },
    });
  });

  it("maicpp-2026-11 does not tell the term", () => {
    expect(next("2026-12-01", { paidOn: "2026-11-20" }, true)).toEqual({
      known: false,
      why: { key: "rules.renewal.next.termNotTold" },
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
      ]);
      expect(messages).toHaveLength(3);
      expect(messages.flatMap(problemsOf)).toEqual([]);
    });
  });
});
