/** One customer in two generations: all that changed. */
import type { RecordContext } from "../rules";
import type { ComparedGenerations, CustomerPair } from "../store/contract";
import type { Change } from "./change";
import { compareAssociations, type EvidenceOfBoth } from "./compare-associations";
import { cameOrWent, compareCustomer } from "./compare-customer";
import { compareVerdicts } from "./compare-verdicts";
import { newestByReport } from "./generation-evidence";

export type ComparePair = (pair: CustomerPair) => readonly Change[];

/** A comparison of two generations, for one customer after the other. */
export function createComparison(
  generations: ComparedGenerations,
  context: RecordContext,
): ComparePair {
  const evidence: EvidenceOfBoth = {
    before: newestByReport(generations.before),
    after: newestByReport(generations.after),
  };

  function changesOf({ before, after }: CustomerPair): Omit<Change, keyof CustomerWords>[] {
    const associations = compareAssociations(
      before?.associations ?? [],
      after?.associations ?? [],
      evidence,
    );
    if (before !== undefined && after !== undefined) {
      const verdict = compareVerdicts(before, after, context);
      return [
        ...(verdict === undefined ? [] : [verdict]),
        ...associations,
        ...compareCustomer(before.customer, after.customer),
      ];
    }
    if (after !== undefined) {
      return [cameOrWent("customer-new", after.customer, evidence), ...associations];
    }
    if (before !== undefined) {
      return [cameOrWent("customer-gone", before.customer, evidence), ...associations];
    }
    return [];
  }

  return (pair) => {
    const changes = changesOf(pair);
    const words = changes.length === 0 ? undefined : wordsFor(pair);
    return words === undefined ? [] : changes.map((change) => ({ ...words, ...change }));
  };
}

type CustomerWords = Pick<Change, "tenantId" | "customer" | "domains">;

function wordsFor({ before, after }: CustomerPair): CustomerWords | undefined {
  const customer = after?.customer ?? before?.customer;
  if (customer === undefined) return undefined;
  const { tenantId, names, domains } = customer;
  return { tenantId, customer: names[0] ?? domains[0] ?? tenantId, domains };
}
