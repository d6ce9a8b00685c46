import "./english-texts";
import { describe, expect, it } from "vitest";
import { readerWords } from "../../../lib/answers/reader-words";
import { wordRenewalBadge } from "../../../lib/answers/word-renewal-badge";
import { BADGE_LOOKS } from "../../../lib/looks/badge-look";
import { judgeRenewal } from "../../../lib/rules";

const words = readerWords("en-GB");
const READER = { readerIsProgrammeAdministrator: false };

function badgeFor(anniversaryDate: string, today = "2026-07-01") {
  return wordRenewalBadge(judgeRenewal({ ...READER, anniversaryDate }, today), words);
}

describe("the renewal's badge", () => {
  it.each([
    ["2026-10-09", "met", "Renewal: 100 days"],
    ["2026-09-29", "short", "Renewal: 90 days"],
    ["2026-08-01", "short", "Renewal: 31 days"],
    ["2026-07-31", "at-risk", "Renewal: 30 days"],
    ["2026-07-01", "at-risk", "Renewal: today"],
    ["2026-06-20", "at-risk", "Renewal: 19 days of grace"],
    ["2026-05-01", "lost", "Membership lapsed unless renewed"],
  ] as const)("on 1 July 2026 for an anniversary on %s is %s", (anniversary, state, text) => {
    const badge = badgeFor(anniversary);
    expect(badge).toMatchObject({ state, look: BADGE_LOOKS[state], text });
    expect(badge.name).toContain(text);
    expect(badge.name).toContain("anniversary date");
  });

  it("tells the window, and what is in doubt about it", () => {
    expect(badgeFor("2026-07-31").reasons[0]).toBe(
      "The renewal window runs from 31 July 2026 to 30 August 2026.",
    );
    const disputed = badgeFor("2026-11-15", "2026-10-20").reasons;
    expect(disputed[0]).toMatch(/^The renewal window runs/);
    expect(disputed.slice(1).join()).toContain("Sources disagree");
  });

  it("tells the end of a window whose opening is not on record", () => {
    const verdict = judgeRenewal({ ...READER, anniversaryDate: "2026-07-31" }, "2026-07-01");
    const { windowOpens: _, ...rest } = verdict;
    expect(wordRenewalBadge(rest, words).reasons[0]).toBe(
      "The renewal window closes on 30 August 2026.",
    );
  });

  it("asks for the date where it is not known", () => {
    const badge = wordRenewalBadge(judgeRenewal(READER, "2026-07-01"), words);
    expect(badge).toMatchObject({ state: "unknown", text: "Renewal: unknown" });
    expect(badge.reasons.slice(0, 2)).toEqual([
      "The anniversary date is not known.",
      "Enter the anniversary date of your membership in the settings.",
    ]);
  });
});
