/**
 * The columns of Insights reports that we read, as Microsoft's documentation and exports spell them. Case, spaces and
 * punctuation do not matter (see `../table/columns.ts`), so only names that differ in letters or digits are listed;
 * where a file has several of a field's headers, the first one here is read. Revenue columns are never read, nor is
 * `CustomerMarket`, which is the country of the customer's global parent and not the customer's own.
 */
import type { ColumnAliases } from "../table/columns";

export type InsightsField =
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
  | "workload"
  | "enrollmentNumber"
  | "salesChannel"
  | "status"
  | "since"
  | "claimId"
  | "palRole"
  | "subscriptionStart"
  | "subscriptionEnd"
  | "autoRenew"
  | "duplicateForPga"
  | "seats";

/** What most reports have, by the names that most reports use. A report says only where it differs. */
export const INSIGHTS_HEADERS: ColumnAliases<InsightsField> = {
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
  workload: [],
  enrollmentNumber: ["EnrollmentNumber"],
  salesChannel: ["SalesChannel"],
  status: ["SubscriptionState"],
  since: [],
  claimId: [],
  palRole: [],
  subscriptionStart: ["SubscriptionStartDate"],
  subscriptionEnd: ["SubscriptionEndDate"],
  autoRenew: ["IsAutoRenew"],
  duplicateForPga: ["IsDuplicateRowForPGA"],
  seats: ["AvailableSeatsEOP", "AvailableSeats"],
};
