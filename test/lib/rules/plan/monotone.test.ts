import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Metric } from "../../../../lib/rules/facts";
import { planFor } from "../../../../lib/rules/plan";
import { ask, figures, only, person, statesOf } from "./invented-company";

const INT = "intermediateCertifications";
const ADV = "advancedCertifications";

const anyCompany = fc
  .record({
    growth: fc.integer({ min: -5, max: 20 }),
    services: fc.nat(5),
    adds: fc.integer({ min: -1, max: 3 }),
    gates: fc.tuple(fc.nat(2), fc.nat(2), fc.nat(2), fc.nat(2)),
    pools: fc.tuple(fc.nat(6), fc.nat(6), fc.nat(6), fc.nat(6)),
    share: fc.constantFrom(40, 90),
  })
  .map(({ growth, services, adds, gates, pools, share }): Metric[] =>
    ["digital-app-innovation", "infrastructure"].flatMap((area, at) => [
      ...figures(area, "any", {
        smbCustomerShare: share,
        usageGrowth: growth,
        deployments: services,
        [`${INT}.gate.AZ-104`]: gates[at] ?? 0,
        [`${INT}.pool`]: pools[at] ?? 0,
        [`${ADV}.gate.AZ-305`]: gates[at + 2] ?? 0,
        [`${ADV}.pool`]: pools[at + 2] ?? 0,
      }),
      ...figures(area, share === 40 ? "enterprise" : "smb", { netCustomerAdds: adds }),
    ]),
  );

const AREAS = ["digital-app-innovation", "infrastructure"];
const costOf = (metrics: readonly Metric[]) => only(ask(AREAS, metrics)).cost;

describe("where one track is in force", () => {
  it("one more person, customer or percent never makes a plan dearer, and one addition less never does either", () => {
    fc.assert(
      fc.property(anyCompany, fc.nat(), (metrics, pick) => {
        const at = pick % metrics.length;
        fc.pre(metrics[at]?.metric !== "smbCustomerShare");
        const more = metrics.map((metric, index) =>
          index === at ? { ...metric, value: metric.value + 1 } : metric,
        );
        expect(costOf(more)).toBeLessThanOrEqual(costOf(metrics) + 1e-9);
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  it("a plan carried out leaves nothing to do, and reaches what the standing calls met", () => {
    fc.assert(
      fc.property(anyCompany, (metrics) => {
        const question = ask(AREAS, metrics);
        const plan = only(question);
        const states = statesOf(question, plan);
        expect(AREAS.map((area) => states[area])).toEqual(["met", "met"]);
        const planned = plan.changes.map(({ area, metric, track, to }) => ({
          area,
          metric,
          track,
          value: to,
          evidence: { report: "plan", file: "plan", asOf: "2026-11-22" },
        }));
        expect(costOf([...metrics, ...planned])).toBe(0);
      }),
      { numRuns: 40 },
    );
  }, 60_000);

  it("two targets together cost no more than each for itself, and no less than the dearer", () => {
    fc.assert(
      fc.property(anyCompany, (metrics) => {
        const both = costOf(metrics);
        const alone = AREAS.map((area) => only(ask([area], metrics)).cost);
        const [one = 0, other = 0] = alone;
        expect(both).toBeLessThanOrEqual(one + other + 1e-9);
        expect(both).toBeGreaterThanOrEqual(Math.max(one, other) - 1e-9);
      }),
      { numRuns: 40 },
    );
  }, 60_000);

  it("fewer people to certify never make it cheaper", () => {
    fc.assert(
      fc.property(anyCompany, fc.integer({ min: 2, max: 8 }), (metrics, people) => {
        const withSome = planFor(ask(AREAS, metrics, { peopleAvailable: people })).variants[0];
        const failed = withSome?.targets.some(({ state }) => state === "impossible");
        if (!failed) expect(withSome?.cost).toBeGreaterThanOrEqual(costOf(metrics) - 1e-9);
      }),
      { numRuns: 30 },
    );
  }, 60_000);

  it("one more person on file never makes a plan dearer", () => {
    const CERTIFICATIONS = ["AZ-104", "AZ-305", "AZ-700", "AZ-140", "PL-400", "AZ-400"];
    const anyone = fc.uniqueArray(fc.constantFrom(...CERTIFICATIONS), { maxLength: 3 });
    fc.assert(
      fc.property(fc.array(anyone, { minLength: 1, maxLength: 4 }), anyone, (staff, another) => {
        const metrics = AREAS.flatMap((area) => [
          ...figures(area, "any", { smbCustomerShare: 40, usageGrowth: 20, deployments: 5 }),
          ...figures(area, "enterprise", { netCustomerAdds: 3 }),
        ]);
        const cost = (people: readonly (readonly string[])[]) =>
          only(
            ask(AREAS, metrics, {
              people: people.map((ids, at) => person(`p${at}`, ...ids)),
            }),
          ).cost;
        expect(cost([...staff, another])).toBeLessThanOrEqual(cost(staff));
      }),
      { numRuns: 30 },
    );
  }, 60_000);
});
