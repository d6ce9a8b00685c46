/** Insights > Office 365 usage (dataset `OfficeUsage`): one row a customer, workload, partner and month. */
import { CUSTOMER_COLUMNS, PARTNER_COLUMNS } from "../insights/insights-fields";
import { insightsReport } from "../insights/insights-report";

export const officeUsage = insightsReport({
  kind: "office-usage",
  signature: "Office 365 usage",
  documented: [
    ...CUSTOMER_COLUMNS,
    ...PARTNER_COLUMNS,
    "PGAPartnerID",
    "PartnerID",
    "WorkloadName",
    "Month",
    "PaidAvailableUnits",
    "MonthlyActiveUsers",
    "PartnerAttributionType",
    "IsDuplicateRowForPGA",
  ],
  needs: ["tenantId", "workload"],
  aliases: {
    workload: ["WorkloadName"],
    subscriptionId: [],
    product: [],
    sku: [],
    seats: ["PaidAvailableUnits"],
  },
  // What Insights calls the product of these workloads.
  implied: { product: "Microsoft 365" },
  lists: "part",
});
