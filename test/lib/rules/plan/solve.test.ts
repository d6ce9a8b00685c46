import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type {
  PlannedBlock,
  PlannedFigures,
  PlannedGoal,
  PlannedRequirement,
} from "../../../../lib/rules/plan/goals";
import { reaching } from "../../../../lib/rules/plan/reaching";
import {
  groupsOf,
  type PlannedLever,
  solve,
  withSumsMerged,
} from "../../../../lib/rules/plan/solve";
import { bruteForce, named } from "./brute-force";

const LIMITS = { nodeLimit: 100_000, solutionLimit: 1000 };

/** Points for every unit of each figure, together at most `cap`; a figure not known leaves it open. */
function points(
  id: string,
  perUnit: Readonly<Record<string, number>>,
  cap: number,
  minimum: number,
): PlannedRequirement {
  return {
    id,
    earns: id,
    figures: Object.keys(perUnit),
    minimum,
    score: (read) => {
      const values = Object.entries(perUnit).map(([key, each]) => {
        const value = read(key);
        return value === undefined ? undefined : value * each;
      });
      const low = Math.min(
        cap,
        values.reduce<number>((sum, value) => sum + (value ?? 0), 0),
      );
      return { low, high: values.includes(undefined) ? cap : low };
    },
  };
}

function block(id: string, minimumTotal: number, requirements: PlannedRequirement[]): PlannedBlock {
  return { id, minimumTotal, requirements };
}

function lever(
  id: string,
  unitCost: number,
  most: number,
  figures: readonly string[],
  takesPeople = false,
): PlannedLever {
  const amounts = Array.from({ length: most }, (_, at) => at + 1);
  return { id, unitCost, amounts, figures, takesPeople };
}

function figures(bases: Readonly<Record<string, number | undefined>>): PlannedFigures {
  return new Map(Object.entries(bases).map(([key, base]) => [key, { base }]));
}

const FIGURES = ["a", "b", "c", "d", "e"];

const anyRequirement = (id: string) =>
  fc
    .record({
      keys: fc.uniqueArray(fc.constantFrom(...FIGURES), { minLength: 1, maxLength: 2 }),
      each: fc.constantFrom(1, 2, 10 / 3, 15 / 7),
      cap: fc.constantFrom(4, 7, 10),
      minimum: fc.constantFrom(0, 1),
    })
    .map(({ keys, each, cap, minimum }) =>
      points(id, Object.fromEntries(keys.map((key) => [key, each])), cap, minimum),
    );

const anyBlock = (id: string) =>
  fc
    .tuple(anyRequirement(`${id}1`), anyRequirement(`${id}2`), fc.integer({ min: 2, max: 14 }))
    .map(([one, two, minimumTotal]) => block(id, minimumTotal, [one, two]));

const anyGoal = (id: string): fc.Arbitrary<PlannedGoal> =>
  fc
    .tuple(
      fc.array(fc.constant(0), { minLength: 1, maxLength: 2 }),
      fc.constantFrom("any" as const, "highest-total" as const),
      anyBlock(`${id}x`),
      anyBlock(`${id}y`),
    )
    .map(([{ length }, rule, one, two]) => ({
      id,
      blocks: [one, two].slice(0, length),
      rule: length === 1 ? "any" : rule,
    }));

const anyLever = (id: string, mostAtMost: number) =>
  fc
    .record({
      served: fc.uniqueArray(fc.constantFrom(...FIGURES), { minLength: 1, maxLength: 3 }),
      unitCost: fc.constantFrom(1, 2, 3, 0.7),
      most: fc.integer({ min: 1, max: mostAtMost }),
      takesPeople: fc.boolean(),
    })
    .map(({ served, unitCost, most, takesPeople }) =>
      lever(id, unitCost, most, served, takesPeople),
    );

const anyFigures = fc
  .tuple(
    ...FIGURES.map(() => fc.option(fc.integer({ min: -1, max: 3 }), { freq: 9, nil: undefined })),
  )
  .map((bases) => figures(Object.fromEntries(FIGURES.map((key, at) => [key, bases[at]]))));

describe("against looking at every combination", () => {
  it("finds the least cost and everything that has it", () => {
    fc.assert(
      fc.property(
        fc.tuple(anyGoal("g"), anyGoal("h")),
        fc.tuple(anyLever("k", 3), anyLever("l", 3), anyLever("m", 3), anyLever("n", 2)),
        anyFigures,
        (goals, levers, known) => {
          const expected = bruteForce(goals, levers, known);
          const solved = solve({ goals, levers, figures: known }, LIMITS);
          expect(solved.proof).toBe("optimal");
          if (solved.failures.size > 0) {
            expect(expected.solutions).toEqual([]);
            for (const goal of goals.filter(({ id }) => solved.failures.get(id) === "impossible")) {
              expect(bruteForce([goal], levers, known).solutions).toEqual([]);
            }
            return;
          }
          expect(solved.solutions[0]?.cost).toBeCloseTo(expected.cost, 9);
          expect(solved.solutions.map(({ amounts }) => named(amounts)).sort()).toEqual(
            expected.solutions,
          );
          expect(solved.more).toBe(false);
        },
      ),
      { numRuns: 150 },
    );
  }, 60_000);

  it("respects how many people there are, each counted once in a figure", () => {
    fc.assert(
      fc.property(
        fc.tuple(anyGoal("g"), anyGoal("h")).map((goals) =>
          // One block each: with two, more people may turn the other one into the higher total.
          goals.map((goal): PlannedGoal => ({ ...goal, rule: "any" })),
        ),
        fc.tuple(anyLever("k", 2), anyLever("l", 2), anyLever("m", 2)),
        fc.array(fc.uniqueArray(fc.constantFrom(...FIGURES), { maxLength: 2 }), {
          minLength: 1,
          maxLength: 2,
        }),
        (goals, levers, covered) => {
          const heads = covered.map((keys) => new Set(keys));
          const known: PlannedFigures = new Map(
            FIGURES.map((key) => [key, { base: heads.filter((head) => head.has(key)).length }]),
          );
          const expected = bruteForce(goals, levers, known, heads);
          const solved = solve({ goals, levers, figures: known, heads }, LIMITS);
          expect(solved.proof).toBe("optimal");
          if (solved.failures.size > 0) {
            expect(expected.solutions).toEqual([]);
            return;
          }
          expect(solved.solutions[0]?.cost).toBeCloseTo(expected.cost, 9);
        },
      ),
      { numRuns: 150 },
    );
  }, 60_000);
});

describe("goals that share nothing", () => {
  const one: PlannedGoal = {
    id: "one",
    rule: "any",
    blocks: [block("x", 2, [points("p", { a: 1 }, 9, 0)])],
  };
  const two: PlannedGoal = {
    id: "two",
    rule: "any",
    blocks: [block("y", 3, [points("q", { b: 1 }, 9, 0)])],
  };
  const three: PlannedGoal = {
    id: "three",
    rule: "any",
    blocks: [block("z", 1, [points("r", { c: 1 }, 9, 0)])],
  };
  const known = figures({ a: 0, b: 0, c: 0 });

  it("are put apart, and joined by what serves both, directly or through others", () => {
    const ab = lever("ab", 1, 1, ["a", "b"]);
    const bc = lever("bc", 1, 1, ["b", "c"]);
    const c = lever("c", 1, 1, ["c"]);
    const ids = (levers: PlannedLever[]) =>
      groupsOf([one, two, three], levers).map((group) => group.map(({ id }) => id));
    expect(ids([c])).toEqual([["one"], ["two"], ["three"]]);
    expect(ids([ab, c])).toEqual([["one", "two"], ["three"]]);
    expect(ids([ab, bc])).toEqual([["one", "two", "three"]]);
    expect(ids([lever("ac", 1, 1, ["a", "c"])])).toEqual([["two"], ["one", "three"]]);
  });

  it("have their costs added up, and every combination of their plans", () => {
    const levers = [
      lever("a1", 2, 2, ["a"]),
      lever("a2", 2, 2, ["a"]),
      lever("b1", 1, 3, ["b"]),
      lever("b2", 1, 3, ["b"]),
    ];
    const solved = solve({ goals: [one, two], levers, figures: known }, LIMITS);
    expect(solved.solutions).toHaveLength(3 * 4);
    expect(solved.solutions.map(({ cost }) => cost)).toEqual(Array(12).fill(7));
    expect(solved.more).toBe(false);

    const few = solve(
      { goals: [one, two], levers, figures: known },
      { ...LIMITS, solutionLimit: 5 },
    );
    expect(few.solutions).toHaveLength(5);
    expect(few.more).toBe(true);
    const exactly = { ...LIMITS, solutionLimit: 12 };
    expect(solve({ goals: [one, two], levers, figures: known }, exactly).more).toBe(false);
    const inOne = solve({ goals: [two], levers, figures: known }, { ...LIMITS, solutionLimit: 3 });
    expect(inOne).toMatchObject({ more: true });
    expect(inOne.solutions).toHaveLength(3);
    const all = solve({ goals: [two], levers, figures: known }, { ...LIMITS, solutionLimit: 4 });
    expect(all).toMatchObject({ more: false });
  });

  it("do not keep each other from being planned", () => {
    const solved = solve(
      {
        goals: [one, two],
        levers: [lever("b", 1, 3, ["b"]), lever("ab", 9, 1, ["a", "b"])],
        figures: known,
      },
      LIMITS,
    );
    expect([...solved.failures]).toEqual([["one", "impossible"]]);
    expect(solved.solutions).toEqual([{ cost: 3, amounts: new Map([["b", 3]]) }]);
    expect(solved.proof).toBe("optimal");
  });

  it("need nothing where there is nothing to reach", () => {
    expect(solve({ goals: [], levers: [], figures: known }, LIMITS)).toEqual({
      solutions: [{ cost: 0, amounts: new Map() }],
      more: false,
      proof: "optimal",
      nodes: 0,
      failures: new Map(),
    });
    const met = solve(
      { goals: [one], levers: [lever("a", 1, 5, ["a"])], figures: figures({ a: 2 }) },
      LIMITS,
    );
    expect(met.solutions).toEqual([{ cost: 0, amounts: new Map() }]);
  });
});

describe("goals that add up the same points", () => {
  const sum = [points("p", { a: 1, b: 2 }, 9, 0), points("q", { c: 1 }, 4, 0)];
  const reached = (id: string, figure: string, at: number): PlannedRequirement =>
    reaching(id, [figure], (read) => {
      const value = read(figure);
      return value === undefined ? undefined : value >= at;
    });
  const goalOf = (id: string, minimumTotal: number, further: PlannedRequirement[] = []) => ({
    id,
    rule: "any" as const,
    blocks: [block(id, minimumTotal, [...sum, ...further])],
  });

  it("are one: the most of them, and everything else of each", () => {
    const low = goalOf("low", 5, [reached("low d", "d", 2)]);
    const high = goalOf("high", 8, [reached("high d", "d", 1), reached("high e", "e", 1)]);
    for (const goals of [
      [low, high],
      [high, low],
    ]) {
      const [only, another] = withSumsMerged(goals);
      expect(another).toBeUndefined();
      expect(only?.id).toBe(goals[0]?.id);
      expect(only?.blocks).toHaveLength(1);
      expect(only?.blocks[0]?.minimumTotal).toBe(8);
      expect(only?.blocks[0]?.requirements.map(({ id }) => id).sort()).toEqual([
        "high d",
        "high e",
        "low d",
        "p",
        "q",
      ]);
    }
  });

  it("others stay apart", () => {
    const [one, two] = [
      goalOf("one", 5),
      { ...goalOf("two", 5), blocks: [...goalOf("two", 5).blocks, ...goalOf("x", 1).blocks] },
    ];
    const other: PlannedGoal = { id: "other", rule: "any", blocks: [block("o", 1, sum.slice(1))] };
    expect(withSumsMerged([one, two, other])).toEqual([one, two, other]);
  });

  it("have the plans that they would have apart", () => {
    fc.assert(
      fc.property(
        fc.nat(9),
        fc.nat(13),
        fc.tuple(fc.nat(2), fc.nat(2), fc.nat(2)),
        fc.tuple(anyLever("k", 3), anyLever("l", 3), anyLever("m", 3)),
        anyFigures,
        (least, most, [d, e, again], levers, known) => {
          const goals = [
            goalOf("one", least, [reached("one d", "d", d)]),
            goalOf("two", most, [reached("two e", "e", e), reached("two d", "d", again)]),
          ];
          const expected = bruteForce(goals, levers, known);
          const solved = solve({ goals, levers, figures: known }, LIMITS);
          if (solved.failures.size > 0) {
            expect(expected.solutions).toEqual([]);
            for (const goal of goals) {
              expect(solved.failures.has(goal.id)).toBe(
                bruteForce([goal], levers, known).solutions.length === 0,
              );
            }
          } else {
            expect(solved.solutions.map(({ amounts }) => named(amounts)).sort()).toEqual(
              expected.solutions,
            );
          }
        },
      ),
      { numRuns: 100 },
    );
  }, 60_000);
});

describe("goals that exclude each other", () => {
  it("are called so, although each can be reached", () => {
    // What `up` adds to reach the first makes another block of the second the higher total, which is not reached.
    const first: PlannedGoal = {
      id: "first",
      rule: "any",
      blocks: [block("f", 3, [points("f1", { a: 1 }, 9, 0)])],
    };
    const second: PlannedGoal = {
      id: "second",
      rule: "highest-total",
      blocks: [
        block("s", 2, [points("s1", { b: 1 }, 9, 0)]),
        block("t", 99, [points("t1", { a: 1 }, 9, 0)]),
      ],
    };
    const known = figures({ a: 0, b: 2 });
    const levers = [lever("up", 1, 3, ["a"])];
    const solved = solve({ goals: [first, second], levers, figures: known }, LIMITS);
    expect([...solved.failures]).toEqual([
      ["first", "not-together"],
      ["second", "not-together"],
    ]);
    expect(solved).toMatchObject({ proof: "optimal", solutions: [{ cost: 0 }] });
    expect(solved.nodes).toBeGreaterThan(0);
    expect(solve({ goals: [first], levers, figures: known }, LIMITS).failures.size).toBe(0);
    expect(solve({ goals: [second], levers, figures: known }, LIMITS).failures.size).toBe(0);
  });
});

describe("the limit of the search", () => {
  const shared: PlannedGoal[] = ["g", "h"].map((id) => ({
    id,
    rule: "any",
    blocks: [
      block(id, 8, [
        points(`${id}1`, { a: 1, [`${id}own`]: 1 }, 9, 0),
        points(`${id}2`, { b: 1 }, 9, 0),
      ]),
    ],
  }));
  const known = figures({ a: 0, b: 0, gown: 0, hown: 0 });
  const levers = [
    lever("a", 3, 9, ["a"]),
    lever("b", 3, 9, ["b"]),
    lever("g", 1, 9, ["gown"]),
    lever("h", 1, 9, ["hown"]),
  ];
  const problem = { goals: shared, levers, figures: known };

  it("with enough nodes the plan is proven", () => {
    const solved = solve(problem, { nodeLimit: 1000, solutionLimit: 100 });
    expect(solved).toMatchObject({ proof: "optimal", more: false });
    expect(solved.solutions[0]?.cost).toBe(16);
    expect(solved.nodes).toBeLessThan(1000);
  });

  it("with few, amounts are left out or the search ends, and nothing is called proven", () => {
    const least = solve(problem, { nodeLimit: 1000, solutionLimit: 100 });
    for (const nodeLimit of [20, 40, 60, 80, 120]) {
      const solved = solve(problem, { nodeLimit, solutionLimit: 100 });
      expect(solved.proof).toBe("not-proven");
      expect(solved.nodes).toBeLessThanOrEqual(2 * nodeLimit);
      const cost = solved.solutions[0]?.cost ?? 0;
      if (solved.failures.size === 0) expect(cost).toBeGreaterThanOrEqual(16);
      else expect([...solved.failures.values()]).toEqual(["not-found", "not-found"]);
    }
    expect(least.proof).toBe("optimal");
  });

  it("with next to none, nothing is found and that is said", () => {
    const solved = solve(problem, { nodeLimit: 1, solutionLimit: 100 });
    expect(solved.proof).toBe("not-proven");
    expect([...solved.failures]).toEqual([
      ["g", "not-found"],
      ["h", "not-found"],
    ]);
    expect(solved.solutions).toEqual([{ cost: 0, amounts: new Map() }]);
  });

  it("what cannot be reached with amounts left out is not called impossible", () => {
    const unreachable: PlannedGoal = {
      id: "u",
      rule: "any",
      blocks: [block("u", 99, [points("u1", { a: 1 }, 9, 0), points("u2", { a: 1 }, 9, 0)])],
    };
    const wide = { goals: [unreachable], levers: [lever("a", 1, 64, ["a"])], figures: known };
    expect([...solve(wide, { nodeLimit: 1000, solutionLimit: 1 }).failures]).toEqual([
      ["u", "impossible"],
    ]);
    expect([...solve(wide, { nodeLimit: 60, solutionLimit: 1 }).failures]).toEqual([
      ["u", "not-found"],
    ]);
  });

  it("local amounts are left out, too, where there are too many combinations", () => {
    const goal: PlannedGoal = {
      id: "g",
      rule: "any",
      blocks: [block("g", 21, [points("p", { a: 1, b: 1 }, 99, 0)])],
    };
    const many = {
      goals: [goal],
      levers: [lever("a", 1, 30, ["a"]), lever("b", 1.5, 30, ["b"])],
      figures: figures({ a: 0, b: 0 }),
    };
    expect(solve(many, { nodeLimit: 961, solutionLimit: 1 })).toMatchObject({ proof: "optimal" });
    const thinned = solve(many, { nodeLimit: 960, solutionLimit: 1 });
    expect(thinned.proof).toBe("not-proven");
    expect(thinned.solutions[0]?.cost).toBe(21.5);
  });
});

describe("people", () => {
  const goal = (id: string, figure: string): PlannedGoal => ({
    id,
    rule: "any",
    blocks: [block(id, 1, [points(id, { [figure]: 1 }, 9, 0)])],
  });

  it("one person may hold several certifications, but counts once in a step", () => {
    const levers = [lever("ab", 1, 2, ["a", "b"], true), lever("ac", 1, 2, ["a", "c"], true)];
    const goals = [goal("A", "a"), goal("B", "b"), goal("C", "c")];
    const known = figures({ a: 0, b: 0, c: 0 });
    const alone = solve({ goals, levers, figures: known, heads: [new Set()] }, LIMITS);
    expect(alone.solutions).toEqual([
      {
        cost: 2,
        amounts: new Map([
          ["ab", 1],
          ["ac", 1],
        ]),
      },
    ]);

    const twice: PlannedGoal = {
      id: "A",
      rule: "any",
      blocks: [block("A", 2, [points("A", { a: 1 }, 9, 0)])],
    };
    const tooFew = solve(
      {
        goals: [twice, goal("B", "b"), goal("C", "c")],
        levers,
        figures: known,
        heads: [new Set()],
      },
      LIMITS,
    );
    expect([...tooFew.failures]).toEqual([
      ["A", "not-together"],
      ["B", "not-together"],
      ["C", "not-together"],
    ]);
    expect(tooFew.proof).toBe("optimal");
    const enough = solve(
      {
        goals: [twice, goal("B", "b"), goal("C", "c")],
        levers,
        figures: known,
        heads: [new Set(), new Set()],
      },
      LIMITS,
    );
    expect(enough.solutions[0]?.cost).toBe(2);
  });

  it("who counts already cannot count again", () => {
    const levers = [lever("a", 1, 2, ["a"], true), lever("bought", 5, 2, ["a"])];
    const two: PlannedGoal = {
      id: "A",
      rule: "any",
      blocks: [block("A", 2, [points("A", { a: 1 }, 9, 0)])],
    };
    const known = figures({ a: 1 });
    const solved = solve({ goals: [two], levers, figures: known, heads: [new Set(["a"])] }, LIMITS);
    expect(solved.solutions).toEqual([{ cost: 5, amounts: new Map([["bought", 1]]) }]);
  });
});
