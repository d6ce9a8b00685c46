/**
 * Headers of Partner Center's own downloads, as Microsoft's documentation and exports spell them. Case, spaces and punctuation
 * do not matter (see `table/columns.ts`), so only names that differ in letters or digits are listed; where a file has
 * several of a field's headers, the first one here is read.
 */
import type { ColumnAliases } from "./table/columns";

/** Partner Center > Customers > export (`Customers.csv`). */
export type CustomersField = "tenantId" | "name" | "domain" | "relationship";

export const CUSTOMERS_HEADERS: ColumnAliases<CustomersField> = {
  tenantId: ["Microsoft ID"],
  name: ["Company name"],
  domain: ["Primary domain name"],
  relationship: ["Relationship"],
};
