import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Metric } from "../../../../lib/rules/facts";
import { MAICPP_2026_07 } from "../../../../lib/rules/programmes/maicpp-2026-07";
import { inputsOf, type StandingInput } from "../../../../lib/rules/standing";
import type { AreaVerdict, RequirementState } from "../../../../lib/rules/verdicts";
import { areaOf, figures, standingOf } from "./sample-metrics";

const AREAS = MAICPP_2026_07.areas.map(({ id }) => id);

/** Figures around the thresholds, from far below zero to far above the caps. */
function valueFor({ kind }: StandingInput): fc.Arbitrary<number> {
  switch (kind) {
    case "people":
      return fc.integer({ min: 0, max: 25 });
    case "percent":
      return fc.integer({ min: -80, max: 200 }).map((tenths) => tenths / 2);
    case "amount":
      return fc.integer({ min: -5000, max: 40_000 });
    case "count":
      return fc.oneof(fc.integer({ min: -3, max: 12 }), fc.integer({ min: 0, max: 5000 }));
  }
}

/** Any selection of one area's figures, worldwide. */
function figuresOf(area: string): fc.Arbitrary<Metric[]> {
  const inputs = inputsOf(MAICPP_2026_07).filter((input) => input.area === area);
  return fc
    .tuple(...inputs.map((input) => fc.option(valueFor(input), { freq: 6, nil: undefined })))
    .map((values) =>
      values.flatMap((value, index) => {
        const input = inputs[index];
        return value === undefined || input === undefined
          ? []
          : figures(area, input.track, { [input.metric]: value });
      }),
    );
}

const anyArea = fc
  .constantFrom(...AREAS)
  .chain((area) => figuresOf(area).map((metrics) => ({ area, metrics })));

const RANK: Record<RequirementState, number> = {
  unknown: 0,
  "not-applicable": 0,
  short: 1,
  met: 2,
};

const requirementsIn = (area: AreaVerdict) =>
  area.tracks.flatMap(({ track, requirements }) =>
    requirements.map((requirement) => ({ track, ...requirement })),
  );

describe("whatever the figures are", () => {
  it("scores stay between zero and their caps, and totals between zero and 100", () => {
    fc.assert(
      fc.property(anyArea, ({ area, metrics }) => {
        const verdict = areaOf(metrics, area);
        for (const { points = 0, maxPoints } of requirementsIn(verdict)) {
          expect(points).toBeGreaterThanOrEqual(0);
          expect(points).toBeLessThanOrEqual(maxPoints);
        }
        for (const { total, atLeast } of verdict.tracks) {
          expect(atLeast).toBeGreaterThanOrEqual(0);
          expect(total ?? atLeast).toBeLessThanOrEqual(100);
          if (total !== undefined) expect(total).toBe(atLeast);
        }
      }),
    );
  });

  it("met means certain: 70 points and every metric at one point or more", () => {
    fc.assert(
      fc.property(anyArea, ({ area, metrics }) => {
        const verdict = areaOf(metrics, area);
        fc.pre(verdict.state === "met");
        const counting = verdict.tracks.filter(
          ({ track }) => verdict.track === undefined || track === verdict.track,
        );
        for (const { atLeast, requirements } of counting) {
          expect(atLeast).toBeGreaterThanOrEqual(70);
          for (const { points = 1 } of requirements) expect(points).toBeGreaterThanOrEqual(1);
        }
      }),
      { numRuns: 20 },
    );
  });

  it("a gap is a short requirement of the counting track, and none is left in an area that qualifies", () => {
    fc.assert(
      fc.property(anyArea, ({ area, metrics }) => {
        const verdict = areaOf(metrics, area);
        const counting = verdict.tracks.find(({ track }) => track === verdict.track);
        for (const gap of verdict.gaps) {
          expect(gap.state).toBe("short");
          expect(counting?.requirements).toContain(gap);
        }
        if (verdict.state === "met") expect(verdict.gaps).toEqual([]);
      }),
    );
  });

  it("zero points are always short, and every requirement gives a reason", () => {
    fc.assert(
      fc.property(anyArea, ({ area, metrics }) => {
        for (const { points, state, reasons } of requirementsIn(areaOf(metrics, area))) {
          expect(reasons.length).toBeGreaterThan(0);
          if (points === 0 && state !== "not-applicable") expect(state).toBe("short");
        }
      }),
    );
  });

  it("reaching shortBy earns all points", () => {
    fc.assert(
      fc.property(anyArea, ({ area, metrics }) => {
        const short = requirementsIn(areaOf(metrics, area)).filter(
          ({ state, metric, shortBy }) =>
            state === "short" &&
            shortBy !== undefined &&
            metrics.some((each) => each.metric === metric),
        );
        for (const { track, metric, shortBy = 0, maxPoints } of short) {
          const raised = metrics.map((each) =>
            each.metric === metric && (each.track === track || each.track === "any")
              ? { ...each, value: each.value + shortBy }
              : each,
          );
          const after = requirementsIn(areaOf(raised, area)).find(
            (each) => each.track === track && each.metric === metric,
          );
          expect(after?.points).toBe(maxPoints);
        }
      }),
    );
  });
});

describe("one figure changed", () => {
  const changed = anyArea
    .filter(({ metrics }) => metrics.length > 0)
    .chain(({ area, metrics }) =>
      fc.nat({ max: metrics.length - 1 }).map((index) => ({ area, metrics, index })),
    );
  const choosesTrack = ({ metric }: Metric) =>
    metric === "smbCustomerShare" || metric === "workloadsAbove5000";

  it("one more person or customer never lowers a score", () => {
    fc.assert(
      fc.property(changed, fc.integer({ min: 1, max: 5 }), ({ area, metrics, index }, more) => {
        const metric = metrics[index];
        fc.pre(metric !== undefined && !choosesTrack(metric));
        const before = areaOf(metrics, area);
        const after = areaOf(
          metrics.map((each, at) => (at === index ? { ...each, value: each.value + more } : each)),
          area,
        );
        for (const [at, { atLeast }] of before.tracks.entries()) {
          expect(after.tracks[at]?.atLeast).toBeGreaterThanOrEqual(atLeast);
        }
        const earlier = requirementsIn(before);
        for (const [at, requirement] of requirementsIn(after).entries()) {
          const { points } = earlier[at] ?? {};
          if (points !== undefined && requirement.points !== undefined) {
            expect(requirement.points).toBeGreaterThanOrEqual(points);
          }
        }
      }),
    );
  });

  it("a figure removed never improves a verdict, a bound or a requirement", () => {
    fc.assert(
      fc.property(changed, ({ area, metrics, index }) => {
        const before = areaOf(metrics, area);
        const removed = metrics[index];
        const after = areaOf(metrics.toSpliced(index, 1), area);
        expect(RANK[after.state]).toBeLessThanOrEqual(RANK[before.state]);
        for (const [at, { atLeast }] of after.tracks.entries()) {
          expect(atLeast).toBeLessThanOrEqual(before.tracks[at]?.atLeast ?? Number.NaN);
        }
        // Without the figure that chooses the track, the other track applies again as far as anybody knows.
        fc.pre(removed !== undefined && !choosesTrack(removed));
        const earlier = requirementsIn(before);
        for (const [at, requirement] of requirementsIn(after).entries()) {
          const { state } = earlier[at] ?? { state: "unknown" as const };
          expect(RANK[requirement.state]).toBeLessThanOrEqual(RANK[state]);
        }
      }),
    );
  });

  it("a figure grown too old says no more than one removed", () => {
    fc.assert(
      fc.property(changed, ({ area, metrics, index }) => {
        const aged = metrics.map((each, at) =>
          at === index ? { ...each, evidence: { ...each.evidence, asOf: "2026-08-21" } } : each,
        );
        const { reasons: _, staleAsOf: __, tracks, ...told } = areaOf(aged, area);
        const {
          reasons: ___,
          tracks: removed,
          ...rest
        } = areaOf(metrics.toSpliced(index, 1), area);
        const bare = (all: AreaVerdict["tracks"]) =>
          all.map(({ requirements, ...track }) => ({
            ...track,
            requirements: requirements.map(({ metric, state, points }) => [metric, state, points]),
          }));
        expect({ ...told, gaps: told.gaps.length }).toEqual({ ...rest, gaps: rest.gaps.length });
        expect(bare(tracks)).toEqual(bare(removed));
      }),
    );
  });

  it("other areas do not notice", () => {
    fc.assert(
      fc.property(anyArea, anyArea, (one, other) => {
        fc.pre(one.area !== other.area);
        const together = standingOf([...one.metrics, ...other.metrics]);
        expect(areaOf([], one.area, together)).toEqual(areaOf(one.metrics, one.area));
      }),
      { numRuns: 40 },
    );
  });
});
