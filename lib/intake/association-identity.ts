import type { Association } from "../rules/facts";

/**
 * What makes two rows of one report the same association through time: tenant, mechanism (or its raw word where we do
 * not know it), Partner ID, and subscription or failing that product. The store compares two imports by the same
 * identity, so that one file with two months says what two files with one month each say; a test holds them together.
 */
export function associationIdentity(association: Association): string {
  const { tenantId, mechanism, attribution, partnerId, subscriptionId, product } = association;
  const credit = mechanism ?? `raw ${attribution ?? ""}`;
  const what =
    subscriptionId === undefined
      ? `product ${product ?? ""}`
      : `subscription ${subscriptionId.toLowerCase()}`;
  return `${tenantId}\n${credit}\n${partnerId ?? ""}\n${what}`;
}
