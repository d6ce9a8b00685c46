import { describe, expect, it } from "vitest";
import { competencyOn, inWords, scoreOn } from "./editions";

const DAY = "2021-04-01";
const CBA = "cloud-business-applications";
const SMCS = "small-midmarket-cloud-solutions";

/** Metric without the option, points, threshold in both markets. */
function linear(day: string, id: string, option: string): [string, number, string][] {
  return scoreOn(day, id, option).metrics.flatMap(({ metric, maxPoints, formula }) =>
    formula.kind === "linear-capped"
      ? [[metric.replace(`.${option}`, ""), maxPoints, inWords(formula.threshold)]]
      : [],
  );
}

function growthOf(option: string) {
  const metric = scoreOn(DAY, CBA, option).metrics.find(
    ({ formula }) => formula.kind === "growth-by-size",
  );
  if (metric?.formula.kind !== "growth-by-size") throw new Error("no growth");
  return { metric, formula: metric.formula };
}

const OPTIONS = ["customer-engagement", "finance-operations"];

describe("Partner Contribution Indicators, Cloud Business Applications", () => {
  it("Customer Engagement", () => {
    expect(linear(DAY, CBA, "customer-engagement")).toEqual([
      ["netNewRevenue", 10, "300000/150000"],
      ["netCustomerAdds", 10, "10/5"],
      ["functionalConsultants", 15, "15/5"],
      ["developers", 5, "5/2"],
      ["newLargeDeployments", 20, "5/1"],
      ["mauGrowth", 25, "25"],
    ]);
  });

  it("Finance and Operations", () => {
    expect(linear(DAY, CBA, "finance-operations")).toEqual([
      ["netNewRevenue", 10, "300000/150000"],
      ["netCustomerAdds", 10, "3/1"],
      ["functionalConsultants", 15, "15/5"],
      ["developers", 5, "5/2"],
      ["newLargeDeployments", 20, "3/1"],
      ["mauGrowth", 25, "25"],
    ]);
  });

  it.each(OPTIONS)("%s: consultant growth is all or nothing, by size", (option) => {
    const { metric, formula } = growthOf(option);
    expect(metric).toMatchObject({
      id: `MPN.${CBA}.${option}.functionalConsultantGrowth.1v1`,
      metric: `functionalConsultantGrowth.${option}`,
      maxPoints: 15,
      unit: "percent",
      countryOf: "partner",
      windowMonths: 12,
      associations: ["CSP", "CPOR", "DPOR"],
      label: { key: "rules.competencies.metric.functionalConsultantGrowth" },
    });
    expect(formula).toEqual({
      kind: "growth-by-size",
      baseMetric: `functionalConsultantsBefore.${option}`,
      baseLabel: { key: "rules.competencies.metric.functionalConsultantsBefore" },
      countMetric: `functionalConsultants.${option}`,
      steps: {
        developed: [
          { from: 15, to: 29, growthPercent: 35 },
          { from: 30, to: 49, growthPercent: 25 },
        ],
        developing: [
          { from: 5, to: 14, growthPercent: 35 },
          { from: 15, to: 24, growthPercent: 25 },
        ],
      },
      allPointsFrom: { developed: 50, developing: 25 },
      allPointsMonths: 24,
      granted: {
        id: "MPN.covid.consultant-growth.1v1",
        scope: "global-account",
        inForceFrom: "2021-04-01",
        inForceTo: "2021-06-30",
        sources: ["MSBCOVID"],
        confidence: "verified",
        verifiedAsOf: "2021-01-27",
      },
    });
    const { metrics } = scoreOn(DAY, CBA, option);
    expect(metrics.map((each) => each.metric)).toContain(formula.countMetric);
    expect(metrics[3]).toBe(metric);
  });

  it.each([
    ["customer-engagement", "Customer Engagement", { developed: 250, developing: 150 }],
    ["finance-operations", "Finance and Operations", { developed: 100, developing: 50 }],
  ])("%s: deployments and growth from so many active users on", (option, name, activeUsers) => {
    expect(scoreOn(DAY, CBA, option).name).toBe(name);
    const withUsers = scoreOn(DAY, CBA, option).metrics.filter((each) => each.activeUsers);
    expect(withUsers.map(({ metric, label }) => [metric, label])).toEqual([
      [
        `newLargeDeployments.${option}`,
        { key: "rules.competencies.metric.newLargeDeploymentsByMarket", data: activeUsers },
      ],
      [
        `mauGrowth.${option}`,
        { key: "rules.competencies.metric.mauGrowthByMarket", data: activeUsers },
      ],
    ]);
    for (const each of withUsers) expect(each.activeUsers).toEqual(activeUsers);
  });

  it.each(OPTIONS)("%s: silver from 60, gold from 80 of 100, from 1 April 2021 on", (option) => {
    const printed = {
      scope: "global-account",
      inForceFrom: "2021-04-01",
      inForceTo: "2022-09-30",
      sources: ["PCI21", "MSBCOVID"],
      confidence: "verified",
      verifiedAsOf: "2021-07-16",
    };
    const { scoring, metrics } = scoreOn(DAY, CBA, option);
    expect(scoring).toEqual({
      id: `MPN.${CBA}.${option}.score.1v1`,
      ...printed,
      silverFrom: 60,
      goldFrom: 80,
    });
    for (const metric of metrics) expect(metric).toMatchObject(printed);
    expect(competencyOn("2021-03-31", CBA).options).toEqual([]);
    expect(scoreOn("2022-09-30", CBA, option)).toEqual(scoreOn(DAY, CBA, option));
  });

  it.each([
    ["netNewRevenue", "usd", "customer"],
    ["netCustomerAdds", "customers", "customer"],
    ["functionalConsultants", "people", "partner"],
    ["developers", "people", "partner"],
    ["newLargeDeployments", "deployments", "customer"],
    ["mauGrowth", "percent", "customer"],
  ])("%s counts %s and goes by the %s's country", (name, unit, countryOf) => {
    for (const option of OPTIONS) {
      const found = scoreOn(DAY, CBA, option).metrics.find(
        ({ metric }) => metric === `${name}.${option}`,
      );
      expect(found).toMatchObject({
        id: `MPN.${CBA}.${option}.${name}.1v1`,
        unit,
        countryOf,
        windowMonths: 12,
        associations: ["CSP", "CPOR", "DPOR"],
      });
    }
  });
});

describe("Small and Midmarket Cloud Solutions by the option CBA SMB", () => {
  it("has one threshold for all markets", () => {
    expect(linear("2021-01-14", SMCS, "cba-smb")).toEqual([
      ["netNewRevenue", 10, "30000"],
      ["netCustomerAdds", 10, "10"],
      ["functionalConsultants", 30, "5"],
      ["developers", 5, "2"],
      ["newDeployments", 20, "10"],
      ["mauGrowth", 25, "35"],
    ]);
    const { metrics, scoring, name } = scoreOn("2021-01-14", SMCS, "cba-smb");
    expect(name).toBe("CBA SMB");
    expect(metrics).toHaveLength(6);
    expect(metrics[4]).toMatchObject({
      metric: "newDeployments.cba-smb",
      unit: "deployments",
      countryOf: "customer",
      label: { key: "rules.competencies.metric.newDeployments" },
    });
    expect(metrics[5]).toMatchObject({
      activeUsers: 50,
      label: { key: "rules.competencies.metric.mauGrowth", data: { users: 50 } },
    });
    const printed = {
      scope: "global-account",
      inForceFrom: "2021-01-14",
      inForceTo: "2022-09-30",
      sources: ["PCISMB"],
      confidence: "verified",
      verifiedAsOf: "2021-07-07",
    };
    expect(scoring).toEqual({
      id: `MPN.${SMCS}.cba-smb.score.1v1`,
      ...printed,
      silverFrom: 60,
      goldFrom: 80,
    });
    for (const metric of metrics) expect(metric).toMatchObject(printed);
  });

  it("is one option beside another that is not on record", () => {
    for (const day of ["2021-01-14", "2021-04-01"]) {
      expect(competencyOn(day, SMCS).options[1]).toEqual({ id: "other", kind: "not-on-record" });
    }
    expect(competencyOn("2021-01-13", SMCS).options).toEqual([]);
  });
});
