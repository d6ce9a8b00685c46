/** Puts the amounts of a solution into words. */
import { withoutDust } from "../standing/score";
import type { Message } from "../verdicts";
import type { FigureInfo, LeverInfo, PlanPart } from "./plan-part";
import type { Addition, FigureAddition, FigureChange, FigureReference } from "./plan-verdicts";
import { readWith } from "./requirement-options";
import type { Amounts } from "./search";

/** Figures of several tracks that are shown alike are one to the reader. */
export function distinct<T extends object>(items: readonly T[]): readonly T[] {
  return [...new Map(items.map((item) => [JSON.stringify(item), item])).values()];
}

function shownOf(figures: readonly FigureInfo[]): readonly FigureReference[] {
  return distinct(figures.map(({ shown }) => shown));
}

function certifyReasons(
  figures: readonly FigureInfo[],
  retirements: readonly { certification: string; retiresOn: string; countsUntil: string }[],
): Message[] {
  const gates = shownOf(figures.filter(({ people }) => people?.isGate)).length;
  const steps = shownOf(figures).length;
  return [
    ...(gates > 0 ? [{ key: "rules.plan.reason.opensSteps", count: gates }] : []),
    ...(steps > 1 ? [{ key: "rules.plan.reason.countsInSteps", count: steps }] : []),
    ...retirements.map(({ certification, retiresOn, countsUntil }) => ({
      key: "rules.plan.reason.earnBy",
      data: { certification, date: retiresOn, until: countsUntil },
    })),
  ];
}

function figureReasons(figures: readonly FigureInfo[]): Message[] {
  const areas = new Set(figures.map(({ shown }) => shown.area)).size;
  return areas > 1 ? [{ key: "rules.plan.reason.sameFigure", count: areas }] : [];
}

const WORDS: Readonly<Record<FigureAddition["kind"], string>> = {
  customers: "rules.plan.addition.customers",
  deployments: "rules.plan.addition.deployments",
  growth: "rules.plan.addition.growth",
  people: "rules.plan.addition.people",
  references: "rules.plan.addition.references",
  devices: "rules.plan.addition.devices",
  statement: "rules.plan.addition.statement",
  activity: "rules.plan.addition.activity",
};

/** By unit, where the kind alone would not tell what it is. */
const WORDS_BY_UNIT: Readonly<Record<string, string>> = {
  "rules.standing.unit.workloads": "rules.plan.addition.workloads",
  "rules.standing.unit.services": "rules.plan.addition.services",
  "rules.standing.unit.percent": "rules.plan.addition.growthPercent",
  "rules.standing.unit.usd": "rules.plan.addition.growthUsd",
  "rules.standing.unit.users": "rules.plan.addition.growthUsers",
  "rules.competencies.unit.percent": "rules.plan.addition.growthPercent",
  "rules.competencies.unit.usd": "rules.plan.addition.growthUsd",
  "rules.competencies.unit.seats": "rules.plan.addition.growthSeats",
  "rules.competencies.unit.entitlements": "rules.plan.addition.growthEntitlements",
};

function certifyWords(certifications: readonly string[], amount: number): Message {
  return {
    key:
      certifications.length > 1
        ? "rules.plan.addition.certifyInAny"
        : "rules.plan.addition.certify",
    count: amount,
    data: { certifications },
  };
}

/** Growth may be a fraction, which has no plural, and a statement is made once. */
function whatOf(kind: FigureAddition["kind"], unit: Message, amount: number): Message {
  const key = WORDS_BY_UNIT[unit.key] ?? WORDS[kind];
  if (kind === "statement") return { key };
  return kind === "growth" ? { key, data: { amount } } : { key, count: amount };
}

function servedBy(keys: readonly string[], { goals }: PlanPart): readonly string[] {
  return goals.flatMap(({ blocks }) =>
    blocks.flatMap(({ requirements }) =>
      requirements.flatMap(({ id, figures }) =>
        figures.some((key) => keys.includes(key)) ? id : [],
      ),
    ),
  );
}

function additionOf(
  { does, unit, unitCost, figures: keys }: LeverInfo,
  amount: number,
  part: PlanPart,
  peopleKnown: readonly string[],
): Addition {
  const figures = keys.flatMap((key) => part.figures.get(key) ?? []);
  const base = {
    amount,
    unit,
    cost: withoutDust(amount * unitCost),
    figures: distinct(figures.map(({ shown, label }) => ({ ...shown, label }))),
    serves: servedBy(keys, part),
  };
  if (does.kind === "certify") {
    const counting = new Set(figures.flatMap(({ people }) => people?.keys ?? []));
    return {
      ...base,
      ...does,
      what: certifyWords(does.certifications, amount),
      mayGoTo: peopleKnown.filter((key) => !counting.has(key)),
      reasons: certifyReasons(figures, does.retirements),
    };
  }
  return {
    ...base,
    ...does,
    what: whatOf(does.kind, unit, amount),
    reasons: figureReasons(figures),
  };
}

/** In the order of the levers. */
export function additionsOf(
  part: PlanPart,
  amounts: Amounts,
  peopleKnown: readonly string[],
): readonly Addition[] {
  return part.levers.flatMap((lever) => {
    const amount = amounts.get(lever.id);
    return amount === undefined ? [] : [additionOf(lever, amount, part, peopleKnown)];
  });
}

export function addedTo(part: PlanPart, amounts: Amounts): (figure: string) => number {
  return (figure) =>
    part.levers.reduce(
      (sum, { id, figures }) => (figures.includes(figure) ? sum + (amounts.get(id) ?? 0) : sum),
      0,
    );
}

/** `of`: keys of the figures that matter, among which those taken for zero are changes too. */
export function changesOf(
  part: PlanPart,
  amounts: Amounts,
  of: ReadonlySet<string>,
): readonly FigureChange[] {
  const added = addedTo(part, amounts);
  const read = readWith(part.figures, added);
  const changes = [...part.figures].flatMap(([key, figure]): FigureChange[] => {
    const { written, base, origin, besides = 0, zeros = [] } = figure;
    const to = read(key);
    const isAssumed = origin === "assumed" && of.has(key);
    if (to === undefined || (to === base && !isAssumed)) return [];
    return [
      {
        ...written,
        ...(origin === "known" && base !== undefined && { from: withoutDust(base - besides) }),
        to: withoutDust(to - besides),
      },
      ...(isAssumed ? zeros.map((zero) => ({ ...zero, to: 0 })) : []),
    ];
  });
  return distinct(changes);
}
