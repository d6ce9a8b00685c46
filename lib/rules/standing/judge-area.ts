/** One solution area: which track counts, whether it qualifies, and what keeps it from qualifying. */
import type { IsoDay } from "../calendar-day";
import type { Area, Edition, Track } from "../programmes/edition-schema";
import { STALE_AFTER_DAYS } from "../staleness";
import type { AreaVerdict, Message, RequirementVerdict, TrackVerdict } from "../verdicts";
import { ageOfFigures, readTrackChoice } from "./age-of-figures";
import type { ReadingOf } from "./figures";
import { type JudgedTrack, judgeTrack } from "./judge-track";
import { withoutDust } from "./score";

/** The track that counts, or why it cannot be told. */
export type TrackChosen =
  | { readonly track: Track }
  | { readonly track: undefined; readonly why: Message };

type JudgedTracks = Readonly<Record<Track, JudgedTrack>>;

// Not the schema's own list: the rules take only types from there, so that zod does not travel with them.
const BOTH_TRACKS: readonly Track[] = ["enterprise", "smb"];

const TRACK_NAMED: Readonly<Record<Track, string>> = {
  enterprise: "rules.standing.reason.scoredAsEnterprise",
  smb: "rules.standing.reason.scoredAsSmb",
};

const QUALIFIES_AS: Readonly<Record<Track, string>> = {
  enterprise: "rules.standing.reason.wouldQualifyAsEnterprise",
  smb: "rules.standing.reason.wouldQualifyAsSmb",
};

/**
 * With equal totals the tracks are interchangeable where they agree on the state (enterprise is then named); where
 * they do not, no source tells which one counts.
 */
function higherTotal({ enterprise, smb }: JudgedTracks): TrackChosen {
  if (enterprise.verdict.atLeast > smb.atMost) return { track: "enterprise" };
  if (smb.verdict.atLeast > enterprise.atMost) return { track: "smb" };
  if (enterprise.verdict.total === undefined || smb.verdict.total === undefined) {
    return { track: undefined, why: { key: "rules.standing.reason.higherTotalUnknown" } };
  }
  return enterprise.state === smb.state
    ? { track: "enterprise" }
    : { track: undefined, why: { key: "rules.standing.reason.totalsAreEqual" } };
}

function chooseTrack(
  { trackChoice }: Area,
  judged: JudgedTracks,
  readingOf: ReadingOf,
): TrackChosen {
  if (trackChoice.kind === "best-total") return higherTotal(judged);
  const { atLeast, trackFrom, trackBelow, whenMissing } = trackChoice;
  const { value } = readTrackChoice(trackChoice, readingOf);
  if (value === undefined) return { track: undefined, why: whenMissing };
  return { track: value >= atLeast ? trackFrom : trackBelow };
}

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

function referenceTo({ qualification }: Edition, isAmbiguous: boolean): AreaVerdict["rule"] {
  const { id, sources, confidence } = qualification;
  return { id, sources, confidence, ...(isAmbiguous && { conflict: true }) };
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

function undecidedTrack(
  edition: Edition,
  { id }: Area,
  judged: JudgedTracks,
  why: Message,
): AreaVerdict {
  const { enterprise, smb } = judged;
  const tracks = [enterprise.verdict, smb.verdict];
  const agreed = enterprise.state === smb.state ? enterprise.state : "unknown";
  const wouldQualify = (["enterprise", "smb"] as const)
    .filter((track) => judged[track].state === "met")
    .map((track) => ({ key: QUALIFIES_AS[track] }));
  const summary: Message[] =
    agreed === "unknown"
      ? [why, ...wouldQualify]
      : [
          agreed === "met"
            ? { key: "rules.standing.reason.bothTracksQualify" }
            : { key: "rules.standing.reason.neitherTrackQualifies" },
          why,
        ];
  return {
    area: id,
    state: agreed,
    tracks,
    ...(agreed === "short" &&
      surelyMissing(edition.qualification, Math.max(enterprise.atMost, smb.atMost))),
    gaps: [],
    reasons: summary,
    rule: referenceTo(edition, agreed === "unknown" && (enterprise.isAmbiguous || smb.isAmbiguous)),
  };
}

function decidedTrack(
  edition: Edition,
  area: Area,
  judged: JudgedTracks,
  track: Track,
): AreaVerdict {
  const { qualification } = edition;
  const counting = judged[track];
  const { total } = counting.verdict;
  const bothCount = area.trackChoice.kind === "best-total";
  const tracks = [judged.enterprise.verdict, judged.smb.verdict].map((verdict) =>
    bothCount || verdict.track === track ? verdict : notApplicable(verdict),
  );
  return {
    area: area.id,
    state: counting.state,
    ...(total === undefined
      ? surelyMissing(qualification, counting.atMost)
      : { pointsMissing: Math.max(0, withoutDust(qualification.minimumTotal - total)) }),
    track,
    tracks,
    gaps: counting.state === "met" ? [] : gapsOf(counting.verdict),
    reasons: [...trackReasons(counting, qualification), { key: TRACK_NAMED[track] }],
    rule: referenceTo(edition, counting.isAmbiguous),
  };
}

/**
 * Judges an area on the figures given. `forced` sets the track from outside, for a country's share of a worldwide
 * result. While the counting track cannot be told, the state is `unknown` unless both tracks agree, and `gaps` is
 * empty: which requirements count is then not known either.
 */
export function judgeArea(
  edition: Edition,
  area: Area,
  readingOf: ReadingOf,
  forced?: TrackChosen,
): AreaVerdict {
  const judge = (track: Track) =>
    judgeTrack(track, area.tracks[track], edition.qualification, (input) =>
      readingOf(input, track),
    );
  const judged: JudgedTracks = { enterprise: judge("enterprise"), smb: judge("smb") };
  const chosen = forced ?? chooseTrack(area, judged, readingOf);
  const verdict =
    chosen.track === undefined
      ? undecidedTrack(edition, area, judged, chosen.why)
      : decidedTrack(edition, area, judged, chosen.track);

  // The higher of two totals rests on the figures of both tracks.
  const looksAtBoth =
    chosen.track === undefined || (area.trackChoice.kind === "best-total" && !forced);
  const lookedAt = looksAtBoth ? BOTH_TRACKS : [chosen.track];
  const { asOf, ...age } = ageOfFigures(area, lookedAt, forced !== undefined, readingOf);
  // An area that qualifies does so without them.
  const staleAsOf = verdict.state === "met" ? undefined : age.staleAsOf;
  return {
    ...verdict,
    reasons: [
      ...verdict.reasons,
      ...staleReasons(staleAsOf),
      ...(forced === undefined ? choiceReasons(area) : []),
    ],
    ...(asOf !== undefined && { asOf }),
    ...(staleAsOf !== undefined && { staleAsOf }),
  };
}
