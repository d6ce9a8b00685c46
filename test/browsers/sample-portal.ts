/** The sample organisation's customers as the fixture portal shows them: the same people, so that badges can be judged. */
import { readFileSync } from "node:fs";
import Papa from "papaparse";
import type { FixtureCustomer, FixtureSubscription } from "../portals/fixture-data";

function rowsOf(name: string): Record<string, string>[] {
  const file = new URL(`../../public/sample/${name}`, import.meta.url);
  return Papa.parse<Record<string, string>>(readFileSync(file, "utf8"), {
    header: true,
    skipEmptyLines: true,
  }).data;
}

export function sampleCustomers(): FixtureCustomer[] {
  return rowsOf("Customers.csv").map((row) => ({
    tenantId: (row["Microsoft ID"] ?? "").toLowerCase(),
    name: row["Company name"] ?? "",
    domain: row["Primary domain name"] ?? "",
    relationship: row.Relationship ?? "",
  }));
}

/** Each subscription once; the export has a row for each month and association. */
export function sampleSubscriptions(): FixtureSubscription[] {
  const rows = rowsOf("SubscriptionDetails.csv").map((row) => ({
    tenantId: (row.CustomerTenantId ?? "").toLowerCase(),
    subscriptionId: (row.SubscriptionId ?? "").toLowerCase(),
    name: row.SKU || row.Product || "",
    isAzure: /azure/i.test(row.Product ?? ""),
  }));
  return [...new Map(rows.map((row) => [row.subscriptionId, row])).values()];
}
