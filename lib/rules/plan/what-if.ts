/** What would be if figures were others: which of them a target goes by, and the verdict on what a reader tries. */
import type { Metric, Target } from "../facts";
import { judgeProgramme } from "../judge-programme";
import type { CompetencyEdition } from "../programmes/competency-schema";
import type { Area, Edition } from "../programmes/edition-schema";
import type { LevelEdition } from "../programmes/level-schema";
import { figuresOf } from "../standing/figures";
import { inputsOf, METRIC_NAMES } from "../standing/inputs-of";
import type {
  AreaVerdict,
  CompetencyVerdict,
  JudgedRequirement,
  LevelVerdict,
  Message,
  RequirementState,
  StandingItem,
  UnitStanding,
} from "../verdicts";
import { PLAN_REPORT } from "./apply-plan";
import { figuresOfGoal } from "./describe-targets";
import { variantsOf } from "./plan-for";
import type { PlanPart } from "./plan-part";
import type { PlanQuestion } from "./plan-question";
import type { FigureReference } from "./plan-verdicts";

/** A figure that a target goes by, and the range that is worth trying. */
export interface FigureToTry extends FigureReference {
  readonly label: Message;
  readonly unit: Message;
  /** Absent: not known. */
  readonly today?: number;
  /** Ascending: zero or today's figure if that is below, today's figure, and on to where nothing more is gained. */
  readonly stops: readonly number[];
}

export interface TargetToTry {
  /** With the place of the unit. */
  readonly target: Target;
  readonly figures: readonly FigureToTry[];
}

/** What a reader tries for a figure. */
export interface TriedFigure extends FigureReference {
  readonly value: number;
}

/** The verdict on a target, whatever the programme, as far as it is looked at here. */
export interface JudgedTry {
  readonly state: RequirementState;
  readonly reasons: readonly Message[];
  /** Points that are certain, where it goes by points. */
  readonly points?: number;
  /** A figure is missing, so that there may be more of them. */
  readonly mayBeMore: boolean;
  /** Points that are asked for. */
  readonly minimum?: number;
  /** Of the way that counts; none while that cannot be told. */
  readonly requirements: readonly (JudgedRequirement & { readonly name: Message })[];
  /** Which way that is. */
  readonly by?: string;
}

/** More than these nobody steps through. */
const STOPS = 100;

/** 1, 2 or 5 times a power of ten, so that a range has no more than `STOPS` stops. */
function stepFor(range: number): number {
  const least = Math.max(1, range / STOPS);
  const power = 10 ** Math.floor(Math.log10(least));
  return power * ([1, 2, 5, 10].find((times) => times * power >= least) ?? 10);
}

function stopsBetween(least: number, most: number, today: number | undefined): readonly number[] {
  const step = stepFor(most - least);
  const count = Math.ceil((most - least) / step);
  const even = Array.from({ length: count }, (_, at) => Math.ceil(least / step) * step + at * step);
  const all = [least, ...even, ...(today === undefined ? [] : [today]), most];
  return [...new Set(all)].filter((stop) => stop >= least && stop <= most).sort((a, b) => a - b);
}

function figureOfPart(key: string, part: PlanPart): FigureToTry | undefined {
  const figure = part.figures.get(key);
  const levers = part.levers.filter(({ figures }) => figures.includes(key));
  const [lever] = levers;
  if (figure === undefined || lever === undefined) return undefined;
  const { base = 0, origin, shown, label } = figure;
  const today = origin === "known" ? base : undefined;
  const most = base + Math.max(0, ...levers.flatMap(({ amounts }) => amounts));
  return {
    ...shown,
    label,
    unit: lever.unit,
    ...(today !== undefined && { today }),
    stops: stopsBetween(Math.min(0, base), most, today),
  };
}

const WHOLE_SHARE = 100;

/** Figures that decide which track counts; a share runs to 100, of anything else one above the threshold is enough. */
function choosingFigures(area: Area, question: PlanQuestion, edition: Edition): FigureToTry[] {
  const { trackChoice } = area;
  if (trackChoice.kind !== "classified") return [];
  const { metrics, people = [], asOf } = question;
  const { worldwide } = figuresOf(
    area,
    { metrics, people },
    edition.certificationRetirements,
    asOf,
  );
  const described = inputsOf(edition).filter(
    (input) => input.area === area.id && input.purpose === "track-choice",
  );
  return trackChoice.conditions.flatMap(({ input, value }) =>
    described
      .filter(({ metric }) => metric === input.metric)
      .map(({ metric, track, label, unit }): FigureToTry => {
        const today = worldwide(input, trackChoice.track).value;
        const enough = input.unit === "percent" ? WHOLE_SHARE : value + 1;
        return {
          area: area.id,
          metric,
          track,
          label,
          unit,
          ...(today !== undefined && { today }),
          stops: stopsBetween(0, Math.max(enough, today ?? 0), today),
        };
      }),
  );
}

function choosingFiguresOf(target: Target, question: PlanQuestion): FigureToTry[] {
  const { designations } = question;
  if (target.kind !== "designation" || designations === undefined) return [];
  const area = designations.areas.find(({ id }) => id === target.id);
  return area === undefined ? [] : choosingFigures(area, question, designations);
}

function identityOf({ area, metric, track, country = "", location = "" }: FigureReference): string {
  return [area, metric, track, country, location].join("\n");
}

/**
 * Every target that is planned for, with the figures that it goes by: on every track that may count, and first those
 * that decide which one does. A target that no figures reach, because it is not on record, is left out.
 */
export function figuresToTry(question: PlanQuestion): readonly TargetToTry[] {
  const { peopleAvailable: _, targets, ...asked } = question;
  // Each alone: what others gain by a figure that they share says nothing about how far it is worth trying here.
  return targets.flatMap((target) => {
    const alone = { ...asked, targets: [target], assumeMissingIsZero: true };
    const choosing = choosingFiguresOf(target, question);
    const found = new Map<string, { target: Target; figures: Map<string, FigureToTry> }>();
    for (const { part } of variantsOf(alone)) {
      for (const each of part.targets) {
        if (!("goal" in each)) continue;
        const id = JSON.stringify(each.target);
        const figures =
          found.get(id)?.figures ?? new Map(choosing.map((figure) => [identityOf(figure), figure]));
        for (const key of part.goals.filter(({ id }) => id === each.goal).flatMap(figuresOfGoal)) {
          const figure = figureOfPart(key, part);
          if (figure) figures.set(identityOf(figure), figures.get(identityOf(figure)) ?? figure);
        }
        found.set(id, { target: each.target, figures });
      }
    }
    return [...found.values()].map((each) => ({
      target: each.target,
      figures: [...each.figures.values()],
    }));
  });
}

/** The facts with what is tried in place of what is known: a figure that is tried for all tracks stands for each. */
function withTried(
  metrics: readonly Metric[],
  tried: readonly TriedFigure[],
  asOf: string,
): readonly Metric[] {
  const isReplaced = (metric: Metric) =>
    tried.some(
      (each) =>
        each.area === metric.area &&
        each.metric === metric.metric &&
        (each.track === "any" || each.track === metric.track) &&
        each.country === metric.country &&
        each.location === metric.location,
    );
  return [
    ...metrics.filter((metric) => !isReplaced(metric)),
    ...tried.map((figure) => ({
      ...figure,
      evidence: { report: PLAN_REPORT, file: PLAN_REPORT, asOf },
    })),
  ];
}

function itemOf<Item extends StandingItem>(
  units: readonly UnitStanding<Item>[],
  place: string | undefined,
  fits: (item: Item) => boolean,
): Item | undefined {
  return units.find(({ unit }) => unit.id === place)?.items.find(fits);
}

function unnamed(requirement: JudgedRequirement) {
  return { ...requirement, name: METRIC_NAMES[requirement.metric] ?? { key: requirement.metric } };
}

function ofArea(verdict: AreaVerdict, minimum: number): JudgedTry {
  const { state, reasons, track, tracks } = verdict;
  const counting = tracks.find((each) => each.track === track);
  return {
    state,
    reasons,
    mayBeMore: counting !== undefined && counting.total === undefined,
    ...(counting && { points: counting.total ?? counting.atLeast, by: counting.track }),
    minimum,
    requirements: (counting?.requirements ?? []).map(unnamed),
  };
}

function ofCompetency(verdict: CompetencyVerdict, edition: CompetencyEdition): JudgedTry {
  const { state, reasons, option, options, area, level } = verdict;
  const shown = options.find((each) => each.option === option) ?? options[0];
  const described = edition.competencies.find(({ id }) => id === area)?.options ?? [];
  const asked = described.find(({ id }) => id === shown?.option);
  const labels = new Map(
    asked?.kind === "thresholds"
      ? (asked[level] ?? []).map((each) => [each.metric, each.label])
      : asked?.kind === "scored"
        ? asked.metrics.map((each) => [each.metric, each.label])
        : [],
  );
  const scored = asked?.kind === "scored" ? asked.scoring : undefined;
  return {
    state,
    reasons,
    mayBeMore: scored !== undefined && shown?.total === undefined,
    ...(shown?.total !== undefined && { points: shown.total }),
    ...(scored && { minimum: level === "gold" ? scored.goldFrom : scored.silverFrom }),
    ...(shown && { by: shown.option }),
    requirements: (shown?.requirements ?? []).map((each) => ({
      ...each,
      name: labels.get(each.metric) ?? { key: each.metric },
    })),
  };
}

function ofLevel(verdict: LevelVerdict, { figures }: LevelEdition): JudgedTry {
  const { state, reasons, points, pointsMissingAtLeast, requirements } = verdict;
  const threshold = requirements.find(({ metric }) => metric === "partnerPoints")?.threshold;
  return {
    state,
    reasons,
    mayBeMore: points.atMost === null || points.atMost > points.atLeast,
    ...(pointsMissingAtLeast !== undefined && { points: points.atLeast }),
    ...(threshold !== undefined && { minimum: threshold }),
    requirements: requirements
      .filter(({ metric }) => metric !== "partnerPoints")
      .map((each) => ({
        ...each,
        name: figures.find(({ metric }) => metric === each.metric)?.label ?? { key: each.metric },
      })),
  };
}

/**
 * The verdict on `target` with the figures tried in place of those known; without any, the verdict of today.
 * `undefined` where the programme evaluates no such thing or no such place.
 */
export function tryFigures(
  target: Target,
  tried: readonly TriedFigure[],
  question: PlanQuestion,
): JudgedTry | undefined {
  const { designations, competencies, levels, asOf } = question;
  const asked = { ...question, metrics: withTried(question.metrics, tried, asOf) };
  if (target.kind === "designation" && designations !== undefined) {
    const areas = designations.areas.filter(({ id }) => id === target.id);
    const edition = { ...designations, areas };
    const { units } = judgeProgramme({ ...asked, edition });
    // One unit, whatever place was asked for.
    const found = itemOf(units, undefined, ({ area }) => area === target.id);
    return found && ofArea(found, designations.qualification.minimumTotal);
  }
  if (target.kind === "competency" && competencies !== undefined) {
    const { units } = judgeProgramme({ ...asked, edition: competencies });
    const found = itemOf(
      units,
      target.place,
      ({ area, level }) => area === target.id && level === target.level,
    );
    return found && ofCompetency(found, competencies);
  }
  if (target.kind === "level" && levels !== undefined) {
    const { units } = judgeProgramme({ ...asked, edition: levels });
    const found = itemOf(units, target.place, ({ area }) => area === target.id);
    return found && ofLevel(found, levels);
  }
  return undefined;
}
