/** Answers what is typed into a search field, with what we say of each customer found. */
import { judgeCustomer, type PorState, type RecordContext } from "../rules";
import type { CustomerFacts, Store } from "../store/contract";
import { customerLine } from "./customer-line";
import { findInIndex } from "./search-index";
import { type StoredIndex, searchIndexOf } from "./stored-index";

export interface FoundCustomer {
  readonly tenantId: string;
  readonly name: string;
  readonly domain?: string;
  readonly state: PorState;
}

export interface Found {
  readonly customers: readonly FoundCustomer[];
  /** How many fit in all. */
  readonly total: number;
  /** False before the first import. */
  readonly isAnythingImported: boolean;
}

export type FindCustomers = (typed: string, context: RecordContext) => Promise<Found>;

function found(facts: CustomerFacts, context: RecordContext): FoundCustomer {
  const { tenantId, name, domain, state } = customerLine(facts, judgeCustomer(facts, context));
  return { tenantId, name, ...(domain !== undefined && domain !== name && { domain }), state };
}

/** A finder that keeps the index in memory, and reads of the facts only the customers that it answers, `most` at most. */
export function createFinder(store: Store, most: number): FindCustomers {
  let known: Promise<StoredIndex | null> | undefined;
  return async (typed, context) => {
    // One after the other: two that type ahead of the first answer must not build it twice.
    const before = known;
    const loading = (async () => searchIndexOf(store, await before?.catch(() => null)))();
    known = loading;
    const stored = await loading;
    if (stored === null) return { customers: [], total: 0, isAnythingImported: false };
    const { tenantIds, total } = findInIndex(stored.index, typed, most);
    const facts =
      tenantIds.length === 0 ? [] : await store.lookUp(tenantIds.map((tenantId) => ({ tenantId })));
    return {
      // An import that ended this moment may have taken a customer away.
      customers: facts.flatMap((one) => (one.found === "one" ? [found(one.facts, context)] : [])),
      total,
      isAnythingImported: true,
    };
  };
}
