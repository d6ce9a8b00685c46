import { describe, expect, it } from "vitest";
import type { Person } from "../../../../lib/rules/facts";
import type { ProgrammeQuestion } from "../../../../lib/rules/programme-question";
import { peopleOfUnit, unitsOf } from "../../../../lib/rules/units";
import {
  ask,
  asOf,
  COUNTRY_DAY,
  ENROLMENT_DAY,
  GLOBAL_DAY,
  LOCATION_DAY,
  location,
  person,
} from "./unit-facts";

const PEOPLE = [
  person("at-10", { location: "10" }),
  person("at-11-living-in-france", { location: "11", country: "FR" }),
  person("at-20", { location: "20" }),
  person("in-spain", { country: "ES" }),
  person("in-france", { country: "FR" }),
  person("anywhere"),
];
const peopleOn = (day: string) => PEOPLE.map((each) => ({ ...each, ...asOf(day) }));
const PARTNER_IDS = [location("10", "ES"), location("11", "ES"), location("20", "FR")];

const keysByUnit = (question: ProgrammeQuestion<unknown>) =>
  Object.fromEntries(
    unitsOf(question).map((unit) => [
      unit.id ?? "whole",
      peopleOfUnit(unit, question).map(({ key }) => key),
    ]),
  );

describe("people", () => {
  it("count at the location they are associated with", () => {
    const question = ask(LOCATION_DAY, { people: PEOPLE, partnerIds: PARTNER_IDS });
    expect(keysByUnit(question)).toStrictEqual({
      10: ["at-10"],
      11: ["at-11-living-in-france"],
      20: ["at-20", "in-france"],
    });
  });

  it.each([ENROLMENT_DAY, COUNTRY_DAY])("of a country's locations count together on %s", (day) => {
    const question = ask(day, { people: peopleOn(day), partnerIds: PARTNER_IDS });
    expect(keysByUnit(question)).toStrictEqual({
      ES: ["at-10", "at-11-living-in-france", "in-spain"],
      FR: ["at-20", "in-france"],
    });
  });

  it("of a cluster's countries count together", () => {
    const question = ask(COUNTRY_DAY, {
      people: PEOPLE,
      partnerIds: [...PARTNER_IDS, location("30", "US")],
      geography: { clusters: [{ id: "south", name: "South", countries: ["ES", "FR"] }] },
    });
    expect(keysByUnit(question)).toStrictEqual({
      south: PEOPLE.slice(0, 5).map(({ key }) => key),
      US: [],
    });
  });

  it("all count for the global account", () => {
    const question = ask(GLOBAL_DAY, { people: PEOPLE, partnerIds: PARTNER_IDS });
    expect(keysByUnit(question)).toStrictEqual({ whole: PEOPLE.map(({ key }) => key) });
  });

  it("who name no place count where there is one unit only", () => {
    const people = [person("anywhere")];
    expect(keysByUnit(ask(LOCATION_DAY, { people }))).toStrictEqual({ whole: ["anywhere"] });
    expect(keysByUnit(ask(COUNTRY_DAY, { people, homeCountry: "ES" }))).toStrictEqual({
      ES: ["anywhere"],
    });
  });

  it("who moved count where they are by the latest record, whatever the order of the facts", () => {
    const before = person("a", { location: "10" });
    const after = { ...person("a", { location: "20" }), ...asOf("2012-06-02") };
    const on = (day: string, people: readonly Person[]) =>
      keysByUnit(ask(day, { people, partnerIds: PARTNER_IDS }));
    expect(on("2012-06-02", [before, after])).toStrictEqual({ 10: [], 11: [], 20: ["a"] });
    expect(on("2012-06-02", [after, before])).toStrictEqual({ 10: [], 11: [], 20: ["a"] });
    expect(on("2012-06-01", [before, after])).toStrictEqual({ 10: ["a"], 11: [], 20: [] });
    expect(on("2012-06-01", [after, before])).toStrictEqual({ 10: ["a"], 11: [], 20: [] });
  });

  it("with several records of one day count once, with all that these tell", () => {
    const first = {
      ...person("a", { location: "10" }),
      certifications: [{ id: "70-640" }],
      listedFor: ["messaging"],
    };
    const second = { ...person("a", { location: "20" }), certifications: [{ id: "70-680" }] };
    const question = ask(LOCATION_DAY, { people: [first, second], partnerIds: PARTNER_IDS });
    expect(keysByUnit(question)).toStrictEqual({ 10: [], 11: [], 20: ["a"] });
    const [at20] = peopleOfUnit({ kind: "location", id: "20", countries: ["FR"] }, question);
    expect(at20).toStrictEqual({
      ...second,
      certifications: [{ id: "70-640" }, { id: "70-680" }],
      listedFor: ["messaging"],
    });
  });

  it("keep what only the first of the records of one day tells of their place", () => {
    const people = [person("a", { location: "10" }), person("a")];
    expect(keysByUnit(ask(LOCATION_DAY, { people, partnerIds: PARTNER_IDS }))[10]).toStrictEqual([
      "a",
    ]);
  });

  it("may be none", () => {
    expect(peopleOfUnit({ kind: "global-account" }, ask(GLOBAL_DAY))).toStrictEqual([]);
  });
});
