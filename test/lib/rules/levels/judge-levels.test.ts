import { describe, expect, it } from "vitest";
import type { Holding } from "../../../../lib/rules/facts";
import {
  type Counts,
  counts,
  DAY_2006,
  DAY_2008,
  judge,
  keysOf,
  levelsOf,
  NOTHING,
  pointsOf,
} from "./level-facts";

/** 50 + 25 + 40 points and everything else that either level asks for. */
const ALL: Counts = {
  ...NOTHING,
  competenciesHeld: 2,
  "high-customer-satisfaction": 1,
  certifiedPeople: 2,
  annualFeePaid: 1,
};
const GOLD: Counts = { ...ALL, "customer-reference": 3 };

describe("the points of a day", () => {
  it.each([
    [{ competenciesHeld: 1 }, 50, 50],
    [{ competenciesHeld: 2 }, 75, 75],
    [{ competenciesHeld: 3 }, 75, 75],
    [{ "customer-reference": 7 }, 14, 14],
    [{ "certified-individual": 1 }, 1, 3],
    [{ "certified-individual": 13 }, 13, 39],
    [{ "certified-individual": 14 }, 14, 40],
    [{ "certified-individual": 40 }, 40, 40],
    [{ "certified-individual": 41 }, 40, 40],
    [{ "high-customer-satisfaction": 1 }, 40, 40],
    [{ "high-customer-satisfaction": 2 }, 40, 40],
    [{ "worldwide-partner-conference": 3 }, 3, 3],
    [{ competenciesHeld: -1 }, 0, 0],
    [{ certifiedPeople: 9, annualFeePaid: 1 }, 0, 0],
    [{ testedSolutions: 1 }, 0, null],
  ])("of %j are %d to %s", (values, atLeast, atMost) => {
    expect(pointsOf(DAY_2008, { ...NOTHING, ...values })).toStrictEqual({ atLeast, atMost });
  });

  it("are open while a count without a cap is missing", () => {
    const { "customer-reference": _, ...known } = NOTHING;
    expect(pointsOf(DAY_2008, known)).toStrictEqual({ atLeast: 0, atMost: null });
  });

  it.each([
    ["certified-individual", 40],
    ["high-customer-satisfaction", 40],
    ["competenciesHeld", 75],
  ] as const)("are open up to the cap while %s is missing", (metric, atMost) => {
    const values = Object.fromEntries(Object.entries(NOTHING).filter(([each]) => each !== metric));
    expect(pointsOf(DAY_2008, values)).toStrictEqual({ atLeast: 0, atMost });
  });

  it.each([
    ["2004-05-31", 0, null],
    ["2004-06-01", 50, 50],
    ["2007-12-31", 50, 50],
    ["2008-01-01", 50, 50],
    ["2010-10-31", 50, 50],
    ["2010-11-01", 50, 50],
    ["2003-01-01", 0, null],
  ])("of a first competency on %s are %d to %s", (day, atLeast, atMost) => {
    expect(pointsOf(day, { ...NOTHING, competenciesHeld: 1 })).toStrictEqual({ atLeast, atMost });
  });

  it.each([
    ["2006-01-31", 0, null],
    ["2006-02-01", 2, 6],
  ])("of certified people are on record from February 2006: %s", (day, atLeast, atMost) => {
    expect(pointsOf(day, { ...NOTHING, "certified-individual": 2 })).toStrictEqual({
      atLeast,
      atMost,
    });
  });

  it("take the reader's word where no source tells, and only there", () => {
    const values = { ...NOTHING, testedSolutions: 2, "customer-reference": 1 };
    const pointsKnownToReader = { "tested-solution": 15, "customer-reference": 100 };
    expect(pointsOf(DAY_2008, values, { pointsKnownToReader })).toStrictEqual({
      atLeast: 32,
      atMost: 32,
    });
    expect(pointsOf("2004-01-01", values, { pointsKnownToReader })).toStrictEqual({
      atLeast: 130,
      atMost: 130,
    });
    expect(
      pointsOf(DAY_2008, values, { pointsKnownToReader: { "tested-solution": -15 } }),
    ).toStrictEqual({ atLeast: 2, atMost: 2 });
  });
});

describe("a level", () => {
  it("is met with all that it asks for", () => {
    const { registered, certified, gold } = levelsOf(DAY_2008, GOLD);
    const { requirements, ...level } = gold;
    expect(
      requirements.map(({ metric, state, value, unit, reasons }) => [
        metric,
        state,
        value,
        unit?.key,
        reasons,
      ]),
    ).toStrictEqual([
      [
        "partnerPoints",
        "met",
        121,
        "rules.levels.unit.points",
        [{ key: "rules.levels.reason.points", data: { points: 121, threshold: 120 } }],
      ],
      [
        "competenciesHeld",
        "met",
        2,
        "rules.levels.unit.competencies",
        [{ key: "rules.levels.reason.enough", data: { threshold: 1 } }],
      ],
      [
        "certifiedPeople-or-testedSolutions",
        "met",
        2,
        "rules.levels.unit.people",
        [{ key: "rules.levels.reason.enough", data: { threshold: 2 } }],
      ],
      [
        "annualFeePaid",
        "met",
        1,
        "rules.levels.unit.fee",
        [{ key: "rules.levels.reason.enough", data: { threshold: 1 } }],
      ],
    ]);
    expect(level).toStrictEqual({
      area: "gold-certified",
      state: "met",
      gaps: [],
      points: { atLeast: 121, atMost: 121 },
      pointsMissingAtLeast: 0,
      reasons: [
        {
          key: "rules.levels.reason.reached",
          data: { level: "Microsoft Gold Certified Partner" },
        },
      ],
      rule: {
        id: "MPP.level.gold-certified.1v1",
        sources: ["SEED1", "DIR04", "OC08"],
        confidence: "secondary",
      },
      asOf: DAY_2008,
    });
    expect(certified.state).toBe("met");
    expect(registered).toStrictEqual({
      area: "registered",
      state: "met",
      requirements: [],
      gaps: [],
      points: { atLeast: 121, atMost: 121 },
      reasons: [
        {
          key: "rules.levels.reason.openToEveryone",
          data: { level: "Registered Partner" },
        },
      ],
      rule: { id: "MPP.level.registered.1v1", sources: ["SEED1"], confidence: "verified" },
    });
  });

  it("is short by its points, and tells what alone would reach them", () => {
    const { gold, certified } = levelsOf(DAY_2008, ALL);
    expect(certified.state).toBe("met");
    expect(gold.state).toBe("short");
    expect(gold.pointsMissingAtLeast).toBe(5);
    expect(gold.reasons).toHaveLength(1);
    expect(gold.reasons[0]).toStrictEqual({
      key: "rules.levels.reason.notReached",
      data: { level: "Microsoft Gold Certified Partner" },
    });
    expect(gold.gaps).toStrictEqual([
      {
        metric: "partnerPoints",
        state: "short",
        threshold: 120,
        value: 115,
        shortBy: 5,
        unit: { key: "rules.levels.unit.points" },
        reasons: [
          { key: "rules.levels.reason.points", data: { points: 115, threshold: 120 } },
          { key: "rules.levels.reason.aloneWouldDo", count: 5 },
          { key: "rules.levels.reach.customerReference", count: 3 },
          { key: "rules.levels.reach.certifiedIndividual", count: 5 },
          { key: "rules.levels.reach.worldwidePartnerConference", count: 5 },
        ],
        rule: {
          id: "MPP.gold-certified.partnerPoints.1v1",
          sources: ["DIR04", "OC08"],
          confidence: "secondary",
        },
      },
    ]);
  });

  it("is short by each of its counts", () => {
    const { certified } = levelsOf(DAY_2008, { ...NOTHING, "high-customer-satisfaction": 1 });
    expect(certified.state).toBe("short");
    expect(certified.pointsMissingAtLeast).toBe(10);
    const [points, ...others] = certified.gaps;
    expect(points?.shortBy).toBe(10);
    expect(points?.reasons.slice(1)).toStrictEqual([
      { key: "rules.levels.reason.aloneWouldDo", count: 10 },
      { key: "rules.levels.reach.firstCompetency", count: 1 },
      { key: "rules.levels.reach.customerReference", count: 5 },
      { key: "rules.levels.reach.certifiedIndividual", count: 10 },
      { key: "rules.levels.reach.worldwidePartnerConference", count: 10 },
    ]);
    expect(others).toStrictEqual([
      {
        metric: "competenciesHeld",
        state: "short",
        threshold: 1,
        value: 0,
        shortBy: 1,
        unit: { key: "rules.levels.unit.competencies" },
        reasons: [{ key: "rules.levels.short.competenciesHeld", count: 1 }],
        rule: {
          id: "MPP.certified.competenciesHeld.1v1",
          sources: ["SEED1"],
          confidence: "verified",
        },
      },
      {
        metric: "certifiedPeople",
        state: "short",
        threshold: 2,
        value: 0,
        shortBy: 2,
        unit: { key: "rules.levels.unit.people" },
        reasons: [{ key: "rules.levels.short.certifiedPeople", count: 2 }],
        rule: {
          id: "MPP.certified.certifiedPeople.2v1",
          sources: ["BREL08"],
          confidence: "secondary",
        },
      },
      {
        metric: "annualFeePaid",
        state: "short",
        threshold: 1,
        value: 0,
        shortBy: 1,
        unit: { key: "rules.levels.unit.fee" },
        reasons: [{ key: "rules.levels.short.annualFeePaid", count: 1 }],
        rule: {
          id: "MPP.certified.annualFeePaid.1v1",
          sources: ["BREL08"],
          confidence: "secondary",
        },
      },
    ]);
    expect(certified.reasons[1]).toStrictEqual({
      key: "rules.levels.reason.typicalCompetency",
      data: { people: 2, references: 3 },
    });
  });

  it.each([
    [1, 49, "short"],
    [0, 50, "met"],
  ] as const)("of Certified is %s points away at %d points", (missing, attendees, state) => {
    const { certified } = levelsOf(DAY_2008, {
      ...NOTHING,
      "worldwide-partner-conference": attendees,
      certifiedPeople: 2,
      annualFeePaid: 1,
    });
    expect(certified.pointsMissingAtLeast).toBe(missing);
    expect(certified.gaps.some(({ metric }) => metric === "partnerPoints")).toBe(state === "short");
  });

  it.each([
    [119, "short"],
    [120, "met"],
  ] as const)("of Gold with %d points is %s", (attendees, state) => {
    const { gold } = levelsOf(DAY_2008, {
      ...NOTHING,
      "worldwide-partner-conference": attendees - 50,
      competenciesHeld: 1,
      certifiedPeople: 2,
      annualFeePaid: 1,
    });
    expect(gold.state).toBe(state);
  });

  it("is unknown while nothing is", () => {
    const { registered, certified } = levelsOf(DAY_2008, {});
    expect(registered.state).toBe("met");
    expect(certified.state).toBe("unknown");
    expect(certified.pointsMissingAtLeast).toBe(0);
    expect(certified).not.toHaveProperty("asOf");
    expect(certified.reasons[0]).toStrictEqual({
      key: "rules.levels.reason.cannotTell",
      data: { level: "Microsoft Certified Partner" },
    });
    expect(certified.gaps.map(({ metric, state }) => [metric, state])).toStrictEqual([
      ["partnerPoints", "unknown"],
      ["competenciesHeld", "unknown"],
      ["certifiedPeople", "unknown"],
      ["annualFeePaid", "unknown"],
    ]);
    const [points, competencies, people, fee] = certified.gaps;
    expect(points).not.toHaveProperty("shortBy");
    expect(points).not.toHaveProperty("value");
    expect(points?.reasons.slice(0, 2)).toStrictEqual([
      { key: "rules.levels.reason.pointsAtLeast", data: { atLeast: 0, threshold: 50 } },
      { key: "rules.levels.reason.notEntered", count: 11 },
    ]);
    expect(keysOf(points?.reasons.slice(2, 13) ?? [])).toStrictEqual([
      "activity.firstCompetency",
      "activity.secondCompetency",
      "activity.customerReference",
      "activity.certifiedIndividual",
      "activity.highCustomerSatisfaction",
      "activity.worldwidePartnerConference",
      "activity.smallBusinessSpecialist",
      "activity.testedSolution",
      "activity.productSales",
      "activity.isvRoyalty",
      "activity.mobilityOnsiteAssessment",
    ]);
    expect(points?.reasons[13]).toStrictEqual({
      key: "rules.levels.reason.pointsNotTold",
      count: 5,
    });
    expect(points?.reasons.slice(-3)).toStrictEqual([
      { key: "rules.levels.reach.firstCompetency", count: 1 },
      { key: "rules.levels.reach.customerReference", count: 25 },
      { key: "rules.levels.reach.worldwidePartnerConference", count: 50 },
    ]);
    expect(competencies?.reasons).toStrictEqual([{ key: "rules.levels.missing.competenciesHeld" }]);
    expect(people?.reasons).toStrictEqual([{ key: "rules.levels.missing.certifiedPeople" }]);
    expect(fee?.reasons).toStrictEqual([{ key: "rules.levels.missing.annualFeePaid" }]);
    expect(competencies).not.toHaveProperty("value");
  });

  it("is unknown between the least and the most that people may earn", () => {
    const { certified } = levelsOf(DAY_2008, {
      ...NOTHING,
      "certified-individual": 5,
      "high-customer-satisfaction": 1,
      certifiedPeople: 2,
      annualFeePaid: 1,
      competenciesHeld: 0,
    });
    const [competencies, points] = certified.gaps;
    expect(competencies?.metric).toBe("competenciesHeld");
    expect(points?.state).toBe("unknown");
    expect(points?.reasons[0]).toStrictEqual({
      key: "rules.levels.reason.pointsBetween",
      data: { atLeast: 45, atMost: 55, threshold: 50 },
    });
    expect(points?.reasons[1]).toStrictEqual({
      key: "rules.levels.reason.aloneWouldDo",
      count: 5,
    });
    expect(certified.state).toBe("short");
  });

  it("surely misses what the most of it leaves missing", () => {
    const { certified } = levelsOf(DAY_2008, { ...NOTHING, "certified-individual": 5 });
    const points = certified.gaps.find(({ metric }) => metric === "partnerPoints");
    expect(points).toMatchObject({ state: "short", shortBy: 35 });
    expect(certified.pointsMissingAtLeast).toBe(35);
    expect(points?.reasons[1]).toStrictEqual({
      key: "rules.levels.reason.aloneWouldDo",
      count: 45,
    });
  });

  it("may still be reached with exactly the points asked for", () => {
    const { certified } = levelsOf(DAY_2008, {
      ...NOTHING,
      "certified-individual": 4,
      "worldwide-partner-conference": 38,
    });
    const points = certified.gaps.at(-1);
    expect(points).toMatchObject({ metric: "partnerPoints", state: "unknown" });
    expect(certified.pointsMissingAtLeast).toBe(0);
  });

  it("is unknown by an activity of which no source tells the points", () => {
    const { certified } = levelsOf(DAY_2008, {
      ...NOTHING,
      testedSolutions: 1,
      certifiedPeople: 2,
      annualFeePaid: 1,
    });
    const points = certified.gaps.find(({ metric }) => metric === "partnerPoints");
    expect(points?.state).toBe("unknown");
    expect(points?.reasons.slice(0, 3)).toStrictEqual([
      { key: "rules.levels.reason.pointsAtLeast", data: { atLeast: 0, threshold: 50 } },
      { key: "rules.levels.reason.pointsNotTold", count: 1 },
      { key: "rules.levels.activity.testedSolution" },
    ]);
  });

  it("names no way up where none would do alone", () => {
    const { certified } = levelsOf("2004-01-01", NOTHING);
    const points = certified.gaps.find(({ metric }) => metric === "partnerPoints");
    expect(points?.reasons).toStrictEqual([
      { key: "rules.levels.reason.points", data: { points: 0, threshold: 50 } },
    ]);
  });

  it("counts a second competency only beside the first", () => {
    const waysAt = (competenciesHeld: number) => {
      const { gold } = levelsOf(DAY_2008, { ...GOLD, "customer-reference": 0, competenciesHeld });
      return keysOf(gold.gaps[0]?.reasons ?? []);
    };
    const at = (references: number, competenciesHeld: number) =>
      keysOf(
        levelsOf(DAY_2008, { ...GOLD, "customer-reference": references, competenciesHeld }).gold
          .gaps[0]?.reasons ?? [],
      );
    expect(waysAt(2)).not.toContain("reach.secondCompetency");
    expect(at(3, 1)).toContain("reach.secondCompetency");
    expect(at(2, 1)).not.toContain("reach.secondCompetency");
    expect(at(28, 0)).not.toContain("reach.secondCompetency");
    expect(at(28, 0)).toContain("reach.firstCompetency");
    expect(at(15, 0)).toContain("reach.firstCompetency");
    expect(at(14, 0)).not.toContain("reach.firstCompetency");
  });

  it("takes an activity as a way up by what the reader knows of it, if that is anything", () => {
    const waysWith = (points: number) =>
      levelsOf(DAY_2008, ALL, { pointsKnownToReader: { "tested-solution": points } }).gold.gaps[0]
        ?.reasons;
    expect(waysWith(2)).toContainEqual({ key: "rules.levels.reach.testedSolution", count: 3 });
    expect(keysOf(waysWith(0) ?? [])).not.toContain("reach.testedSolution");
  });

  it("takes certified people as a way up as far as their cap leaves room", () => {
    const waysAt = (people: number) =>
      keysOf(
        levelsOf(DAY_2008, { ...NOTHING, "certified-individual": people, competenciesHeld: 2 }).gold
          .gaps[0]?.reasons ?? [],
      );
    // 75 points, 45 missing: more than people can earn.
    expect(waysAt(0)).not.toContain("reach.certifiedIndividual");
    const satisfied = (people: number) =>
      keysOf(
        levelsOf(DAY_2008, { ...ALL, "certified-individual": people, "customer-reference": 0 }).gold
          .gaps[0]?.reasons ?? [],
      );
    expect(satisfied(1)).toContain("reach.certifiedIndividual");
    const { gold } = levelsOf(DAY_2008, {
      ...NOTHING,
      competenciesHeld: 1,
      "certified-individual": 20,
      "worldwide-partner-conference": 30,
    });
    expect(gold.gaps.find(({ metric }) => metric === "partnerPoints")?.reasons).toContainEqual({
      key: "rules.levels.reach.certifiedIndividual",
      count: 20,
    });
  });
});

describe("Gold's people or solution", () => {
  const peopleOrSolution = (day: string, values: Counts) =>
    levelsOf(day, { ...GOLD, ...values }).gold;

  it("is met by two people, or by one tested solution", () => {
    expect(peopleOrSolution(DAY_2008, { certifiedPeople: 2 }).state).toBe("met");
    expect(peopleOrSolution(DAY_2008, { certifiedPeople: 0, testedSolutions: 1 }).state).toBe(
      "met",
    );
  });

  it("is short where both are", () => {
    const gold = peopleOrSolution(DAY_2008, { certifiedPeople: 1, testedSolutions: 0 });
    expect(gold.state).toBe("short");
    expect(gold.gaps).toStrictEqual([
      {
        metric: "certifiedPeople-or-testedSolutions",
        state: "short",
        reasons: [
          { key: "rules.levels.reason.anyOneWillDo" },
          { key: "rules.levels.short.certifiedPeople", count: 1 },
          { key: "rules.levels.short.testedSolutions", count: 1 },
        ],
        rule: {
          id: "MPP.gold-certified.certifiedPeople-or-testedSolutions.2v1",
          sources: ["OC08"],
          confidence: "secondary",
        },
      },
    ]);
  });

  it("is unknown while one may still do", () => {
    const { testedSolutions: _, ...withoutSolutions } = { ...GOLD, certifiedPeople: 1 };
    const { gold } = levelsOf(DAY_2008, withoutSolutions);
    expect(gold.state).toBe("unknown");
    expect(keysOf(gold.gaps[0]?.reasons ?? [])).toStrictEqual([
      "reason.anyOneWillDo",
      "short.certifiedPeople",
      "missing.testedSolutions",
    ]);
  });

  it.each([
    ["2007-12-31", "unknown"],
    ["2008-01-01", "met"],
  ])("is on record from 2008: %s", (day, state) => {
    expect(peopleOrSolution(day, {}).state).toBe(state);
  });

  it.each([
    ["2004-06-01", "unknown", "1v2", "unverified"],
    ["2007-12-31", "unknown", "1v2", "unverified"],
    ["2008-01-01", "short", "2v1", "secondary"],
  ])("is asked of Certified, too, from 2008 only: %s", (day, state, version, confidence) => {
    const { certified } = levelsOf(day, { ...GOLD, certifiedPeople: 1 });
    expect(certified.state).toBe(state);
    expect(certified.gaps.map(({ rule }) => rule)).toStrictEqual([
      { id: `MPP.certified.certifiedPeople.${version}`, sources: ["BREL08"], confidence },
    ]);
  });

  it("is unknown before 2008, since no source tells what was asked for", () => {
    expect(peopleOrSolution(DAY_2006, {}).gaps).toStrictEqual([
      {
        metric: "certifiedPeople-or-testedSolutions",
        state: "unknown",
        reasons: [{ key: "rules.levels.reason.notTold" }],
        rule: {
          id: "MPP.gold-certified.certifiedPeople-or-testedSolutions.1v1",
          sources: ["OC08"],
          confidence: "unverified",
        },
      },
    ]);
  });
});

describe("the age of figures", () => {
  it("makes old ones missing, and is told", () => {
    const metrics = [
      ...counts("2008-03-01", { ...GOLD }).filter(({ metric }) => metric !== "annualFeePaid"),
      ...counts("2008-02-29", { annualFeePaid: 1 }),
    ];
    const { certified } = levelsOf(DAY_2008, {}, { metrics });
    expect(certified).toMatchObject({
      state: "unknown",
      asOf: "2008-03-01",
      staleAsOf: "2008-02-29",
    });
    expect(certified.gaps).toHaveLength(1);
    expect(certified.gaps[0]?.reasons).toStrictEqual([
      { key: "rules.levels.missing.annualFeePaid" },
      { key: "rules.levels.reason.figureTooOld", data: { date: "2008-02-29" } },
    ]);
  });

  it("tells the oldest day used, of the figures that a level looks at", () => {
    const metrics = [
      ...counts(DAY_2008, GOLD).filter(
        ({ metric }) => metric !== "certifiedPeople" && metric !== "customer-reference",
      ),
      ...counts("2008-05-02", { "customer-reference": 3 }),
      ...counts("2008-05-01", { certifiedPeople: 2 }),
    ];
    const { registered, certified, gold } = levelsOf(DAY_2008, {}, { metrics });
    expect(registered).not.toHaveProperty("asOf");
    expect(certified.asOf).toBe("2008-05-01");
    expect(gold.asOf).toBe("2008-05-01");
  });

  it("is not told of figures that a level did without", () => {
    const metrics = [
      ...counts(DAY_2008, GOLD).filter(({ metric }) => metric !== "product-sales"),
      ...counts("2007-01-01", { "product-sales": 1 }),
    ];
    const { gold } = levelsOf(DAY_2008, {}, { metrics });
    expect(gold.state).toBe("met");
    expect(gold).not.toHaveProperty("staleAsOf");
  });

  it("is told of points, too", () => {
    const metrics = [
      ...counts(DAY_2008, ALL).filter(({ metric }) => metric !== "product-sales"),
      ...counts("2007-01-01", { "product-sales": 1 }),
    ];
    const { gold } = levelsOf(DAY_2008, {}, { metrics });
    expect(gold.staleAsOf).toBe("2007-01-01");
    expect(gold.gaps[0]?.reasons.slice(0, 4)).toStrictEqual([
      { key: "rules.levels.reason.pointsAtLeast", data: { atLeast: 115, threshold: 120 } },
      { key: "rules.levels.reason.notEntered", count: 1 },
      { key: "rules.levels.activity.productSales" },
      { key: "rules.levels.reason.figureTooOld", data: { date: "2007-01-01" } },
    ]);
  });
});

describe("competencies that the company holds", () => {
  const holding = (id: string, more: Partial<Holding> = {}): Holding => ({
    kind: "competency",
    id,
    evidence: { report: "form", file: "form", asOf: DAY_2008 },
    ...more,
  });
  const { competenciesHeld: _, ...rest } = GOLD;
  const pointsWith = (holdings: readonly Holding[], values: Counts = rest) =>
    pointsOf(
      DAY_2008,
      { ...values, "high-customer-satisfaction": 0, "customer-reference": 0 },
      { holdings },
    );

  it("count as many as there are, and perhaps more", () => {
    expect(pointsWith([holding("security")])).toStrictEqual({ atLeast: 50, atMost: 75 });
    expect(pointsWith([holding("security"), holding("security")]).atLeast).toBe(50);
    expect(pointsWith([holding("security"), holding("mobility")])).toStrictEqual({
      atLeast: 75,
      atMost: 75,
    });
    expect(pointsWith([])).toStrictEqual({ atLeast: 0, atMost: 75 });
  });

  const seen = (id: string, day: string) =>
    holding(id, { evidence: { report: "form", file: "form", asOf: day } });
  const BOTH = ["security", "mobility"];

  it.each([
    ["one holding and a figure of two", ["security"], DAY_2008, 2, 75, 75],
    ["two holdings and a figure of two", BOTH, DAY_2008, 2, 75, 75],
    ["two holdings of the day and a figure of none", BOTH, DAY_2008, 0, 0, 75],
    ["one holding of the day and a figure of none", ["security"], DAY_2008, 0, 0, 50],
    ["two holdings of the day and a figure of one", BOTH, DAY_2008, 1, 50, 75],
    ["two older holdings and a figure of one", BOTH, "2008-05-31", 1, 50, 50],
    ["an older holding and a figure below none", ["security"], "2008-05-31", -1, 0, 0],
  ])("with %s", (_, ids, day, competenciesHeld, atLeast, atMost) => {
    const held = ids.map((id) => seen(id, day));
    expect(pointsWith(held, { ...rest, competenciesHeld })).toStrictEqual({ atLeast, atMost });
  });

  const withFigureOf = (competenciesHeld: number, day: string, holdings: readonly Holding[]) => {
    const metrics = [
      ...counts(DAY_2008, { ...rest, "high-customer-satisfaction": 0, "customer-reference": 0 }),
      ...counts(day, { competenciesHeld }),
    ];
    return levelsOf(DAY_2008, {}, { metrics, holdings });
  };

  it("win over an older figure where they are more, and perhaps not all", () => {
    const none = withFigureOf(0, "2008-05-01", [seen("security", "2008-05-02")]).certified;
    expect(none.points).toStrictEqual({ atLeast: 50, atMost: 75 });
    expect(none.asOf).toBe("2008-05-02");
    expect(none.state).toBe("met");
    const one = withFigureOf(1, "2008-05-01", [seen("security", "2008-05-02")]).certified;
    expect(one.points).toStrictEqual({ atLeast: 50, atMost: 50 });
    const mixed = withFigureOf(1, "2008-05-01", [
      seen("security", "2008-05-01"),
      seen("mobility", "2008-05-02"),
    ]).certified;
    expect(mixed.points).toStrictEqual({ atLeast: 50, atMost: 75 });
    expect(mixed.asOf).toBe("2008-05-01");
  });

  it("leave open what a figure of the same day contradicts, and the reason is told once", () => {
    const contradiction = {
      key: "rules.levels.reason.competenciesContradict",
      data: { entered: 0, held: 2 },
    };
    const { certified } = withFigureOf(
      0,
      DAY_2008,
      BOTH.map((id) => seen(id, DAY_2008)),
    );
    expect(certified.state).toBe("unknown");
    const [points, competencies] = certified.gaps;
    expect(points?.reasons.slice(0, 3)).toStrictEqual([
      {
        key: "rules.levels.reason.pointsBetween",
        data: { atLeast: 0, atMost: 75, threshold: 50 },
      },
      contradiction,
      { key: "rules.levels.reason.aloneWouldDo", count: 50 },
    ]);
    expect(competencies?.metric).toBe("competenciesHeld");
    expect(competencies?.reasons).toStrictEqual([contradiction]);
  });

  it("are those of the latest record of each", () => {
    const ended = { ...seen("security", "2008-05-02"), until: "2008-05-01" };
    expect(pointsWith([seen("security", "2008-05-01"), ended]).atLeast).toBe(0);
    expect(pointsWith([ended, seen("security", "2008-05-01")]).atLeast).toBe(0);
    expect(pointsWith([ended, seen("security", "2008-05-03")]).atLeast).toBe(50);
    expect(pointsWith([ended, seen("mobility", "2008-05-01")]).atLeast).toBe(50);
    expect(pointsWith([ended, seen("security", "2008-05-02")]).atLeast).toBe(50);
  });

  it("do not end by a record of another kind", () => {
    const other = { ...seen("security", "2008-05-02"), kind: "designation" as const };
    expect(pointsWith([seen("security", "2008-05-01"), other]).atLeast).toBe(50);
  });

  it.each([
    ["is of another kind", holding("security", { kind: "designation" })],
    ["is of another programme", holding("cloud-platform")],
    ["begins later", holding("security", { since: "2008-06-02" })],
    ["has ended", holding("security", { until: "2008-05-31" })],
    ["was learnt of later", seen("security", "2008-06-02")],
    [
      "was seen too long ago",
      holding("security", { evidence: { report: "form", file: "form", asOf: "2008-02-29" } }),
    ],
  ])("do not count where one %s", (_, each) => {
    expect(pointsWith([each]).atLeast).toBe(0);
  });

  it.each([
    holding("security", { since: DAY_2008, until: DAY_2008 }),
    holding("security", { evidence: { report: "form", file: "form", asOf: "2008-03-01" } }),
  ])("count on their first and last day, and up to 92 days after they were seen", (each) => {
    expect(pointsWith([each]).atLeast).toBe(50);
  });

  it("tell of which day they are", () => {
    const held = holding("security", {
      evidence: { report: "form", file: "form", asOf: "2008-04-01" },
    });
    expect(levelsOf(DAY_2008, rest, { holdings: [held] }).certified.asOf).toBe("2008-04-01");
    expect(levelsOf(DAY_2008, GOLD, { holdings: [held] }).certified.asOf).toBe(DAY_2008);
  });

  it("are nobody's in particular where there are several enrolments", () => {
    const verdict = judge(DAY_2008, {
      metrics: [
        ...counts(DAY_2008, rest, { country: "ES" }),
        ...counts(DAY_2008, rest, { country: "FR" }),
      ],
      holdings: [holding("security")],
    });
    expect(verdict.units.map(({ items }) => items[1]?.points.atLeast)).toStrictEqual([46, 46]);
  });
});

describe("the verdict of the programme", () => {
  it("names the programme, the day and the unit", () => {
    const { units, ...verdict } = judge(DAY_2008, { metrics: counts(DAY_2008, ALL) });
    expect(verdict).toStrictEqual({
      programme: "MPP",
      edition: "MPP-2003-10",
      asOf: DAY_2008,
      unit: {
        kind: "enrolment-account",
        reasons: [
          { key: "rules.units.reason.enrolmentAccount" },
          { key: "rules.units.reason.noPoolingAcrossCountries" },
        ],
        rule: { id: "MPP.unit.enrolment-account.1v1", sources: ["SEED1"], confidence: "verified" },
      },
      lens: [],
    });
    expect(units).toHaveLength(1);
    expect(units[0]).toMatchObject({
      unit: { kind: "enrolment-account" },
      gapCount: 1,
      unknownCount: 0,
    });
  });

  it("counts what is short apart from what is unknown", () => {
    expect(judge(DAY_2006, { metrics: counts(DAY_2006, GOLD) }).units[0]).toMatchObject({
      gapCount: 0,
      unknownCount: 2,
    });
  });

  it("judges enrolments apart by country, and pools the offices of one", () => {
    const { competenciesHeld, ...office } = ALL;
    const half = { ...office, "high-customer-satisfaction": 0, "customer-reference": 13 };
    const { units } = judge(DAY_2008, {
      partnerIds: [
        { id: "1", role: "PLA", country: "ES" },
        { id: "2", role: "PLA", country: "ES" },
        { id: "3", role: "PLA", country: "FR" },
      ],
      metrics: ["1", "2", "3"].flatMap((location) => counts(DAY_2008, half, { location })),
    });
    const references = units.map(({ unit, items }) => [unit.id, items[1]?.points.atLeast]);
    expect(references).toStrictEqual([
      ["ES", 52],
      ["FR", 26],
    ]);
  });

  it("tells which office lacks a figure that others have", () => {
    const { units } = judge(DAY_2008, {
      metrics: [
        ...counts(DAY_2008, { certifiedPeople: 1 }, { location: "1", country: "ES" }),
        ...counts(DAY_2008, { "customer-reference": 1 }, { location: "2", country: "ES" }),
      ],
    });
    const people = units[0]?.items[1]?.gaps.find(({ metric }) => metric === "certifiedPeople");
    expect(people?.reasons).toStrictEqual([
      { key: "rules.levels.missing.certifiedPeople" },
      { key: "rules.levels.reason.officesIncomplete", count: 1, data: { offices: ["2"] } },
    ]);
  });

  it("does not add up the competencies of offices, which may be the same ones", () => {
    const { units } = judge(DAY_2008, {
      metrics: ["1", "2"].flatMap((location) =>
        counts(DAY_2008, { competenciesHeld: 1 }, { location, country: "ES" }),
      ),
    });
    const gap = units[0]?.items[1]?.gaps.find(({ metric }) => metric === "competenciesHeld");
    expect(gap?.state).toBe("unknown");
  });

  it.each([
    ["2003-09-30", "2003-09-30"],
    ["2011-03-01", "2011-03-01"],
    ["2026-11-22", "2026-11-22"],
  ])("holds the facts of %s against the nearest day of the edition", (day, asOf) => {
    const verdict = judge(day, { metrics: counts(day, GOLD, { country: "ES" }) });
    expect(verdict.asOf).toBe(asOf);
    expect(verdict.unit.kind).toBe("enrolment-account");
    expect(verdict.units.map(({ unit }) => unit.id)).toStrictEqual(["ES"]);
    expect(verdict.units[0]?.items[2]?.state).toBe(day < "2008" ? "unknown" : "met");
  });
});
