import { describe, expect, it } from "vitest";
import { MAICPP_2026_07 } from "../../../../lib/rules/programmes/maicpp-2026-07";
import { keysOf } from "../standing/sample-metrics";
import { ADV, INT, infrastructure, plan } from "./infrastructure-plan";
import {
  ask,
  brief,
  designation,
  figures,
  MODERN_WORK_SMB_NOTHING,
  person,
  SECURITY_SMB_NOTHING,
  statesOf,
} from "./invented-company";

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
      ...MODERN_WORK_SMB_NOTHING,
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
      ...SECURITY_SMB_NOTHING,
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
    ...SECURITY_SMB_NOTHING,
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
