/** How far an item is, as a meter shows it. */
import type { ProgrammeEdition } from "../../lib/rules";
import type {
  CompetencyVerdict,
  JudgedRequirement,
  LevelVerdict,
  StandingItem,
} from "../../lib/rules/verdicts";
import { formatNumber } from "../../lib/texts/reader-locale";
import { text } from "../../lib/texts/text";
import type { MeterReading } from "../meter/meter";
import { readArea } from "../standing-card/read-area";
import { isArea, isCompetency, isLevel, isScored, isThreshold, waysOf } from "./item-kinds";

/** Of the option that counts or comes closest; by its points where it is scored, else by the requirements met. */
function readCompetency(item: CompetencyVerdict, edition: ProgrammeEdition): MeterReading {
  const { state } = item;
  const { ways, counting = ways.length === 1 ? ways[0] : undefined } = waysOf(item);
  if (counting === undefined || counting.requirements.length === 0) {
    return { state, of: 1, words: "" };
  }
  if (counting.points !== undefined) {
    const { known } = counting.points;
    const threshold = scoreNeeded(item, counting.id, edition);
    return {
      state,
      value: known,
      of: 100,
      ...(threshold !== undefined && { threshold }),
      words: text("dashboard.standing.pointsOf", { points: formatNumber(known), max: 100 }),
    };
  }
  const of = counting.requirements.length;
  const met = counting.requirements.filter((each) => each.state === "met").length;
  const isOpen = counting.requirements.some((each) => each.state === "unknown");
  const isNothingKnown = counting.requirements.every((each) => each.state === "unknown");
  if (isNothingKnown) return { state, of, words: "" };
  return {
    state,
    value: met,
    of,
    isLowerBound: isOpen,
    words: text("dashboard.standing.requirementsMet", { met, of }),
  };
}

function scoreNeeded(
  { area, level }: CompetencyVerdict,
  way: string,
  edition: ProgrammeEdition,
): number | undefined {
  if (edition.kind !== "competencies") return undefined;
  const option = edition.competencies
    .find(({ id }) => id === area)
    ?.options.find(({ id }) => id === way);
  if (option?.kind !== "scored") return undefined;
  return level === "gold" ? option.scoring.goldFrom : option.scoring.silverFrom;
}

/** By Partner Points where the level asks for them; one that asks for nothing has nothing to fill. */
function readLevel(item: LevelVerdict): MeterReading {
  const { state, points, requirements } = item;
  const threshold = requirements.find(({ metric }) => metric === "partnerPoints")?.threshold;
  if (threshold === undefined || (points.atLeast === 0 && points.atMost === null)) {
    return { state, of: 1, ...(state === "met" && { value: 1 }), words: "" };
  }
  const isAll = points.atMost === points.atLeast;
  const data = { points: formatNumber(points.atLeast), max: formatNumber(threshold) };
  return {
    state,
    value: points.atLeast,
    of: threshold,
    isLowerBound: !isAll,
    words: isAll
      ? text("dashboard.standing.pointsOf", data)
      : text("dashboard.standing.pointsAtLeast", data),
  };
}

/** What the meter of a matrix cell shows. */
export function readingOf(item: StandingItem, edition: ProgrammeEdition): MeterReading {
  if (isArea(item)) return readArea(item);
  if (isCompetency(item)) return readCompetency(item, edition);
  if (isLevel(item)) return readLevel(item);
  return { state: item.state, of: 1, words: "" };
}

/** What the meter of one requirement shows. */
export function requirementReading(requirement: JudgedRequirement): MeterReading {
  const { state } = requirement;
  if (isScored(requirement)) {
    const { points, maxPoints } = requirement;
    return {
      state,
      of: maxPoints,
      ...(points !== undefined && { value: points }),
      words:
        points === undefined
          ? text("dashboard.standing.upTo", { max: formatNumber(maxPoints) })
          : text("dashboard.standing.pointsOf", {
              points: formatNumber(points),
              max: formatNumber(maxPoints),
            }),
    };
  }
  const { value, threshold } = isThreshold(requirement) ? requirement : {};
  return {
    state,
    of: threshold ?? 0,
    ...(value !== undefined && { value }),
    words:
      value === undefined || threshold === undefined
        ? ""
        : text("dashboard.standing.valueOf", {
            value: formatNumber(value),
            threshold: formatNumber(threshold),
          }),
  };
}
