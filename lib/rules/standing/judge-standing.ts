/** Where the company stands with every designation, worldwide and seen through each country. */
import type { IsoDay } from "../calendar-day";
import type { Metric, Person } from "../facts";
import { DESIGNATION_EDITIONS, designationEditionFor } from "../programmes";
import type { Area, Doubt, Edition } from "../programmes/edition-schema";
import type { AreaVerdict, CountryLens, StandingVerdict } from "../verdicts";
import { doubtsOn, onlyIfAgreed } from "./doubts";
import { type AreaFigures, figuresOf } from "./figures";
import { type AreaQuestion, judgeArea } from "./judge-area";
import { chosen, type TrackChosen } from "./track-choice";

export interface StandingQuestion {
  readonly metrics: readonly Metric[];
  /** Counted where a figure of people is not among the metrics. */
  readonly people?: readonly Person[];
  /** The day that is looked at. Facts that speak of later days are left aside. */
  readonly today: IsoDay;
  /** The edition in force on `today`, unless another one is to be looked at. */
  readonly edition?: Edition;
}

interface JudgedArea {
  readonly question: AreaQuestion;
  readonly figures: AreaFigures;
  readonly verdict: AreaVerdict;
}

interface AreaUnderDoubt extends JudgedArea {
  /** By the numbers that may have held instead. */
  readonly others: readonly JudgedArea[];
}

function judgeBy(
  edition: Edition,
  area: Area,
  doubts: readonly Doubt[],
  { metrics, people = [], today }: StandingQuestion,
): JudgedArea {
  const figures = figuresOf(area, { metrics, people }, edition.certificationRetirements, today);
  const question = { edition, area, doubts, readingOf: figures.worldwide };
  return { question, figures, verdict: judgeArea(question) };
}

/** The area as the editions have it whose numbers may have held instead. */
function judgeOthers(
  areaId: string,
  doubts: readonly Doubt[],
  asked: StandingQuestion,
): JudgedArea[] {
  return doubts
    .flatMap(({ otherEdition }) => DESIGNATION_EDITIONS.filter(({ id }) => id === otherEdition))
    .flatMap((edition) =>
      edition.areas
        .filter(({ id }) => id === areaId)
        .map((area) => judgeBy(edition, area, [], asked)),
    );
}

/** A country is judged on the track that counts worldwide: its own share of customers says nothing about the track. */
function trackOf({ track }: AreaVerdict): TrackChosen {
  return track === undefined
    ? { why: { key: "rules.standing.reason.worldwideTrackUnknown" } }
    : chosen(track);
}

function countryLens(country: string, areas: readonly AreaUnderDoubt[]): CountryLens {
  const inCountry = ({ question, figures, verdict }: JudgedArea) =>
    judgeArea({ ...question, readingOf: figures.ofCountry(country), forced: trackOf(verdict) });
  const verdicts = areas.map((area) => {
    const ofCountry = onlyIfAgreed(inCountry(area), area.others.map(inCountry));
    const label = { key: "rules.standing.reason.countryIsALens", data: { country } };
    return { ...ofCountry, reasons: [label, ...ofCountry.reasons] };
  });
  return { country, areas: verdicts, gapCount: countIn(verdicts, "short") };
}

/** How many areas are in a state. */
export function countIn(areas: readonly AreaVerdict[], state: AreaVerdict["state"]): number {
  return areas.filter((area) => area.state === state).length;
}

/**
 * No edition covers the day, so nothing can be judged: every area of the nearest edition is `unknown` and says why.
 * Callers who want to know beforehand ask `designationEditionFor`.
 */
function withoutEdition(today: IsoDay): StandingVerdict {
  const nearest = DESIGNATION_EDITIONS[0];
  const areas: AreaVerdict[] = (nearest?.areas ?? []).map(({ id }) => ({
    area: id,
    state: "unknown",
    tracks: [],
    gaps: [],
    reasons: [
      {
        key: "rules.standing.reason.noEdition",
        data: { date: today, earliest: nearest?.inForceFrom ?? "" },
      },
    ],
    rule: { id: "PROGRAMME.none.1v1", sources: [], confidence: "unverified" },
  }));
  return {
    edition: "none",
    unit: "global-account",
    areas,
    gapCount: 0,
    unknownCount: areas.length,
    countries: [],
  };
}

/**
 * Judges all areas of the edition. Figures too old to speak for `today` count as not entered. Microsoft scores the
 * global account, worldwide; `countries` is a lens that scores each country's figures and people alone, with the
 * worldwide track, and every area in it says so first. In a time of which it is not known which edition's numbers held,
 * a state stands only if both lead to it.
 */
export function judgeStanding(asked: StandingQuestion): StandingVerdict {
  const { today } = asked;
  const edition = asked.edition ?? designationEditionFor(today);
  if (edition === undefined) return withoutEdition(today);
  const judged: AreaUnderDoubt[] = edition.areas.map((area) => {
    const doubts = doubtsOn(edition, area.id, today);
    const own = judgeBy(edition, area, doubts, asked);
    const others = judgeOthers(area.id, doubts, asked);
    const byOthers = others.map(({ verdict }) => verdict);
    return { ...own, others, verdict: onlyIfAgreed(own.verdict, byOthers) };
  });
  const countries = [...new Set(judged.flatMap(({ figures }) => figures.countries))].sort();
  const areas = judged.map(({ verdict }) => verdict);
  return {
    edition: edition.id,
    unit: edition.unit,
    areas,
    gapCount: countIn(areas, "short"),
    unknownCount: countIn(areas, "unknown"),
    countries: countries.map((country) => countryLens(country, judged)),
  };
}
