/** Words the renewal of our membership as a badge. */
import type { BadgeView } from "../browser/protocol";
import { BADGE_LOOKS, type BadgeState } from "../looks/badge-look";
import type { RenewalBand, RenewalVerdict } from "../rules";
import type { ReaderWords } from "./reader-words";
import { wordRenewal } from "./word-chips";

const STATE: Readonly<Record<RenewalBand, BadgeState>> = {
  calm: "met",
  due: "short",
  urgent: "at-risk",
  grace: "at-risk",
  lapsed: "lost",
  unknown: "unknown",
};

function windowOf(
  { windowOpens, windowCloses }: RenewalVerdict,
  words: ReaderWords,
): string | undefined {
  if (windowCloses === undefined) return undefined;
  return windowOpens === undefined
    ? words.say("overlay.badge.renewal.closes", { closes: windowCloses })
    : words.say("overlay.badge.renewal.window", { opens: windowOpens, closes: windowCloses });
}

export function wordRenewalBadge(verdict: RenewalVerdict, words: ReaderWords): BadgeView {
  const { text, name } = wordRenewal(verdict, words);
  const state = STATE[verdict.band];
  const window = windowOf(verdict, words);
  return {
    state,
    look: BADGE_LOOKS[state],
    text,
    name,
    reasons: [
      ...(window === undefined ? [] : [window]),
      ...verdict.warnings.map((warning) => words.message(warning)),
      // Without a date there is no window, and the first step is to enter one.
      ...(verdict.band === "unknown" ? verdict.steps.map((step) => words.message(step)) : []),
    ],
  };
}
