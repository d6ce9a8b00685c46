import { describe, expect, it } from "vitest";
import {
  countriesOf,
  type FigureInput,
  figureProblem,
  metricsOf,
  otherDaysOf,
  textsOf,
  withoutStored,
} from "../../components/figures-form/figures-draft";
import type { Metric } from "../../lib/rules/facts";

const PEOPLE: FigureInput = {
  area: "security",
  metric: "people.SC-200",
  track: "any",
  kind: "people",
};
const ADDS: FigureInput = { area: "security", metric: "adds", track: "smb", kind: "count" };
const CONTEXT = {
  inputs: [PEOPLE, ADDS],
  places: ["", "NZ"],
  asOf: "2026-11-22",
  source: "Entered by hand",
};

function metric(value: number, part: Partial<Metric> = {}): Metric {
  const evidence = { report: "organisation-file", file: "organisation.json", asOf: "2026-10-01" };
  return { area: "security", metric: "people.SC-200", track: "any", value, evidence, ...part };
}

describe("a typed figure", () => {
  it.each([
    ["people", "0", true],
    ["people", "12", true],
    ["people", "-1", false],
    ["people", "1.5", false],
    ["count", "-3", true],
    ["count", "2.5", false],
    ["percent", "-4.25", true],
    ["amount", "1200.50", true],
    ["amount", "unreadable", false],
    ["percent", "", true],
    ["quantity", "7", true],
    ["quantity", "-1", false],
    ["quantity", "2.5", false],
    ["yes-no", "1", true],
    ["yes-no", "0.5", false],
  ] as const)("of %s: %s is fine: %s", (kind, typed, isFine) => {
    expect(figureProblem(kind, typed) === undefined).toBe(isFine);
  });
});

describe("saving figures", () => {
  it("stamps what was typed with today and where it came from", () => {
    const typed = { "security people.SC-200 any ": "4", "security adds smb NZ": "-2" };
    const evidence = { report: "entered-by-hand", file: "Entered by hand", asOf: "2026-11-22" };
    expect(metricsOf(typed, [], CONTEXT)).toEqual([
      { area: "security", metric: "people.SC-200", track: "any", value: 4, evidence },
      { area: "security", metric: "adds", track: "smb", value: -2, country: "NZ", evidence },
    ]);
  });

  it("leaves what was not touched with the evidence it has", () => {
    const stored = [metric(3), metric(1, { country: "NZ" })];
    expect(metricsOf({ "security adds smb ": "1" }, stored, CONTEXT)).toMatchObject([
      ...stored,
      { metric: "adds", value: 1 },
    ]);
  });

  it("keeps the evidence of a figure that was typed again as it was", () => {
    expect(metricsOf({ "security people.SC-200 any ": "3" }, [metric(3)], CONTEXT)).toEqual([
      metric(3),
    ]);
  });

  it("gives the figures of a confirmed area today's date, and no others", () => {
    const otherArea = metric(2, { area: "modern-work" });
    const otherEdition = metric(9, { metric: "of another edition" });
    const stored = [metric(3), metric(1, { country: "NZ" }), otherArea, otherEdition];
    const inputs = [...CONTEXT.inputs, { ...PEOPLE, area: "modern-work" }];
    const context = { ...CONTEXT, inputs, confirmed: new Set(["security"]) };
    const evidence = { report: "entered-by-hand", file: "Entered by hand", asOf: "2026-11-22" };
    expect(metricsOf({ "security people.SC-200 any ": "3" }, stored, context)).toEqual([
      metric(3, { evidence }),
      metric(1, { country: "NZ", evidence }),
      otherArea,
      otherEdition,
    ]);
    expect(metricsOf({ "security people.SC-200 any ": "" }, [metric(3)], context)).toEqual([]);
  });

  it("forgets a figure that was emptied, and only that", () => {
    const stored = [metric(3), metric(1, { country: "NZ" })];
    expect(metricsOf({ "security people.SC-200 any ": "" }, stored, CONTEXT)).toEqual([stored[1]]);
  });

  it("keeps figures that the form does not show", () => {
    const other = metric(9, { metric: "of another edition" });
    expect(metricsOf({}, [other], CONTEXT)).toEqual([other]);
  });
});

describe("stored figures", () => {
  it("show the later of two for one cell, and on one day the later in the list", () => {
    const older = metric(1, { evidence: { ...metric(1).evidence, asOf: "2026-01-01" } });
    expect(textsOf([metric(3), older])).toEqual({ "security people.SC-200 any ": "3" });
    expect(textsOf([metric(3), metric(5)])).toEqual({ "security people.SC-200 any ": "5" });
  });

  it("tell the days of those that count, where they are not the day looked at", () => {
    const from = (asOf: string, part: Partial<Metric> = {}) =>
      metric(1, { ...part, evidence: { ...metric(1).evidence, asOf } });
    const stored = [
      from("2026-01-01"),
      from("2026-10-01"),
      from("2026-09-01", { country: "NZ" }),
      from("2025-01-01", { metric: "of another edition" }),
    ];
    expect(otherDaysOf([PEOPLE, ADDS], stored, "2026-11-22")).toEqual(
      new Map([
        ["security people.SC-200 any ", "2026-10-01"],
        ["security people.SC-200 any NZ", "2026-09-01"],
      ]),
    );
    expect([...otherDaysOf([PEOPLE], stored, "2026-10-01").values()]).toEqual(["2026-09-01"]);
    expect(otherDaysOf([ADDS], stored, "2026-11-22").size).toBe(0);
  });

  it("name their countries once", () => {
    const stored = [metric(1, { country: "NZ" }), metric(2), metric(3, { country: "DE" })];
    expect(countriesOf([...stored, ...stored])).toEqual(["DE", "NZ"]);
  });

  it("release what was typed once they hold it", () => {
    const typed = { "security people.SC-200 any ": "3", "security adds smb ": "7" };
    expect(withoutStored(typed, [metric(3)])).toEqual({ "security adds smb ": "7" });
  });
});

describe("a location's figure", () => {
  const evidence = { report: "entered-by-hand", file: "Entered by hand", asOf: "2014-06-01" };
  const context = { ...CONTEXT, places: ["4847383"], asOf: "2014-06-01" };

  it("is written for the location, and keeps the country that came with it", () => {
    const typed = { "security people.SC-200 any 4847383": "6" };
    expect(metricsOf(typed, [], context)).toEqual([metric(6, { location: "4847383", evidence })]);
    const held = metric(5, { location: "4847383", country: "NZ" });
    expect(textsOf([held])).toEqual({ "security people.SC-200 any 4847383": "5" });
    expect(metricsOf(typed, [held], context)).toEqual([{ ...held, value: 6, evidence }]);
  });

  it("takes the place of the same figure of another day", () => {
    const later = metric(9, {
      location: "4847383",
      evidence: { ...evidence, asOf: "2017-08-01" },
    });
    const typed = { "security people.SC-200 any 4847383": "6" };
    expect(metricsOf(typed, [later], context)).toEqual([
      metric(6, { location: "4847383", evidence }),
    ]);
  });
});

it("a location's figure has no column beside countries, and saving leaves it as it is", () => {
  const atLocation = metric(5, { location: "4847383" });
  expect(textsOf([metric(3), atLocation])).toMatchObject({ "security people.SC-200 any ": "3" });
  const saved = metricsOf({ "security people.SC-200 any ": "4" }, [metric(3), atLocation], CONTEXT);
  expect(saved).toContainEqual(atLocation);
  expect(saved).toHaveLength(2);
});
