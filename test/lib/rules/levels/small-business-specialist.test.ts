import { describe, expect, it } from "vitest";
import type { Person } from "../../../../lib/rules/facts";
import { judgeSmallBusinessSpecialist } from "../../../../lib/rules/levels";
import { MPP_2003_10 } from "../../../../lib/rules/programmes/mpp-2003-10";
import { englishTexts } from "../standing/english-texts";
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

  it("has a person by the latest record of the day, and at one location only", () => {
    const moved = person("b", [TECHNICAL], { location: "11", ...seen("2008-05-01") });
    const before = { ...ENGINEER, ...seen("2008-04-01") };
    expect(stateOf([SELLER, before, moved])).toStrictEqual(["short", "noTechnicalExam"]);
    expect(stateOf([SELLER, moved, before])).toStrictEqual(["short", "noTechnicalExam"]);
    const cameHere = { ...ENGINEER, ...seen("2008-05-02") };
    expect(stateOf([SELLER, moved, cameHere])).toStrictEqual(["met", "met"]);
  });

  it("is not served by what was learnt on a later day", () => {
    const later = seen("2008-06-02");
    expect(stateOf([SELLER, { ...ENGINEER, ...later }])).toStrictEqual([
      "short",
      "noTechnicalExam",
    ]);
    expect(stateOf([SELLER, { ...anywhere("b", [TECHNICAL]), ...later }])).toStrictEqual([
      "short",
      "noTechnicalExam",
    ]);
    expect(
      stateOf([SELLER, ENGINEER, person("b", [], { location: "11", ...later })]),
    ).toStrictEqual(["met", "met"]);
  });

  it.each(["2010-11-01", "2026-11-22"])("is unknown on %s, after the programme", async (day) => {
    const { state, reasons } = judge(
      [SELLER, ENGINEER].map((each) => ({ ...each, ...seen(day) })),
      day,
    );
    expect(state).toBe("unknown");
    expect(reasons).toStrictEqual([
      {
        key: "rules.levels.specialist.programmeEnded",
        data: { programme: "Microsoft Partner Program", date: "2010-10-31" },
      },
    ]);
    expect(reasons.flatMap(await englishTexts())).toStrictEqual([]);
  });

  it("may be met on the last day of the programme", () => {
    const people = [SELLER, ENGINEER].map((each) => ({ ...each, ...seen("2010-10-31") }));
    expect(stateOf(people, "2010-10-31")).toStrictEqual(["met", "met"]);
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
