/** Insights > CSP direct partner eligibility: one row a subscription, partner and month. */
import { insightsReport } from "../insights/insights-report";

export const cspDirectEligibility = insightsReport({
  kind: "csp-direct-eligibility",
  signature: "CSP direct partner eligibility",
  documented: [
    "PGAMpnID",
    "PartnerName",
    "MPNID",
    "MPNType",
    "CustomerName",
    "CustomerID",
    "CustomerTenantId",
    "MonthKey",
    "SubscriptionId",
    "ReportingPricingLevel",
    "DetailPricingLevelName",
    "SummaryPricingLevel",
    "PartnerAttributionType",
    "ProductPartNumber",
    "Product",
    "IsDuplicateRowForPGA",
    "BilledRevenueUSD",
  ],
  needs: ["tenantId", "subscriptionId"],
  aliases: { month: ["MonthKey"] },
  lists: "part",
});
