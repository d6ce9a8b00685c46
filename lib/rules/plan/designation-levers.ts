/** What can be done for solution areas: certify people, win customers, let usage grow. */
import type { IsoDay } from "../calendar-day";
import type { Edition } from "../programmes/edition-schema";
import { UNIT_NAMES } from "../standing/shortfall";
import { amountsOf, type Demand } from "./amounts";
import { canBeEarned, countsOn, retirementOf } from "./certifications";
import { type CostModel, costOfCertification, costOfFigure } from "./cost-model";
import type { FigureUse } from "./designation-figures";
import { isAbove } from "./exact-numbers";
import type { LeverInfo, LeverKind } from "./plan-part";
import type { FigureAddition } from "./plan-verdicts";

/** A lever before it is known what others serve the same figures. */
interface Draft {
  readonly does: LeverKind;
  readonly unit: FigureUse["input"]["unit"];
  readonly unitCost: number;
  readonly uses: readonly FigureUse[];
}

const KINDS: Readonly<Record<FigureUse["input"]["unit"], FigureAddition["kind"]>> = {
  customers: "customers",
  workloads: "customers",
  deployments: "deployments",
  services: "deployments",
  percent: "growth",
  users: "growth",
  usd: "growth",
  people: "people",
};

function groupedBy<T>(items: readonly T[], keyOf: (item: T) => string): readonly (readonly T[])[] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return [...groups.values()];
}

/** What it does is told once it is known which others are interchangeable with it. */
type CertificationDraft = Omit<Draft, "does"> & { readonly certification: string };

/** One for each certification that can be earned, wherever it counts on the day that is planned for. */
function certificationDrafts(
  uses: readonly FigureUse[],
  { certificationRetirements }: Edition,
  asOf: IsoDay,
  costs: CostModel,
): readonly CertificationDraft[] {
  const asked = uses.flatMap((use) =>
    (use.people?.certifications ?? []).map((certification) => ({ certification, use })),
  );
  return groupedBy(asked, ({ certification }) => certification).flatMap((group) => {
    const [{ certification } = { certification: "" }] = group;
    const counting = group
      .map(({ use }) => use)
      .filter(({ toPlan }) =>
        countsOn(certification, toPlan.area.id, toPlan.by, certificationRetirements),
      );
    if (counting.length === 0 || !canBeEarned(certification, asOf, certificationRetirements)) {
      return [];
    }
    return [
      {
        certification,
        unit: "people" as const,
        unitCost: costOfCertification(costs, certification),
        uses: counting,
      },
    ];
  });
}

function figuresServed({ uses }: Pick<Draft, "uses">): string {
  return uses.map(({ key }) => key).join("\n");
}

/** Certifications that count in the very same steps are interchangeable: the cheapest of them stand for all. */
function interchangeable(
  drafts: readonly CertificationDraft[],
  { certificationRetirements }: Edition,
): readonly Draft[] {
  return groupedBy(drafts, figuresServed).flatMap((group) => {
    const least = Math.min(...group.map(({ unitCost }) => unitCost));
    const cheapest = group.filter(({ unitCost }) => !isAbove(unitCost, least));
    const certifications = cheapest.map(({ certification }) => certification);
    return cheapest.slice(0, 1).map((draft) => ({
      ...draft,
      does: {
        kind: "certify" as const,
        certifications,
        retirements: certifications.flatMap(
          (certification) =>
            retirementOf(
              certification,
              draft.uses.map(({ toPlan }) => toPlan.area.id),
              certificationRetirements,
            ) ?? [],
        ),
      },
    }));
  });
}

/**
 * One for each figure. Areas that define a figure in the very same words have the very same figure (the Azure areas
 * share performance and success), so that what is added counts in each.
 */
function figureDrafts(uses: readonly FigureUse[], costs: CostModel): readonly Draft[] {
  const drafts = uses.map((use): Draft => {
    const { input, by, toPlan } = use;
    return {
      does: { kind: KINDS[input.unit], ...(by !== undefined && { by }) },
      unit: input.unit,
      unitCost: costOfFigure(costs, toPlan.area.id, input.metric, input.unit),
      uses: [use],
    };
  });
  return groupedBy(drafts, ({ uses: [use], unitCost }) =>
    JSON.stringify([use?.input, use?.input.sameForBothTracks || use?.track, unitCost]),
  ).flatMap((group) =>
    group.slice(0, 1).map((draft) => ({ ...draft, uses: group.flatMap((each) => each.uses) })),
  );
}

function demandOf({ figure, enough, allOrNothing }: FigureUse, isOnlyLever: boolean): Demand[] {
  const { base } = figure;
  if (base === undefined) return [];
  return [{ most: enough - base, allOrNothing: allOrNothing && isOnlyLever }];
}

/** A figure that is not known cannot be raised to anything known, so nothing is offered for it. */
export function designationLevers(
  uses: readonly FigureUse[],
  edition: Edition,
  asOf: IsoDay,
  costs: CostModel,
): readonly LeverInfo[] {
  const known = uses.filter(({ figure }) => figure.base !== undefined);
  const drafts = [
    ...interchangeable(certificationDrafts(known, edition, asOf, costs), edition),
    ...figureDrafts(
      known.filter(({ people }) => people === undefined),
      costs,
    ),
  ];
  const leversOf = (key: string) =>
    drafts.filter((draft) => draft.uses.some((use) => use.key === key)).length;
  return drafts.map((draft) => ({
    id: `${draft.does.kind} ${figuresServed(draft)}`,
    does: draft.does,
    unit: UNIT_NAMES[draft.unit],
    unitCost: draft.unitCost,
    amounts: amountsOf(
      draft.uses.flatMap((use) => demandOf(use, leversOf(use.key) === 1)),
      draft.unit,
      costs,
    ),
    figures: [...new Set(draft.uses.map(({ key }) => key))],
    takesPeople: draft.does.kind === "certify",
  }));
}
