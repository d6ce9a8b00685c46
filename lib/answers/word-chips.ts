/** Words the renewal and the gaps for the dock. */
import type { ChipView } from "../browser/protocol";
import {
  type AreaVerdict,
  DESIGNATION_EDITIONS,
  type RenewalBand,
  type RenewalVerdict,
  type StandingVerdict,
} from "../rules";
import type { ReaderWords } from "./reader-words";

const RENEWAL_TONE: Readonly<Record<RenewalBand, ChipView["tone"]>> = {
  calm: "calm",
  due: "notice",
  urgent: "urgent",
  grace: "urgent",
  lapsed: "urgent",
  unknown: "unknown",
};

function renewalText(
  { band, daysLeft, graceDaysLeft }: RenewalVerdict,
  words: ReaderWords,
): string {
  if (band === "grace" && graceDaysLeft !== undefined) {
    return words.say("overlay.chip.renewalGrace", {}, graceDaysLeft);
  }
  if (band === "lapsed") return words.say("overlay.chip.renewalLapsed");
  if (band === "unknown" || daysLeft === undefined) return words.say("overlay.chip.renewalUnknown");
  if (daysLeft === 0) return words.say("overlay.chip.renewalToday");
  return words.say("overlay.chip.renewalDays", {}, daysLeft);
}

export function wordRenewal(verdict: RenewalVerdict, words: ReaderWords): ChipView {
  const { band, anniversaryDate, windowCloses } = verdict;
  const text = renewalText(verdict, words);
  const told = [text];
  if (anniversaryDate !== undefined) {
    told.push(words.say("overlay.chip.anniversary", { date: anniversaryDate }));
  }
  if (band === "grace" && windowCloses !== undefined) {
    told.push(words.say("overlay.chip.windowCloses", { date: windowCloses }));
  }
  return { text, name: words.series(told), tone: RENEWAL_TONE[band] };
}

/** The steps for the person reading; what makes them doubtful comes last, so that no step is missed for it. */
export function wordRenewalSteps(verdict: RenewalVerdict, words: ReaderWords): string[] {
  return [
    ...verdict.steps.map((step) => words.message(step)),
    ...verdict.warnings.map((warning) =>
      words.say("overlay.chip.note", { note: words.message(warning) }),
    ),
  ];
}

function areaName({ area }: AreaVerdict, edition: string, words: ReaderWords): string {
  const name = DESIGNATION_EDITIONS.find(({ id }) => id === edition)?.areas.find(
    ({ id }) => id === area,
  )?.name;
  return name === undefined ? area : words.message(name);
}

function gapsText({ gapCount, unknownCount }: StandingVerdict, words: ReaderWords): string {
  const parts: string[] = [];
  if (gapCount > 0) parts.push(words.say("overlay.chip.gaps", {}, gapCount));
  if (unknownCount > 0) parts.push(words.say("overlay.chip.unknown", {}, unknownCount));
  return parts.length === 0 ? words.say("overlay.chip.gapsNone") : parts.join(" · ");
}

/** `unknown` is never a pass: without a gap but with areas unknown, the chip is not calm. */
function gapsTone({ gapCount, unknownCount }: StandingVerdict): ChipView["tone"] {
  if (gapCount > 0) return "notice";
  return unknownCount > 0 ? "unknown" : "calm";
}

function wordArea(area: AreaVerdict, edition: string, words: ReaderWords): string {
  const name = areaName(area, edition, words);
  if (area.state === "unknown") return words.say("overlay.chip.areaUnknown", { name });
  const { pointsMissing = 0, pointsMissingAtLeast } = area;
  if (pointsMissing > 0) {
    return words.say("overlay.chip.areaShortBy", { name, points: pointsMissing });
  }
  // A metric at zero may be all that is missing: then no number tells.
  return pointsMissingAtLeast === undefined
    ? words.say("overlay.chip.areaShort", { name })
    : words.say("overlay.chip.areaShortByAtLeast", { name, points: pointsMissingAtLeast });
}

export function wordGaps(verdict: StandingVerdict, words: ReaderWords): ChipView {
  const areas = [
    ...verdict.areas.filter(({ state }) => state === "short"),
    ...verdict.areas.filter(({ state }) => state === "unknown"),
  ].map((area) => wordArea(area, verdict.edition, words));
  const told = areas.length === 0 ? [words.say("overlay.chip.gapsNone")] : areas;
  return {
    text: gapsText(verdict, words),
    name: words.say("overlay.chip.gapsName", { facts: words.series(told) }),
    tone: gapsTone(verdict),
  };
}
