/** The sample organisation's customers as the fixture portal shows them: the same people, so that badges can be judged. */
import { readFileSync } from "node:fs";
import Papa from "papaparse";
import type { FixtureCustomer } from "../portals/partner-center/page/fixture-data";

const FILE = new URL("../../public/sample/Customers.csv", import.meta.url);

export function sampleCustomers(): FixtureCustomer[] {
  const { data } = Papa.parse<Record<string, string>>(readFileSync(FILE, "utf8"), {
    header: true,
    skipEmptyLines: true,
  });
  return data.map((row) => ({
    tenantId: (row["Microsoft ID"] ?? "").toLowerCase(),
    name: row["Company name"] ?? "",
    domain: row["Primary domain name"] ?? "",
    relationship: row.Relationship ?? "",
  }));
}
