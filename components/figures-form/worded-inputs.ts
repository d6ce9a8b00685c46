/** What the form asks for, in words: the figures of a programme edition of whatever kind. */
import {
  competencyFigures,
  inputsOf,
  LEVEL_AREA,
  METRIC_NAMES,
  type ProgrammeEdition,
  type StandingInput,
} from "../../lib/rules";
import type { CompetencyFigure } from "../../lib/rules/competencies";
import { sideBySide } from "../../lib/texts/join-words";
import { text } from "../../lib/texts/text";
import { wordsOf } from "../../lib/texts/words-of";
import { trackName } from "../wording/track-name";
import type { FigureInput, FigureKind } from "./figures-draft";

export interface WordedInput extends FigureInput {
  /** What `area` is called: a solution area, a competency. */
  readonly areaName: string;
  readonly label: string;
  /** Requirement, track and unit, or option and level, as far as they say something. */
  readonly about: string;
  /** The track, or the options of a competency: tells figures of one label apart. */
  readonly way?: string;
}

/** Parts that say nothing are left out. */
function inOneLine(parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== "").join(" · ");
}

function ofDesignation(input: StandingInput): WordedInput {
  const { area, areaName, metric, label, track, unit, kind, purpose } = input;
  const requirement = METRIC_NAMES[purpose];
  return {
    area,
    areaName: wordsOf(areaName),
    metric,
    track,
    kind,
    label: wordsOf(label),
    about: inOneLine([
      requirement && wordsOf(requirement),
      purpose === "track-choice" ? text("dashboard.figures.choosesTrack") : undefined,
      track === "any" ? undefined : trackName(track),
      wordsOf(unit),
    ]),
    way: trackName(track),
  };
}

const COMPETENCY_KINDS: Readonly<Record<CompetencyFigure["unit"], FigureKind>> = {
  people: "quantity",
  // Net additions may be fewer than none.
  customers: "count",
  references: "quantity",
  seats: "quantity",
  entitlements: "quantity",
  devices: "quantity",
  deployments: "quantity",
  usd: "amount",
  percent: "percent",
  "yes-no": "yes-no",
};

const LEVEL_KEYS = {
  silver: "dashboard.standing.level.silver",
  gold: "dashboard.standing.level.gold",
} as const;

function ofCompetency(figure: CompetencyFigure): WordedInput {
  const { area, areaName, metric, label, unit, levels, options } = figure;
  const [level, other] = levels;
  return {
    area,
    areaName,
    metric,
    track: "any",
    kind: COMPETENCY_KINDS[unit],
    label: wordsOf(label),
    ...(options.length > 0 && { way: sideBySide(options) }),
    about: inOneLine([
      sideBySide(options),
      level !== undefined && other === undefined ? text(LEVEL_KEYS[level]) : undefined,
    ]),
  };
}

/** By area, in the edition's order. */
export function wordedInputs(edition: ProgrammeEdition): readonly WordedInput[] {
  switch (edition.kind) {
    case "designations":
      return inputsOf(edition).map(ofDesignation);
    case "competencies":
      return competencyFigures(edition).map(ofCompetency);
    case "levels":
      return edition.figures.map(({ metric, label, isYesNo }) => ({
        area: LEVEL_AREA,
        areaName: edition.name,
        metric,
        track: "any",
        kind: isYesNo === true ? "yes-no" : "quantity",
        label: wordsOf(label),
        about: "",
      }));
  }
}
