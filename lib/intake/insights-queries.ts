/**
 * Queries for the programmatic Insights API (`POST insights/v1/mpn/ScheduledQueries`), each giving one of the reports that
 * we read, for people to copy. Columns and spelling are those of Microsoft's own system queries for the same datasets;
 * revenue and usage are left out, because nothing here uses them.
 */
import type { ReportKind } from "./contract";

export interface InsightsQuery {
  readonly report: ReportKind;
  /** Microsoft's name of the dataset. */
  readonly dataset: string;
  readonly query: string;
}

/** Months enough to see what was lost since the last import, if that was not too long ago. */
const TIMESPAN = "LAST_3_MONTHS";

function queryOf(report: ReportKind, dataset: string, columns: string): InsightsQuery {
  const list = columns.trim().split(/\s+/).join(",");
  return { report, dataset, query: `SELECT ${list} FROM ${dataset} TIMESPAN ${TIMESPAN}` };
}

export const INSIGHTS_QUERIES: readonly InsightsQuery[] = [
  queryOf(
    "subscription-details",
    "SeatsSubscriptionsAndRevenue",
    `PGAMpnId MpnId SubscriptionId SubscriptionStartDate SubscriptionEndDate SubscriptionState
     Month IsAutoRenew CustomerName CustomerTenantId CustomerTpid ReportingProductName Product SKU
     SolutionArea PartnerAttributionType SalesChannel PricingLevel EnrollmentNumber
     IsDuplicateRowForPGA SubscriptionStartMonth`,
  ),
  queryOf(
    "customers-and-tenants",
    "CustomersAndTenants",
    `PGAMpnId MpnId CustomerName CustomerTpid CustomerStatus CustomerTenantId CustomerTenantName
     CustomerTenantCountry TenantDomainName Product SKU Month PartnerAttributionType SalesChannel
     IsDuplicateRowForPGA`,
  ),
  queryOf(
    "azure-usage",
    "AzureUsage",
    `PGAMpnId SubscriptionId SubscriptionStartDate SubscriptionEndDate FirstUseDate
     SubscriptionState Month CustomerName CustomerTenantId CustomerTpid MpnId
     PartnerAttributionType SalesChannel EnrollmentNumber IsACRDuplicateAtPGALevel ResellerID`,
  ),
  queryOf(
    "office-usage",
    "OfficeUsage",
    `CustomerTenantId CustomerTpid WorkloadName Month PaidAvailableUnits CustomerName MPNId
     PartnerAttributionType IsDuplicateRowForPGA`,
  ),
  queryOf(
    "dynamics-usage",
    "DynamicsUsage",
    `SubscriptionId SubscriptionStartDate SubscriptionEndDate SubscriptionStatus Month
     RevSumDivisionName RevSumCategoryName SKU SKUId FreeVsPaidSKU SalesModel DetailedSalesModel
     CustomerName CustomerTenantId MPNId PartnerAttachType AvailableSeats AssignedSeats`,
  ),
  queryOf(
    "power-bi-usage",
    "PowerBIUsage",
    `SubscriptionId SubscriptionStartDate SubscriptionEndDate SubscriptionStatus Month SKU SKUId
     FreeVsPaidSKU SalesModel DetailedSalesModel CustomerName CustomerTenantId MPNId
     PartnerAttachType PartnerHierarchy AvailableSeats AssignedSeats`,
  ),
  queryOf(
    "ems-usage",
    "EMSUsage",
    `SubscriptionId SubscriptionStartDate SubscriptionEndDate SubscriptionStatus Month SKU SKUId
     FreeVsPaidSKU SalesModel DetailedSalesModel CustomerName CustomerTenantId MPNId
     PartnerAttachType PartnerHierarchy PaidAvailableUnits AADPPaidAvailableUnits
     IntunePaidAvailableUnits AzipPaidAvailableUnits`,
  ),
];
