/** Words where we stand with one designation. */
import type { BadgeView } from "../browser/protocol";
import { BADGE_LOOKS } from "../looks/badge-look";
import {
  type AreaVerdict,
  DESIGNATION_EDITIONS,
  METRIC_NAMES,
  type RequirementVerdict,
  type StandingVerdict,
  type Track,
} from "../rules";
import { phrasesAsSentences } from "../texts/join-words";
import type { ReaderWords } from "./reader-words";

/** Last segment of `overlay.badge.standing.track.*`. */
const TRACK_KEY: Readonly<Record<Track, string>> = {
  enterprise: "enterprise",
  smb: "smb",
  single: "single",
  "larger-markets": "largerMarkets",
  "other-markets": "otherMarkets",
};

function wordState(area: AreaVerdict, words: ReaderWords): string {
  if (area.state === "met") return words.say("overlay.badge.standing.met");
  if (area.state !== "short") return words.say("overlay.badge.standing.unknown");
  const { pointsMissing = 0, pointsMissingAtLeast } = area;
  if (pointsMissing > 0) {
    return words.say("overlay.badge.standing.shortBy", { points: pointsMissing });
  }
  // A metric at zero may be all that is missing: then no number tells.
  return pointsMissingAtLeast === undefined
    ? words.say("overlay.badge.standing.short")
    : words.say("overlay.badge.standing.shortByAtLeast", { points: pointsMissingAtLeast });
}

function wordGap({ metric, reasons }: RequirementVerdict, words: ReaderWords): string {
  const name = METRIC_NAMES[metric];
  return words.say("overlay.badge.standing.gap", {
    metric: name === undefined ? metric : words.message(name),
    why: phrasesAsSentences(reasons.map((reason) => words.message(reason))),
  });
}

/** @returns `null` for an area that the edition of the day does not know: there is nothing to judge it by. */
export function wordStandingBadge(
  areaId: string,
  { areas, edition: editionId }: StandingVerdict,
  words: ReaderWords,
): BadgeView | null {
  const area = areas.find((each) => each.area === areaId);
  const edition = DESIGNATION_EDITIONS.find(({ id }) => id === editionId);
  const name = edition?.areas.find(({ id }) => id === areaId)?.name;
  if (area === undefined || edition === undefined || name === undefined) return null;
  const state = area.state === "met" || area.state === "short" ? area.state : "unknown";
  const text = wordState(area, words);
  const told = [text];
  if (area.track !== undefined) {
    told.push(words.say(`overlay.badge.standing.track.${TRACK_KEY[area.track]}`));
  }
  told.push(edition.name);
  if (area.asOf !== undefined) told.push(words.say("overlay.badge.asOf", { asOf: area.asOf }));
  const reasons = [
    ...area.reasons.map((reason) => words.message(reason)),
    ...area.gaps.map((gap) => wordGap(gap, words)),
    ...(state === "unknown" ? [words.say("overlay.badge.standing.enterFigures")] : []),
  ];
  return {
    state,
    look: BADGE_LOOKS[state],
    text,
    name: words.say("overlay.badge.standing.name", {
      area: words.message(name),
      facts: words.series(told),
    }),
    reasons: [...new Set(reasons)],
  };
}
