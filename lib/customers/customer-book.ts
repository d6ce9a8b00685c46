/** All customers of a generation, to be searched, filtered, sorted and leafed through. */
import type { Mechanism } from "../rules/facts";
import { POR_STATES, type PorState } from "../rules/verdicts";
import type { CountsFor, CustomerLine } from "./customer-line";
import { searchTerms } from "./search-text";

/** What customers can be sorted by. */
export const SORT_FIELDS = [
  "name",
  "domain",
  "tenantId",
  "country",
  "state",
  "mechanism",
  "partnerId",
  "since",
  "deadline",
  "asOf",
] as const;
export type SortField = (typeof SORT_FIELDS)[number];

export interface CustomerSort {
  readonly by: SortField;
  readonly descending: boolean;
}

export interface CustomerFilter {
  /** Parts of names, domains, tenant ID or Partner IDs, all of which must occur, as `searchTerms` reads them. */
  readonly words: string;
  /** Any of these; empty: every state. */
  readonly states: readonly PorState[];
  /** At least one association by this mechanism, `unknown` for one that we do not know. */
  readonly mechanism?: Mechanism | "unknown";
  /** ISO 3166-1 alpha-2; `none`: no export tells the country. */
  readonly country?: string;
  readonly countsToward?: CountsFor;
  /** Only those with an association that needs somebody to act. */
  readonly attention: boolean;
}

export interface CustomerPage {
  readonly lines: readonly CustomerLine[];
  /** How many the filter leaves, over all pages. */
  readonly total: number;
  /** How many each state would have if it alone were chosen, the rest of the filter as it is. */
  readonly byState: Readonly<Partial<Record<PorState, number>>>;
}

export interface CustomerBook {
  readonly total: number;
  /** What there is to choose from; `none` and `unknown` where they occur. */
  readonly countries: readonly string[];
  readonly mechanisms: readonly (Mechanism | "unknown")[];
  /** `count` customers from the `first`-th on. */
  page(filter: CustomerFilter, sort: CustomerSort, first: number, count: number): CustomerPage;
}

export interface BookEntry {
  readonly line: CustomerLine;
  /** In the spelling of `searchText`, parts by line breaks. */
  readonly searched: string;
}

const STATE_RANK: ReadonlyMap<PorState, number> = new Map(
  POR_STATES.map((state, rank) => [state, rank]),
);

const VALUES: Readonly<
  Record<Exclude<SortField, "name" | "country">, (line: CustomerLine) => string | undefined>
> = {
  domain: ({ domain }) => domain,
  tenantId: ({ tenantId }) => tenantId,
  state: ({ state }) => String.fromCharCode(STATE_RANK.get(state) ?? POR_STATES.length),
  mechanism: ({ mechanism, attribution }) => mechanism ?? attribution,
  partnerId: ({ partnerId }) => partnerId,
  since: ({ since }) => since,
  deadline: ({ deadline }) => deadline?.date,
  asOf: ({ asOf }) => asOf,
};

function matcher(filter: CustomerFilter): (entry: BookEntry) => boolean {
  const { mechanism, country, countsToward, attention } = filter;
  const terms = searchTerms(filter.words);
  const wanted = mechanism === "unknown" ? null : mechanism;
  return ({ line, searched }) =>
    terms.every((term) => searched.includes(term)) &&
    (wanted === undefined || line.mechanisms.includes(wanted)) &&
    (country === undefined || (line.country ?? "none") === country) &&
    (countsToward === undefined || line.countsToward.includes(countsToward)) &&
    (!attention || line.attention > 0);
}

/** @param locale BCP 47 tag by which names are sorted. */
export function createCustomerBook(entries: readonly BookEntry[], locale: string): CustomerBook {
  const { compare } = new Intl.Collator(locale, { numeric: true });
  // The order that all others fall back on, so that it does not depend on the shards.
  const byName = entries.toSorted(
    ({ line: one }, { line: other }) =>
      compare(one.name, other.name) || (one.tenantId < other.tenantId ? -1 : 1),
  );
  const countries = [...new Set(entries.map(({ line }) => line.country ?? "none"))];
  const mechanisms = new Set(entries.flatMap(({ line }) => line.mechanisms));
  const names = new Intl.DisplayNames(locale, { type: "region", fallback: "code" });
  const countryName = (code: string) => (code === "none" ? "" : (names.of(code) ?? code));
  const countriesInOrder = countries.sort((one, other) =>
    compare(countryName(one), countryName(other)),
  );
  const countryRank = new Map(countriesInOrder.map((code, rank) => [code, rank]));

  /** Absent values come last in either direction: who wants the latest deadline first wants no empty cells first. */
  function sorted({ by, descending }: CustomerSort): readonly BookEntry[] {
    if (by === "name") return descending ? byName.toReversed() : byName;
    const keyOf =
      by === "country"
        ? ({ country }: CustomerLine) =>
            country && String.fromCharCode(countryRank.get(country) ?? 0)
        : VALUES[by];
    const keyed = byName.map((entry) => ({ entry, value: keyOf(entry.line) }));
    const turn = descending ? -1 : 1;
    keyed.sort(({ value: one }, { value: other }) => {
      if (one === other) return 0;
      if (one === undefined) return 1;
      if (other === undefined) return -1;
      return one < other ? -turn : turn;
    });
    return keyed.map(({ entry }) => entry);
  }

  // Leafing through one filter's pages, or typing on, does each costly step once.
  const inOrder = keptLast(sorted);
  const matching = keptLast((filter: CustomerFilter, sort: CustomerSort) =>
    inOrder(sort).filter(matcher(filter)),
  );

  return {
    total: entries.length,
    countries: countriesInOrder,
    mechanisms: [...mechanisms].map((mechanism) => mechanism ?? "unknown").sort(),
    page(filter, sort, first, count) {
      const { states, ...rest } = filter;
      const found = matching({ ...rest, states: [] }, sort);
      const byState: Partial<Record<PorState, number>> = {};
      for (const { line } of found) byState[line.state] = (byState[line.state] ?? 0) + 1;
      const shown =
        states.length === 0 ? found : found.filter(({ line }) => states.includes(line.state));
      return {
        lines: shown.slice(first, first + count).map(({ line }) => line),
        total: shown.length,
        byState,
      };
    },
  };
}

/** `work`, whose last result is kept for as long as it is asked the same. */
function keptLast<Asked extends readonly unknown[], Result>(
  work: (...asked: Asked) => Result,
): (...asked: Asked) => Result {
  let last: { readonly key: string; readonly result: Result } | undefined;
  return (...asked) => {
    const key = JSON.stringify(asked);
    if (last?.key !== key) last = { key, result: work(...asked) };
    return last.result;
  };
}
