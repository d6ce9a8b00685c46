import { describe, expect, it } from "vitest";
import type { Geography } from "../../../../lib/rules/company-facts";
import { unitVerdictFor } from "../../../../lib/rules/units";

const keysOf = (asOf: string, geography?: Geography) =>
  unitVerdictFor(asOf, geography).reasons.map(({ key }) => key.replace("rules.units.reason.", ""));
const kindAt = (asOf: string, geography?: Geography) => unitVerdictFor(asOf, geography).kind;

const ENROLMENT = {
  kind: "enrolment-account",
  rule: { id: "MPP.unit.enrolment-account.1v1", sources: ["SEED1"], confidence: "verified" },
};
const LOCATION = {
  kind: "location",
  rule: { id: "MPN.unit.location.1v1", sources: ["FRPMC"], confidence: "verified" },
};
const COUNTRY_UNCONFIRMED = {
  kind: "country",
  rule: {
    id: "MPN.unit.country-qualification.1v1",
    sources: ["SEED0", "RCP1305", "RCP1307"],
    confidence: "secondary",
    conflict: true,
  },
};
const MPN_GLOBAL = {
  kind: "global-account",
  rule: { id: "MPN.unit.global-account.1v1", sources: ["FRPMC", "FRCONS"], confidence: "verified" },
};
const MAICPP_GLOBAL = {
  kind: "global-account",
  rule: {
    id: "MAICPP.unit.global-account.1v1",
    sources: ["KVFAQ", "KB26"],
    confidence: "verified",
  },
};

describe("what the programme evaluates, without a word of the reader's", () => {
  it.each([
    ["2003-10-01", ENROLMENT],
    ["2010-10-31", ENROLMENT],
    ["2011-11-01", LOCATION],
    ["2013-09-30", LOCATION],
    ["2013-10-01", LOCATION],
    ["2014-06-30", LOCATION],
    ["2014-07-01", COUNTRY_UNCONFIRMED],
    ["2017-12-31", COUNTRY_UNCONFIRMED],
    ["2021-07-01", MPN_GLOBAL],
    ["2022-09-30", MPN_GLOBAL],
    ["2022-10-01", MAICPP_GLOBAL],
    ["2026-11-22", MAICPP_GLOBAL],
  ])("on %s", (day, expected) => {
    const { kind, rule } = unitVerdictFor(day, undefined);
    expect({ kind, rule }).toStrictEqual(expected);
  });

  it.each([
    ["2010-10-31", ["enrolmentAccount", "noPoolingAcrossCountries"]],
    ["2011-11-01", ["location"]],
    ["2013-09-30", ["location"]],
    ["2013-10-01", ["location", "countryQualificationAnnounced"]],
    ["2014-06-30", ["location", "countryQualificationAnnounced"]],
    ["2014-07-01", ["country", "countryQualificationAnnounced", "countryQualificationUnconfirmed"]],
    ["2021-07-01", ["globalAccount"]],
    ["2022-10-01", ["globalAccount", "noCountryRequirement"]],
  ])("says why on %s", (day, expected) => {
    expect(keysOf(day)).toStrictEqual(expected);
  });

  it("names the three starts that were announced", () => {
    expect(unitVerdictFor("2013-10-01", {}).reasons[1]?.data).toStrictEqual({
      first: "2013-10-01",
      second: "2014-01-01",
      third: "2014-06-30",
    });
  });

  it("knows no programme before October 2003", () => {
    expect(unitVerdictFor("2003-09-30", undefined)).toStrictEqual({
      kind: "unknown",
      reasons: [
        {
          key: "rules.units.reason.noProgramme",
          data: { date: "2003-09-30", earliest: "2003-10-01" },
        },
      ],
      rule: { id: "PROGRAMME.none.1v1", sources: [], confidence: "unverified" },
    });
  });

  it.each(["2010-11-01", "2011-10-31"])(
    "tells on %s that each partner moved to the Partner Network at its own anniversary",
    (day) => {
      expect(unitVerdictFor(day, { countryQualificationFrom: "never" })).toStrictEqual({
        kind: "location",
        reasons: [
          { key: "rules.units.reason.location" },
          { key: "rules.units.reason.movedAtAnniversary" },
        ],
        rule: { ...LOCATION.rule, sources: ["FRPMC", "TS2"] },
      });
    },
  );
});

describe("Country Qualification by the reader's word", () => {
  const from = { countryQualificationFrom: "2014-02-01" };

  it("begins on the day told, and is then as sure as its text", () => {
    expect(kindAt("2014-01-31", from)).toBe("location");
    expect(unitVerdictFor("2014-02-01", from)).toStrictEqual({
      kind: "country",
      reasons: [
        { key: "rules.units.reason.country" },
        { key: "rules.units.reason.countryQualificationFrom", data: { date: "2014-02-01" } },
      ],
      rule: {
        id: "MPN.unit.country-qualification.1v1",
        sources: ["SEED0", "RCP1305", "RCP1307"],
        confidence: "verified",
      },
    });
    expect(keysOf("2014-01-31", from)).toStrictEqual(["location", "countryQualificationFrom"]);
  });

  it("may be later than the last start announced", () => {
    expect(kindAt("2014-12-31", { countryQualificationFrom: "2015-01-01" })).toBe("location");
  });

  it("never came where the reader says so", () => {
    const never = { countryQualificationFrom: "never" } as const;
    expect(kindAt("2016-01-01", never)).toBe("location");
    expect(keysOf("2016-01-01", never)).toStrictEqual(["location", "countryQualificationNever"]);
  });
});

describe("the move to Partner Center", () => {
  it.each(["2018-01-01", "2021-06-30"])("leaves the unit unknown on %s while not told", (day) => {
    expect(unitVerdictFor(day, {})).toStrictEqual({
      kind: "unknown",
      reasons: [
        {
          key: "rules.units.reason.moveNotTold",
          data: { from: "2018-01-01", to: "2021-06-30" },
        },
        { key: "rules.units.reason.untilTheMove" },
        { key: "rules.units.reason.country" },
        {
          key: "rules.units.reason.countryQualificationAnnounced",
          data: { first: "2013-10-01", second: "2014-01-01", third: "2014-06-30" },
        },
        { key: "rules.units.reason.countryQualificationUnconfirmed" },
        { key: "rules.units.reason.sinceTheMove" },
        { key: "rules.units.reason.globalAccount" },
      ],
      rule: {
        id: "MPN.unit.country-qualification.1v1",
        sources: ["SEED0", "RCP1305", "RCP1307", "FRPMC", "FRCONS"],
        confidence: "secondary",
        conflict: true,
      },
    });
  });

  it("names the location as the other candidate where Country Qualification never came", () => {
    const verdict = unitVerdictFor("2019-01-01", { countryQualificationFrom: "never" });
    expect(verdict.reasons.map(({ key }) => key.split(".").at(-1))).toStrictEqual([
      "moveNotTold",
      "untilTheMove",
      "location",
      "countryQualificationNever",
      "sinceTheMove",
      "globalAccount",
    ]);
    expect(verdict.rule).toStrictEqual({ ...LOCATION.rule, sources: ["FRPMC", "FRCONS"] });
  });

  it("makes it the global account from the day told", () => {
    const geography = { movedToPartnerCenterOn: "2019-03-15" };
    expect(kindAt("2019-03-14", geography)).toBe("country");
    expect(keysOf("2019-03-14", geography)).toStrictEqual([
      "country",
      "countryQualificationAnnounced",
      "countryQualificationUnconfirmed",
    ]);
    expect(unitVerdictFor("2019-03-15", geography)).toStrictEqual({
      ...MPN_GLOBAL,
      reasons: [
        { key: "rules.units.reason.globalAccount" },
        { key: "rules.units.reason.movedOn", data: { date: "2019-03-15" } },
      ],
    });
  });

  it.each(["2018-01-01", "2021-06-30"])("believes a move on %s", (movedToPartnerCenterOn) => {
    expect(kindAt(movedToPartnerCenterOn, { movedToPartnerCenterOn })).toBe("global-account");
    expect(kindAt("2022-01-01", { movedToPartnerCenterOn })).toBe("global-account");
    expect(keysOf("2022-01-01", { movedToPartnerCenterOn })).toStrictEqual([
      "globalAccount",
      "movedOn",
    ]);
  });

  it.each(["2017-12-31", "2021-07-01"])(
    "does not use a move on %s, outside the years of the sources",
    (movedToPartnerCenterOn) => {
      const refused = {
        key: "rules.units.reason.moveOutsideTheYears",
        data: { date: movedToPartnerCenterOn, from: "2018-01-01", to: "2021-06-30" },
      };
      const geography = { movedToPartnerCenterOn };
      expect(unitVerdictFor("2019-06-01", geography).kind).toBe("unknown");
      expect(unitVerdictFor("2019-06-01", geography).reasons[1]).toStrictEqual(refused);
      expect(unitVerdictFor("2017-12-31", geography).kind).toBe("country");
      expect(unitVerdictFor("2017-12-31", geography).reasons.at(-1)).toStrictEqual(refused);
      expect(unitVerdictFor("2022-01-01", geography).reasons[1]).toStrictEqual(refused);
    },
  );
});

describe("clusters of the reader's", () => {
  const clusters = [
    { id: "baltics", name: "Baltics", countries: ["EE", "LV", "LT"] },
    { id: "north", name: "North", countries: ["SE", "EE"] },
  ];
  const problem = {
    key: "rules.units.reason.countryInSeveralClusters",
    data: { country: "EE", clusters: ["Baltics", "North"] },
  };

  it("are said to be wrong where a country is in two of them", () => {
    expect(unitVerdictFor("2015-01-01", { clusters }).reasons.at(-1)).toStrictEqual(problem);
    expect(
      unitVerdictFor("2015-01-01", { clusters, countryQualificationFrom: "2014-01-01" }).reasons,
    ).toContainEqual(problem);
  });

  it("are not spoken of while locations are evaluated", () => {
    expect(unitVerdictFor("2012-01-01", { clusters }).reasons).toHaveLength(1);
  });

  it("are fine where no country is in two of them", () => {
    expect(unitVerdictFor("2015-01-01", { clusters: clusters.slice(0, 1) }).reasons).toHaveLength(
      3,
    );
  });
});
