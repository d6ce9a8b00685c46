/** The cheapest additions that reach a set of targets. */
import type { Target } from "../facts";
import { withoutDust } from "../standing/score";
import type { Message } from "../verdicts";
import { competencyPart } from "./competencies";
import { costsWith } from "./cost-model";
import { additionsOf, changesOf } from "./describe-additions";
import { describeTargets, figuresOfGoal } from "./describe-targets";
import { designationVariants, type PartVariant } from "./designation-variants";
import { levelPart } from "./levels";
import { headsOf, keysOfPeople } from "./people-there-are";
import { EMPTY_PART, joined, NO_RULE, type PlanPart } from "./plan-part";
import { ALTERNATIVES_LISTED, DEFAULT_SEARCH_LIMIT, type PlanQuestion } from "./plan-question";
import type { PlanVariant, ProgrammePlan } from "./plan-verdicts";
import { type Failure, type Solved, solve } from "./solve";

function withoutEdition(targets: readonly Target[]): PlanPart {
  return {
    ...EMPTY_PART,
    targets: targets.map((target) => ({
      target,
      state: "unknown",
      reasons: [{ key: "rules.plan.reason.noEdition" }],
      rule: NO_RULE,
    })),
  };
}

/** What is planned, for each track that may be the one that counts. */
export function variantsOf(question: PlanQuestion): readonly PartVariant[] {
  const { targets, designations, competencies, levels } = question;
  const costs = costsWith(question.costs);
  const ofKind = (kind: Target["kind"]) => targets.filter((target) => target.kind === kind);
  const variants: readonly PartVariant[] =
    designations === undefined
      ? [{ supposing: [], part: withoutEdition(ofKind("designation")) }]
      : designationVariants(ofKind("designation"), question, designations, costs);
  const others = joined(
    competencies === undefined
      ? withoutEdition(ofKind("competency"))
      : competencyPart(ofKind("competency"), { ...question, edition: competencies }, costs),
    levels === undefined
      ? withoutEdition(ofKind("level"))
      : levelPart(ofKind("level"), { ...question, edition: levels }, costs),
  );
  return variants.map(({ supposing, part }) => ({ supposing, part: joined(part, others) }));
}

function solvePart(part: PlanPart, question: PlanQuestion): Solved {
  const heads = headsOf(question, part.figures);
  return solve(
    { ...part, ...(heads && { heads }) },
    {
      nodeLimit: question.searchLimit ?? DEFAULT_SEARCH_LIMIT,
      solutionLimit: ALTERNATIVES_LISTED + 1,
    },
  );
}

/** What nothing reaches because a figure is missing, and something would if that figure were zero, is not impossible. */
function explained(
  failures: ReadonlyMap<string, Failure>,
  part: PlanPart,
  ifZero: () => Solved,
): ReadonlyMap<string, Failure | "unknown"> {
  const rests = part.goals.filter(
    (goal) =>
      failures.get(goal.id) === "impossible" &&
      figuresOfGoal(goal).some((key) => part.figures.get(key)?.origin === "missing"),
  );
  if (rests.length === 0) return failures;
  const stillFailing = ifZero().failures;
  return new Map(
    [...failures].map(([id, failure]) => [
      id,
      rests.some((goal) => goal.id === id) && !stillFailing.has(id) ? "unknown" : failure,
    ]),
  );
}

function reasonsOf(
  { supposing }: PartVariant,
  { proof, nodes }: Solved,
  { costs }: PlanQuestion,
): Message[] {
  return [
    proof === "optimal"
      ? { key: "rules.plan.reason.nothingCheaper" }
      : { key: "rules.plan.reason.notProven", data: { nodes } },
    ...(supposing.length > 0
      ? [{ key: "rules.plan.reason.trackSupposed", count: supposing.length }]
      : []),
    costs === undefined
      ? { key: "rules.plan.reason.exampleCosts" }
      : { key: "rules.plan.reason.ownCosts" },
  ];
}

function planVariant(
  variant: PartVariant,
  question: PlanQuestion,
  ifZero: () => Solved,
): PlanVariant {
  const { part, supposing } = variant;
  const solved = solvePart(part, question);
  const [first, ...others] = solved.solutions;
  const amounts = first?.amounts ?? new Map();
  const people = keysOfPeople(question);
  const failures = explained(solved.failures, part, ifZero);
  const planned = part.goals.filter(({ id }) => !failures.has(id));
  return {
    supposing,
    additions: additionsOf(part, amounts, people),
    cost: withoutDust(first?.cost ?? 0),
    targets: describeTargets(part, amounts, failures, question.asOf),
    proof: solved.proof,
    nodes: solved.nodes,
    alternatives: others.map((other) => additionsOf(part, other.amounts, people)),
    moreAlternatives: solved.more,
    changes: changesOf(part, amounts, new Set(planned.flatMap(figuresOfGoal))),
    reasons: reasonsOf(variant, solved, question),
  };
}

/**
 * The cheapest additions by the cost model, whatever the figures not known are; with `assumeMissingIsZero` as if they
 * were zero. A target that nothing reaches keeps none of the others from being planned, and says why.
 */
export function planFor(question: PlanQuestion): ProgrammePlan {
  const ifZero = { ...question, assumeMissingIsZero: true };
  const variants = variantsOf(question).map((variant, at) =>
    planVariant(variant, question, () => {
      const same = variantsOf(ifZero)[at];
      return solvePart(same?.part ?? EMPTY_PART, ifZero);
    }),
  );
  return {
    asOf: question.asOf,
    variants: variants.sort((a, b) => b.cost - a.cost),
  };
}
