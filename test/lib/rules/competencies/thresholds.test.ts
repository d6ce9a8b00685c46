import { describe, expect, it } from "vitest";
import type { Market } from "../../../../lib/rules/programmes/competency-schema";
import { figures, itemOf, keysOf, questionOn, requirementOf } from "./company";

const DAY = "2017-10-01";
const UNIT = "rules.competencies.unit";

function cloudPlatform(
  azureConsumption: number,
  market?: Market,
  level: "silver" | "gold" = "silver",
) {
  const metrics = figures("cloud-platform", DAY, {
    azureConsumption,
    certifiedPeople: 2,
    optIn: 1,
  });
  const geography = market === undefined ? {} : { market };
  return itemOf(questionOn(DAY, { metrics, geography }), "cloud-platform", level);
}

describe("a threshold of its market", () => {
  it.each<[number, Market | undefined, string, number | undefined]>([
    [15_000, "developed", "met", undefined],
    [14_999, "developed", "short", 1],
    [10_000, "developed", "short", 5000],
    [10_000, "developing", "met", undefined],
    [9999, "developing", "short", 1],
    [15_000, undefined, "met", undefined],
    [14_999, undefined, "unknown", undefined],
    [10_000, undefined, "unknown", undefined],
    [9999, undefined, "short", 1],
  ])("$%i in a market that is %s: %s", (consumption, market, state, shortBy) => {
    const item = cloudPlatform(consumption, market);
    expect(item.state).toBe(state);
    const requirement = requirementOf(item, "azureConsumption");
    expect(requirement).toMatchObject({ state, value: consumption });
    expect(requirement.shortBy).toBe(shortBy);
    expect(requirement.unit).toEqual(shortBy === undefined ? undefined : { key: `${UNIT}.usd` });
    expect(requirement.threshold).toBe(market && { developed: 15_000, developing: 10_000 }[market]);
  });

  it("says what is compared", () => {
    const reasons = (consumption: number, market?: Market) =>
      requirementOf(cloudPlatform(consumption, market), "azureConsumption").reasons;
    const reason = (key: string, data: object) => ({
      key: `rules.competencies.reason.${key}`,
      data,
    });
    expect(reasons(20_000, "developed")).toEqual([
      reason("reached", { value: 20_000, threshold: 15_000 }),
    ]);
    expect(reasons(20_000)).toEqual([reason("reached", { value: 20_000, threshold: 15_000 })]);
    expect(reasons(9000, "developing")).toEqual([
      reason("missed", { value: 9000, threshold: 10_000 }),
    ]);
    expect(reasons(9000)).toEqual([
      reason("missedInBothMarkets", { value: 9000, developed: 15_000, developing: 10_000 }),
    ]);
    expect(reasons(12_000)).toEqual([{ key: "rules.competencies.reason.marketNotSaid" }]);
  });

  it("asks for no market where there is one threshold for all", () => {
    expect(cloudPlatform(100_000, undefined, "gold").state).toBe("met");
    expect(cloudPlatform(99_999, undefined, "gold").state).toBe("short");
    expect(requirementOf(cloudPlatform(99_999, undefined, "gold"), "azureConsumption")).toEqual({
      metric: "azureConsumption",
      state: "short",
      value: 99_999,
      threshold: 100_000,
      shortBy: 1,
      unit: { key: `${UNIT}.usd` },
      reasons: [
        { key: "rules.competencies.reason.missed", data: { value: 99_999, threshold: 100_000 } },
      ],
      rule: {
        id: "MPN.cloud-platform.gold.azureConsumption.1v1",
        sources: ["KB3011058", "FR1712"],
        confidence: "verified",
      },
    });
  });
});

describe("a figure that is missing", () => {
  it("is unknown, never zero", () => {
    const item = itemOf(questionOn(DAY), "cloud-platform", "silver");
    expect(item).toMatchObject({ state: "unknown", option: "consumption" });
    expect(item).not.toHaveProperty("asOf");
    expect(item).not.toHaveProperty("staleAsOf");
    expect(item.gaps.map(({ metric, state }) => [metric, state])).toEqual([
      ["azureConsumption", "unknown"],
      ["certifiedPeople", "unknown"],
      ["optIn", "unknown"],
    ]);
    const requirement = requirementOf(item, "azureConsumption");
    expect(requirement).not.toHaveProperty("value");
    expect(requirement).not.toHaveProperty("shortBy");
    expect(requirement.reasons).toEqual([{ key: "rules.competencies.reason.figureMissing" }]);
    expect(item.reasons).toEqual([
      { key: "rules.competencies.reason.requirementsUnknown", count: 3 },
    ]);
  });

  it("is also unknown when it is too old, by a day", () => {
    const on = (asOf: string) => {
      const metrics = [
        ...figures("cloud-platform", DAY, { certifiedPeople: 1, optIn: 1 }),
        ...figures("cloud-platform", asOf, { azureConsumption: 15_000 }),
      ];
      return itemOf(questionOn(DAY, { metrics }), "cloud-platform", "silver");
    };
    expect(on("2017-07-01")).toMatchObject({ state: "met", asOf: "2017-07-01" });
    expect(on("2017-07-01")).not.toHaveProperty("staleAsOf");
    const stale = on("2017-06-30");
    expect(stale).toMatchObject({ state: "unknown", asOf: DAY, staleAsOf: "2017-06-30" });
    expect(requirementOf(stale, "azureConsumption").reasons).toEqual([
      { key: "rules.competencies.reason.figureMissing" },
      { key: "rules.competencies.reason.figureTooOld", data: { date: "2017-06-30" } },
    ]);
    expect(stale.reasons).toEqual([
      { key: "rules.competencies.reason.requirementsUnknown", count: 1 },
      { key: "rules.competencies.reason.figuresTooOld", data: { date: "2017-06-30", days: 92 } },
    ]);
  });

  it("names the oldest of several days", () => {
    const metrics = [
      ...figures("cloud-platform", "2017-09-02", { certifiedPeople: 1 }),
      ...figures("cloud-platform", "2017-09-01", { optIn: 1 }),
      ...figures("cloud-platform", "2017-09-03", { azureConsumption: 15_000 }),
    ];
    const item = itemOf(questionOn(DAY, { metrics }), "cloud-platform", "silver");
    expect(item.asOf).toBe("2017-09-01");
    const old = [
      ...figures("cloud-platform", "2017-03-02", { certifiedPeople: 1 }),
      ...figures("cloud-platform", "2017-03-01", { optIn: 1 }),
    ];
    expect(itemOf(questionOn(DAY, { metrics: old }), "cloud-platform", "silver").staleAsOf).toBe(
      "2017-03-01",
    );
  });
});

describe("an answer", () => {
  it.each([
    [1, "met", undefined, "answeredYes"],
    [0, "short", 1, "answeredNo"],
  ])("%i", (optIn, state, shortBy, reason) => {
    const metrics = figures("cloud-platform", DAY, {
      azureConsumption: 15_000,
      certifiedPeople: 1,
      optIn,
    });
    const item = itemOf(questionOn(DAY, { metrics }), "cloud-platform", "silver");
    expect(item.state).toBe(state);
    const requirement = requirementOf(item, "optIn");
    expect(requirement.state).toBe(state);
    expect(requirement.shortBy).toBe(shortBy);
    expect(requirement.unit).toEqual(shortBy && { key: `${UNIT}.confirmations` });
    expect(requirement.reasons).toEqual([{ key: `rules.competencies.reason.${reason}` }]);
  });
});

describe("what was asked for as a rule", () => {
  const TYPICAL_DAY = "2012-06-01";
  function serverPlatform(level: "silver" | "gold", values: Record<string, number>) {
    const metrics = figures("server-platform", TYPICAL_DAY, values);
    return itemOf(questionOn(TYPICAL_DAY, { metrics }), "server-platform", level);
  }
  const SILVER = { certifiedPeople: 2, customerReferences: 3, assessmentsPassed: 1 };
  const GOLD = { certifiedPeople: 4, customerReferences: 5, assessmentsPassed: 1 };

  it("silver: 2 people, 3 references and the assessments", () => {
    const item = serverPlatform("silver", SILVER);
    expect(item).toMatchObject({
      state: "unknown",
      option: "typical",
      gaps: [],
      asOf: TYPICAL_DAY,
    });
    expect(keysOf(item.reasons)).toEqual([
      "requirementsReached",
      "typicalRequirements",
      "secondarySource",
    ]);
    expect(item.rule).toEqual({
      id: "MPN.2010-11.server-platform.silver.1v1",
      sources: ["FARLEY10", "CLUBIC10", "AUS10"],
      confidence: "secondary",
    });
    expect(keysOf(requirementOf(item, "certifiedPeople").reasons)).toEqual([
      "reached",
      "secondarySource",
    ]);
    expect(serverPlatform("silver", { ...SILVER, certifiedPeople: 1 })).toMatchObject({
      state: "unknown",
      gaps: [{ metric: "certifiedPeople", shortBy: 1, unit: { key: `${UNIT}.people` } }],
    });
    expect(serverPlatform("silver", { ...SILVER, customerReferences: 2 })).toMatchObject({
      state: "unknown",
      gaps: [{ metric: "customerReferences", shortBy: 1, unit: { key: `${UNIT}.references` } }],
    });
    const unassessed = serverPlatform("silver", { ...SILVER, assessmentsPassed: 0 });
    expect(unassessed).toMatchObject({ state: "unknown", gaps: [{ state: "short" }] });
    expect(keysOf(unassessed.reasons)).toEqual([
      "requirementsShort",
      "typicalRequirements",
      "secondarySource",
    ]);
  });

  it("gold: 4 people and up to 5 references, of which fewer may do", () => {
    expect(serverPlatform("gold", GOLD)).toMatchObject({ state: "unknown", gaps: [] });
    const three = serverPlatform("gold", { ...GOLD, certifiedPeople: 3 });
    expect(three).toMatchObject({ state: "unknown", gaps: [{ state: "short", shortBy: 1 }] });
    const item = serverPlatform("gold", { ...GOLD, customerReferences: 4 });
    expect(item.state).toBe("unknown");
    expect(requirementOf(item, "customerReferences")).toEqual({
      metric: "customerReferences",
      state: "unknown",
      value: 4,
      threshold: 5,
      reasons: [
        { key: "rules.competencies.reason.upTo", data: { value: 4, threshold: 5 } },
        { key: "rules.competencies.reason.secondarySource" },
      ],
      rule: {
        id: "MPN.server-platform.gold.customerReferences.1v1",
        sources: ["CLUBIC10"],
        confidence: "secondary",
      },
    });
    const { customerReferences: _, ...withoutReferences } = GOLD;
    expect(
      keysOf(
        requirementOf(serverPlatform("gold", withoutReferences), "customerReferences").reasons,
      ),
    ).toEqual(["figureMissing", "secondarySource"]);
  });
});

describe("a text that was most likely copied by mistake", () => {
  it("is judged as printed, and says so", () => {
    const metrics = figures("enterprise-mobility-management", DAY, {
      "newCustomers.smb": 5,
      "activeEntitlementsOfYear.smb": 4000,
      certifiedPeople: 4,
    });
    const item = itemOf(questionOn(DAY, { metrics }), "enterprise-mobility-management", "gold");
    expect(item).toMatchObject({ state: "met", option: "smb" });
    expect(item.rule).toEqual({
      id: "MPN.2017-09.enterprise-mobility-management.gold.1v1",
      sources: ["FR1712"],
      confidence: "verified",
      conflict: true,
    });
    expect(item.reasons).toEqual([
      { key: "rules.competencies.reason.metByOption", data: { option: "SMB" } },
      { key: "rules.competencies.reason.requirementsReached" },
      { key: "rules.competencies.reason.sourcesDisagree" },
    ]);
    const customers = requirementOf(item, "newCustomers.smb");
    expect(keysOf(customers.reasons)).toEqual(["reached", "probableCopyError", "sourcesDisagree"]);
    expect(customers.rule.conflict).toBe(true);
  });
});

describe("a number that was derived", () => {
  it("says so", () => {
    const metrics = figures("enterprise-resource-planning", "2017-08-01", {
      grossLicenseRevenue: 75_000,
      certifiedPeople: 5,
    });
    const question = questionOn("2017-08-01", { metrics });
    const item = itemOf(question, "enterprise-resource-planning", "silver");
    expect(item.state).toBe("met");
    expect(item.rule).toEqual({
      id: "MPN.2017-07.enterprise-resource-planning.silver.1v1",
      sources: ["FR1707", "FR1709"],
      confidence: "derived",
    });
    expect(keysOf(item.reasons)).toEqual(["requirementsReached", "derivedNumber"]);
    expect(keysOf(requirementOf(item, "certifiedPeople").reasons)).toEqual(["reached"]);
  });
});
