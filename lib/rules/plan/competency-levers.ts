/** What can be done for competencies: certify people, win customers, let usage grow. */
import { UNIT_LABELS } from "../competencies/units-of-measure";
import type { CompetencyUnit } from "../programmes/competency-schema";
import { amountsOf, type Demand } from "./amounts";
import type { CompetencyFigureUse } from "./competency-figures";
import { type CostModel, costOfCertification, costOfFigure } from "./cost-model";
import type { LeverInfo } from "./plan-part";
import type { FigureAddition } from "./plan-verdicts";
import { unitKey } from "./target-units";

const KINDS: Readonly<Record<CompetencyUnit, FigureAddition["kind"]>> = {
  people: "people",
  customers: "customers",
  references: "references",
  "yes-no": "statement",
  usd: "growth",
  seats: "growth",
  entitlements: "growth",
  percent: "growth",
  devices: "devices",
  deployments: "deployments",
};

function demandsOf({ figure, demands }: CompetencyFigureUse): Demand[] {
  const { base } = figure;
  if (base === undefined) return [];
  return demands.map(({ enough, allOrNothing }) => ({ most: enough - base, allOrNothing }));
}

function amountsFor(uses: readonly CompetencyFigureUse[], unit: CompetencyUnit, costs: CostModel) {
  const step = Math.max(costs.steps[unit], ...uses.map((use) => Math.ceil(use.step ?? 0)));
  return amountsOf(uses.flatMap(demandsOf), unit, {
    ...costs,
    steps: { ...costs.steps, [unit]: step },
  });
}

function distinctKeys(uses: readonly CompetencyFigureUse[]): readonly string[] {
  return [...new Set(uses.map(({ key }) => key))];
}

function figureLever(
  key: string,
  uses: readonly CompetencyFigureUse[],
  costs: CostModel,
): readonly LeverInfo[] {
  return uses.slice(0, 1).map(({ toPlan, metric, unit }) => ({
    id: `figure ${key}`,
    does: { kind: KINDS[unit] },
    unit: UNIT_LABELS[unit],
    unitCost: costOfFigure(costs, toPlan.competency.id, metric, unit),
    amounts: amountsFor(uses, unit, costs),
    figures: [key],
    takesPeople: false,
  }));
}

function peopleLever(
  exams: string,
  uses: readonly CompetencyFigureUse[],
  costs: CostModel,
): LeverInfo {
  const figures = distinctKeys(uses);
  return {
    id: `certify ${exams} ${figures.join(" ")}`,
    does: { kind: "certify", certifications: [exams], retirements: [] },
    unit: UNIT_LABELS.people,
    unitCost: costOfCertification(costs, exams),
    amounts: amountsFor(uses, "people", costs),
    figures,
    takesPeople: false,
  };
}

type PeopleUse = CompetencyFigureUse & Required<Pick<CompetencyFigureUse, "people">>;

/**
 * People of one unit who hold the same exams. For silver one of them may serve several competencies, where the edition
 * says so. No person serves two gold ones that may not share: there is a lever for each, which serves all silver ones
 * as well. Where no source tells, nobody serves two.
 */
function peopleLevers(uses: readonly PeopleUse[], costs: CostModel): readonly LeverInfo[] {
  const isExclusive = ({ people, toPlan }: PeopleUse) =>
    people.peopleMayServeOthers === "not-between-gold" && toPlan.level === "gold";
  const exclusive = distinctKeys(uses.filter(isExclusive));
  const isShared = ({ people, key }: PeopleUse) =>
    people.peopleMayServeOthers !== undefined && !exclusive.includes(key);
  const shared = uses.filter(isShared);
  const alone = distinctKeys(uses.filter((use) => !isShared(use)));
  return [
    ...(shared.length > 0 ? [shared] : []),
    ...alone.map((key) => [
      ...uses.filter((use) => use.key === key),
      ...(exclusive.includes(key) ? shared : []),
    ]),
  ].flatMap((served) =>
    served.slice(0, 1).map(({ people }) => peopleLever(people.exams, served, costs)),
  );
}

function hasPeople(use: CompetencyFigureUse): use is PeopleUse {
  return use.people !== undefined;
}

/** A figure that is not known cannot be raised to anything known, so nothing is offered for it. */
export function competencyLevers(
  uses: readonly CompetencyFigureUse[],
  costs: CostModel,
): readonly LeverInfo[] {
  const known = uses.filter(({ figure }) => figure.base !== undefined);
  const ofPeople = known.filter(hasPeople);
  const groups = new Map<string, PeopleUse[]>();
  for (const use of ofPeople) {
    const group = JSON.stringify([use.people.exams, unitKey(use.toPlan.unit)]);
    groups.set(group, [...(groups.get(group) ?? []), use]);
  }
  const others = known.filter((use) => !hasPeople(use));
  return [
    ...[...groups.values()].flatMap((group) => peopleLevers(group, costs)),
    ...distinctKeys(others).flatMap((key) =>
      figureLever(
        key,
        others.filter((use) => use.key === key),
        costs,
      ),
    ),
  ];
}
