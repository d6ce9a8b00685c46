import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { LevelVerdict } from "../../../../lib/rules/verdicts";
import { englishTexts, messagesIn } from "../standing/english-texts";
import { type Counts, counts, judge, NOTHING } from "./level-facts";

const METRICS = Object.keys(NOTHING) as (keyof typeof NOTHING)[];
const day = fc.constantFrom("2004-01-01", "2004-06-01", "2006-06-01", "2007-12-31", "2008-06-01");
const place = fc.constantFrom({}, { country: "ES" }, { location: "10", country: "ES" });
const known = fc.constantFrom({}, { "tested-solution": 7, "isv-royalty": 0 });
const values = fc
  .tuple(...METRICS.map(() => fc.option(fc.integer({ min: 0, max: 45 }), { nil: undefined })))
  .map(
    (numbers): Counts =>
      Object.fromEntries(
        METRICS.flatMap((metric, index) =>
          numbers[index] === undefined ? [] : [[metric, numbers[index]]],
        ),
      ),
  );

function levels(asOf: string, of: Counts, pointsKnownToReader = {}, at = {}): LevelVerdict[] {
  const { units } = judge(asOf, { metrics: counts(asOf, of, at), pointsKnownToReader });
  return units.flatMap(({ items }) => items);
}

const high = ({ points }: LevelVerdict) => points.atMost ?? Number.POSITIVE_INFINITY;
const metIn = (items: readonly LevelVerdict[]) =>
  items.filter(({ state }) => state === "met").map(({ area }) => area);
const metricOf = fc.constantFrom(...METRICS);

describe("whatever the counts are", () => {
  it("one more of anything never lowers points and never loses a level", () => {
    fc.assert(
      fc.property(day, values, known, metricOf, (asOf, of, reader, metric) => {
        const count = of[metric];
        fc.pre(count !== undefined);
        const before = levels(asOf, of, reader);
        const after = levels(asOf, { ...of, [metric]: (count ?? 0) + 1 }, reader);
        after.forEach((each, index) => {
          const earlier = before[index];
          if (earlier === undefined) throw new Error("levels differ");
          expect(each.points.atLeast).toBeGreaterThanOrEqual(earlier.points.atLeast);
          expect(high(each)).toBeGreaterThanOrEqual(high(earlier));
        });
        expect(metIn(after)).toEqual(expect.arrayContaining(metIn(before)));
      }),
    );
  });

  it("taking a count away never proves a level or a point", () => {
    fc.assert(
      fc.property(day, values, known, metricOf, (asOf, of, reader, metric) => {
        const { [metric]: _, ...rest } = of;
        const before = levels(asOf, of, reader);
        const after = levels(asOf, rest, reader);
        expect(metIn(before)).toEqual(expect.arrayContaining(metIn(after)));
        after.forEach((each, index) => {
          const earlier = before[index];
          if (earlier === undefined) throw new Error("levels differ");
          expect(each.points.atLeast).toBeLessThanOrEqual(earlier.points.atLeast);
          expect(high(each)).toBeGreaterThanOrEqual(high(earlier));
        });
      }),
    );
  });

  it("competencies earn 75, certified people and satisfaction 40 each, and no more", () => {
    fc.assert(
      fc.property(
        fc.tuple(fc.nat(500), fc.nat(500), fc.nat(500)),
        ([competenciesHeld, people, satisfaction]) => {
          const [level] = levels("2008-06-01", {
            ...NOTHING,
            competenciesHeld,
            "certified-individual": people,
            "high-customer-satisfaction": satisfaction,
          });
          expect(level?.points.atMost).toBeLessThanOrEqual(155);
        },
      ),
    );
  });

  it("the least is never more than the most, and every way up reaches the level's points", () => {
    fc.assert(
      fc.property(day, values, known, (asOf, of, reader) => {
        for (const { points, gaps } of levels(asOf, of, reader)) {
          expect(points.atLeast).toBeLessThanOrEqual(points.atMost ?? Number.POSITIVE_INFINITY);
          const reasons = gaps.find(({ metric }) => metric === "partnerPoints")?.reasons ?? [];
          const more = reasons.find(({ key }) => key === "rules.levels.reach.customerReference");
          if (more?.count === undefined) continue;
          const references = (of["customer-reference"] ?? 0) + more.count;
          const [after] = levels(asOf, { ...of, "customer-reference": references }, reader);
          const asked = reasons[0]?.data?.threshold;
          expect(after?.points.atLeast).toBeGreaterThanOrEqual(Number(asked));
        }
      }),
    );
  });

  it("every message has its English words, with all its data", async () => {
    const problemsOf = await englishTexts();
    fc.assert(
      fc.property(day, values, known, place, (asOf, of, reader, at) => {
        const { units, unit } = judge(asOf, {
          metrics: [
            ...counts(asOf, of, at),
            ...counts(asOf, { certifiedPeople: 1 }, { location: "11", country: "ES" }),
          ],
          pointsKnownToReader: reader,
        });
        expect(messagesIn({ units, unit }).flatMap(problemsOf)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
