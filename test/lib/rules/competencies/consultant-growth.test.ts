import { describe, expect, it } from "vitest";
import type { Market } from "../../../../lib/rules/programmes/competency-schema";
import { keysOf, requirementOf } from "./company";
import { engagement, FULL, type Values } from "./scored-partner";

describe("growth of consultants", () => {
  function growth(
    before: number | undefined,
    percent: number | undefined,
    market: Market | "unsaid",
    count: number | undefined = 1,
  ) {
    const values = {
      functionalConsultants: count,
      functionalConsultantsBefore: before,
      functionalConsultantGrowth: percent,
    };
    const item = engagement(values as Values, "gold", market);
    return requirementOf(item, "functionalConsultantGrowth.customer-engagement");
  }

  it.each<[Market, number, number, number]>([
    ["developed", 14, 500, 0],
    ["developed", 15, 35, 15],
    ["developed", 15, 34.9, 0],
    ["developed", 29, 35, 15],
    ["developed", 29, 34, 0],
    ["developed", 30, 25, 15],
    ["developed", 30, 24.9, 0],
    ["developed", 49, 25, 15],
    ["developed", 49, 24, 0],
    ["developing", 4, 500, 0],
    ["developing", 5, 35, 15],
    ["developing", 5, 34.9, 0],
    ["developing", 14, 35, 15],
    ["developing", 14, 34, 0],
    ["developing", 15, 25, 15],
    ["developing", 15, 24.9, 0],
    ["developing", 24, 25, 15],
    ["developing", 24, 24, 0],
  ])("%s market, from %i by %d percent: %i points", (market, before, percent, points) => {
    const requirement = growth(before, percent, market);
    expect(requirement.points).toBe(points);
    expect(requirement.state).toBe(points === 15 ? "met" : "short");
    expect(requirement).not.toHaveProperty("shortBy");
  });

  it.each<[Market, number]>([
    ["developed", 50],
    ["developing", 25],
  ])("%s market: all points with %i consultants, whatever the growth", (market, enough) => {
    expect(growth(enough - 1, 0, market, enough).points).toBe(15);
    expect(growth(enough - 1, 0, market, enough - 1).points).toBe(0);
    expect(growth(undefined, undefined, market, enough).points).toBe(15);
  });

  it.each<[Market, number]>([
    ["developed", 50],
    ["developing", 25],
  ])("%s market: open where there were %i a year before and are fewer now", (market, before) => {
    const requirement = growth(before, -10, market, before - 1);
    expect(requirement).not.toHaveProperty("points");
    expect(requirement).toMatchObject({ state: "unknown", maxPoints: 15 });
    expect(requirement.reasons).toEqual([
      { key: "rules.competencies.reason.fullPointsMayRunOn", data: { months: 24 } },
    ]);
  });

  it("is open while a figure that decides is missing, and says which", () => {
    const none = engagement({}, "gold");
    expect(requirementOf(none, "functionalConsultantGrowth.customer-engagement").reasons).toEqual([
      { key: "rules.competencies.reason.consultantsMissing" },
      { key: "rules.competencies.reason.consultantsBeforeMissing" },
      { key: "rules.competencies.reason.figureMissing" },
    ]);
    expect(keysOf(growth(20, undefined, "developed").reasons)).toEqual(["figureMissing"]);
    expect(keysOf(growth(undefined, 50, "developed").reasons)).toEqual([
      "consultantsBeforeMissing",
    ]);
    const withoutCount = engagement({
      functionalConsultantsBefore: 20,
      functionalConsultantGrowth: 10,
    });
    const open = requirementOf(withoutCount, "functionalConsultantGrowth.customer-engagement");
    expect(keysOf(open.reasons)).toEqual(["consultantsMissing"]);
    expect(open).not.toHaveProperty("points");
    // Enough growth is enough, however many they are now.
    const grown = engagement({
      functionalConsultantsBefore: 20,
      functionalConsultantGrowth: 35,
    });
    expect(requirementOf(grown, "functionalConsultantGrowth.customer-engagement").points).toBe(15);
    // Too few to start from is too few, whatever the growth.
    expect(growth(14, undefined, "developed").points).toBe(0);
  });

  it("is open between the markets where the market is not said", () => {
    expect(growth(15, 30, "unsaid")).toMatchObject({
      state: "unknown",
      reasons: [{ key: "rules.competencies.reason.marketNotSaid" }],
    });
    expect(growth(15, 35, "unsaid").points).toBe(15);
    expect(growth(15, 24, "unsaid").points).toBe(0);
  });

  describe("granted to anniversaries of April to June 2021", () => {
    const NAME = "functionalConsultantGrowth.customer-engagement";
    const WINDOW = { from: "2021-04-01", to: "2021-06-30" };
    const on = (day: string, anniversaryDate: string | undefined, percent = 0) => {
      const change = anniversaryDate === undefined ? {} : { anniversaryDate };
      const values = { ...FULL, functionalConsultantGrowth: percent };
      return requirementOf(engagement(values, "gold", "developed", change, day), NAME);
    };

    it.each(["2021-04-01", "2021-06-30"])("on %s", (anniversary) => {
      const requirement = on("2021-06-30", anniversary);
      expect(requirement).toEqual({
        metric: NAME,
        state: "met",
        maxPoints: 15,
        points: 15,
        reasons: [
          { key: "rules.competencies.reason.allPoints", data: { points: 15, max: 15 } },
          { key: "rules.competencies.reason.granted", data: WINDOW },
        ],
        rule: {
          id: "MPN.covid.consultant-growth.1v1",
          sources: ["MSBCOVID"],
          confidence: "verified",
        },
      });
    });

    it.each(["2021-03-31", "2021-07-01"])("and not on %s", (anniversary) => {
      expect(on("2021-06-30", anniversary).points).toBe(0);
      expect(on("2021-06-30", anniversary, 35).points).toBe(15);
    });

    it("are asked for while the anniversary is not known", () => {
      const requirement = on("2021-06-30", undefined);
      expect(requirement).not.toHaveProperty("points");
      // Gold is reached without them.
      expect(requirement.state).toBe("met");
      expect(requirement.reasons).toEqual([
        { key: "rules.competencies.reason.grantedByAnniversary", data: WINDOW },
      ]);
      expect(on("2021-06-30", undefined, 35).rule.id).toBe(
        "MPN.cloud-business-applications.customer-engagement.functionalConsultantGrowth.1v1",
      );
      expect(on("2021-06-30", undefined, 35).points).toBe(15);
      expect(on("2021-07-01", undefined).points).toBe(0);
      expect(on("2021-07-01", "2021-06-30").points).toBe(0);
    });

    it("open the points beside figures that are missing", () => {
      const item = engagement({}, "gold", "developed", {}, "2021-05-01");
      const requirement = requirementOf(item, NAME);
      expect(keysOf(requirement.reasons)).toEqual([
        "consultantsMissing",
        "consultantsBeforeMissing",
        "figureMissing",
        "grantedByAnniversary",
      ]);
      expect(item.reasons[1]).toEqual({
        key: "rules.competencies.reason.totalBetween",
        data: { least: 0, most: 100, needed: 80 },
      });
    });

    it("count towards the level, with the rule that granted them", () => {
      const values = {
        ...FULL,
        functionalConsultantGrowth: 0,
        netNewRevenue: 0,
        netCustomerAdds: 0,
      };
      const granted = { anniversaryDate: "2021-05-01" };
      const item = engagement(values, "gold", "developed", granted, "2021-05-01");
      expect(item).toMatchObject({ state: "met", options: [{ total: 80 }, {}] });
      expect(item.rule.sources).toEqual(["PCI21", "MSBCOVID"]);
      expect(engagement(values, "gold", "developed").state).toBe("short");
    });
  });
});
