import "./english-texts";
import { describe, expect, it } from "vitest";
import { readerWords } from "../../../lib/answers/reader-words";
import { wordAssociationBadge, wordCustomerBadge } from "../../../lib/answers/word-badge";
import { BADGE_LOOKS } from "../../../lib/looks/badge-look";
import { POR_STATES, type PorVerdict } from "../../../lib/rules";
import { customerVerdict, verdict } from "./made-verdicts";

const words = readerWords("en-GB");

function claim(reason: string, daysLeft: number, state: PorVerdict["state"] = "pending") {
  return verdict({
    state,
    mechanism: "CPOR",
    reasons: [{ key: reason }],
    deadline: {
      date: "2026-07-24",
      daysLeft,
      what: { key: "rules.por.deadline.claimUnderReview" },
    },
  });
}

describe("a badge", () => {
  it("says the state in few words, and everything in its name", () => {
    expect(wordAssociationBadge(verdict(), words)).toEqual({
      state: "ours",
      look: BADGE_LOOKS.ours,
      text: "POR: Ours",
      name: "Partner of record: Ours, DPOR, Partner ID 4847383, as of 1 July 2026",
      reasons: [
        "An approved claim holds until the customer declines it, which may happen at any time.",
      ],
    });
  });

  it.each(POR_STATES)("has words of its own for %s, short enough for a table row", (state) => {
    const { text, name } = wordAssociationBadge(verdict({ state }), words);
    expect(text.length).toBeLessThanOrEqual(28);
    expect(name).toMatch(/^Partner of record: [A-Z]/);
  });

  it("has different words for every state", () => {
    const texts = POR_STATES.map((state) => wordAssociationBadge(verdict({ state }), words).text);
    expect(new Set(texts).size).toBe(POR_STATES.length);
  });

  it.each([
    ["rules.por.reason.claimUnderReview", 9, "Claim under review · 9 days"],
    ["rules.por.reason.claimUnderReview", 1, "Claim under review · 1 day"],
    ["rules.por.reason.claimUnderReview", 0, "Claim under review · today"],
    ["rules.por.reason.claimUnderReview", -2, "Claim under review · overdue"],
    ["rules.por.reason.claimActionRequired", 3, "Claim wants proof · 3 days"],
    ["rules.por.reason.subscriptionPending", 3, "POR: Pending · 3 days"],
  ])("tells what is under way: %s, %i days", (reason, daysLeft, text) => {
    expect(wordAssociationBadge(claim(reason, daysLeft), words).text).toBe(text);
  });

  it("tells it although another reason stands first", () => {
    const pending = claim("rules.por.reason.claimSubmitted", 4);
    const first = { key: "rules.por.reason.clockNotTold" };
    expect(
      wordAssociationBadge({ ...pending, reasons: [first, ...pending.reasons] }, words).text,
    ).toBe("Claim submitted · 4 days");
  });

  it("does not call a claim under review what is in force again", () => {
    const ours = claim("rules.por.reason.claimUnderReview", 4, "ours");
    expect(wordAssociationBadge(ours, words).text).toBe("POR: Ours · 4 days");
  });

  it("puts the deadline into the name, written as the reader's region does", () => {
    const pending = claim("rules.por.reason.claimUnderReview", 9);
    expect(wordAssociationBadge(pending, words).name).toBe(
      "Partner of record: Pending, CPOR, Partner ID 4847383, Microsoft decides by then: 24 July 2026, as of 1 July 2026",
    );
    expect(wordAssociationBadge(pending, readerWords("en-US")).name).toContain("July 24, 2026");
  });

  it("falls back to Microsoft's raw word, and leaves out what is not known", () => {
    const {
      partnerId: _,
      asOf: __,
      ...rest
    } = verdict({ mechanism: null, attribution: "TPOR-DIR" });
    expect(wordAssociationBadge(rest, words).name).toBe("Partner of record: Ours, TPOR-DIR");
  });
});

describe("a customer's badge", () => {
  const atRisk = verdict({
    state: "at-risk",
    product: "Dynamics 365",
    sku: "Sales",
    reasons: [{ key: "rules.por.reason.rejectedDisputable" }],
  });

  it("counts the associations and those that need somebody to act", () => {
    const ours = verdict();
    const badge = wordCustomerBadge(customerVerdict([ours, verdict(), atRisk], [atRisk]), words);
    expect(badge.text).toBe("POR: Ours · 1 needs action");
    expect(badge.name).toBe(
      "Partner of record: Ours, DPOR, Partner ID 4847383, 3 associations (Ours: 2, At risk: 1), 1 other needs action, as of 1 July 2026",
    );
    expect(badge.reasons).toEqual([
      "An approved claim holds until the customer declines it, which may happen at any time.",
      "Dynamics 365 · Sales needs action: The claim was rejected. You may dispute that once, within 30 days.",
    ]);
  });

  it("does not count its own verdict among the others", () => {
    const badge = wordCustomerBadge(customerVerdict([atRisk], [atRisk]), words);
    expect(badge.text).toBe("Claim rejected");
    expect(badge.name).not.toContain("action");
    expect(badge.reasons).toHaveLength(1);
  });

  it("shows the clock rather than the count where there is room for one", () => {
    const pending = claim("rules.por.reason.claimUnderReview", 9);
    const badge = wordCustomerBadge(customerVerdict([pending, atRisk], [atRisk]), words);
    expect(badge.text).toBe("Claim under review · 9 days");
    expect(badge.name).toContain("1 other needs action");
  });

  it("explains three of many others", () => {
    const others = Array.from({ length: 5 }, (_, at) => ({ ...atRisk, product: `Product ${at}` }));
    const badge = wordCustomerBadge(customerVerdict([verdict(), ...others], others), words);
    expect(badge.text).toBe("POR: Ours · 5 need action");
    expect(badge.reasons).toHaveLength(4);
  });
});

describe("the reader's language", () => {
  it("is that of our texts where the browser speaks another", () => {
    expect(readerWords("pl").day("2026-07-01")).toBe("July 1, 2026");
    expect(readerWords("en-GB").day("2026-07-01")).toBe("1 July 2026");
    expect(words.direction).toBe("ltr");
  });

  it("never moves a calendar day", () => {
    for (const day of ["2026-01-01", "2026-12-31", "2024-02-29"]) {
      expect(words.day(day)).toMatch(new RegExp(`^${Number(day.slice(8))} `));
    }
  });
});
