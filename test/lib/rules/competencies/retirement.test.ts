import { describe, expect, it } from "vitest";
import type { Holding } from "../../../../lib/rules/facts";
import { figures, holding, itemOf, keysOf, questionOn } from "./company";

const RULE = {
  id: "MPN.retirement.january-2018.1v1",
  sources: ["CW16", "MSB1709"],
  confidence: "secondary",
  conflict: true,
};
const ENDS = { earliest: "2018-01-30", latest: "2018-01-31" };

/** On its own account from 2018 on, so that the unit is known. */
function hosting(asOf: string, holdings: Holding[] = [], edition = asOf) {
  const question = questionOn(edition, {
    asOf,
    holdings,
    metrics: figures("hosting", asOf, {
      certifiedPeople: 2,
      customerReferences: 3,
      assessmentsPassed: 1,
    }),
  });
  return itemOf(question, "hosting", "silver");
}

/** As of the day looked at. */
const held = (asOf: string, more: Partial<Holding> = {}) => [
  holding("hosting", asOf, { level: "silver", ...more }),
];

describe("a competency that was retired in January 2018", () => {
  it("is open to everybody until 30 July 2016", () => {
    expect(hosting("2016-07-30").state).toBe("unknown");
    expect(keysOf(hosting("2016-07-30").reasons)[0]).toBe("requirementsReached");
    expect(keysOf(hosting("2016-07-30").reasons)).not.toContain("closedToNewPartners");
    expect(hosting("2016-07-31")).toEqual({
      area: "hosting",
      level: "silver",
      state: "not-applicable",
      options: [],
      gaps: [],
      reasons: [
        {
          key: "rules.competencies.reason.closedToNewPartners",
          data: { date: "2016-07-30" },
        },
        { key: "rules.competencies.reason.secondarySource" },
        { key: "rules.competencies.reason.sourcesDisagree" },
      ],
      rule: RULE,
    });
  });

  it("goes on for those who hold it, at whatever level", () => {
    const goesOn = hosting("2016-07-31", held("2016-07-31"));
    expect(goesOn.state).toBe("unknown");
    expect(goesOn.reasons).toEqual([
      { key: "rules.competencies.reason.requirementsReached" },
      { key: "rules.competencies.reason.typicalRequirements" },
      { key: "rules.competencies.reason.retiresOn", data: ENDS },
      { key: "rules.competencies.reason.secondarySource" },
    ]);
    expect(hosting("2016-07-31", held("2016-07-31", { level: "gold" })).state).toBe("unknown");
    expect(hosting("2016-07-31", [holding("hosting", "2016-07-31")]).state).toBe("unknown");
    expect(hosting("2016-07-31", [holding("learning", "2016-07-31")]).state).toBe("not-applicable");
    expect(hosting("2016-07-31", held("2016-07-31", { until: "2016-07-30" })).state).toBe(
      "not-applicable",
    );
  });

  it("is closed to those of whose competency there is no current evidence", () => {
    const on = (asOf: string) => hosting("2016-12-01", held(asOf)).state;
    expect([on("2016-08-30"), on("2016-12-01")]).toEqual(["not-applicable", "unknown"]);
    expect([on("2016-08-31"), on("2016-12-02")]).toEqual(["unknown", "not-applicable"]);
  });

  it("is unknown for them from July 2017 on, when the pages say nothing of it", () => {
    expect(keysOf(hosting("2017-07-18", held("2017-07-18")).reasons)).toEqual([
      "requirementsNotOnRecord",
      "retiresOn",
      "secondarySource",
    ]);
    expect(hosting("2017-07-18", held("2017-07-18")).state).toBe("unknown");
    expect(hosting("2018-01-29", held("2018-01-29")).state).toBe("unknown");
    expect(keysOf(hosting("2018-01-29", held("2018-01-29")).reasons)).toContain(
      "requirementsNotOnRecord",
    );
  });

  it.each(["2018-01-30", "2018-01-31"])("is open to doubt on %s", (day) => {
    const item = hosting(day, held(day));
    expect(item).toMatchObject({ state: "unknown", options: [], rule: RULE });
    expect(item.reasons).toEqual([
      { key: "rules.competencies.reason.retiringTheseDays", data: ENDS },
      { key: "rules.competencies.reason.secondarySource" },
      { key: "rules.competencies.reason.sourcesDisagree" },
    ]);
    expect(hosting(day).state).toBe("not-applicable");
    expect(keysOf(hosting(day).reasons)[0]).toBe("closedToNewPartners");
  });

  it("is gone from 1 February 2018 on, whoever holds it", () => {
    const item = hosting("2018-02-01", held("2018-02-01"));
    expect(item).toMatchObject({ state: "not-applicable", rule: RULE });
    expect(item.reasons).toEqual([
      { key: "rules.competencies.reason.retired", data: ENDS },
      { key: "rules.competencies.reason.secondarySource" },
      { key: "rules.competencies.reason.sourcesDisagree" },
    ]);
    expect(hosting("2018-02-01").state).toBe("not-applicable");
  });
});

describe("today's figures held against an old edition", () => {
  it("are seen on the last day of the edition", () => {
    const item = hosting("2026-11-22", held("2026-11-22"), "2014-01-01");
    expect(keysOf(item.reasons)[0]).toBe("requirementsReached");
    expect(hosting("2026-11-22", held("2026-11-22"), "2017-12-15").state).toBe("not-applicable");
    expect(keysOf(hosting("2026-11-22", [], "2016-11-01").reasons)[0]).toBe("closedToNewPartners");
  });

  it("are seen on the first day of a later one", () => {
    const item = hosting("2014-06-01", [], "2016-11-01");
    expect(keysOf(item.reasons)[0]).toBe("closedToNewPartners");
    const open = hosting("2014-06-01", [], "2015-09-01");
    expect(keysOf(open.reasons)[0]).toBe("requirementsReached");
  });
});
