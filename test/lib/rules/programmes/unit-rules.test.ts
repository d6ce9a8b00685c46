import { describe, expect, it } from "vitest";
import { ruleSchema } from "../../../../lib/rules/programmes/provenance";
import {
  COUNTRY_QUALIFICATION_STARTS,
  PARTNER_CENTER_MOVES,
  UNIT_RULES,
} from "../../../../lib/rules/programmes/unit-rules";

describe("the units of evaluation", () => {
  it.each([
    [
      "MPP.unit.enrolment-account.1v1",
      "enrolment-account",
      "2003-10-01",
      "2010-10-31",
      "SEED1",
      "verified",
      "2006",
    ],
    [
      "MPP.unit.no-pooling-across-countries.1v1",
      "enrolment-account",
      "2003-10-01",
      "2010-10-31",
      "SEED1",
      "derived",
      "2006",
    ],
    [
      "MPN.unit.location.1v1",
      "location",
      "2010-11-01",
      "2021-06-30",
      "FRPMC",
      "verified",
      "2021-04-13",
    ],
    [
      "MPN.unit.own-anniversary.1v1",
      "location",
      "2010-11-01",
      "2011-10-31",
      "TS2",
      "verified",
      "2010",
    ],
    [
      "MPN.unit.country-qualification.1v1",
      "country",
      null,
      "2021-06-30",
      "SEED0 RCP1305 RCP1307",
      "verified",
      "2013-07-31",
    ],
    [
      "MPN.unit.country-qualification-start.1v1",
      "country",
      "2014-07-01",
      "2021-06-30",
      "SEED0 RCP1305 RCP1307",
      "secondary",
      "2013-07-31",
    ],
    [
      "MPN.unit.global-account.1v1",
      "global-account",
      "2018-01-01",
      "2022-09-30",
      "FRPMC FRCONS",
      "verified",
      "2021-04-13",
    ],
    [
      "MAICPP.unit.global-account.1v1",
      "global-account",
      "2022-10-01",
      null,
      "KVFAQ KB26",
      "verified",
      "2026-08-14",
    ],
  ])("%s", (id, scope, from, to, sources, confidence, verifiedAsOf) => {
    const rule = UNIT_RULES.find((each) => each.id === id);
    expect(ruleSchema.safeParse(rule).error).toBeUndefined();
    expect([
      rule?.scope,
      rule?.inForceFrom,
      rule?.inForceTo,
      rule?.sources.join(" "),
      rule?.confidence,
      rule?.verifiedAsOf,
    ]).toEqual([scope, from, to, sources, confidence, verifiedAsOf]);
    expect(rule?.conflict).toBe(id.includes("-start.") ? true : undefined);
  });

  it("are eight rules", () => expect(UNIT_RULES).toHaveLength(8));

  it("know three announced starts of Country Qualification", () => {
    expect(COUNTRY_QUALIFICATION_STARTS).toEqual([
      { start: "2013-10-01", sources: ["SEED0", "RCP1305"] },
      { start: "2014-01-01", sources: ["RCP1307"] },
      { start: "2014-06-30", sources: ["RCP1307"] },
    ]);
  });

  it("know in which years companies moved to Partner Center", () => {
    expect(PARTNER_CENTER_MOVES).toEqual({ from: "2018-01-01", to: "2021-06-30" });
  });
});
