import { describe, expect, it } from "vitest";
import { keysOf } from "../standing/sample-metrics";
import { ADV, INT, infrastructure, plan } from "./infrastructure-plan";
import {
  ask,
  BY,
  brief,
  figures,
  MODERN_WORK_SMB_NOTHING,
  person,
  SECURITY_SMB_NOTHING,
  statesOf,
} from "./invented-company";

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
      ...MODERN_WORK_SMB_NOTHING,
      ...figures("security", "enterprise", {
        netCustomerAdds: 10,
        deployments: 5,
        "usageGrowth.acr": 25_000,
        "usageGrowth.protectedUsers": 0,
      }),
      ...SECURITY_SMB_NOTHING,
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
