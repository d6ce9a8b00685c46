/** Microsoft's other partner reports, which share columns with the ones that we read and must not be taken for them. */
import { headerKey } from "./table/columns";

interface OtherReport {
  /** As Microsoft calls it. */
  readonly name: string;
  /** Documented columns of it that none of the reports we read has. */
  readonly columns: readonly string[];
}

/** Of two that fit equally well the first one is named. */
const OTHER_REPORTS: readonly OtherReport[] = [
  {
    name: "Customers and Tenants",
    columns: ["CustomerStatus", "SubscriptionGuid"],
  },
  {
    name: "Office 365 usage",
    columns: ["WorkloadName", "PaidAvailableUnits", "MonthlyActiveUsers"],
  },
  {
    name: "CPOR-M365 usage",
    columns: [
      "ClaimId",
      "DateAssociated",
      "WorkloadName",
      "PaidAvailableUnits",
      "MonthlyActiveUsers",
    ],
  },
  {
    name: "Dynamics 365 or Power BI usage",
    columns: [
      "SubscriptionStatus",
      "SKUId",
      "FreeVsPaidSKU",
      "SalesModel",
      "DetailedSalesModel",
      "PartnerAttachType",
      "PartnerHierarchy",
      "AssignedSeats",
      "ActiveSeats",
      "DeploymentOpportunity",
      "ActiveUsagePercent",
    ],
  },
  {
    name: "Enterprise Mobility + Security usage",
    columns: [
      "SubscriptionStatus",
      "SKUId",
      "FreeVsPaidSKU",
      "SalesModel",
      "DetailedSalesModel",
      "PartnerAttachType",
      "PartnerHierarchy",
      "AssignedSeats",
      "ActiveSeats",
      "DeploymentOpportunity",
      "ActiveUsagePercent",
      "PaidAvailableUnits",
      "MonthlyActiveUsers",
    ],
  },
  {
    name: "Business Applications",
    columns: [
      "FiscalMonthName",
      "PartnerAssociationType",
      "WorkloadCategory",
      "Workloads",
      "AdjustedRevenueAmtCD",
      "MetricType",
      "SkuGroup",
      "PAMAU",
    ],
  },
  {
    name: "Reseller performance",
    columns: [
      "ResellerMpnID",
      "ResellerMarket",
      "IndirectProviderMpnID",
      "IndirectProviderName",
      "ResellerStatus",
    ],
  },
  { name: "CSP direct eligibility", columns: ["MonthKey", "MPNType"] },
  {
    name: "Trainings",
    columns: ["TrainingActivityId", "TrainingTitle", "TrainingType", "TrainingCompletionDate"],
  },
  {
    name: "Competencies",
    columns: ["CompetencyName", "CompetencyLevel", "CompetencyStatus", "MetricName"],
  },
  {
    name: "Earnings",
    columns: [
      "earningParticipantId",
      "participantId",
      "engagementId",
      "engagementName",
      "lever",
      "partnerAssociation",
      "partnerRole",
      "reasonCode",
    ],
  },
];

export interface Resemblance {
  readonly name: string;
  /** The first column that gives it away, as it stands in the file. */
  readonly column: string;
  /** How many of its own columns the file has. */
  readonly columns: number;
}

/** How many of `telling` the file has, and the first of them as it stands there. */
export function columnsOf(
  telling: readonly string[],
  header: readonly string[],
): { readonly columns: number; readonly column: string | undefined } {
  const keys = new Map(header.map((name) => [headerKey(name), name]));
  const found = telling.flatMap((column) => keys.get(headerKey(column)) ?? []);
  return { columns: found.length, column: found[0] };
}

/** The report that we do not read and that has the most of these columns to itself; `undefined` when there is none. */
export function otherReport(header: readonly string[]): Resemblance | undefined {
  let best: Resemblance | undefined;
  for (const { name, columns: telling } of OTHER_REPORTS) {
    const { columns, column } = columnsOf(telling, header);
    if (column !== undefined && columns > (best?.columns ?? 0)) best = { name, column, columns };
  }
  return best;
}
