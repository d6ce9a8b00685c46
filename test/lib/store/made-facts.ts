/** Invented facts for the store's tests. */
import { IDBFactory } from "fake-indexeddb";
import type { Association, Customer, Evidence } from "../../../lib/rules/facts";
import type { Contribution, CustomerFacts } from "../../../lib/store/contract";
import "fake-indexeddb/auto";

export const NOW = new Date("2026-07-10T09:00:00Z");

/** A fresh, empty disk. */
export function emptyDisk(): void {
  globalThis.indexedDB = new IDBFactory();
}

/** A tenant GUID that depends on `number` only, spread over the shards. */
export function tenant(number: number): string {
  const digits = (Math.imul(number + 1, 2_654_435_761) >>> 0).toString(16).padStart(8, "0");
  return `${digits}-0000-4000-8000-${number.toString(16).padStart(12, "0")}`;
}

export function evidence(report: string, asOf: string): Evidence {
  return { report, file: `${report}-${asOf}.csv`, asOf };
}

export function customer(number: number, from: Evidence, more: Partial<Customer> = {}): Customer {
  return {
    tenantId: tenant(number),
    names: [`Larkspur Works ${number}`],
    domains: [`larkspur${number}.example`],
    evidence: [from],
    ...more,
  };
}

export function association(
  number: number,
  from: Evidence,
  more: Partial<Association> = {},
): Association {
  return {
    tenantId: tenant(number),
    mechanism: "DPOR",
    attribution: "DPOR",
    partnerId: "4847383",
    subscriptionId: `00000000-aaaa-4000-8000-${number.toString(16).padStart(12, "0")}`,
    viewpoint: "partner",
    evidence: from,
    ...more,
  };
}

/** One report about customers 0 to `count` - 1, each with one association. */
export function report(name: string, asOf: string, count: number): Contribution {
  const from = evidence(name, asOf);
  const numbers = Array.from({ length: count }, (_, number) => number);
  return {
    report: name,
    evidence: [from],
    customers: numbers.map((number) => customer(number, from)),
    associations: numbers.map((number) => association(number, from)),
  };
}

/** Facts by tenant, free of the order in which shards hold them. */
export function inTenantOrder(facts: readonly CustomerFacts[]): CustomerFacts[] {
  return [...facts].sort((a, b) => (a.customer.tenantId < b.customer.tenantId ? -1 : 1));
}
