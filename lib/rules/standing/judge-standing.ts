/** Where the company stands with every designation, worldwide and seen through each country. */
import type { IsoDay } from "../calendar-day";
import type { Metric } from "../facts";
import { EDITIONS, editionFor } from "../programmes";
import type { Area, Edition } from "../programmes/edition-schema";
import type { AreaVerdict, CountryLens, StandingVerdict } from "../verdicts";
import { type AreaFigures, figuresOf } from "./figures";
import { judgeArea, type TrackChosen } from "./judge-area";

export interface StandingQuestion {
  readonly metrics: readonly Metric[];
  readonly today: IsoDay;
  /** The edition in force on `today`, unless another one is to be looked at. */
  readonly edition?: Edition;
}

interface AreaWithFigures {
  readonly area: Area;
  readonly figures: AreaFigures;
  readonly verdict: AreaVerdict;
}

/** A country is judged on the track that counts worldwide: its own share of customers says nothing about the track. */
function trackOf({ track }: AreaVerdict): TrackChosen {
  return track === undefined
    ? { track: undefined, why: { key: "rules.standing.reason.worldwideTrackUnknown" } }
    : { track };
}

function countryLens(
  edition: Edition,
  country: string,
  areas: readonly AreaWithFigures[],
): CountryLens {
  const verdicts = areas.map(({ area, figures, verdict }) => {
    const ofCountry = judgeArea(edition, area, figures.ofCountry(country), trackOf(verdict));
    const label = { key: "rules.standing.reason.countryIsALens", data: { country } };
    return { ...ofCountry, reasons: [label, ...ofCountry.reasons] };
  });
  return {
    country,
    areas: verdicts,
    gapCount: verdicts.filter(({ state }) => state === "short").length,
  };
}

/**
 * No edition covers the day, so nothing can be judged: every area of the nearest edition is `unknown` and says why.
 * Callers who want to know beforehand ask `editionFor`.
 */
function withoutEdition(today: IsoDay): StandingVerdict {
  const nearest = EDITIONS[0];
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
 * Judges all areas of the edition. Figures too old to speak for `today` count as not entered. Microsoft scores the global account, worldwide; `countries` is a lens that scores
 * each country's figures alone, with the worldwide track, and every area in it says so first.
 */
export function judgeStanding({ metrics, today, edition }: StandingQuestion): StandingVerdict {
  const inForce = edition ?? editionFor(today);
  if (inForce === undefined) return withoutEdition(today);
  const judged = inForce.areas.map((area) => {
    const figures = figuresOf(area.id, metrics, today);
    return { area, figures, verdict: judgeArea(inForce, area, figures.worldwide) };
  });
  const countries = [...new Set(judged.flatMap(({ figures }) => figures.countries))].sort();
  const areas = judged.map(({ verdict }) => verdict);
  return {
    edition: inForce.id,
    unit: inForce.unit,
    areas,
    gapCount: areas.filter(({ state }) => state === "short").length,
    unknownCount: areas.filter(({ state }) => state === "unknown").length,
    countries: countries.map((country) => countryLens(inForce, country, judged)),
  };
}
