import "./english-texts";
import { describe, expect, it } from "vitest";
import { readerWords } from "../../../lib/answers/reader-words";
import { wordStandingBadge } from "../../../lib/answers/word-standing-badge";
import { BADGE_LOOKS } from "../../../lib/looks/badge-look";
import {
  type AreaVerdict,
  designationEditionFor,
  inputsOf,
  judgeStanding,
  type Metric,
  type StandingVerdict,
} from "../../../lib/rules";

const words = readerWords("en-GB");
const TODAY = "2026-07-10";
const edition = designationEditionFor(TODAY);
if (edition === undefined) throw new Error("no edition");

/** Every figure of an area, the same everywhere. */
function figures(area: string, value: number): Metric[] {
  if (edition === undefined) return [];
  return inputsOf(edition)
    .filter((input) => input.area === area)
    .map(({ metric, track }) => ({
      area,
      metric,
      track,
      value,
      evidence: { report: "by-hand", file: "Entered by hand", asOf: "2026-07-01" },
    }));
}

function standing(area: Partial<AreaVerdict>): StandingVerdict {
  const whole: AreaVerdict = {
    area: "security",
    state: "short",
    tracks: [],
    gaps: [],
    reasons: [],
    rule: { id: "X.1v1", sources: [], confidence: "verified" },
    ...area,
  };
  return {
    edition: edition?.id ?? "",
    unit: "global-account",
    areas: [whole],
    gapCount: 0,
    unknownCount: 0,
    countries: [],
  };
}

describe("the badge of a designation", () => {
  it.each([
    [{ state: "met" }, "met", "By your figures met"],
    [{ pointsMissing: 12.5 }, "short", "By your figures short by 12.5 points"],
    [{ pointsMissingAtLeast: 15 }, "short", "By your figures short by at least 15 points"],
    [{ pointsMissing: 0 }, "short", "By your figures short"],
    [{}, "short", "By your figures short"],
    [{ state: "unknown" }, "unknown", "Not known from your figures"],
    [{ state: "not-applicable" }, "unknown", "Not known from your figures"],
  ] as const)("for %j is %s: %s", (area, state, text) => {
    const badge = wordStandingBadge("security", standing(area), words);
    expect(badge).toMatchObject({ state, look: BADGE_LOOKS[state], text });
    expect(badge?.name).toBe(`Solutions Partner for Security: ${text}, ${edition.name}`);
  });

  it.each([
    ["enterprise", "Enterprise track"],
    ["smb", "SMB track"],
    ["single", "one way for everybody"],
    ["larger-markets", "numbers for larger markets"],
    ["other-markets", "numbers for other markets"],
  ] as const)("names the track %s where it is known", (track, told) => {
    expect(wordStandingBadge("security", standing({ track }), words)?.name).toContain(told);
  });

  it("judges the figures that were entered, says by which edition and as of when, and what is missing", () => {
    const metrics = figures("business-applications", 0);
    const badge = wordStandingBadge(
      "business-applications",
      judgeStanding({ metrics, today: TODAY }),
      words,
    );
    expect(badge?.state).toBe("short");
    expect(badge?.name).toContain(edition.name);
    expect(badge?.name).toContain("as of 1 July 2026");
    expect(badge?.reasons.join(" ")).toMatch(/metrics at zero points/);
    expect(badge?.reasons.some((reason) => reason.startsWith("Net customer adds: "))).toBe(true);
  });

  it("never passes what was not entered", () => {
    const verdict = judgeStanding({ metrics: [], today: TODAY });
    for (const { id } of edition.areas) {
      const badge = wordStandingBadge(id, verdict, words);
      expect(badge?.state).toBe("unknown");
      expect(badge?.reasons.at(-1)).toMatch(/^Enter the figures/);
    }
  });

  it("is none for an area that the edition of the day does not know, nor without an edition", () => {
    expect(wordStandingBadge("quantum", standing({ area: "quantum" }), words)).toBeNull();
    expect(wordStandingBadge("data-ai", standing({}), words)).toBeNull();
    const before = judgeStanding({ metrics: [], today: "2020-01-01" });
    expect(wordStandingBadge("security", before, words)).toBeNull();
  });
});
