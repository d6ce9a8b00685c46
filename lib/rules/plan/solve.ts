/** From goals and levers to the cheapest solutions. Goals that no lever joins are solved apart. */
import { modelGoal, splitLevers } from "./goal-model";
import type { Lever, PlannedFigures, PlannedGoal } from "./goals";
import { canBeStaffed, type Head } from "./heads";
import { type SearchResult, type Solution, search } from "./search";
import { combinationsOf, thinned } from "./thinning";

export interface PlannedLever extends Lever {
  /** Each unit is a person who earns a certification. */
  readonly takesPeople: boolean;
}

export interface Problem {
  readonly figures: PlannedFigures;
  readonly goals: readonly PlannedGoal[];
  readonly levers: readonly PlannedLever[];
  /** All the people there are; absent: as many as it takes. */
  readonly heads?: readonly Head[];
}

export interface SolveLimits {
  /** Search nodes for each group of goals that belong together. */
  readonly nodeLimit: number;
  readonly solutionLimit: number;
}

/**
 * Why a goal has no plan. `impossible`: all additions together do not reach it. `not-together`: not with the people
 * there are. `not-found`: the search ended before anything was found.
 */
export type Failure = "impossible" | "not-together" | "not-found";

export interface Solved extends Omit<SearchResult, "unreachable"> {
  /** Goals that the solutions leave out, by id. */
  readonly failures: ReadonlyMap<string, Failure>;
}

const NOTHING: Solved = {
  solutions: [{ cost: 0, amounts: new Map() }],
  more: false,
  proof: "optimal",
  nodes: 0,
  failures: new Map(),
};

function figuresOf({ blocks }: PlannedGoal): readonly string[] {
  return blocks.flatMap(({ requirements }) => requirements.flatMap(({ figures }) => figures));
}

function servedBy(goal: PlannedGoal, levers: readonly PlannedLever[]): readonly PlannedLever[] {
  const figures = new Set(figuresOf(goal));
  return levers.filter((lever) => lever.figures.some((figure) => figures.has(figure)));
}

/** Goals that levers join, directly or through others. */
export function groupsOf(
  goals: readonly PlannedGoal[],
  levers: readonly PlannedLever[],
): readonly (readonly PlannedGoal[])[] {
  return goals.reduce<readonly (readonly PlannedGoal[])[]>((groups, goal) => {
    const ours = new Set(servedBy(goal, levers));
    const isJoined = (group: readonly PlannedGoal[]) =>
      group.some((other) => servedBy(other, levers).some((lever) => ours.has(lever)));
    return [
      ...groups.filter((group) => !isJoined(group)),
      [...groups.filter(isJoined).flat(), goal],
    ];
  }, []);
}

function combined(one: Solution, other: Solution): Solution {
  return {
    cost: one.cost + other.cost,
    amounts: new Map([...one.amounts, ...other.amounts]),
  };
}

function together(one: Solved, other: Solved, solutionLimit: number): Solved {
  const solutions = one.solutions.flatMap((a) => other.solutions.map((b) => combined(a, b)));
  return {
    solutions: solutions.slice(0, solutionLimit),
    more: one.more || other.more || solutions.length > solutionLimit,
    proof: one.proof === "optimal" ? other.proof : one.proof,
    nodes: one.nodes + other.nodes,
    failures: new Map([...one.failures, ...other.failures]),
  };
}

function failed(goals: readonly PlannedGoal[], why: Failure, nodes: number): Solved {
  return {
    ...NOTHING,
    proof: why === "not-found" ? "not-proven" : "optimal",
    nodes,
    failures: new Map(goals.map(({ id }) => [id, why])),
  };
}

/** Local levers requirement by requirement, then the joint ones, so that all combinations can be looked at. */
function modelled(goals: readonly PlannedGoal[], { figures, levers }: Problem, limit: number) {
  const { joint, local } = splitLevers(levers, goals);
  const fewerLocal = [...local].map(
    ([id, own]) => [id, thinned(own, combinationsOf, limit)] as const,
  );
  const sizeOfTables = (all: readonly Lever[]) =>
    goals.reduce((sum, goal) => {
      const ours = new Set(figuresOf(goal));
      return (
        sum + combinationsOf(all.filter((lever) => lever.figures.some((key) => ours.has(key))))
      );
    }, 0);
  const fewerJoint = thinned(joint, sizeOfTables, limit / 2);
  const split = {
    joint: fewerJoint.levers,
    local: new Map(fewerLocal.map(([id, own]) => [id, own.levers])),
  };
  return {
    joint: fewerJoint.levers,
    goals: goals.map((goal) => modelGoal(goal, figures, split)),
    isComplete: fewerJoint.isComplete && fewerLocal.every(([, own]) => own.isComplete),
  };
}

/** What a goal of one block adds up; `undefined` where it has several. */
function sumOf({ blocks: [block, another] }: PlannedGoal): string | undefined {
  if (block === undefined || another !== undefined) return undefined;
  return JSON.stringify(block.requirements.flatMap(({ earns }) => earns ?? []));
}

function merged(one: PlannedGoal, other: PlannedGoal): PlannedGoal {
  const further = other.blocks.flatMap(({ requirements }) =>
    requirements.filter(({ earns }) => earns === null),
  );
  const most = Math.max(...other.blocks.map(({ minimumTotal }) => minimumTotal));
  return {
    ...one,
    blocks: one.blocks.map((block) => ({
      ...block,
      minimumTotal: Math.max(block.minimumTotal, most),
      requirements: [...block.requirements, ...further],
    })),
  };
}

/**
 * Goals that add up the very same points, such as two levels, are one: the most points that any of them asks for, and
 * everything else that each does. That saves the search from deciding the same points once for each.
 */
export function withSumsMerged(goals: readonly PlannedGoal[]): readonly PlannedGoal[] {
  const bySum = new Map<string, PlannedGoal>();
  for (const goal of goals) {
    const sum = sumOf(goal) ?? goal.id;
    const before = bySum.get(sum);
    bySum.set(sum, before === undefined ? goal : merged(before, goal));
  }
  return [...bySum.values()];
}

function solveGroup(goals: readonly PlannedGoal[], problem: Problem, limits: SolveLimits): Solved {
  const fewer = withSumsMerged(goals);
  if (fewer.length === goals.length) return solveGoals(goals, problem, limits);
  const solved = solveGoals(fewer, problem, limits);
  // Which of those that were made one cannot be reached is only seen apart.
  return solved.failures.size === 0 ? solved : solveGoals(goals, problem, limits);
}

function solveGoals(goals: readonly PlannedGoal[], problem: Problem, limits: SolveLimits): Solved {
  const { heads, figures, levers } = problem;
  const staffing = heads && {
    heads,
    peopleLevers: levers.filter(({ takesPeople }) => takesPeople),
    otherLevers: levers.filter(({ takesPeople }) => !takesPeople),
  };
  const model = modelled(goals, problem, limits.nodeLimit);
  const { unreachable, ...result } = search(model, {
    ...limits,
    ...(staffing && {
      accepts: (solution, countNode) => canBeStaffed(staffing, goals, figures, solution, countNode),
    }),
  });
  if (unreachable.length > 0) {
    const why = model.isComplete ? "impossible" : "not-found";
    const isOut = ({ id }: PlannedGoal) => unreachable.includes(id);
    return together(
      failed(goals.filter(isOut), why, result.nodes),
      solve({ ...problem, goals: goals.filter((goal) => !isOut(goal)) }, limits),
      limits.solutionLimit,
    );
  }
  if (result.solutions.length === 0) {
    const why = result.proof === "optimal" ? "not-together" : "not-found";
    return failed(goals, why, result.nodes);
  }
  return { ...result, failures: new Map() };
}

/** A goal without a plan keeps none of the others from having one. */
export function solve(problem: Problem, limits: SolveLimits): Solved {
  return groupsOf(problem.goals, problem.levers)
    .map((goals) => solveGroup(goals, problem, limits))
    .reduce((before, next) => together(before, next, limits.solutionLimit), NOTHING);
}
