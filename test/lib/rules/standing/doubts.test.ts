import { describe, expect, it } from "vitest";
import type { Doubt } from "../../../../lib/rules/programmes/edition-schema";
import { doubtsAbout, underDoubt } from "../../../../lib/rules/standing/doubts";
import type { Confidence } from "../../../../lib/rules/verdicts";

const DOUBT: Doubt = {
  areas: ["security"],
  from: "2023-10-24",
  to: "2026-06-30",
  reason: { key: "rules.standing.doubt.securityTracks" },
  sources: ["PSSEC"],
  confidence: "unverified",
  verifiedAsOf: "2026-07",
};

const rule = (confidence: Confidence, conflict?: boolean) => ({
  id: "X.a.1v1",
  sources: ["KVSEC" as const],
  confidence,
  ...(conflict !== undefined && { conflict }),
});

describe("a rule under doubt", () => {
  it.each<[Confidence, Confidence, Confidence]>([
    ["verified", "verified", "verified"],
    ["verified", "derived", "derived"],
    ["derived", "verified", "derived"],
    ["derived", "secondary", "secondary"],
    ["secondary", "derived", "secondary"],
    ["verified", "secondary", "secondary"],
    ["secondary", "unverified", "unverified"],
    ["unverified", "secondary", "unverified"],
    ["unverified", "verified", "unverified"],
  ])("%s with a doubt that is %s is %s", (own, ofDoubt, confidence) => {
    expect(underDoubt(rule(own), [{ ...DOUBT, confidence: ofDoubt }])).toEqual({
      id: "X.a.1v1",
      sources: ["KVSEC", "PSSEC"],
      confidence,
    });
  });

  it("without doubts is as it was", () => {
    expect(underDoubt(rule("derived"), [])).toEqual(rule("derived"));
    expect(underDoubt(rule("derived", true), [])).toEqual(rule("derived", true));
    expect(underDoubt(rule("derived", false), [])).toEqual(rule("derived"));
  });

  it("names each source once, its own first, and any conflict", () => {
    const doubts: Doubt[] = [
      DOUBT,
      { ...DOUBT, sources: ["KVSEC", "KVFAQ"], confidence: "derived", conflict: true },
    ];
    expect(underDoubt(rule("verified"), doubts)).toEqual({
      id: "X.a.1v1",
      sources: ["KVSEC", "PSSEC", "KVFAQ"],
      confidence: "unverified",
      conflict: true,
    });
  });
});

describe("a doubt about people that were counted", () => {
  it("matters only where some were", () => {
    const ofPeople: Doubt = { ...DOUBT, onlyPeopleCounted: true };
    expect(doubtsAbout([DOUBT, ofPeople], true)).toEqual([DOUBT, ofPeople]);
    expect(doubtsAbout([DOUBT, ofPeople], false)).toEqual([DOUBT]);
  });
});
