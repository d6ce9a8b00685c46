/**
 * One file of each report that is a table: all columns that Microsoft documents, values made up. A cell that nothing says
 * anything about holds a value that must not turn up in any result, so that what is kept is what a fixture names.
 */
import type { ReportKind } from "../../../lib/intake/contract";
import type { Association, Customer } from "../../../lib/rules/facts";
import { guid, tableOf } from "./given-files";

export type Row = Readonly<Record<string, string>>;

export interface ReportFixture {
  readonly kind: ReportKind;
  readonly file: string;
  /** Every documented column, in Microsoft's order. */
  readonly header: readonly string[];
  /** What is read of the first row. */
  readonly row: Row;
  /** What the second row has otherwise: another customer's association. */
  readonly second: Row;
  readonly tenantColumn?: string;
  /** Column that tells how old a row is. */
  readonly dateColumn?: string;
  /** What the first row becomes, but for tenant, viewpoint and evidence. */
  readonly association?: Omit<Association, "tenantId" | "viewpoint" | "evidence">;
  readonly customer: Omit<Customer, "tenantId" | "evidence">;
  readonly asOf: string;
  /** Keys of the remarks on the whole file. */
  readonly remarks: readonly string[];
}

/** Never in a result: money and use, and anything else that nobody asked for. */
export const AMOUNT = "98765.43";
export const UNKEPT = "never-kept";

const IS_AMOUNT =
  /revenue|amount|acr|price|total|tax|units|users|quantity|amount|usage|rate$|mau$/i;

const CUSTOMER = "CustomerName,CustomerTenantId,CustomerTpid,CustomerSegment,CustomerMarket";
const INDUSTRY = "IndustryName,VerticalName,EOU";
const PARTNER = "MPNID,PartnerName,PartnerLocation";
const LICENCES =
  "PGAMpnID,SubscriptionId,SubscriptionStartDate,SubscriptionEndDate,SubscriptionStatus,Month";
const MODEL = "SKU,SKUId,FreeVsPaidSKU,SalesModel,DetailedSalesModel";
const SEATS = "AvailableSeats,AssignedSeats,ActiveSeats,DeploymentOpportunity,ActiveUsagePercent";

const TENANT: Row = { CustomerTenantId: guid(1), CustomerName: "Aurelia Glass" };
const SECOND_TENANT: Row = { CustomerTenantId: guid(2), CustomerName: "Brinewood Mills" };
const NAMED = { names: ["Aurelia Glass"], domains: [] };
const OURS: Row = { PGAMpnID: "1234566", MPNID: "4847383" };
const OUR_IDS = { partnerId: "4847383", globalPartnerId: "1234566" };
const DATES: Row = {
  SubscriptionId: guid(501),
  SubscriptionStartDate: "2024-01-15",
  SubscriptionEndDate: "2027-01-14",
};
const DATED = {
  subscriptionId: guid(501),
  subscriptionStart: "2024-01-15",
  subscriptionEnd: "2027-01-14",
};

const MONTHLY = { dateColumn: "Month", asOf: "2026-06-30", remarks: [] } as const;

function licences(
  kind: ReportKind,
  columns: string,
  attribution: string,
  product: string,
  seats: string,
): ReportFixture {
  return {
    kind,
    file: `${kind}.csv`,
    header: columns.split(","),
    row: {
      ...TENANT,
      ...OURS,
      ...DATES,
      SubscriptionStatus: "In Grace Period",
      Month: "2026-06-01",
      SKU: "Plan 2",
      SalesModel: "CSP",
      [attribution]: "CSP Tier2",
      [seats]: "120",
    },
    second: { ...SECOND_TENANT, SubscriptionId: guid(502) },
    ...MONTHLY,
    customer: NAMED,
    association: {
      mechanism: "CSP",
      attribution: "CSP Tier2",
      cspTier: 2,
      ...OUR_IDS,
      ...DATED,
      product,
      sku: "Plan 2",
      salesChannel: "CSP",
      status: "In Grace Period",
      seats: 120,
    },
  };
}

const BUSINESS: Row = {
  ...TENANT,
  CustomerTenantName: "Aurelia Tenant",
  GlobalPartnerID: "1234566",
  FiscalMonthName: "June, 2026",
  PartnerAssociationType: "CSP T1",
  SubscriptionId: guid(501),
  SubscriptionStartDate: "2024-01-15",
};

const BUSINESS_FACTS = {
  dateColumn: "FiscalMonthName",
  asOf: "2026-06-30",
  remarks: [],
  second: { ...SECOND_TENANT, SubscriptionId: guid(502) },
  customer: { names: ["Aurelia Glass", "Aurelia Tenant"], domains: [] },
  association: {
    mechanism: "CSP",
    attribution: "CSP T1",
    cspTier: 1,
    globalPartnerId: "1234566",
    workload: "Field Service",
    subscriptionId: guid(501),
    subscriptionStart: "2024-01-15",
  },
} satisfies Partial<ReportFixture>;

const BILLED: Row = {
  PartnerId: guid(900),
  CustomerId: guid(1).toUpperCase(),
  CustomerName: "Aurelia Glass",
  MPNID: "4847383",
  ResellerMPNID: "0",
  SubscriptionStartDate: "1/15/2024",
  SubscriptionEndDate: "1/14/2027",
  ChargeStartDate: "6/1/2026",
  ChargeEndDate: "6/30/2026",
};

const SECOND_BILLED: Row = { CustomerId: guid(2), CustomerName: "Brinewood Mills" };

export const REPORT_FIXTURES: readonly ReportFixture[] = [
  {
    kind: "customers-csv",
    file: "Customers.csv",
    header: ["Microsoft ID", "Company name", "Primary domain name", "Relationship"],
    row: {
      "Microsoft ID": guid(1),
      "Company name": "Aurelia Glass",
      "Primary domain name": "aurelia.example",
      Relationship: "Cloud Reseller",
    },
    second: { "Microsoft ID": guid(2), "Company name": "Brinewood Mills" },
    tenantColumn: "Microsoft ID",
    asOf: "2026-07-15",
    remarks: [],
    customer: {
      names: ["Aurelia Glass"],
      domains: ["aurelia.example"],
      relationship: "Cloud Reseller",
    },
  },
  {
    kind: "customer-subscriptions",
    file: `Subscriptions ${guid(1).toUpperCase()} (1).csv`,
    header: ["Subscription ID", "Subscription", "Quantity", "Status", "Reseller"],
    row: {
      "Subscription ID": guid(501),
      Subscription: "Microsoft 365 Business Premium",
      Quantity: "25",
      Status: "Active",
      Reseller: "6048879",
    },
    second: { "Subscription ID": guid(502) },
    asOf: "2026-07-15",
    remarks: ["undatedRows", "resellerNotTold"],
    customer: { names: [], domains: [] },
    association: {
      mechanism: "CSP",
      attribution: "CSP",
      product: "Microsoft 365 Business Premium",
      subscriptionId: guid(501),
      status: "Active",
      seats: 25,
    },
  },
  {
    kind: "subscription-details",
    file: "SubscriptionDetails.csv",
    header:
      `PGAMpnID,SubscriptionId,SubscriptionStartDate,SubscriptionEndDate,SubscriptionState,Month,IsAutoRenew,${CUSTOMER},DUNSNumber,TopSegment,ReportingProductName,Product,RawProductName,ProductPartNumber,SKU,RevSumDivisionName,SolutionArea,${PARTNER},PartnerAttributionType,SalesChannel,${INDUSTRY},PricingLevel,EnrollmentNumber,IsDuplicateRowForPGA,SubscriptionStartMonth,ResellerID,ResellerName,AvailableSeatsEOP,AvailableSeats,BilledRevenueUSD,AzureConsumedRevenueUSD,CPORRevenue,CPORPaidSeats,CPORActiveUsers`.split(
        ",",
      ),
    row: {
      ...TENANT,
      ...OURS,
      ...DATES,
      SubscriptionState: "Active",
      Month: "2026-06-01",
      IsAutoRenew: "Yes",
      Product: "Microsoft 365",
      SKU: "M365 E3",
      PartnerAttributionType: "DPOR",
      SalesChannel: "EA",
      EnrollmentNumber: "81234567",
      IsDuplicateRowForPGA: "0",
      AvailableSeatsEOP: "120",
    },
    second: { ...SECOND_TENANT, SubscriptionId: guid(502) },
    ...MONTHLY,
    customer: NAMED,
    association: {
      mechanism: "DPOR",
      attribution: "DPOR",
      ...OUR_IDS,
      ...DATED,
      product: "Microsoft 365",
      sku: "M365 E3",
      salesChannel: "EA",
      enrollmentNumber: "81234567",
      status: "Active",
      autoRenew: true,
      duplicateForPga: false,
      seats: 120,
    },
  },
  {
    kind: "customers-and-tenants",
    file: "CustomersAndTenants.csv",
    header:
      `PGAMpnID,${CUSTOMER},DUNSNumber,TopSegment,CustomerStatus,CustomerTenantName,CustomerTenantCountry,TenantDomainName,Product,RawProductName,SKU,Month,MPNId,PartnerName,PartnerLocation,PartnerAttributionType,SalesChannel,${INDUSTRY},IsDuplicateRowForPGA,AvailableSeats,BilledRevenueUSD,AzureConsumedRevenueUSD,CPORRevenue,CPORPaidSeats,CPORActiveUsers,SubscriptionGuid,IsAutoRenew`.split(
        ",",
      ),
    row: {
      ...TENANT,
      PGAMpnID: "1234566",
      MPNId: "4847383",
      CustomerStatus: "Active",
      CustomerTenantName: "Aurelia Tenant",
      CustomerTenantCountry: "Germany",
      TenantDomainName: "aurelia.example",
      Product: "Dynamics 365",
      SKU: "Sales",
      Month: "2026-06-01",
      PartnerAttributionType: "CPOR - OSU",
      SalesChannel: "EA",
      IsDuplicateRowForPGA: "1",
      SubscriptionGuid: guid(501),
      IsAutoRenew: "No",
    },
    second: { ...SECOND_TENANT, SubscriptionGuid: guid(502) },
    ...MONTHLY,
    customer: {
      names: ["Aurelia Glass", "Aurelia Tenant"],
      domains: ["aurelia.example"],
      country: "DE",
    },
    association: {
      mechanism: "CPOR",
      attribution: "CPOR - OSU",
      cporKind: "OSU",
      ...OUR_IDS,
      product: "Dynamics 365",
      sku: "Sales",
      salesChannel: "EA",
      subscriptionId: guid(501),
      autoRenew: false,
      duplicateForPga: true,
    },
  },
  {
    kind: "azure-usage",
    file: "AzureUsage.csv",
    header:
      `PGAMpnID,SubscriptionId,SubscriptionStartDate,SubscriptionEndDate,FirstUseDate,SubscriptionState,Month,ServiceLevel1,ServiceLevel2,ServiceLevel3,ServiceLevel4,ServiceGroup2,ServiceGroup3,ServiceInfluencer,ComputeOS,ComputeCoreSoftware,UsageUnits,UsageQuantity,${CUSTOMER},${PARTNER},PartnerAttributionType,SalesChannel,EnrollmentNumber,IsACRDuplicateAtPGALevel,ResellerID,ResellerName,${INDUSTRY},AdminType,AssociationType,ACR_USD`.split(
        ",",
      ),
    row: {
      ...TENANT,
      ...OURS,
      ...DATES,
      SubscriptionState: "Open",
      Month: "2026-06-01",
      PartnerAttributionType: "Partner Admin Link (PAL)",
      SalesChannel: "EA",
      EnrollmentNumber: "81234567",
      IsACRDuplicateAtPGALevel: "0",
      AdminType: "Owner",
    },
    second: { ...SECOND_TENANT, SubscriptionId: guid(502) },
    ...MONTHLY,
    customer: NAMED,
    association: {
      mechanism: "PAL",
      attribution: "Partner Admin Link (PAL)",
      palRole: "Owner",
      ...OUR_IDS,
      ...DATED,
      product: "Microsoft Azure",
      salesChannel: "EA",
      enrollmentNumber: "81234567",
      status: "Open",
      duplicateForPga: false,
    },
  },
  {
    kind: "office-usage",
    file: "OfficeUsage.csv",
    header:
      `PGAPartnerID,CustomerTenantId,CustomerTpid,WorkloadName,Month,PaidAvailableUnits,MonthlyActiveUsers,CustomerName,CustomerMarket,CustomerSegment,${INDUSTRY},PartnerID,PartnerName,PartnerLocation,PartnerAttributionType,IsDuplicateRowForPGA`.split(
        ",",
      ),
    row: {
      ...TENANT,
      PGAPartnerID: "1234566",
      PartnerID: "4847383",
      WorkloadName: "Exchange Online",
      Month: "2026-06-01",
      PaidAvailableUnits: "500",
      PartnerAttributionType: "DPOR",
      IsDuplicateRowForPGA: "0",
    },
    second: SECOND_TENANT,
    ...MONTHLY,
    customer: NAMED,
    association: {
      mechanism: "DPOR",
      attribution: "DPOR",
      ...OUR_IDS,
      product: "Microsoft 365",
      workload: "Exchange Online",
      duplicateForPga: false,
      seats: 500,
    },
  },
  {
    kind: "cpor-m365-usage",
    file: "CPORM365Usage.csv",
    header:
      "CustomerTenantId,CustomerName,WorkloadName,MonthlyActiveUsers,PaidAvailableUnits,ClaimId,MpnId,DateAssociated,PartnerAttributionType,Date".split(
        ",",
      ),
    row: {
      ...TENANT,
      WorkloadName: "Teams",
      PaidAvailableUnits: "500",
      ClaimId: "CLM-0001",
      MpnId: "4847383",
      DateAssociated: "2025-11-03",
      PartnerAttributionType: "CPOR",
      Date: "2026-06-01",
    },
    second: { ...SECOND_TENANT, ClaimId: "CLM-0002" },
    dateColumn: "Date",
    asOf: "2026-06-30",
    remarks: [],
    customer: NAMED,
    association: {
      mechanism: "CPOR",
      attribution: "CPOR",
      partnerId: "4847383",
      product: "Microsoft 365",
      workload: "Teams",
      claimId: "CLM-0001",
      since: "2025-11-03",
      seats: 500,
    },
  },
  licences(
    "dynamics-usage",
    `${LICENCES},RevSumDivisionName,RevSumCategoryName,${MODEL},${CUSTOMER},${INDUSTRY},${PARTNER},PartnerAttachType,${SEATS}`,
    "PartnerAttachType",
    "Dynamics 365",
    "AvailableSeats",
  ),
  licences(
    "power-bi-usage",
    `${LICENCES},${MODEL},${CUSTOMER},${INDUSTRY},${PARTNER},PartnerAttachType,PartnerHierarchy,${SEATS}`,
    "PartnerAttachType",
    "Power BI",
    "AvailableSeats",
  ),
  licences(
    "ems-usage",
    `${LICENCES},${MODEL},${CUSTOMER},${INDUSTRY},${PARTNER},PartnerAttributionType,PartnerHierarchy,PaidAvailableUnits,MonthlyActiveUsers,AATPActiveUsage,MCASActiveUsage,AADPPaidAvailableUnits,IntunePaidAvailableUnits,AzipPaidAvailableUnits,AADPMonthlyActiveUsers,IntuneMonthlyActiveUsers,AzipMonthlyActiveUsers,MDM,MAM,SSPR`,
    "PartnerAttributionType",
    "Enterprise Mobility + Security",
    "PaidAvailableUnits",
  ),
  {
    kind: "business-applications-revenue",
    file: "BusinessApplicationsRevenue.csv",
    header:
      "FiscalMonthName,GlobalPartnerID,PartnerName,PartnerAssociationType,CustomerID,CustomerName,CustomerTenantID,CustomerTenantName,SubscriptionId,SubscriptionStartDate,Country,WorkloadCategory,Workloads,AdjustedRevenueAmtCD".split(
        ",",
      ),
    row: { ...BUSINESS, CustomerTenantID: guid(1), Workloads: "Field Service" },
    tenantColumn: "CustomerTenantID",
    ...BUSINESS_FACTS,
    second: { ...BUSINESS_FACTS.second, CustomerTenantID: guid(2) },
  },
  {
    kind: "business-applications-usage",
    file: "BusinessApplicationsUsage.csv",
    header:
      "FiscalMonthName,GlobalPartnerID,PartnerName,PartnerAssociationType,CustomerID,CustomerName,CustomerTenantID,CustomerTenantName,SubscriptionID,SubscriptionStartDate,MetricType,WorkloadCategory,Workload,SkuGroup,PAMAU,MAC,MAU".split(
        ",",
      ),
    row: {
      ...BUSINESS,
      CustomerTenantID: guid(1),
      SubscriptionID: guid(501),
      Workload: "Field Service",
    },
    tenantColumn: "CustomerTenantID",
    ...BUSINESS_FACTS,
    second: { CustomerTenantID: guid(2), CustomerName: "Brinewood Mills" },
  },
  {
    kind: "csp-direct-eligibility",
    file: "CSPDirectEligibility.csv",
    header:
      "PGAMpnID,PartnerName,MPNID,MPNType,CustomerName,CustomerID,CustomerTenantId,MonthKey,SubscriptionId,ReportingPricingLevel,DetailPricingLevelName,SummaryPricingLevel,PartnerAttributionType,ProductPartNumber,Product,IsDuplicateRowForPGA,BilledRevenueUSD".split(
        ",",
      ),
    row: {
      ...TENANT,
      ...OURS,
      MonthKey: "202606",
      SubscriptionId: guid(501),
      PartnerAttributionType: "CSP Tier 1",
      Product: "Microsoft 365",
      IsDuplicateRowForPGA: "0",
    },
    second: { ...SECOND_TENANT, SubscriptionId: guid(502) },
    dateColumn: "MonthKey",
    asOf: "2026-06-30",
    remarks: [],
    customer: NAMED,
    association: {
      mechanism: "CSP",
      attribution: "CSP Tier 1",
      cspTier: 1,
      ...OUR_IDS,
      product: "Microsoft 365",
      subscriptionId: guid(501),
      duplicateForPga: false,
    },
  },
  {
    kind: "earnings",
    file: "Earnings.csv",
    header:
      "agreementEndDate,agreementNumber,agreementStartDate,baseline,baselineType,bucketSize,calculationDate,claimId,compensableUnits,customerCountry,customerEmail,customerName,customerTenantId,desktopCount,distributorId,distributorName,earningAmount,earningAmountInLastPaymentCurrency,earningAmountUSD,earningDate,earningExchangeRate,earningId,earningParticipantId,earningParticipantName,earningParticipantIdType,earningRate,earningType,engagementId,engagementName,estimatedPaymentMonth,exchangeRateDate,externalReferenceId,externalReferenceIdLabel,fundCategory,instantRebateAmount,invoiceDate,invoiceNumber,isPrivateOffer,lastPaymentCurrency,lever,LicensingProgramName,LineItemId,localProviderSeller,Maturity month,milestone,OrderId,parentProductId,parentProductName,participantId,participantIdType,participantName,partnerAssociation,partnerCountryCode,partnerRole,partNumber,paymentId,paymentStatus,paymentStatusDescription,productId,productName,productType,Program Code,programName,purchaseOrderCoverageEndDate,purchaseOrderCoverageStartDate,purchaseOrderType,purchaseTypeCode,purchaseTypeName,quantity,quantityAlt,quantityAltType,quantityType,reasonCode,resellerCountry,resellerId,resellerName,resourceId,SkuId,solutionArea,storeFee,subscriptionEndDate,subscriptionId,subscriptionStartDate,taxCity,taxCountry,taxRemitModel,taxRemitted,taxState,taxZipCode,tpan,transactionAmount,transactionAmountUSD,transactionCountryCode,transactionCurrency,transactionDate,transactionExchangeRate,transactionId,transactionPaymentMethod,transactionType,userCount,workload".split(
        ",",
      ),
    row: {
      agreementNumber: "81234567",
      claimId: "CLM-0001",
      customerTenantId: guid(1),
      earningDate: "2026-06-20T00:00:00Z",
      earningParticipantId: "4847383",
      partnerAssociation: "PAL.Owner",
      productName: "Microsoft Azure",
      subscriptionId: guid(501),
      subscriptionStartDate: "2024-01-15",
      subscriptionEndDate: "2027-01-14",
      transactionDate: "2026-06-11T00:00:00Z",
      workload: "Virtual Machines",
    },
    second: { customerTenantId: guid(2), subscriptionId: guid(502) },
    tenantColumn: "customerTenantId",
    dateColumn: "transactionDate",
    asOf: "2026-06-11",
    remarks: [],
    customer: { names: [], domains: [] },
    association: {
      mechanism: "PAL",
      attribution: "PAL.Owner",
      partnerId: "4847383",
      product: "Microsoft Azure",
      workload: "Virtual Machines",
      enrollmentNumber: "81234567",
      ...DATED,
    },
  },
  {
    kind: "ineligible-revenue",
    file: "IneligibleRevenueUsage.csv",
    header:
      "agreementNumber,compensableUnits,compensableUnitsAlt,customerId,customerIdType,customerName,earningParticipantId,earningParticipantIdType,earningParticipantName,engagementName,invoiceNumber,partnerAssociation,partnerCountryCode,partnerId,partnerName,partnerRole,productId,productFamily,reason,subscriptionId,transactionAmountUSD,transactionDate,unearnedId,quantity,quantityType,quantityAlt,quantityAltType,resourceID,solutionArea,workload".split(
        ",",
      ),
    row: {
      agreementNumber: "81234567",
      customerId: guid(1),
      customerIdType: "Tenant ID",
      customerName: "Aurelia Glass",
      earningParticipantId: "4847383",
      partnerAssociation: "reseller",
      partnerId: "1234566",
      productFamily: "Modern Work",
      reason: "IVDPTRROLE",
      subscriptionId: guid(501),
      transactionDate: "2026-06-11",
      workload: "spo",
    },
    second: { customerId: guid(2), customerName: "Brinewood Mills" },
    tenantColumn: "customerId",
    dateColumn: "transactionDate",
    asOf: "2026-06-11",
    remarks: ["unknownAttribution", "ineligibleReason"],
    customer: NAMED,
    association: {
      mechanism: null,
      attribution: "reseller",
      partnerId: "4847383",
      product: "Modern Work",
      workload: "spo",
      enrollmentNumber: "81234567",
      subscriptionId: guid(501),
    },
  },
  {
    kind: "recon-new-commerce",
    file: "G002297372.csv",
    header:
      "PartnerId,CustomerId,CustomerName,CustomerDomainName,CustomerCountry,InvoiceNumber,MPNID,ResellerMPNID,OrderId,OrderDate,ProductId,SkuId,AvailabilityId,SkuName,ProductName,ChargeType,UnitPrice,Quantity,Subtotal,TaxTotal,Total,Currency,PriceAdjustmentDescription,PublisherName,PublisherId,SubscriptionDescription,SubscriptionId,ChargeStartDate,ChargeEndDate,TermAndBillingCycle,EffectiveUnitPrice,UnitType,AlternateId,BillableQuantity,BillingFrequency,PricingCurrency,PCToBCExchangeRate,PCToBCExchangeRateDate,MeterDescription,ReservationOrderId,CreditReasonCode,SubscriptionStartDate,SubscriptionEndDate,ReferenceID,ProductQualifiers,PromotionID".split(
        ",",
      ),
    row: {
      ...BILLED,
      CustomerDomainName: "aurelia.example",
      CustomerCountry: "DE",
      SkuName: "Business Premium",
      SubscriptionDescription: "Microsoft 365 Business Premium",
      SubscriptionId: guid(801),
    },
    second: { ...SECOND_BILLED, SubscriptionId: guid(802) },
    tenantColumn: "CustomerId",
    dateColumn: "ChargeStartDate",
    asOf: "2026-06-01",
    remarks: [],
    customer: { names: ["Aurelia Glass"], domains: ["aurelia.example"], country: "DE" },
    association: {
      mechanism: "CSP",
      attribution: "CSP",
      partnerId: "4847383",
      product: "Microsoft 365 Business Premium",
      sku: "Business Premium",
      subscriptionStart: "2024-01-15",
      subscriptionEnd: "2027-01-14",
    },
  },
  {
    kind: "recon-daily-rated",
    file: "DailyRatedUsage.csv",
    header:
      "PartnerId,PartnerName,CustomerId,CustomerName,CustomerDomainName,CustomerCountry,MPNID,ResellerMPNID,InvoiceNumber,ProductId,SkuId,AvailabilityId,SkuName,ProductName,PublisherName,PublisherId,SubscriptionDescription,SubscriptionId,ChargeStartDate,ChargeEndDate,UsageDate,MeterType,MeterCategory,MeterId,MeterSubCategory,MeterName,MeterRegion,Unit,ResourceLocation,ConsumedService,ResourceGroup,ResourceURI,ChargeType,UnitPrice,Quantity,UnitType,BillingPreTaxTotal,BillingCurrency,PricingPreTaxTotal,PricingCurrency,ServiceInfo1,ServiceInfo2,Tags,AdditionalInfo,EffectiveUnitPrice,PCToBCExchangeRate,PCToBCExchangeRateDate,EntitlementId,EntitlementDescription,PartnerEarnedCreditPercentage,CreditPercentage,CreditType,BenefitOrderId,BenefitId,BenefitType".split(
        ",",
      ),
    row: {
      ...BILLED,
      ResellerMPNID: "",
      CustomerDomainName: "aurelia.example",
      CustomerCountry: "DE",
      SubscriptionDescription: "Azure plan",
      SubscriptionId: guid(801),
      EntitlementId: guid(501),
      UsageDate: "6/14/2026",
    },
    second: { ...SECOND_BILLED, EntitlementId: guid(502) },
    tenantColumn: "CustomerId",
    dateColumn: "UsageDate",
    asOf: "2026-06-14",
    remarks: [],
    customer: { names: ["Aurelia Glass"], domains: ["aurelia.example"], country: "DE" },
    association: {
      mechanism: "CSP",
      attribution: "CSP",
      partnerId: "4847383",
      product: "Azure plan",
      subscriptionId: guid(501),
    },
  },
  {
    kind: "recon-license-based",
    file: "D020001IVK.csv",
    header:
      "PartnerId,CustomerId,CustomerName,MPNID,ResellerMPNID,OrderId,SubscriptionId,SyndicationPartnerSubscriptionNumber,OfferId,DurableOfferId,OfferName,SubscriptionStartDate,SubscriptionEndDate,ChargeStartDate,ChargeEndDate,ChargeType,UnitPrice,Quantity,Amount,TotalOtherDiscount,Subtotal,Tax,TotalForCustomer,Currency,DomainName,SubscriptionName,SubscriptionDescription,BillingCycleType".split(
        ",",
      ),
    row: {
      ...BILLED,
      ResellerMPNID: "6048879",
      SubscriptionId: "usCBMgAAAAAAAAIA",
      SyndicationPartnerSubscriptionNumber: guid(501),
      OfferName: "Microsoft Office 365 (Plan E3)",
      ChargeStartDate: "6/1/2026 0:00",
      ChargeEndDate: "6/30/2026 23:59",
    },
    second: { ...SECOND_BILLED, SyndicationPartnerSubscriptionNumber: guid(502) },
    tenantColumn: "CustomerId",
    dateColumn: "ChargeStartDate",
    asOf: "2026-06-01",
    remarks: ["resellerOfRecord"],
    customer: NAMED,
    association: {
      mechanism: "CSP",
      attribution: "CSP",
      partnerId: "4847383",
      product: "Microsoft Office 365 (Plan E3)",
      ...DATED,
    },
  },
  {
    kind: "gdap-relationships",
    file: "ExistingGdapRelationship.csv",
    // Two columns have the names of two others; here the partner's own pair is told by a number.
    header:
      "Id,CustomerDelegatedAdminRelationshipId,DisplayName#1,TenantId#1,DisplayName,TenantId,Duration,Status,CreatedDateTime,ActivatedDateTime,LastModifiedDateTime,EndDateTime,VersionStamp".split(
        ",",
      ),
    row: {
      Id: guid(701),
      "TenantId#1": guid(900),
      DisplayName: "Aurelia Glass",
      TenantId: guid(1),
      Status: "Active",
      ActivatedDateTime: "2025-09-01T10:11:12Z",
      EndDateTime: "2027-08-31T10:11:12Z",
    },
    second: { Id: guid(702), DisplayName: "Brinewood Mills", TenantId: guid(2) },
    tenantColumn: "TenantId",
    asOf: "2026-07-15",
    remarks: ["undatedRows"],
    customer: NAMED,
    association: {
      mechanism: "DAP",
      attribution: "GDAP",
      status: "Active",
      since: "2025-09-01",
      subscriptionEnd: "2027-08-31",
    },
  },
];

/** The cells of a row of the fixture, with some changed. */
export function cellsOf({ header, row }: ReportFixture, change: Row = {}): string[] {
  const values: Row = { ...row, ...change };
  return header.map((name) => values[name] ?? (IS_AMOUNT.test(name) ? AMOUNT : UNKEPT));
}

/** The header as the file has it. */
export function headerOf({ header }: ReportFixture): string[] {
  return header.map((name) => name.replace(/#\d$/, ""));
}

/** The rows of the file: header, first and second row. */
export function rowsOf(fixture: ReportFixture): string[][] {
  return [headerOf(fixture), cellsOf(fixture), cellsOf(fixture, fixture.second)];
}

export function contentOf(fixture: ReportFixture, delimiter = ",", newline = "\n"): string {
  return tableOf(rowsOf(fixture), delimiter, newline);
}
