import { describe, expect, it } from "vitest";
import { lensUnitsOf, unitsOf } from "../../../../lib/rules/units";
import {
  ask,
  asOf,
  COUNTRY_DAY,
  ENROLMENT_DAY,
  figure,
  GLOBAL_DAY,
  LOCATION_DAY,
  location,
  person,
  UNKNOWN_DAY,
} from "./unit-facts";

const country = (id: string, kind: "country" | "enrolment-account" | "location" = "country") => ({
  kind,
  id,
  countries: [id],
});

describe("locations", () => {
  it("are the location accounts, and those that figures and people name", () => {
    const question = ask(LOCATION_DAY, {
      partnerIds: [location("300", "FR")],
      metrics: [figure(1, { location: "200", country: "ES" })],
      people: [person("a", { location: "100" })],
    });
    expect(unitsOf(question)).toStrictEqual([
      { kind: "location", id: "100" },
      { kind: "location", id: "200", countries: ["ES"] },
      { kind: "location", id: "300", countries: ["FR"] },
    ]);
  });

  it("are the headquarters, too, where the global account says in which country they are", () => {
    const headquarters = (country?: string) =>
      unitsOf(
        ask(LOCATION_DAY, {
          partnerIds: [
            { id: "900", role: "PGA", ...(country !== undefined && { country }) },
            location("100", "FR"),
          ],
        }),
      );
    const inFrance = { kind: "location", id: "100", countries: ["FR"] };
    expect(headquarters("DE")).toStrictEqual([
      inFrance,
      { kind: "location", id: "900", countries: ["DE"] },
    ]);
    expect(headquarters()).toStrictEqual([inFrance]);
  });

  it("are not known by what was learnt on a later day, or by a figure that is no number", () => {
    const later = asOf("2012-06-02");
    const question = ask(LOCATION_DAY, {
      metrics: [
        figure(1, { location: "200", country: "ES" }, later),
        figure(Number.NaN, { location: "300" }),
      ],
      people: [{ ...person("a", { location: "100" }), ...later }],
    });
    expect(unitsOf(question)).toStrictEqual([{ kind: "location" }]);
    expect(unitsOf({ ...question, asOf: "2012-06-02" }).map(({ id }) => id)).toStrictEqual([
      "100",
      "200",
    ]);
  });

  it.each(["CSP", "acquired", "retired"] as const)("are not accounts of the role %s", (role) => {
    expect(
      unitsOf(ask(LOCATION_DAY, { partnerIds: [{ id: "1", role, country: "ES" }] })),
    ).toStrictEqual([{ kind: "location" }]);
  });

  it("are where the account says, not where a figure says", () => {
    const question = ask(LOCATION_DAY, {
      partnerIds: [location("1", "FR")],
      metrics: [figure(1, { location: "1", country: "ES" })],
    });
    expect(unitsOf(question)).toStrictEqual([{ kind: "location", id: "1", countries: ["FR"] }]);
    expect(lensUnitsOf(question)).toStrictEqual([country("FR")]);
  });

  it("are where the first figure or person says, while the account does not", () => {
    const question = ask(LOCATION_DAY, {
      partnerIds: [location("1")],
      metrics: [figure(1, { location: "1" }), figure(1, { location: "1", country: "ES" })],
      people: [person("a", { location: "1", country: "PT" })],
    });
    expect(unitsOf(question)).toStrictEqual([{ kind: "location", id: "1", countries: ["ES"] }]);
  });

  it("are stood for by their country where no Partner ID is known there", () => {
    const question = ask(LOCATION_DAY, {
      partnerIds: [location("1", "FR")],
      metrics: [figure(1, { country: "FR" }), figure(1, { country: "ES" })],
      homeCountry: "US",
    });
    expect(unitsOf(question)).toStrictEqual([
      { kind: "location", id: "1", countries: ["FR"] },
      country("ES", "location"),
      country("US", "location"),
    ]);
  });
});

describe("enrolment accounts", () => {
  it("are one for each country, however many offices", () => {
    const question = ask(ENROLMENT_DAY, {
      partnerIds: [location("1", "FR"), location("2", "FR"), location("3", "ES"), location("4")],
    });
    expect(unitsOf(question)).toStrictEqual([
      country("ES", "enrolment-account"),
      country("FR", "enrolment-account"),
      { kind: "location", id: "4" },
    ]);
    expect(lensUnitsOf(question)).toStrictEqual([]);
  });

  it.each([
    [ENROLMENT_DAY, "enrolment-account"],
    [COUNTRY_DAY, "country"],
  ] as const)("are that of the headquarters, too, on %s", (day, kind) => {
    const partnerIds = [{ id: "900", role: "PGA" as const, country: "DE" }, location("1", "FR")];
    expect(unitsOf(ask(day, { partnerIds }))).toStrictEqual([
      country("DE", kind),
      country("FR", kind),
    ]);
  });

  it("are one without a place where none is known", () => {
    expect(unitsOf(ask(ENROLMENT_DAY))).toStrictEqual([{ kind: "enrolment-account" }]);
  });
});

describe("countries", () => {
  const clusters = [
    { id: "baltics", name: "Baltics", countries: ["LV", "EE", "LV"] },
    { id: "iberia", name: "Iberia", countries: ["ES", "PT"] },
    { id: "south", name: "South", countries: ["PT", "GR"] },
  ];

  it("come from figures, people, accounts and the home country, in alphabetical order", () => {
    const question = ask(COUNTRY_DAY, {
      homeCountry: "US",
      partnerIds: [location("1", "FR"), location("2")],
      metrics: [figure(1, { country: "ES" }), figure(1)],
      people: [person("a", { country: "DE" }), person("b", { country: "ES" })],
    });
    expect(unitsOf(question)).toStrictEqual([
      ...["DE", "ES", "FR", "US"].map((id) => country(id)),
      { kind: "location", id: "2" },
    ]);
    expect(lensUnitsOf(question)).toStrictEqual([]);
  });

  it("are grouped by the reader's clusters, and stand alone in none or in two", () => {
    const question = ask(COUNTRY_DAY, {
      metrics: ["EE", "ES", "FR", "LV", "PT"].map((each) => figure(1, { country: each })),
      geography: { clusters },
    });
    expect(unitsOf(question)).toStrictEqual([
      { kind: "cluster", id: "baltics", name: "Baltics", countries: ["EE", "LV"] },
      { kind: "cluster", id: "iberia", name: "Iberia", countries: ["ES"] },
      country("FR"),
      country("PT"),
    ]);
  });

  it("are one without a name where none is known", () => {
    expect(unitsOf(ask(COUNTRY_DAY))).toStrictEqual([{ kind: "country" }]);
  });
});

describe("the global account", () => {
  const question = ask(GLOBAL_DAY, {
    metrics: [figure(1, { country: "ES" })],
    partnerIds: [location("1", "FR")],
  });

  it("is one unit, seen through each country beside it", () => {
    expect(unitsOf(question)).toStrictEqual([{ kind: "global-account" }]);
    expect(lensUnitsOf(question)).toStrictEqual([country("ES"), country("FR")]);
  });
});

describe("an unknown unit", () => {
  it("leaves nothing to judge but the view by country", () => {
    const question = ask(UNKNOWN_DAY, { homeCountry: "ES" });
    expect(unitsOf(question)).toStrictEqual([]);
    expect(lensUnitsOf(question)).toStrictEqual([country("ES")]);
  });
});
