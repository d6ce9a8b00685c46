import "./english-texts";
import { describe, expect, it } from "vitest";
import { readerWords } from "../../../lib/answers/reader-words";
import { wordGaps, wordRenewal, wordRenewalSteps } from "../../../lib/answers/word-chips";
import {
  type AreaVerdict,
  judgeRenewal,
  type RequirementState,
  type StandingVerdict,
} from "../../../lib/rules";

const words = readerWords("en-GB");
const READER = { readerIsProgrammeAdministrator: true };

describe("the renewal chip", () => {
  it.each([
    ["2026-10-09", "Renewal: 100 days", "calm"],
    ["2026-09-10", "Renewal: 71 days", "notice"],
    ["2026-07-15", "Renewal: 14 days", "urgent"],
    ["2026-07-02", "Renewal: 1 day", "urgent"],
    ["2026-07-01", "Renewal: today", "urgent"],
    ["2026-06-20", "Renewal: 19 days of grace", "urgent"],
    ["2026-05-01", "Membership lapsed unless renewed", "urgent"],
  ])("on 1 July 2026 for an anniversary on %s says %s", (anniversaryDate, text, tone) => {
    const verdict = judgeRenewal({ ...READER, anniversaryDate }, "2026-07-01");
    expect(wordRenewal(verdict, words)).toMatchObject({ text, tone });
  });

  it("names the date, and in the grace days the end of the window", () => {
    const due = judgeRenewal({ ...READER, anniversaryDate: "2026-07-15" }, "2026-07-01");
    expect(wordRenewal(due, words).name).toBe("Renewal: 14 days, anniversary date 15 July 2026");
    const grace = judgeRenewal({ ...READER, anniversaryDate: "2026-06-20" }, "2026-07-01");
    expect(wordRenewal(grace, words).name).toBe(
      "Renewal: 19 days of grace, anniversary date 20 June 2026, window closes on 20 July 2026",
    );
  });

  it("does not guess an unknown date", () => {
    const verdict = judgeRenewal(READER, "2026-07-01");
    expect(wordRenewal(verdict, words)).toEqual({
      text: "Renewal: unknown",
      name: "Renewal: unknown",
      tone: "unknown",
    });
    expect(wordRenewalSteps(verdict, words)).toEqual([
      "Enter the anniversary date of your membership in the settings.",
      "Note: The anniversary date is not known.",
    ]);
  });
});

function standing(...areas: (readonly [string, RequirementState, number?])[]): StandingVerdict {
  const verdicts = areas.map(
    ([area, state, pointsMissing]): AreaVerdict => ({
      area,
      state,
      ...(pointsMissing !== undefined && { pointsMissing }),
      tracks: [],
      gaps: [],
      reasons: [],
      rule: { id: "X.1v1", sources: [], confidence: "verified" },
    }),
  );
  return {
    edition: "MAICPP-2026-07",
    unit: "global-account",
    areas: verdicts,
    gapCount: verdicts.filter(({ state }) => state === "short").length,
    unknownCount: verdicts.filter(({ state }) => state === "unknown").length,
    countries: [],
  };
}

describe("the gaps chip", () => {
  it("counts gaps and what is unknown, and names the areas", () => {
    const verdict = standing(
      ["security", "unknown"],
      ["modern-work", "short", 12.5],
      ["data-ai", "met"],
      ["business-applications", "short"],
    );
    expect(wordGaps(verdict, words)).toEqual({
      text: "2 gaps · 1 area unknown",
      name: "Solutions Partner: Modern Work short by 12.5 points, Business Applications short, Security unknown",
      tone: "notice",
    });
  });

  it("names a lower bound as such, and no points where a zero is all that is missing", () => {
    const [bound, zero] = standing(["security", "short"], ["modern-work", "short", 0]).areas;
    if (!bound || !zero) throw new Error("no areas");
    const verdict = { ...standing(), areas: [{ ...bound, pointsMissingAtLeast: 15 }, zero] };
    expect(wordGaps(verdict, words).name).toBe(
      "Solutions Partner: Security short by at least 15 points, Modern Work short",
    );
  });

  it("is calm only when everything is known and met", () => {
    expect(wordGaps(standing(["security", "met"]), words)).toEqual({
      text: "No gaps",
      name: "Solutions Partner: No gaps",
      tone: "calm",
    });
    expect(wordGaps(standing(["security", "met"], ["data-ai", "unknown"]), words)).toMatchObject({
      text: "1 area unknown",
      tone: "unknown",
    });
  });

  it("shows the id of an area that no edition knows", () => {
    expect(wordGaps(standing(["quantum", "short"]), words).name).toContain("quantum short");
  });
});
