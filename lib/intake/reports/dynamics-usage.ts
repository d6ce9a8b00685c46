/** Insights > Dynamics 365 usage (dataset `DynamicsUsage`): one row a subscription, partner and month. */
import { CUSTOMER_COLUMNS, PARTNER_COLUMNS } from "../insights/insights-fields";
import { insightsReport } from "../insights/insights-report";

export const dynamicsUsage = insightsReport({
  kind: "dynamics-usage",
  signature: "Dynamics 365 usage",
  documented: [
    ...CUSTOMER_COLUMNS,
    ...PARTNER_COLUMNS,
    "SubscriptionId",
    "SubscriptionStartDate",
    "SubscriptionEndDate",
    "SubscriptionStatus",
    "Month",
    "RevSumDivisionName",
    "RevSumCategoryName",
    "SKU",
    "SKUId",
    "FreeVsPaidSKU",
    "SalesModel",
    "DetailedSalesModel",
    "PartnerAttachType",
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
  implied: { product: "Dynamics 365" },
  lists: "part",
});
