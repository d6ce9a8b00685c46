/** Sorts what an import brings by the shard it will be written to. */
import type { Association } from "../rules/facts";
import type { Contribution, GenerationInfo } from "./contract";
import type { CustomerPart } from "./database";
import { evidenceKey, type ReportDays } from "./merge-reports";
import { newestDay } from "./newest-day";
import { cutsFor, indexIn } from "./shard-layout";
import { foreignFactError } from "./store-errors";

export interface IncomingShard {
  readonly parts: CustomerPart[];
  readonly associations: Association[];
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
 * Sorts all facts into `count` shards, pausing through `breathe`.
 * Rejects with `ForeignFactError` when a fact names another report than its contribution.
 */
export async function sortIntoShards(
  contributions: readonly Contribution[],
  count: number,
  breathe: () => Promise<void> | undefined,
): Promise<IncomingShard[]> {
  const shards = Array.from(
    { length: count },
    (): IncomingShard => ({ parts: [], associations: [] }),
  );
  for (const { report, customers, associations } of contributions) {
    for (const [at, customer] of customers.entries()) {
      if (at % STRIDE === 0) await breathe();
      const foreign = customer.evidence.find((entry) => entry.report !== report);
      if (foreign !== undefined) throw foreignFactError(report, foreign.report);
      shards[indexIn(count, customer.tenantId)]?.parts.push({ report, customer });
    }
    // A customer's associations mostly stand together, and where one goes they all go.
    let tenantId = "";
    let shard = shards[0];
    for (const [at, association] of associations.entries()) {
      if (at % STRIDE === 0) await breathe();
      if (association.evidence.report !== report) {
        throw foreignFactError(report, association.evidence.report);
      }
      if (association.tenantId !== tenantId) {
        tenantId = association.tenantId;
        shard = shards[indexIn(count, tenantId)];
      }
      shard?.associations.push(association);
    }
  }
  return shards;
}
