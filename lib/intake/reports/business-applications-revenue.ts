/** Insights > Business Applications revenue: one row a subscription or workload, association and month. */
import {
  BUSINESS_APPLICATIONS,
  BUSINESS_APPLICATIONS_COLUMNS,
} from "../insights/business-applications";
import { insightsReport } from "../insights/insights-report";

export const businessApplicationsRevenue = insightsReport({
  ...BUSINESS_APPLICATIONS,
  kind: "business-applications-revenue",
  signature: "Business Applications revenue",
  documented: [...BUSINESS_APPLICATIONS_COLUMNS, "Country", "AdjustedRevenueAmtCD"],
});
