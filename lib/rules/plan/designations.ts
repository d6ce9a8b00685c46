/** Designations, put as goals: a solution area's tracks are blocks, its metrics requirements. */
import type { IsoDay } from "../calendar-day";
import type { Target } from "../facts";
import type { Edition, Requirement } from "../programmes/edition-schema";
import { METRIC_NAMES } from "../standing/inputs-of";
import { scoreOf } from "../standing/score";
import { referenceTo } from "../units/rule-reference";
import type { Message, Track } from "../verdicts";
import { canBeEarned, countsOn } from "./certifications";
import type { CostModel } from "./cost-model";
import {
  type AreaToPlan,
  type FigureUse,
  figureKey,
  figureUsesOf,
  requirementsOf,
} from "./designation-figures";
import { designationLevers } from "./designation-levers";
import type { PlannedBlock, PlannedGoal, ReadPlanned } from "./goals";
import type { PlanPart } from "./plan-part";
import type { PlanQuestion } from "./plan-question";

function scoreWith(area: string, track: Track, { formula }: Requirement, read: ReadPlanned) {
  return scoreOf(formula, (input) => read(figureKey(area, track, input)));
}

function blockOf(
  { area }: AreaToPlan,
  track: Track,
  keysOf: (requirement: string) => readonly string[],
  { minimumTotal, ambiguousBelow }: Edition["qualification"],
): PlannedBlock {
  return {
    id: track,
    minimumTotal,
    requirements: (area.tracks[track] ?? []).map((requirement) => ({
      id: requirement.id,
      earns: requirement.id,
      figures: keysOf(requirement.id),
      // The sources contradict each other between zero and one: one point is enough for all of them.
      minimum: ambiguousBelow,
      score: (read) => scoreWith(area.id, track, requirement, read),
    })),
  };
}

/** Certifications that an entered number of people may rest on, and that will not count on the day planned for. */
function stopCounting(
  uses: readonly FigureUse[],
  { area, by }: AreaToPlan,
  asOf: IsoDay,
  { certificationRetirements }: Edition,
): Message[] {
  const asked = uses.flatMap(({ toPlan, isEntered, people }) =>
    toPlan.area === area && isEntered ? (people?.certifications ?? []) : [],
  );
  const stopping = [...new Set(asked)].filter(
    (certification) =>
      countsOn(certification, area.id, asOf, certificationRetirements) &&
      !countsOn(certification, area.id, by, certificationRetirements),
  );
  if (stopping.length === 0) return [];
  const data = { certifications: stopping, date: by };
  return [{ key: "rules.plan.reason.mayStopCounting", data }];
}

/** Steps that nobody can be certified for any more in time: whoever is short there stays short. */
function noLongerEarned(
  uses: readonly FigureUse[],
  { area, by }: AreaToPlan,
  asOf: IsoDay,
  { certificationRetirements }: Edition,
): Message[] {
  const gone = uses.flatMap(({ toPlan, figure, enough, people }) => {
    if (toPlan.area !== area || people === undefined || (figure.base ?? 0) >= enough) return [];
    const isOpen = people.certifications.some(
      (certification) =>
        canBeEarned(certification, asOf, certificationRetirements) &&
        countsOn(certification, area.id, by, certificationRetirements),
    );
    return isOpen ? [] : [people.certifications];
  });
  const distinct = new Map(gone.map((certifications) => [certifications.join(), certifications]));
  return [...distinct.values()].map((certifications) => ({
    key: "rules.plan.reason.noLongerEarned",
    data: { certifications, date: by },
  }));
}

function reasonsFor({ area }: AreaToPlan, { place }: Target): Message[] {
  return [
    ...(place === undefined ? [] : [{ key: "rules.plan.reason.placeIsALens", data: { place } }]),
    ...(area.trackChoice.kind === "classified"
      ? [{ key: "rules.plan.reason.trackMayChange" }]
      : []),
  ];
}

/** `targets`: those of the areas planned, in the order asked. */
export function designationPart(
  areas: readonly AreaToPlan[],
  targets: readonly Target[],
  question: PlanQuestion,
  edition: Edition,
  costs: CostModel,
): PlanPart {
  const uses = areas.flatMap((area) => figureUsesOf(area, question, edition));
  const keysOf = (requirement: string) =>
    uses.flatMap((use) => (use.requirement.id === requirement ? use.key : []));
  const goals = areas.map(
    (toPlan): PlannedGoal => ({
      id: toPlan.area.id,
      rule: toPlan.tracks.length > 1 ? "highest-total" : "any",
      blocks: toPlan.tracks.map((track) => blockOf(toPlan, track, keysOf, edition.qualification)),
    }),
  );
  return {
    goals,
    levers: designationLevers(uses, edition, question.asOf, costs),
    figures: new Map(uses.map(({ key, figure }) => [key, figure])),
    requirements: new Map(
      areas.flatMap((toPlan) =>
        requirementsOf(toPlan).map(({ track, requirement }) => [
          requirement.id,
          {
            metric: requirement.metric,
            name: METRIC_NAMES[requirement.metric] ?? { key: requirement.metric },
            rule: referenceTo(requirement),
            isScored: true,
            max: requirement.formula.maxPoints,
            measure: (read) => scoreWith(toPlan.area.id, track, requirement, read).low,
          },
        ]),
      ),
    ),
    targets: targets.flatMap((target) =>
      areas
        .filter(({ area }) => area.id === target.id)
        .map((toPlan) => ({
          target,
          goal: toPlan.area.id,
          reasons: [
            ...reasonsFor(toPlan, target),
            ...noLongerEarned(uses, toPlan, question.asOf, edition),
            ...stopCounting(uses, toPlan, question.asOf, edition),
          ],
          rule: referenceTo(edition.qualification),
        })),
    ),
  };
}
