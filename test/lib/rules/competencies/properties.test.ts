import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Metric, Person } from "../../../../lib/rules/facts";
import type { Market } from "../../../../lib/rules/programmes/competency-schema";
import type { CompetencyVerdict, RequirementState } from "../../../../lib/rules/verdicts";
import { figures, itemsOf, person, type Question, questionOn } from "./company";

const DAYS = ["2012-06-01", "2014-06-01", "2017-08-01", "2017-10-01", "2018-03-19", "2021-09-01"];

/** One of each kind, so that the runs stay short. */
const LOOKED_AT = [
  "server-platform",
  "hosting",
  "cloud-platform",
  "small-midmarket-cloud-solutions",
  "cloud-business-applications",
  "cloud-crm",
  "data-analytics",
  "messaging",
];

function fewOn(asOf: string): Question {
  const question = questionOn(asOf);
  const competencies = question.edition.competencies.filter(({ id }) => LOOKED_AT.includes(id));
  return { ...question, edition: { ...question.edition, competencies } };
}

function metricsOf({ edition, asOf }: Question): Metric[] {
  return edition.competencies.flatMap(({ id, options }) => {
    const names = options.flatMap((option): { metric: string }[] => {
      if (option.kind === "not-on-record") return [];
      return option.kind === "scored"
        ? option.metrics
        : [...(option.silver ?? []), ...(option.gold ?? [])];
    });
    const unique = new Set(names.map(({ metric }) => metric));
    return [...unique].flatMap((metric) => figures(id, asOf, { [metric]: 0 }));
  });
}

const market = fc.constantFrom<Market | undefined>("developed", "developing", undefined);

/** A company with some of the figures, at values around the thresholds. */
const company = fc
  .record({
    day: fc.constantFrom(...DAYS),
    market,
    values: fc.infiniteStream(
      fc.option(fc.constantFrom(0, 1, 2, 4, 5, 15, 25, 40, 500, 10_000, 15_000, 100_000, 300_000)),
    ),
  })
  .map(({ day, market: said, values }) => {
    const empty = fewOn(day);
    const metrics = metricsOf(empty).flatMap((metric) => {
      const value = values.next().value;
      return typeof value === "number" ? [{ ...metric, value }] : [];
    });
    const geography = { ...empty.geography, ...(said !== undefined && { market: said }) };
    return { ...empty, metrics, geography };
  });

function stateOf(items: readonly CompetencyVerdict[]): ReadonlyMap<string, RequirementState> {
  return new Map(items.map(({ area, level, state }) => [`${area} ${level}`, state]));
}

describe("whatever the facts are", () => {
  it("removing a figure proves nothing, for or against", () => {
    fc.assert(
      fc.property(company, fc.nat(), (question, index) => {
        const { metrics } = question;
        const fewer = metrics.filter((_, each) => each !== index % Math.max(1, metrics.length));
        const before = stateOf(itemsOf(question));
        for (const [item, state] of stateOf(itemsOf({ ...question, metrics: fewer }))) {
          // What is certain without it stays so with it.
          if (state === "met" || state === "short") expect([state]).toContain(before.get(item));
        }
      }),
      { numRuns: 40 },
    );
  });

  it("saying the market proves more, and never the contrary", () => {
    fc.assert(
      fc.property(company, fc.constantFrom<Market>("developed", "developing"), (question, said) => {
        const geography = { movedToPartnerCenterOn: "2018-01-01" };
        const open = stateOf(itemsOf({ ...question, geography }));
        const decided = stateOf(
          itemsOf({ ...question, geography: { ...geography, market: said } }),
        );
        for (const [item, state] of open) {
          if (state !== "unknown") expect(decided.get(item)).toBe(state);
        }
      }),
      { numRuns: 30 },
    );
  });

  it("a higher figure never loses a level", () => {
    fc.assert(
      fc.property(company, fc.nat(), (question, index) => {
        const metrics = question.metrics.map((metric, each) =>
          each === index % question.metrics.length
            ? { ...metric, value: metric.value * 2 + 1 }
            : metric,
        );
        const after = stateOf(itemsOf({ ...question, metrics }));
        for (const [item, state] of stateOf(itemsOf(question))) {
          if (state === "met") expect(after.get(item)).toBe("met");
        }
      }),
      { numRuns: 40 },
    );
  });

  it("gold is met only with all its requirements, and a gap is what is not met", () => {
    fc.assert(
      fc.property(company, (question) => {
        for (const { state, gaps, option, options, reasons } of itemsOf(question)) {
          expect(reasons.length).toBeGreaterThan(0);
          if (state === "met") expect(gaps).toEqual([]);
          const shown = options.find((each) => each.option === option);
          if (state !== "met") {
            expect(gaps).toEqual(shown?.requirements.filter((each) => each.state !== "met") ?? []);
          }
          if (state === "short") expect(gaps.length).toBeGreaterThan(0);
          for (const { total, requirements } of options) {
            if (total !== undefined) {
              expect(total).toBeGreaterThanOrEqual(0);
              expect(total).toBeLessThanOrEqual(100);
            }
            for (const requirement of requirements) {
              expect(requirement.reasons.length).toBeGreaterThan(0);
              if (requirement.shortBy !== undefined) expect(requirement.shortBy).toBeGreaterThan(0);
            }
          }
        }
      }),
      { numRuns: 30 },
    );
  });

  it("removing a person meets nothing more, and adding an expired one nothing either", () => {
    const day = "2017-10-01";
    const somebody = fc
      .record({
        key: fc.constantFrom(..."abcdef"),
        listedFor: fc.subarray(["messaging", "devops", "datacenter", "communications"]),
        certifications: fc.subarray([{ id: "70-345" }, { id: "70-347", expiresOn: "2017-09-30" }]),
      })
      .map(({ key, ...more }): Person => person(key, [], day, more));
    const met = (listed: readonly Person[]) =>
      [...stateOf(itemsOf(questionOn(day, { people: listed })))].flatMap(([item, state]) =>
        state === "met" ? [item] : [],
      );
    fc.assert(
      fc.property(fc.array(somebody, { maxLength: 10 }), fc.nat(9), (listed, index) => {
        const all = met(listed);
        for (const item of met(listed.filter((_, each) => each !== index))) {
          expect(all).toContain(item);
        }
        const expired = person("z", ["messaging", "devops"], day, {
          certifications: [{ id: "70-347", expiresOn: "2017-09-30" }],
        });
        expect(met([...listed, expired])).toEqual(all);
      }),
      { numRuns: 40 },
    );
  });
});
