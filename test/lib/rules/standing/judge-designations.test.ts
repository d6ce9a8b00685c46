import { beforeAll, describe, expect, it } from "vitest";
import { MAICPP_2023_06 } from "../../../../lib/rules/programmes/maicpp-2023-06";
import { MAICPP_2026_07 } from "../../../../lib/rules/programmes/maicpp-2026-07";
import { judgeDesignations, judgeStanding } from "../../../../lib/rules/standing";
import type {
  AreaVerdict,
  ProgrammeVerdict,
  StandingVerdict,
} from "../../../../lib/rules/verdicts";
import { BUSINESS_SMB_FULL, figures, keysOf } from "./sample-metrics";
import { people } from "./sample-people";

const ASKED = {
  edition: MAICPP_2026_07,
  asOf: "2026-11-22",
  metrics: [
    ...figures("business-applications", "any", { ...BUSINESS_SMB_FULL, usageGrowth: 0 }),
    ...figures("business-applications", "any", BUSINESS_SMB_FULL, { country: "DE" }),
    ...figures("business-applications", "any", { netCustomerAdds: 0 }, { country: "BR" }),
  ],
};

describe("the designations as a programme", () => {
  let verdict: ProgrammeVerdict<AreaVerdict>;
  let standing: StandingVerdict;
  beforeAll(() => {
    verdict = judgeDesignations(ASKED);
    standing = judgeStanding({ metrics: ASKED.metrics, today: "2026-11-22" });
  });

  it("are judged for the one global account", () => {
    expect(verdict).toMatchObject({
      programme: "MAICPP",
      edition: "MAICPP-2026-07",
      asOf: "2026-11-22",
    });
    expect(verdict.unit).toEqual({
      kind: "global-account",
      reasons: [{ key: "rules.standing.reason.worldwide" }],
      rule: {
        id: "MAICPP.unit.global-account.1v1",
        sources: ["KVFAQ", "KB26"],
        confidence: "verified",
      },
    });
    expect(verdict.units).toEqual([
      {
        unit: { kind: "global-account" },
        items: standing.areas,
        gapCount: 1,
        unknownCount: 5,
      },
    ]);
  });

  it("show each country as a lens, and say so", () => {
    expect(verdict.lens).toHaveLength(2);
    expect(verdict.lens.map(({ unit }) => unit)).toEqual([
      { kind: "country", id: "BR", countries: ["BR"] },
      { kind: "country", id: "DE", countries: ["DE"] },
    ]);
    expect(verdict.lens.map(({ gapCount, unknownCount }) => [gapCount, unknownCount])).toEqual([
      [1, 5],
      [0, 5],
    ]);
    expect(verdict.lens.map(({ items }) => items)).toEqual(
      standing.countries.map(({ areas }) => areas),
    );
    for (const { items } of verdict.lens) {
      for (const { reasons } of items) expect(keysOf(reasons)[0]).toBe("countryIsALens");
    }
  });

  it("count people, and look at any edition", () => {
    const roster = people(3, ["Power Platform App Maker"]);
    const ofEdition = (edition = MAICPP_2026_07) =>
      judgeDesignations({ edition, asOf: "2026-11-22", metrics: [], people: roster })
        .units[0]?.items.find(({ area }) => area === "business-applications")
        ?.tracks.find(({ track }) => track === "smb")?.atLeast;
    expect(ofEdition()).toBe(0);
    expect(ofEdition(MAICPP_2023_06)).toBe(12);
  });
});
