import { describe, expect, it } from "vitest";
import {
  COVID_EXTENSIONS,
  covidCompetencyRule,
  extendedAnniversary,
} from "../../../../lib/rules/renewal";

describe("extendedAnniversary", () => {
  it.each([
    ["2019-12-31", undefined, undefined],
    ["2020-01-01", "2021-01-01", "2020a"],
    ["2020-02-29", "2021-02-28", "2020a"],
    ["2020-06-30", "2021-06-30", "2020a"],
    ["2020-07-01", "2021-07-01", "2020b"],
    ["2020-12-31", "2021-12-31", "2020b"],
    ["2021-01-01", "2022-01-01", "2021a"],
    ["2021-06-30", "2022-06-30", "2021a"],
    ["2021-07-01", "2022-07-01", "2021b"],
    ["2021-12-31", "2022-12-31", "2021b"],
    ["2022-01-01", undefined, undefined],
  ])("moves %s on to %s (%s)", (ad, next, id) => {
    const extended = extendedAnniversary(ad);
    expect(extended?.anniversaryDate).toBe(next);
    expect(extended?.extension.id).toBe(id && `RENEWAL.covid-${id}.1v1`);
  });
});

describe("the extensions", () => {
  const PAGES = ["FRRENCOV", "FRREN21", "MSBCOVID"];
  it.each([
    ["2020a", PAGES, "verified", undefined, "2021-07-13", []],
    ["2020b", PAGES, "verified", undefined, "2021-07-13", []],
    ["2021a", PAGES, "verified", undefined, "2021-07-13", ["Cloud Business Applications"]],
    ["2021b", ["MSBCOVID", "MSC47165"], "secondary", true, "2021-08-03", []],
  ])("%s rests on %j (%s, conflict %s, %s) and leaves out %j", (id, ...row) => {
    const [sources, confidence, conflict, verifiedAsOf, excludes] = row;
    const extension = COVID_EXTENSIONS.find((each) => each.id === `RENEWAL.covid-${id}.1v1`);
    expect(extension).toMatchObject({
      scope: "global-account",
      sources,
      confidence,
      verifiedAsOf,
      excludes,
    });
    expect(extension?.conflict).toBe(conflict);
  });

  it("were not automatic: each needed action in Partner Center and the fee", () => {
    expect(COVID_EXTENSIONS.map(({ needs }) => needs)).toEqual(
      Array(4).fill(["action-in-partner-center", "fee"]),
    );
  });
});

describe("Cloud Business Applications, which the extension of early 2021 left out", () => {
  it.each([
    ["2020-12-31", undefined, undefined],
    ["2021-01-01", "as-published", undefined],
    ["2021-03-31", "as-published", undefined],
    ["2021-04-01", "granted", 15],
    ["2021-06-30", "granted", 15],
    ["2021-07-01", undefined, undefined],
  ])("at %s: %s, %s points of consultant growth", (ad, id, points) => {
    const rule = covidCompetencyRule(ad);
    expect(rule?.id).toBe(id && `RENEWAL.covid-cba-${id}.1v1`);
    expect(rule?.grantedConsultantGrowthPoints).toBe(points);
    if (rule !== undefined) {
      expect(rule).toMatchObject({
        scope: "global-account",
        competency: "Cloud Business Applications",
        sources: ["MSBCOVID"],
        confidence: "verified",
        verifiedAsOf: "2021-01-27",
      });
    }
  });
});
