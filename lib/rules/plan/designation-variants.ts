/** The targets that are designations: which areas, on which track. One case for each track that may be the one. */
import type { IsoDay } from "../calendar-day";
import type { Target } from "../facts";
import type { Edition } from "../programmes";
import type { Area } from "../programmes/edition-schema";
import { figuresOf } from "../standing/figures";
import type { CostModel } from "./cost-model";
import type { AreaToPlan } from "./designation-figures";
import { designationPart } from "./designations";
import { EMPTY_PART, joined, NO_RULE, type PlanPart } from "./plan-part";
import type { PlanQuestion } from "./plan-question";
import type { Supposition } from "./plan-verdicts";
import { type TrackCases, trackCasesOf } from "./tracks-in-force";

export interface PartVariant {
  readonly supposing: readonly Supposition[];
  readonly part: PlanPart;
}

interface AreaCases {
  readonly area: Area;
  readonly by: IsoDay;
  readonly cases: TrackCases;
}

interface Chosen {
  readonly supposing: readonly Supposition[];
  readonly areas: readonly AreaToPlan[];
}

function latest(days: readonly IsoDay[]): IsoDay {
  return days.reduce((one, other) => (one < other ? other : one));
}

/** Areas that the same figures classify are so together, as long as those figures are not known. */
function choiceOf({ area: { trackChoice } }: AreaCases): string {
  return trackChoice.kind === "classified"
    ? JSON.stringify(trackChoice.conditions)
    : trackChoice.kind;
}

function casesOf(areas: readonly AreaCases[]): readonly Chosen[] {
  const decided = areas.filter(({ cases }) => cases.length === 1);
  const open = areas.filter(({ cases }) => cases.length > 1);
  const toPlan = ({ area, by, cases }: AreaCases, at: number): AreaToPlan => ({
    area,
    by,
    tracks: cases[at] ?? [],
  });
  const certain: Chosen = { supposing: [], areas: decided.map((each) => toPlan(each, 0)) };
  return [...new Set(open.map(choiceOf))].reduce<readonly Chosen[]>(
    (before, choice) =>
      before.flatMap(({ supposing, areas: earlier }) =>
        [0, 1].map((at) => {
          const areasOfChoice = open
            .filter((each) => choiceOf(each) === choice)
            .map((each) => toPlan(each, at));
          return {
            supposing: [
              ...supposing,
              ...areasOfChoice.flatMap(({ area, tracks }) =>
                tracks.map((track) => ({ area: area.id, track })),
              ),
            ],
            areas: [...earlier, ...areasOfChoice],
          };
        }),
      ),
    [certain],
  );
}

/** Areas in the edition's order. */
function inOrder(areas: readonly AreaToPlan[], edition: Edition): readonly AreaToPlan[] {
  const rank = ({ area }: AreaToPlan) => edition.areas.indexOf(area);
  return [...areas].sort((a, b) => rank(a) - rank(b));
}

export function designationVariants(
  targets: readonly Target[],
  question: PlanQuestion,
  edition: Edition,
  costs: CostModel,
): readonly PartVariant[] {
  const { asOf, metrics, people = [] } = question;
  const areas = edition.areas.flatMap((area): AreaCases[] => {
    const days = targets.filter(({ id }) => id === area.id).map(({ by }) => by);
    if (days.length === 0) return [];
    const { worldwide } = figuresOf(
      area,
      { metrics, people },
      edition.certificationRetirements,
      asOf,
    );
    return [{ area, by: latest([asOf, ...days]), cases: trackCasesOf(area, worldwide) }];
  });
  const unknown = targets
    .filter(({ id }) => edition.areas.every((area) => area.id !== id))
    .map((target) => ({
      target,
      state: "unknown" as const,
      reasons: [{ key: "rules.plan.reason.notInEdition", data: { edition: edition.name } }],
      rule: NO_RULE,
    }));
  return casesOf(areas).map(({ supposing, areas: chosen }) => ({
    supposing,
    part: joined(designationPart(inOrder(chosen, edition), targets, question, edition, costs), {
      ...EMPTY_PART,
      targets: unknown,
    }),
  }));
}
