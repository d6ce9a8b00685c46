import { describe, expect, it } from "vitest";
import { planFor } from "../../../../lib/rules/plan";
import { MAICPP_2022_10 } from "../../../../lib/rules/programmes/maicpp-2022-10";
import { messagesIn } from "../standing/english-texts";
import { keysOf } from "../standing/sample-metrics";
import { ADV, INT, infrastructure, plan, wrongWith } from "./infrastructure-plan";
import {
  ask,
  BY,
  brief,
  designation,
  figures,
  MODERN_WORK_SMB_NOTHING,
  SECURITY_SMB_NOTHING,
  statesOf,
} from "./invented-company";

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
      ...SECURITY_SMB_NOTHING,
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
      ...MODERN_WORK_SMB_NOTHING,
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
