import { describe, expect, it } from "vitest";
import { figures, itemOf, itemsOf, keysOf, questionOn } from "./company";

const DAY = "2017-10-01";

function dataAnalytics(level: "silver" | "gold", values: Record<string, number>) {
  const metrics = figures("data-analytics", DAY, values);
  return itemOf(questionOn(DAY, { metrics }), "data-analytics", level);
}

describe("a level by one of several options", () => {
  it("is met by any of them", () => {
    const item = dataAnalytics("silver", {
      "certifiedPeople.specialist": 0,
      "certifiedPeople.power-bi": 1,
      "powerBiSeats.power-bi": 250,
    });
    expect(item).toMatchObject({ state: "met", option: "power-bi", gaps: [], asOf: DAY });
    expect(item.options.map(({ option, state }) => [option, state])).toEqual([
      ["specialist", "short"],
      ["beginners", "unknown"],
      ["power-bi", "met"],
    ]);
    expect(item.reasons).toEqual([
      { key: "rules.competencies.reason.metByOption", data: { option: "Power BI" } },
      { key: "rules.competencies.reason.requirementsReached" },
    ]);
    expect(item.rule).toEqual({
      id: "MPN.2017-09.data-analytics.silver.1v1",
      sources: ["FR1712"],
      confidence: "verified",
    });
  });

  it("names the first option that meets it", () => {
    const all = { "certifiedPeople.specialist": 1, "certifiedPeople.beginners": 2 };
    expect(dataAnalytics("silver", all).option).toBe("specialist");
  });

  it("is missed where every option is, and shows the one with the fewest gaps", () => {
    const item = dataAnalytics("gold", {
      "powerBiSeats.power-bi": 999,
      "certifiedPeople.power-bi": 1,
      "certifiedPeople.specialist": 1,
      "certifiedPeople.beginners": 1,
    });
    expect(item).toMatchObject({ state: "short", option: "specialist" });
    expect(item.gaps.map(({ metric, shortBy }) => [metric, shortBy])).toEqual([
      ["certifiedPeople.specialist", 1],
    ]);
    expect(item.reasons).toEqual([
      { key: "rules.competencies.reason.closestOption", data: { option: "Specialist" } },
      { key: "rules.competencies.reason.requirementsShort", count: 1 },
    ]);
  });

  it("shows the later option where that has fewer gaps", () => {
    const metrics = figures("enterprise-mobility-management", DAY, {
      certifiedPeople: 2,
      "newCustomers.enterprise": 2,
      "activeEntitlementsOfYear.enterprise": 499,
      "newCustomers.smb": 20,
      "activeEntitlementsOfYear.smb": 124,
    });
    const item = itemOf(questionOn(DAY, { metrics }), "enterprise-mobility-management", "silver");
    expect(item).toMatchObject({
      state: "short",
      option: "smb",
      gaps: [
        {
          metric: "activeEntitlementsOfYear.smb",
          shortBy: 1,
          unit: { key: "rules.competencies.unit.entitlements" },
        },
      ],
    });
    const enterprise = item.options[0]?.requirements.map(({ state, shortBy }) => [state, shortBy]);
    expect(enterprise).toEqual([
      ["short", 1],
      ["short", 1],
      ["met", undefined],
    ]);
  });

  it("is unknown while one option is open, and says how many are", () => {
    const item = dataAnalytics("silver", { "certifiedPeople.specialist": 0 });
    expect(item).toMatchObject({ state: "unknown", option: "specialist" });
    expect(item.reasons).toEqual([
      { key: "rules.competencies.reason.closestOption", data: { option: "Specialist" } },
      { key: "rules.competencies.reason.requirementsShort", count: 1 },
      { key: "rules.competencies.reason.otherOptionsOpen", count: 2 },
    ]);
    const both = dataAnalytics("silver", {
      "certifiedPeople.specialist": 0,
      "certifiedPeople.beginners": 0,
    });
    expect(both.reasons.at(-1)).toEqual({
      key: "rules.competencies.reason.otherOptionsOpen",
      count: 1,
    });
    const itself = dataAnalytics("silver", {
      "certifiedPeople.beginners": 0,
      "certifiedPeople.power-bi": 0,
    });
    expect(keysOf(itself.reasons)).toEqual(["closestOption", "requirementsUnknown"]);
  });

  it("looks at the age of all options while it is not met, and of one when it is", () => {
    const metrics = [
      ...figures("data-analytics", "2017-09-01", { "certifiedPeople.beginners": 0 }),
      ...figures("data-analytics", "2017-01-01", { "powerBiSeats.power-bi": 1 }),
      ...figures("data-analytics", DAY, { "certifiedPeople.specialist": 1 }),
    ];
    const question = questionOn(DAY, { metrics });
    const silver = itemOf(question, "data-analytics", "silver");
    expect(silver).toMatchObject({ state: "met", asOf: DAY });
    expect(silver).not.toHaveProperty("staleAsOf");
    const gold = itemOf(question, "data-analytics", "gold");
    expect(gold).toMatchObject({
      state: "unknown",
      asOf: "2017-09-01",
      staleAsOf: "2017-01-01",
    });
  });

  it("counts what is missed and what is unknown apart", () => {
    const metrics = figures("cloud-crm", DAY, { netNewCloudRevenue: 1, certifiedPeople: 1 });
    const item = itemOf(questionOn(DAY, { metrics }), "cloud-crm", "silver");
    expect(item.state).toBe("short");
    expect(item.reasons).toEqual([
      { key: "rules.competencies.reason.requirementsShort", count: 2 },
      { key: "rules.competencies.reason.requirementsUnknown", count: 2 },
    ]);
  });
});

describe("what is not on record", () => {
  it("keeps a level from being proven where more may have been asked for", () => {
    const full = { azureConsumption: 25_000, optIn: 1 };
    const metrics = (values: Record<string, number>) =>
      figures("cloud-platform", "2014-06-01", values);
    // A day on which the location is the unit; without any place the company is the only one.
    const on = (values: Record<string, number>) =>
      itemOf(questionOn("2014-06-01", { metrics: metrics(values) }), "cloud-platform", "silver");
    const item = on(full);
    expect(item).toMatchObject({ state: "unknown", option: "consumption", gaps: [] });
    expect(keysOf(item.reasons)).toEqual([
      "requirementsReached",
      "notAllOnRecord",
      "secondarySource",
    ]);
    expect(item.options[0]?.requirements.map(({ state }) => state)).toEqual(["met", "met"]);
    const short = on({ ...full, azureConsumption: 24_999 });
    expect(short).toMatchObject({ state: "short", gaps: [{ shortBy: 1 }] });
    expect(keysOf(short.reasons)).toEqual([
      "requirementsShort",
      "notAllOnRecord",
      "secondarySource",
    ]);
    expect(on({ azureConsumption: 25_000 }).state).toBe("unknown");
  });

  it("leaves every competency unknown after the pages were taken down", () => {
    const question = questionOn("2018-03-20", {
      geography: { movedToPartnerCenterOn: "2018-03-01" },
      metrics: figures("messaging", "2018-03-20", { certifiedPeople: 99 }),
    });
    const items = itemsOf(question);
    expect(items).toHaveLength(2 * 18);
    for (const item of items) expect(item.state).toBe("unknown");
    expect(itemOf(question, "messaging", "gold")).toEqual({
      area: "messaging",
      level: "gold",
      state: "unknown",
      options: [],
      gaps: [],
      reasons: [
        { key: "rules.competencies.reason.requirementsNotOnRecord" },
        { key: "rules.competencies.reason.derivedNumber" },
        { key: "rules.competencies.reason.sourcesDisagree" },
      ],
      rule: {
        id: "MPN.2018-03.messaging.gold.1v1",
        sources: ["FR1712", "MSB1709"],
        confidence: "derived",
        conflict: true,
      },
    });
  });

  it("leaves Security of 2021 unknown", () => {
    const item = itemOf(questionOn("2021-07-13"), "security", "gold");
    expect(item).toEqual({
      area: "security",
      level: "gold",
      state: "unknown",
      options: [],
      gaps: [],
      reasons: [{ key: "rules.competencies.reason.requirementsNotOnRecord" }],
      rule: {
        id: "MPN.2021-04.security.gold.1v1",
        sources: ["FRLEARN", "KVINTRO"],
        confidence: "verified",
      },
    });
  });
});

describe("a level that does not exist", () => {
  it("does not apply: Enterprise Resource Planning has no silver from 15 December 2017 on", () => {
    const on = (asOf: string) => itemOf(questionOn(asOf), "enterprise-resource-planning", "silver");
    expect(on("2017-12-14").state).toBe("unknown");
    expect(on("2017-12-15")).toEqual({
      area: "enterprise-resource-planning",
      level: "silver",
      state: "not-applicable",
      options: [],
      gaps: [],
      reasons: [{ key: "rules.competencies.reason.levelNotOffered" }],
      rule: {
        id: "MPN.2017-12.enterprise-resource-planning.silver.1v1",
        sources: ["FR1707", "FR1709", "FR1712"],
        confidence: "verified",
      },
    });
    const metrics = figures("enterprise-resource-planning", "2017-12-15", {
      grossLicenseRevenue: 175_000,
    });
    const question = questionOn("2017-12-15", { metrics });
    expect(itemOf(question, "enterprise-resource-planning", "gold").state).toBe("met");
    // Gold says nothing of silver.
    expect(itemOf(question, "enterprise-resource-planning", "silver").state).toBe("not-applicable");
  });
});

describe("silver and gold", () => {
  it("are two items, silver first, in the order of the edition", () => {
    const question = questionOn(DAY);
    const expected = question.edition.competencies.flatMap(({ id }) => [
      `${id} silver`,
      `${id} gold`,
    ]);
    expect(itemsOf(question).map(({ area, level }) => `${area} ${level}`)).toEqual(expected);
  });
});
