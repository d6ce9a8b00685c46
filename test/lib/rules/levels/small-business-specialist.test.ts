import { describe, expect, it } from "vitest";
import type { Person } from "../../../../lib/rules/facts";
import { judgeSmallBusinessSpecialist } from "../../../../lib/rules/levels";
import { MPP_2003_10 } from "../../../../lib/rules/programmes/mpp-2003-10";
import { keysOf } from "./level-facts";

const DAY = "2008-06-01";
const SALES = "small-business-sales-and-marketing";
const TECHNICAL = "small-business-technical";

function person(key: string, exams: readonly string[], more: Partial<Person> = {}): Person {
  return {
    key,
    location: "10",
    certifications: exams.map((id) => ({ id })),
    evidence: { report: "form", file: "form", asOf: DAY },
    ...more,
  };
}

function seen(asOf: string): Pick<Person, "evidence"> {
  return { evidence: { report: "form", file: "form", asOf } };
}

function anywhere(key: string, exams: readonly string[]): Person {
  const { location: _, ...rest } = person(key, exams);
  return rest;
}

const judge = (people: readonly Person[], asOf = DAY) =>
  judgeSmallBusinessSpecialist({ edition: MPP_2003_10, asOf, location: "10", people });
const stateOf = (people: readonly Person[], asOf = DAY) => {
  const { state, reasons } = judge(people, asOf);
  return [state, ...keysOf(reasons).map((key) => key.replace("specialist.", ""))];
};

const SELLER = person("a", [SALES]);
const ENGINEER = person("b", [TECHNICAL]);

describe("a location of Small Business Specialists", () => {
  it("has a holder of each exam", () => {
    expect(judge([SELLER, { ...ENGINEER, ...seen("2008-05-01") }])).toStrictEqual({
      location: "10",
      state: "met",
      reasons: [{ key: "rules.levels.specialist.met", data: { location: "10" } }],
      rule: {
        id: "MPP.small-business-specialist.location.1v1",
        sources: ["SMB07"],
        confidence: "verified",
      },
      asOf: "2008-05-01",
    });
  });

  it("may have one person with both beside another with one", () => {
    expect(stateOf([person("a", [SALES, TECHNICAL]), SELLER])).toStrictEqual([
      "unknown",
      "onePersonForBoth",
    ]);
    expect(stateOf([person("c", [SALES, TECHNICAL]), SELLER])).toStrictEqual(["met", "met"]);
    expect(stateOf([person("c", [SALES, TECHNICAL]), ENGINEER])).toStrictEqual(["met", "met"]);
  });

  it("is unknown with one person for both, since no source tells", () => {
    expect(stateOf([person("a", [SALES, TECHNICAL])])).toStrictEqual([
      "unknown",
      "onePersonForBoth",
    ]);
  });

  it("is short of what nobody there holds", () => {
    expect(stateOf([SELLER])).toStrictEqual(["short", "noTechnicalExam"]);
    expect(stateOf([ENGINEER])).toStrictEqual(["short", "noSalesExam"]);
    expect(stateOf([person("a", ["other"])])).toStrictEqual([
      "short",
      "noSalesExam",
      "noTechnicalExam",
    ]);
  });

  it("is not served by people of another location", () => {
    expect(stateOf([SELLER, person("b", [TECHNICAL], { location: "11" })])).toStrictEqual([
      "short",
      "noTechnicalExam",
    ]);
  });

  it("is unknown where a holder of what is missing names no location", () => {
    expect(stateOf([SELLER, anywhere("b", [TECHNICAL])])).toStrictEqual([
      "unknown",
      "noTechnicalExam",
      "holderWithoutLocation",
    ]);
    expect(stateOf([SELLER, anywhere("b", [SALES])])).toStrictEqual(["short", "noTechnicalExam"]);
    expect(stateOf([person("a", []), anywhere("b", [SALES])])).toStrictEqual([
      "short",
      "noSalesExam",
      "noTechnicalExam",
    ]);
    expect(
      stateOf([SELLER, { ...anywhere("b", [TECHNICAL]), ...seen("2008-02-29") }]),
    ).toStrictEqual(["short", "noTechnicalExam"]);
  });

  it("is unknown where nobody is known", () => {
    expect(judge([])).toStrictEqual({
      location: "10",
      state: "unknown",
      reasons: [{ key: "rules.levels.specialist.nobodyKnown", data: { location: "10" } }],
      rule: judge([SELLER]).rule,
    });
    expect(stateOf([anywhere("a", [SALES])])).toStrictEqual(["unknown", "nobodyKnown"]);
  });

  it("is unknown by evidence older than 92 days", () => {
    expect(stateOf([SELLER, { ...ENGINEER, ...seen("2008-03-01") }])).toStrictEqual(["met", "met"]);
    expect(stateOf([SELLER, { ...ENGINEER, ...seen("2008-02-29") }])).toStrictEqual([
      "unknown",
      "evidenceTooOld",
    ]);
  });

  it("counts exams from the day they were passed to the day they expire", () => {
    const with_ = (earnedOn: string, expiresOn: string) =>
      stateOf([
        SELLER,
        person("b", [], { certifications: [{ id: TECHNICAL, earnedOn, expiresOn }] }),
      ])[0];
    expect(with_(DAY, DAY)).toBe("met");
    expect(with_("2008-06-02", "2009-01-01")).toBe("short");
    expect(with_("2008-01-01", "2008-05-31")).toBe("short");
  });

  it("is on record from 2007", () => {
    const people = (asOf: string) => [SELLER, ENGINEER].map((each) => ({ ...each, ...seen(asOf) }));
    expect(judge(people("2006-12-31"), "2006-12-31")).toMatchObject({
      state: "unknown",
      reasons: [{ key: "rules.levels.specialist.notTold", data: { from: "2007-01-01" } }],
    });
    expect(stateOf(people("2007-01-01"), "2007-01-01")[0]).toBe("met");
  });
});
