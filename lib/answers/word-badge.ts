/** Words a verdict as a badge: short to look at, in full to listen to. */
import type { BadgeView } from "../browser/protocol";
import { BADGE_LOOKS } from "../looks/badge-look";
import { type CustomerPorVerdict, POR_STATES, type PorVerdict } from "../rules";
import type { ReaderWords } from "./reader-words";
import { shortText, stateWord } from "./word-state";
import { wordSubject } from "./word-subject";

/** More than these would not be read on hover; the panel has them all. */
const OTHERS_EXPLAINED = 3;

/** State, mechanism, Partner ID, deadline: what there is of it, in the order in which one would tell it. */
function facts(verdict: PorVerdict, words: ReaderWords): string[] {
  const { state, mechanism, attribution, partnerId, deadline } = verdict;
  const told = [stateWord(state, words)];
  const credit = mechanism ?? attribution;
  if (credit !== undefined) told.push(credit);
  if (partnerId !== undefined) told.push(words.say("overlay.badge.partnerId", { partnerId }));
  if (deadline !== undefined) {
    const what = words.message(deadline.what);
    told.push(words.say("overlay.badge.deadline", { what, date: deadline.date }));
  }
  return told;
}

function asOf({ asOf: day }: PorVerdict, words: ReaderWords): string[] {
  return day === undefined ? [] : [words.say("overlay.badge.asOf", { asOf: day })];
}

function fullName(told: readonly string[], words: ReaderWords): string {
  return words.say("overlay.badge.name", { facts: words.series(told) });
}

function sentences({ reasons }: PorVerdict, words: ReaderWords): string[] {
  return reasons.map((reason) => words.message(reason));
}

/** The badge of one association. */
export function wordAssociationBadge(verdict: PorVerdict, words: ReaderWords): BadgeView {
  return {
    state: verdict.state,
    look: BADGE_LOOKS[verdict.state],
    text: shortText(verdict, words),
    name: fullName([...facts(verdict, words), ...asOf(verdict, words)], words),
    reasons: sentences(verdict, words),
  };
}

/** How many associations are in which state; nothing where there is only one. */
function counted(verdict: CustomerPorVerdict, words: ReaderWords): string[] {
  const { length } = verdict.associations;
  if (length < 2) return [];
  const states = POR_STATES.filter((state) => verdict.counts[state] !== undefined).map((state) =>
    words.say("overlay.badge.inState", {
      state: stateWord(state, words),
      number: verdict.counts[state] ?? 0,
    }),
  );
  return [words.say("overlay.badge.associations", { states: words.series(states) }, length)];
}

/** The badge of a customer: its best proven association, and how many others need somebody to act. */
export function wordCustomerBadge(verdict: CustomerPorVerdict, words: ReaderWords): BadgeView {
  const { lead, attention } = verdict;
  const others = attention.filter((other) => other !== lead);
  const text = shortText(lead, words);
  // A clock that runs is the more urgent of the two, and a badge has room for one.
  const showsOthers = others.length > 0 && lead.deadline === undefined;
  const told = [...facts(lead, words), ...counted(verdict, words)];
  if (others.length > 0) told.push(words.say("overlay.badge.needAction", {}, others.length));
  const reasons = [
    ...sentences(lead, words),
    ...others.slice(0, OTHERS_EXPLAINED).map((other) => {
      const subject = wordSubject(other, words);
      const [reason = ""] = sentences(other, words);
      return words.say("overlay.badge.alsoNeedsAction", { subject, reason });
    }),
  ];
  return {
    state: verdict.state,
    look: BADGE_LOOKS[verdict.state],
    text: showsOthers ? words.say("overlay.badge.textAndAction", { text }, others.length) : text,
    name: fullName([...told, ...asOf(lead, words)], words),
    reasons: [...new Set(reasons)],
  };
}
