/** Every fact of the announcement of Country Qualification (May 2013), each in a test of its own. */
import { describe, expect, test } from "vitest";
import type { Target } from "../../../../lib/rules/facts";
import { SOURCES } from "../../../../lib/rules/sources";
import { judgeCountryQualification, unitsOf, unitVerdictFor } from "../../../../lib/rules/units";

const SPRING_2013 = "2013-05-15";
const wanted = (id: string, place: string): Target => ({
  kind: "competency",
  id,
  place,
  by: "2013-10-01",
});
const company = {
  asOf: SPRING_2013,
  countries: ["ES", "FR"],
  homeCountry: "ES",
  targets: [wanted("messaging", "ES"), wanted("messaging", "FR"), wanted("security", "ES")],
};
const verdict = judgeCountryQualification(company);
const keysOf = (messages: readonly { readonly key: string }[]) => messages.map(({ key }) => key);

describe("what Country Qualification is", () => {
  test("each partner should have capable capacity of its own where its customers are", () => {
    expect(keysOf(verdict.reasons)).toContain("rules.units.reason.localCapacity");
  });

  test("it is about competency partners: only competencies are asked for", () => {
    const designation: Target = { kind: "designation", id: "security", by: "2013-10-01" };
    const { places } = judgeCountryQualification({ ...company, targets: [designation] });
    expect(places.map(({ state }) => state)).toEqual(["not-applicable", "not-applicable"]);
  });

  test("it was announced late in the year before, to begin in October 2013", () => {
    expect(SOURCES.SEED0.date).toBe("2013-05");
    expect(unitVerdictFor("2013-10-01", {}).reasons[1]).toMatchObject({
      key: "rules.units.reason.countryQualificationAnnounced",
      data: { first: "2013-10-01" },
    });
  });

  test("nothing changes before October 2013: locations are evaluated until then", () => {
    expect(unitVerdictFor("2013-09-30", {})).toMatchObject({
      kind: "location",
      reasons: [{ key: "rules.units.reason.location" }],
    });
  });

  test("that it began in October 2013 is not taken for granted", () => {
    expect(unitVerdictFor("2013-10-01", {}).kind).toBe("location");
    expect(unitVerdictFor("2013-10-01", { countryQualificationFrom: "2013-10-01" }).kind).toBe(
      "country",
    );
  });
});

describe("whom it concerns", () => {
  test("those with practices in more than one country, most likely", () => {
    expect(verdict.affected).toBe("likely");
    expect(judgeCountryQualification({ ...company, countries: ["ES"], targets: [] }).affected).toBe(
      "unlikely",
    );
  });

  test("who is concerned had an e-mail, and support was in touch with the headquarters' primary contact", () => {
    expect(verdict.steps).toContainEqual({
      key: "rules.units.step.primaryContactOf",
      data: { country: "ES" },
    });
  });
});

describe("what it asks for", () => {
  test("the requirements in each country where the partner wants to use the competency's name", () => {
    expect(
      verdict.places.map(({ unit, wanted: here }) => [unit.id, here.map((each) => each.target.id)]),
    ).toEqual([
      ["ES", ["messaging", "security"]],
      ["FR", ["messaging"]],
    ]);
  });

  test("nothing where the partner does not want to use a competency's name", () => {
    const { places } = judgeCountryQualification({ ...company, countries: ["ES", "FR", "PT"] });
    expect(places.at(-1)).toMatchObject({ unit: { id: "PT" }, state: "not-applicable" });
  });

  test("a requirement met in one country is not met in another", () => {
    const { places } = judgeCountryQualification({
      ...company,
      standing: [
        {
          unit: { kind: "country", id: "FR" },
          gapCount: 0,
          unknownCount: 0,
          items: [
            {
              area: "messaging",
              level: "gold",
              state: "met",
              gaps: [],
              reasons: [],
              options: [],
              rule: { id: "MPN.a.1v1", sources: [], confidence: "verified" },
            },
          ],
        },
      ],
    });
    expect(places.map(({ state }) => state)).toEqual(["unknown", "met"]);
  });
});

describe("the call to action", () => {
  test("1: which competencies, in which countries", () => {
    expect(keysOf(judgeCountryQualification({ ...company, targets: [] }).steps)[0]).toBe(
      "rules.units.step.identify",
    );
  });

  test("1: how each is being gone about, as a plan", () => {
    expect(verdict.steps.slice(0, 3).map(({ data }) => data)).toEqual([
      { competency: "messaging", place: "ES", date: "2013-10-01" },
      { competency: "security", place: "ES", date: "2013-10-01" },
      { competency: "messaging", place: "FR", date: "2013-10-01" },
    ]);
  });

  test("2: who was not contacted by a support professional asks the Regional Service Center", () => {
    const steps = (contactedBySupport: boolean) =>
      keysOf(judgeCountryQualification({ ...company, contactedBySupport }).steps);
    expect(steps(false)).toContain("rules.units.step.contactServiceCenter");
    expect(steps(true)).not.toContain("rules.units.step.contactServiceCenter");
    expect(keysOf(verdict.steps)).toContain("rules.units.step.contactServiceCenterUnlessContacted");
  });

  test("assess where you are now, before October", () => {
    expect(verdict.steps.at(-1)).toEqual({ key: "rules.units.step.assessNow" });
  });
});

describe("groups of small countries", () => {
  const clusters = [{ id: "cee", name: "Small countries", countries: ["EE", "LV"] }];

  test("are evaluated together", () => {
    const { places } = judgeCountryQualification({
      ...company,
      countries: ["EE", "LV"],
      homeCountry: "EE",
      targets: [wanted("messaging", "LV")],
      geography: { clusters },
    });
    expect(places).toHaveLength(1);
    expect(places[0]).toMatchObject({
      unit: { kind: "cluster", id: "cee", countries: ["EE", "LV"] },
    });
  });

  test("are the reader's to say: without that each country stands alone", () => {
    const question = {
      edition: undefined,
      asOf: "2015-01-01",
      metrics: [],
      partnerIds: [
        { id: "1", role: "PLA" as const, country: "EE" },
        { id: "2", role: "PLA" as const, country: "LV" },
      ],
    };
    expect(unitsOf(question).map(({ kind, id }) => [kind, id])).toEqual([
      ["country", "EE"],
      ["country", "LV"],
    ]);
    expect(unitsOf({ ...question, geography: { clusters } })).toHaveLength(1);
  });

  test("are asked about at the Regional Service Center, country by country or grouped", () => {
    expect(keysOf(verdict.steps)).toContain("rules.units.step.askAboutGroups");
  });
});
