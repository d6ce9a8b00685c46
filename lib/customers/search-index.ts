/**
 * Finds customers as one types. The index is one text with a line for each customer: the engine looks through a text of
 * megabytes faster than a list of a hundred thousand could be walked, and reads it from disk as one value.
 */
import type { CustomerFacts } from "../store/contract";
import { searchWords } from "./customer-line";
import { searchTerms, searchText } from "./search-text";

/** Between the parts of a line; no part holds one, because `searchText` leaves single spaces only. */
const PART = "\t";
const LINE = "\n";

export interface FoundCustomers {
  /** The best first: who begins with what was typed, then who has a word that does, then all others. */
  readonly tenantIds: readonly string[];
  /** How many there are in all. */
  readonly total: number;
}

/** The customer's line: tenant ID, then everything by which it can be found, in the spelling of `searchText`. */
export function indexLine(facts: CustomerFacts): string {
  const { tenantId } = facts.customer;
  return tenantId + PART + searchWords(facts).map(searchText).join(PART);
}

/** The index of all `lines`, by name. */
export function searchIndex(lines: readonly string[]): string {
  const nameOf = (line: string) => line.slice(line.indexOf(PART) + 1);
  const named = lines.map((line) => ({ line, name: nameOf(line) }));
  named.sort((one, other) => (one.name < other.name ? -1 : 1));
  return [LINE, ...named.map(({ line }) => line + LINE)].join("");
}

/** Where in `index` lines begin that hold `term` after `before`, in order; each line once. */
function* linesWith(index: string, term: string): Generator<number> {
  let at = index.indexOf(term);
  while (at >= 0) {
    yield index.lastIndexOf(LINE, at) + 1;
    at = index.indexOf(term, index.indexOf(LINE, at));
  }
}

/** How well a line fits: 0 where one of its parts begins with what was typed, 1 where a word does, else 2. */
function rankOf(line: string, words: string): 0 | 1 | 2 {
  if (line.includes(PART + words)) return 0;
  return line.includes(` ${words}`) ? 1 : 2;
}

/** The `most` best customers for what was typed; none for nothing typed. */
export function findInIndex(index: string, typed: string, most: number): FoundCustomers {
  const terms = searchTerms(typed);
  // The longest one rules out most lines at once.
  const [rarest, ...others] = terms.toSorted((one, other) => other.length - one.length);
  if (rarest === undefined) return { tenantIds: [], total: 0 };
  const words = terms.join(" ");
  const byRank: string[][] = [[], [], []];
  let total = 0;
  for (const start of linesWith(index, rarest)) {
    const isFull = (byRank[0]?.length ?? 0) >= most;
    // Enough of the best are known: the rest is only counted.
    if (isFull && others.length === 0) {
      total += 1;
      continue;
    }
    const line = index.slice(start - 1, index.indexOf(LINE, start));
    if (!others.every((term) => line.includes(term))) continue;
    total += 1;
    const rank = byRank[rankOf(line, words)];
    if (rank !== undefined && rank.length < most) rank.push(line.slice(1, line.indexOf(PART)));
  }
  return { tenantIds: byRank.flat().slice(0, most), total };
}
