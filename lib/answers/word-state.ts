/** Short words for a verdict: what fits on a badge in a table row. */
import type { PorState, PorVerdict } from "../rules";
import type { ReaderWords } from "./reader-words";

/** Last segment of the message keys `overlay.badge.text.*` and `overlay.badge.word.*`. */
const STATE_KEY = {
  ours: "ours",
  "at-risk": "atRisk",
  "ours-wrong-id": "oursWrongId",
  pending: "pending",
  "retired-mechanism": "retiredMechanism",
  "ours-duplicate": "oursDuplicate",
  "someone-else": "someoneElse",
  unknown: "unknown",
  lost: "lost",
  "not-seen": "notSeen",
} as const satisfies Readonly<Record<PorState, string>>;

/**
 * What is under way or in danger says more than the bare state. By the reason that the rules give for it; a reason that
 * is not listed leaves the state's own word.
 */
const TELLING_REASONS: ReadonlyMap<string, string> = new Map([
  ["rules.por.reason.claimDraft", "overlay.badge.about.claimDraft"],
  ["rules.por.reason.claimSubmitted", "overlay.badge.about.claimSubmitted"],
  ["rules.por.reason.claimUnderReview", "overlay.badge.about.claimUnderReview"],
  ["rules.por.reason.claimActionRequired", "overlay.badge.about.claimActionRequired"],
  ["rules.por.reason.claimDispute", "overlay.badge.about.claimDispute"],
  ["rules.por.reason.rejectedDisputable", "overlay.badge.about.claimRejected"],
  ["rules.por.reason.channelChangeInProgress", "overlay.badge.about.channelChange"],
  ["rules.por.reason.channelChangeAtMicrosoft", "overlay.badge.about.channelChange"],
  ["rules.por.reason.channelChangeGrace", "overlay.badge.about.channelChange"],
  ["rules.por.reason.accessPending", "overlay.badge.about.accessPending"],
  ["rules.por.reason.startsLater", "overlay.badge.about.startsLater"],
]);

/** `Ours`, `At risk`: the state alone, for the middle of a sentence or list. */
export function stateWord(state: PorState, words: ReaderWords): string {
  return words.say(`overlay.badge.word.${STATE_KEY[state]}`);
}

/** `POR: Ours`, or `Claim under review` where a reason tells more than the state. */
function plainText(verdict: PorVerdict, words: ReaderWords): string {
  if (verdict.state === "pending" || verdict.state === "at-risk") {
    for (const { key } of verdict.reasons) {
      const about = TELLING_REASONS.get(key);
      if (about !== undefined) return words.say(about);
    }
  }
  return words.say(`overlay.badge.text.${STATE_KEY[verdict.state]}`);
}

/** The visible words: state or what is going on, and the days left where a clock runs. */
export function shortText(verdict: PorVerdict, words: ReaderWords): string {
  const plain = plainText(verdict, words);
  if (verdict.deadline === undefined) return plain;
  const { daysLeft } = verdict.deadline;
  if (daysLeft < 0) return words.say("overlay.badge.overdue", { text: plain });
  if (daysLeft === 0) return words.say("overlay.badge.today", { text: plain });
  return words.say("overlay.badge.daysLeft", { text: plain }, daysLeft);
}
