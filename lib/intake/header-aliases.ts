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
 * Insights > Subscription details (dataset `SeatsSubscriptionsAndRevenue`) and datasets with the same columns.
 * Revenue columns are not listed: they are never read.
 */
export type SubscriptionField =
  | "tenantId"
  | "customerName"
  | "tenantName"
  | "domain"
  | "tenantCountry"
  | "market"
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
  market: ["CustomerMarket"],
  subscriptionId: ["SubscriptionId", "SubscriptionGuid"],
  month: ["Month"],
  attribution: [
    "PartnerAttributionType",
    "PartnerAttachType",
    "PartnerAssociationType",
    "PartnerAssociation",
    "AssociationType",
  ],
  partnerId: ["MPNID", "PartnerID"],
  globalPartnerId: ["PGAMpnID", "PGAPartnerID", "GlobalPartnerID"],
  product: ["Product", "ReportingProductName", "RawProductName"],
  sku: ["SKU"],
  enrollmentNumber: ["EnrollmentNumber"],
  salesChannel: ["SalesChannel"],
  status: ["SubscriptionState", "SubscriptionStatus"],
  subscriptionStart: ["SubscriptionStartDate"],
  subscriptionEnd: ["SubscriptionEndDate"],
  autoRenew: ["IsAutoRenew"],
  duplicateForPga: ["IsDuplicateRowForPGA", "IsACRDuplicateAtPGALevel"],
  seats: ["AvailableSeatsEOP", "AvailableSeats"],
};
