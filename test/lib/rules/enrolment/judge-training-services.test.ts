import fc from "fast-check";
import { beforeAll, describe, expect, it, test } from "vitest";
import { judgeTrainingServices } from "../../../../lib/rules/enrolment";
import type { Metric } from "../../../../lib/rules/facts";
import { englishTexts, messagesIn } from "../standing/english-texts";
import { figure } from "./sample-facts";

const ASOF = "2026-05-10";
const ENOUGH: readonly (readonly [string, number])[] = [
  ["coursewarePoints", 1000],
  ["examUnits", 200],
  ["surveyScore", 4.25],
  ["solutionAreaSurveys", 200],
];
const enough = (asOf = ASOF) => ENOUGH.map(([metric, value]) => figure(metric, value, asOf));
const without = (metric: string) => enough().filter((each) => each.metric !== metric);

let problemsOf: Awaited<ReturnType<typeof englishTexts>>;
beforeAll(async () => {
  problemsOf = await englishTexts();
});

function judge(metrics: readonly Metric[], asOf = ASOF) {
  const verdict = judgeTrainingServices({ metrics, asOf });
  expect(messagesIn(verdict).flatMap(problemsOf)).toEqual([]);
  return verdict;
}

describe("Training Services", () => {
  it("is met at every threshold", () => {
    const verdict = judge(enough());
    expect(verdict).toMatchObject({
      area: "training-services",
      state: "met",
      gaps: [],
      asOf: ASOF,
      reasons: [{ key: "rules.enrolment.training.all", count: 0 }],
      rule: { id: "MAICPP.training-services.1v1", sources: ["KL26"], confidence: "secondary" },
    });
    expect(verdict).not.toHaveProperty("staleAsOf");
    expect(verdict.requirements[0]).toEqual({
      metric: "coursewarePoints",
      threshold: 1000,
      unit: { key: "rules.enrolment.training.coursewarePoints" },
      value: 1000,
      state: "met",
      reasons: [{ key: "rules.enrolment.training.figure", data: { value: 1000, threshold: 1000 } }],
      rule: {
        id: "MAICPP.training-services.coursewarePoints.1v1",
        sources: ["KL26"],
        confidence: "secondary",
      },
    });
  });

  test.each([
    ["coursewarePoints", 999, 1],
    ["examUnits", 199, 1],
    ["surveyScore", 4.24, 0.01],
    ["solutionAreaSurveys", 150, 50],
  ])("%s of %d is short by %d", (metric, value, shortBy) => {
    const verdict = judge([...without(metric), figure(metric, value, ASOF)]);
    expect(verdict.state).toBe("short");
    expect(verdict.gaps).toMatchObject([{ metric, value, state: "short", shortBy }]);
    expect(verdict.reasons).toEqual([{ key: "rules.enrolment.training.all", count: 1 }]);
  });

  test.each(ENOUGH.map(([metric]) => metric))("is unknown without %s", (metric) => {
    const verdict = judge(without(metric));
    expect(verdict.state).toBe("unknown");
    expect(verdict.gaps).toMatchObject([
      { metric, state: "unknown", reasons: [{ key: "rules.enrolment.training.figureMissing" }] },
    ]);
    expect(verdict.gaps[0]).not.toHaveProperty("value");
  });

  it("is short where one is short, though another is missing", () => {
    expect(judge([figure("examUnits", 0, ASOF)]).state).toBe("short");
    expect(judge([])).toMatchObject({ state: "unknown" });
    expect(judge([])).not.toHaveProperty("asOf");
  });

  it("forgets figures after 92 days", () => {
    const old = (asOf: string) => judge([...without("examUnits"), figure("examUnits", 200, asOf)]);
    expect(old("2026-02-07")).toMatchObject({ state: "met", asOf: "2026-02-07" });
    expect(old("2026-02-06")).toMatchObject({
      state: "unknown",
      asOf: ASOF,
      staleAsOf: "2026-02-06",
      gaps: [
        {
          reasons: [{ key: "rules.enrolment.training.figureTooOld", data: { date: "2026-02-06" } }],
        },
      ],
    });
  });

  it("takes the latest figure up to the day, worldwide, of this area", () => {
    const examUnits = (...figures: Metric[]) =>
      judge([...without("examUnits"), ...figures]).requirements[1]?.value;
    const day = (value: number, asOf: string) => figure("examUnits", value, asOf);
    expect(examUnits(day(300, "2026-05-01"), day(100, "2026-04-01"))).toBe(300);
    expect(examUnits(day(100, "2026-04-01"), day(300, "2026-05-01"))).toBe(300);
    expect(examUnits(day(100, "2026-05-01"), day(300, "2026-05-01"))).toBe(300);
    expect(examUnits(day(300, "2026-05-01"), day(100, "2026-05-11"))).toBe(300);
    expect(examUnits(figure("examUnits", 300, ASOF, "DE"))).toBeUndefined();
    expect(examUnits({ ...day(300, ASOF), area: "security" })).toBeUndefined();
  });

  it("has no criteria on record before August 2025", () => {
    expect(judge(enough("2025-07-31"), "2025-07-31")).toMatchObject({
      state: "unknown",
      requirements: [],
      gaps: [],
      reasons: [{ key: "rules.enrolment.training.notOnRecord" }],
    });
    expect(judge(enough("2025-08-01"), "2025-08-01").state).toBe("met");
  });

  test("more never makes it worse", () => {
    const RANK = { short: 0, unknown: 1, "not-applicable": 1, met: 2 };
    fc.assert(
      fc.property(
        fc.constantFrom(...ENOUGH),
        fc.double({ min: 0, max: 2000, noNaN: true }),
        fc.double({ min: 0, max: 2000, noNaN: true }),
        ([metric], value, more) => {
          const state = (of: number) =>
            RANK[
              judgeTrainingServices({
                metrics: [...without(metric), figure(metric, of, ASOF)],
                asOf: ASOF,
              }).state
            ];
          expect(state(value + more)).toBeGreaterThanOrEqual(state(value));
        },
      ),
    );
  });
});
