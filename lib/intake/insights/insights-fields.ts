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
  | "statusSince"
  | "claimId"
  | "palRole"
  | "subscriptionStart"
  | "subscriptionEnd"
  | "autoRenew"
  | "duplicateForPga"
  | "seats"
  | "rowId"
  | "reseller"
  | "reason"
  | "ownTenantId"
  | "dateWitness";

/** Columns that most reports have about the customer and about us, for their lists of documented columns. */
export const CUSTOMER_COLUMNS: readonly string[] = [
  "CustomerName",
  "CustomerTenantId",
  "CustomerTpid",
  "DUNSNumber",
  "CustomerSegment",
  "TopSegment",
  "CustomerMarket",
  "CustomerTenantName",
  "CustomerTenantCountry",
  "TenantDomainName",
  "IndustryName",
  "VerticalName",
  "EOU",
];
export const PARTNER_COLUMNS: readonly string[] = [
  "PGAMpnID",
  "MPNID",
  "PartnerName",
  "PartnerLocation",
  "PartnerLocationID",
];

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
  statusSince: [],
  claimId: [],
  palRole: [],
  subscriptionStart: ["SubscriptionStartDate"],
  subscriptionEnd: ["SubscriptionEndDate"],
  autoRenew: ["IsAutoRenew"],
  duplicateForPga: ["IsDuplicateRowForPGA"],
  // `AvailableSeats` without these letters is the difference to the month before in some reports.
  seats: ["AvailableSeatsEOP"],
  // What tells one of several alike from another, without being a fact itself.
  rowId: [],
  // Read for a remark only: another partner may be meant.
  reseller: [],
  // Read for a remark only: facts have no place for it.
  reason: [],
  // The partner's own tenant, where a file holds it beside the customer's.
  ownTenantId: [],
  // Another date of the same period, written by the same hand: it may tell the order of day and month.
  dateWitness: [],
};
