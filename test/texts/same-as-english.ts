/**
 * What a language rightly shares with English. A message that reads as the English one, and is not here, counts as
 * forgotten.
 */

/** Names of Microsoft's that no language translates; what is between quotes, links and file names aside. */
export const NAMES = [
  "Good Standing",
  "Partner of Record",
  "Partner Admin Link",
  "Partner ID",
  "Partner Center",
];

/** By language, the keys of messages that are the same words in both, with the reason. */
export const SAME: Readonly<Record<string, Readonly<Record<string, string>>>> = {};
