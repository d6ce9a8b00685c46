/** Which track of a solution area counts. */
import type { Area, Condition, TrackChoice } from "../programmes/edition-schema";
import type { Message, Track } from "../verdicts";
import type { Reading, ReadingOf } from "./figures";
import { inAgreement, type JudgedTrack } from "./judge-track";

/** The track that counts, absent while it cannot be told, and what to say of it. */
export interface TrackChosen {
  readonly track?: Track;
  readonly why: Message;
}

const TRACK_NAMED: Readonly<Record<Track, string>> = {
  enterprise: "rules.standing.reason.scoredAsEnterprise",
  smb: "rules.standing.reason.scoredAsSmb",
  single: "rules.standing.reason.scoredAsSingle",
  "larger-markets": "rules.standing.reason.scoredAsLargerMarkets",
  "other-markets": "rules.standing.reason.scoredAsOtherMarkets",
};

export function chosen(track: Track): TrackChosen {
  return { track, why: { key: TRACK_NAMED[track] } };
}

type Classified = Extract<TrackChoice, { kind: "classified" }>;

/** Entered for `any` track as a rule; a figure filed under either track says the same. */
function readCondition(
  { input }: Condition,
  { track, otherwise }: Classified,
  readingOf: ReadingOf,
): Reading {
  const reading = readingOf(input, track);
  return reading.value === undefined ? readingOf(input, otherwise) : reading;
}

/** The figures that choose the track. */
export function readTrackChoice(choice: TrackChoice, readingOf: ReadingOf): Reading[] {
  if (choice.kind !== "classified") return [];
  return choice.conditions.map((condition) => readCondition(condition, choice, readingOf));
}

function holds({ is, value }: Condition, figure: number): boolean {
  switch (is) {
    case "at-least":
      return figure >= value;
    case "above":
      return figure > value;
    case "below":
      return figure < value;
  }
}

/** One condition that does not hold decides, whatever the others are. */
function classify(choice: Classified, readingOf: ReadingOf): TrackChosen {
  const missing: Message[] = [];
  for (const condition of choice.conditions) {
    const { value } = readCondition(condition, choice, readingOf);
    if (value === undefined) missing.push(condition.whenMissing);
    else if (!holds(condition, value)) return chosen(choice.otherwise);
  }
  const [why] = missing;
  return why === undefined ? chosen(choice.track) : { why };
}

/**
 * With equal totals the tracks are interchangeable where they agree on the state (the first is then named); where
 * they do not, no source tells which one counts.
 */
function higherTotal(judged: readonly JudgedTrack[]): TrackChosen {
  const higher = judged.find((one) =>
    judged.every((other) => other === one || one.verdict.atLeast > other.atMost),
  );
  if (higher !== undefined) return chosen(higher.verdict.track);
  if (judged.some(({ verdict }) => verdict.total === undefined)) {
    return { why: { key: "rules.standing.reason.higherTotalUnknown" } };
  }
  const agreeing = inAgreement(judged);
  return agreeing === undefined
    ? { why: { key: "rules.standing.reason.totalsAreEqual" } }
    : chosen(agreeing.verdict.track);
}

export function chooseTrack(
  { trackChoice }: Area,
  judged: readonly JudgedTrack[],
  readingOf: ReadingOf,
): TrackChosen {
  switch (trackChoice.kind) {
    case "single":
      return chosen("single");
    case "best-total":
      return higherTotal(judged);
    case "classified":
      return classify(trackChoice, readingOf);
  }
}
