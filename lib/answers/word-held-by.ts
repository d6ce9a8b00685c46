/** Words a Partner ID that was read inside the customer's tenant. */
import type { BadgeView } from "../browser/protocol";
import type { PorVerdict } from "../rules";
import type { ReaderWords } from "./reader-words";
import { wordAssociationBadge } from "./word-badge";
import { stateWord } from "./word-state";

/**
 * The page of a link (PAL) speaks of the account that is signed in, so its badge must not speak of the customer: others
 * may be linked to them through accounts that do not show.
 */
export function wordHeldByBadge(verdict: PorVerdict, words: ReaderWords): BadgeView {
  const badge = wordAssociationBadge(verdict, words);
  if (verdict.mechanism !== "PAL") return badge;
  const state = stateWord(verdict.state, words);
  return { ...badge, text: words.say("overlay.badge.heldBy.yourLink", { state }) };
}
