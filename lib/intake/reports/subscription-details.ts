/** Insights > Subscription details (dataset `SeatsSubscriptionsAndRevenue`): one row a subscription, partner and month. */
import { insightsReport } from "../insights/insights-report";

export const subscriptionDetails = insightsReport({
  kind: "subscription-details",
  signature:
    "Subscription details (CustomerTenantId, SubscriptionId, PartnerAttributionType, MPNID)",
  // Whatever names tenants and subscriptions and has no column of another report's own.
  telling: [],
  needs: ["tenantId", "subscriptionId"],
  newestDayListsAll: true,
});
