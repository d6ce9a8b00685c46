/**
 * What the two Business Applications reports have in common. They name the global account only, not the location, and
 * no status. `CustomerID` is Microsoft's number of the customer and never a tenant.
 */
import type { InsightsReport } from "./insights-report";

export const BUSINESS_APPLICATIONS_COLUMNS: readonly string[] = [
  "FiscalMonthName",
  "GlobalPartnerID",
  "PartnerName",
  "PartnerAssociationType",
  "CustomerID",
  "CustomerName",
  "CustomerTenantID",
  "CustomerTenantName",
  "SubscriptionId",
  "SubscriptionStartDate",
  "WorkloadCategory",
  "Workload",
];

export const BUSINESS_APPLICATIONS = {
  needs: ["tenantId"],
  needsOneOf: ["subscriptionId", "workload"],
  aliases: {
    month: ["FiscalMonthName"],
    attribution: ["PartnerAssociationType", "PartnerAttributionType"],
    // The two reports differ in whether this is a plural.
    workload: ["Workload", "Workloads"],
    product: [],
    sku: [],
  },
  lists: "part",
} as const satisfies Partial<InsightsReport>;
