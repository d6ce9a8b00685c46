import { describe, expect, it } from "vitest";
import { addDays } from "../../../../lib/rules/calendar-day";
import { UNVERIFIED_WINDOW_RULE, WINDOW_RULES, windowRuleFor } from "../../../../lib/rules/renewal";

describe("window rules", () => {
  it.each([
    ["2003-09-30", undefined],
    ["2003-10-01", "mpp"],
    ["2010-10-31", "mpp"],
    ["2010-11-01", "pmc"],
    ["2018-06-27", "pmc"],
    ["2018-06-28", "pc-2018a"],
    ["2018-07-23", "pc-2018a"],
    ["2018-07-24", "pc-2018b"],
    ["2022-09-30", "pc-2018b"],
    ["2022-10-01", "mcpp-2022"],
    ["2026-11-01", "mcpp-2022"],
    ["2040-01-01", "mcpp-2022"],
  ])("%s falls under %s", (ad, id) => {
    expect(windowRuleFor(ad)?.id).toBe(id);
  });

  it("trusts the unverified rule from its first day, and not before", () => {
    expect(windowRuleFor("2026-10-31", true)?.id).toBe("mcpp-2022");
    expect(windowRuleFor("2026-11-01", true)?.id).toBe("maicpp-2026-11");
  });

  it("leave no gap and never overlap", () => {
    for (const [index, rule] of WINDOW_RULES.entries()) {
      const next = WINDOW_RULES[index + 1];
      if (next) expect(addDays(rule.inForceTo ?? "", 1)).toBe(next.inForceFrom);
      else expect(rule.inForceTo).toBeNull();
    }
  });

  it.each([
    ["mpp", null, 0, "end-at-anniversary", "secondary"],
    ["pmc", -90, 0, "not-told", "verified"],
    ["pc-2018a", 1, 30, "continue-until-window-closes", "verified"],
    ["pc-2018b", 1, 30, "continue-until-window-closes", "verified"],
    ["mcpp-2022", 0, 30, "continue-until-window-closes", "verified"],
    ["maicpp-2026-11", -30, 0, "end-at-anniversary", "unverified"],
  ])(
    "%s opens on day %s and closes on day %i",
    (id, opensDays, closesDays, benefits, confidence) => {
      const rule = [...WINDOW_RULES, UNVERIFIED_WINDOW_RULE].find((each) => each.id === id);
      expect(rule).toMatchObject({ opensDays, closesDays, benefits, confidence });
    },
  );
});
