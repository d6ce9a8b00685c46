/** Insights > Business Applications usage: one row a subscription or workload, association and month. */
import {
  BUSINESS_APPLICATIONS,
  BUSINESS_APPLICATIONS_COLUMNS,
} from "../insights/business-applications";
import { insightsReport } from "../insights/insights-report";

export const businessApplicationsUsage = insightsReport({
  ...BUSINESS_APPLICATIONS,
  kind: "business-applications-usage",
  signature: "Business Applications usage",
  documented: [...BUSINESS_APPLICATIONS_COLUMNS, "MetricType", "SkuGroup", "PAMAU", "MAC", "MAU"],
});
