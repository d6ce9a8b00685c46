import type { PorState } from "../../lib/rules/index";

/** What a screen reader must hear for each state: written down here a second time, on purpose. */
const SPOKEN: Readonly<Record<PorState, string>> = {
  ours: "Ours",
  "at-risk": "At risk",
  "ours-wrong-id": "Ours under a wrong ID",
  pending: "Pending",
  "retired-mechanism": "Retired mechanism",
  "ours-duplicate": "Ours, duplicate",
  "someone-else": "Someone else",
  unknown: "Unknown",
  lost: "Lost",
  "not-seen": "Not seen as ours",
};

/** Accessible names of badges that judge a customer or subscription, and not the dock's. */
export const BADGE_NAME = /^(?!Good Standing: )(?:.+\. )?Partner of record: /;

/** The state that a badge's accessible name speaks of; throws when it speaks of none. */
export function stateSpokenIn(badgeName: string): PorState {
  const words = badgeName.replace(/^(?:.+\. )?Partner of record: /, "");
  const longestFirst = (Object.entries(SPOKEN) as [PorState, string][]).sort(
    ([, a], [, b]) => b.length - a.length,
  );
  const found = longestFirst.find(
    ([, spoken]) => words.startsWith(spoken) && !/^\w/.test(words.slice(spoken.length)),
  );
  if (!found) throw new Error(`No state in “${badgeName}”.`);
  return found[0];
}
