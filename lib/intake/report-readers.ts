/** Every report that we read. To add one: a file in `reports/` that exports its reader, and a line here. */
import type { ReportReader } from "./report-reader";
import { azureUsage } from "./reports/azure-usage";
import { businessApplicationsRevenue } from "./reports/business-applications-revenue";
import { businessApplicationsUsage } from "./reports/business-applications-usage";
import { competencyHistory } from "./reports/competency-history";
import { competencyPerformance } from "./reports/competency-performance";
import { cporM365Usage } from "./reports/cpor-m365-usage";
import { cspDirectEligibility } from "./reports/csp-direct-eligibility";
import { customerClaims } from "./reports/customer-claims";
import { customerSubscriptions } from "./reports/customer-subscriptions";
import { customersAndTenants } from "./reports/customers-and-tenants";
import { customersCsv } from "./reports/customers-csv";
import { dynamicsUsage } from "./reports/dynamics-usage";
import { earnings } from "./reports/earnings";
import { emsUsage } from "./reports/ems-usage";
import { gdapRelationships } from "./reports/gdap-relationships";
import { graphAdminRelationships } from "./reports/graph-admin-relationships";
import { graphSubscriptions } from "./reports/graph-subscriptions";
import { ineligibleRevenue } from "./reports/ineligible-revenue";
import { managementPartner } from "./reports/management-partner";
import { officeUsage } from "./reports/office-usage";
import { organisationFile } from "./reports/organisation-file";
import { partnerCenterAuditRecords } from "./reports/partner-center-audit-records";
import { partnerCenterCustomers } from "./reports/partner-center-customers";
import { partnerCenterMpnProfile } from "./reports/partner-center-mpn-profile";
import { partnerCenterSubscriptions } from "./reports/partner-center-subscriptions";
import { partnerProfile } from "./reports/partner-profile";
import { powerBiUsage } from "./reports/power-bi-usage";
import { reconDailyRated } from "./reports/recon-daily-rated";
import { reconLicenseBased } from "./reports/recon-license-based";
import { reconNewCommerce } from "./reports/recon-new-commerce";
import { subscriptionDetails } from "./reports/subscription-details";
import { trainingCompletions } from "./reports/training-completions";

export const REPORT_READERS: readonly ReportReader[] = [
  customersCsv,
  customerSubscriptions,
  subscriptionDetails,
  customersAndTenants,
  azureUsage,
  officeUsage,
  cporM365Usage,
  customerClaims,
  dynamicsUsage,
  powerBiUsage,
  emsUsage,
  businessApplicationsRevenue,
  businessApplicationsUsage,
  cspDirectEligibility,
  earnings,
  ineligibleRevenue,
  reconNewCommerce,
  reconDailyRated,
  reconLicenseBased,
  gdapRelationships,
  trainingCompletions,
  competencyHistory,
  competencyPerformance,
  partnerProfile,
  graphSubscriptions,
  graphAdminRelationships,
  managementPartner,
  partnerCenterCustomers,
  partnerCenterSubscriptions,
  partnerCenterMpnProfile,
  partnerCenterAuditRecords,
  organisationFile,
];
