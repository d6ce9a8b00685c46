/**
 * Headers of the reports we read, as Microsoft's documentation and exports spell them. Case, spaces and punctuation
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

/**
 * Insights > Subscription details (dataset `SeatsSubscriptionsAndRevenue`). Names that only other datasets use are not
 * listed: they tell that a file is not this report (see `other-reports.ts`). Nor are revenue columns, which are never
 * read, and `CustomerMarket`, which is the country of the customer's global parent and not the customer's own.
 */
export type SubscriptionField =
  | "tenantId"
  | "customerName"
  | "tenantName"
  | "domain"
  | "tenantCountry"
  | "subscriptionId"
  | "month"
  | "attribution"
  | "partnerId"
  | "globalPartnerId"
  | "product"
  | "sku"
  | "enrollmentNumber"
  | "salesChannel"
  | "status"
  | "subscriptionStart"
  | "subscriptionEnd"
  | "autoRenew"
  | "duplicateForPga"
  | "seats";

export const SUBSCRIPTION_HEADERS: ColumnAliases<SubscriptionField> = {
  tenantId: ["CustomerTenantId"],
  customerName: ["CustomerName"],
  tenantName: ["CustomerTenantName"],
  domain: ["TenantDomainName"],
  tenantCountry: ["CustomerTenantCountry"],
  subscriptionId: ["SubscriptionId"],
  month: ["Month"],
  attribution: ["PartnerAttributionType"],
  partnerId: ["MPNID", "PartnerID"],
  globalPartnerId: ["PGAMpnID", "PGAPartnerID", "GlobalPartnerID"],
  product: ["Product", "ReportingProductName", "RawProductName"],
  sku: ["SKU"],
  enrollmentNumber: ["EnrollmentNumber"],
  salesChannel: ["SalesChannel"],
  status: ["SubscriptionState"],
  subscriptionStart: ["SubscriptionStartDate"],
  subscriptionEnd: ["SubscriptionEndDate"],
  autoRenew: ["IsAutoRenew"],
  duplicateForPga: ["IsDuplicateRowForPGA"],
  seats: ["AvailableSeatsEOP", "AvailableSeats"],
};
