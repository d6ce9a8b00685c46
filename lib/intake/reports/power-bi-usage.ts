/** Insights > Power BI usage (dataset `PowerBIUsage`): one row a subscription, partner and month. */
import { CUSTOMER_COLUMNS, PARTNER_COLUMNS } from "../insights/insights-fields";
import { insightsReport } from "../insights/insights-report";

export const powerBiUsage = insightsReport({
  kind: "power-bi-usage",
  signature: "Power BI usage",
  documented: [
    ...CUSTOMER_COLUMNS,
    ...PARTNER_COLUMNS,
    "SubscriptionId",
    "SubscriptionStartDate",
    "SubscriptionEndDate",
    "SubscriptionStatus",
    "Month",
    "SKU",
    "SKUId",
    "FreeVsPaidSKU",
    "SalesModel",
    "DetailedSalesModel",
    "PartnerAttachType",
    "PartnerHierarchy",
    "AvailableSeats",
    "AssignedSeats",
    "ActiveSeats",
    "DeploymentOpportunity",
    "ActiveUsagePercent",
  ],
  needs: ["tenantId", "subscriptionId"],
  aliases: {
    attribution: ["PartnerAttachType", "PartnerAttributionType"],
    status: ["SubscriptionStatus", "SubscriptionState"],
    salesChannel: ["SalesModel", "SalesChannel"],
    product: [],
    seats: ["AvailableSeats"],
  },
  implied: { product: "Power BI" },
  lists: "part",
});
