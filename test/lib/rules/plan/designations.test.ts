import { beforeAll, describe, expect, it } from "vitest";
import type { Metric } from "../../../../lib/rules/facts";
import { type PlanQuestion, type PlanVariant, planFor } from "../../../../lib/rules/plan";
import { MAICPP_2022_10 } from "../../../../lib/rules/programmes/maicpp-2022-10";
import { MAICPP_2026_07 } from "../../../../lib/rules/programmes/maicpp-2026-07";
import type { Message } from "../../../../lib/rules/verdicts";
import { englishTexts, messagesIn } from "../standing/english-texts";
import { keysOf } from "../standing/sample-metrics";
import {
  ask,
  BY,
  brief,
  designation,
  figures,
  only,
  person,
  statesOf,
  TODAY,
} from "./invented-company";

let wrongWith: (message: Message) => string[];
beforeAll(async () => {
  wrongWith = await englishTexts();
});

/** All words exist, whatever the plan. */
function plan(question: PlanQuestion): PlanVariant {
  const found = only(question);
  expect(messagesIn(found).flatMap(wrongWith)).toEqual([]);
  return found;
}

const INT = "intermediateCertifications";
const ADV = "advancedCertifications";

/** Infrastructure, Enterprise, 70 points to the dot: 30 + 20 + 10 + 8 + 4 with one person too few in the pools. */
const INFRASTRUCTURE: Readonly<Record<string, number>> = {
  smbCustomerShare: 40,
  usageGrowth: 20,
  deployments: 5,
  [`${INT}.gate.AZ-104`]: 2,
  [`${ADV}.gate.AZ-305`]: 2,
  [`${INT}.pool`]: 1,
  [`${ADV}.pool`]: 1,
};

function infrastructure(
  changed: Readonly<Record<string, number>> = {},
  netCustomerAdds = 3,
): Metric[] {
  return [
    ...figures("infrastructure", "any", { ...INFRASTRUCTURE, ...changed }),
    ...figures("infrastructure", "enterprise", { netCustomerAdds }),
  ];
}

describe("nothing missing", () => {
  it("needs nothing: 30 + 20 + 10 + 8 + 4 = 72", () => {
    const question = ask(["infrastructure"], infrastructure({ [`${INT}.pool`]: 2 }));
    const found = plan(question);
    expect(found).toMatchObject({
      supposing: [],
      additions: [],
      cost: 0,
      proof: "optimal",
      alternatives: [],
      moreAlternatives: false,
      changes: [],
    });
    expect(found.targets).toMatchObject([
      {
        target: designation("infrastructure"),
        state: "reached",
        by: "enterprise",
        before: 72,
        after: 72,
        requirements: [
          ["netCustomerAdds", 30, 30],
          ["usageGrowth", 20, 20],
          ["deployments", 10, 10],
          [INT, 8, 20],
          [ADV, 4, 20],
        ].map(([metric, points, max]) => ({
          requirement: `MAICPP.INFRA.ENT.${metric}.1v1`,
          metric,
          before: points,
          after: points,
          max,
        })),
        missing: [],
        reasons: [
          { key: "rules.plan.reason.alreadyReached" },
          { key: "rules.plan.reason.trackMayChange" },
        ],
        rule: {
          id: "MAICPP.qualification.1v1",
          sources: ["KVPCS", "PSAZ", "PSSEC"],
          confidence: "verified",
          conflict: true,
        },
      },
    ]);
    expect(keysOf(found.reasons)).toEqual(["nothingCheaper", "exampleCosts"]);
    expect(planFor(question).asOf).toBe(TODAY);
  });

  it("no target, no plan to make", () => {
    expect(plan(ask([], []))).toMatchObject({ additions: [], cost: 0, targets: [], nodes: 0 });
  });
});

describe("two points short", () => {
  const question = ask(["infrastructure"], infrastructure());

  it("one certified person in a pool, 4 points, closes the gap", () => {
    const found = only(question);
    expect(found.cost).toBe(1);
    expect(found.additions).toEqual([
      {
        kind: "certify",
        what: {
          key: "rules.plan.addition.certifyInAny",
          count: 1,
          data: { certifications: ["AZ-140", "AZ-120"] },
        },
        amount: 1,
        unit: { key: "rules.standing.unit.people" },
        cost: 1,
        certifications: ["AZ-140", "AZ-120"],
        retirements: [],
        mayGoTo: [],
        figures: [
          {
            area: "infrastructure",
            metric: `${ADV}.pool`,
            track: "any",
            label: {
              key: "rules.standing.input.poolPeople",
              data: { certifications: ["AZ-140", "AZ-120"] },
            },
          },
        ],
        serves: ["MAICPP.INFRA.ENT.advancedCertifications.1v1"],
        reasons: [],
      },
    ]);
    expect(found.targets[0]).toMatchObject({
      state: "planned",
      by: "enterprise",
      before: 68,
      after: 72,
      reasons: [
        { key: "rules.plan.reason.pointsMissing", data: { points: 2, minimum: 70 } },
        { key: "rules.plan.reason.trackMayChange" },
      ],
    });
    expect(found.changes).toEqual([
      { area: "infrastructure", metric: `${ADV}.pool`, track: "enterprise", from: 1, to: 2 },
    ]);
    expect(statesOf(question)).toMatchObject({ infrastructure: "short" });
    expect(statesOf(question, found)).toMatchObject({ infrastructure: "met" });
  });

  it("the other pool would do as well, and is listed", () => {
    const found = only(question);
    expect(found.alternatives.map(brief)).toEqual([["AZ-700|AZ-800/801 x1"]]);
    expect(found.moreAlternatives).toBe(false);
  });

  it("costs of the reader's own change the choice", () => {
    const withCosts = (costs: PlanQuestion["costs"]) => {
      const priced = plan({ ...question, ...(costs && { costs }) });
      return {
        cost: priced.cost,
        additions: brief(priced.additions),
        others: priced.alternatives.length,
      };
    };
    expect(withCosts({ perCertification: { "AZ-700": 3, "AZ-800/801": 2 } })).toEqual({
      cost: 1,
      additions: ["AZ-140|AZ-120 x1"],
      others: 0,
    });
    expect(withCosts({ perCertification: { "AZ-700": 0.5 } })).toEqual({
      cost: 0.5,
      additions: ["AZ-700 x1"],
      others: 0,
    });
    // Usage growth and deployments are at their caps, so people it is, at any price.
    expect(withCosts({ perUnit: { people: 500 }, perMetric: { usageGrowth: 0.01 } })).toEqual({
      cost: 500,
      additions: ["AZ-140|AZ-120 x1"],
      others: 1,
    });
    const own = plan({ ...question, costs: {} });
    expect(keysOf(own.reasons)).toEqual(["nothingCheaper", "ownCosts"]);
  });
});

describe("every metric above zero, and at one point to be sure", () => {
  it("a growth of half a percent is half a point, and one percent more is asked for", () => {
    const question = ask(
      ["infrastructure"],
      infrastructure({ usageGrowth: 0.5, [`${INT}.pool`]: 5, [`${ADV}.pool`]: 5 }),
    );
    const found = plan(question);
    expect(found).toMatchObject({ cost: 2, alternatives: [] });
    expect(found.additions).toMatchObject([
      {
        kind: "growth",
        what: { key: "rules.plan.addition.growthPercent", data: { amount: 1 } },
        amount: 1,
        unit: { key: "rules.standing.unit.percent" },
        figures: [{ area: "infrastructure", metric: "usageGrowth", track: "any" }],
        reasons: [],
      },
    ]);
    expect(found.additions[0]).not.toHaveProperty("by");
    expect(found.targets[0]?.reasons[0]).toEqual({
      key: "rules.plan.reason.metricsBelowOne",
      count: 1,
    });
    expect(statesOf(question)).toMatchObject({ infrastructure: "unknown" });
    expect(statesOf(question, found)).toMatchObject({ infrastructure: "met" });
  });

  it("a fall has to be made up first", () => {
    const found = plan(
      ask(
        ["infrastructure"],
        infrastructure({ usageGrowth: -4, [`${INT}.pool`]: 5, [`${ADV}.pool`]: 5 }),
      ),
    );
    expect(brief(found.additions)).toEqual(["usageGrowth x5"]);
    expect(found.changes[0]).toMatchObject({ from: -4, to: 1 });
  });

  it("plenty elsewhere does not make up for a metric at zero", () => {
    const found = plan(
      ask(["infrastructure"], infrastructure({ [`${INT}.pool`]: 9, [`${ADV}.pool`]: 9 }, 0)),
    );
    expect(found.targets[0]).toMatchObject({ before: 70, after: 80 });
    expect(brief(found.additions)).toEqual(["netCustomerAdds x1"]);
    expect(found.additions[0]).toMatchObject({
      kind: "customers",
      what: { key: "rules.plan.addition.customers", count: 1 },
      unit: { key: "rules.standing.unit.customers" },
      cost: 10,
    });
    expect(keysOf(found.targets[0]?.reasons ?? [])).toEqual(["metricsBelowOne", "trackMayChange"]);
  });
});

describe("gates before pools", () => {
  it("a pool of five is worth nothing until the gate is met, and the gate is cheaper than anything", () => {
    const question = ask(
      ["infrastructure"],
      infrastructure({ [`${INT}.gate.AZ-104`]: 1, [`${INT}.pool`]: 5 }),
    );
    const found = plan(question);
    expect(found.additions).toMatchObject([
      {
        certifications: ["AZ-104"],
        amount: 1,
        reasons: [{ key: "rules.plan.reason.opensSteps", count: 1 }],
      },
    ]);
    expect(found.targets[0]).toMatchObject({ before: 64, after: 84 });
    expect(statesOf(question, found)).toMatchObject({ infrastructure: "met" });
  });

  it("one person too few at the gate is worth nothing at all, so both are certified", () => {
    const found = plan(
      ask(["infrastructure"], infrastructure({ [`${INT}.gate.AZ-104`]: 0, [`${INT}.pool`]: 5 })),
    );
    expect(brief(found.additions)).toEqual(["AZ-104 x2"]);
  });

  it("on SMB a gate is worth four points of its own", () => {
    const question = ask(
      ["infrastructure"],
      [
        ...figures("infrastructure", "any", {
          ...INFRASTRUCTURE,
          smbCustomerShare: 80,
          [`${INT}.gate.AZ-104`]: 0,
          [`${INT}.pool`]: 0,
          [`${ADV}.gate.AZ-305`]: 1,
          [`${ADV}.pool`]: 1,
        }),
        ...figures("infrastructure", "smb", { netCustomerAdds: 3 }),
      ],
    );
    const found = plan(question);
    // 30 + 20 + 10 + 4 + (4 + 4)
    expect(found.targets[0]).toMatchObject({ by: "smb", before: 68, after: 72 });
    expect(brief(found.additions)).toEqual(["AZ-104 x1"]);
    expect(statesOf(question, found)).toMatchObject({ infrastructure: "met" });
  });
});

describe("one certification, several areas", () => {
  const gates = (area: string, step: string) =>
    figures(area, "any", {
      smbCustomerShare: 40,
      usageGrowth: 20,
      deployments: 5,
      [`${INT}.gate.AZ-104`]: 0,
      [`${step}.gate.AZ-305`]: 2,
      [`${INT}.pool`]: 9,
      ...(step === ADV && { [`${ADV}.pool`]: 5 }),
    });
  const adds = ["data-ai", "digital-app-innovation", "infrastructure"].flatMap((area) =>
    figures(area, "enterprise", { netCustomerAdds: 3 }),
  );
  const question = ask(
    ["data-ai", "digital-app-innovation", "infrastructure"],
    [
      ...gates("data-ai", INT),
      ...gates("digital-app-innovation", ADV),
      ...gates("infrastructure", ADV),
      ...adds,
    ],
  );

  it("two people with AZ-104 open a step in each of the three Azure areas", () => {
    const found = plan(question);
    expect(found.cost).toBe(2);
    expect(found.additions).toMatchObject([
      {
        certifications: ["AZ-104"],
        amount: 2,
        cost: 2,
        figures: [
          { area: "data-ai", metric: `${INT}.gate.AZ-104`, track: "any" },
          { area: "digital-app-innovation", metric: `${INT}.gate.AZ-104`, track: "any" },
          { area: "infrastructure", metric: `${INT}.gate.AZ-104`, track: "any" },
        ],
        reasons: [
          { key: "rules.plan.reason.opensSteps", count: 3 },
          { key: "rules.plan.reason.countsInSteps", count: 3 },
        ],
      },
    ]);
    expect(statesOf(question, found)).toMatchObject({
      "data-ai": "met",
      "digital-app-innovation": "met",
      infrastructure: "met",
    });
  });

  it("three customers count in all of them: the areas define that figure in the same words", () => {
    const none = question.metrics.map((metric) =>
      metric.metric === "netCustomerAdds"
        ? { ...metric, value: 0 }
        : metric.metric === `${INT}.gate.AZ-104`
          ? { ...metric, value: 2 }
          : metric,
    );
    const found = plan({ ...question, metrics: none });
    expect(found.additions).toMatchObject([
      {
        kind: "customers",
        amount: 1,
        cost: 10,
        reasons: [{ key: "rules.plan.reason.sameFigure", count: 3 }],
      },
    ]);
    expect(found.additions[0]?.figures.map(({ area }) => area)).toEqual([
      "data-ai",
      "digital-app-innovation",
      "infrastructure",
    ]);
    // Priced apart for one area, it is no longer one and the same thing to do.
    const apart = plan({
      ...question,
      metrics: none,
      costs: { perMetric: { "data-ai/netCustomerAdds": 11 } },
    });
    expect(apart.cost).toBe(21);
    expect(apart.additions).toHaveLength(2);
  });

  it("SC-300 serves Modern Work and Security at once", () => {
    const metrics = [
      ...figures("modern-work", "any", { [INT]: 0, [ADV]: 2 }),
      ...figures("modern-work", "enterprise", {
        netCustomerAdds: 5,
        "usageGrowth.CPOR": 1000,
        "usageGrowth.DPOR": 0,
        "deployments.CPOR": 5,
        "deployments.DPOR": 0,
      }),
      ...figures("modern-work", "smb", {
        netCustomerAdds: 0,
        "usageGrowth.CPOR": 0,
        "usageGrowth.CSP": 0,
        "deployments.CPOR": 0,
        "deployments.CSP": 0,
      }),
      ...figures("security", "any", {
        [`${INT}.gate.AZ-500-or-SC-500`]: 2,
        [`${INT}.gate.SC-200`]: 2,
        [`${INT}.pool`]: 1,
      }),
      ...figures("security", "enterprise", {
        netCustomerAdds: 10,
        deployments: 5,
        "usageGrowth.acr": 25_000,
        "usageGrowth.protectedUsers": 0,
      }),
      ...figures("security", "smb", {
        netCustomerAdds: 0,
        deployments: 0,
        "usageGrowth.acr": 0,
        "usageGrowth.protectedUsers": 0,
      }),
    ];
    const found = plan(ask(["modern-work", "security"], metrics));
    expect(brief(found.additions)).toEqual(["SC-300 x1"]);
    expect(found.targets.map(({ target, before, after }) => [target.id, before, after])).toEqual([
      ["modern-work", 90, 92.5],
      ["security", 63.333333333, 70],
    ]);
    expect(keysOf(found.targets[0]?.reasons ?? [])).toEqual(["metricsBelowOne", "cheaperWay"]);
    // Alone, Security may be helped by any of its pool.
    const alone = plan(ask(["security"], metrics));
    expect(brief(alone.additions)).toEqual(["SC-100|SC-300|SC-401 x1"]);
  });
});

describe("certifications that retire", () => {
  const security = [
    ...figures("security", "any", {
      [`${INT}.gate.AZ-500-or-SC-500`]: 1,
      [`${INT}.gate.SC-200`]: 2,
      [`${INT}.pool`]: 6,
    }),
    ...figures("security", "enterprise", {
      netCustomerAdds: 10,
      deployments: 6,
      "usageGrowth.acr": 25_000,
      "usageGrowth.protectedUsers": 0,
    }),
    ...figures("security", "smb", {
      netCustomerAdds: 0,
      deployments: 0,
      "usageGrowth.acr": 0,
      "usageGrowth.protectedUsers": 0,
    }),
  ].map((metric) => ({ ...metric, evidence: { ...metric.evidence, asOf: "2026-08-01" } }));
  const on = (asOf: string, by: string) =>
    plan({ ...ask([], security, { targets: [designation("security", by)] }), asOf });

  it("AZ-500 is proposed, and flagged, until its last day", () => {
    const found = on("2026-08-31", "2026-12-31");
    expect(found.additions).toMatchObject([
      {
        certifications: ["AZ-500", "SC-500"],
        retirements: [
          { certification: "AZ-500", retiresOn: "2026-08-31", countsUntil: "2027-08-31" },
        ],
        reasons: [
          { key: "rules.plan.reason.opensSteps", count: 1 },
          {
            key: "rules.plan.reason.earnBy",
            data: { certification: "AZ-500", date: "2026-08-31", until: "2027-08-31" },
          },
        ],
      },
    ]);
  });

  it("and not on the day after", () => {
    const found = on("2026-09-01", "2026-12-31");
    expect(found.additions).toMatchObject([{ certifications: ["SC-500"], retirements: [] }]);
  });

  it("nor where it stops counting before the day planned for", () => {
    expect(on("2026-08-01", "2027-08-31").additions).toMatchObject([
      { certifications: ["AZ-500", "SC-500"] },
    ]);
    expect(on("2026-08-01", "2027-09-01").additions).toMatchObject([
      { certifications: ["SC-500"] },
    ]);
  });

  it("a number entered may rest on such certifications, and that is said", () => {
    const [target] = on("2026-08-01", "2027-09-01").targets;
    expect(target?.reasons).toContainEqual({
      key: "rules.plan.reason.mayStopCounting",
      data: { certifications: ["AZ-500"], date: "2027-09-01" },
    });
    const before = on("2026-08-01", "2027-08-31").targets[0];
    expect(keysOf(before?.reasons ?? [])).not.toContain("mayStopCounting");
  });

  it("of people on file it is known who still counts, so that nothing is said", () => {
    const numbers = security.filter(({ metric }) => !metric.startsWith(INT));
    const people = [person("ann", "AZ-500", "SC-200", "SC-100"), person("bob", "SC-200")];
    const question = ask([], numbers, {
      people,
      targets: [designation("security", "2027-12-31")],
    });
    const { targets } = plan({ ...question, asOf: "2026-08-31" });
    expect(keysOf(targets[0]?.reasons ?? [])).not.toContain("mayStopCounting");
  });

  it("of several targets for one area the latest day counts", () => {
    const found = plan({
      ...ask([], security),
      asOf: "2026-08-01",
      targets: [designation("security", "2027-09-01"), designation("security", "2026-12-31")],
    });
    expect(found.additions).toMatchObject([{ certifications: ["SC-500"] }]);
    expect(found.targets.map(({ target, state }) => [target.by, state])).toEqual([
      ["2027-09-01", "planned"],
      ["2026-12-31", "planned"],
    ]);
  });

  it("a day that has passed is planned for as of today", () => {
    const found = on("2026-09-01", "2026-08-31");
    expect(found.additions).toMatchObject([{ certifications: ["SC-500"] }]);
    expect(found.targets[0]?.reasons.at(-1)).toEqual({
      key: "rules.plan.reason.dayHasPassed",
      data: { date: "2026-08-31" },
    });
    expect(keysOf(on("2026-09-01", "2026-09-01").targets[0]?.reasons ?? [])).not.toContain(
      "dayHasPassed",
    );
  });

  it("with no certification left to earn the target is impossible", () => {
    const edition = {
      ...MAICPP_2026_07,
      certificationRetirements: MAICPP_2026_07.certificationRetirements.concat(
        MAICPP_2026_07.certificationRetirements
          .slice(0, 1)
          .map((each) => ({ ...each, certification: "SC-500", areas: ["modern-work"] })),
      ),
    };
    const nobody = security.map((metric) =>
      metric.metric.includes("AZ-500") ? { ...metric, value: 0 } : metric,
    );
    const question = { ...ask(["security"], nobody), asOf: "2026-09-01" };
    const found = plan({ ...question, designations: edition });
    expect(found).toMatchObject({ additions: [], cost: 0, proof: "optimal", changes: [] });
    expect(found.targets).toMatchObject([{ state: "impossible" }]);
    expect(keysOf(found.targets[0]?.reasons ?? [])).toContain("cannotBeReached");
    expect(found.targets[0]).toMatchObject({ requirements: [], missing: [] });
    expect(found.targets[0]).not.toHaveProperty("by");
  });
});

describe("people on file", () => {
  const withoutPools = figures("infrastructure", "any", {
    smbCustomerShare: 40,
    usageGrowth: 20,
    deployments: 5,
  }).concat(figures("infrastructure", "enterprise", { netCustomerAdds: 3 }));
  const people = [
    person("ann", "AZ-104", "AZ-305", "AZ-700"),
    person("bob", "AZ-104", "AZ-305"),
    person("cy", "AZ-140"),
    person("dee"),
  ];
  const question = ask(["infrastructure"], withoutPools, { people });

  it("are counted, and whom another certification would not be lost on is named", () => {
    const found = plan(question);
    expect(found.targets[0]).toMatchObject({ before: 68, after: 72 });
    const both = [found.additions[0], found.alternatives[0]?.[0]];
    expect(both).toMatchObject([
      { certifications: ["AZ-140", "AZ-120"], mayGoTo: ["ann", "bob", "dee"] },
      { certifications: ["AZ-700", "AZ-800/801"], mayGoTo: ["bob", "cy", "dee"] },
    ]);
    expect(statesOf(question, found)).toMatchObject({ infrastructure: "met" });
  });

  it("a certification that runs out before the day planned for is not counted on", () => {
    const expiring = (expiresOn: string) =>
      people.map((each) =>
        each.key === "cy" ? { ...each, certifications: [{ id: "AZ-140", expiresOn }] } : each,
      );
    expect(plan({ ...question, people: expiring(BY) }).targets[0]).toMatchObject({ before: 68 });
    const found = plan({ ...question, people: expiring("2027-02-28") });
    // Without anybody the step is at zero, so it is two people: one of them there.
    expect(found.targets[0]).toMatchObject({ before: 64, after: 72 });
    expect(found.cost).toBe(2);
  });
});

describe("as many people as there are", () => {
  const both = infrastructure({ [`${INT}.pool`]: 1, [`${ADV}.pool`]: 1, usageGrowth: 10 });

  it("three people in a pool are three different ones", () => {
    // 58 points, and 12 more: three people, in whichever pool.
    const free = plan(ask(["infrastructure"], both, { costs: { perMetric: { usageGrowth: 50 } } }));
    expect(free.cost).toBe(3);
    expect(free.alternatives.map(brief).concat([brief(free.additions)])).toHaveLength(4);

    const withThree = plan(
      ask(["infrastructure"], both, {
        costs: { perMetric: { usageGrowth: 50 } },
        peopleAvailable: 3,
      }),
    );
    expect(withThree.cost).toBe(3);
    expect([withThree.additions, ...withThree.alternatives].map(brief).sort()).toEqual([
      ["AZ-700|AZ-800/801 x1", "AZ-140|AZ-120 x2"],
      ["AZ-700|AZ-800/801 x2", "AZ-140|AZ-120 x1"],
    ]);

    // With two each pool gains one person, and growth has to do the rest.
    const withTwo = plan(
      ask(["infrastructure"], both, {
        costs: { perMetric: { usageGrowth: 50 } },
        peopleAvailable: 2,
      }),
    );
    expect(brief(withTwo.additions).sort()).toEqual([
      "AZ-140|AZ-120 x1",
      "AZ-700|AZ-800/801 x1",
      "usageGrowth x4",
    ]);
    expect(withTwo.cost).toBe(202);
  });

  it("is impossible with too few", () => {
    const found = plan(
      ask(["infrastructure"], infrastructure({ [`${INT}.gate.AZ-104`]: 0 }), {
        peopleAvailable: 1,
      }),
    );
    expect(found.targets).toMatchObject([{ state: "impossible" }]);
    expect(keysOf(found.targets[0]?.reasons ?? [])).toEqual(["cannotBeReached", "trackMayChange"]);
  });

  it("one certification serves two areas only where somebody counts in neither", () => {
    const metrics = [
      ...figures("modern-work", "any", { [ADV]: 2 }),
      ...figures("modern-work", "enterprise", {
        netCustomerAdds: 5,
        "usageGrowth.CPOR": 500,
        "usageGrowth.DPOR": 0,
        "deployments.CPOR": 3,
        "deployments.DPOR": 0,
      }),
      ...figures("modern-work", "smb", {
        netCustomerAdds: 0,
        "usageGrowth.CPOR": 0,
        "usageGrowth.CSP": 0,
        "deployments.CPOR": 0,
        "deployments.CSP": 0,
      }),
      ...figures("security", "enterprise", {
        netCustomerAdds: 10,
        deployments: 5,
        "usageGrowth.acr": 25_000,
        "usageGrowth.protectedUsers": 0,
      }),
      ...figures("security", "smb", {
        netCustomerAdds: 0,
        deployments: 0,
        "usageGrowth.acr": 0,
        "usageGrowth.protectedUsers": 0,
      }),
    ];
    const people = [
      person("ann", "AZ-500", "SC-200", "SC-100"),
      person("bob", "AZ-500", "SC-200", "Endpoint Administrator"),
    ];
    const question = ask(["modern-work", "security"], metrics, {
      people,
      costs: { perUnit: { customers: 100, deployments: 100, usd: 1, users: 100 } },
    });
    expect(brief(plan({ ...question, peopleAvailable: 3 }).additions)).toEqual(["SC-300 x1"]);
    // On Ann SC-300 is lost for Security, on Bob for Modern Work.
    expect(brief(plan({ ...question, peopleAvailable: 2 }).additions)).toEqual([
      "SC-300 x1",
      "SC-100|SC-401 x1",
    ]);
  });

  it("people on file are among them, even where more are known than said", () => {
    const metrics = figures("infrastructure", "any", {
      smbCustomerShare: 40,
      usageGrowth: 20,
      deployments: 5,
    }).concat(figures("infrastructure", "enterprise", { netCustomerAdds: 3 }));
    const people = [
      person("ann", "AZ-104", "AZ-305", "AZ-700", "AZ-140"),
      person("bob", "AZ-104", "AZ-305"),
    ];
    const found = plan(ask(["infrastructure"], metrics, { people, peopleAvailable: 0 }));
    expect(found.cost).toBe(1);
    expect(found.additions).toMatchObject([{ mayGoTo: ["bob"] }]);
  });
});

describe("figures that are missing", () => {
  const without = (metric: string) => infrastructure({}).filter((each) => each.metric !== metric);

  it("a plan holds whatever they are, and says which to enter", () => {
    const question = ask(
      ["infrastructure"],
      infrastructure({ [`${INT}.pool`]: 5, [`${ADV}.pool`]: 1 }).filter(
        ({ metric }) => metric !== `${ADV}.pool`,
      ),
    );
    // 30 + 20 + 10 + 20, but the other step is not known to have a point.
    const found = plan(question);
    expect(found.targets).toMatchObject([
      {
        state: "unknown",
        by: "enterprise",
        before: 80,
        after: 80,
        missing: [
          {
            area: "infrastructure",
            metric: `${ADV}.pool`,
            track: "any",
            label: {
              key: "rules.standing.input.poolPeople",
              data: { certifications: ["AZ-140", "AZ-120"] },
            },
          },
        ],
        reasons: [
          { key: "rules.plan.reason.restsOnMissing" },
          { key: "rules.plan.reason.figuresMissingWithoutPlan", count: 1 },
          { key: "rules.plan.reason.trackMayChange" },
        ],
      },
    ]);
    expect(found).toMatchObject({ additions: [], cost: 0, changes: [] });
  });

  it("taken for zero only where the reader asks for it, and then said and entered as such", () => {
    const question = ask(["infrastructure"], without(`${ADV}.pool`), { assumeMissingIsZero: true });
    const found = plan(question);
    expect(brief(found.additions).sort()).toEqual(["AZ-140|AZ-120 x2"]);
    expect(found.targets).toMatchObject([{ state: "planned", before: 64, after: 72, missing: [] }]);
    expect(found.targets[0]?.reasons).toContainEqual({
      key: "rules.plan.reason.takenForZero",
      count: 1,
    });
    expect(found.changes).toEqual([
      { area: "infrastructure", metric: `${ADV}.pool`, track: "enterprise", to: 2 },
    ]);
    expect(statesOf(question, found)).toMatchObject({ infrastructure: "met" });
  });

  it("those that the plan leaves at zero are entered too, or nothing could be proven", () => {
    const question = ask(["modern-work"], [], { assumeMissingIsZero: true });
    const found = plan(question);
    expect(found.changes).toContainEqual({
      area: "modern-work",
      metric: "deployments.DPOR",
      track: "enterprise",
      to: 0,
    });
    expect(found.changes.every((change) => !("from" in change))).toBe(true);
    expect(statesOf(question, found)).toMatchObject({ "modern-work": "met" });
  });

  it("is impossible where zero would not help either", () => {
    const question = ask(["infrastructure"], without(`${ADV}.pool`), { peopleAvailable: 0 });
    expect(plan(question).targets).toMatchObject([{ state: "impossible" }]);
    // And then nothing is entered as zero for its sake.
    const asZero = plan({ ...question, assumeMissingIsZero: true });
    expect(asZero).toMatchObject({ targets: [{ state: "impossible" }], changes: [] });
  });

  it("each target is told by itself what it rests on", () => {
    const security = [
      ...figures("security", "any", {
        [`${INT}.gate.AZ-500-or-SC-500`]: 2,
        [`${INT}.gate.SC-200`]: 2,
        [`${INT}.pool`]: 6,
      }),
      ...figures("security", "enterprise", { deployments: 6, netCustomerAdds: 10 }),
      ...figures("security", "smb", {
        netCustomerAdds: 0,
        deployments: 0,
        "usageGrowth.acr": 0,
        "usageGrowth.protectedUsers": 0,
      }),
    ];
    const metrics = [...without(`${ADV}.pool`), ...security];
    const { targets } = plan(ask(["infrastructure", "security"], metrics));
    expect(
      targets.map(({ target, state, missing }) => [
        target.id,
        state,
        missing.map(({ metric }) => metric),
      ]),
    ).toEqual([
      ["infrastructure", "unknown", [`${ADV}.pool`]],
      ["security", "unknown", ["usageGrowth.acr", "usageGrowth.protectedUsers"]],
    ]);
  });

  it("a plan that does without them is made", () => {
    const metrics = [
      ...figures("modern-work", "any", { [INT]: 4, [ADV]: 2 }),
      ...figures("modern-work", "enterprise", {
        netCustomerAdds: 5,
        "usageGrowth.CPOR": 500,
        "deployments.CPOR": 2,
      }),
      ...figures("modern-work", "smb", {
        netCustomerAdds: 0,
        "usageGrowth.CPOR": 0,
        "usageGrowth.CSP": 0,
        "deployments.CPOR": 0,
        "deployments.CSP": 0,
      }),
    ];
    const question = ask(["modern-work"], metrics);
    // 20 + 10 + 15 + 15 + 10 = 70 for certain, whatever DPOR would add.
    expect(plan(question)).toMatchObject({ cost: 0, targets: [{ state: "reached", before: 70 }] });
    const less = metrics.map((each) =>
      each.metric === "usageGrowth.CPOR" && each.track === "enterprise"
        ? { ...each, value: 475 }
        : each,
    );
    const found = plan({ ...question, metrics: less });
    expect(found.additions).toMatchObject([
      {
        kind: "growth",
        by: "CPOR",
        amount: 25,
        cost: 0.5,
        figures: [{ area: "modern-work", metric: "usageGrowth.CPOR", track: "enterprise" }],
      },
    ]);
    expect(found.targets[0]?.missing.map(({ metric }) => metric)).toEqual([
      "usageGrowth.DPOR",
      "deployments.DPOR",
    ]);
    expect(statesOf({ ...question, metrics: less }, found)).toMatchObject({ "modern-work": "met" });
  });

  it("what is too old counts as missing", () => {
    const old = infrastructure().map((metric) =>
      metric.metric === "deployments"
        ? { ...metric, evidence: { ...metric.evidence, asOf: "2026-08-21" } }
        : metric,
    );
    expect(plan(ask(["infrastructure"], old)).targets).toMatchObject([
      { state: "unknown", missing: [{ metric: "deployments" }] },
    ]);
  });
});

describe("which track counts", () => {
  const unknownTrack = infrastructure({}).filter(({ metric }) => metric !== "smbCustomerShare");

  it("is planned for each while it is not known, the dearest first", () => {
    const question = ask(
      ["infrastructure"],
      [...unknownTrack, ...figures("infrastructure", "smb", { netCustomerAdds: 2 })],
    );
    const { variants } = planFor(question);
    // SMB: 20 + 20 + 10 + (4 + 4) + (4 + 4) = 66.
    expect(
      variants.map(({ supposing, cost, targets }) => [supposing, cost, targets[0]?.before]),
    ).toEqual([
      [[{ area: "infrastructure", track: "smb" }], 1, 66],
      [[{ area: "infrastructure", track: "enterprise" }], 1, 68],
    ]);
    expect(variants[0]?.reasons).toContainEqual({
      key: "rules.plan.reason.trackSupposed",
      count: 1,
    });
    expect(messagesIn(variants).flatMap(wrongWith)).toEqual([]);
    const dearer = planFor({
      ...question,
      metrics: question.metrics.map((metric) =>
        metric.track === "enterprise" ? { ...metric, value: 2 } : metric,
      ),
    });
    expect(dearer.variants.map(({ supposing, cost }) => [supposing[0]?.track, cost])).toEqual([
      ["enterprise", 3],
      ["smb", 1],
    ]);
  });

  it("is one question for the areas that the same figure classifies, and another for the others", () => {
    const areas = ["business-applications", "data-ai", "infrastructure"];
    const { variants } = planFor(ask(areas, [], { assumeMissingIsZero: true }));
    expect(
      variants.map(({ supposing }) => supposing.map(({ track }) => track).sort()),
    ).toHaveLength(4);
    for (const { supposing } of variants) {
      expect(supposing.map(({ area }) => area).sort()).toEqual(areas);
      const track = (area: string) => supposing.find((each) => each.area === area)?.track;
      expect(track("data-ai")).toBe(track("infrastructure"));
    }
    expect(new Set(variants.map(({ supposing }) => JSON.stringify(supposing))).size).toBe(4);
  }, 30_000);

  it("is the single one where there was one for everybody", () => {
    const question = ask(["security"], [], {
      designations: MAICPP_2022_10,
      assumeMissingIsZero: true,
    });
    const found = plan(question);
    expect(found.targets[0]).toMatchObject({ by: "single" });
    expect(found.supposing).toEqual([]);
  });

  it("of two scored tracks the higher total counts, so a better track that fails has to be overtaken or fixed", () => {
    // Enterprise 70 and qualified, SMB 85 with no deployments: the higher total counts and does not qualify.
    const metrics = [
      ...figures("modern-work", "any", { [INT]: 4, [ADV]: 2 }),
      ...figures("modern-work", "enterprise", {
        netCustomerAdds: 5,
        "usageGrowth.CPOR": 500,
        "usageGrowth.DPOR": 0,
        "deployments.CPOR": 2,
        "deployments.DPOR": 0,
      }),
      ...figures("modern-work", "smb", {
        netCustomerAdds: 10,
        "usageGrowth.CPOR": 500,
        "usageGrowth.CSP": 0,
        "deployments.CPOR": 0,
        "deployments.CSP": 0,
      }),
    ];
    const question = ask(["modern-work"], metrics);
    expect(statesOf(question)).toMatchObject({ "modern-work": "short" });
    // 175 users are 5.25 points more for Enterprise: 75.25 against 75, and it counts.
    const overtaking = plan(question);
    expect(overtaking.additions).toMatchObject([
      { kind: "growth", by: "CPOR", amount: 175, figures: [{ track: "enterprise" }] },
    ]);
    expect(overtaking.targets[0]).toMatchObject({ by: "enterprise", before: 70, after: 75.25 });
    expect(statesOf(question, overtaking)).toMatchObject({ "modern-work": "met" });

    const cheap = { ...question, costs: { perUnit: { deployments: 1 } } };
    const fixing = plan(cheap);
    expect(fixing.additions).toMatchObject([
      {
        kind: "deployments",
        what: { key: "rules.plan.addition.deployments", count: 1 },
        amount: 1,
        cost: 1,
        figures: [{ track: "smb" }],
      },
    ]);
    expect(fixing.alternatives).toHaveLength(1);
    expect(fixing.targets[0]).toMatchObject({ by: "smb", before: 75 });
    expect(statesOf(cheap, fixing)).toMatchObject({ "modern-work": "met" });
  });

  it("so one person more may cost a designation: the only case where more makes a plan dearer", () => {
    // Enterprise 20 + 2.5 + 15 + 30 + 5 = 72.5; SMB 20 + 5 + 15 + 30 + 0 = 70, or 75 against 75 with one person more.
    const metrics = (people: number) => [
      ...figures("modern-work", "any", { [INT]: people, [ADV]: 2 }),
      ...figures("modern-work", "enterprise", {
        netCustomerAdds: 5,
        "usageGrowth.CPOR": 1000,
        "usageGrowth.DPOR": 0,
        "deployments.CPOR": 1,
        "deployments.DPOR": 0,
      }),
      ...figures("modern-work", "smb", {
        netCustomerAdds: 10,
        "usageGrowth.CPOR": 500,
        "usageGrowth.CSP": 0,
        "deployments.CPOR": 0,
        "deployments.CSP": 0,
      }),
    ];
    const before = ask(["modern-work"], metrics(1));
    expect(plan(before)).toMatchObject({
      cost: 0,
      targets: [{ state: "reached", by: "enterprise" }],
    });
    expect(statesOf(before)).toMatchObject({ "modern-work": "met" });
    const after = ask(["modern-work"], metrics(2));
    expect(statesOf(after)).toMatchObject({ "modern-work": "unknown" });
    const found = plan(after);
    // A third person tips the balance: Enterprise 77.5, SMB at its cap.
    expect(found.cost).toBe(1);
    expect(statesOf(after, found)).toMatchObject({ "modern-work": "met" });
  });
});

describe("targets that cannot be searched for", () => {
  it("are named, and keep no other from being planned", () => {
    const found = plan(
      ask([], infrastructure(), {
        targets: [
          designation("quantum"),
          designation("infrastructure"),
          { kind: "competency", id: "mobility", level: "gold", by: BY },
          { kind: "level", id: "certified", by: BY },
        ],
      }),
    );
    expect(
      found.targets.map(({ target, state, reasons }) => [target.id, state, keysOf(reasons)[0]]),
    ).toEqual([
      ["infrastructure", "planned", "pointsMissing"],
      ["quantum", "unknown", "notInEdition"],
      ["mobility", "unknown", "noEdition"],
      ["certified", "unknown", "noEdition"],
    ]);
    expect(found.targets[1]).toMatchObject({
      requirements: [],
      missing: [],
      reasons: [
        {
          key: "rules.plan.reason.notInEdition",
          data: { edition: "Microsoft AI Cloud Partner Program, July 2026" },
        },
      ],
      rule: { id: "PROGRAMME.none.1v1", sources: [], confidence: "unverified" },
    });
    expect(found.cost).toBe(1);
  });

  it("nothing is planned without an edition", () => {
    const { designations: _, ...question } = ask(["infrastructure"], infrastructure());
    expect(plan(question).targets).toMatchObject([
      { state: "unknown", reasons: [{ key: "rules.plan.reason.noEdition" }] },
    ]);
  });

  it("a place is a lens here, and the plan is for the whole company", () => {
    const found = plan(
      ask([], infrastructure(), { targets: [{ ...designation("infrastructure"), place: "DE" }] }),
    );
    expect(found.targets[0]?.reasons).toContainEqual({
      key: "rules.plan.reason.placeIsALens",
      data: { place: "DE" },
    });
  });

  it("a search that ends too early says so", () => {
    const question = ask(["infrastructure"], infrastructure(), { searchLimit: 0 });
    const found = plan(question);
    expect(found).toMatchObject({ proof: "not-proven", additions: [], cost: 0 });
    expect(found.targets).toMatchObject([{ state: "not-found" }]);
    expect(found.reasons[0]).toEqual({ key: "rules.plan.reason.notProven", data: { nodes: 0 } });
    expect(keysOf(found.targets[0]?.reasons ?? [])[0]).toBe("searchEnded");
  });
});

describe("everything from nothing", () => {
  it.each([
    ["enterprise", 20, 9],
    ["smb", 80, 0],
  ])(
    "all six designations on the %s tracks: proven, met, within bounded nodes",
    (track, share, workloads) => {
      const areas = MAICPP_2026_07.areas.map(({ id }) => id);
      const metrics = areas.flatMap((area) =>
        figures(area, "any", { smbCustomerShare: share, workloadsAbove5000: workloads }),
      );
      const question = ask(areas, metrics, { assumeMissingIsZero: true });
      const found = plan(question);
      expect(found.proof).toBe("optimal");
      expect(found.nodes).toBeLessThan(150_000);
      expect(found.alternatives).toHaveLength(10);
      expect(found.moreAlternatives).toBe(true);
      expect(Object.values(statesOf(question, found))).toEqual(Array(6).fill("met"));
      expect(found.targets.slice(0, 4).map(({ by }) => by)).toEqual(Array(4).fill(track));
      expect(found.cost).toBe(track === "enterprise" ? 216 : 197);
      const sum = found.additions.reduce((total, { cost }) => total + cost, 0);
      expect(sum).toBeCloseTo(found.cost, 9);
      for (const other of found.alternatives) {
        expect(other.reduce((total, { cost }) => total + cost, 0)).toBeCloseTo(found.cost, 9);
      }
    },
    60_000,
  );
});

describe("a step whose certifications have all retired", () => {
  const nothing = figures("modern-work", "any", { [INT]: 4, [ADV]: 0 });
  const everythingElse = (["enterprise", "smb"] as const).flatMap((track) =>
    figures("modern-work", track, {
      netCustomerAdds: 10,
      "usageGrowth.CPOR": 1000,
      "usageGrowth.DPOR": 0,
      "usageGrowth.CSP": 0,
      "deployments.CPOR": 5,
      "deployments.DPOR": 0,
      "deployments.CSP": 0,
    }),
  );
  const reasonsFor = (by: string, advanced: number) => {
    const metrics = [...nothing, ...everythingElse].map((metric) =>
      metric.metric === ADV ? { ...metric, value: advanced } : metric,
    );
    const { targets } = plan(
      ask(["modern-work"], metrics, { targets: [designation("modern-work", by)] }),
    );
    return { state: targets[0]?.state, keys: keysOf(targets[0]?.reasons ?? []) };
  };

  it("says that, and not only that nothing reaches the target", () => {
    // The last one counts until 30 November 2027.
    const late = reasonsFor("2027-12-01", 0);
    expect(late.state).toBe("impossible");
    expect(late.keys).toContain("noLongerEarned");
    const inTime = reasonsFor("2027-11-30", 0);
    expect(inTime.state).toBe("planned");
    expect(inTime.keys).not.toContain("noLongerEarned");
  });

  it("is no matter where enough people are entered", () => {
    expect(reasonsFor("2027-12-01", 2).keys).not.toContain("noLongerEarned");
  });

  it("is said of the area whose step it is, and of no other", () => {
    const { targets } = plan(
      ask([], [...nothing, ...everythingElse, ...infrastructure()], {
        targets: [
          designation("infrastructure", "2027-12-01"),
          designation("modern-work", "2027-12-01"),
        ],
      }),
    );
    expect(
      targets.map(({ target, reasons }) => [
        target.id,
        reasons.filter(({ key }) => key.endsWith("noLongerEarned")).length,
      ]),
    ).toEqual([
      ["infrastructure", 0],
      ["modern-work", 1],
    ]);
  });
});
