/** The figures that the options of a competency ask for in one unit, and what can be done to raise them. */

import { boundsOf } from "../competencies/judge-threshold";
import { inMarket, marketsOf } from "../competencies/markets";
import type { UnitFacts } from "../competencies/range";
import type { ProgrammeQuestion } from "../programme-question";
import type {
  Competency,
  CompetencyEdition,
  CompetencyLevel,
  CompetencyOption,
  CompetencyThreshold,
  CompetencyUnit,
  ScoredMetric,
} from "../programmes/competency-schema";
import type { Message, UnitReference } from "../verdicts";
import type { FigureInfo } from "./plan-part";
import { unitKey, writtenAt } from "./target-units";

export type CompetencyQuestion = ProgrammeQuestion<CompetencyEdition> & {
  readonly assumeMissingIsZero?: boolean;
};

/** One competency at one level in one unit. */
export interface CompetencyToPlan {
  readonly competency: Competency;
  readonly level: CompetencyLevel;
  readonly unit: UnitReference;
  readonly facts: UnitFacts;
}

/** A figure as one requirement asks for it. */
export interface CompetencyFigureUse {
  readonly key: string;
  readonly toPlan: CompetencyToPlan;
  readonly metric: string;
  readonly unit: CompetencyUnit;
  readonly figure: FigureInfo;
  /** The figures from which on something more is gained. */
  readonly demands: readonly { readonly enough: number; readonly allOrNothing: boolean }[];
  /** Points in proportion come in whole ones where a single unit of the figure is worth less. */
  readonly step?: number;
  /** For people: what they have to hold, and for whom else they may count. */
  readonly people?: Pick<CompetencyThreshold, "peopleMayServeOthers" | "anyCertification"> & {
    readonly exams: string;
  };
}

export function competencyFigureKey(
  { competency, unit }: Pick<CompetencyToPlan, "competency" | "unit">,
  metric: string,
): string {
  return `${competency.id} ${unitKey(unit)} ${metric}`;
}

/** What both markets ask for, while the reader does not say which is ours. */
function acrossMarkets<T>(
  question: CompetencyQuestion,
  pick: (market: "developed" | "developing") => T,
): readonly T[] {
  return marketsOf(question.geography?.market).map(pick);
}

interface Asked
  extends Pick<CompetencyFigureUse, "metric" | "unit" | "demands" | "step" | "people"> {
  readonly label: Message;
}

function askedByThreshold(requirement: CompetencyThreshold, question: CompetencyQuestion): Asked {
  const { metric, unit, label, exams, peopleMayServeOthers, anyCertification } = requirement;
  const enough = boundsOf(requirement, question.geography?.market).most;
  return {
    metric,
    unit,
    label,
    demands: [{ enough, allOrNothing: true }],
    ...(exams !== undefined && {
      people: {
        exams,
        ...(peopleMayServeOthers !== undefined && { peopleMayServeOthers }),
        ...(anyCertification !== undefined && { anyCertification }),
      },
    }),
  };
}

function askedByMetric(scored: ScoredMetric, question: CompetencyQuestion): readonly Asked[] {
  const { metric, unit, label, formula, maxPoints } = scored;
  if (formula.kind === "linear-capped") {
    const enough = Math.max(
      ...acrossMarkets(question, (market) => inMarket(formula.threshold, market)),
    );
    const demands = [{ enough, allOrNothing: false }];
    return [{ metric, unit, label, demands, step: enough / maxPoints }];
  }
  const growths = acrossMarkets(question, (market) =>
    inMarket(formula.steps, market).map(({ growthPercent }) => growthPercent),
  ).flat();
  const headcounts = acrossMarkets(question, (market) => inMarket(formula.allPointsFrom, market));
  const atOnce = (enough: number) => ({ enough, allOrNothing: true });
  return [
    { metric, unit, label, demands: growths.map(atOnce) },
    { metric: formula.baseMetric, unit: "people", label: formula.baseLabel, demands: [] },
    { metric: formula.countMetric, unit: "people", label, demands: headcounts.map(atOnce) },
  ];
}

export function askedByOption(
  option: CompetencyOption,
  level: CompetencyLevel,
  question: CompetencyQuestion,
): readonly Asked[] {
  switch (option.kind) {
    case "thresholds":
      return (option[level] ?? []).map((requirement) => askedByThreshold(requirement, question));
    case "scored":
      return option.metrics.flatMap((metric) => askedByMetric(metric, question));
    case "not-on-record":
      return [];
  }
}

/** `undefined` where nothing is known; of a range that the people listed leave open, what is certain. */
function baseOf({ facts, competency }: CompetencyToPlan, { metric, unit, people }: Asked) {
  const { low } =
    people === undefined
      ? facts.rangeOf(competency.id, { metric, unit })
      : facts.peopleRangeOf(competency.id, { metric, ...people });
  return Number.isFinite(low) ? low : undefined;
}

export function competencyFigureUses(
  toPlan: CompetencyToPlan,
  question: CompetencyQuestion,
): readonly CompetencyFigureUse[] {
  const { competency, level, unit } = toPlan;
  return competency.options
    .flatMap((option) => askedByOption(option, level, question))
    .map(({ label, ...asked }) => {
      const base = baseOf(toPlan, { label, ...asked });
      const isAssumed = base === undefined && question.assumeMissingIsZero === true;
      const additive = asked.unit !== "percent" && asked.unit !== "yes-no";
      const place = { area: competency.id, metric: asked.metric, additive };
      const written = writtenAt(unit, place, question);
      const figure: FigureInfo = {
        base: isAssumed ? 0 : base,
        origin: isAssumed ? "assumed" : base === undefined ? "missing" : "known",
        ...written,
        shown: written.written,
        label,
      };
      return { ...asked, key: competencyFigureKey(toPlan, asked.metric), toPlan, figure };
    });
}
