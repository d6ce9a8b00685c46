/** The word for each POR state on our own pages; icon and colour never stand without it. */
import type { PorState } from "../../lib/rules/verdicts";
import { text } from "../../lib/texts/text";

const WORD_KEYS: Readonly<Record<PorState, string>> = {
  ours: "popup.porState.ours",
  "at-risk": "popup.porState.atRisk",
  "ours-wrong-id": "popup.porState.oursWrongId",
  pending: "popup.porState.pending",
  "retired-mechanism": "popup.porState.retiredMechanism",
  "ours-duplicate": "popup.porState.oursDuplicate",
  "someone-else": "popup.porState.someoneElse",
  unknown: "popup.porState.unknown",
  lost: "popup.porState.lost",
  "not-seen": "popup.porState.notSeen",
};

export function porStateWord(state: PorState): string {
  return text(WORD_KEYS[state]);
}
