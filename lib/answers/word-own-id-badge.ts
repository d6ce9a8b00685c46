/** Words what we know of an identifier that a portal lists as ours. It says nothing of any customer. */
import type { BadgeView } from "../browser/protocol";
import { BADGE_LOOKS, type BadgeState } from "../looks/badge-look";
import {
  findOwnId,
  IDENTIFIER_RULES,
  indexOwnIds,
  normaliseId,
  type Organisation,
  type PartnerIdRole,
} from "../rules";
import type { PartnerIdSeen } from "../store/contract";
import type { ReaderWords } from "./reader-words";

const STATE: Readonly<Record<PartnerIdRole, BadgeState>> = {
  PGA: "met",
  PLA: "met",
  CSP: "met",
  retired: "ours-wrong-id",
  acquired: "ours-wrong-id",
};

/** Message key of what the role means for associations; for our tenant there is nothing to add. */
const MEANING: Readonly<Partial<Record<PartnerIdRole, string>>> = {
  PGA: IDENTIFIER_RULES.global.outcome,
  PLA: IDENTIFIER_RULES.location.outcome,
  retired: IDENTIFIER_RULES.retired.outcome,
  acquired: IDENTIFIER_RULES.acquired.outcome,
};

interface Told {
  readonly state: BadgeState;
  readonly text: string;
  readonly reasons: readonly string[];
}

function known(role: PartnerIdRole, partnerId: string, words: ReaderWords): Told {
  const meaning = MEANING[role];
  return {
    state: STATE[role],
    text: words.say(`overlay.badge.ownId.role.${role}`),
    reasons: [
      ...(meaning === undefined ? [] : [words.message({ key: meaning, data: { partnerId } })]),
      ...(role === "retired" || role === "acquired"
        ? [words.say("overlay.badge.ownId.checkRole")]
        : []),
    ],
  };
}

function notInSettings(seen: PartnerIdSeen | undefined, words: ReaderWords): Told {
  const advice = words.say("overlay.badge.ownId.addIt");
  const where =
    seen === undefined
      ? words.say("overlay.badge.ownId.seenNowhere")
      : words.say("overlay.badge.ownId.seenInExports", {}, seen.associations);
  return {
    state: "unknown",
    text: words.say("overlay.badge.ownId.missing"),
    reasons: [
      where,
      ...(seen?.isGlobal ? [words.say("overlay.badge.ownId.seenAsGlobal")] : []),
      advice,
    ],
  };
}

export function wordOwnIdBadge(
  partnerId: string,
  organisation: Organisation,
  partnerIdsSeen: readonly PartnerIdSeen[],
  words: ReaderWords,
): BadgeView {
  const own = findOwnId(indexOwnIds(organisation), partnerId);
  const seen = partnerIdsSeen.find(({ id }) => normaliseId(id) === normaliseId(partnerId));
  const { state, text, reasons } =
    own === undefined ? notInSettings(seen, words) : known(own.role, partnerId, words);
  return {
    state,
    look: BADGE_LOOKS[state],
    text,
    name: words.say("overlay.badge.ownId.name", { partnerId, text }),
    reasons,
  };
}
