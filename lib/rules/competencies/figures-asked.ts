/** The figures that a person enters by hand for an edition of silver and gold, as a form wants them. */
import {
  COMPETENCY_LEVELS,
  type Competency,
  type CompetencyEdition,
  type CompetencyLevel,
  type CompetencyOption,
  type CompetencyUnit,
} from "../programmes/competency-schema";
import type { Message } from "../verdicts";

export interface CompetencyFigure {
  /** `Metric.area`: the competency, with Microsoft's own name for it. */
  readonly area: string;
  readonly areaName: string;
  readonly metric: string;
  /** What exactly is counted. */
  readonly label: Message;
  readonly unit: CompetencyUnit;
  /** The levels that ask for it. */
  readonly levels: readonly CompetencyLevel[];
  /** Names of the options that ask for it; none where the competency has one way only. */
  readonly options: readonly string[];
}

interface Asked {
  readonly metric: string;
  readonly unit: CompetencyUnit;
  readonly label: Message;
  readonly levels: readonly CompetencyLevel[];
}

/** A growth by size looks at the number it started from, too; the number reached is a metric of its own. */
function askedBy(option: CompetencyOption): readonly Asked[] {
  switch (option.kind) {
    case "thresholds":
      return COMPETENCY_LEVELS.flatMap((level) =>
        (option[level] ?? []).map(({ metric, unit, label }) => ({
          metric,
          unit,
          label,
          levels: [level],
        })),
      );
    case "scored":
      return option.metrics.flatMap(({ metric, unit, label, formula }): Asked[] => [
        { metric, unit, label, levels: COMPETENCY_LEVELS },
        ...(formula.kind === "growth-by-size"
          ? [
              {
                metric: formula.baseMetric,
                unit: "people" as const,
                label: formula.baseLabel,
                levels: COMPETENCY_LEVELS,
              },
            ]
          : []),
      ]);
    case "not-on-record":
      return [];
  }
}

function figuresOf({ id, name, options }: Competency): CompetencyFigure[] {
  const figures = new Map<string, CompetencyFigure>();
  for (const option of options) {
    for (const { metric, unit, label, levels } of askedBy(option)) {
      const { levels: before = [], options: named = [] } = figures.get(metric) ?? {};
      const all = new Set([...before, ...levels]);
      figures.set(metric, {
        area: id,
        areaName: name,
        metric,
        label,
        unit,
        levels: COMPETENCY_LEVELS.filter((level) => all.has(level)),
        options: [...new Set([...named, ...(option.name === undefined ? [] : [option.name])])],
      });
    }
  }
  return [...figures.values()];
}

/** By competency in the edition's order; each figure once, however many levels and options ask for it. */
export function competencyFigures(edition: CompetencyEdition): CompetencyFigure[] {
  return edition.competencies.flatMap(figuresOf);
}
