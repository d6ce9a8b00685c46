/**
 * Insights > Customers and Tenants (dataset `CustomersAndTenants`): one row a customer, product, partner and month.
 * `CustomerStatus` speaks of the customer, who is active with any one product, so it never becomes an association's.
 */
import { CUSTOMER_COLUMNS, PARTNER_COLUMNS } from "../insights/insights-fields";
import { insightsReport } from "../insights/insights-report";

export const customersAndTenants = insightsReport({
  kind: "customers-and-tenants",
  signature: "Customers and Tenants",
  documented: [
    ...CUSTOMER_COLUMNS,
    ...PARTNER_COLUMNS,
    "CustomerStatus",
    "Product",
    "RawProductName",
    "ProductPartNumber",
    "SKU",
    "Month",
    "PartnerAttributionType",
    "SalesChannel",
    "IsDuplicateRowForPGA",
    "SubscriptionGuid",
    "IsAutoRenew",
    "AvailableSeats",
    "BilledRevenueUSD",
    "AzureConsumedRevenueUSD",
    "CPORRevenue",
    "CPORPaidSeats",
    "CPORActiveUsers",
  ],
  needs: ["tenantId"],
  aliases: {
    subscriptionId: ["SubscriptionGuid"],
    product: ["Product", "RawProductName"],
    status: [],
    subscriptionStart: [],
    subscriptionEnd: [],
    enrollmentNumber: [],
    seats: [],
  },
  lists: "part",
});
