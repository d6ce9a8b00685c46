import { describe, expect, it } from "vitest";
import { guid, only, problemKeys, readText, tableOf } from "./given-files";

const CUSTOMER =
  "CustomerName,CustomerTenantId,CustomerTpid,DUNSNumber,CustomerSegment,TopSegment,CustomerMarket,CustomerTenantName,CustomerTenantCountry,TenantDomainName";
const PARTNER = "MPNID,PartnerName,PartnerLocation";
const DYNAMICS = `PGAMpnID,SubscriptionId,SubscriptionStartDate,SubscriptionEndDate,SubscriptionStatus,Month,SKU,SKUId,FreeVsPaidSKU,SalesModel,DetailedSalesModel,${CUSTOMER},${PARTNER},PartnerAttachType,PartnerHierarchy,AvailableSeats,AssignedSeats,ActiveSeats,DeploymentOpportunity,ActiveUsagePercent`;
const SUBSCRIPTIONS = `PGAMpnID,SubscriptionId,SubscriptionStartDate,SubscriptionEndDate,SubscriptionState,Month,IsAutoRenew,${CUSTOMER},ReportingProductName,Product,RawProductName,ProductPartNumber,SKU,RevSumDivisionName,SolutionArea,${PARTNER},PartnerAttributionType,SalesChannel,IndustryName,VerticalName,EOU,PricingLevel,EnrollmentNumber,IsDuplicateRowForPGA,SubscriptionStartMonth,ResellerID,ResellerName,AvailableSeatsEOP,AvailableSeats,BilledRevenueUSD,AzureConsumedRevenueUSD,CPORRevenue,CPORPaidSeats,CPORActiveUsers`;

/** Header of each Insights dataset and download, and as what it is named when we do not read it. */
const OTHERS: readonly (readonly [report: string, header: string])[] = [
  [
    "Customers and Tenants",
    `PGAMpnID,${CUSTOMER},CustomerStatus,Product,RawProductName,SKU,Month,${PARTNER},PartnerAttributionType,SalesChannel,IndustryName,VerticalName,EOU,IsDuplicateRowForPGA,AvailableSeats,BilledRevenueUSD,AzureConsumedRevenueUSD,CPORRevenue,CPORPaidSeats,CPORActiveUsers,SubscriptionGuid,IsAutoRenew`,
  ],
  [
    "CPOR-M365 usage",
    "CustomerTenantId,CustomerName,WorkloadName,MonthlyActiveUsers,PaidAvailableUnits,ClaimId,MpnId,DateAssociated,PartnerAttributionType,Date",
  ],
  [
    "Office 365 usage",
    "PGAPartnerID,CustomerTenantId,CustomerTpid,WorkloadName,Month,PaidAvailableUnits,MonthlyActiveUsers,CustomerName,CustomerMarket,CustomerSegment,IndustryName,VerticalName,EOU,PartnerID,PartnerName,PartnerLocation,PartnerAttributionType,IsDuplicateRowForPGA",
  ],
  ["Dynamics 365 or Power BI usage", DYNAMICS],
  [
    "Enterprise Mobility + Security usage",
    `${DYNAMICS},PaidAvailableUnits,MonthlyActiveUsers,MDM,MAM,SSPR`,
  ],
  [
    "Business Applications",
    "FiscalMonthName,GlobalPartnerID,PartnerName,PartnerAssociationType,CustomerID,CustomerName,CustomerTenantID,CustomerTenantName,SubscriptionId,SubscriptionStartDate,Country,WorkloadCategory,Workload,AdjustedRevenueAmtCD",
  ],
  [
    "Business Applications",
    "FiscalMonthName,GlobalPartnerID,PartnerName,PartnerAssociationType,CustomerID,CustomerName,CustomerTenantID,CustomerTenantName,SubscriptionId,WorkloadCategory,Workloads,MetricType,SkuGroup,PAMAU,MAC,MAU",
  ],
  [
    "Reseller performance",
    "PGAMpnID,ResellerMpnID,ResellerName,ResellerMarket,IndirectProviderMpnID,IndirectProviderName,Month,Product,SubscriptionID,AvailableSeats,AssignedSeats,BilledRevenueUSD,CustomerName,CustomerTPid,CustomerSegment,CustomerMarket,ResellerStatus",
  ],
  [
    "CSP direct eligibility",
    "PGAMpnID,PartnerName,MPNID,MPNType,CustomerName,CustomerID,CustomerTenantId,MonthKey,SubscriptionId,PartnerAttributionType,ProductPartNumber,Product,IsDuplicateRowForPGA,BilledRevenueUSD",
  ],
  [
    "Trainings",
    "PGAMpnId,TrainingActivityId,TrainingTitle,TrainingType,TrainingCompletionDate,ExpirationDate,ActivationStatus,Month,IcMCP,MCPID,MpnId,PartnerName,PartnerCityLocation,PartnerCountryLocation",
  ],
  [
    "Competencies",
    "CompetencyName,CompetencyLevel,CompetencyStatus,CompetencyStartDate,CompetencyEndDate",
  ],
  [
    "Competencies",
    "CompetencyName,CompetencyAttainmentOptionName,Month,MetricName,MetricMonthlyContribution,TTMAggregate,AnniversaryYearAggregate,GoldThreshold,SilverThreshold",
  ],
  [
    "Earnings",
    "claimId,customerName,customerTenantId,earningParticipantId,engagementId,engagementName,lever,participantId,participantName,partnerAssociation,partnerCountryCode,partnerRole,paymentStatus,productName,programName,reasonCode,resellerId,resellerName,solutionArea,subscriptionId,subscriptionStartDate,subscriptionEndDate,agreementNumber,workload",
  ],
];

/** A file with this header and one row in which every cell that we need can be read. */
function fileWith(header: readonly string[]) {
  const value = (name: string) => {
    if (/tenantid|subscriptionid/i.test(name)) return guid(1);
    return name === "Month" ? "2026-06-01" : "1";
  };
  return readText("report.csv", tableOf([header, header.map(value)]));
}

describe("Insights datasets and their like", () => {
  it("Subscription details is the one that is read", async () => {
    const { files, contributions } = await fileWith(SUBSCRIPTIONS.split(","));
    expect(only(files)).toMatchObject({ recognisedAs: "subscription-details", kept: 1 });
    expect(only(contributions).associations).toHaveLength(1);
  });

  it.each(OTHERS)("%s is named and changes nothing: %s", async (report, header) => {
    const { files, contributions, metrics } = await fileWith(header.split(","));
    expect(only(files)).toMatchObject({ recognisedAs: null, rowsRead: 0, kept: 0 });
    expect(problemKeys(only(files))).toEqual(["otherReport"]);
    expect(only(only(files).problems).reason.data?.report).toBe(report);
    expect(contributions).toEqual([]);
    expect(metrics).toEqual([]);
  });

  it("Partner profile, which shares no column of its own with anything, is not recognised", async () => {
    const { files, contributions } = await fileWith(
      "MPNId,PartnerName,PGA_MPNID,PGA_PartnerName,City,Country,HierarchyLevel".split(","),
    );
    expect(problemKeys(only(files))).toEqual(["unrecognised"]);
    expect(contributions).toEqual([]);
  });

  it.each(
    [
      ...["ClaimId", "WorkloadName", "MonthlyActiveUsers", "CustomerStatus", "AssignedSeats"],
      ...["ActiveSeats", "WorkloadCategory", "TrainingActivityId", "ResellerMarket", "MonthKey"],
      ...["PartnerAttachType", "PartnerAssociationType", "SubscriptionStatus"],
    ].map((name) => [name]),
  )("%s alone, in any spelling, tells that it is another report", async (name) => {
    for (const spelling of [name, name.toLowerCase(), ` ${name.replace(/_/g, "")} `]) {
      const { files, contributions } = await fileWith([
        "CustomerTenantId",
        "SubscriptionId",
        "MPNID",
        spelling,
      ]);
      expect(problemKeys(only(files))).toEqual(["otherReport"]);
      expect(only(only(files).problems).reason.data?.column).toBe(spelling.trim());
      expect(contributions).toEqual([]);
    }
  });
});
