/** All changes of one import, to be counted, filtered and leafed through. */
import { CHANGE_KINDS, type Change, type ChangeKind } from "./change";

export interface ChangeFilter {
  /** Absent: every kind. */
  readonly kind?: ChangeKind;
  /** Part of a customer's name or domain in any case, or of its tenant ID; empty: every customer. */
  readonly customer: string;
}

export interface ChangePage {
  readonly changes: readonly Change[];
  /** How many the filter leaves, over all pages. */
  readonly total: number;
}

export interface ChangeBook {
  /** Of all changes, whatever the filter; kinds that did not happen are left out. */
  readonly counts: Readonly<Partial<Record<ChangeKind, number>>>;
  readonly total: number;
  /** `count` changes from the `first`-th on, most telling kinds first, then by customer. */
  page(filter: ChangeFilter, first: number, count: number): ChangePage;
}

function matcher({ kind, customer }: ChangeFilter): (change: Change) => boolean {
  const words = customer.trim().toLowerCase();
  return (change) => {
    if (kind !== undefined && change.kind !== kind) return false;
    if (words === "") return true;
    if (change.customer.toLowerCase().includes(words) || change.tenantId.includes(words)) {
      return true;
    }
    return change.domains.some((domain) => domain.includes(words));
  };
}

const RANK: ReadonlyMap<ChangeKind, number> = new Map(CHANGE_KINDS.map((kind, at) => [kind, at]));

/** `locale`: BCP 47 tag by which customers are sorted. */
export function createChangeBook(changes: readonly Change[], locale: string): ChangeBook {
  const { compare } = new Intl.Collator(locale);
  const inOrder = changes.toSorted(
    (one, other) =>
      (RANK.get(one.kind) ?? 0) - (RANK.get(other.kind) ?? 0) ||
      compare(one.customer, other.customer) ||
      compare(one.tenantId, other.tenantId) ||
      // Any order will do, as long as it does not depend on the shards.
      compare(one.association?.identityAfter ?? "", other.association?.identityAfter ?? "") ||
      compare(one.association?.identityBefore ?? "", other.association?.identityBefore ?? ""),
  );
  const counts: Partial<Record<ChangeKind, number>> = {};
  for (const { kind } of inOrder) counts[kind] = (counts[kind] ?? 0) + 1;

  // Leafing through one filter's pages looks for its changes once.
  let last: { readonly filter: string; readonly found: readonly Change[] } | undefined;
  function filtered(filter: ChangeFilter): readonly Change[] {
    const key = JSON.stringify([filter.kind, filter.customer]);
    if (last?.filter !== key) last = { filter: key, found: inOrder.filter(matcher(filter)) };
    return last.found;
  }

  return {
    counts,
    total: inOrder.length,
    page(filter, first, count) {
      const found = filtered(filter);
      return { changes: found.slice(first, first + count), total: found.length };
    },
  };
}
