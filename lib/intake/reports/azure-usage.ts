/**
 * Insights > Azure usage (dataset `AzureUsage`): one row a subscription, partner, service and month. A month without a
 * row is a month without usage and no proof that the association has gone.
 */
import { insightsReport } from "../insights/insights-report";

export const azureUsage = insightsReport({
  kind: "azure-usage",
  signature: "Azure usage (CustomerTenantId, SubscriptionId, ServiceLevel1, AdminType)",
  telling: [
    "ServiceLevel1",
    "ServiceLevel2",
    "ServiceLevel3",
    "ServiceLevel4",
    "ServiceGroup2",
    "ServiceGroup3",
    "ServiceInfluencer",
    "ComputeOS",
    "ComputeCoreSoftware",
    "UsageUnits",
    "UsageQuantity",
    "FirstUseDate",
    "IsACRDuplicateAtPGALevel",
    "AdminType",
    "AssociationType",
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
  newestDayListsAll: false,
});
