/** Puts together what several reports say about one customer. */
import type { Association, Customer, Evidence } from "../rules/facts";
import type { CustomerFacts } from "./contract";
import type { Shard } from "./database";

/** The newest evidence of each report, in the order in which the reports first appear. */
function newestPerReport(evidence: readonly Evidence[]): Evidence[] {
  const newest = new Map<string, Evidence>();
  for (const entry of evidence) {
    const known = newest.get(entry.report);
    if (known === undefined || entry.asOf > known.asOf) newest.set(entry.report, entry);
  }
  return [...newest.values()];
}

/** One customer out of its parts: names and domains in order without repeats, the first country and relationship known. */
function joined(parts: readonly Customer[], tenantId: string): Customer {
  const country = parts.find((part) => part.country !== undefined)?.country;
  const relationship = parts.find((part) => part.relationship !== undefined)?.relationship;
  return {
    tenantId,
    names: [...new Set(parts.flatMap((part) => part.names))],
    domains: [...new Set(parts.flatMap((part) => part.domains))],
    ...(country !== undefined && { country }),
    ...(relationship !== undefined && { relationship }),
    evidence: newestPerReport(parts.flatMap((part) => part.evidence)),
  };
}

/** The customers of a shard with their associations. */
export function customersOf(shard: Shard): CustomerFacts[] {
  const found = new Map<string, { parts: Customer[]; associations: Association[] }>();
  for (const { customer } of shard.customers) {
    const entry = found.get(customer.tenantId);
    if (entry === undefined) {
      found.set(customer.tenantId, { parts: [customer], associations: [] });
    } else {
      entry.parts.push(customer);
    }
  }
  for (const association of shard.associations) {
    found.get(association.tenantId)?.associations.push(association);
  }
  return Array.from(found, ([tenantId, { parts, associations }]) => ({
    customer: joined(parts, tenantId),
    associations,
  }));
}
