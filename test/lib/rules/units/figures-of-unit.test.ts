import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Metric } from "../../../../lib/rules/facts";
import type { ProgrammeQuestion } from "../../../../lib/rules/programme-question";
import { figuresOfUnit, unitsOf } from "../../../../lib/rules/units";
import type { UnitReference } from "../../../../lib/rules/verdicts";
import {
  ask,
  asOf,
  COUNTRY_DAY,
  ENROLMENT_DAY,
  figure,
  GLOBAL_DAY,
  LOCATION_DAY,
  location,
} from "./unit-facts";

const GLOBAL: UnitReference = { kind: "global-account" };
const ES: UnitReference = { kind: "country", id: "ES", countries: ["ES"] };

const read = (unit: UnitReference, question: ProgrammeQuestion<unknown>, additive = true) =>
  figuresOfUnit(unit, question)("messaging", "references", additive);

/** Figures of the day itself, so that none is stale. */
const on = (day: string, figures: readonly Metric[]): Metric[] =>
  figures.map((each) => ({ ...each, ...asOf(day) }));
const value = (number: number, day: string) => ({ value: number, asOf: day });
const other = (place: { country?: string; location?: string }) =>
  figure(1, place, { metric: "people" });

describe("a figure of the global account", () => {
  it("is the worldwide one where there is one", () => {
    const metrics = on(GLOBAL_DAY, [figure(7), figure(1, { country: "ES" })]);
    expect(read(GLOBAL, ask(GLOBAL_DAY, { metrics }))).toStrictEqual(value(7, GLOBAL_DAY));
  });

  it("adds up countries, locations of countries, and locations without one", () => {
    const metrics = on(GLOBAL_DAY, [
      figure(1, { country: "ES" }),
      figure(20, { location: "10" }),
      figure(300, { location: "11" }),
      figure(4000, { location: "12" }),
    ]);
    const partnerIds = [location("10", "FR"), location("11", "FR"), location("12")];
    expect(read(GLOBAL, ask(GLOBAL_DAY, { metrics, partnerIds }))).toStrictEqual(
      value(4321, GLOBAL_DAY),
    );
  });

  it("does not add a country's locations to the country's own figure", () => {
    const metrics = on(GLOBAL_DAY, [
      figure(5, { country: "ES" }),
      figure(3, { country: "ES", location: "10" }),
    ]);
    expect(read(GLOBAL, ask(GLOBAL_DAY, { metrics }))).toStrictEqual(value(5, GLOBAL_DAY));
  });

  it("is not added up where that is not sound", () => {
    const metrics = on(GLOBAL_DAY, [figure(5, { country: "ES" })]);
    expect(read(GLOBAL, ask(GLOBAL_DAY, { metrics }), false)).toStrictEqual({ value: undefined });
  });

  it("is missing, with their names, while countries or locations lack theirs", () => {
    const metrics = on(GLOBAL_DAY, [
      figure(5, { country: "ES" }),
      other({ country: "PT" }),
      figure(2, { location: "10", country: "FR" }),
      other({ location: "11", country: "FR" }),
      other({ location: "12" }),
    ]);
    expect(read(GLOBAL, ask(GLOBAL_DAY, { metrics }))).toStrictEqual({
      value: undefined,
      countriesWithout: ["11", "PT", "12"],
    });
  });

  it("asks nothing of a country that has no figure of the area", () => {
    const metrics = on(GLOBAL_DAY, [
      figure(5, { country: "ES" }),
      figure(1, { country: "PT" }, { area: "security" }),
    ]);
    const question = ask(GLOBAL_DAY, { metrics, homeCountry: "US" });
    expect(read(GLOBAL, question)).toStrictEqual(value(5, GLOBAL_DAY));
  });

  it("is simply missing where nobody has it", () => {
    const metrics = on(GLOBAL_DAY, [other({ country: "ES" }), other({ country: "FR" })]);
    expect(read(GLOBAL, ask(GLOBAL_DAY, { metrics }))).toStrictEqual({ value: undefined });
    expect(read(GLOBAL, ask(GLOBAL_DAY))).toStrictEqual({ value: undefined });
  });
});

describe("the age of figures", () => {
  const FRESH = "2023-03-01";
  const STALE = "2023-02-28";

  it("is 92 days at most", () => {
    const fresh = figure(7, {}, asOf(FRESH));
    const stale = figure(7, {}, asOf(STALE));
    expect(read(GLOBAL, ask(GLOBAL_DAY, { metrics: [fresh] }))).toStrictEqual(value(7, FRESH));
    expect(read(GLOBAL, ask(GLOBAL_DAY, { metrics: [stale] }))).toStrictEqual({
      value: undefined,
      staleAsOf: STALE,
    });
  });

  it("makes a sum step in for a worldwide figure that is too old", () => {
    const metrics = [figure(7, {}, asOf(STALE)), figure(4, { country: "ES" }, asOf(FRESH))];
    expect(read(GLOBAL, ask(GLOBAL_DAY, { metrics }))).toStrictEqual(value(4, FRESH));
  });

  it("is told rather than what a sum lacks", () => {
    const metrics = [
      figure(7, {}, asOf(STALE)),
      figure(4, { country: "ES" }, asOf(FRESH)),
      other({ country: "FR" }),
    ];
    expect(read(GLOBAL, ask(GLOBAL_DAY, { metrics }))).toStrictEqual({
      value: undefined,
      staleAsOf: STALE,
    });
  });

  it("of a sum is that of its oldest part", () => {
    const metrics = [
      figure(1, { country: "ES" }, asOf("2023-04-02")),
      figure(2, { country: "FR" }, asOf("2023-04-01")),
      figure(4, { country: "PT" }, asOf("2023-04-03")),
    ];
    expect(read(GLOBAL, ask(GLOBAL_DAY, { metrics }))).toStrictEqual(value(7, "2023-04-01"));
  });

  it("spoils a sum by one part, and the oldest of these is told", () => {
    const metrics = [
      figure(1, { country: "ES" }, asOf(FRESH)),
      figure(2, { country: "FR" }, asOf("2023-01-02")),
      figure(4, { country: "PT" }, asOf("2023-01-01")),
    ];
    expect(read(GLOBAL, ask(GLOBAL_DAY, { metrics }))).toStrictEqual({
      value: undefined,
      staleAsOf: "2023-01-01",
    });
  });

  it("is not the question while a part lacks the figure altogether", () => {
    const metrics = [figure(2, { country: "FR" }, asOf(STALE)), other({ country: "ES" })];
    expect(read(GLOBAL, ask(GLOBAL_DAY, { metrics }))).toStrictEqual({
      value: undefined,
      countriesWithout: ["ES"],
    });
  });

  it("decides between two figures for the same thing, and on the same day the later in the list", () => {
    const older = figure(1, {}, asOf("2023-05-01"));
    const newer = figure(2, {}, asOf("2023-05-02"));
    const latest = figure(3, {}, asOf("2023-05-02"));
    const latestOf = (metrics: Metric[]) => read(GLOBAL, ask(GLOBAL_DAY, { metrics })).value;
    expect(latestOf([older, newer])).toBe(2);
    expect(latestOf([newer, older])).toBe(2);
    expect(latestOf([newer, latest])).toBe(3);
    expect(latestOf([latest, newer])).toBe(2);
  });
});

describe("a figure of a later day", () => {
  it("says nothing, and does not hide what was known", () => {
    const today = figure(7, {}, asOf(GLOBAL_DAY));
    const tomorrow = figure(9, {}, asOf("2023-06-02"));
    expect(read(GLOBAL, ask(GLOBAL_DAY, { metrics: [today, tomorrow] }))).toStrictEqual(
      value(7, GLOBAL_DAY),
    );
    expect(read(GLOBAL, ask(GLOBAL_DAY, { metrics: [tomorrow] }))).toStrictEqual({
      value: undefined,
    });
  });

  it("does not make a country one that lacks a figure", () => {
    const metrics = [
      figure(7, { country: "ES" }, asOf(GLOBAL_DAY)),
      figure(1, { country: "FR" }, { metric: "people", ...asOf("2023-06-02") }),
    ];
    expect(read(GLOBAL, ask(GLOBAL_DAY, { metrics }))).toStrictEqual(value(7, GLOBAL_DAY));
  });
});

describe("the track of a figure", () => {
  it.each(["any", "single"] as const)("may be %s", (track) => {
    const metrics = [figure(7, {}, { track, ...asOf(GLOBAL_DAY) })];
    expect(read(GLOBAL, ask(GLOBAL_DAY, { metrics }))).toStrictEqual(value(7, GLOBAL_DAY));
  });

  it.each(["enterprise", "smb", "larger-markets", "other-markets"] as const)(
    "is another programme's where it is %s",
    (track) => {
      const other = figure(9, {}, { track, ...asOf(GLOBAL_DAY) });
      expect(read(GLOBAL, ask(GLOBAL_DAY, { metrics: [other] }))).toStrictEqual({
        value: undefined,
      });
      const metrics = [figure(7, {}, asOf(GLOBAL_DAY)), other];
      expect(read(GLOBAL, ask(GLOBAL_DAY, { metrics }))).toStrictEqual(value(7, GLOBAL_DAY));
    },
  );
});

describe("a figure that is no finite number", () => {
  it.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])(
    "counts as not entered: %s",
    (number) => {
      const metrics = on(GLOBAL_DAY, [figure(7), figure(number)]);
      expect(read(GLOBAL, ask(GLOBAL_DAY, { metrics }))).toStrictEqual(value(7, GLOBAL_DAY));
      expect(read(GLOBAL, ask(GLOBAL_DAY, { metrics: metrics.slice(1) }))).toStrictEqual({
        value: undefined,
      });
    },
  );
});

describe("a figure of a country", () => {
  const partnerIds = [location("10", "ES"), location("11", "ES"), location("20", "FR")];
  const ask2015 = (metrics: readonly Metric[]) =>
    ask(COUNTRY_DAY, { partnerIds, metrics: on(COUNTRY_DAY, metrics) });

  it("is its own where there is one", () => {
    const metrics = [figure(9, { country: "ES" }), figure(1, { location: "10" })];
    expect(read(ES, ask2015(metrics))).toStrictEqual(value(9, COUNTRY_DAY));
  });

  it("adds up its own locations and no others", () => {
    const metrics = ["10", "11", "20"].map((each, index) =>
      figure(10 ** index, { location: each }),
    );
    expect(read(ES, ask2015(metrics))).toStrictEqual(value(11, COUNTRY_DAY));
    expect(read(ES, ask2015(metrics), false)).toStrictEqual({ value: undefined });
  });

  it("lacks what one of its locations lacks", () => {
    const metrics = [figure(1, { location: "10" }), other({ location: "11" })];
    expect(read(ES, ask2015(metrics))).toStrictEqual({
      value: undefined,
      countriesWithout: ["11"],
    });
  });

  it("is the company's where it is the only country", () => {
    const metrics = on(COUNTRY_DAY, [figure(9)]);
    expect(read(ES, ask(COUNTRY_DAY, { metrics, homeCountry: "ES" }))).toStrictEqual(
      value(9, COUNTRY_DAY),
    );
    expect(read(ES, ask(COUNTRY_DAY, { metrics, partnerIds }))).toStrictEqual({
      value: undefined,
    });
  });

  it("is never the company's where the country is only looked at", () => {
    const metrics = on(GLOBAL_DAY, [figure(9)]);
    expect(read(ES, ask(GLOBAL_DAY, { metrics, homeCountry: "ES" }))).toStrictEqual({
      value: undefined,
    });
  });

  it("pools the offices of an enrolment", () => {
    const metrics = on(ENROLMENT_DAY, [
      figure(2, { location: "10" }),
      figure(3, { location: "11" }),
      figure(100, { location: "20" }),
    ]);
    const question = ask(ENROLMENT_DAY, { partnerIds, metrics });
    const readings = unitsOf(question).map((unit) => read(unit, question));
    expect(readings).toStrictEqual([value(5, ENROLMENT_DAY), value(100, ENROLMENT_DAY)]);
  });
});

describe("a figure of a cluster", () => {
  const cluster = { id: "iberia", name: "Iberia", countries: ["ES", "PT"] };
  const unit: UnitReference = { kind: "cluster", ...cluster };
  const ask2015 = (metrics: readonly Metric[], countries = ["ES", "PT"]) =>
    ask(COUNTRY_DAY, {
      metrics: on(COUNTRY_DAY, metrics),
      partnerIds: countries.map((each, index) => location(`${index}`, each)),
      geography: { clusters: [cluster] },
    });

  it("adds up its countries", () => {
    const metrics = [figure(2, { country: "ES" }), figure(3, { location: "1" })];
    expect(read(unit, ask2015(metrics))).toStrictEqual(value(5, COUNTRY_DAY));
    expect(read(unit, ask2015(metrics), false)).toStrictEqual({ value: undefined });
  });

  it("lacks what one of its countries lacks", () => {
    const metrics = [figure(2, { country: "ES" }), other({ country: "PT" })];
    expect(read(unit, ask2015(metrics))).toStrictEqual({
      value: undefined,
      countriesWithout: ["PT"],
    });
  });

  it("is the company's where it is the only unit", () => {
    expect(read(unit, ask2015([figure(8)]))).toStrictEqual(value(8, COUNTRY_DAY));
    expect(read(unit, ask2015([figure(8)], ["ES", "FR"]))).toStrictEqual({ value: undefined });
  });
});

describe("a figure of a location", () => {
  const unit = (id: string, country: string): UnitReference => ({
    kind: "location",
    id,
    countries: [country],
  });

  it("is its own where there is one", () => {
    const metrics = [figure(1, { location: "10" }), figure(9, { country: "ES" }), figure(50)];
    const question = ask(LOCATION_DAY, { metrics, partnerIds: [location("10", "ES")] });
    expect(read(unit("10", "ES"), question)).toStrictEqual(value(1, LOCATION_DAY));
  });

  it("is its country's where it is the only location there", () => {
    const metrics = [figure(9, { country: "ES" })];
    const one = ask(LOCATION_DAY, { metrics, partnerIds: [location("10", "ES")] });
    expect(read(unit("10", "ES"), one, false)).toStrictEqual(value(9, LOCATION_DAY));
    const two = ask(LOCATION_DAY, {
      metrics,
      partnerIds: [location("10", "ES"), location("11", "ES")],
    });
    expect(read(unit("10", "ES"), two)).toStrictEqual({ value: undefined });
  });

  it("is not its country's or the company's where the headquarters stand beside it", () => {
    const headquarters = (country: string) => ({ id: "900", role: "PGA" as const, country });
    const beside = (country: string, metrics: readonly Metric[]) =>
      ask(LOCATION_DAY, { metrics, partnerIds: [location("10", "ES"), headquarters(country)] });
    const ofCountry = [figure(9, { country: "ES" })];
    expect(read(unit("10", "ES"), beside("ES", ofCountry))).toStrictEqual({ value: undefined });
    expect(read(unit("10", "ES"), beside("DE", ofCountry))).toStrictEqual(value(9, LOCATION_DAY));
    expect(read(unit("10", "ES"), beside("DE", [figure(9)]))).toStrictEqual({ value: undefined });
  });

  it("is the company's where it is the only location", () => {
    const metrics = [figure(50)];
    const partnerIds = [location("10", "ES")];
    const one = ask(LOCATION_DAY, { metrics, partnerIds });
    expect(read(unit("10", "ES"), one)).toStrictEqual(value(50, LOCATION_DAY));
    const two = ask(LOCATION_DAY, { metrics, partnerIds: [...partnerIds, location("20", "FR")] });
    expect(read(unit("10", "ES"), two)).toStrictEqual({ value: undefined });
  });

  it("is its country's where the country stands for it", () => {
    const question = ask(LOCATION_DAY, {
      metrics: [figure(4, { country: "PT" })],
      partnerIds: [location("10", "ES")],
    });
    expect(read(unit("PT", "PT"), question)).toStrictEqual(value(4, LOCATION_DAY));
  });

  it("is the company's where no place is known at all", () => {
    const question = ask(LOCATION_DAY, { metrics: [figure(4)] });
    expect(read({ kind: "location" }, question)).toStrictEqual(value(4, LOCATION_DAY));
  });
});

describe("whatever the figures are", () => {
  const place = fc.constantFrom({ country: "ES" }, { country: "FR" }, { location: "20" });
  const days = fc.constantFrom("2012-05-30", "2012-01-01");
  const metrics = fc.array(
    fc
      .tuple(place, fc.constantFrom("references", "people"), fc.integer({ min: 0, max: 9 }), days)
      .map(([at, metric, number, day]) => figure(number, at, { metric, ...asOf(day) })),
    { maxLength: 8 },
  );
  const partnerIds = [location("10", "ES"), location("20", "FR"), location("30", "FR")];

  it("what a unit reads is a sum of figures that are not too old, or nothing", () => {
    fc.assert(
      fc.property(metrics, (figures) => {
        const question = ask(LOCATION_DAY, { metrics: figures, partnerIds });
        for (const unit of [...unitsOf(question), GLOBAL]) {
          const reading = read(unit, question);
          const fresh = figures.filter(
            ({ metric, evidence }) => metric === "references" && evidence.asOf === "2012-05-30",
          );
          const most = fresh.reduce((sum, each) => sum + each.value, 0);
          expect(reading.value ?? 0).toBeLessThanOrEqual(most);
          if (fresh.length === 0) expect(reading.value).toBeUndefined();
        }
      }),
    );
  });
});
