/** One solution area: which track counts, whether it qualifies, and what keeps it from qualifying. */
import type { IsoDay } from "../calendar-day";
import type { Area, Doubt, Edition } from "../programmes/edition-schema";
import { STALE_AFTER_DAYS } from "../staleness";
import {
  type AreaVerdict,
  type Message,
  type RequirementVerdict,
  TRACKS,
  type Track,
  type TrackVerdict,
} from "../verdicts";
import { ageOfFigures } from "./age-of-figures";
import { doubtsAbout, underDoubt } from "./doubts";
import { type ReadingOf, wasCounted } from "./figures";
import { inAgreement, type JudgedTrack, judgeTrack } from "./judge-track";
import { withoutDust } from "./score";
import { chooseTrack, readTrackChoice, type TrackChosen } from "./track-choice";

export interface AreaQuestion {
  readonly edition: Edition;
  readonly area: Area;
  /** Those of the day. */
  readonly doubts: readonly Doubt[];
  readonly readingOf: ReadingOf;
  /** Sets the track from outside, for a country's share of a worldwide result. */
  readonly forced?: TrackChosen;
}

const QUALIFIES_AS: Readonly<Record<Track, string>> = {
  enterprise: "rules.standing.reason.wouldQualifyAsEnterprise",
  smb: "rules.standing.reason.wouldQualifyAsSmb",
  single: "rules.standing.reason.wouldQualifyAsSingle",
  "larger-markets": "rules.standing.reason.wouldQualifyAsLargerMarkets",
  "other-markets": "rules.standing.reason.wouldQualifyAsOtherMarkets",
};

/** Zero points first, for they alone keep an area from qualifying; then by points missing to the maximum. */
function gapsOf({ requirements }: TrackVerdict): RequirementVerdict[] {
  const missing = ({ maxPoints, points = 0 }: RequirementVerdict) => maxPoints - points;
  const isZero = ({ points }: RequirementVerdict) => (points === 0 ? 1 : 0);
  return requirements
    .filter(({ state }) => state === "short")
    .sort((a, b) => isZero(b) - isZero(a) || missing(b) - missing(a));
}

function shown(points: number): number {
  return Math.round(points * 100) / 100;
}

/** Why the counting track is in its state. */
function trackReasons(
  { state, verdict, atMost, isAmbiguous }: JudgedTrack,
  { minimumTotal }: Edition["qualification"],
): Message[] {
  const { total, atLeast, requirements } = verdict;
  const zeros = requirements.filter(({ points }) => points === 0).length;
  const unknown = requirements.filter(({ points }) => points === undefined).length;
  const reasons: Message[] = [];
  if (state === "met") {
    const data = { points: shown(atLeast) };
    reasons.push(
      total === undefined
        ? { key: "rules.standing.reason.qualifiesAtLeast", data }
        : { key: "rules.standing.reason.qualifies", data },
    );
  }
  if (state === "short" && zeros > 0) {
    reasons.push({ key: "rules.standing.reason.metricsAtZero", count: zeros });
  }
  if (state === "short" && zeros === 0 && total === undefined) {
    reasons.push({
      key: "rules.standing.reason.minimumOutOfReach",
      data: { most: shown(atMost), minimum: minimumTotal },
    });
  }
  if (total !== undefined && total < minimumTotal) {
    reasons.push({
      key: "rules.standing.reason.belowMinimum",
      data: { points: shown(total), missing: shown(minimumTotal - total), minimum: minimumTotal },
    });
  }
  if (isAmbiguous) reasons.push({ key: "rules.standing.reason.areaBetweenZeroAndOne" });
  if (unknown > 0 && state !== "met") {
    reasons.push({
      key: "rules.standing.reason.figuresMissing",
      count: unknown,
      data: { points: shown(atLeast) },
    });
  }
  return reasons;
}

/** A track that the partner is not classified for does not apply; its points stay, to look at. */
function notApplicable(verdict: TrackVerdict): TrackVerdict {
  return {
    ...verdict,
    requirements: verdict.requirements.map(({ shortBy: _, unit: __, ...requirement }) => ({
      ...requirement,
      state: "not-applicable",
      reasons: [{ key: "rules.standing.reason.otherTrack" }],
    })),
  };
}

/** Points that are missing whatever the figures not known are; `{}` where there may be none. */
function surelyMissing(
  { minimumTotal }: Edition["qualification"],
  atMost: number,
): Pick<AreaVerdict, "pointsMissingAtLeast"> {
  const missing = withoutDust(minimumTotal - atMost);
  return missing > 0 ? { pointsMissingAtLeast: missing } : {};
}

function staleReasons(staleAsOf: IsoDay | undefined): Message[] {
  if (staleAsOf === undefined) return [];
  const data = { date: staleAsOf, days: STALE_AFTER_DAYS };
  return [{ key: "rules.standing.reason.figuresTooOld", data }];
}

/** What the edition says on the choice of the track as such, whatever the figure is. */
function choiceReasons({ trackChoice }: Area): Message[] {
  if (trackChoice.kind !== "classified" || trackChoice.whileEnrolled === undefined) return [];
  return [trackChoice.whileEnrolled];
}

type Judged = Omit<AreaVerdict, "area" | "rule"> & { readonly isAmbiguous: boolean };

function undecidedTrack(
  { qualification }: Edition,
  judged: readonly JudgedTrack[],
  why: Message,
): Judged {
  const agreed = inAgreement(judged)?.state ?? "unknown";
  const wouldQualify = judged
    .filter(({ state }) => state === "met")
    .map(({ verdict }) => ({ key: QUALIFIES_AS[verdict.track] }));
  const reasons: Message[] =
    agreed === "unknown"
      ? [why, ...wouldQualify]
      : [
          agreed === "met"
            ? { key: "rules.standing.reason.bothTracksQualify" }
            : { key: "rules.standing.reason.neitherTrackQualifies" },
          why,
        ];
  return {
    state: agreed,
    tracks: judged.map(({ verdict }) => verdict),
    ...(agreed === "short" &&
      surelyMissing(qualification, Math.max(...judged.map(({ atMost }) => atMost)))),
    gaps: [],
    reasons,
    isAmbiguous: agreed === "unknown" && judged.some(({ isAmbiguous }) => isAmbiguous),
  };
}

function decidedTrack(
  { qualification }: Edition,
  { trackChoice }: Area,
  judged: readonly JudgedTrack[],
  counting: JudgedTrack,
  why: Message,
): Judged {
  const { track, total } = counting.verdict;
  const allCount = trackChoice.kind === "best-total";
  return {
    state: counting.state,
    ...(total === undefined
      ? surelyMissing(qualification, counting.atMost)
      : { pointsMissing: Math.max(0, withoutDust(qualification.minimumTotal - total)) }),
    track,
    tracks: judged.map(({ verdict }) =>
      allCount || verdict.track === track ? verdict : notApplicable(verdict),
    ),
    gaps: counting.state === "met" ? [] : gapsOf(counting.verdict),
    reasons: [...trackReasons(counting, qualification), why],
    isAmbiguous: counting.isAmbiguous,
  };
}

/**
 * Judges an area on the figures given. While the counting track cannot be told, the state is `unknown` unless all
 * tracks agree, and `gaps` is empty: which requirements count is then not known either.
 */
export function judgeArea(question: AreaQuestion): AreaVerdict {
  const { edition, area, doubts, readingOf, forced } = question;
  const { qualification } = edition;
  const judged = TRACKS.flatMap((track) => {
    const requirements = area.tracks[track];
    return requirements === undefined
      ? []
      : judgeTrack({
          track,
          requirements,
          qualification,
          doubts,
          readingOf: (input) => readingOf(input, track),
        });
  });
  const { track, why } = forced ?? chooseTrack(area, judged, readingOf);
  const counting = judged.find(({ verdict }) => verdict.track === track);
  const { isAmbiguous, ...verdict } =
    counting === undefined
      ? undecidedTrack(edition, judged, why)
      : decidedTrack(edition, area, judged, counting, why);

  // The higher of two totals rests on the figures of both tracks.
  const looksAtAll = counting === undefined || (area.trackChoice.kind === "best-total" && !forced);
  const readings = [
    ...(looksAtAll ? judged : [counting]).flatMap((each) => each.readings),
    ...(forced ? [] : readTrackChoice(area.trackChoice, readingOf)),
  ];
  const { asOf, ...age } = ageOfFigures(readings);
  // An area that qualifies does so without them.
  const staleAsOf = verdict.state === "met" ? undefined : age.staleAsOf;
  const about = doubtsAbout(doubts, readings.some(wasCounted));
  return {
    area: area.id,
    ...verdict,
    reasons: [
      ...verdict.reasons,
      ...staleReasons(staleAsOf),
      ...(forced ? [] : choiceReasons(area)),
      ...about.map(({ reason }) => reason),
    ],
    rule: underDoubt({ ...qualification, conflict: isAmbiguous }, about),
    ...(asOf !== undefined && { asOf }),
    ...(staleAsOf !== undefined && { staleAsOf }),
  };
}
