import { beforeAll, describe, expect, it } from "vitest";
import { judgeCompetencies } from "../../../../lib/rules/competencies";
import type { Metric, Target } from "../../../../lib/rules/facts";
import {
  applyPlan,
  type PlanQuestion,
  type PlanVariant,
  planFor,
} from "../../../../lib/rules/plan";
import type { CompetencyEdition } from "../../../../lib/rules/programmes/competency-schema";
import { MPN_2010_11 } from "../../../../lib/rules/programmes/mpn-2010-11";
import { MPN_2017_09 } from "../../../../lib/rules/programmes/mpn-2017-09";
import { MPN_2021_04 } from "../../../../lib/rules/programmes/mpn-2021-04";
import type { Message } from "../../../../lib/rules/verdicts";
import { englishTexts, messagesIn } from "../standing/english-texts";
import { keysOf } from "../standing/sample-metrics";
import { brief } from "./invented-company";

let wrongWith: (message: Message) => string[];
beforeAll(async () => {
  wrongWith = await englishTexts();
});

const GLOBAL = {
  geography: { movedToPartnerCenterOn: "2018-06-01", countryQualificationFrom: "2014-07-01" },
} as const;

function competency(id: string, level?: "silver" | "gold", place?: string): Target {
  return {
    kind: "competency",
    id,
    ...(level && { level }),
    ...(place !== undefined && { place }),
    by: "2030-01-01",
  };
}

interface Entered {
  readonly country?: string;
  readonly location?: string;
}

function entered(
  area: string,
  values: Readonly<Record<string, number>>,
  at: Entered,
  asOf: string,
): Metric[] {
  return Object.entries(values).map(([metric, value]) => ({
    area,
    metric,
    track: "any",
    value,
    ...at,
    evidence: { report: "hand-entry", file: "Entered by hand", asOf },
  }));
}

type Asked = Partial<PlanQuestion> & {
  readonly asOf: string;
  readonly competencies: CompetencyEdition;
};

function ask(asked: Asked): PlanQuestion {
  return { targets: [], metrics: [], ...asked };
}

function plan(question: PlanQuestion): PlanVariant {
  const { variants } = planFor(question);
  expect(variants).toHaveLength(1);
  expect(messagesIn(variants).flatMap(wrongWith)).toEqual([]);
  const [variant] = variants;
  if (variant === undefined) throw new Error("no plan");
  return variant;
}

/** What the competencies' own verdict says, by unit. */
function states(question: PlanQuestion, id: string, level: string, variant?: PlanVariant) {
  const { competencies } = question;
  if (competencies === undefined) throw new Error("no edition");
  const facts = variant ? applyPlan(variant, question, question.asOf) : question;
  return judgeCompetencies({ ...facts, edition: competencies }).units.map(
    ({ items }) => items.find((item) => item.area === id && item.level === level)?.state,
  );
}

describe("one unit, the company as a whole (September 2017)", () => {
  const base: Asked = {
    asOf: "2018-07-01",
    competencies: MPN_2017_09,
    geography: { ...GLOBAL.geography, market: "developed" },
  };
  const cloudPlatform = entered(
    "cloud-platform",
    { azureConsumption: 12_000, certifiedPeople: 0, optIn: 1 },
    {},
    "2018-07-01",
  );

  it("Cloud Platform silver: what is missing to USD 15,000, and one person", () => {
    const question = ask({
      ...base,
      targets: [competency("cloud-platform", "silver")],
      metrics: cloudPlatform,
    });
    const found = plan(question);
    expect(found).toMatchObject({ cost: 4, proof: "optimal", alternatives: [] });
    expect(found.additions).toMatchObject([
      {
        kind: "certify",
        amount: 1,
        cost: 1,
        unit: { key: "rules.competencies.unit.people" },
        figures: [{ area: "cloud-platform", metric: "certifiedPeople", track: "any" }],
        retirements: [],
        reasons: [],
      },
      {
        kind: "growth",
        amount: 3000,
        cost: 3,
        unit: { key: "rules.competencies.unit.usd" },
        figures: [{ area: "cloud-platform", metric: "azureConsumption", track: "any" }],
      },
    ]);
    expect(found.targets).toMatchObject([
      {
        target: competency("cloud-platform", "silver"),
        state: "planned",
        by: "consumption",
        requirements: [
          { metric: "azureConsumption", before: 12_000, after: 15_000, max: 15_000 },
          { metric: "certifiedPeople", before: 0, after: 1, max: 1 },
          { metric: "optIn", before: 1, after: 1, max: 1 },
        ],
        missing: [],
        reasons: [{ key: "rules.plan.reason.requirementsShort", count: 2 }],
        rule: { id: "MPN.2017-09.cloud-platform.silver.1v1" },
      },
    ]);
    expect(found.targets[0]).not.toHaveProperty("before");
    expect(states(question, "cloud-platform", "silver")).toEqual(["short"]);
    expect(states(question, "cloud-platform", "silver", found)).toEqual(["met"]);
  });

  it("the market not said, the harder one is planned for; a developing one is cheaper", () => {
    const question = {
      ...ask({
        ...base,
        targets: [competency("cloud-platform", "silver")],
        metrics: cloudPlatform,
      }),
      ...GLOBAL,
    };
    const found = plan(question);
    expect(found.cost).toBe(4);
    expect(found.targets[0]?.reasons).toContainEqual({ key: "rules.plan.reason.harderMarket" });
    expect(states(question, "cloud-platform", "silver", found)).toEqual(["met"]);
    const developing = plan({
      ...question,
      geography: { ...GLOBAL.geography, market: "developing" },
    });
    expect(developing.cost).toBe(1);
    expect(keysOf(developing.targets[0]?.reasons ?? [])).toEqual(["requirementsShort"]);
    const same = plan({ ...question, targets: [competency("messaging", "silver")] });
    expect(keysOf(same.targets[0]?.reasons ?? [])).not.toContain("harderMarket");
  });

  it("of several options the cheaper one, as the costs are", () => {
    const metrics = entered(
      "data-analytics",
      {
        "certifiedPeople.specialist": 0,
        "certifiedPeople.beginners": 0,
        "powerBiSeats.power-bi": 0,
        "certifiedPeople.power-bi": 0,
      },
      {},
      "2018-07-01",
    );
    const question = ask({ ...base, targets: [competency("data-analytics", "silver")], metrics });
    const found = plan(question);
    expect(found.cost).toBe(1);
    const [target] = found.targets;
    expect(keysOf(target?.reasons ?? [])).toEqual(["requirementsShort", "cheaperWay"]);
    expect(states(question, "data-analytics", "silver", found)).toEqual(["met"]);
    const [addition] = found.additions;
    if (addition?.kind !== "certify") throw new Error("nobody certified");
    const [exams = ""] = addition.certifications;
    const dearer = plan({ ...question, costs: { perCertification: { [exams]: 50 } } });
    expect(dearer.cost).toBeGreaterThan(1);
    expect(dearer.cost).toBeLessThan(50);
    expect(dearer.targets[0]?.by).not.toBe(target?.by);
  });

  it("a figure that is missing is to be entered, or taken for zero", () => {
    const question = ask({ ...base, targets: [competency("cloud-platform", "silver")] });
    const found = plan(question);
    expect(found).toMatchObject({ additions: [], cost: 0, changes: [] });
    expect(found.targets).toMatchObject([
      {
        state: "unknown",
        by: "consumption",
        requirements: [{ metric: "azureConsumption", max: 15_000 }, {}, {}],
      },
    ]);
    expect(found.targets[0]?.requirements[0]).not.toHaveProperty("before");
    expect(found.targets[0]?.missing.map(({ metric }) => metric)).toEqual([
      "azureConsumption",
      "certifiedPeople",
      "optIn",
    ]);
    const zero = { ...question, assumeMissingIsZero: true };
    const assumed = plan(zero);
    expect(assumed.cost).toBe(17);
    expect(assumed.additions.map(({ kind }) => kind)).toEqual(["certify", "growth", "statement"]);
    expect(assumed.additions[2]).toMatchObject({ what: { key: "rules.plan.addition.statement" } });
    expect(states(zero, "cloud-platform", "silver", assumed)).toEqual(["met"]);
  });

  it("names what cannot be planned", () => {
    const found = plan(
      ask({
        ...base,
        metrics: cloudPlatform,
        targets: [
          competency("alchemy", "gold"),
          competency("cloud-platform"),
          competency("cloud-platform", "silver"),
          competency("cloud-platform", "silver", "DE"),
        ],
      }),
    );
    expect(
      found.targets.map(({ target, state, reasons }) => [
        target.id,
        target.place,
        state,
        keysOf(reasons),
      ]),
    ).toEqual([
      ["alchemy", undefined, "unknown", ["notInEdition"]],
      ["cloud-platform", undefined, "unknown", ["levelNotNamed"]],
      ["cloud-platform", undefined, "planned", ["requirementsShort"]],
      ["cloud-platform", "DE", "unknown", ["placeNotEvaluated"]],
    ]);
    expect(found.cost).toBe(4);
    expect(found.targets[0]?.reasons[0]?.data).toEqual({ edition: MPN_2017_09.name });
  });

  it("says that the number of people is not applied here", () => {
    const found = plan(
      ask({
        ...base,
        metrics: cloudPlatform,
        peopleAvailable: 0,
        targets: [competency("cloud-platform", "silver")],
      }),
    );
    expect(found.targets[0]).toMatchObject({ state: "planned" });
    expect(keysOf(found.targets[0]?.reasons ?? [])).toContain("headcountNotUsed");
  });
});

describe("each country for itself (October 2017, before the move)", () => {
  const asOf = "2017-10-01";
  const base: Asked = {
    asOf,
    competencies: MPN_2017_09,
    geography: { ...GLOBAL.geography, market: "developed" },
    partnerIds: [
      { id: "111", role: "PLA", country: "DE" },
      { id: "222", role: "PLA", country: "FR" },
    ],
  };
  const metrics = [
    ...entered(
      "cloud-platform",
      { azureConsumption: 20_000, certifiedPeople: 0, optIn: 1 },
      { country: "DE" },
      asOf,
    ),
    ...entered(
      "cloud-platform",
      { azureConsumption: 10_000, certifiedPeople: 2, optIn: 1 },
      { country: "FR" },
      asOf,
    ),
  ];

  it("a target without a place is one in each", () => {
    const question = ask({ ...base, metrics, targets: [competency("cloud-platform", "silver")] });
    const units = states(question, "cloud-platform", "silver");
    expect(units).toEqual(["short", "short"]);
    const found = plan(question);
    expect(found.targets.map(({ target, state }) => [target.place, state])).toHaveLength(2);
    expect(found.cost).toBe(6);
    expect(found.additions.map(({ figures, amount }) => [figures[0]?.metric, amount])).toEqual([
      ["certifiedPeople", 1],
      ["azureConsumption", 5000],
    ]);
    expect(states(question, "cloud-platform", "silver", found)).toEqual(["met", "met"]);
    expect(messagesIn(found).filter(({ key }) => key.endsWith("unitIsWider"))).toEqual([]);
    expect(found.changes).toEqual([
      {
        area: "cloud-platform",
        metric: "certifiedPeople",
        track: "any",
        country: "DE",
        from: 0,
        to: 1,
      },
      {
        area: "cloud-platform",
        metric: "azureConsumption",
        track: "any",
        country: "FR",
        from: 10_000,
        to: 15_000,
      },
    ]);
  });

  it("a country known from figures alone is one as well", () => {
    const { partnerIds: _, ...withoutIds } = base;
    const question = ask({
      ...withoutIds,
      metrics,
      targets: [competency("cloud-platform", "silver", "DE")],
    });
    const found = plan(question);
    expect(found.targets.map(({ target }) => target.place)).toEqual(["DE"]);
    expect(found.changes).toEqual([
      {
        area: "cloud-platform",
        metric: "certifiedPeople",
        track: "any",
        country: "DE",
        from: 0,
        to: 1,
      },
    ]);
    expect(states(question, "cloud-platform", "silver", found)).toEqual(["met", "short"]);
  });

  it("a target for one place leaves the others alone", () => {
    const found = plan(
      ask({ ...base, metrics, targets: [competency("cloud-platform", "silver", "FR")] }),
    );
    expect(found.cost).toBe(5);
    expect(found.targets).toHaveLength(1);
  });

  it("a place that is not evaluated is said", () => {
    const found = plan(
      ask({ ...base, metrics, targets: [competency("cloud-platform", "silver", "US")] }),
    );
    expect(found.targets).toMatchObject([
      { state: "unknown", reasons: [{ key: "rules.plan.reason.placeNotEvaluated" }] },
    ]);
  });
});

describe("clusters of countries (Country Qualification)", () => {
  const asOf = "2014-09-01";
  const base: Asked = {
    asOf,
    competencies: { ...MPN_2017_09, inForceFrom: "2014-01-01" },
    geography: {
      countryQualificationFrom: "2014-07-01",
      market: "developed",
      clusters: [{ id: "baltics", name: "Baltics", countries: ["EE", "LV", "LT"] }],
    },
  };
  const figuresOf = (country: string, azureConsumption: number) =>
    entered("cloud-platform", { azureConsumption, certifiedPeople: 1 }, { country }, asOf);
  // An answer does not add up, so it is given for the whole company.
  const optIn = entered("cloud-platform", { optIn: 1 }, {}, asOf);

  it("one country of the cluster is written, and the sum is right", () => {
    const question = ask({
      ...base,
      metrics: [
        ...figuresOf("EE", 4000),
        ...figuresOf("LV", 5000),
        ...figuresOf("LT", 3000),
        ...optIn,
      ],
      targets: [competency("cloud-platform", "silver", "baltics")],
    });
    const found = plan(question);
    const consumption = found.changes.filter(({ metric }) => metric === "azureConsumption");
    expect(found.additions.find(({ kind }) => kind === "growth")).toMatchObject({ amount: 3000 });
    expect(consumption).toHaveLength(1);
    expect(consumption[0]).toMatchObject({ country: "EE", from: 4000, to: 7000 });
    expect(states(question, "cloud-platform", "silver", found)).toEqual(["met"]);
    expect(found.targets[0]?.target.place).toBe("baltics");
    // Asked for one of its countries, it is the cluster that is evaluated.
    const wider = plan({ ...question, targets: [competency("cloud-platform", "silver", "LV")] });
    expect(keysOf(wider.targets[0]?.reasons ?? [])).toContain("unitIsWider");
    expect(wider.cost).toBe(found.cost);
  });

  it("what is taken for zero is entered for each country that lacks it", () => {
    const question = ask({
      ...base,
      assumeMissingIsZero: true,
      metrics: [
        ...figuresOf("EE", 4000),
        ...entered("cloud-platform", { certifiedPeople: 0 }, { country: "LV" }, asOf),
      ],
      targets: [competency("cloud-platform", "silver", "baltics")],
    });
    const found = plan(question);
    expect(states(question, "cloud-platform", "silver", found)).toEqual(["met"]);
    expect(found.changes.filter(({ metric }) => metric === "azureConsumption")).toEqual([
      {
        area: "cloud-platform",
        metric: "azureConsumption",
        track: "any",
        country: "EE",
        to: 15_000,
      },
      { area: "cloud-platform", metric: "azureConsumption", track: "any", country: "LV", to: 0 },
    ]);
  });
});

describe("people who serve several competencies (2010)", () => {
  const base: Asked = {
    asOf: "2010-12-01",
    competencies: MPN_2010_11,
    assumeMissingIsZero: true,
    geography: { movedToPartnerCenterOn: "2018-06-01" },
  };
  const people = (...targets: Target[]) => {
    const question = ask({ ...base, targets });
    const found = plan(question);
    for (const { id, level = "" } of targets) {
      // Typical requirements prove nothing of the competency itself.
      expect(states(question, id, level, found)).toEqual(["unknown"]);
    }
    return found.additions
      .filter(({ kind }) => kind === "certify")
      .map(({ amount, figures }) => [amount, figures.map(({ area }) => area)]);
  };

  it("two certified professionals are enough for two silver competencies", () => {
    expect(people(competency("mobility", "silver"), competency("hosting", "silver"))).toEqual([
      [2, ["mobility", "hosting"]],
    ]);
  });

  it("and not for two gold ones, which need four each", () => {
    expect(people(competency("mobility", "gold"), competency("hosting", "gold"))).toEqual([
      [4, ["mobility"]],
      [4, ["hosting"]],
    ]);
  });

  it("those of a gold one serve silver ones as well", () => {
    expect(people(competency("mobility", "gold"), competency("hosting", "silver"))).toEqual([
      [4, ["mobility", "hosting"]],
    ]);
  });

  it("the same level asked for twice is one", () => {
    expect(people(competency("mobility", "silver"), competency("mobility", "silver"))).toEqual([
      [2, ["mobility"]],
    ]);
  });

  it("says that these are typical requirements", () => {
    const found = plan(ask({ ...base, targets: [competency("mobility", "silver")] }));
    expect(keysOf(found.targets[0]?.reasons ?? [])).toEqual([
      "requirementsShort",
      "takenForZero",
      "typicalRequirements",
    ]);
    expect(brief(found.additions)).toEqual([
      "Microsoft Certified Professional x2",
      "customerReferences x3",
      "assessmentsPassed x1",
    ]);
    expect(found.additions[1]).toMatchObject({
      kind: "references",
      what: { key: "rules.plan.addition.references", count: 3 },
    });
  });
});

describe("the scored competency (2021)", () => {
  const asOf = "2021-08-01";
  const question = ask({
    asOf,
    competencies: MPN_2021_04,
    geography: { movedToPartnerCenterOn: "2018-06-01", market: "developed" },
    targets: [competency("cloud-business-applications", "silver")],
    metrics: entered(
      "cloud-business-applications",
      {
        "netNewRevenue.customer-engagement": 300_000,
        "netCustomerAdds.customer-engagement": 10,
        "functionalConsultants.customer-engagement": 15,
        "functionalConsultantGrowth.customer-engagement": 0,
        "functionalConsultantsBefore.customer-engagement": 15,
        "developers.customer-engagement": 5,
        "newLargeDeployments.customer-engagement": 0,
        "mauGrowth.customer-engagement": 15,
      },
      {},
      asOf,
    ),
  });

  it("silver takes 60 points: 10 + 10 + 15 + 0 + 5 + 0 + 15 = 55, and five more", () => {
    const found = plan(question);
    expect(found.targets).toMatchObject([
      { state: "planned", by: "customer-engagement", before: 55, after: 60 },
    ]);
    expect(keysOf(found.targets[0]?.reasons ?? []).slice(0, 1)).toEqual(["pointsMissing"]);
    expect(found.targets[0]?.reasons[0]?.data).toEqual({ points: 5, minimum: 60 });
    // One deployment is 4 points for 5, one percent of growth 1 point for 2.
    expect(found.cost).toBe(7);
    expect(states(question, "cloud-business-applications", "silver")).toEqual(["unknown"]);
    expect(states(question, "cloud-business-applications", "silver", found)).toEqual(["met"]);
  });

  it("gold takes 80", () => {
    const gold = { ...question, targets: [competency("cloud-business-applications", "gold")] };
    const found = plan(gold);
    expect(found.targets[0]?.after).toBeGreaterThanOrEqual(80);
    expect(found.proof).toBe("optimal");
    expect(states(gold, "cloud-business-applications", "gold", found)).toEqual(["met"]);
  });

  it("35 more consultants are growth enough whatever the percentage", () => {
    const cheapPeople = {
      ...question,
      costs: {
        perMetric: {
          "functionalConsultants.customer-engagement": 0.01,
        },
      },
    };
    const found = plan(cheapPeople);
    expect(brief(found.additions)).toEqual(["functionalConsultants.customer-engagement x35"]);
    expect(found.additions[0]).toMatchObject({
      kind: "people",
      what: { key: "rules.plan.addition.people", count: 35 },
    });
    expect(states(cheapPeople, "cloud-business-applications", "silver", found)).toEqual(["met"]);
  });
});

describe("a unit of which no source confirms that it was evaluated", () => {
  const reasonsOf = (geography: PlanQuestion["geography"]) => {
    const { variants } = planFor({
      asOf: "2016-01-01",
      metrics: [],
      competencies: MPN_2017_09,
      homeCountry: "DE",
      targets: [competency("application-development", "silver")],
      assumeMissingIsZero: true,
      ...(geography && { geography }),
    });
    return keysOf(variants[0]?.targets[0]?.reasons ?? []);
  };

  it("is told with the plan, since carrying it out would not be judged as met", () => {
    expect(reasonsOf(undefined)).toContain("metIfUnitApplied");
    expect(reasonsOf({ countryQualificationFrom: "2014-07-01" })).not.toContain("metIfUnitApplied");
  });
});
