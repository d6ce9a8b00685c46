/** One spelling for what is searched and for what is searched in. */

const MARKS = /\p{M}/gu;
const SPACES = /\s+/g;
/** Nothing that would be spelled otherwise, which is most of what is searched in. */
const PLAIN = /^[!-~]*(?: [!-~]+)*$/;

/** Lower case, no accents, half-width, single spaces: `Société  ÖBB` is found by `societe obb`. */
export function searchText(words: string): string {
  if (PLAIN.test(words)) return words.toLowerCase();
  return words.normalize("NFKD").replace(MARKS, "").replace(SPACES, " ").trim().toLowerCase();
}

/** What all has to occur, in any order. None: nothing is asked. */
export function searchTerms(words: string): string[] {
  return searchText(words)
    .split(" ")
    .filter((term) => term !== "");
}
