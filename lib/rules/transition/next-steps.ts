/** What the company can do, in the order of what would be lost first. */
import { SOLUTION_AREAS } from "../programmes/maicpp-rules/solution-areas";
import type { NextStep } from "../verdicts";
import type { CompetencySuccessors, RenewalRight, Successor } from "./transition-verdict";

function renewalStep(right: RenewalRight, key: string): NextStep[] {
  if (!("until" in right)) return [];
  const { from, until } = right;
  return [{ who: "us", what: { key, data: { from, until } } }];
}

const OF_SUCCESSORS: readonly (readonly [Successor["way"], NextStep["who"], string])[] = [
  ["automatic", "microsoft", "rules.transition.next.automatic"],
  ["buy", "us", "rules.transition.next.buy"],
  ["at-launch", "nobody", "rules.transition.next.atLaunch"],
  ["qualify", "us", "rules.transition.next.qualify"],
  ["unknown", "us", "rules.transition.next.enterFigures"],
];

/** One step for all designations that are come by in the same way. */
function successorSteps(competencies: readonly CompetencySuccessors[]): NextStep[] {
  const all = competencies.flatMap(({ successors }) => successors);
  return OF_SUCCESSORS.flatMap(([way, who, key]) => {
    const names = new Set(all.filter((each) => each.way === way).map(({ name }) => name));
    return names.size === 0
      ? []
      : [{ who, what: { key, count: names.size, data: { areas: [...names] } } }];
  });
}

/** Without a competency the designations are open all the same: nothing but the score is asked for. */
function openToEveryPartner(competencies: readonly CompetencySuccessors[]): NextStep[] {
  return competencies.length > 0
    ? []
    : [
        {
          who: "us",
          what: { key: "rules.transition.next.openToAll", data: { areas: SOLUTION_AREAS.length } },
        },
      ];
}

export function nextStepsOf(
  mpnRenewal: RenewalRight,
  legacyBenefits: RenewalRight,
  competencies: readonly CompetencySuccessors[],
): NextStep[] {
  return [
    ...renewalStep(mpnRenewal, "rules.transition.next.renewMpn"),
    ...renewalStep(legacyBenefits, "rules.transition.next.renewLegacy"),
    ...successorSteps(competencies),
    ...openToEveryPartner(competencies),
  ];
}
