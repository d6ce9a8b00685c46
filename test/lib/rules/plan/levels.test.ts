import { beforeAll, describe, expect, it } from "vitest";
import type { Metric, Target } from "../../../../lib/rules/facts";
import { judgeLevels } from "../../../../lib/rules/levels";
import {
  applyPlan,
  type PlanQuestion,
  type PlanVariant,
  planFor,
} from "../../../../lib/rules/plan";
import { variantsOf } from "../../../../lib/rules/plan/plan-for";
import { MPP_2003_10 } from "../../../../lib/rules/programmes/mpp-2003-10";
import type { Message } from "../../../../lib/rules/verdicts";
import { englishTexts, messagesIn } from "../standing/english-texts";
import { keysOf } from "../standing/sample-metrics";
import { brief } from "./invented-company";

let wrongWith: (message: Message) => string[];
beforeAll(async () => {
  wrongWith = await englishTexts();
});

const ASOF = "2008-06-01";

function level(id: string, place?: string): Target {
  return { kind: "level", id, ...(place !== undefined && { place }), by: "2009-01-31" };
}

function counts(values: Readonly<Record<string, number>>, country?: string): Metric[] {
  return Object.entries(values).map(([metric, value]) => ({
    area: "partner-points",
    metric,
    track: "any",
    value,
    ...(country !== undefined && { country }),
    evidence: { report: "hand-entry", file: "Entered by hand", asOf: ASOF },
  }));
}

/** Nothing of anything that earns points by a source. */
const NOTHING = {
  competenciesHeld: 0,
  "customer-reference": 0,
  "certified-individual": 0,
  "high-customer-satisfaction": 0,
  "worldwide-partner-conference": 0,
  testedSolutions: 0,
  certifiedPeople: 0,
  annualFeePaid: 0,
};

function ask(
  values: Readonly<Record<string, number>>,
  targets: readonly Target[],
  more: Partial<PlanQuestion> = {},
): PlanQuestion {
  return { asOf: ASOF, levels: MPP_2003_10, metrics: counts(values), targets, ...more };
}

function plan(question: PlanQuestion): PlanVariant {
  const { variants } = planFor(question);
  expect(variants).toHaveLength(1);
  expect(messagesIn(variants).flatMap(wrongWith)).toEqual([]);
  const [variant] = variants;
  if (variant === undefined) throw new Error("no plan");
  return variant;
}

function states(question: PlanQuestion, id: string, variant?: PlanVariant) {
  const facts = variant ? applyPlan(variant, question, question.asOf) : question;
  return judgeLevels({ ...facts, edition: MPP_2003_10 }).units.map(
    ({ items }) => items.find(({ area }) => area === id)?.state,
  );
}

describe("a certified partner, 2008", () => {
  it("the first competency is worth 50 points, and is asked for anyway", () => {
    const question = ask(NOTHING, [level("certified")]);
    const found = plan(question);
    // A competency 15, two certified people 2, the fee 2.
    expect(found).toMatchObject({ cost: 19, proof: "optimal", alternatives: [] });
    expect(brief(found.additions)).toEqual([
      "competenciesHeld x1",
      "certifiedPeople x2",
      "annualFeePaid x1",
    ]);
    expect(found.additions[0]).toEqual({
      kind: "activity",
      what: { key: "rules.plan.addition.activity", count: 1 },
      amount: 1,
      unit: { key: "rules.levels.figure.competenciesHeld" },
      cost: 15,
      figures: [
        {
          area: "partner-points",
          metric: "competenciesHeld",
          track: "any",
          label: { key: "rules.levels.figure.competenciesHeld" },
        },
      ],
      serves: [
        "certified enrolment-account: MPP.points.first-competency.2v1",
        "certified enrolment-account: MPP.points.second-competency.1v1",
        "certified enrolment-account: MPP.certified.competenciesHeld.1v1",
      ],
      reasons: [],
    });
    expect(found.targets).toMatchObject([
      {
        target: level("certified"),
        state: "planned",
        by: "certified",
        before: 0,
        after: 50,
        missing: [
          { metric: "small-business-specialist" },
          { metric: "product-sales" },
          { metric: "isv-royalty" },
          { metric: "mobility-onsite-assessment" },
        ],
        reasons: [
          { key: "rules.plan.reason.requirementsShort", count: 3 },
          { key: "rules.plan.reason.pointsMissing", data: { points: 50, minimum: 50 } },
          { key: "rules.plan.reason.figuresMissing", count: 4 },
          { key: "rules.plan.reason.leastPoints" },
        ],
        rule: {
          id: "MPP.level.certified.1v1",
          sources: ["SEED1", "DIR04", "FARLEY10", "BREL08"],
          confidence: "secondary",
        },
      },
    ]);
    const [first] = found.targets[0]?.requirements ?? [];
    expect(first).toEqual({
      requirement: "certified enrolment-account: MPP.points.first-competency.2v1",
      metric: "first-competency",
      name: { key: "rules.levels.activity.firstCompetency" },
      rule: { id: "MPP.points.first-competency.2v1", sources: ["OC08"], confidence: "secondary" },
      before: 0,
      after: 50,
    });
    const individuals = found.targets[0]?.requirements.find(
      ({ metric }) => metric === "certified-individual",
    );
    expect(individuals).toMatchObject({ before: 0, after: 0, max: 40 });
    const fee = found.targets[0]?.requirements.find(({ metric }) => metric === "annualFeePaid");
    expect(fee).toMatchObject({ before: 0, after: 1, max: 1 });
    expect(states(question, "certified")).toEqual(["short"]);
    expect(states(question, "certified", found)).toEqual(["met"]);
  });

  it("registered is open to everyone", () => {
    const found = plan(ask({}, [level("registered")]));
    expect(found).toMatchObject({ cost: 0, additions: [] });
    expect(found.targets).toMatchObject([
      { state: "reached", reasons: [{ key: "rules.plan.reason.alreadyReached" }] },
    ]);
  });
});

describe("gold certified", () => {
  const HELD = { ...NOTHING, competenciesHeld: 1, certifiedPeople: 2, annualFeePaid: 1 };

  it("70 points more by what costs least for each point, up to its cap", () => {
    const question = ask(HELD, [level("gold-certified")]);
    const found = plan(question);
    // High satisfaction 40 for 10, a second competency 25 for 15, five individuals for 5.
    expect(found.cost).toBe(30);
    expect(brief(found.additions).sort()).toEqual([
      "certified-individual x5",
      "competenciesHeld x1",
      "high-customer-satisfaction x1",
    ]);
    expect(found.targets[0]).toMatchObject({ before: 50, after: 120 });
    expect(states(question, "gold-certified")).toEqual(["unknown"]);
    expect(states(question, "gold-certified", found)).toEqual(["met"]);
  });

  it("individuals count for 40 points at most, at one point each to be sure", () => {
    const question = ask({ ...HELD, "high-customer-satisfaction": 1 }, [level("gold-certified")], {
      costs: {
        perMetric: { competenciesHeld: 500, "certified-individual": 0.1, "customer-reference": 3 },
      },
    });
    const found = plan(question);
    expect(brief(found.additions)).toEqual(["certified-individual x30"]);
    const nearly = plan({ ...question, metrics: counts({ ...HELD, "certified-individual": 35 }) });
    // 50 + 40 at the cap, 30 more by satisfaction.
    expect(brief(nearly.additions)).toEqual(["high-customer-satisfaction x1"]);
  });

  it("a tested solution will do where two certified people would", () => {
    const values = { ...HELD, certifiedPeople: 0, "customer-reference": 35 };
    const question = ask(values, [level("gold-certified")]);
    expect(brief(plan(question).additions)).toEqual(["certifiedPeople x2"]);
    const dear = { ...question, costs: { perMetric: { certifiedPeople: 50 } } };
    const found = plan(dear);
    expect(brief(found.additions)).toEqual(["testedSolutions x1"]);
    expect(states(dear, "gold-certified", found)).toEqual(["met"]);
  });

  it("points that no source tells are used where the reader knows them", () => {
    const question = ask({ ...HELD, "product-sales": 0 }, [level("gold-certified")], {
      pointsKnownToReader: { "product-sales": 35 },
    });
    const found = plan(question);
    expect(brief(found.additions)).toEqual(["product-sales x2"]);
    expect(found.cost).toBe(4);
    expect(states(question, "gold-certified", found)).toEqual(["met"]);
  });

  it("what was asked for before 2008 is not on record", () => {
    const question = { ...ask({}, [level("gold-certified")]), asOf: "2007-12-31" };
    expect(plan(question).targets).toMatchObject([
      { state: "unknown", reasons: [{ key: "rules.plan.reason.notOnRecord" }], requirements: [] },
    ]);
    const later = { ...question, asOf: "2008-01-01" };
    expect(keysOf(plan(later).targets[0]?.reasons ?? [])).not.toContain("notOnRecord");
  });

  it("with every figure missing it rests on them", () => {
    const question = ask({}, [level("gold-certified")]);
    expect(plan(question).targets).toMatchObject([{ state: "unknown" }]);
    const zero = { ...question, assumeMissingIsZero: true };
    const found = plan(zero);
    expect(found.cost).toBe(49);
    expect(states(zero, "gold-certified", found)).toEqual(["met"]);
  });
});

describe("one enrolment for each country", () => {
  const partnerIds = [
    { id: "111", role: "PLA" as const, country: "DE" },
    { id: "222", role: "PLA" as const, country: "FR" },
  ];
  const question: PlanQuestion = {
    asOf: ASOF,
    levels: MPP_2003_10,
    partnerIds,
    metrics: [...counts({ ...NOTHING, competenciesHeld: 1 }, "DE"), ...counts(NOTHING, "FR")],
    targets: [level("certified")],
  };

  it("is planned apart, and written in its country", () => {
    const found = plan(question);
    expect(found.targets.map(({ target, before }) => [target.place, before])).toEqual([
      ["DE", 50],
      ["FR", 0],
    ]);
    expect(found.cost).toBe(4 + 19);
    expect(new Set(found.changes.map(({ country }) => country))).toEqual(new Set(["DE", "FR"]));
    expect(states(question, "certified", found)).toEqual(["met", "met"]);
  });

  it("or for one of them, and for two levels at once", () => {
    const found = plan({
      ...question,
      targets: [level("certified", "FR"), level("gold-certified", "FR")],
    });
    expect(found.targets.map(({ target, state }) => [target.id, target.place, state])).toEqual([
      ["certified", "FR", "planned"],
      ["gold-certified", "FR", "planned"],
    ]);
    // Gold is enough for both.
    const gold = plan({ ...question, targets: [level("gold-certified", "FR")] });
    expect(found.cost).toBe(gold.cost);
  });

  it("asked for twice it is one, and both are told", () => {
    const found = plan({
      ...question,
      targets: [level("certified", "FR"), level("certified", "FR")],
    });
    expect(found.targets).toHaveLength(2);
    expect(found.cost).toBe(19);
  });

  it("names what it does not know", () => {
    const found = plan({ ...question, targets: [level("platinum"), level("certified", "US")] });
    expect(found.targets).toMatchObject([
      {
        state: "unknown",
        reasons: [
          { key: "rules.plan.reason.notInEdition", data: { edition: "Microsoft Partner Program" } },
        ],
      },
      { state: "unknown", reasons: [{ key: "rules.plan.reason.placeNotEvaluated" }] },
    ]);
  });
});

describe("what is asked for and what earns points, one by one", () => {
  const HELD = { competenciesHeld: 1, "certified-individual": 10, "customer-reference": 2 };
  const partFor = (levels: readonly string[], more: Partial<PlanQuestion> = {}) => {
    const targets = levels.map((id) => level(id));
    const asked = { pointsKnownToReader: { "product-sales": 35 }, assumeMissingIsZero: true };
    const [variant] = variantsOf(ask(HELD, targets, { ...asked, ...more }));
    if (variant === undefined) throw new Error("no variant");
    return variant.part;
  };
  const oneTo = (most: number) => Array.from({ length: most }, (_, at) => at + 1);
  const metricOf = (key: string) => key.split(" ").at(-1);

  it("amounts end where they bring no more, whatever is there already", () => {
    const { levers } = partFor(["certified", "gold-certified"]);
    expect(
      levers.map(({ figures, amounts, unitCost, takesPeople }) => [
        metricOf(figures[0] ?? ""),
        amounts,
        unitCost,
        takesPeople,
      ]),
    ).toEqual([
      ["competenciesHeld", [1], 15, false],
      // 120 points at two each, less the two that are there.
      ["customer-reference", oneTo(58), 2, false],
      // 40 points at most, at one each, less ten.
      ["certified-individual", oneTo(30), 1, false],
      ["high-customer-satisfaction", [1], 10, false],
      ["worldwide-partner-conference", oneTo(120), 2, false],
      ["small-business-specialist", [], 2, false],
      ["product-sales", oneTo(4), 2, false],
      ["isv-royalty", [], 2, false],
      ["mobility-onsite-assessment", [], 2, false],
      // Nobody is certified by halves.
      ["testedSolutions", [1], 10, false],
      ["certifiedPeople", [2], 1, false],
      ["annualFeePaid", [1], 2, false],
    ]);
  });

  it("figures are known, taken for zero, or missing, and then nothing is offered", () => {
    const origins = ({ figures }: ReturnType<typeof partFor>) =>
      [...figures].map(([key, { base, origin }]) => [metricOf(key), base, origin]).slice(0, 5);
    expect(origins(partFor(["certified"]))).toEqual([
      ["competenciesHeld", 1, "known"],
      ["customer-reference", 2, "known"],
      ["certified-individual", 10, "known"],
      ["high-customer-satisfaction", 0, "assumed"],
      ["worldwide-partner-conference", 0, "assumed"],
    ]);
    const missing = partFor(["certified"], { assumeMissingIsZero: false });
    expect(origins(missing)[4]).toEqual(["worldwide-partner-conference", undefined, "missing"]);
    expect(missing.levers).toHaveLength(3);
  });

  it("points are a range while what earns them is not known", () => {
    const { goals } = partFor(["gold-certified"]);
    const scores = (value: number | undefined) =>
      Object.fromEntries(
        (goals[0]?.blocks[0]?.requirements ?? []).map(({ id, earns, score }) => [
          metricOf(id)?.split(".").at(-2),
          [earns, score(() => value).low, score(() => value).high],
        ]),
      );
    const unit = "enrolment-account: MPP.points";
    expect(scores(3)).toMatchObject({
      "first-competency": [`${unit}.first-competency.2v1`, 50, 50],
      "certified-individual": [`${unit}.certified-individual.1v1`, 3, 9],
      "tested-solution": [`${unit}.tested-solution.1v1`, 0, Number.POSITIVE_INFINITY],
      annualFeePaid: [null, 0, 0],
    });
    expect(scores(undefined)).toMatchObject({
      "first-competency": [`${unit}.first-competency.2v1`, 0, 50],
      "customer-reference": [`${unit}.customer-reference.1v1`, 0, Number.POSITIVE_INFINITY],
      annualFeePaid: [null, -1, 0],
    });
  });

  it("each is told with its name and what it has to be, of several ways the first", () => {
    const told = [...partFor(["gold-certified"]).requirements.values()].map(
      ({ metric, name, max, isScored }) => [metric, name.key.split(".").at(-1), max, isScored],
    );
    expect(told.slice(3, 5)).toEqual([
      ["certified-individual", "certifiedIndividual", 40, true],
      ["high-customer-satisfaction", "highCustomerSatisfaction", undefined, true],
    ]);
    expect(told.slice(-3)).toEqual([
      ["competenciesHeld", "competenciesHeld", 1, false],
      ["certifiedPeople-or-testedSolutions", "certifiedPeople", 2, false],
      ["annualFeePaid", "annualFeePaid", 1, false],
    ]);
  });
});
