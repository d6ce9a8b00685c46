/** Sorts what an import brings by the shard it will be written to. */
import type { Association } from "../rules/facts";
import type { Contribution, GenerationInfo } from "./contract";
import type { CustomerPart } from "./database";
import { barePart, evidenceKey, type ReportDays } from "./merge-reports";
import { newestDay } from "./newest-day";
import { cutsFor, indexIn } from "./shard-layout";
import { foreignFactError } from "./store-errors";

export interface IncomingShard {
  readonly parts: CustomerPart[];
  readonly associations: Association[];
}

export interface SortedFacts {
  readonly shards: IncomingShard[];
  /** How many tenants there are in all of them. */
  readonly tenants: number;
}

/** Items looked at between two pauses. */
const STRIDE = 2_048;

/** The day that a report's contributions speak of: their files' newest, or their facts', or failing both `today`. */
function asOfDay(contributions: readonly Contribution[], today: string): string {
  return (
    newestDay(contributions.flatMap(({ evidence }) => evidence.map(({ asOf }) => asOf))) ??
    newestDay(
      contributions.flatMap(({ customers, associations }) => [
        ...customers.flatMap((customer) => customer.evidence.map(({ asOf }) => asOf)),
        ...associations.map((association) => association.evidence.asOf),
      ]),
    ) ??
    today
  );
}

/** The days to compare for each report that is imported now. */
export function reportDays(
  contributions: readonly Contribution[],
  held: GenerationInfo | null,
  today: string,
): Map<string, ReportDays> {
  const days = new Map<string, ReportDays>();
  for (const { report, isPartial = false } of contributions) {
    if (days.has(report)) continue;
    const rereads = contributions.flatMap((each) =>
      each.report === report && each.rereads === true ? each.evidence.map(evidenceKey) : [],
    );
    const heldEvidence = held?.evidence.filter((entry) => entry.report === report) ?? [];
    days.set(report, {
      incoming: asOfDay(
        contributions.filter((contribution) => contribution.report === report),
        today,
      ),
      held: newestDay(heldEvidence.map(({ asOf }) => asOf)),
      isPartial,
      ...(rereads.length > 0 && { rereads: new Set(rereads) }),
    });
  }
  return days;
}

/** How finely to cut: a power of two for the customers there will be, give or take the overlap. */
export function cutsForImport(
  contributions: readonly Contribution[],
  heldCustomers: number,
): number {
  const largest = Math.max(0, ...contributions.map(({ customers }) => customers.length));
  return cutsFor(Math.max(largest, heldCustomers));
}

/**
 * Sorts all facts into `count` shards, pausing through `breathe`. Where a report lists a tenant's associations only, the
 * tenant gets a part all the same.
 * Rejects with `ForeignFactError` when a fact names another report than its contribution.
 */
export async function sortIntoShards(
  contributions: readonly Contribution[],
  count: number,
  breathe: () => Promise<void> | undefined,
): Promise<SortedFacts> {
  const empty = (): IncomingShard => ({ parts: [], associations: [] });
  const shards = Array.from({ length: count }, empty);
  const shardOf = new Map<string, IncomingShard>();
  const listedBy = new Map<string, Set<string>>();

  function homeOf(tenantId: string): IncomingShard {
    const known = shardOf.get(tenantId);
    if (known !== undefined) return known;
    const shard = shards[indexIn(count, tenantId)] ?? empty();
    shardOf.set(tenantId, shard);
    return shard;
  }

  for (const { report, customers } of contributions) {
    const listed = listedBy.get(report) ?? new Set();
    listedBy.set(report, listed);
    for (const [at, customer] of customers.entries()) {
      if (at % STRIDE === 0) await breathe();
      const foreign = customer.evidence.find((entry) => entry.report !== report);
      if (foreign !== undefined) throw foreignFactError(report, foreign.report);
      homeOf(customer.tenantId).parts.push({ report, customer });
      listed.add(customer.tenantId);
    }
  }
  for (const { report, associations } of contributions) {
    const listed = listedBy.get(report);
    // A customer's associations mostly stand together, and where one goes they all go.
    let tenantId: string | undefined;
    let shard = empty();
    for (const [at, association] of associations.entries()) {
      if (at % STRIDE === 0) await breathe();
      if (association.evidence.report !== report) {
        throw foreignFactError(report, association.evidence.report);
      }
      if (association.tenantId !== tenantId) {
        tenantId = association.tenantId;
        shard = homeOf(tenantId);
        if (!listed?.has(tenantId)) shard.parts.push(barePart(association));
        listed?.add(tenantId);
      }
      shard.associations.push(association);
    }
  }
  return { shards, tenants: shardOf.size };
}
