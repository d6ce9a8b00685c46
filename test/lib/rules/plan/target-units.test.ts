import { describe, expect, it } from "vitest";
import type { Metric } from "../../../../lib/rules/facts";
import { unitKey, unitTargetsOf, writtenAt } from "../../../../lib/rules/plan/target-units";
import type { ProgrammeQuestion } from "../../../../lib/rules/programme-question";
import { EVIDENCE } from "./invented-company";

function figure(
  metric: string,
  value: number,
  place: Pick<Metric, "country" | "location">,
): Metric {
  return { area: "x", metric, track: "any", value, ...place, evidence: EVIDENCE };
}

const question: ProgrammeQuestion<null> = {
  edition: null,
  asOf: "2026-11-22",
  metrics: [
    figure("a", 4, { country: "LT" }),
    figure("b", 1, { location: "9" }),
    figure("other", 1, { country: "EE" }),
  ],
  partnerIds: [{ id: "9", role: "PLA", country: "LV" }],
};
const A = { area: "x", metric: "a", additive: true };
const BALTICS = {
  kind: "cluster",
  id: "baltics",
  countries: ["EE", "FI", "LT", "LV"],
} as const;

describe("where a figure is written", () => {
  const reference = { area: "x", metric: "a", track: "any" };

  it("for the company as a whole, at no place", () => {
    const unit = { kind: "global-account", countries: ["DE"] } as const;
    expect(writtenAt(unit, A, question)).toEqual({ written: reference });
  });

  it("at a location, or in the country that stands for it", () => {
    const location = { kind: "location", id: "9", countries: ["LV"] } as const;
    expect(writtenAt(location, A, question)).toEqual({ written: { ...reference, location: "9" } });
    expect(writtenAt({ ...location, countries: [] }, A, question)).toEqual({
      written: { ...reference, location: "9" },
    });
    const standIn = { kind: "location", id: "LV", countries: ["LV"] } as const;
    expect(writtenAt(standIn, A, question)).toEqual({ written: { ...reference, country: "LV" } });
    expect(writtenAt({ kind: "location" }, A, question)).toEqual({ written: reference });
  });

  it("in the country of a country or an enrolment", () => {
    for (const kind of ["country", "enrolment-account"] as const) {
      const unit = { kind, id: "LT", countries: ["LT"] };
      expect(writtenAt(unit, A, question)).toEqual({ written: { ...reference, country: "LT" } });
      expect(writtenAt({ kind }, A, question)).toEqual({ written: reference });
    }
  });

  it("in one country of a cluster: others with figures of the area keep theirs, or are zero", () => {
    // Finland has no figures of the area and is not asked; Latvia's come from its location.
    expect(writtenAt(BALTICS, A, question)).toEqual({
      written: { ...reference, country: "EE" },
      besides: 4,
      zeros: [{ ...reference, country: "LV" }],
    });
    const elsewhere = { ...A, area: "y" };
    expect(writtenAt(BALTICS, elsewhere, question)).toEqual({
      written: { ...reference, area: "y", country: "EE" },
      besides: 0,
      zeros: [],
    });
    const onlyLatvia = { ...question, metrics: question.metrics.slice(1, 2) };
    expect(writtenAt(BALTICS, A, onlyLatvia)).toEqual({
      written: { ...reference, country: "LV" },
      besides: 0,
      zeros: [],
    });
  });

  it("what does not add up is the whole company's, also for a cluster", () => {
    expect(writtenAt(BALTICS, { ...A, additive: false }, question)).toEqual({ written: reference });
  });
});

describe("the units of a target", () => {
  const target = { kind: "level", id: "certified", by: "2009-01-01" } as const;
  const before2010: ProgrammeQuestion<null> = {
    edition: null,
    asOf: "2008-06-01",
    metrics: [],
    partnerIds: [
      { id: "1", role: "PLA", country: "DE" },
      { id: "2", role: "PLA", country: "FR" },
    ],
  };
  const found = (place?: string) =>
    unitTargetsOf({ ...target, ...(place !== undefined && { place }) }, before2010).map((each) => [
      unitKey(each.unit),
      each.target.place,
      each.isWider,
    ]);

  it("are all, or those that comprise the place", () => {
    expect(found()).toEqual([
      ["enrolment-account:DE", "DE", false],
      ["enrolment-account:FR", "FR", false],
    ]);
    expect(found("FR")).toEqual([["enrolment-account:FR", "FR", false]]);
    expect(found("US")).toEqual([]);
  });

  it("a place is a part of the company where that is evaluated as a whole", () => {
    const today = { ...before2010, asOf: "2024-06-01" };
    const [only] = unitTargetsOf({ ...target, place: "FR" }, today);
    expect(only).toMatchObject({ target: { place: "FR" }, isWider: true });
    expect(only && unitKey(only.unit)).toBe("global-account:");
    expect(unitTargetsOf(target, today)).toMatchObject([{ target, isWider: false }]);
  });
});
