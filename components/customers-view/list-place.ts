/** The list's filter, order and page as the part of the address behind the question mark, so that they can be gone back to. */
import type { CustomerFilter, CustomerSort } from "../../lib/customers/customer-book";
import { COUNTS_FOR } from "../../lib/customers/customer-line";
import { POR_STATES } from "../../lib/rules/verdicts";
import { isSortField } from "./customer-columns";

export interface ListPlace {
  readonly filter: CustomerFilter;
  readonly sort: CustomerSort;
  /** The first is 1. */
  readonly page: number;
}

type MechanismChoice = NonNullable<CustomerFilter["mechanism"]>;
/** An object, so that one that is missing is an error. */
const MECHANISM_CHOICES: Readonly<Record<MechanismChoice, true>> = {
  CPOR: true,
  DPOR: true,
  PAL: true,
  CSP: true,
  POR: true,
  DAP: true,
  unknown: true,
};

const COUNTRY = /^(?:[A-Z]{2}|none)$/;

const BY_NAME: CustomerSort = { by: "name", descending: false };

function sortOf(value: string | null): CustomerSort {
  const by = value?.replace(/^-/, "") ?? "";
  return isSortField(by) ? { by, descending: value?.startsWith("-") === true } : BY_NAME;
}

function oneOf<Value extends string>(
  choices: readonly Value[],
  value: string | null,
): Value | undefined {
  return choices.find((choice) => choice === value);
}

/** What `query` asks for; a part that says nothing known is left out. */
export function listPlaceOf(query: string): ListPlace {
  const asked = new URLSearchParams(query);
  const states = asked.get("state")?.split(",") ?? [];
  const mechanism = oneOf(
    Object.keys(MECHANISM_CHOICES) as MechanismChoice[],
    asked.get("mechanism"),
  );
  const country = asked.get("country") ?? "";
  const countsToward = oneOf(COUNTS_FOR, asked.get("counts"));
  const page = Number(asked.get("page"));
  return {
    filter: {
      words: asked.get("find") ?? "",
      states: POR_STATES.filter((state) => states.includes(state)),
      ...(mechanism !== undefined && { mechanism }),
      ...(COUNTRY.test(country) && { country }),
      ...(countsToward !== undefined && { countsToward }),
      attention: asked.has("attention"),
    },
    sort: sortOf(asked.get("sort")),
    page: Number.isSafeInteger(page) && page > 1 ? page : 1,
  };
}

/** The other way round; what is as it is without being asked for is left out. */
export function queryOf({ filter, sort, page }: ListPlace): string {
  const { words, states, mechanism, country, countsToward, attention } = filter;
  const isByName = sort.by === BY_NAME.by && !sort.descending;
  const parts: readonly (readonly [string, string | undefined])[] = [
    ["find", words || undefined],
    ["state", states.join(",") || undefined],
    ["mechanism", mechanism],
    ["country", country],
    ["counts", countsToward],
    ["attention", attention ? "1" : undefined],
    ["sort", isByName ? undefined : `${sort.descending ? "-" : ""}${sort.by}`],
    ["page", page > 1 ? String(page) : undefined],
  ];
  const asked = parts.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
  return new URLSearchParams(asked as [string, string][]).toString();
}

/** Of everybody, in the list's own order. */
export const NO_FILTER: CustomerFilter = { words: "", states: [], attention: false };

export function isFiltered({ filter }: ListPlace): boolean {
  return queryOf({ filter, sort: BY_NAME, page: 1 }) !== "";
}

/** Part of an address: the list of customers in one state. */
export function queryForState(state: (typeof POR_STATES)[number]): string {
  return queryOf({ filter: { ...NO_FILTER, states: [state] }, sort: BY_NAME, page: 1 });
}

/** Part of an address: the list of customers with something to do. */
export const ATTENTION_QUERY = queryOf({
  filter: { ...NO_FILTER, attention: true },
  sort: BY_NAME,
  page: 1,
});
