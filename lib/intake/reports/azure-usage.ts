/**
 * Insights > Azure usage (dataset `AzureUsage`): one row a subscription, partner, service and month. A month without a
 * row is a month without usage and no proof that the association has gone.
 */
import { CUSTOMER_COLUMNS, PARTNER_COLUMNS } from "../insights/insights-fields";
import { insightsReport } from "../insights/insights-report";

export const azureUsage = insightsReport({
  kind: "azure-usage",
  signature: "Azure usage",
  documented: [
    ...CUSTOMER_COLUMNS,
    ...PARTNER_COLUMNS,
    "SubscriptionId",
    "SubscriptionStartDate",
    "SubscriptionEndDate",
    "FirstUseDate",
    "SubscriptionState",
    "Month",
    "ServiceLevel1",
    "ServiceLevel2",
    "ServiceLevel3",
    "ServiceLevel4",
    "ServiceGroup2",
    "ServiceGroup3",
    "ServiceInfluencer",
    "ServiceName",
    "MeterCategory",
    "ComputeOS",
    "ComputeCoreSoftware",
    "UsageUnits",
    "UsageQuantity",
    "PartnerAttributionType",
    "SalesChannel",
    "EnrollmentNumber",
    "IsACRDuplicateAtPGALevel",
    "ResellerID",
    "ResellerName",
    "AdminType",
    "AssociationType",
    "MonthlySubscriptionLevelACR",
    "TotalACR",
    "ACR_USD",
  ],
  needs: ["tenantId", "subscriptionId"],
  aliases: {
    attribution: ["PartnerAttributionType", "AssociationType"],
    palRole: ["AdminType"],
    product: [],
    sku: [],
    duplicateForPga: ["IsACRDuplicateAtPGALevel", "IsDuplicateRowForPGA"],
    seats: [],
  },
  implied: { product: "Microsoft Azure" },
  lists: "part",
});
