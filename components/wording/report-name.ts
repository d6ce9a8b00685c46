import { text } from "../../lib/texts/text";

const REPORT_KEYS: ReadonlyMap<string, string> = new Map([
  ["customers-csv", "dashboard.report.customersCsv"],
  ["customer-subscriptions", "dashboard.report.customerSubscriptions"],
  ["subscription-details", "dashboard.report.subscriptionDetails"],
  ["customers-and-tenants", "dashboard.report.customersAndTenants"],
  ["azure-usage", "dashboard.report.azureUsage"],
  ["office-usage", "dashboard.report.officeUsage"],
  ["cpor-m365-usage", "dashboard.report.cporM365Usage"],
  ["customer-claims", "dashboard.report.customerClaims"],
  ["dynamics-usage", "dashboard.report.dynamicsUsage"],
  ["power-bi-usage", "dashboard.report.powerBiUsage"],
  ["ems-usage", "dashboard.report.emsUsage"],
  ["business-applications-revenue", "dashboard.report.businessApplicationsRevenue"],
  ["business-applications-usage", "dashboard.report.businessApplicationsUsage"],
  ["csp-direct-eligibility", "dashboard.report.cspDirectEligibility"],
  ["earnings", "dashboard.report.earnings"],
  ["ineligible-revenue", "dashboard.report.ineligibleRevenue"],
  ["recon-new-commerce", "dashboard.report.reconNewCommerce"],
  ["recon-daily-rated", "dashboard.report.reconDailyRated"],
  ["recon-license-based", "dashboard.report.reconLicenseBased"],
  ["gdap-relationships", "dashboard.report.gdapRelationships"],
  ["training-completions", "dashboard.report.trainingCompletions"],
  ["competency-history", "dashboard.report.competencyHistory"],
  ["competency-performance", "dashboard.report.competencyPerformance"],
  ["partner-profile", "dashboard.report.partnerProfile"],
  ["graph-subscriptions", "dashboard.report.graphSubscriptions"],
  ["graph-admin-relationships", "dashboard.report.graphAdminRelationships"],
  ["management-partner", "dashboard.report.managementPartner"],
  ["partner-center-customers", "dashboard.report.partnerCenterCustomers"],
  ["partner-center-subscriptions", "dashboard.report.partnerCenterSubscriptions"],
  ["partner-center-mpn-profile", "dashboard.report.partnerCenterMpnProfile"],
  ["partner-center-audit-records", "dashboard.report.partnerCenterAuditRecords"],
  ["organisation-file", "dashboard.report.organisationFile"],
]);

/** What to call a kind of report; the bare kind for one that this version does not know. */
export function reportName(kind: string): string {
  const key = REPORT_KEYS.get(kind);
  return key === undefined ? kind : text(key);
}
