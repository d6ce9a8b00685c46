/**
 * Insights > CPOR-M365 usage: one row a customer, claimed workload and month. It has no column for the claim's status,
 * and none is made up for it: a claim may have been declined since.
 */
import { insightsReport } from "../insights/insights-report";

export const cporM365Usage = insightsReport({
  kind: "cpor-m365-usage",
  signature: "CPOR-M365 usage",
  documented: [
    "CustomerTenantId",
    "CustomerName",
    "WorkloadName",
    "MonthlyActiveUsers",
    "PaidAvailableUnits",
    "ClaimId",
    "MpnId",
    "DateAssociated",
    "PartnerAttributionType",
    "Date",
  ],
  needs: ["tenantId"],
  needsOneOf: ["workload", "claimId"],
  aliases: {
    workload: ["WorkloadName"],
    claimId: ["ClaimId"],
    since: ["DateAssociated"],
    month: ["Date"],
    subscriptionId: [],
    product: [],
    sku: [],
    seats: ["PaidAvailableUnits"],
  },
  implied: { product: "Microsoft 365", attribution: "CPOR" },
  lists: "part",
});
