import type { Association } from "./facts";

/**
 * What makes two rows of one report the same association through time: tenant, mechanism, Partner ID, and subscription
 * or failing that product and workload. The mechanism rather than its raw word, because Microsoft spells one attribution several ways
 * (`CSP Tier 1`, `CSP Tier1`). Intake compares the months of one import by it and the store two imports, so that one
 * file with two months says what two files with one month each say.
 */
export function associationIdentity(association: Association): string {
  const { tenantId, mechanism, attribution, partnerId, subscriptionId, product, workload } =
    association;
  const credit = mechanism ?? `raw ${attribution ?? ""}`;
  const what =
    subscriptionId === undefined
      ? `product ${product ?? ""}${workload === undefined ? "" : ` workload ${workload}`}`
      : `subscription ${subscriptionId.toLowerCase()}`;
  return [tenantId, credit, partnerId ?? "", what].join("\n");
}
